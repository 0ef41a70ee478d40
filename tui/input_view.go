// The text field on the screen: its rows and cursor, and arrows in right-to-left
// text.

package tui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/edit"
	"bmcanvas/internal/text/typeset"
)

// lines draws the field in w columns and at most h rows, behind a bar that is
// bright if the field has the cursor. An empty field shows the placeholder, in as many of
// the rows as it needs.
func (in *input) lines(e *env, w, h int, focused bool, placeholder string) []string {
	sheet, set := e.sheet, e.set
	bar := sheet.Faint.Render(sheet.Marks.Bar)
	if focused {
		bar = sheet.Accent.Render(sheet.Marks.Bar)
	}
	bar = set.Join(bar, " ")
	room := max(w-2, 4)
	in.field.SetWidth(room)
	if in.field.Empty() {
		hint := e.placeholderLines(placeholder, room-1, h)
		lead := ""
		if focused {
			lead = sheet.Cursor.Render(" ")
		}
		for i, l := range hint {
			hint[i] = set.Join(bar, lead, sheet.Second.Render(l))
			lead = text.Spaces(text.Width(lead))
		}
		return hint
	}
	lines := in.rows(e, h, focused)
	for i, l := range lines {
		lines[i] = set.Join(bar, l)
	}
	return lines
}

// placeholderLines are the placeholder in at most h lines of w cells: shortened to one if it
// has no room in them.
func (e *env) placeholderLines(placeholder string, w, h int) []string {
	if e.set.Width(placeholder) > w && h > 1 {
		if lines := e.set.Wrap(placeholder, w); len(lines) <= h {
			return lines
		}
	}
	return []string{e.set.Line(e.shortened(placeholder, w))}
}

// rows are the rows around the cursor, which is drawn in a focused field.
func (in *input) rows(e *env, h int, focused bool) []string {
	view := in.field.View(h).Lines
	rows := make([]string, len(view))
	if e.set.AsIs(in.field.Text()) {
		for i, l := range view {
			if rows[i] = l.String(); focused {
				rows[i] = l.Draw(e.sheet.Cursor.Render)
			}
		}
		return rows
	}
	shown := make([]bidi.Displayed, len(view))
	for i, l := range view {
		shown[i] = in.shown(l, e.set)
		cursor := -1
		if focused && l.Cursor >= 0 {
			cursor = shown[i].Cell(min(in.field.Cursor(), l.Cells[l.Cursor].At) - l.Start)
		}
		shown[i].Text = drawCells(shown[i], cursor, e)
	}
	return e.set.Block(shown)
}

// shown is the row in the order of the screen, with a cell after the end of a
// line if there is room for one. Its offsets count from the row's start.
func (in *input) shown(l edit.Line, set typeset.Compositor) bidi.Displayed {
	all := in.field.Text()
	start, end := in.field.Paragraph(l.Start)
	p := bidi.NewParagraph(visible(all[start:end])+bidi.Caret, set.Options(all))
	to := l.Shown
	if to == end && l.Room > 0 {
		to += len(bidi.Caret)
	}
	return p.Line(l.Start-start, to-start, 0)
}

// drawCells is the row as it is written, with the cursor on that cell; -1: without
// a cursor.
func drawCells(row bidi.Displayed, cursor int, e *env) string {
	at := -1
	if cursor >= 0 {
		at = row.Cells()[cursor].Start
	}
	var b strings.Builder
	for _, c := range row.Written() {
		if c.Start == at && at >= 0 {
			if c.Width == 0 {
				c.Text = " " + c.Text
			}
			c.Text = e.sheet.Cursor.Render(c.Text)
		}
		b.WriteString(c.Text)
	}
	return b.String()
}

// visible is s with a harmless character, of the same length, in place of each
// one that would act on the terminal.
func visible(s string) string {
	if text.Display(s) == s {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
			b.WriteByte('?')
		case r < ' ' || r == 0x7f:
			b.WriteByte(' ')
		case r > 0x7f && r < 0xa0:
			b.WriteRune('\u00a0')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// stepWord moves the cursor by a word to the left or to the right, in the
// direction of the text as a whole.
func (in *input) stepWord(left bool, set typeset.Compositor) {
	if text := in.field.Text(); !set.AsIs(text) && set.Options(text).Base == bidi.RTL {
		left = !left
	}
	if left {
		in.field.WordLeft()
	} else {
		in.field.WordRight()
	}
}

// step moves the cursor to the left or to the right on the screen; from the end
// of a row to the next or the previous row.
func (in *input) step(left bool, set typeset.Compositor) {
	f := &in.field
	if set.AsIs(f.Text()) {
		if left {
			f.Left()
		} else {
			f.Right()
		}
		return
	}
	rows := f.View(3).Lines // the row of the cursor, and those beside it
	at := slices.IndexFunc(rows, func(l edit.Line) bool { return l.Cursor >= 0 })
	here, row := rows[at], in.shown(rows[at], set)
	cursor := min(f.Cursor(), here.Cells[here.Cursor].At) - here.Start
	move := row.Right
	if left {
		move = row.Left
	}
	if to, ok := move(cursor); ok {
		f.MoveTo(here.Start + to)
		return
	}
	next := at - 1
	if left == (row.Base == bidi.RTL) {
		next = at + 1
	}
	if next < 0 || next >= len(rows) {
		return
	}
	leftmost, rightmost := in.shown(rows[next], set).Ends()
	if left {
		leftmost = rightmost
	}
	f.MoveTo(rows[next].Start + leftmost)
}

// barWidth is the width of what stands before the rows of a field.
const barWidth = 2

// offsetAt is the offset in the text of what is drawn in the column of the i-th of the
// rows that lines draws in h rows; the nearest one, if nothing is drawn there.
func (in *input) offsetAt(set typeset.Compositor, h, i, column int) int {
	rows := in.field.View(h).Lines
	if i >= len(rows) {
		return len(in.field.Text())
	}
	row := rows[i]
	if set.AsIs(in.field.Text()) {
		at := row.Start
		for _, c := range row.Cells {
			if column < c.Width {
				return c.At
			}
			column -= c.Width
			at = c.At + len(c.Text)
		}
		return min(at, max(row.Shown, row.Start))
	}
	shown := make([]bidi.Displayed, len(rows))
	wide, against := 0, false
	for i, l := range rows {
		shown[i] = in.shown(l, set)
		wide = max(wide, shown[i].Width)
		against = against || shown[i].Base == bidi.RTL != set.Mirrored()
	}
	if against && !set.Mirrored() {
		column -= wide - shown[i].Width
	}
	return row.Start + shown[i].At(column)
}
