// The SVG poster. Its text stays text, in logical order. The lines are broken here, because SVG breaks none.

package export

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/shapes"
)

// SVG writes the poster as an SVG drawing of the size of an A3 sheet, or higher if
// the notes need that. The error is the writer's.
func SVG(w io.Writer, c *canvas.Canvas, words *Words, o Options) error {
	d := newDrawing(c, words, o, guessed{}, a3)
	s := svg{bufio.NewWriter(w)}
	width, height := d.Size()
	s.printf(`<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="%smm" viewBox="0 0 %s %s" xml:lang="%s" font-family="%s">`+"\n",
		short(height*420/width), short(width), short(height), escapeXML(words.Language), fonts(words.RightToLeft))
	s.printf("<title>%s</title>\n", escapeXML(d.name()))
	d.Draw(s)
	s.printf("</svg>\n")
	return s.Flush()
}

// guessed measures text for a font that is not known.
type guessed struct{}

func (guessed) Width(text string, heavy bool) float64 {
	if heavy {
		return widthOf(text) * bold
	}
	return widthOf(text)
}

// fonts are fonts that systems have, those for the script of the words first.
func fonts(rightToLeft bool) string {
	latin, arabic := "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial", "Vazirmatn, 'Noto Naskh Arabic', Tahoma"
	if rightToLeft {
		latin, arabic = arabic, latin
	}
	return latin + ", " + arabic + ", sans-serif"
}

// svg is a shapes.Surface. Its Writer keeps the first error for Flush.
type svg struct{ *bufio.Writer }

func (s svg) printf(format string, args ...any) { fmt.Fprintf(s.Writer, format, args...) }

// short is a number with at most one decimal.
func short(f float64) string { return strconv.FormatFloat(math.Round(f*10)/10, 'f', -1, 64) }

// escapeXML is the text as XML.
func escapeXML(s string) string { return xmlEscapes.Replace(visible(s)) }

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "\n", "&#10;")

// Line draws a line of text. SVG counts the anchors of a line that runs from right
// to left from its right end.
func (s svg) Line(l shapes.Line) {
	more := ""
	if l.Weight > 400 {
		more += fmt.Sprintf(` font-weight="%d"`, l.Weight)
	}
	if l.RightToLeft {
		more += ` direction="rtl"`
	}
	switch {
	case l.Anchor == shapes.Middle:
		more += ` text-anchor="middle"`
	case (l.Anchor == shapes.Right) != l.RightToLeft:
		more += ` text-anchor="end"`
	}
	if l.Struck {
		more += ` text-decoration="line-through"`
	}
	s.printf(`<text x="%s" y="%s" font-size="%s" fill="%s"%s>%s</text>`+"\n", short(l.X), short(l.Y), short(l.Size), l.Colour, more, escapeXML(l.Text))
}

// Rectangle draws a rectangle.
func (s svg) Rectangle(r shapes.Rectangle) {
	s.printf(`<rect x="%s" y="%s" width="%s" height="%s"`, short(r.X), short(r.Y), short(r.W), short(r.H))
	if r.Round > 0 {
		s.printf(` rx="%s"`, short(r.Round))
	}
	fill := r.Fill
	if fill == "" {
		fill = "none"
	}
	s.printf(` fill="%s"`, fill)
	if r.Stroke != "" {
		s.printf(` stroke="%s"`, r.Stroke)
	}
	if r.Width > 0 {
		s.printf(` stroke-width="%s"`, short(r.Width))
	}
	if r.Dashed {
		s.printf(` stroke-dasharray="4 3"`)
	}
	s.printf("/>\n")
}

// Outline draws a path.
func (s svg) Outline(o shapes.Outline) {
	s.printf(`<path transform="translate(%s %s) scale(%s)" d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="round" stroke-linejoin="round"/>`+"\n",
		short(o.X), short(o.Y), strconv.FormatFloat(o.Size/24, 'f', 3, 64), o.Path, o.Colour, short(o.Width))
}
