// The caret: where the terminal's own cursor stands after a frame, for input methods,
// screen readers and magnifiers, which follow it.

package tty

import (
	"strconv"
	"strings"

	"bmcanvas/internal/text"
)

// CaretOn and CaretOff stand around the character under the caret in a frame. The
// screen takes them out, and puts the terminal's cursor there. Elsewhere they are a
// style like any other, in which a terminal shows a cursor of our own.
const (
	CaretOn  = "\x1b[0;7m"
	CaretOff = "\x1b[0m"
)

const (
	showCursor = "\x1b[?25h"
	hideCursor = "\x1b[?25l"
)

// position is a cell of the screen, its row and column counted from 1.
type position struct{ row, column int }

// nowhere is no cell: the position is not known, or there is none.
var nowhere position

// cutCaret returns the line without the marks of the caret, and the column, counted from
// 0, where they stood; -1 if they are not there. A blank under the caret at the end of the line is no
// part of the line.
func cutCaret(line string) (without string, column int) {
	before, rest, found := strings.Cut(line, CaretOn)
	if !found {
		return line, -1
	}
	column = text.Width(before)
	under, after, _ := strings.Cut(rest, CaretOff)
	if strings.TrimLeft(under+after, " ") == "" {
		return before, column
	}
	return before + under + after, column
}

// moveCaret appends what puts the terminal's cursor on the caret and shows it, or hides
// it where there is none.
func (d *display) moveCaret(out []byte, caret position) []byte {
	if caret == nowhere {
		if d.shown {
			d.shown = false
			out = append(out, hideCursor...)
		}
		return out
	}
	if d.cursor != caret {
		out = appendMove(out, caret)
		d.cursor = caret
	}
	if !d.shown {
		d.shown = true
		out = append(out, showCursor...)
	}
	return out
}

// appendMove appends what moves the cursor.
func appendMove(out []byte, to position) []byte {
	out = append(out, "\x1b["...)
	out = strconv.AppendInt(out, int64(to.row), 10)
	if to.column > 1 {
		out = append(out, ';')
		out = strconv.AppendInt(out, int64(to.column), 10)
	}
	return append(out, 'H')
}

// wrote notes where the cursor is after text was written in a row from a column on,
// both counted from 0, if every terminal has it there.
func (d *display) wrote(s string, row, column, columns int) {
	end := column + text.Width(s)
	if d.cursor = nowhere; predictable(s) && end < columns {
		d.cursor = position{row + 1, end + 1}
	}
}
