package keys

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/prompts"
	"bmcanvas/tui/tty"
)

func TestKeysAreReadOneByOne(t *testing.T) {
	runes := func(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s)} }
	alt := func(s string) tea.KeyMsg { return tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(s), Alt: true} }
	long := strings.Repeat("x", tty.MaxPaste+1)
	for _, tc := range []struct {
		name string
		msg  tea.KeyMsg
		want []Press
	}{
		{"a letter", runes("a"), []Press{{Intent: Typed, Text: "a"}}},
		{"letters in one read", runes("a b"), []Press{{Intent: Typed, Text: "a"}, {Intent: Space, Text: " "}, {Intent: Typed, Text: "b"}}},
		{"space", tea.KeyMsg{Type: tea.KeySpace, Runes: []rune{' '}}, []Press{{Intent: Space, Text: " "}}},
		{"a function key", tea.KeyMsg{Type: tea.KeyF6}, []Press{{Intent: SetAside}}},
		{"its twin", tea.KeyMsg{Type: tea.KeyCtrlL}, []Press{{Intent: SetAside}}},
		{"ctrl+h is backspace", tea.KeyMsg{Type: tea.KeyCtrlH}, []Press{{Intent: Backspace}}},
		{"alt and a digit", alt("3"), []Press{{Intent: Link, Digit: 3}}},
		{"alt and a Persian digit", alt("۳"), []Press{{Intent: Link, Digit: 3}}},
		{"alt and an Arabic digit", alt("٣"), []Press{{Intent: Link, Digit: 3}}},
		{"alt and what is no command", alt("x"), []Press{{Intent: Back}, {Intent: Typed, Text: "x"}}},
		{"alt and letters in one read", alt("xy"), []Press{{Intent: Back}, {Intent: Typed, Text: "x"}, {Intent: Typed, Text: "y"}}},
		{"alt and a key that is no command", tea.KeyMsg{Type: tea.KeyF1, Alt: true}, []Press{{Intent: Back}, {Intent: Help}}},
		{"alt+enter", tea.KeyMsg{Type: tea.KeyEnter, Alt: true}, []Press{{Intent: Break}}},
		{"a paste", tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("a\rb"), Paste: true}, []Press{{Intent: Pasted, Text: "a\rb"}}},
		{"a paste that was too long", tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("a b" + tty.CutMark), Paste: true}, []Press{{Intent: Pasted, Text: "a b", Cut: true}}},
		{"a paste that is too long", tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(long), Paste: true}, []Press{{Intent: Pasted, Text: long, Cut: true}}},
		{"a key without meaning", tea.KeyMsg{Type: tea.KeyF19}, nil},
	} {
		got := Read(tc.msg)
		if len(got) != len(tc.want) {
			t.Errorf("%s: %v, want %v", tc.name, got, tc.want)
			continue
		}
		for i := range got {
			if got[i] != tc.want[i] {
				t.Errorf("%s: %v, want %v", tc.name, got, tc.want)
			}
		}
	}
}

func TestDigitsOfThreeScriptsChoose(t *testing.T) {
	for s, want := range map[string]int{"1": 1, "9": 9, "0": 0, "۱": 1, "۹": 9, "٤": 4, "a": 0, "۰": 0} {
		if got := (Press{Intent: Typed, Text: s}).ListDigit(); got != want {
			t.Errorf("%q is %d, want %d", s, got, want)
		}
	}
	if (Press{Intent: Space, Text: " "}).ListDigit() != 0 {
		t.Error("a space is a digit")
	}
}

func TestQuestionMarksAskForHelp(t *testing.T) {
	for s, want := range map[string]bool{"?": true, "؟": true, "!": false, "a": false} {
		if got := (Press{Intent: Typed, Text: s}).AsksHelp(); got != want {
			t.Errorf("%q asks for help: %v, want %v", s, got, want)
		}
	}
}

// A key means one thing, and every intent with a key is explained.
func TestKeysMeanOneThing(t *testing.T) {
	words := prompts.LoadWords("en")
	seen := map[string]Intent{}
	for _, b := range Table {
		if b.Says(&words.Help) == "" || b.Show() == "" {
			t.Errorf("the binding of %v says nothing", b.Keys())
		}
		for _, k := range b.Keys() {
			if other, taken := seen[k]; taken {
				t.Errorf("%s means %d and %d", k, other, b.Intent)
			}
			seen[k] = b.Intent
		}
	}
}
