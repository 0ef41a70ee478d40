// Where a canvas comes from: the file that a copy names.

package opening

import (
	"path/filepath"

	"bmcanvas/canvas"
)

// Origin returns the path of the file that the canvas in the file at path derives
// from, as it is written there seen from its folder; "" if it names none.
func Origin(path string, c *canvas.Canvas) string {
	from := filepath.FromSlash(c.DerivedFrom)
	switch {
	case from == "" || filepath.IsAbs(from):
		return from
	}
	return filepath.Join(filepath.Dir(path), from)
}

// Derived reports whether one of two canvas files derives from the other, or both from
// one.
func Derived(path string, c *canvas.Canvas, otherPath string, other *canvas.Canvas) bool {
	one, two := Origin(path, c), Origin(otherPath, other)
	return one != "" && (sameFile(one, otherPath) || two != "" && sameFile(one, two)) || two != "" && sameFile(two, path)
}

func sameFile(a, b string) bool {
	x, err1 := filepath.Abs(a)
	y, err2 := filepath.Abs(b)
	return err1 == nil && err2 == nil && x == y
}
