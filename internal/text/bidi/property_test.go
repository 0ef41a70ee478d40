package bidi

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/internal/text"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// mixed generates lines of everything that goes wrong in them.
func mixed() *rapid.Generator[string] {
	piece := rapid.SampledFrom([]string{
		"سلام", "می‌خواهم", "قهوه", "لا", "الأ", "لَا", "ل", "ا", "خانهٔ", "مَدرِسه", "ـ", "ه‍", "שלום", "۱۲", "۳٬۴۵۶", "٣",
		"٪", "%", "250", "12-34", "1404/08/30", "Tallinn", "a", "õ", "o\u0303", "mari@kohv.ee", "(", ")", "«", "»", "[", "]",
		" ", "  ", "\u00a0", ":", "،", "؟", "!", "-", "/", "€", "…", "新鮮", "👨‍👩‍👧", "👍🏽", "❤️", "1️⃣", "🇪🇪",
		"\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u202b", "\u202e", "\u202d", "\u202c", "\u2067", "\u2066", "\u2068", "\u2069",
		"\u064e", "\u0303", "\t", "\u2029",
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "pieces"), "")
	})
}

func options() *rapid.Generator[Options] {
	return rapid.Custom(func(t *rapid.T) Options {
		return Options{
			Mode: rapid.SampledFrom([]Mode{Off, App, Terminal}).Draw(t, "mode"),
			Base: rapid.SampledFrom([]Direction{Auto, LTR, RTL}).Draw(t, "base"),
		}
	})
}

// faults returns what is wrong with the displayed line; "" if nothing is.
func faults(s string, d Displayed) string {
	cells := d.Cells()
	width, drawn := 0, ""
	for i, c := range cells {
		if c.Col != d.Indent+width {
			return "a cell does not begin where the one before it ends"
		}
		width += c.Width
		drawn += c.Text
		if d.Cell(c.Start) != i || c.Width > 0 && d.At(c.Col) != c.Start {
			return "a cell is not found again"
		}
	}
	if width != d.Width {
		return "the cells are not as wide as the line"
	}
	if d.paragraph != nil && d.paragraph.mode == App && drawn != d.Text {
		return "the cells hold another text than the line"
	}
	order := slices.Clone(cells)
	slices.SortFunc(order, func(a, b Cell) int { return a.Start - b.Start })
	end := 0
	for _, c := range order {
		if c.Start != end || c.End <= end {
			return "a cluster is missing or twice"
		}
		end = c.End
	}
	if end != len(s) {
		return "the end is missing"
	}
	return arrowFaults(d, order)
}

// arrowFaults returns what is wrong with the arrows, which must lead through every
// cluster and back.
func arrowFaults(d Displayed, order []Cell) string {
	clusters, ends := 0, 0
	for _, c := range order {
		starts := []int{c.Start}
		if c.alef > 0 {
			starts = append(starts, c.alef)
		}
		for _, at := range starts {
			clusters++
			to, ok := d.Right(at)
			if !ok {
				ends++
			} else if back, ok := d.Left(to); !ok || back != at {
				return "Left does not undo Right"
			}
		}
	}
	if clusters > 0 && ends != 1 {
		return "the line does not have one right end"
	}
	return ""
}

func TestEveryLineIsWholeAndMeasured(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, o, width := mixed().Draw(t, "s"), options().Draw(t, "o"), rapid.IntRange(0, 60).Draw(t, "width")
		if rapid.Bool().Draw(t, "caret") {
			s += Caret
		}
		d := Line(s, width, o)
		if fault := faults(s, d); fault != "" {
			t.Fatalf("%q %v: %s: %q", s, o, fault, d.Text)
		}
		if w := text.Width(d.Text); w != d.Width {
			t.Fatalf("%q %v: %q takes %d cells, not %d", s, o, d.Text, w, d.Width)
		}
		if strings.Contains(d.Text, Caret) || o.Mode == App && d.paragraph != nil && strings.ContainsFunc(d.Text, control) {
			t.Fatalf("%q %v: a control is in %q", s, o, d.Text)
		}
	})
}

// lettersOf returns the cell's characters, sorted, without the changes that shaping
// and mirroring make.
func lettersOf(s string) []rune {
	var all []rune
	for _, r := range norm.NFKD.String(s) {
		if r != nonJoiner && r != joiner && !control(r) {
			all = append(all, min(r, mirror(r)))
		}
	}
	slices.Sort(all)
	return all
}

func TestDrawingKeepsEveryLetter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, o := mixed().Draw(t, "s"), Options{Mode: App, Base: rapid.SampledFrom([]Direction{LTR, RTL}).Draw(t, "base")}
		d := Line(s, 0, o)
		for _, c := range d.Cells() {
			if got, want := lettersOf(c.Text), lettersOf(s[c.Start:c.End]); !slices.Equal(got, want) {
				t.Fatalf("%q: %q is drawn %q", s, s[c.Start:c.End], c.Text)
			}
		}
		shaped := shape(s)
		if again := shape(shaped); again != shaped {
			t.Fatalf("%q: shaped %q, again %q", s, shaped, again)
		}
		if w := Width(s); w != d.Width || w != text.Width(shaped) {
			t.Fatalf("%q: measured %d, drawn in %d, shaped in %d", s, w, d.Width, text.Width(shaped))
		}
		if got := Line(shaped, 0, Options{Mode: App, Base: d.Base}).Text; got != d.Text {
			t.Fatalf("%q: drawn %q, shaped before %q", s, d.Text, got)
		}
	})
}

func TestWrappedLinesFit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s, o, width := mixed().Draw(t, "s"), options().Draw(t, "o"), rapid.IntRange(2, 30).Draw(t, "width")
		for _, d := range Wrap(s, width, o) {
			if d.Width+d.Indent > width && d.Width > 2 || d.Width != text.Width(d.Text) {
				t.Fatalf("%q: %q takes %d cells of %d", s, d.String(), d.Width, width)
			}
		}
	})
}

// A terminal that orders a row itself, as one paragraph that runs from left to
// right, shows what this program would have drawn in mode App.
func TestTerminalsShowWhatTheProgramWouldDraw(t *testing.T) {
	without := func(s, cut string) string {
		return strings.Map(func(r rune) rune {
			if control(r) || strings.ContainsRune(cut, r) {
				return -1
			}
			return r
		}, s)
	}
	line := rapid.Custom(func(t *rapid.T) string {
		s := text.OneLine(mixed().Draw(t, "s"))
		if rapid.Bool().Draw(t, "bracketed") {
			return "(" + without(s, "()[]\u200d") + ")"
		}
		return without(s, "()[]\u200d") // an unpaired bracket would pair with one in another cell
	})
	rapid.Check(t, func(t *rapid.T) {
		sent, want := "", ""
		for i, s := range rapid.SliceOfN(line, 1, 3).Draw(t, "cells") {
			base := rapid.SampledFrom([]Direction{Auto, LTR, RTL}).Draw(t, "base")
			if i > 0 {
				sent, want = sent+"│ ", want+"│ "
			}
			d := Line(s, 0, Options{Mode: Terminal, Base: base})
			if fault := faults(s, d); fault != "" {
				t.Fatalf("%q: %s", s, fault)
			}
			sent, want = sent+d.Text, want+Line(s, 0, Options{Mode: App, Base: base}).Text
		}
		if got := Line(sent, 0, Options{Mode: App, Base: LTR}).Text; without(got, "\u200c\u200d") != without(want, "\u200c\u200d") {
			t.Fatalf("%q: a terminal shows\n%s, and not\n%s", sent, got, want)
		}
	})
}

func FuzzLine(f *testing.F) {
	for _, s := range []string{
		"", "Cafés", "قهوه Tallinn (۱۲٪)", "می‌خواهم" + Caret, "\u2067لا\u202e\u2029a\u0303", "👨‍👩‍👧🇪🇪", "\xff\u0600ل\xc3ا", "ل\u064eا\r\n",
	} {
		f.Add(s, uint8(App), uint8(RTL), 20)
	}
	f.Fuzz(func(t *testing.T, s string, mode, base uint8, width int) {
		if len(s) > 200 {
			t.Skip("finding every cell again takes the square of the length")
		}
		o := Options{Mode: Mode(mode % 3), Base: Direction(base % 3)}
		d := Line(s, width%100, o)
		if fault := faults(s, d); fault != "" && d.Width == sum(d.Cells()) {
			t.Errorf("%q %v: %s", s, o, fault)
		}
		Wrap(s, width%100, o)
		Truncate(s, width%100, "…", o)
	})
}

func sum(cells []Cell) (width int) {
	for _, c := range cells {
		width += c.Width
	}
	return width
}
