// The poster as PDF and PNG: canvas/export lays it out, internal/text/paper draws it.

package publish

import (
	"io"

	"bmcanvas/canvas/export"
	"bmcanvas/canvas/shapes"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/paper"
)

// PictureWidth is how many pixels wide a PNG is.
const PictureWidth = 2400

// page is a page that can be drawn on and written.
type page interface {
	shapes.Surface
	Missing() []string
	WriteTo(io.Writer) (int64, error)
}

// pdf writes the poster as PDF. It returns the characters that the fonts do not
// have.
func (p *Publication) pdf(out io.Writer) (lost []string, err error) {
	drawing, width, height := p.drawing()
	words := p.Words
	title := p.Document.Canvas().Name
	if title == "" {
		title = words.Kinds[p.Document.Canvas().Kind]
	}
	return p.drawOn(paper.NewPDF(width, height, paper.About{Title: title, Language: words.Language, RightToLeft: words.RightToLeft()}), drawing, out)
}

// png writes the poster as PNG. It returns the characters that the fonts do not
// have.
func (p *Publication) png(out io.Writer) (lost []string, err error) {
	drawing, width, height := p.drawing()
	return p.drawOn(paper.NewPNG(width, height, PictureWidth), drawing, out)
}

// drawing is the poster laid out on its page, whose size it returns as well.
func (p *Publication) drawing() (drawing *export.Drawing, width, height float64) {
	drawing = export.NewDrawing(p.Document.Canvas(), p.titled(), p.options(), paper.NewRuler())
	width, height = drawing.Size()
	return drawing, width, height
}

func (p *Publication) drawOn(on page, drawing *export.Drawing, out io.Writer) (lost []string, err error) {
	drawing.Draw(on)
	if _, err := on.WriteTo(out); err != nil {
		return nil, err
	}
	if missing := on.Missing(); len(missing) > 0 {
		lost = append(lost, text.OneLine(p.Words.Fill(p.Words.Convert.Signs, "signs", p.Words.Series(missing...))))
	}
	return lost, nil
}
