// The Markdown reader: headings, items, paragraphs, tables, quotations, code and comments, line by line.

package source

import (
	"strings"

	"bmcanvas/canvas/pattern"
)

// Markdown reads a Markdown document: CommonMark with tables and boxes to tick, and
// the looser forms that people write, such as other bullets. Line ends may be those
// of any system.
func Markdown(text string) *Document {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", Soft, "").Replace(text)
	d := &Document{}
	lines := numbered(strings.Split(text, "\n"), 1)
	if end := frontEnd(lines); end > 0 {
		d.FrontLine = 2
		front := make([]string, 0, end)
		for _, l := range lines[1:end] {
			front = append(front, l.text)
		}
		d.Front = strings.Join(front, "\n")
		lines = lines[end+1:]
	}
	r := &reader{refs: map[string]string{}}
	r.blocks(lines)
	d.Pieces = r.finish()
	return d
}

// srcLine is a line with its number in the document.
type srcLine struct {
	text   string
	number int
}

func numbered(lines []string, first int) []srcLine {
	all := make([]srcLine, len(lines))
	for i, l := range lines {
		all[i] = srcLine{l, first + i}
	}
	return all
}

// raw is a piece whose text is not read yet.
type raw struct {
	Piece
	text string
	done bool // the text is read: HTML
}

// reader reads the lines of a document or of a quotation in it.
type reader struct {
	refs   map[string]string
	pieces []raw
	open   bool // a line of text would continue the last piece
	quoted bool
	depth  int // of the quotation
}

// finish reads the texts of the pieces, when all references are known.
func (r *reader) finish() []Piece {
	pieces := make([]Piece, 0, len(r.pieces))
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.done {
			pieces = append(pieces, p.Piece)
			continue
		}
		switch p.Kind {
		case Code, Comment, Aside:
			if p.text != "" {
				p.Spans = []Span{{Text: p.text}}
			}
		case Heading, Callout, Label, Item, Paragraph:
			if p.text != "" {
				p.Spans, p.Comments, p.Last = inline(p.text, r.refs)
			}
		case Table:
			for _, row := range p.Rows {
				for c := range row {
					row[c] = markdownCell(row[c], r.refs)
				}
			}
		}
		pieces = append(pieces, p.Piece)
	}
	return pieces
}

func (r *reader) add(p raw) {
	p.Quoted = r.quoted
	r.pieces = append(r.pieces, p)
}

var (
	bulleted  = pattern.Of(`^([ \t]*)([-*+•☐☑☒–—●○◦▪▫■□▸▹►‣⁃·✓✔✗✘➤➢→]|[0-9۰-۹٠-٩]{1,9}[.)])(?:[ \t\x{a0}]+|$)(.*)$`)
	boxed     = pattern.Of(`^\[([ xX])\](?:[ \t]+|$)`)
	rule      = pattern.Of(`^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|[-+|= \t]{3,})$`)
	fence     = pattern.Of("^(`{3,}[^`]*|~{3,}.*)$")
	define    = pattern.Of(`^\[([^\]]+)\]:[ \t]*(.*)$`)
	property  = pattern.Of(`^[\w.-]+::(?:[ \t]|$)`)
	delimiter = pattern.Of(`^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$`)
	callout   = pattern.Of(`^\[!([\w-]+)(?:\|[^\]]*)?\][+-]?[ \t]*(.*)$`)
)

// blocks reads lines.
func (r *reader) blocks(lines []srcLine) {
	for at := 0; at < len(lines); {
		at += r.block(lines[at:])
	}
	r.open = false
}

// block reads the piece that begins with the first of the lines, and returns the
// number of its lines.
func (r *reader) block(lines []srcLine) int {
	line := lines[0]
	trimmed := strings.Trim(line.text, " \t")
	switch {
	case trimmed == "":
		r.open = false
		return 1
	case fence.Regexp().MatchString(trimmed):
		return r.code(lines, trimmed)
	case strings.HasPrefix(trimmed, "<!--") && !strings.Contains(trimmed, "-->"):
		return r.comment(lines)
	case r.underline(trimmed), r.heading(line, trimmed, columns(line.text)):
		return 1
	case trimmed[0] == '>':
		return r.quote(lines)
	case isTable(lines):
		return r.table(lines)
	case rule.Regexp().MatchString(trimmed):
		r.open = false
		return 1
	}
	if m := bulleted.Regexp().FindStringSubmatch(line.text); m != nil && (m[3] != "" || !r.inParagraph()) {
		r.item(line, m)
		return 1
	}
	if n := r.html(lines, trimmed); n > 0 {
		return n
	}
	if r.define(line, trimmed) {
		return 1
	}
	r.words(line, trimmed)
	return 1
}

// inParagraph reports whether the reader is within a paragraph, which an empty item
// does not end.
func (r *reader) inParagraph() bool { return r.open && r.pieces[len(r.pieces)-1].Kind == Paragraph }

func (r *reader) item(line srcLine, m []string) {
	p := raw{Piece: Piece{Kind: Item, Line: line.number, Level: columns(m[1])}, text: strings.TrimRight(m[3], " \t")}
	if strings.HasSuffix(m[3], "  ") {
		p.text += "  " // a line break, if a line follows
	}
	switch m[2] {
	case "☐":
		p.Box = Open
	case "☑", "☒":
		p.Box = Ticked
	}
	if box := boxed.Regexp().FindStringSubmatch(p.text); box != nil {
		p.Box, p.text = Open, p.text[len(box[0]):]
		if box[1] != " " {
			p.Box = Ticked
		}
	}
	if p.Box == NoBox && r.heading(srcLine{p.text, line.number}, strings.Trim(p.text, " "), p.Level) {
		return
	}
	if inner := strings.TrimLeft(p.text, " \t"); strings.HasPrefix(inner, "|") && strings.Count(inner, "|") > 1 {
		r.add(raw{Piece: Piece{Kind: Table, Line: line.number, Rows: [][]Cell{cellsOf(srcLine{inner, line.number})}}})
		r.open = false
		return
	}
	r.add(p)
	r.open = true
}

// underline turns the paragraph above a line of = or - into a heading.
func (r *reader) underline(line string) bool {
	if !r.inParagraph() || strings.Trim(line, "=") != "" && strings.Trim(line, "-") != "" {
		return false
	}
	last := &r.pieces[len(r.pieces)-1]
	last.Kind, last.Level = Heading, 1
	if line[0] == '-' {
		last.Level = 2
	}
	r.open = false
	return true
}

func (r *reader) heading(line srcLine, trimmed string, indent int) bool {
	title := strings.TrimLeft(trimmed, "#")
	level := len(trimmed) - len(title)
	if level < 1 || level > 6 || indent > 3 && len(r.pieces) == 0 || title != "" && title[0] != ' ' && title[0] != '\t' {
		return false
	}
	title = strings.Trim(title, " \t")
	if cut := strings.TrimRight(title, "#"); cut == "" || strings.HasSuffix(cut, " ") {
		title = strings.Trim(cut, " \t")
	}
	r.add(raw{Piece: Piece{Kind: Heading, Line: line.number, Level: level}, text: title})
	r.open = false
	return true
}

// define reads the definition of a reference or a property, as Logseq writes them.
func (r *reader) define(line srcLine, trimmed string) bool {
	m := define.Regexp().FindStringSubmatch(trimmed)
	if m == nil && !property.Regexp().MatchString(trimmed) {
		return false
	}
	if m != nil && r.inParagraph() {
		return false
	}
	if m != nil && !strings.HasPrefix(m[1], "^") {
		address, _, _ := strings.Cut(strings.Trim(m[2], "<> "), " ")
		r.refs[foldRef(m[1])] = address
	}
	r.add(raw{Piece: Piece{Kind: Aside, Line: line.number}, text: trimmed})
	r.open = false
	return true
}

// words adds a line of text to its item or paragraph, or begins a paragraph.
func (r *reader) words(line srcLine, trimmed string) {
	text := trimmed
	if strings.HasSuffix(line.text, "  ") {
		text += "  "
	}
	if last := len(r.pieces) - 1; last >= 0 && !r.pieces[last].done && (r.pieces[last].Kind == Item || r.pieces[last].Kind == Paragraph) && r.pieces[last].Quoted == r.quoted {
		p := &r.pieces[last]
		switch {
		case r.open && p.text == "":
			p.text = text
			return
		case r.open:
			p.text += Soft + text
			return
		case p.Kind == Item && columns(line.text) > p.Level+1:
			p.text = strings.TrimRight(p.text, " ") + "<br>" + text
			r.open = true
			return
		}
	}
	r.add(raw{Piece: Piece{Kind: Paragraph, Line: line.number}, text: text})
	r.open = true
}

// columns is the number of columns that the white space takes with which s begins.
func columns(s string) int {
	n := 0
	for _, c := range s {
		switch c {
		case '\t':
			n += 4 - n%4
		case ' ':
			n++
		default:
			return n
		}
	}
	return n
}
