// Tables of Markdown: rows of cells between bars.

package source

import "strings"

// isTable reports whether a table begins with the first of the lines: it stands
// between bars, or has bars and a line of hyphens below it.
func isTable(lines []srcLine) bool {
	text := strings.TrimSpace(lines[0].text)
	if !strings.Contains(text, "|") || strings.Trim(text, "|-:+= \t") == "" && text[0] != '|' {
		return false
	}
	if text[0] == '|' {
		return true
	}
	return len(lines) > 1 && strings.Contains(lines[1].text, "-") && strings.Contains(lines[1].text, "|") && delimiter.Regexp().MatchString(lines[1].text)
}

func (r *reader) table(lines []srcLine) int {
	p := raw{Piece: Piece{Kind: Table, Line: lines[0].number}}
	n := 0
	for _, l := range lines {
		text := strings.TrimSpace(l.text)
		if !strings.Contains(text, "|") {
			break
		}
		n++
		if !delimiter.Regexp().MatchString(text) && strings.Trim(text, "|-:+= \t") != "" {
			p.Rows = append(p.Rows, cellsOf(srcLine{text, l.number}))
		}
	}
	if len(p.Rows) > 0 {
		r.add(p)
	}
	r.open = false
	return n
}

// cellsOf parts a row at its bars, but not at escaped ones. The texts are not read yet.
func cellsOf(line srcLine) []Cell {
	text := strings.TrimPrefix(line.text, "|")
	var row []Cell
	start := 0
	cell := func(end int) {
		said := strings.TrimSpace(text[start:end])
		row = append(row, Cell{{Line: line.number, Spans: []Span{{Text: said}}}})
		start = end + 1
	}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '|':
			cell(i)
		}
	}
	if strings.TrimSpace(text[min(start, len(text)):]) != "" {
		cell(len(text))
	}
	return row
}

// markdownCell reads the text of a cell: its lines as items and paragraphs.
func markdownCell(c Cell, refs map[string]string) Cell {
	var read Cell
	for _, p := range c {
		said := strings.ReplaceAll(p.Spans[0].Text, `\|`, "|")
		if strings.HasPrefix(said, "<") && blockTag.Regexp().MatchString(said) {
			read = append(read, fragment(said, p.Line)...)
			continue
		}
		spans, comments, _ := inline(said, refs)
		if len(comments) > 0 {
			read = append(read, Piece{Kind: Comment, Line: p.Line, Spans: []Span{{Text: strings.Join(comments, "\n")}}})
		}
		read = append(read, linePieces(spans, p.Line)...)
	}
	return read
}

// linePieces makes a piece of each line of a text. A line that begins with a bullet
// is an item.
func linePieces(spans []Span, line int) []Piece {
	var pieces []Piece
	for _, l := range splitSpans(spans, func(r rune) bool { return r == '\n' }) {
		p := Piece{Kind: Paragraph, Line: line, Spans: l}
		if strings.TrimSpace(p.Text()) == "" {
			continue
		}
		first := strings.TrimLeft(l[0].Text, " ")
		if m := bulleted.Regexp().FindStringSubmatch(first); m != nil && m[3] != "" {
			p.Kind = Item
			l[0].Text = m[3]
		}
		pieces = append(pieces, p)
	}
	return pieces
}
