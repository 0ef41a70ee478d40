// bmcanvas show --text: everything in lines that tools can compare.

package cli

import (
	"fmt"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/text"
)

// showText prints all that the canvas at path says, one thing a line, in the
// canvas's own language unless another is asked for. What is no canvas is printed as it
// stands, with the reason on standard error: git shows no difference at all, not even
// of other files, if it gets no text for one version.
func (p *program) showText(path string) error {
	data, err := p.readInput(path)
	if err != nil {
		return err
	}
	doc, err := canvas.Parse(path, data)
	if err != nil {
		p.printError(err)
		for line := range strings.Lines(strings.ToValidUTF8(string(data), "\uFFFD")) {
			fmt.Fprintln(p.text, text.OneLine(strings.TrimRight(line, "\r\n")))
		}
		return nil
	}
	c := doc.Canvas()
	p.tellGuideMissing(path, c)
	w := p.wordsFor(c)
	said := publish.GuidedWords(w, c, publish.GuideBeside(path, c, w.Language))
	return export.Plain(p.text, doc, said, publish.FieldNames(w))
}
