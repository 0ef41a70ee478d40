// Wrapping: breaking text into lines, at words or, within a long word, at characters.

package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bmcanvas/internal/text/hyphen"

	"github.com/charmbracelet/x/ansi"
	"github.com/rivo/uniseg"
)

// Wrap returns Display of s in lines of at most width cells; a width under 2
// counts as 2, the room that one ideograph needs. It breaks lines where Unicode's
// rules (UAX #14) allow it, and leaves out white space at a break. It breaks a
// word longer than a line with a hyphen, where the language breaks words, and where it
// does not, between characters. It returns at least one line.
func Wrap(s string, width int, language string) []string {
	width = max(width, 2)
	s = Display(s)
	if Width(s) <= width && !strings.Contains(s, "\n") {
		return []string{s}
	}
	w := wrapper{width: width, language: language}
	for para := range strings.SplitSeq(s, "\n") {
		w.paragraph(para)
	}
	if strings.ContainsFunc(s, bidiControl) {
		for i, line := range w.lines {
			w.lines[i] = pairControls(line)
		}
	}
	return w.lines
}

// segmenter returns a function that returns the next piece of the paragraph at
// each call, and "" after the last. Lines may be broken between pieces; a piece
// includes the spaces after it. Most scripts break at spaces and hyphens, which
// are found much faster than by the full rules.
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

// needsRules reports whether the rune needs the full rules: emoji and scripts
// beyond Latin, Greek, Cyrillic, Hebrew and Arabic, without general punctuation.
func needsRules(r rune) bool {
	return r >= 0x0700 && (r < 0x1e00 || r > 0x206f) || r == 0x200b
}

// breakAfter returns the first offset at which s, of a script that breaks at
// spaces, may be broken: after spaces, and after a hyphen, dash or slash between
// letters. A web address is one word, and so is the path of a file: both are copied.
func breakAfter(s string) int {
	if word, _, _ := strings.Cut(s, " "); strings.Contains(word, "://") || isPath(word) {
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

// isPath reports whether the word, within its quotes, is a path from the root or the
// home folder.
func isPath(word string) bool {
	word = strings.TrimLeft(word, "\"'“‘«(")
	return strings.HasPrefix(word, "/") || strings.HasPrefix(word, "~/")
}

// wrapper collects the lines of at most width cells.
type wrapper struct {
	width    int
	language string
	lines    []string
}

// paragraph adds the lines of a text without line ends.
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
			default: // a line of invisible characters would look like a blank line
				line.Reset()
				word, gap = start+word, 0
			}
		}
		if cells > w.width {
			word = w.long(word)
			cells = Width(word)
		}
		if used == 0 && word == "" && len(w.lines) > 0 {
			continue // only the first line may begin with spaces
		}
		line.WriteString(word)
		line.WriteString(Spaces(spaces))
		used, gap = used+gap+cells, spaces
	}
	flush()
	if len(w.lines) == before { // only spaces
		w.lines = append(w.lines, "")
	}
}

// long puts the start of a word that is wider than a line on lines of its own,
// and returns the rest.
func (w *wrapper) long(word string) string {
	var breaks []hyphen.Break
	if len(word) <= longestWord {
		breaks = hyphen.Breaks(w.language, word)
	}
	start := 0
	for Width(word[start:]) > w.width {
		end := hyphen.Best(breaks, start, func(at int) bool { return Width(word[start:at]) < w.width })
		mark := "-"
		if end == 0 {
			end, mark = w.cut(word[start:])
			end += start
		}
		w.lines = append(w.lines, word[start:end]+mark)
		start = end
	}
	return word[start:]
}

// longestWord is how many bytes a word can have. What is longer is no word.
const longestWord = 120

// cut returns the offset at which the first line of a word without syllables ends, and
// the hyphen or "" to put there.
func (w *wrapper) cut(word string) (int, string) {
	if end := cutArabic(word[:min(len(word), longestWord)], w.width); end > 0 {
		return end, ""
	}
	hyphens := w.width >= 5 && !strings.ContainsAny(word, "/@_=.:0123456789")
	end, used := 0, 0
	marked := 0 // the last place for a hyphen that fits
	for rest := word; rest != ""; {
		cluster, cells := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		if used+cells > w.width {
			break
		}
		if hyphens && used < w.width && betweenLetters(word, end) && leavesTwoLetters(word, end) {
			marked = end
		}
		end, used, rest = end+len(cluster), used+cells, rest[len(cluster):]
	}
	if marked > 0 && (betweenLetters(word, end) || !strings.ContainsFunc(word[end:], unicode.IsLetter)) {
		return marked, "-"
	}
	if end == 0 { // one cluster is wider than the line
		cluster, _ := ansi.FirstGraphemeCluster(word, ansi.GraphemeWidth)
		return len(cluster), ""
	}
	return end, ""
}

// betweenLetters reports whether the offset is between two letters of an alphabet
// that hyphenates.
func betweenLetters(word string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(word[:at])
	after, _ := utf8.DecodeRuneInString(word[at:])
	return hyphenates(before) && hyphenates(after)
}

// leavesTwoLetters reports whether a break at the offset leaves at least two
// letters on each side.
func leavesTwoLetters(word string, at int) bool {
	return twoLetters(word[:at]) && twoLetters(word[at:])
}

// twoLetters reports whether the text has two letters.
func twoLetters(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			if n++; n == 2 {
				return true
			}
		}
	}
	return false
}

// hyphenates reports whether the letter is of an alphabet that hyphenates, or a mark.
func hyphenates(r rune) bool {
	return unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Mn)
}
