// The contents of a canvas file that Markdown cannot hold.

package export

import (
	"slices"

	"bmcanvas/canvas"
)

// MarkdownLost returns the contents of the document that Markdown has no place for: keys
// that this program does not know, and days of statuses that are not there.
func MarkdownLost(d *canvas.Document) []Lost {
	var all []Lost
	lost := func(key string, n *canvas.Note) {
		at := slices.IndexFunc(all, func(l Lost) bool { return l.Key == key })
		if at < 0 {
			at, all = len(all), append(all, Lost{Key: key})
		}
		all[at].Count++
		if n != nil {
			all[at].Notes = append(all[at].Notes, n)
		}
	}
	others := d.Others()
	for _, o := range slices.Concat(others.Top, others.Blocks) {
		lost(o.Key, nil)
	}
	for _, block := range d.Canvas().Blocks {
		for _, n := range block.Notes {
			if n.Since != "" && n.Status == canvas.NoStatus {
				lost("since", n)
			}
			for _, o := range others.Notes[n.Key] {
				lost(o.Key, n)
			}
		}
	}
	for _, list := range slices.Concat(others.FollowUps, others.Reviews) {
		for _, o := range list {
			lost(o.Key, nil)
		}
	}
	return all
}
