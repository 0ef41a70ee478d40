// What is made of the canvas that was asked about last: several parts of the program ask
// for the same after each change.

package check

import (
	"sync/atomic"
	"weak"

	"bmcanvas/canvas"
)

// latest has what was made of one canvas. Nobody writes into it once it is here.
var latest atomic.Pointer[made]

// made is the links and the index of a canvas, nil if they are not made yet.
type made struct {
	canvas weak.Pointer[canvas.Canvas]
	links  *Links
	index  *index
}

// madeOf returns what is made of the canvas already.
func madeOf(c *canvas.Canvas) made {
	if m := latest.Load(); m != nil && m.canvas.Value() == c {
		return *m
	}
	return made{canvas: weak.Make(c)}
}

// LinksOf returns the links of the canvas. An id stands for the first note that
// has it. A link to an id that no note has, or to the note itself, is left out.
func LinksOf(c *canvas.Canvas) *Links {
	m := madeOf(c)
	if m.links == nil {
		m.links = newLinks(c)
		latest.Store(&m)
	}
	return m.links
}

// indexOf returns the index of the canvas.
func indexOf(c *canvas.Canvas) *index {
	m := madeOf(c)
	if m.index == nil {
		m.index = newIndex(c)
		latest.Store(&m)
	}
	return m.index
}
