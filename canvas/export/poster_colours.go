// The colours of a poster.

package export

import (
	"fmt"

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

// statusColour returns the colour of the mark of a status.
func statusColour(s canvas.Status) string {
	switch s {
	case canvas.Assumption, canvas.Unclear:
		return "#a35a00"
	case canvas.Confirmed:
		return "#1d7a3c"
	case canvas.Rejected:
		return "#b3261e"
	}
	return ""
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
