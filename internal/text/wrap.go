// Wrapping: notes broken into lines at words, and words that are too long at characters.

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
	"golang.org/x/text/unicode/norm"
)

// Wrap is Display of s in lines of at most width cells (widths under 2 count
// as 2, the room one ideograph needs). It breaks where Unicode's line breaking
// rules (UAX #14) allow it. A word longer than a line is broken between
// characters, with a hyphen where a reader expects one. There is at least one
// line. White space at a break is left out.
func Wrap(s string, width int) []string {
	width = max(width, 2)
	s = Display(s)
	if Width(s) <= width && !strings.Contains(s, "\n") {
		return []string{s}
	}
	w := wrapper{width: width}
	for para := range strings.SplitSeq(s, "\n") {
		w.paragraph(para)
	}
	if strings.ContainsFunc(s, bidiControl) {
		for i, line := range w.lines {
			w.lines[i] = paired(line)
		}
	}
	return w.lines
}

// segmenter returns a function that gives the pieces of the paragraph between
// which lines may be broken, one at a call, each with the spaces after it; ""
// when there are no more. Most scripts break at spaces and hyphens, which is
// found much faster than by the full rules.
func segmenter(para string) func() string {
	if strings.ContainsFunc(para, needsRules) {
		state := -1
		return func() (segment string) {
			segment, para, _, state = uniseg.FirstLineSegmentInString(para, state)
			return segment
		}
	}
	return func() string {
		end := breakAfter(para)
		segment := para[:end]
		para = para[end:]
		return segment
	}
}

// needsRules reports whether the rune is of a script (or an emoji) with line
// breaking rules of its own: beyond Hebrew, Arabic and Devanagari's neighbours,
// general punctuation aside.
func needsRules(r rune) bool {
	return r >= 0x0700 && (r < 0x1e00 || r > 0x206f) || r == 0x200b
}

// breakAfter is the offset after which s, of a script that breaks at spaces,
// may first be broken: after spaces, and after a hyphen, dash or slash between
// letters. A web address is one word.
func breakAfter(s string) int {
	if word, _, _ := strings.Cut(s, " "); strings.Contains(word, "://") {
		return len(word) + len(s[len(word):]) - len(strings.TrimLeft(s[len(word):], " "))
	}
	var last, mark rune // the rune before r, and the one before that if last may end a line
	for i, r := range s {
		switch {
		case last == ' ' && r != ' ' && strings.TrimLeft(s[:i], " ") != "":
			return i
		case mark != 0 && unicode.IsLetter(mark) && unicode.IsLetter(r):
			return i
		}
		mark = 0
		if r == '-' || r == '/' || r == '–' || r == '—' {
			mark = last
		}
		last = r
	}
	return len(s)
}

// wrapper gathers lines.
type wrapper struct {
	width int
	lines []string
}

func (w *wrapper) paragraph(para string) {
	if Width(para) <= w.width {
		w.lines = append(w.lines, para)
		return
	}
	before := len(w.lines)
	var line strings.Builder
	used, gap := 0, 0 // cells of the line, and of the spaces that end it
	flush := func() {
		if text := strings.TrimRight(line.String(), " "); text != "" {
			w.lines = append(w.lines, text)
		}
		line.Reset()
		used, gap = 0, 0
	}
	next := segmenter(para)
	for segment := next(); segment != ""; segment = next() {
		word := strings.TrimRight(segment, " ")
		spaces := len(segment) - len(word)
		cells := Width(word)
		if used+gap+cells > w.width {
			switch start := strings.TrimRight(line.String(), " "); {
			case used > 0 && cells > 0:
				flush()
			default: // a line in which nothing is seen would look like a blank line
				line.Reset()
				word, gap = start+word, 0
			}
		}
		if cells > w.width {
			word = w.long(word)
			cells = Width(word)
		}
		if used == 0 && word == "" && len(w.lines) > 0 {
			continue // spaces never begin a line that follows another
		}
		line.WriteString(word)
		line.WriteString(Spaces(spaces))
		used, gap = used+gap+cells, spaces
	}
	flush()
	if len(w.lines) == before { // nothing but spaces
		w.lines = append(w.lines, "")
	}
}

// long puts the beginning of a word that is wider than a line on lines of its
// own, and returns what is left of it.
func (w *wrapper) long(word string) string {
	hyphens := w.width >= 5 && !strings.ContainsAny(word, "/@_=.:0123456789")
	for Width(word) > w.width {
		cut, mark := w.cut(word, hyphens)
		w.lines = append(w.lines, word[:cut]+mark)
		word = word[cut:]
	}
	return word
}

// cut is where the first line of the long word ends, in bytes, and the mark
// to set there.
func (w *wrapper) cut(word string, hyphens bool) (int, string) {
	end, used := 0, 0
	marked := 0 // the last place that leaves room for a hyphen and wants one, after a syllable if there is one
	syllable := false
	for rest := word; rest != ""; {
		cluster, cells := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		if used+cells > w.width {
			break
		}
		if hyphens && used < w.width && joined(word, end) && roomy(word, end) {
			if here := afterSyllable(word, end); here || !syllable {
				marked, syllable = end, here
			}
		}
		end, used, rest = end+len(cluster), used+cells, rest[len(cluster):]
	}
	if marked > 0 && joined(word, end) {
		return marked, "-"
	}
	if end == 0 { // one cluster wider than the line: it cannot be drawn better
		cluster, _ := ansi.FirstGraphemeCluster(word, ansi.GraphemeWidth)
		return len(cluster), ""
	}
	return end, ""
}

// joined reports whether a break at the offset would fall between two letters
// of an alphabet that hyphenates.
func joined(word string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(word[:at])
	after, _ := utf8.DecodeRuneInString(word[at:])
	return hyphenates(before) && hyphenates(after)
}

// roomy reports whether a break at the offset leaves no letter alone.
func roomy(word string, at int) bool {
	return utf8.RuneCountInString(word[:at]) > 1 && utf8.RuneCountInString(word[at:]) > 1
}

// afterSyllable reports whether a syllable ends at the offset, as near as can be
// told for all languages that write with these letters: before it there was a
// vowel, and after it come a consonant, perhaps with an r after it, and a vowel.
// Letters that are one sound or begin a syllable together are not parted.
func afterSyllable(word string, at int) bool {
	if !strings.ContainsFunc(word[:at], vowel) {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(word[:at])
	begin := strings.ToLower(word[at:])
	for _, pair := range together {
		if unicode.ToLower(before) == rune(pair[0]) && strings.HasPrefix(begin, pair[1:]) {
			return false
		}
	}
	for _, onset := range onsets {
		if rest, found := strings.CutPrefix(begin, onset); found {
			next, _ := utf8.DecodeRuneInString(rest)
			return vowel(next)
		}
	}
	first, size := utf8.DecodeRuneInString(begin)
	next, _ := utf8.DecodeRuneInString(begin[size:])
	return unicode.IsLetter(first) && !vowel(first) && vowel(next)
}

// Letters that stand together in one syllable, and with which one may begin.
var (
	together = []string{"ch", "ph", "sh", "th", "ij", "br", "cr", "dr", "fr", "gr", "kr", "pr", "tr", "str"}
	onsets   = []string{"br", "cr", "dr", "fr", "gr", "kr", "pr", "str", "tr", "sch"}
)

// vowel reports whether the letter is a vowel, whatever marks it has.
func vowel(r rune) bool {
	r = unicode.ToLower(r)
	if r >= utf8.RuneSelf {
		r, _ = utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	}
	return strings.ContainsRune("aeiouyæøœ", r)
}

func hyphenates(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Mn)
}
