// Package keys says which key means what. The screens answer to intents, the
// help and the key line are drawn from the same table, so neither can lie.
package keys

import (
	"slices"
	"unicode/utf8"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/prompts"
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

	Home
	End
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
	Digit  int    // 1-9: of Link
}

// Binding is a row of the table: what an intent's keys are called, first the
// one to show.
type Binding struct {
	Intent Intent
	Keys   []string // as Bubble Tea names them
	Show   string   // as people read them
	Help   func(*prompts.HelpWords) string
}

// Table is the whole key map, in the order in which help lists it.
var Table = []Binding{
	{Enter, []string{"enter"}, "enter", func(w *prompts.HelpWords) string { return w.Enter }},
	{Break, []string{"ctrl+j", "alt+enter"}, "ctrl+j, alt+enter", func(w *prompts.HelpWords) string { return w.Break }},
	{NextField, []string{"tab"}, "tab", func(w *prompts.HelpWords) string { return w.NextField }},
	{PreviousField, []string{"shift+tab"}, "shift+tab", func(w *prompts.HelpWords) string { return w.PreviousField }},
	{Next, []string{"pgdown", "ctrl+n"}, "pgdn, ctrl+n", func(w *prompts.HelpWords) string { return w.Next }},
	{Previous, []string{"pgup", "ctrl+p"}, "pgup, ctrl+p", func(w *prompts.HelpWords) string { return w.Previous }},
	{Up, []string{"up"}, "↑", func(w *prompts.HelpWords) string { return w.UpDown }},
	{Down, []string{"down"}, "↓", func(w *prompts.HelpWords) string { return w.UpDown }},
	{Left, []string{"left"}, "←", func(w *prompts.HelpWords) string { return w.LeftRight }},
	{Right, []string{"right"}, "→", func(w *prompts.HelpWords) string { return w.LeftRight }},
	{Raise, []string{"alt+up"}, "alt+↑", func(w *prompts.HelpWords) string { return w.Priority }},
	{Lower, []string{"alt+down"}, "alt+↓", func(w *prompts.HelpWords) string { return w.Priority }},
	{Space, []string{" "}, "space, 1-9", func(w *prompts.HelpWords) string { return w.Space }},
	{Link, []string{"alt+1", "alt+2", "alt+3", "alt+4", "alt+5", "alt+6", "alt+7", "alt+8", "alt+9"}, "alt+1-9", func(w *prompts.HelpWords) string { return w.Link }},
	{Status, []string{"ctrl+t", "f5"}, "f5, ctrl+t", func(w *prompts.HelpWords) string { return w.Status }},
	{SetAside, []string{"ctrl+l", "f6"}, "f6, ctrl+l", func(w *prompts.HelpWords) string { return w.SetAside }},
	{Poster, []string{"ctrl+o", "f2"}, "f2, ctrl+o", func(w *prompts.HelpWords) string { return w.Poster }},
	{Throw, []string{"ctrl+b", "f4"}, "f4, ctrl+b", func(w *prompts.HelpWords) string { return w.Throw }},
	{Find, []string{"ctrl+f", "f3"}, "f3, ctrl+f", func(w *prompts.HelpWords) string { return w.Find }},
	{Editor, []string{"ctrl+g"}, "ctrl+g", func(w *prompts.HelpWords) string { return w.Editor }},
	{Undo, []string{"ctrl+z", "f9"}, "f9, ctrl+z", func(w *prompts.HelpWords) string { return w.Undo }},
	{Redo, []string{"ctrl+y"}, "ctrl+y", func(w *prompts.HelpWords) string { return w.Redo }},
	{Hint, []string{"f8"}, "f8", func(w *prompts.HelpWords) string { return w.Hint }},
	{Help, []string{"f1"}, "f1, ?", func(w *prompts.HelpWords) string { return w.Help }},
	{Menu, []string{"f10", "ctrl+k"}, "f10, ctrl+k", func(w *prompts.HelpWords) string { return w.Menu }},
	{Back, []string{"esc"}, "esc", func(w *prompts.HelpWords) string { return w.Back }},
	{Save, []string{"ctrl+s"}, "ctrl+s", func(w *prompts.HelpWords) string { return w.Save }},
	{Leave, []string{"ctrl+q", "ctrl+c"}, "ctrl+q, ctrl+c", func(w *prompts.HelpWords) string { return w.Leave }},

	{Home, []string{"home", "ctrl+a"}, "home, ctrl+a", func(w *prompts.HelpWords) string { return w.Line }},
	{End, []string{"end", "ctrl+e"}, "end, ctrl+e", func(w *prompts.HelpWords) string { return w.Line }},
	{WordLeft, []string{"alt+b", "ctrl+left", "alt+left"}, "alt+b, ctrl+←", func(w *prompts.HelpWords) string { return w.Word }},
	{WordRight, []string{"alt+f", "ctrl+right", "alt+right"}, "alt+f, ctrl+→", func(w *prompts.HelpWords) string { return w.Word }},
	{Backspace, []string{"backspace", "ctrl+h"}, "backspace", func(w *prompts.HelpWords) string { return w.Delete }},
	{Delete, []string{"delete", "ctrl+d"}, "delete", func(w *prompts.HelpWords) string { return w.Delete }},
	{DeleteWord, []string{"ctrl+w", "alt+backspace"}, "ctrl+w, alt+backspace", func(w *prompts.HelpWords) string { return w.DeleteWord }},
	{DeleteWordRight, []string{"alt+d"}, "alt+d", func(w *prompts.HelpWords) string { return w.DeleteWord }},
	{DeleteToStart, []string{"ctrl+u"}, "ctrl+u", func(w *prompts.HelpWords) string { return w.DeleteToStart }},
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
		for _, k := range b.Keys {
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
		return []Press{{Intent: Pasted, Text: string(k.Runes)}}
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
