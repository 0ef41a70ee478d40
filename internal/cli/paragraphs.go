// Paragraphs and lists, wrapped to a width.

package cli

import (
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
)

// paragraphs collects lines whose text is in the order that the terminal needs.
type paragraphs struct {
	strings.Builder
	set    typeset.Compositor
	width  int // of the lines
	screen int // width of the terminal: right-to-left lines begin at its right side
}

// blank writes an empty line.
func (p *paragraphs) blank() { p.WriteByte('\n') }

// line writes a row that is set already.
func (p *paragraphs) line(row string) { p.WriteString(p.set.Fit(row, p.screen) + "\n") }

// write writes the text indented by so many cells, after a mark if there is one.
// Its second and later lines begin under its first.
func (p *paragraphs) write(indent int, mark, s string) {
	lead := text.Spaces(indent)
	if mark != "" {
		lead = p.set.Join(lead, p.set.Line(mark), " ")
	}
	for _, row := range p.set.Wrap(s, p.width-text.Width(lead)) {
		p.line(p.set.Join(lead, row))
		lead = text.Spaces(text.Width(lead))
	}
}
