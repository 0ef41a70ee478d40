// Package shapes describes what a page is drawn of: lines of text, rectangles and
// outlines. The code that lays a page out draws them on a surface, which knows nothing of
// canvases.
//
// Lengths are CSS pixels of 1/96 inch, from the upper left corner of the page.
package shapes

// Surface is what a page is drawn on. What is drawn later is on top.
type Surface interface {
	Line(Line)
	Rectangle(Rectangle)
	Outline(Outline)
}

// Anchor says which point of a line of text is at the place where it is drawn.
type Anchor int

// The anchors.
const (
	Left Anchor = iota
	Middle
	Right
)

// Line is a line of text to draw.
type Line struct {
	Text        string // in logical order
	X, Y        float64
	Anchor      Anchor  // what is at X; Y is the baseline
	Size        float64 // of an em
	Colour      string  // "#20242a"
	Weight      int     // 400, 600 or 700; 0 for 400
	Struck      bool    // a line is drawn through it
	RightToLeft bool    // the line runs from right to left
}

// Bold reports whether a surface with only two weights draws the line in the bold one.
func (l *Line) Bold() bool { return l.Weight > 500 }

// Begins returns the left end of the line, given its width.
func (l *Line) Begins(wide float64) float64 {
	switch l.Anchor {
	case Middle:
		return l.X - wide/2
	case Right:
		return l.X - wide
	}
	return l.X
}

// Rectangle is a rectangle to draw.
type Rectangle struct {
	X, Y, W, H float64
	Round      float64 // the radius of its corners
	Fill       string  // a colour; "" for none
	Stroke     string  // likewise
	Width      float64 // of the stroke; 0 for 1
	Dashed     bool    // the stroke
}

// StrokeWidth returns the width of the stroke.
func (r *Rectangle) StrokeWidth() float64 {
	if r.Width == 0 {
		return 1
	}
	return r.Width
}

// Outline is an SVG path to draw with a line whose ends and joints are round.
type Outline struct {
	Path   string  // its square is 24
	X, Y   float64 // where the corner of the square is
	Size   float64 // of the square
	Width  float64 // of the line, in units of the path
	Colour string
}
