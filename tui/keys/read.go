// Reading keys: what the terminal sent, as presses.

package keys

import (
	"strings"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/prompts"
	"bmcanvas/tui/tty"
)

// Press is one key as the screens get it.
type Press struct {
	Intent Intent
	Text   string // what was typed or pasted
	Cut    bool   // of a paste that was too long: Text is only its beginning
	Digit  int    // of Link: 1 to 9
}

// IsText reports whether the press is text: typed, a blank or pasted.
func (p Press) IsText() bool {
	return p.Intent == Typed || p.Intent == Space || p.Intent == Pasted
}

// Read turns what the terminal sent into presses. It separates keys that came
// in one read, so that fast typing means the same as slow. An alt+key that has
// no meaning is esc and then the key, because those two arrive like that when
// they are typed fast.
func Read(msg tea.KeyMsg) []Press {
	k := tea.Key(msg)
	if k.Paste {
		text, cut := strings.CutSuffix(string(k.Runes), tty.CutMark)
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

// readRunes makes a press of each typed character. Alt holds for the first of them.
func readRunes(k tea.Key) []Press {
	var presses []Press
	for i, r := range k.Runes {
		if i == 0 && k.Alt {
			digit, isDigit := prompts.DigitValue(r)
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

// ListDigit returns the number 1 to 9 that was typed, in any of the three
// scripts; 0 if the press is no such digit.
func (p Press) ListDigit() int {
	r, size := utf8.DecodeRuneInString(p.Text)
	if p.Intent != Typed || size != len(p.Text) { // the beginning of a note is no digit
		return 0
	}
	digit, _ := prompts.DigitValue(r)
	return digit
}

// InRun reports whether the press is a digit or a blank. In a list these are commands,
// as long as no letter follows.
func (p Press) InRun() bool {
	if p.Intent == Space {
		return true
	}
	r, size := utf8.DecodeRuneInString(p.Text)
	_, digit := prompts.DigitValue(r)
	return p.Intent == Typed && digit && size == len(p.Text)
}

// AsksHelp reports whether the press is a question mark. It asks for help where
// nothing can be typed.
func (p Press) AsksHelp() bool { return p.Text == "?" || p.Text == "؟" }
