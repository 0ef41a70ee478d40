// Text for the screen, in the forms that all screens share.

package tui

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/search"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/style"
	"bmcanvas/tui/tty"
)

// paragraph is the text wrapped to the width, drawn by the pen.
func (e *env) paragraph(s string, w int, pen style.Pen) []string {
	lines := e.set.Wrap(s, max(w, 2))
	for i, line := range lines {
		lines[i] = pen.Render(line)
	}
	return lines
}

// wrapped is the text as a paragraph of so many lines at most; the last one says with an
// ellipsis that it is longer.
func (e *env) wrapped(s string, w, most int, pen style.Pen) []string {
	lines := e.set.WrapTo(s, max(w, 2), most, e.sheet.Marks.Ellipsis)
	for i, line := range lines {
		lines[i] = pen.Render(line)
	}
	return lines
}

// hang is the text wrapped to width w, with lead before its first line and as many
// blanks before the others.
func (e *env) hang(lead, s string, w int, pen style.Pen) []string {
	indent := text.Width(lead)
	lines := e.paragraph(s, max(w-indent, 4), pen)
	for i, line := range lines {
		lines[i] = e.set.Join(lead, line)
		lead = text.Spaces(indent)
	}
	return lines
}

// hangFound is hang with the words of the query marked, by which the text was found.
func (e *env) hangFound(lead, s string, w int, pen style.Pen, query string) []string {
	if query == "" {
		return e.hang(lead, s, w, pen)
	}
	indent := text.Width(lead)
	lines := e.set.Wrap(s, max(w-indent, 4))
	for i, line := range lines {
		var marked strings.Builder
		at := 0
		for _, span := range search.Spans(line, query, !e.set.AsIs(s)) {
			marked.WriteString(pen.Render(line[at:span.Start]) + e.sheet.Found.Render(line[span.Start:span.End]))
			at = span.End
		}
		lines[i] = e.set.Join(lead, marked.String()+pen.Render(line[at:]))
		lead = text.Spaces(indent)
	}
	return lines
}

// parts is the parts that are not empty, side by side.
func (e *env) parts(parts ...string) string { return e.set.Series(e.words.Between(), parts...) }

// list is the parts that are not empty, as a list in the language.
func (e *env) list(parts ...string) string { return e.set.Series(e.words.Comma+" ", parts...) }

// date is the day as people of the language write it.
func (e *env) date(d canvas.Date) string { return e.words.Date(d) }

// dueDay is the day by which something is to be done, with a word if it is today or over.
func (e *env) dueDay(d canvas.Date) string {
	switch today := e.today(); {
	case d == today:
		return e.date(d) + " " + e.words.Times.Today
	case d < today:
		return e.date(d) + " " + e.words.Convert.Report.Overdue
	}
	return e.date(d)
}

// cut is the text in one line of at most w cells, ending with an ellipsis if it
// is longer.
func (e *env) cut(s string, w int) string {
	return e.set.Truncate(s, w, e.sheet.Marks.Ellipsis)
}

// shortened is the text in one line of at most w cells: without its last sentences or, if
// not even the first has room, cut behind a word.
func (e *env) shortened(s string, w int) string {
	s = text.OneLine(s)
	if e.set.Width(s) <= w {
		return s
	}
	end := 0
	for i, r := range s {
		if strings.ContainsRune(".?!؟", r) && e.set.Width(s[:i+utf8.RuneLen(r)]) <= w && strings.HasPrefix(s[i+utf8.RuneLen(r):], " ") && i > w/3 {
			end = i + utf8.RuneLen(r)
		}
	}
	if end > 0 {
		return s[:end]
	}
	cut := text.Truncate(s, max(w-text.Width(e.sheet.Marks.Ellipsis), 0), "")
	if word := strings.LastIndexByte(cut, ' '); word > 0 && !strings.HasPrefix(s[len(cut):], " ") {
		cut = cut[:word]
	}
	return strings.TrimRight(cut, " ") + e.sheet.Marks.Ellipsis
}

// fitting is as many of the parts, side by side, as fit in w cells, from the first on.
func (e *env) fitting(w int, parts ...string) string {
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	for n := len(parts); n > 0; n-- {
		if said := e.parts(parts[:n]...); e.set.Width(said) <= w {
			return said
		}
	}
	return ""
}

// columns are the lines of two columns side by side. The second begins in the cell at.
func (e *env) columns(first, second []string, at int) []string {
	drawn := make([]string, max(len(first), len(second)))
	copy(drawn, first)
	for i, line := range second {
		drawn[i] = e.set.Join(e.set.Pad(drawn[i], at), line)
	}
	return drawn
}

// fileAndLine is the name of a file and the line that is wrong, if the error says which.
func (e *env) fileAndLine(name string, err error) string {
	name = text.OneLine(name)
	var wrong *canvas.Error
	if errors.As(err, &wrong) && wrong.Line > 0 {
		name += ":" + e.words.Digits(wrong.Line)
	}
	return name
}

// indented is the lines moved in by the margin.
func (e *env) indented(lines []string) []string {
	moved := make([]string, len(lines))
	for i, line := range lines {
		if line != "" {
			moved[i] = e.set.Indent(margin, line)
		}
	}
	return moved
}

// drawable is the line with nothing that this terminal cannot draw.
func (e *env) drawable(line string) string {
	line = tty.Sanitize(line)
	if e.sheet.ASCII {
		line = text.ASCII(line)
	}
	return line
}

// keyNames is the names of keys with the digits of the language. Function keys
// keep the names that are printed on them.
func (e *env) keyNames(names string) string {
	return strings.ReplaceAll(names, "1-9", e.words.InDigits("1-9"))
}

// onward is the arrow in the direction of reading.
func (e *env) onward() string {
	if e.set.Mirrored() {
		return "←"
	}
	return "→"
}

// keyHintLine is a key and what it does. A click presses the key, the first of several
// where it is not on one of them.
func (e *env) keyHintLine(h keyHint) string {
	if e.clicks == nil {
		return e.set.Join(e.sheet.Key.Render(e.keyNames(h.keys)), " ", e.sheet.Second.Render(e.set.Line(h.does)))
	}
	var names []string
	does := e.sheet.Second.Render(e.set.Line(h.does))
	for i, k := range keys.Shown(h.keys) {
		name := e.keyNames(k.Name)
		if k.Press.Intent != keys.None {
			name = e.clickKey(name, k.Press)
			if i == 0 {
				does = e.clickKey(does, k.Press)
			}
		}
		names = append(names, name)
	}
	return e.set.Join(strings.Join(names, ""), " ", does)
}

// mark is the character before a note of the status, and how it is drawn.
func (e *env) mark(status canvas.Status) (string, style.Pen) {
	m := e.sheet.Marks
	switch status {
	case canvas.Assumption:
		return m.Assumption, e.sheet.Warn
	case canvas.Unclear:
		return m.Unclear, e.sheet.Warn
	case canvas.Confirmed:
		return m.Confirmed, e.sheet.Good
	case canvas.Rejected:
		return m.Rejected, e.sheet.Bad
	}
	return m.Bullet, e.sheet.Faint
}
