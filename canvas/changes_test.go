// Changes written as lines, for the tests of Diff, in and outside of the package.

package canvas

import (
	"cmp"
	"fmt"
	"strings"
)

// ChangesIn is changesIn for tests outside of the package.
var ChangesIn = changesIn

// changesIn writes changes as one line each: block, note, what became of it.
func changesIn(changes []Change) string {
	var lines []string
	for _, c := range changes {
		parts := []string{string(c.Of)}
		if c.Of == OfNote {
			n := c.New
			if n == nil {
				n = c.Old
			}
			parts = []string{c.Block, idsOf([]*Note{n})}
		}
		switch {
		case c.Added():
			parts = append(parts, "added")
		case c.Removed():
			parts = append(parts, "removed")
		}
		if c.Moved {
			parts = append(parts, fmt.Sprintf("moved(%s/%d→%s/%d)", c.From.Block, c.From.Index, c.To.Block, c.To.Index))
		}
		if c.Text != nil {
			parts = append(parts, marked(c.Text))
		}
		if c.Linked != nil {
			parts = append(parts, "+"+idsOf(c.Linked))
		}
		if c.Unlinked != nil {
			parts = append(parts, "-"+idsOf(c.Unlinked))
		}
		for _, f := range c.Fields {
			parts = append(parts, fmt.Sprintf("%s:%s→%s", f.Key, strings.Join(f.Old, ","), strings.Join(f.New, ",")))
		}
		lines = append(lines, strings.Join(parts, " "))
	}
	return strings.Join(lines, "\n")
}

// marked writes pieces as "same [-old-]{+new+}".
func marked(pieces []Piece) string {
	var b strings.Builder
	for _, p := range pieces {
		switch p.In {
		case InOld:
			b.WriteString("[-" + p.Text + "-]")
		case InNew:
			b.WriteString("{+" + p.Text + "+}")
		default:
			b.WriteString(p.Text)
		}
	}
	return b.String()
}

// idsOf lists the notes' ids, or their words where they have none.
func idsOf(notes []*Note) string {
	var ids []string
	for _, n := range notes {
		ids = append(ids, cmp.Or(n.ID, n.Text))
	}
	return strings.Join(ids, " ")
}
