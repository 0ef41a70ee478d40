// bmcanvas show --text: everything in lines that tools can compare.

package cli

import (
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/publish"
)

// showText prints all that the canvas at path says, one thing a line, in the
// canvas's own language unless another is asked for.
func (p *program) showText(path string) error {
	doc, err := p.openDocument(path)
	if err != nil {
		return err
	}
	c := doc.Canvas()
	w := p.wordsFor(c)
	said := publish.GuidedWords(w, c, publish.GuideBeside(path, c, w.Language))
	return export.Plain(p.text, doc, said, publish.FieldNames(w))
}
