// Things side by side, in as many rows as they need.

package tui

import "bmcanvas/internal/text"

// flow puts the parts, each as it is drawn, side by side in rows of at most w cells, with
// gap cells between two. places are the rows of the parts.
func (e *env) flow(parts []string, gap, w int) (rows []string, places []int) {
	row := ""
	for i, p := range parts {
		switch {
		case i == 0:
			row = p
		case text.Width(row)+gap+text.Width(p) <= w:
			row = e.set.Join(row, text.Spaces(gap), p)
		default:
			rows, row = append(rows, row), p
		}
		places = append(places, len(rows))
	}
	if len(parts) > 0 {
		rows = append(rows, row)
	}
	return rows, places
}
