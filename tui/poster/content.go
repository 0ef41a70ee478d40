// Content: the notes of each block in the order in which the poster shows them.

package poster

import (
	"bmcanvas/canvas/check"
	"slices"

	"bmcanvas/canvas"
)

// content is what a canvas shows, whatever the size.
type content struct {
	blocks  map[string][]*entry
	web     *check.Connections
	threads map[canvas.Key][]int
}

// role is how a note stands in its block.
type role int

const (
	plain  role = iota
	under       // a detail of the note above it
	loose       // a detail of a note of another block, or of none
	chosen      // an option
)

// entry is one note in its block.
type entry struct {
	note  *canvas.Note
	role  role
	apart bool     // begins something new: if there is air, a blank line comes before it
	lines []string // the text, wrapped to width; kept from drawing to drawing
	width int
}

func newContent(c *canvas.Canvas) *content {
	web := check.NewConnections(c)
	all := &content{blocks: make(map[string][]*entry, len(c.Blocks)), web: web, threads: web.Threads()}
	for _, b := range c.Blocks {
		all.blocks[b.ID] = append(all.blocks[b.ID], entries(b.Notes)...)
	}
	return all
}

// entries puts the notes of a block in the order in which they are shown: the
// notes with their details under them, then details of others' notes, then
// the choices. Every note is there once.
func entries(notes []*canvas.Note) []*entry {
	heads := make(map[string]canvas.Key, len(notes)) // notes that may have details, by id
	for _, n := range notes {
		if _, twin := heads[n.ID]; n.ID != "" && !n.Detail && !twin {
			heads[n.ID] = n.Key
		}
	}
	details := map[canvas.Key][]*entry{}
	var apart []*entry
	for _, n := range notes {
		if !n.Detail {
			continue
		}
		if head, here := heads[firstLink(n)]; here {
			details[head] = append(details[head], &entry{note: n, role: under})
		} else {
			apart = append(apart, &entry{note: n, role: loose})
		}
	}
	list := make([]*entry, 0, len(notes))
	add := func(choices bool, r role) {
		for _, n := range notes {
			if !n.Detail && n.Choice() == choices {
				list = append(append(list, &entry{note: n, role: r}), details[n.Key]...)
			}
		}
	}
	add(false, plain)
	list = append(list, apart...)
	add(true, chosen)
	for i, e := range list {
		e.apart = i > 0 && (e.role == plain || e.role > under && e.role != list[i-1].role)
	}
	return list
}

func firstLink(n *canvas.Note) string {
	if len(n.Links) == 0 {
		return ""
	}
	return n.Links[0]
}

// place is the index of the note among the entries, -1 if it is not there.
func place(list []*entry, k canvas.Key) int {
	if k == 0 {
		return -1
	}
	return slices.IndexFunc(list, func(e *entry) bool { return e.note.Key == k })
}

// wrap is the entry's text in lines of the width.
func (p *Poster) wrap(e *entry, width int) []string {
	if e.width != width {
		e.lines, e.width = p.set.Wrap(p.words.Note(e.note), width), width
	}
	return e.lines
}
