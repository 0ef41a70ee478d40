// Package paper draws one page with fonts of its own: as a PDF whose text can be
// selected and searched, and as a PNG picture. It needs no browser and no fonts of
// the system. Lengths are CSS pixels of 1/96 inch from the upper left corner.
//
// fonts.go has the fonts and chooses one for each character; shape.go makes glyphs
// of a line of text, Arabic letters joined and in visual order; path.go reads SVG
// paths. pdf*.go and png*.go draw. subset.go cuts a font down to the glyphs of one
// document.
package paper

import (
	"fmt"
	"strconv"
)

// colour is a colour from 0 to 1.
type colour struct{ r, g, b float64 }

// parseColour reads "#rrggbb". Anything else is black.
func parseColour(s string) colour {
	if len(s) != 7 || s[0] != '#' {
		return colour{}
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return colour{}
	}
	return colour{float64(n>>16) / 255, float64(n>>8&255) / 255, float64(n&255) / 255}
}

// pathError says that an outline is no path that this package reads.
type pathError struct{ path string }

func (e pathError) Error() string { return fmt.Sprintf("the path %.40q cannot be read", e.path) }
