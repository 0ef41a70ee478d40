// What is printed and not drawn: paragraphs and lists, in lines of a width.

package cli

import (
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
)

// printout gathers lines, in the order in which the terminal wants their text.
type printout struct {
	strings.Builder
	set    typeset.Compositor
	width  int // of the lines
	screen int // of the terminal, at whose side they begin
}

func (p *printout) blank() { p.WriteByte('\n') }

// write writes the text moved in by so many cells, behind a mark if there is
// one; its further lines stand under the first.
func (p *printout) write(indent int, mark, s string) {
	lead := text.Spaces(indent)
	if mark != "" {
		lead = p.set.Join(lead, p.set.Line(mark), " ")
	}
	for _, row := range p.set.Wrap(s, p.width-text.Width(lead)) {
		p.WriteString(p.set.Fit(p.set.Join(lead, row), p.screen) + "\n")
		lead = text.Spaces(text.Width(lead))
	}
}
