// A text field as the screens use it: keys to edits, and drawing it with its cursor.

package tui

import (
	"bmcanvas/tui/edit"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/style"
	"bmcanvas/tui/text"
)

// input is a field, and what it held at first, so that an edit can be told
// from text that was only looked at.
type input struct {
	field   edit.Field
	initial string
	label   string // said above the field; may be empty
	single  bool   // one line: no breaks
}

func newInput(initial string) *input {
	return &input{field: edit.New(initial), initial: initial}
}

// changed reports whether what the field holds was typed.
func (in *input) changed() bool { return in.field.Text() != in.initial }

// update edits the text; it reports false for a key that is none of its own,
// and for moving up or down when there is no line there.
func (in *input) update(p keys.Press) bool {
	f := &in.field
	switch p.Intent {
	case keys.Typed, keys.Space:
		f.Insert(p.Text)
	case keys.Pasted:
		f.Insert(p.Text)
	case keys.Break:
		if in.single {
			return false
		}
		f.InsertBreak()
	case keys.Up:
		return f.Up()
	case keys.Down:
		return f.Down()
	case keys.Left:
		f.Left()
	case keys.Right:
		f.Right()
	case keys.WordLeft:
		f.WordLeft()
	case keys.WordRight:
		f.WordRight()
	case keys.Home:
		f.Home()
	case keys.End:
		f.End()
	case keys.Backspace:
		f.Backspace()
	case keys.Delete:
		f.Delete()
	case keys.DeleteWord:
		f.DeleteWordBack()
	case keys.DeleteWordRight:
		f.DeleteWordForward()
	case keys.DeleteToStart:
		f.DeleteToStart()
	default:
		return false
	}
	return true
}

// lines draws the field in w columns and at most h rows: a bar at its left,
// which is bright if it has the cursor, and the placeholder while it is empty.
func (in *input) lines(sheet *style.Sheet, w, h int, focused bool, placeholder string) []string {
	bar := sheet.Faint.Render(sheet.Marks.Bar)
	if focused {
		bar = sheet.Accent.Render(sheet.Marks.Bar)
	}
	bar += " "
	room := max(w-2, 4)
	in.field.SetWidth(room)
	if in.field.Empty() {
		hint := sheet.Faint.Render(text.Truncate(placeholder, room-1, sheet.Marks.Ellipsis))
		if focused {
			hint = sheet.Cursor.Render(" ") + hint
		}
		return []string{bar + hint}
	}
	lines := make([]string, 0, h)
	for _, l := range in.field.View(h).Lines {
		drawn := l.String()
		if focused {
			drawn = l.Draw(func(cell string) string { return sheet.Cursor.Render(cell) })
		}
		lines = append(lines, bar+drawn)
	}
	return lines
}
