// Where browsers may break long words: they lack the rules of many languages.

package export

import (
	"bytes"
	"io"
	"unicode"
	"unicode/utf8"

	"bmcanvas/canvas/source"
)

// leastLong is how many letters a word must have to get marks for breaks. A shorter word
// fits in every box.
const leastLong = 11

// leastPlain is how many letters a word without joints must have.
const leastPlain = 13

// longestPart is how many letters may stand between two joints of a compound. Where
// there are more, it may be broken after other syllables, too.
const longestPart = 14

// BreakWords writes an HTML page to w with a mark at each place at which a long word of
// its text may be broken. breaks returns these places; it gets a word with the punctuation
// around it. The page's style sheet puts the hyphens there:
//
//	.y::before { content: "\AD" }
//
// The error is the writer's.
func BreakWords(w io.Writer, page []byte, breaks func(word string) []Break) error {
	var out bytes.Buffer
	out.Grow(len(page) + len(page)/32)
	for len(page) > 0 {
		if page[0] == '<' {
			n := untilText(page)
			out.Write(page[:n])
			page = page[n:]
			continue
		}
		end := bytes.IndexByte(page, '<')
		if end < 0 {
			end = len(page)
		}
		writeBroken(&out, page[:end], breaks)
		page = page[end:]
	}
	_, err := w.Write(out.Bytes())
	return err
}

// untilText returns the length of the tag with which the page begins. For an element whose
// text is not shown on the page, the length reaches to the end tag.
func untilText(page []byte) int {
	for _, name := range []string{"style", "title", "script"} {
		if bytes.HasPrefix(page[1:], []byte(name)) {
			if at := bytes.Index(page, []byte("</"+name)); at >= 0 {
				return at
			}
		}
	}
	quoted := false
	for i, c := range page {
		switch {
		case c == '"':
			quoted = !quoted
		case c == '>' && !quoted:
			return i + 1
		}
	}
	return len(page)
}

// writeBroken writes a text of the page, which is escaped.
func writeBroken(out *bytes.Buffer, text []byte, breaks func(word string) []Break) {
	for len(text) > 0 {
		end := bytes.IndexFunc(text, betweenWords)
		if end < 0 {
			end = len(text)
		}
		if end >= leastLong && end <= longestWord && utf8.RuneCount(text[:end]) >= leastLong {
			word := string(text[:end])
			start := 0
			for _, at := range atJoints(word, breaks(word)) {
				out.WriteString(word[start:at])
				out.WriteString(source.WordBreak)
				start = at
			}
			out.WriteString(word[start:])
		} else {
			out.Write(text[:end])
		}
		_, size := utf8.DecodeRune(text[end:])
		out.Write(text[end : end+size])
		text = text[end+size:]
	}
}

// betweenWords reports whether the character is between words: a blank, or the beginning
// or end of an escaped sign.
func betweenWords(r rune) bool { return r == '&' || r == ';' || unicode.IsSpace(r) }

// atJoints returns the offsets of the joints if the parts between them are short, else
// the offsets of all breaks.
func atJoints(word string, breaks []Break) []int {
	var all, joints []int
	start, parts := 0, 0
	for _, b := range breaks {
		all = append(all, b.At)
		if b.Joint {
			parts = max(parts, utf8.RuneCountInString(word[start:b.At]))
			joints, start = append(joints, b.At), b.At
		}
	}
	if len(joints) == 0 && utf8.RuneCountInString(word) < leastPlain {
		return nil
	}
	if len(joints) == 0 || max(parts, utf8.RuneCountInString(word[start:])) > longestPart {
		return all
	}
	return joints
}
