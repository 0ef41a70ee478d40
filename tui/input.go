// The text field of the screens: which keys edit it.

package tui

import (
	"strings"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/text/edit"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/keys"
)

// input is a field and its initial text, which says whether it was edited.
type input struct {
	field   edit.Field
	initial string
	label   string                   // above the field; may be empty
	single  bool                     // one line: no breaks
	name    string                   // see named
	check   func(text string) string // says what is wrong with the text; nil: nothing can be
	draft   *interview.Draft         // what the text is to become; nil: nothing on the canvas
	ended   bool                     // enter was pressed behind the text: the text typed next is parted from it
}

func newInput(initial string) *input {
	return &input{field: edit.New(initial), initial: initial}
}

// changed reports whether the text was edited.
func (in *input) changed() bool { return in.field.Text() != in.initial }

// restore brings the initial text back, whole. Redo brings back what took its place.
func (in *input) restore() {
	if in.field.UndoTo(in.initial) {
		return
	}
	text := in.field.Text() // words of an earlier run, for example: no step leads back
	in.field.Set(in.initial)
	in.field.Replace(text)
	in.field.Undo()
}

// update edits the text. It reports false for a key that it does not know, and
// for moving up or down where there is no line. set orders the text on the
// screen: there the arrows move the cursor to the side they point to.
func (in *input) update(p keys.Press, set typeset.Compositor) bool {
	f := &in.field
	if !p.IsText() {
		in.ended = false
	}
	switch p.Intent {
	case keys.Typed, keys.Space:
		in.insert(p.Text)
	case keys.Pasted:
		if in.single {
			in.insert(strings.Join(strings.FieldsFunc(p.Text, isBreak), " "))
			break
		}
		in.insert(p.Text)
	case keys.Break:
		if in.single {
			return false
		}
		f.InsertBreak()
	case keys.Up:
		return f.Up()
	case keys.Down:
		return f.Down()
	case keys.Left, keys.Right:
		in.step(p.Intent == keys.Left, set)
	case keys.WordBack:
		f.WordLeft()
	case keys.WordForward:
		f.WordRight()
	case keys.WordLeft, keys.WordRight:
		in.stepWord(p.Intent == keys.WordLeft, set)
	case keys.Home:
		f.Home()
	case keys.End:
		f.End()
	case keys.Backspace:
		f.Backspace()
	case keys.Delete:
		f.Delete()
	case keys.DeleteWordBack:
		f.DeleteWordBack()
	case keys.DeleteWordForward:
		f.DeleteWordForward()
	case keys.DeleteToStart:
		f.DeleteToStart()
	default:
		return false
	}
	return true
}

// insert puts the text where the cursor is. If an enter came behind the text that is
// there, a line break, or a blank where there are none, parts them.
func (in *input) insert(text string) {
	if in.ended && !in.field.Empty() {
		parts := "\n"
		if in.single {
			parts = " "
		}
		text = parts + text
	}
	in.ended = false
	in.field.Insert(text)
}

// isBreak reports whether the character ends a line.
func isBreak(r rune) bool { return r == '\n' || r == '\r' || r == '\u2028' || r == '\u2029' }

// finds reports whether the press changes the words of a field by which the rows of a
// list are found. Digits choose as long as there are none.
func (in *input) finds(p keys.Press) bool {
	begun := !in.field.Empty()
	switch p.Intent {
	case keys.Typed:
		return begun || !p.InRun() && !p.AsksHelp()
	case keys.Pasted:
		return true
	case keys.Space, keys.Backspace, keys.DeleteWordBack, keys.DeleteToStart:
		return begun
	}
	return false
}
