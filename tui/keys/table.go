// The table of keys: for each intent its keys and what help says of it.

package keys

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"bmcanvas/prompts"
)

// help are the words from which Binding.Says takes its own.
type help = prompts.HelpWords

// Group is what a person wants to do with the keys of a part of the table.
type Group int

// The groups, in the order of the table.
const (
	Answering Group = iota // answering, and going through the questions
	OneNote                // the note at hand, and the question
	Looking                // looking at the canvas
	Program                // undo, hint, help, save, leave
	Editing                // editing text
)

// Says returns what the group is for, in a few words.
func (g Group) Says(w *help) string {
	return [...]string{w.Groups.Answering, w.Groups.OneNote, w.Groups.Looking, w.Groups.Program, w.Groups.Editing}[g]
}

// Binding is a row of the table: an intent, its keys, and what it does.
type Binding struct {
	Intent
	Group
	key.Binding                    // the keys as Bubble Tea names them and, as its help, as people read them
	Says        func(*help) string // returns what the intent does, in a sentence
}

// Show returns the keys as people read them.
func (b Binding) Show() string { return b.Help().Key }

// bind returns a row of the table. The names of the keys are parted by blanks;
// "space" is the space bar.
func bind(i Intent, names, show string, says func(*help) string) Binding {
	keys := strings.Fields(names)
	if at := slices.Index(keys, "space"); at >= 0 {
		keys[at] = " "
	}
	return Binding{Intent: i, Binding: key.NewBinding(key.WithKeys(keys...), key.WithHelp(show, "")), Says: says}
}

// in puts the rows into the group.
func in(g Group, rows ...Binding) []Binding {
	for i := range rows {
		rows[i].Group = g
	}
	return rows
}

// Table is the whole key map, in the order in which help lists it.
var Table = slices.Concat(
	in(Answering,
		bind(Enter, "enter", "enter", func(w *help) string { return w.Enter }),
		bind(Break, "ctrl+j alt+enter", "ctrl+j, alt+enter", func(w *help) string { return w.Break }),
		bind(NextField, "tab", "tab", func(w *help) string { return w.NextField }),
		bind(PreviousField, "shift+tab", "shift+tab", func(w *help) string { return w.PreviousField }),
		bind(Next, "pgdown ctrl+n", "pgdn, ctrl+n", func(w *help) string { return w.Next }),
		bind(Previous, "pgup ctrl+p", "pgup, ctrl+p", func(w *help) string { return w.Previous }),
		bind(Up, "up", "↑", func(w *help) string { return w.UpDown }),
		bind(Down, "down", "↓", func(w *help) string { return w.UpDown }),
		bind(Left, "left", "←", func(w *help) string { return w.LeftRight }),
		bind(Right, "right", "→", func(w *help) string { return w.LeftRight }),
		bind(Raise, "alt+up", "alt+↑", func(w *help) string { return w.Priority }),
		bind(Lower, "alt+down", "alt+↓", func(w *help) string { return w.Priority }),
		bind(Space, "space", "space, 1-9", func(w *help) string { return w.Space }),
	),
	in(OneNote,
		bind(Link, "alt+1 alt+2 alt+3 alt+4 alt+5 alt+6 alt+7 alt+8 alt+9", "alt+1-9", func(w *help) string { return w.Link }),
		bind(Person, "alt+0", "alt+0", func(w *help) string { return w.Person }),
		bind(Status, "f5 ctrl+t", "f5, ctrl+t", func(w *help) string { return w.Status }),
		bind(SetAside, "f6 ctrl+l", "f6, ctrl+l", func(w *help) string { return w.SetAside }),
	),
	in(Looking,
		bind(Poster, "f2 ctrl+o", "f2, ctrl+o", func(w *help) string { return w.Poster }),
		bind(Review, "f7 ctrl+r", "f7, ctrl+r", func(w *help) string { return w.Review }),
		bind(Throw, "f4 ctrl+b", "f4, ctrl+b", func(w *help) string { return w.Throw }),
		bind(Find, "f3 ctrl+f", "f3, ctrl+f", func(w *help) string { return w.Find }),
		bind(Editor, "ctrl+g", "ctrl+g", func(w *help) string { return w.Editor }),
	),
	in(Program,
		bind(Undo, "f9 ctrl+z", "f9, ctrl+z", func(w *help) string { return w.Undo }),
		bind(Redo, "ctrl+y", "ctrl+y", func(w *help) string { return w.Redo }),
		bind(Hint, "f8", "f8", func(w *help) string { return w.Hint }),
		bind(Help, "f1", "f1, ?", func(w *help) string { return w.Help }),
		bind(Menu, "f10 ctrl+k", "f10, ctrl+k", func(w *help) string { return w.Menu }),
		bind(Back, "esc", "esc", func(w *help) string { return w.Back }),
		bind(Save, "ctrl+s", "ctrl+s", func(w *help) string { return w.Save }),
		bind(Leave, "ctrl+q ctrl+c", "ctrl+q, ctrl+c", func(w *help) string { return w.Leave }),
	),
	in(Editing,
		bind(Home, "home ctrl+a", "home, ctrl+a", func(w *help) string { return w.Line }),
		bind(End, "end ctrl+e", "end, ctrl+e", func(w *help) string { return w.Line }),
		bind(WordLeft, "ctrl+left alt+left", "ctrl+←", func(w *help) string { return w.Word }),
		bind(WordRight, "ctrl+right alt+right", "ctrl+→", func(w *help) string { return w.Word }),
		bind(WordBack, "alt+b", "alt+b", func(w *help) string { return w.Word }),
		bind(WordForward, "alt+f", "alt+f", func(w *help) string { return w.Word }),
		bind(Backspace, "backspace ctrl+h", "backspace", func(w *help) string { return w.Delete }),
		bind(Delete, "delete ctrl+d", "delete", func(w *help) string { return w.Delete }),
		bind(DeleteWordBack, "ctrl+w alt+backspace", "ctrl+w, alt+backspace", func(w *help) string { return w.DeleteWord }),
		bind(DeleteWordForward, "alt+d alt+delete", "alt+d, alt+del", func(w *help) string { return w.DeleteWord }),
		bind(DeleteToStart, "ctrl+u alt+home", "ctrl+u, alt+home", func(w *help) string { return w.DeleteToStart }),
	),
)

// Of returns the binding of the intent; one without keys if the table has none.
func Of(i Intent) Binding {
	at := slices.IndexFunc(Table, func(b Binding) bool { return b.Intent == i })
	if at < 0 {
		return Binding{Intent: i}
	}
	return Table[at]
}

// byName is the intent of each key, by the key's name.
var byName = func() map[string]Intent {
	m := map[string]Intent{}
	for _, b := range Table {
		for _, k := range b.Keys() {
			m[k] = b.Intent
		}
	}
	return m
}()
