// What a poster is drawn on, and the colours it is drawn in. A surface knows nothing of canvases.

package export

import (
	"fmt"

	"bmcanvas/canvas"
)

// Surface is what a poster is drawn on. Lengths are CSS pixels of 1/96 inch, from
// the upper left corner of the page. What is drawn later is on top.
type Surface interface {
	Line(Line)
	Rectangle(Rectangle)
	Outline(Outline)
}

// Ruler measures text for the layout.
type Ruler interface {
	// Width returns the width of the text in em.
	Width(text string, bold bool) float64
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
	Weight      int     // 400, 600 or 700
	Struck      bool    // a line is drawn through it
	RightToLeft bool    // the line runs from right to left
}

// Bold reports whether the line is drawn bold by who has only two weights.
func (l *Line) Bold() bool { return l.Weight > 500 }

// Rectangle is a rectangle to draw.
type Rectangle struct {
	X, Y, W, H float64
	Round      float64 // the radius of its corners
	Fill       string  // a colour; "" for none
	Stroke     string  // likewise
	Width      float64 // of the stroke; 0 for 1
	Dashed     bool    // the stroke
}

// Outline is an SVG path to draw with a line whose ends and joints are round.
type Outline struct {
	Path   string  // its square is 24
	X, Y   float64 // where the corner of the square is
	Size   float64 // of the square
	Width  float64 // of the line, in units of the path
	Colour string
}

// Colours of the poster on paper, the same as in parts.css.
const (
	paperColour    = "#fffefb"
	inkColour      = "#20242a"
	mutedColour    = "#5c6570"
	lineColour     = "#3a414b"
	thinLineColour = "#dcd8cf"
	iconColour     = "#2a6f6b"
)

// tone is the colour of a note's paper, and that of the lines and marks on it.
type tone struct{ tint, hue string }

// tones are the tones of the threads; plain is that of notes in none or several.
var (
	tones = [hues]tone{
		{"#dceafd", "#1f5fb8"}, {"#ffefc4", "#8f5b00"}, {"#dbf2df", "#1f7a3e"}, {"#fde0ea", "#b0285e"}, {"#e8e2fb", "#6245bd"},
		{"#d3f0ee", "#0c7276"}, {"#fde3d3", "#b24a13"}, {"#ebf2c6", "#5c6a05"}, {"#e2e7ee", "#47566a"}, {"#efe2d8", "#7b4c2e"},
	}
	plain = tone{"#f3f0e8", "#8a8375"}
)

var statusColours = map[canvas.Status]string{
	canvas.Assumption: "#a35a00", canvas.Unclear: "#a35a00", canvas.Confirmed: "#1d7a3c", canvas.Rejected: "#b3261e",
}

func toneOf(threads []int) tone {
	if len(threads) != 1 {
		return plain
	}
	return tones[threads[0]%hues]
}

// pale is the colour of the hue where it covers less than half of the tint.
func (t tone) pale() string {
	var hue, tint [3]int
	fmt.Sscanf(t.hue, "#%02x%02x%02x", &hue[0], &hue[1], &hue[2])
	fmt.Sscanf(t.tint, "#%02x%02x%02x", &tint[0], &tint[1], &tint[2])
	mixed := [3]int{}
	for i := range mixed {
		mixed[i] = (hue[i]*45 + tint[i]*55) / 100
	}
	return fmt.Sprintf("#%02x%02x%02x", mixed[0], mixed[1], mixed[2])
}
