package edit

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"bmcanvas/internal/text"

	"pgregory.net/rapid"
)

// pieces make up random texts: what people write, and what breaks editors.
var pieces = []string{
	"a", "b", " ", "  ", "word", "Hõbe", "ettevõtlusmudelipõhine", "-", "—", ",", ".", "'", "1", "\n", "\r\n", "\r", "\t",
	tilde, "o", "\u0303", "\u0301", family, "👩", "\u200d", flag, "🇪", thumb, "🏽", heart, "\ufe0f", keycap,
	want, "قهوه", "ی", "\u200c", kasra, "\u0650", "\u0651", "\u0640", "۲", "،", "\u0600",
	"漢", "字", "。", "「", "ー", "ぁ", "\u3099", "\u3000", "한", "\u11a8", "क्ष", "ำ",
	"\u00a0", "\u200b", "\u2060", "\u00ad", "\u200e", "\u2067", "\u2069", "\u202e", "\u202c", "\u2028",
	"\x1b", "\x1b[31m", "\u0085", "\x00", "\x7f", "\xff", "\xc3", "\xa9", "\v",
}

// failer is the part of testing.T and rapid.T that check needs.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// check fails if anything that must always be true of a field is not.
func check(t failer, f *Field) {
	t.Helper()
	b := bounds(f.text)
	if _, ok := slices.BinarySearch(b, f.cursor); !ok {
		t.Fatalf("the cursor is within a cluster: %q", picture(*f))
	}
	if f.Len() != len(b)-1 {
		t.Fatalf("Len is %d, want %d: %q", f.Len(), len(b)-1, f.text)
	}
	fresh := Field{text: f.text, width: f.width}
	if !slices.Equal(f.wrapped(), fresh.wrapped()) {
		t.Fatalf("the rows of %q at width %d are\n%v, wrapped anew\n%v", f.text, f.width, f.rows, fresh.rows)
	}
	at, lines := 0, 1
	for i, r := range f.rows {
		if r.start != at || r.stop < r.start || r.stop > r.end || r.end == r.start && i < len(f.rows)-1 || !r.hard && i < len(f.rows)-1 && r.stop == r.end {
			t.Fatalf("row %d of %q is %+v", i, f.text, r)
		}
		if !r.hard && i < len(f.rows)-1 && !takesCells(f.text[r.start:r.end]) {
			t.Fatalf("row %d of %q shows nothing: %+v", i, f.text, r)
		}
		at = r.end
		if r.hard {
			lines++
		}
	}
	if want := strings.Count(text.Display(f.text), "\n") + 1; at != len(f.text) || lines != want {
		t.Fatalf("the rows end at %d of %d and make %d lines of %d: %q", at, len(f.text), lines, want, f.text)
	}
	for _, height := range []int{1, 4, 1000} {
		checkView(t, f, height)
	}
}

// takesCells reports whether any cluster of s takes a cell.
func takesCells(s string) bool {
	for s != "" {
		c := next(s)
		if c.width > 0 {
			return true
		}
		s = s[len(c.text):]
	}
	return false
}

func checkView(t failer, f *Field, height int) {
	t.Helper()
	v := f.View(height)
	if n := len(v.Lines); n == 0 || n > height || v.Above+n+v.Below != len(f.rows) {
		t.Fatalf("%d lines, %d above, %d below, of %d", n, v.Above, v.Below, len(f.rows))
	}
	for i, l := range v.Lines {
		s := l.String()
		if w := text.Width(s); w > f.cells() {
			t.Fatalf("line %q takes %d cells of %d", s, w, f.cells())
		}
		if text.Display(s) != s || strings.Contains(s, "\n") {
			t.Fatalf("line %q is not safe to draw", s)
		}
		if (l.Cursor >= 0) != (i == v.Row) {
			t.Fatalf("the cursor is in line %d, not in %d", i, v.Row)
		}
		if i > 0 && l.Start != v.Lines[i-1].End {
			t.Fatalf("line %d begins at %d, the one before it ends at %d", i, l.Start, v.Lines[i-1].End)
		}
	}
	if v.Above+v.Below == 0 && f.cells() > 2 {
		var all strings.Builder
		for _, l := range v.Lines {
			all.WriteString(l.String())
		}
		if got, want := visible(all.String()), visible(text.Display(f.text)); got != want {
			t.Fatalf("drawn is %q of %q", got, want)
		}
	}
	l := v.Lines[v.Row]
	c := l.Cells[l.Cursor]
	if c.Width < 1 || v.Col+c.Width > f.cells() || text.Width(c.Text) != c.Width {
		t.Fatalf("the cursor's cell is %+v in column %d of %d", c, v.Col, f.cells())
	}
}

// visible returns s without the characters that depend on where rows end.
func visible(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == utf8.RuneError {
			return -1
		}
		return r
	}, s)
}

// checkRows goes from the first row to the last and back.
func checkRows(t failer, f Field) {
	t.Helper()
	f.MoveTo(0)
	for n := 1; n < len(f.rows); n++ {
		if moved, at := f.Down(), f.rowAt(f.cursor); !moved || at != n {
			t.Fatalf("Down reported %v and went to row %d, not %d: %q", moved, at, n, f.text)
		}
	}
	if f.Down() {
		t.Fatalf("Down went on from the last row: %q", f.text)
	}
	for n := len(f.rows) - 2; f.Up(); n-- {
		if at := f.rowAt(f.cursor); at != n {
			t.Fatalf("Up went to row %d, not %d: %q", at, n, f.text)
		}
	}
}

// act applies the operation to the field and to the model, and compares them.
func act(t failer, f *Field, o op, s string) {
	t.Helper()
	m := model{f.text, f.cursor}
	before := m
	o.do(f, s)
	switch {
	case o.model != nil && len(m.text) < reach:
		o.model(&m, s)
		if m.text != f.text || m.cursor != f.cursor {
			t.Fatalf("%s %q of %q is %q, want %q", o.name, s, before.text[:before.cursor]+"|"+before.text[before.cursor:], picture(*f), m.text[:m.cursor]+"|"+m.text[m.cursor:])
		}
	case o.model == nil && before.text != f.text:
		t.Fatalf("%s changed %q to %q", o.name, before.text, f.text)
	}
	check(t, f)
}

// ends redoes and undoes everything, and compares the texts at both ends.
func ends(t failer, f *Field, start string) {
	t.Helper()
	for f.Redo() {
		check(t, f)
	}
	end := f.text
	for f.Undo() {
		check(t, f)
	}
	if f.text != start {
		t.Fatalf("undone to %q, want %q", f.text, start)
	}
	for f.Redo() {
		check(t, f)
	}
	if f.text != end {
		t.Fatalf("redone to %q, want %q", f.text, end)
	}
}

func TestFieldActsAsItsModel(t *testing.T) {
	words := rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 12).Draw(t, "pieces"), "")
	})
	rapid.Check(t, func(t *rapid.T) {
		start := words.Draw(t, "start")
		f := New(start)
		f.SetWidth(rapid.IntRange(1, 20).Draw(t, "width"))
		check(t, &f)
		kept := f
		for range rapid.IntRange(1, 15).Draw(t, "ops") {
			act(t, &f, rapid.SampledFrom(ops).Draw(t, "op"), words.Draw(t, "s"))
		}
		checkRows(t, f)
		ends(t, &f, start)
		if kept.text != start {
			t.Fatalf("a copy changed to %q", kept.text)
		}
		check(t, &kept)
	})
}

func TestCopiesAreIndependent(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := New("Beans roasted the same morning")
		one.SetWidth(10)
		one.Insert(", fresh")
		two := one
		one.Insert("er than theirs")
		one.Undo()
		two.Backspace()
		for range rapid.IntRange(0, 12).Draw(t, "ops") {
			f := rapid.SampledFrom([]*Field{&one, &two}).Draw(t, "field")
			act(t, f, rapid.SampledFrom(ops).Draw(t, "op"), rapid.SampledFrom(pieces).Draw(t, "s"))
			check(t, &one)
			check(t, &two)
		}
		ends(t, &one, "Beans roasted the same morning")
		ends(t, &two, "Beans roasted the same morning")
	})
}

// FuzzField reads operations from pairs of bytes: one chooses from ops, one from
// pieces. Texts worth keeping are in testdata/fuzz/FuzzField.
func FuzzField(f *testing.F) {
	f.Add("Beans", []byte{0, 4, 2, 0, 3, 0})
	f.Fuzz(func(t *testing.T, start string, todo []byte) {
		if len(start) > 400 || len(todo) > 60 {
			return // longer texts only take longer
		}
		field := New(start)
		field.SetWidth(9)
		check(t, &field)
		for ; len(todo) > 1; todo = todo[2:] {
			act(t, &field, ops[int(todo[0])%len(ops)], pieces[int(todo[1])%len(pieces)])
		}
		checkRows(t, field)
		ends(t, &field, start)
	})
}
