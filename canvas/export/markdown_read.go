// The Markdown reader: front matter, headings, list items and paragraphs, with their lines.

package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"bmcanvas/canvas/pattern"
)

// mdPiece is a heading, an item, a paragraph or another piece of a Markdown text.
type mdPiece struct {
	kind    mdKind
	line    int // from 1
	level   int // of a heading: 1 to 6; of an item: the column of its bullet
	text    string
	comment []string // the words of a comment at its end
}

type mdKind uint8

const (
	mdHeading mdKind = iota
	mdItem
	mdParagraph
	mdOther // code, tables, quotations and comments
)

// mdReader goes through the lines of a text.
type mdReader struct {
	lines  []string
	at     int
	pieces []mdPiece
	open   bool // a line of text would continue the last piece
}

// readMarkdown returns the text's front matter, the line on which it begins, 0
// for none, and the pieces of the text.
func readMarkdown(src string) (front string, frontLine int, pieces []mdPiece) {
	r := &mdReader{lines: strings.Split(strings.ReplaceAll(src, "\r\n", "\n"), "\n")}
	if end := r.frontEnd(); end > 0 {
		front, frontLine = strings.Join(r.lines[1:end], "\n"), 2
		r.at = end + 1
	}
	for ; r.at < len(r.lines); r.at++ {
		r.line(r.lines[r.at])
	}
	for i := range r.pieces {
		r.pieces[i].text, r.pieces[i].comment = cutComment(r.pieces[i].text)
	}
	return front, frontLine, r.pieces
}

// frontEnd is the line that ends the front matter; 0 if there is none.
func (r *mdReader) frontEnd() int {
	if strings.TrimRight(r.lines[0], " \t") != "---" {
		return 0
	}
	for i, line := range r.lines[1:] {
		if line = strings.TrimRight(line, " \t"); line == "---" || line == "..." {
			return i + 1
		}
	}
	return 0
}

var (
	mdBullet = pattern.Of(`^([ \t]*)([-*+•]|[0-9]{1,9}[.)])(?:[ \t]+|$)(.*)$`)
	mdTask   = pattern.Of(`^\[[ xX]\][ \t]+`)
	mdRule   = pattern.Of(`^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$`)
	mdFence  = pattern.Of("^(?:```+|~~~+)")
)

// line reads the line at which the reader is, and those that belong to it.
func (r *mdReader) line(line string) {
	trimmed := strings.TrimSpace(line)
	switch {
	case trimmed == "":
		r.open = false
		return
	case mdFence().MatchString(trimmed):
		fence := mdFence().FindString(trimmed)
		r.skipTo(func(l string) bool { return strings.HasPrefix(strings.TrimSpace(l), fence) })
		return
	case strings.HasPrefix(trimmed, "<!--") && !strings.Contains(trimmed, "-->"):
		r.skipTo(func(l string) bool { return strings.Contains(l, "-->") })
		return
	case r.underline(trimmed), r.heading(line):
		return
	case mdRule().MatchString(trimmed):
		r.open = false
		return
	}
	if m := mdBullet().FindStringSubmatch(line); m != nil && (m[3] != "" || !r.inParagraph()) {
		text := strings.TrimRight(mdTask().ReplaceAllString(m[3], ""), " \t")
		r.add(mdPiece{kind: mdItem, level: columns(m[1]), text: text})
		r.open = true
		return
	}
	if strings.IndexByte("|>", trimmed[0]) >= 0 {
		r.add(mdPiece{kind: mdOther, text: trimmed})
		r.open = false
		return
	}
	r.words(line)
}

// inParagraph reports whether the reader is within a paragraph, which an empty
// item does not end.
func (r *mdReader) inParagraph() bool {
	return r.open && r.pieces[len(r.pieces)-1].kind == mdParagraph
}

func (r *mdReader) add(p mdPiece) {
	p.line = r.at + 1
	r.pieces = append(r.pieces, p)
}

// skipTo makes one piece of the lines up to the last one.
func (r *mdReader) skipTo(last func(string) bool) {
	r.add(mdPiece{kind: mdOther, text: strings.TrimSpace(r.lines[r.at])})
	r.open = false
	for r.at++; r.at < len(r.lines) && !last(r.lines[r.at]); r.at++ {
	}
}

// underline turns the paragraph above a line of = or - into a heading.
func (r *mdReader) underline(line string) bool {
	last := len(r.pieces) - 1
	if !r.inParagraph() || strings.Trim(line, "=") != "" && strings.Trim(line, "-") != "" {
		return false
	}
	r.pieces[last].kind, r.pieces[last].level = mdHeading, 1
	if line[0] == '-' {
		r.pieces[last].level = 2
	}
	r.open = false
	return true
}

func (r *mdReader) heading(line string) bool {
	rest := strings.TrimLeft(line, " ")
	title := strings.TrimLeft(rest, "#")
	level := len(rest) - len(title)
	if level < 1 || level > 6 || len(line)-len(rest) > 3 || title != "" && title[0] != ' ' && title[0] != '\t' {
		return false
	}
	r.add(mdPiece{kind: mdHeading, level: level, text: strings.TrimSpace(strings.TrimRight(strings.TrimSpace(title), "#"))})
	r.open = false
	return true
}

// words adds a line of text to its item or paragraph, or begins a paragraph.
func (r *mdReader) words(line string) {
	trimmed := strings.TrimSpace(line)
	if last := len(r.pieces) - 1; last >= 0 && r.pieces[last].kind != mdOther {
		p := &r.pieces[last]
		indent := columns(line[:len(line)-len(strings.TrimLeft(line, " \t"))])
		switch {
		case r.open:
			p.text = joinLines(p.text, trimmed, r.lines[r.at-1])
			return
		case p.kind == mdItem && indent > p.level+1:
			p.text += lineBreak + trimmed
			r.open = true
			return
		}
	}
	r.add(mdPiece{kind: mdParagraph, text: trimmed})
	r.open = true
}

// joinLines joins two lines of one paragraph as Markdown does: by a blank, or
// by a break where the first ends in two blanks or a backslash.
func joinLines(text, next, before string) string {
	switch {
	case text == "":
		return next
	case strings.HasSuffix(before, "  "):
		return text + lineBreak + next
	case strings.HasSuffix(text, `\`):
		return strings.TrimSuffix(text, `\`) + lineBreak + next
	}
	return text + " " + next
}

// columns is the number of columns that white space takes.
func columns(space string) int {
	n := 0
	for _, r := range space {
		if r == '\t' {
			n += 4 - n%4
		} else {
			n++
		}
	}
	return n
}

// cutComment parts a text from the comment at its end.
func cutComment(text string) (rest string, words []string) {
	if !strings.HasSuffix(text, "-->") {
		return text, nil
	}
	at := strings.LastIndex(text, "<!--")
	if at < 0 || at+len("<!---->") > len(text) || (at-len(strings.TrimRight(text[:at], `\`)))%2 == 1 {
		return text, nil
	}
	return strings.TrimRight(text[:at], " \t"), strings.Fields(text[at+len("<!--") : len(text)-len("-->")])
}

// plainText is the text without Markdown's markup for bold, code, links and the
// like.
func plainText(s string) string {
	if !strings.ContainsAny(s, "\\*_`~[<&") {
		return s
	}
	var b strings.Builder
	prev := ' '
	for s != "" {
		r, size := utf8.DecodeRuneInString(s)
		taken, said := size, s[:size]
		next, _ := utf8.DecodeRuneInString(s[size:])
		switch {
		case r == '\\' && len(s) > 1:
			_, size := utf8.DecodeRuneInString(s[1:])
			taken, said = 1+size, s[:1+size]
		case r == '`', r == '~' && next == '~', r == '~' && prev == '~':
			said = ""
		case r == '*' && !(unicode.IsSpace(prev) && unicode.IsSpace(next)), r == '_' && isWord(prev) != isWord(next):
			said = ""
		case r == '[':
			taken, said = linkText(s)
		case r == '<' && mdAddress().MatchString(s):
			taken = len(mdAddress().FindString(s))
			said = s[1 : taken-1]
		}
		b.WriteString(said)
		s = s[taken:]
		prev = r
	}
	return unescapeMarkdown(b.String())
}

var (
	mdAddress  = pattern.Of(`^<(?:https?://|mailto:)[^<> ]*>`)
	mdWikiLink = pattern.Of(`^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]`)
	mdLink     = pattern.Of(`^\[([^\]]*)\]\(([^() ]*)(?: "[^"]*")?\)`)
)

// linkText is the length of the link at the beginning of s, and its text.
func linkText(s string) (taken int, said string) {
	if m := mdWikiLink().FindStringSubmatch(s); m != nil {
		return len(m[0]), m[1]
	}
	m := mdLink().FindStringSubmatch(s)
	switch {
	case m == nil:
		return 1, "["
	case m[1] == m[2] || m[1] == "":
		return len(m[0]), m[2]
	}
	return len(m[0]), plainText(m[1]) + " (" + m[2] + ")"
}
