// The PDF: one page, drawn as it is called. The text stays text, in the letters that were typed.

package paper

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"bmcanvas/canvas/shapes"
)

// About is what a PDF says of itself.
type About struct {
	Title       string
	Language    string // "en"
	RightToLeft bool
}

// PDF is a page to be written as PDF.
type PDF struct {
	*setter
	width, height float64
	about         About
	content       bytes.Buffer
	fonts         []*pdfFont
	missing       []string
	failed        error
}

// point72 is a CSS pixel in the points of PDF.
const point72 = 0.75

// NewPDF returns an empty page of the size. The page is shown and printed in that
// size.
func NewPDF(width, height float64, about About) *PDF {
	d := &PDF{setter: newSetter(), width: width, height: height, about: about}
	d.printf("%s 0 0 %s 0 %s cm\n", num(point72), num(-point72), num(height*point72)) // y goes down
	return d
}

// Missing returns the characters that no font has, each once. A dot is drawn in the
// place of emoji, a frame in that of others; they can be searched for all the same.
func (d *PDF) Missing() []string { return d.missing }

func (d *PDF) printf(format string, args ...any) { fmt.Fprintf(&d.content, format, args...) }

// num is a number with at most three decimals.
func num(f float64) string {
	return strconv.FormatFloat(math.Round(f*1000)/1000, 'f', -1, 64)
}

// fill sets the colour for text and surfaces.
func (d *PDF) fill(s string) {
	c := parseColour(s)
	d.printf("%s %s %s rg\n", num(c.r), num(c.g), num(c.b))
}

// stroke sets the colour and width of lines.
func (d *PDF) stroke(s string, width float64) {
	c := parseColour(s)
	d.printf("%s %s %s RG %s w\n", num(c.r), num(c.g), num(c.b), num(width))
}

// outline writes a path without drawing it.
func (d *PDF) outline(segments []segment) {
	for _, s := range segments {
		switch s.kind {
		case 'M':
			d.printf("%s %s m\n", num(s.p[0].x), num(s.p[0].y))
		case 'L':
			d.printf("%s %s l\n", num(s.p[0].x), num(s.p[0].y))
		case 'C':
			d.printf("%s %s %s %s %s %s c\n", num(s.p[0].x), num(s.p[0].y), num(s.p[1].x), num(s.p[1].y), num(s.p[2].x), num(s.p[2].y))
		case 'Z':
			d.printf("h\n")
		}
	}
}

// Rectangle draws a rectangle.
func (d *PDF) Rectangle(r shapes.Rectangle) {
	if r.Fill != "" {
		d.fill(r.Fill)
		d.outline(sides(&r))
		d.printf("f\n")
	}
	if r.Stroke != "" {
		d.stroke(r.Stroke, r.StrokeWidth())
		if r.Dashed {
			d.printf("[4 3] 0 d\n")
		}
		d.outline(sides(&r))
		d.printf("S\n")
		if r.Dashed {
			d.printf("[] 0 d\n")
		}
	}
}

// Outline draws a path. An outline that cannot be read is an error of WriteTo.
func (d *PDF) Outline(o shapes.Outline) {
	segments, err := placed(&o)
	if err != nil {
		d.failed = err
		return
	}
	d.stroke(o.Colour, o.Width*o.Size/24)
	d.printf("1 J 1 j\n")
	d.outline(segments)
	d.printf("S\n")
}

// Line draws a line of text.
func (d *PDF) Line(l shapes.Line) {
	glyphs := d.line(l.Text, l.Bold(), l.RightToLeft)
	wide := 0.0
	for _, g := range glyphs {
		wide += g.advance
	}
	start := l.Begins(wide * l.Size)
	d.fill(l.Colour)
	d.write(glyphs, start, l)
	if l.Struck {
		d.stroke(l.Colour, l.Size/16)
		y := l.Y - 0.28*l.Size
		d.printf("%s %s m %s %s l S\n", num(start), num(y), num(start+wide*l.Size), num(y))
	}
}

// write writes glyphs from x to the right: those that stand for text as text, and
// further glyphs of the same characters as surfaces.
func (d *PDF) write(glyphs []glyph, x float64, l shapes.Line) {
	run := textRun{pdf: d, line: &l}
	var marks []segment
	for _, g := range glyphs {
		switch {
		case g.missing:
			if !slices.Contains(d.missing, g.text) {
				d.missing = append(d.missing, g.text)
			}
			run.put(g, x)
		case g.text == "":
			marks = append(marks, g.outline(x, l.Y, l.Size)...)
		default:
			run.put(g, x)
		}
		x += g.advance * l.Size
	}
	run.end()
	if len(marks) > 0 {
		d.outline(marks)
		d.printf("f\n")
	}
}

// textRun is glyphs of one font that are written with one operator.
type textRun struct {
	pdf   *PDF
	line  *shapes.Line
	font  *pdfFont
	level float64 // dy of the glyphs
	at    float64 // where the next glyph would stand
	open  bool
}

// put writes a glyph that stands at x.
func (r *textRun) put(g glyph, x float64) {
	d, size := r.pdf, r.line.Size
	font := d.font(g.font)
	at := x + g.dx*size
	cid := font.cid(g)
	if !r.open || r.font != font || r.level != g.dy {
		r.end()
		d.printf("BT /%s %s Tf 1 0 0 -1 %s %s Tm [", font.resource, num(size), num(at), num(r.line.Y-g.dy*size))
		r.open, r.font, r.level, r.at = true, font, g.dy, at
	} else if moved := (r.at - at) / size * 1000; math.Abs(moved) >= 0.5 {
		d.printf("%s", num(moved))
		r.at = at
	}
	d.printf("<%04x>", cid)
	r.at += font.glyphs[cid-1].width / 1000 * size
}

// end ends the run, if there is one.
func (r *textRun) end() {
	if r.open {
		r.pdf.printf("] TJ ET\n")
	}
	r.open = false
}

// font is the font as this document has it.
func (d *PDF) font(f *typeface) *pdfFont {
	for _, known := range d.fonts {
		if known.typeface == f {
			return known
		}
	}
	made := &pdfFont{typeface: f, resource: "F" + strconv.Itoa(len(d.fonts)+1), cids: map[pdfGlyph]int{}}
	d.fonts = append(d.fonts, made)
	return made
}

// WriteTo writes the document. The same calls give the same bytes.
func (d *PDF) WriteTo(w io.Writer) (int64, error) {
	if d.failed != nil {
		return 0, d.failed
	}
	f := &pdfFile{}
	pages, page, content := f.reserve(), f.reserve(), f.reserve()
	f.stream(content, "", d.content.Bytes())
	resources := ""
	for _, font := range d.fonts {
		id, err := font.writeTo(f)
		if err != nil {
			return 0, err
		}
		resources += fmt.Sprintf("/%s %d 0 R ", font.resource, id)
	}
	f.object(page, fmt.Sprintf("<</Type/Page/Parent %d 0 R/MediaBox[0 0 %s %s]/Contents %d 0 R/Resources<</Font<<%s>>>>>>",
		pages, num(d.width*point72), num(d.height*point72), content, resources))
	f.object(pages, fmt.Sprintf("<</Type/Pages/Kids[%d 0 R]/Count 1>>", page))
	catalog, info := f.reserve(), f.reserve()
	direction := ""
	if d.about.RightToLeft {
		direction = "/Direction/R2L"
	}
	f.object(catalog, fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang%s/ViewerPreferences<</DisplayDocTitle true%s>>>>", pages, pdfText(d.about.Language), direction))
	f.object(info, fmt.Sprintf("<</Title%s/Producer%s>>", pdfText(d.about.Title), pdfText("bmcanvas")))
	return f.writeTo(w, catalog, info)
}
