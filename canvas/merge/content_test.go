// The content of a merged canvas, to compare two.

package merge

import (
	"fmt"
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// content is what a document says, without the order and the ids, and without
// the comments of the base, which may stay where one side has dropped them.
func content(doc, base *canvas.Document) string {
	c := doc.Canvas()
	byID := c.NotesByID()
	others := doc.Others()
	var lines []string
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			m := *n
			m.ID, m.Links = "", nil
			var links []string
			for _, id := range n.Links {
				if byID[id] != nil {
					id = byID[id].Text
				}
				links = append(links, id)
			}
			slices.Sort(links)
			tags := slices.Sorted(slices.Values(m.Tags))
			m.Tags = nil
			lines = append(lines, fmt.Sprintf("%s %v %q %q %v", b.ID, m.Properties(), links, tags, sortedOthers(others.Notes[n.Key])))
		}
	}
	for _, f := range c.FollowUps {
		lines = append(lines, fmt.Sprintf("follow-up %v", f.Properties()))
	}
	for _, r := range c.Reviews {
		lines = append(lines, fmt.Sprintf("review %v", r.Properties()))
	}
	lines = append(lines, fmt.Sprintf("answered %q", slices.Sorted(slices.Values(c.Answered))))
	lines = append(lines, fmt.Sprintf("%s %s %s %s %s", c.Name, c.Stage, c.Language, c.Created, c.Updated))
	lines = append(lines, fmt.Sprint(sortedOthers(others.Top)))
	for _, line := range handwritten(doc) {
		if !strings.Contains(string(base.Bytes()), line) {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func sortedOthers(list []canvas.Other) []canvas.Other {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b canvas.Other) int { return strings.Compare(a.Key, b.Key) })
	return list
}
