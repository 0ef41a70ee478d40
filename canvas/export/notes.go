// Notes as exports need them: details under the notes that they describe, and the people who wrote them.

package export

import "bmcanvas/canvas"

// withDetails parts the notes of a block into main notes, in order, and the
// details under each. A detail is under the first note of the block that it links
// to and that is no detail; without one it is a main note itself.
func withDetails(notes []*canvas.Note) (heads []*canvas.Note, under map[*canvas.Note][]*canvas.Note) {
	byID := make(map[string]*canvas.Note, len(notes))
	for _, n := range notes {
		if _, twin := byID[n.ID]; n.ID != "" && !n.Detail && !twin {
			byID[n.ID] = n
		}
	}
	under = map[*canvas.Note][]*canvas.Note{}
	for _, n := range notes {
		if head := describedBy(n, byID); head != nil {
			under[head] = append(under[head], n)
		} else {
			heads = append(heads, n)
		}
	}
	return heads, under
}

func describedBy(n *canvas.Note, byID map[string]*canvas.Note) *canvas.Note {
	if !n.Detail {
		return nil
	}
	for _, id := range n.Links {
		if head := byID[id]; head != nil {
			return head
		}
	}
	return nil
}

// people lists the people who wrote the notes, in order of appearance.
func people(c *canvas.Canvas) []string {
	var names []string
	seen := map[string]bool{"": true}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if name := oneLine(n.By); !seen[name] {
				seen[name] = true
				names = append(names, name)
			}
		}
	}
	return names
}
