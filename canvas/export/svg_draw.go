// The elements of an SVG drawing: lines of text, rectangles and paths, and their colours.

package export

import (
	"bufio"
	"fmt"
	"math"
	"strconv"
	"strings"

	"bmcanvas/canvas"
)

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

// fonts are fonts that systems have, those for the script of the words first.
func fonts(rightToLeft bool) string {
	latin, arabic := "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Helvetica Neue', Arial", "Vazirmatn, 'Noto Naskh Arabic', Tahoma"
	if rightToLeft {
		latin, arabic = arabic, latin
	}
	return latin + ", " + arabic + ", sans-serif"
}

// drawing writes one poster. Writer keeps the first error for Flush.
type drawing struct {
	*bufio.Writer
	poster *poster
	sheet  *sheet
	rtl    bool
}

func (d *drawing) printf(format string, args ...any) { fmt.Fprintf(d.Writer, format, args...) }

// short is a number with at most one decimal.
func short(f float64) string { return strconv.FormatFloat(math.Round(f*10)/10, 'f', -1, 64) }

// escapeXML is the text as XML.
func escapeXML(s string) string { return xmlEscapes.Replace(visible(s)) }

var xmlEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "'", "&#39;", "\n", "&#10;")

// textStyle is how a line of text is drawn.
type textStyle struct {
	size   float64
	colour string
	style  string // more attributes, each with a blank before it
	end    bool   // align at the end of the room, not at its start
}

// text draws a line in the room from x to x+w, on the baseline y. A line that
// runs from right to left begins at the right edge.
func (d *drawing) text(s string, rtl bool, x, w, y float64, p textStyle) {
	if s == "" {
		return
	}
	direction, anchor := "", ""
	if rtl != p.end {
		x += w
	}
	if rtl {
		direction = ` direction="rtl"`
	}
	if p.end {
		anchor = ` text-anchor="end"`
	}
	d.printf(`<text x="%s" y="%s" font-size="%s" fill="%s"%s%s%s>%s</text>`+"\n",
		short(x), short(y), short(p.size), p.colour, direction, anchor, p.style, escapeXML(s))
}

// letters draws a short text around the middle x.
func (d *drawing) letters(s string, x, y, size float64, colour string) {
	d.printf(`<text x="%s" y="%s" font-size="%s" font-weight="700" fill="%s" text-anchor="middle">%s</text>`+"\n",
		short(x), short(y), short(size), colour, escapeXML(s))
}

func (d *drawing) rect(x, y, w, h, round float64, fill string) {
	d.printf(`<rect x="%s" y="%s" width="%s" height="%s"`, short(x), short(y), short(w), short(h))
	if round > 0 {
		d.printf(` rx="%s"`, short(round))
	}
	d.printf(` fill="%s"/>`+"\n", fill)
}

// path draws one of the icons and marks, whose square is 24, in a square of size.
func (d *drawing) path(path string, x, y, size, width float64, colour string) {
	d.printf(`<path transform="translate(%s %s) scale(%s)" d="%s" fill="none" stroke="%s" stroke-width="%s" stroke-linecap="round" stroke-linejoin="round"/>`+"\n",
		short(x), short(y), strconv.FormatFloat(size/24, 'f', 3, 64), path, colour, short(width))
}

// mark draws the mark of a status.
func (d *drawing) mark(s canvas.Status, x, y, size float64) {
	d.path("M22 12a10 10 0 1 0-20 0 10 10 0 0 0 20 0z"+marks[s], x, y, size, 2, statusColours[s])
}

const bolder = ` font-weight="700"`

// mirrored is the left edge of something w wide that would be at x if lines began
// at the left.
func (d *drawing) mirrored(x, w, within float64) float64 {
	if d.rtl {
		return within - x - w
	}
	return x
}
