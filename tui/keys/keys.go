// Package keys says which key means what. The screens answer to intents, the
// help and the key line are drawn from the same table, so neither can lie.
package keys

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/prompts"
	"bmcanvas/tui/tty"
)

// Intent is what a person wants by pressing a key.
type Intent int

// The intents. Typed is a character; all others have keys in Table.
const (
	None Intent = iota
	Typed
	Pasted

	Enter
	Break
	NextField
	PreviousField
	Next
	Previous
	Up
	Down
	Left
	Right
	Raise
	Lower
	Space // in lists; in text it is typed
	Link  // with Digit
	Status
	SetAside
	Poster
	Review
	Throw
	Find
	Editor
	Undo
	Redo
	Hint
	Help
	Menu
	Back
	Save
	Leave
	Details // of the note at hand; by the menu, it has no key everywhere

	Home
	End
	WordBack
	WordOn
	WordLeft
	WordRight
	Backspace
	Delete
	DeleteWord
	DeleteWordRight
	DeleteToStart
)

// Press is one key as the screens see it.
type Press struct {
	Intent Intent
	Text   string // what was typed or pasted
	Cut    bool   // what was pasted was too much: Text is not all of it
	Digit  int    // 1-9: of Link
}

// Binding is a row of the table: an intent, its keys, and what it does.
type Binding struct {
	Intent
	key.Binding                                 // the keys as Bubble Tea names them and, as help, as people read them
	Says        func(*prompts.HelpWords) string // what the intent does, in full
}

// bind is a row of the table.
func bind(i Intent, keys []string, show string, says func(*prompts.HelpWords) string) Binding {
	return Binding{i, key.NewBinding(key.WithKeys(keys...), key.WithHelp(show, "")), says}
}

// Show is the keys as people read them.
func (b Binding) Show() string { return b.Help().Key }

// Table is the whole key map, in the order in which help lists it.
var Table = []Binding{
	bind(Enter, []string{"enter"}, "enter", func(w *prompts.HelpWords) string { return w.Enter }),
	bind(Break, []string{"ctrl+j", "alt+enter"}, "ctrl+j, alt+enter", func(w *prompts.HelpWords) string { return w.Break }),
	bind(NextField, []string{"tab"}, "tab", func(w *prompts.HelpWords) string { return w.NextField }),
	bind(PreviousField, []string{"shift+tab"}, "shift+tab", func(w *prompts.HelpWords) string { return w.PreviousField }),
	bind(Next, []string{"pgdown", "ctrl+n"}, "pgdn, ctrl+n", func(w *prompts.HelpWords) string { return w.Next }),
	bind(Previous, []string{"pgup", "ctrl+p"}, "pgup, ctrl+p", func(w *prompts.HelpWords) string { return w.Previous }),
	bind(Up, []string{"up"}, "↑", func(w *prompts.HelpWords) string { return w.UpDown }),
	bind(Down, []string{"down"}, "↓", func(w *prompts.HelpWords) string { return w.UpDown }),
	bind(Left, []string{"left"}, "←", func(w *prompts.HelpWords) string { return w.LeftRight }),
	bind(Right, []string{"right"}, "→", func(w *prompts.HelpWords) string { return w.LeftRight }),
	bind(Raise, []string{"alt+up"}, "alt+↑", func(w *prompts.HelpWords) string { return w.Priority }),
	bind(Lower, []string{"alt+down"}, "alt+↓", func(w *prompts.HelpWords) string { return w.Priority }),
	bind(Space, []string{" "}, "space, 1-9", func(w *prompts.HelpWords) string { return w.Space }),
	bind(Link, []string{"alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9"}, "alt+1-9", func(w *prompts.HelpWords) string { return w.Link }),
	bind(Status, []string{"ctrl+t", "f5"}, "f5, ctrl+t", func(w *prompts.HelpWords) string { return w.Status }),
	bind(SetAside, []string{"ctrl+l", "f6"}, "f6, ctrl+l", func(w *prompts.HelpWords) string { return w.SetAside }),
	bind(Poster, []string{"ctrl+o", "f2"}, "f2, ctrl+o", func(w *prompts.HelpWords) string { return w.Poster }),
	bind(Review, []string{"ctrl+r", "f7"}, "f7, ctrl+r", func(w *prompts.HelpWords) string { return w.Review }),
	bind(Throw, []string{"ctrl+b", "f4"}, "f4, ctrl+b", func(w *prompts.HelpWords) string { return w.Throw }),
	bind(Find, []string{"ctrl+f", "f3"}, "f3, ctrl+f", func(w *prompts.HelpWords) string { return w.Find }),
	bind(Editor, []string{"ctrl+g"}, "ctrl+g", func(w *prompts.HelpWords) string { return w.Editor }),
	bind(Undo, []string{"ctrl+z", "f9"}, "f9, ctrl+z", func(w *prompts.HelpWords) string { return w.Undo }),
	bind(Redo, []string{"ctrl+y"}, "ctrl+y", func(w *prompts.HelpWords) string { return w.Redo }),
	bind(Hint, []string{"f8"}, "f8", func(w *prompts.HelpWords) string { return w.Hint }),
	bind(Help, []string{"f1"}, "f1, ?", func(w *prompts.HelpWords) string { return w.Help }),
	bind(Menu, []string{"f10", "ctrl+k"}, "f10, ctrl+k", func(w *prompts.HelpWords) string { return w.Menu }),
	bind(Back, []string{"esc"}, "esc", func(w *prompts.HelpWords) string { return w.Back }),
	bind(Save, []string{"ctrl+s"}, "ctrl+s", func(w *prompts.HelpWords) string { return w.Save }),
	bind(Leave, []string{"ctrl+q", "ctrl+c"}, "ctrl+q, ctrl+c", func(w *prompts.HelpWords) string { return w.Leave }),

	bind(Home, []string{"home", "ctrl+a"}, "home, ctrl+a", func(w *prompts.HelpWords) string { return w.Line }),
	bind(End, []string{"end", "ctrl+e"}, "end, ctrl+e", func(w *prompts.HelpWords) string { return w.Line }),
	bind(WordLeft, []string{"ctrl+left", "alt+left"}, "ctrl+←", func(w *prompts.HelpWords) string { return w.Word }),
	bind(WordRight, []string{"ctrl+right", "alt+right"}, "ctrl+→", func(w *prompts.HelpWords) string { return w.Word }),
	bind(WordBack, []string{"alt+b"}, "alt+b", func(w *prompts.HelpWords) string { return w.Word }),
	bind(WordOn, []string{"alt+f"}, "alt+f", func(w *prompts.HelpWords) string { return w.Word }),
	bind(Backspace, []string{"backspace", "ctrl+h"}, "backspace", func(w *prompts.HelpWords) string { return w.Delete }),
	bind(Delete, []string{"delete", "ctrl+d"}, "delete", func(w *prompts.HelpWords) string { return w.Delete }),
	bind(DeleteWord, []string{"ctrl+w", "alt+backspace"}, "ctrl+w, alt+backspace", func(w *prompts.HelpWords) string { return w.DeleteWord }),
	bind(DeleteWordRight, []string{"alt+d", "alt+delete"}, "alt+d, alt+del", func(w *prompts.HelpWords) string { return w.DeleteWord }),
	bind(DeleteToStart, []string{"ctrl+u", "alt+home"}, "ctrl+u, alt+home", func(w *prompts.HelpWords) string { return w.DeleteToStart }),
}

// Of is the binding of the intent.
func Of(i Intent) Binding {
	at := slices.IndexFunc(Table, func(b Binding) bool { return b.Intent == i })
	if at < 0 {
		return Binding{Intent: i}
	}
	return Table[at]
}

var byName = func() map[string]Intent {
	m := map[string]Intent{}
	for _, b := range Table {
		for _, k := range b.Keys() {
			m[k] = b.Intent
		}
	}
	return m
}()

// Read turns what the terminal sent into presses. Keys that came in one read
// are taken apart, so that fast typing means the same as slow; an alt+key that
// is no command is esc and then the key, for so they arrive when typed fast.
func Read(msg tea.KeyMsg) []Press {
	k := tea.Key(msg)
	if k.Paste {
		text, cut := strings.CutSuffix(string(k.Runes), tty.Cut)
		return []Press{{Intent: Pasted, Text: text, Cut: cut || len(text) > tty.MaxPaste}}
	}
	if k.Type == tea.KeyRunes || k.Type == tea.KeySpace {
		return readRunes(k)
	}
	name := msg.String()
	if i, ok := byName[name]; ok {
		return []Press{{Intent: i}}
	}
	if k.Alt {
		k.Alt = false
		return append([]Press{{Intent: Back}}, Read(tea.KeyMsg(k))...)
	}
	return nil
}

// readRunes takes typed characters apart. Alt holds for the first of them.
func readRunes(k tea.Key) []Press {
	var presses []Press
	for i, r := range k.Runes {
		if i == 0 && k.Alt {
			digit, isDigit := prompts.FoldDigits(r)
			name := "alt+" + string(r)
			if isDigit {
				name = "alt+" + string(rune('0'+digit))
			}
			if intent, ok := byName[name]; ok {
				presses = append(presses, Press{Intent: intent, Digit: digit})
				continue
			}
			presses = append(presses, Press{Intent: Back})
		}
		if r == ' ' {
			presses = append(presses, Press{Intent: Space, Text: " "})
			continue
		}
		presses = append(presses, Press{Intent: Typed, Text: string(r)})
	}
	return presses
}

// ListDigit is the number 1-9 that was typed, in any of the three scripts;
// 0 if it is none.
func (p Press) ListDigit() int {
	if p.Intent != Typed {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(p.Text)
	digit, _ := prompts.FoldDigits(r)
	return digit
}

// AsksHelp reports whether the press is a question mark, which is help where
// nothing is typed.
func (p Press) AsksHelp() bool { return p.Text == "?" || p.Text == "؟" }
