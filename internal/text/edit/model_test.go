// The model with which the properties compare a Field, and the operations on both.

package edit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// model is the simplest editor: it looks at the whole text for each operation.
type model struct {
	text   string
	cursor int
}

// bounds returns the offsets at which clusters begin and end.
func bounds(s string) []int {
	b := []int{0}
	for g := uniseg.NewGraphemes(s); g.Next(); {
		_, end := g.Positions()
		b = append(b, end)
	}
	return b
}

func (m *model) put(from, to int, s string) {
	m.text = m.text[:from] + s + m.text[to:]
	m.to(from + len(s))
}

// to moves to the first boundary that is not before at.
func (m *model) to(at int) {
	b := bounds(m.text)
	i, _ := slices.BinarySearch(b, at)
	m.cursor = b[i]
}

func (m *model) neighbour(by int) int {
	b := bounds(m.text)
	i, _ := slices.BinarySearch(b, m.cursor)
	return b[min(max(i+by, 0), len(b)-1)]
}

func (m *model) backspace() {
	from := m.neighbour(-1)
	if c := m.text[from:m.cursor]; strings.ContainsFunc(c, arabic) {
		_, size := utf8.DecodeLastRuneInString(c)
		from = m.cursor - size
	}
	m.put(from, m.cursor, "")
}

// line returns the start and the end of the cursor's line.
func (m *model) line() (start, end int) {
	b := bounds(m.text)
	for i := 1; i < len(b); i++ {
		if next(m.text[b[i-1]:]).lineEnd() {
			if b[i] <= m.cursor {
				start = b[i]
			} else {
				return start, b[i-1]
			}
		}
	}
	return start, len(m.text)
}

// words returns the start of the word before the cursor and the end of the one after it.
func (m *model) words() (before, after int) {
	after = len(m.text)
	rest, state, at := m.text, -1, 0
	for rest != "" {
		var part string
		part, rest, state = uniseg.FirstWordInString(rest, state)
		start, end := at, at+len(part)
		at = end
		if !strings.ContainsFunc(part, wordRune) {
			continue
		}
		if start < m.cursor {
			before = start
		}
		if end > m.cursor {
			after = end
			break
		}
	}
	b := bounds(m.text)
	i, exact := slices.BinarySearch(b, before)
	if !exact {
		i--
	}
	j, _ := slices.BinarySearch(b, after)
	return b[i], b[j]
}

// op is an operation on a field. Operations by rows have no model, because check
// looks at the rows.
type op struct {
	name  string
	do    func(f *Field, s string)
	model func(m *model, s string)
}

var ops = []op{
	{"Insert", func(f *Field, s string) { f.Insert(s) }, func(m *model, s string) { m.put(m.cursor, m.cursor, modelClean(s)) }},
	{"InsertBreak", func(f *Field, _ string) { f.InsertBreak() }, func(m *model, _ string) { m.put(m.cursor, m.cursor, "\n") }},
	{"Backspace", func(f *Field, _ string) { f.Backspace() }, func(m *model, _ string) { m.backspace() }},
	{"Delete", func(f *Field, _ string) { f.Delete() }, func(m *model, _ string) { m.put(m.cursor, m.neighbour(1), "") }},
	{"Left", func(f *Field, _ string) { f.Left() }, func(m *model, _ string) { m.cursor = m.neighbour(-1) }},
	{"Right", func(f *Field, _ string) { f.Right() }, func(m *model, _ string) { m.cursor = m.neighbour(1) }},
	{"DeleteToStart", func(f *Field, _ string) { f.DeleteToStart() }, func(m *model, _ string) { start, _ := m.line(); m.put(start, m.cursor, "") }},
	{"Replace", func(f *Field, s string) { f.Replace(s) }, func(m *model, s string) {
		if s = modelClean(s); s != m.text {
			m.put(0, len(m.text), s)
		}
	}},
	{"DeleteWordBack", func(f *Field, _ string) { f.DeleteWordBack() }, func(m *model, _ string) { before, _ := m.words(); m.put(before, m.cursor, "") }},
	{"DeleteWordForward", func(f *Field, _ string) { f.DeleteWordForward() }, func(m *model, _ string) { _, after := m.words(); m.put(m.cursor, after, "") }},
	{"WordLeft", func(f *Field, _ string) { f.WordLeft() }, func(m *model, _ string) { m.cursor, _ = m.words() }},
	{"WordRight", func(f *Field, _ string) { f.WordRight() }, func(m *model, _ string) { _, m.cursor = m.words() }},
	{"Home", func(f *Field, _ string) { f.Home() }, nil},
	{"End", func(f *Field, _ string) { f.End() }, nil},
	{"Up", func(f *Field, _ string) { f.Up() }, nil},
	{"Down", func(f *Field, _ string) { f.Down() }, nil},
	{"SetWidth", func(f *Field, s string) { f.SetWidth(len(s)) }, nil},
	{"Undo and Redo", func(f *Field, s string) {
		undone := 0
		for undone <= len(s)%3 && f.Undo() {
			undone++
		}
		for range undone {
			f.Redo()
		}
	}, nil},
	{"View", func(f *Field, s string) { f.View(len(s)) }, nil},
}

func modelClean(s string) string {
	s = strings.ToValidUTF8(s, "\ufffd")
	for _, change := range [][2]string{{"\r\n", "\n"}, {"\r", "\n"}, {"\t", " "}} {
		s = strings.ReplaceAll(s, change[0], change[1])
	}
	var b strings.Builder
	for _, r := range s {
		if r == '\n' || !unicode.IsControl(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
