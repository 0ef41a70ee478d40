// How wide text is and where its lines break. Without a font the widths are those of wide system fonts.

package export

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// ruler returns the width of a text in em of a regular weight. widthOf is one for
// drawings whose font is not known.
type ruler func(text string) float64

// measured is a text cut where its lines may break, with the width of each piece
// in em. It can be wrapped in any width at little cost.
type measured struct {
	pieces []piece
	width  ruler
	breaks func(word string) []Break // where a word may be broken with a hyphen; nil: nowhere
}

type piece struct {
	text  string
	width float64 // up to the last visible character; 0 without one
	blank float64 // after that character
	ends  bool    // a line break follows
}

func measure(text string, width ruler) measured {
	var pieces []piece
	state := -1
	for text != "" {
		var s string
		var must bool
		s, text, must, state = uniseg.FirstLineSegmentInString(text, state)
		seen := strings.TrimRightFunc(s, unseen)
		pieces = append(pieces, piece{s, width(seen), width(s[len(seen):]), must && text != ""})
	}
	return measured{pieces: pieces, width: width}
}

// wrap is the text in lines no wider than width em. A piece that is wider is
// broken with a hyphen or, if no part of it fits, cut between characters.
// There is always a line.
func (m measured) wrap(width float64) []string {
	var lines []string
	var line strings.Builder
	used := 0.0
	flush := func() {
		lines = append(lines, strings.TrimSpace(line.String()))
		line.Reset()
		used = 0
	}
	for _, p := range m.pieces {
		switch {
		case p.width == 0 && used == 0: // no line begins with blanks
			p.text, p.blank = strings.TrimRightFunc(p.text, unicode.IsSpace), 0
		case p.width > 0 && used > 0 && used+p.width > width:
			flush()
		}
		if p.width > width {
			var breaks []Break
			if m.breaks != nil && len(p.text) <= longestWord {
				breaks = m.breaks(p.text)
			}
			start := 0
			for !m.width.fits(p.text[start:], width) {
				head, end := m.hyphenate(p.text, start, breaks, width)
				if end == len(p.text) {
					break
				}
				line.WriteString(head)
				flush()
				start = end
			}
			p.text = p.text[start:]
			p.width = m.width(strings.TrimRightFunc(p.text, unseen))
		}
		line.WriteString(p.text)
		used += p.width + p.blank
		if p.ends {
			flush()
		}
	}
	if line.Len() > 0 || len(lines) == 0 {
		flush()
	}
	return lines
}

// longestWord is how many bytes a word can have that is broken with a hyphen. What is
// longer is no word.
const longestWord = 120

// hyphenate returns the part of the word behind the offset start that fits in the
// width, with a hyphen, and where it ends: at the last joint, else at the last other
// break. If none fits it cuts the word, as cut does.
func (m measured) hyphenate(word string, start int, breaks []Break, width float64) (head string, end int) {
	for _, joint := range []bool{true, false} {
		for _, b := range slices.Backward(breaks) {
			if b.At <= start || joint && !b.Joint {
				continue
			}
			if head := word[start:b.At] + "-"; m.width(head) <= width {
				return head, b.At
			}
		}
	}
	head, _ = m.width.cut(word[start:], width)
	return head, start + len(head)
}

// fits reports whether the text, without invisible characters at its end, is at
// most width em wide. It stops where the text is wider, so that a word of any
// length is cut into lines in linear time.
func (of ruler) fits(text string, width float64) bool {
	sum := 0.0
	for text != "" {
		r, size := utf8.DecodeRuneInString(text)
		sum += of(text[:size])
		if sum > width && !unseen(r) {
			return false
		}
		text = text[size:]
	}
	return true
}

// widest is the width of the widest piece.
func (m measured) widest() float64 {
	widest := 0.0
	for _, p := range m.pieces {
		widest = max(widest, p.width)
	}
	return widest
}

// shorten is the text cut to width em, with an ellipsis if it was wider.
func (of ruler) shorten(text string, width float64) string {
	if of(text) <= width {
		return text
	}
	head, _ := of.cut(text, width-1)
	return strings.TrimSpace(head) + "…"
}

// cut cuts the text after as many characters as fit in width em, at least one
// visible one. Invisible characters stay with those before them, because alone
// they would make an empty line.
func (of ruler) cut(text string, width float64) (head, rest string) {
	rest = text
	state := -1
	seen := false
	for used := 0.0; rest != ""; {
		cluster, after, _, next := uniseg.FirstGraphemeClusterInString(rest, state)
		wide := of(cluster)
		if strings.TrimFunc(cluster, unseen) != "" {
			if seen && used+wide > width {
				break
			}
			seen = true
		}
		used += wide
		rest, state = after, next
	}
	return text[:len(text)-len(rest)], rest
}

// unseen reports whether the character is invisible by itself.
func unseen(r rune) bool { return unicode.IsSpace(r) || runeWidth(r) == 0 }

// widthOf is the width of a text in em of a regular weight.
func widthOf(s string) float64 {
	sum := 0.0
	for _, r := range s {
		sum += runeWidth(r)
	}
	return sum
}

// runeWidth is the width of a character in em of a regular weight.
func runeWidth(r rune) float64 {
	if r < utf8.RuneSelf {
		return asciiWidths()[r]
	}
	return wideWidth(r)
}

// asciiWidths are the widths of the first 128 characters.
var asciiWidths = sync.OnceValue(func() *[utf8.RuneSelf]float64 {
	w := new([utf8.RuneSelf]float64)
	for r := range w {
		switch c := rune(r); {
		case strings.ContainsRune("il'|jI!.,:;", c):
			w[r] = 0.35
		case strings.ContainsRune(" ft()[]{}/\\r-\"`", c):
			w[r] = 0.42
		case strings.ContainsRune("mwMW@%", c):
			w[r] = 0.98
		case c >= 'A' && c <= 'Z', strings.ContainsRune("+=<>~^#&", c):
			w[r] = 0.74
		default:
			w[r] = 0.62
		}
	}
	w[' '] = 0.32
	return w
})

// wideWidth is the width of a character beyond ASCII.
func wideWidth(r rune) float64 {
	switch {
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf), r >= 0x1f3fb && r <= 0x1f3ff: // marks, joiners, skin tones
		return 0
	case r < 0x250: // Latin
		if unicode.IsUpper(r) {
			return 0.78
		}
		return 0.64
	case unicode.In(r, unicode.Arabic):
		return 0.6
	case unicode.In(r, unicode.Greek, unicode.Cyrillic, unicode.Hebrew):
		return 0.74
	case r >= 0x1100 && uniseg.StringWidth(string(r)) > 1:
		return 1.3
	}
	return 0.85
}
