// Threads: which customer segments a note is connected with.

package poster

import (
	"slices"

	"bmcanvas/canvas"
)

// segmentBlocks are the blocks whose notes begin a thread.
var segmentBlocks = map[canvas.Kind]string{
	canvas.BusinessModel:      canvas.CustomerSegments,
	canvas.CustomerExperience: canvas.Customers,
}

// threads lists for each note the customer segments it is directly linked
// with, by their place among the block's Things; a segment's own list is
// itself. Notes without any are not in it.
func threads(c *canvas.Canvas) map[canvas.Key][]int {
	segments := c.Things(segmentBlocks[c.Kind])
	found := make(map[canvas.Key][]int, len(segments))
	byID := make(map[string][]int, len(segments)) // segments by their id (a file may use one twice)
	toID := make(map[string][]int)                // segments by the ids they link to
	for i, s := range segments {
		found[s.Key] = []int{i}
		if s.ID != "" {
			byID[s.ID] = append(byID[s.ID], i)
		}
		for _, id := range s.Links {
			toID[id] = append(toID[id], i)
		}
	}
	if len(segments) == 0 {
		return found
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if _, segment := found[n.Key]; segment {
				continue
			}
			var places []int
			if n.ID != "" {
				places = append(places, toID[n.ID]...)
			}
			for _, id := range n.Links {
				places = append(places, byID[id]...)
			}
			if len(places) > 0 {
				slices.Sort(places)
				found[n.Key] = slices.Compact(places)
			}
		}
	}
	return found
}

// letter is the name of the i-th thread: A to Z, then AA, AB and so on.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return letter(i/26-1) + letter(i%26)
}
