// Notes as exports need them: by id, with the details under what they describe, and who wrote them.

package export

import "bmcanvas/canvas"

// withDetails parts the notes of a block into those that stand for themselves,
// in order, and the details under each. A detail is under the first note it
// links to that is there and no detail itself; without one it stands for itself.
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

// people lists those whose notes the canvas holds, in order of appearance.
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
