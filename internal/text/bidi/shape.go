// Shaping: text in presentation forms, still in logical order. It is done before
// measuring and wrapping, because lam and alef, two letters, take one cell.

package bidi

import (
	"sort"
	"strings"
	"unicode/utf8"

	"bmcanvas/internal/text"

	"github.com/charmbracelet/x/ansi"
)

// Caret in a text stands for the blank cell of a cursor after the last letter. It
// is drawn as one space in the place of the next letter, if that is of the same
// script as the last; a real space would go to the end of the line. It is a
// noncharacter, which no text has.
const Caret = "\ufdd0"

const caret = '\ufdd0'

// shape joins the Arabic letters of s, and leaves out the ZWNJ and ZWJ among them,
// which the joined forms replace. It changes nothing else, and nothing in a text
// that is already shaped.
func shape(s string) string {
	if !arabic(s) {
		return s
	}
	p := Paragraph{text: s, mode: App, letters: join(s)}
	parts := p.glyphs(0, len(s))
	drawn := make([]byte, 0, len(s)*3/2)
	for i := range parts {
		drawn = p.draw(drawn, &parts[i])
	}
	return string(drawn)
}

// Width returns the number of cells that s takes in mode App.
func Width(s string) int {
	if !strings.Contains(s, string(rune(lam))) {
		return text.Width(s)
	}
	return text.Width(shape(s))
}

// arabic reports whether s may have letters that join: a character from U+0600 to
// U+06FF begins with one of four bytes.
func arabic(s string) bool {
	for i := range len(s) {
		if s[i] >= 0xd8 && s[i] <= 0xdb {
			return true
		}
	}
	return false
}

// glyph is what a cell shows: a grapheme cluster, or lam with its alef.
type glyph struct {
	start, end int // in the text
	alef       int // where alef begins; 0 if the glyph is one cluster
	first      int // the index of its first letter
	width      int
	level      uint8
	from, to   int // in the drawn text
}

// glyphs returns the glyphs of a part of the text, in logical order. Both ends of
// the part are between clusters.
func (p *Paragraph) glyphs(start, end int) []glyph {
	all := make([]glyph, 0, utf8.RuneCountInString(p.text[start:end]))
	first := sort.Search(len(p.letters), func(i int) bool { return p.letters[i].at >= start })
	for at := start; at < end; {
		cluster, width := ansi.FirstGraphemeCluster(p.text[at:end], ansi.GraphemeWidth)
		g := glyph{start: at, end: at + len(cluster), first: first, width: width}
		if p.levels != nil {
			g.level = p.levels[first]
		}
		if last := len(all) - 1; last >= 0 && p.ligates(&all[last], first) {
			all[last].alef, all[last].end = at, g.end
		} else {
			all = append(all, g)
		}
		at = g.end
		for first < len(p.letters) && p.letters[first].at < at {
			first++
		}
	}
	return all
}

// ligates reports whether the glyph is a lam that is drawn in one cell with the
// letter after it.
func (p *Paragraph) ligates(g *glyph, next int) bool {
	if p.mode != App || p.letters == nil || g.alef > 0 {
		return false
	}
	_, ok := ligature(p.letters[g.first], p.letters[next])
	return ok && !strings.ContainsRune(p.text[g.start:g.end], nonJoiner)
}

// draw appends to b what mode App draws for the glyph, and sets where in the glyph.
func (p *Paragraph) draw(b []byte, g *glyph) []byte {
	l := p.letters[g.first]
	r := l.form()
	if g.alef > 0 {
		alef := sort.Search(len(p.letters), func(i int) bool { return p.letters[i].at >= g.alef })
		r, _ = ligature(l, p.letters[alef])
	}
	if g.level%2 == 1 {
		r = mirror(r)
	}
	g.from = len(b)
	b = utf8.AppendRune(b, r)
	script := l.rune >= 0x600 && l.rune < 0x900 || l.rune == ' '
	for i, r := range p.text[g.start:g.end] {
		if i > 0 && g.start+i != g.alef && !(script && (r == nonJoiner || r == joiner)) {
			b = utf8.AppendRune(b, r)
		}
	}
	g.to = len(b)
	return b
}
