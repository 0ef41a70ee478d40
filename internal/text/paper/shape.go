// Shaping: the glyphs of a line of text in visual order.

package paper

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"github.com/rivo/uniseg"

	"bmcanvas/internal/text/bidi"
)

// glyph is one glyph of a line; lengths are in em.
type glyph struct {
	font    *typeface
	id      harfbuzz.GID
	advance float64
	dx, dy  float64 // where it is drawn, from where it stands; dy is upwards
	text    string  // the characters that it stands for; "" for a further glyph of the same characters
	missing bool    // no font has the characters
}

// setter makes glyphs of text. It is not safe for concurrent use.
type setter struct {
	buffer *harfbuzz.Buffer
	widths map[measured]float64
}

// measured is a text whose width is known.
type measured struct {
	text string
	bold bool
}

func newSetter() *setter {
	return &setter{buffer: harfbuzz.NewBuffer(), widths: map[measured]float64{}}
}

// Ruler measures text in the fonts of this package. It is not safe for concurrent
// use.
type Ruler struct{ *setter }

// NewRuler returns a ruler.
func NewRuler() Ruler { return Ruler{newSetter()} }

// mostMeasured is how many characters a text can have whose width is found by
// shaping it. That of a longer one is the sum of its parts, in linear time.
const mostMeasured = 200

// Width returns the width of the text in em. A long text is measured in pieces.
func (s *setter) Width(text string, bold bool) float64 {
	if len(text) > mostMeasured {
		at := mostMeasured
		for at > 0 && !utf8.RuneStart(text[at]) {
			at--
		}
		sum := 0.0
		for len(text) > mostMeasured {
			cut := max(at, 1)
			sum += s.Width(text[:cut], bold)
			text = text[cut:]
			for at = min(mostMeasured, len(text)-1); at > 0 && !utf8.RuneStart(text[at]); {
				at--
			}
		}
		return sum + s.Width(text, bold)
	}
	key := measured{text, bold}
	if w, known := s.widths[key]; known {
		return w
	}
	w := 0.0
	for _, g := range s.line(text, bold, false) {
		w += g.advance
	}
	s.widths[key] = w
	return w
}

// line returns the glyphs of a line from left to right.
func (s *setter) line(text string, bold, rightToLeft bool) []glyph {
	base := bidi.LTR
	if rightToLeft {
		base = bidi.RTL
	}
	var glyphs []glyph
	var before *typeface
	for _, run := range bidi.Runs(text, base) {
		parts := itemize(text[run.Start:run.End], weight(bold), &before)
		if run.Leftward {
			slices.Reverse(parts)
		}
		for _, p := range parts {
			glyphs = append(glyphs, s.shape(p, run.Leftward)...)
		}
	}
	return glyphs
}

// part is a stretch of a run that is drawn in one font.
type part struct {
	text    string
	font    *typeface
	missing bool
}

// itemize cuts a run into parts. before is the font of the text before it, and
// then that of the last part.
func itemize(run string, fonts typefaces, before **typeface) []part {
	var parts []part
	state := -1
	for run != "" {
		var cluster string
		cluster, run, _, state = uniseg.FirstGraphemeClusterInString(run, state)
		f, ok := fonts.choose(cluster, *before)
		*before = f
		if last := len(parts) - 1; ok && last >= 0 && parts[last].font == f && !parts[last].missing {
			parts[last].text += cluster
			continue
		}
		parts = append(parts, part{cluster, f, !ok})
	}
	return parts
}

// shape makes the glyphs of a part, from left to right.
func (s *setter) shape(p part, leftward bool) []glyph {
	if p.missing {
		return []glyph{p.standIn()}
	}
	runes := []rune(p.text)
	b := s.buffer
	b.Clear()
	b.AddRunes(runes, 0, len(runes))
	b.Props.Direction = harfbuzz.LeftToRight
	if leftward {
		b.Props.Direction, b.Props.Language = harfbuzz.RightToLeft, language.NewLanguage("fa")
	}
	b.GuessSegmentProperties()
	b.Shape(p.font.shaper, nil)
	glyphs := make([]glyph, len(b.Info))
	ends := clusterEnds(b.Info, len(runes))
	said := map[int]bool{}
	for _, i := range sayingOrder(b.Info, leftward) {
		at, pos := b.Info[i].Cluster, b.Pos[i]
		glyphs[i] = glyph{
			font: p.font, id: b.Info[i].Glyph, advance: float64(pos.XAdvance) / p.font.upem,
			dx: float64(pos.XOffset) / p.font.upem, dy: float64(pos.YOffset) / p.font.upem,
		}
		if !said[at] {
			said[at] = true
			glyphs[i].text = string(runes[at:ends[at]])
		}
	}
	return glyphs
}

// standIn is the glyph for a character that no font has: of a sign with marks the sign
// alone, for another emoji a dot, which disturbs less than a frame, else the frame.
func (p part) standIn() glyph {
	first, _ := firstRune(p.text)
	for _, r := range []rune{first, '•'} {
		if id, found := p.font.face.NominalGlyph(r); found && (r == first || unicode.Is(unicode.So, first)) {
			return glyph{font: p.font, id: harfbuzz.GID(id), advance: p.font.advance(harfbuzz.GID(id)), text: p.text, missing: true}
		}
	}
	return glyph{font: p.font, advance: p.font.advance(0), text: p.text, missing: true}
}

// sayingOrder is the order in which glyphs take the text of their cluster: the
// base before its marks, which come first in a part that runs to the left.
func sayingOrder(glyphs []harfbuzz.GlyphInfo, leftward bool) []int {
	list := make([]int, len(glyphs))
	for i := range list {
		list[i] = i
	}
	if leftward {
		slices.Reverse(list)
	}
	return list
}

// clusterEnds maps the beginning of each cluster to its end.
func clusterEnds(glyphs []harfbuzz.GlyphInfo, end int) map[int]int {
	starts := make([]int, 0, len(glyphs)+1)
	for _, g := range glyphs {
		starts = append(starts, g.Cluster)
	}
	slices.Sort(starts)
	starts = append(slices.Compact(starts), end)
	ends := make(map[int]int, len(starts))
	for i, at := range starts[:len(starts)-1] {
		ends[at] = starts[i+1]
	}
	return ends
}

// advance is how wide the glyph is in em.
func (f *typeface) advance(id harfbuzz.GID) float64 {
	return float64(f.face.HorizontalAdvance(id)) / f.upem
}
