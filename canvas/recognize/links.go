// The links between notes: by ids, in words, or by the place of an item.

package recognize

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bmcanvas/canvas"
)

// linkAndOrder makes ids of the links that are given in words or by an item's
// place, and orders the blocks.
func (r *reader) linkAndOrder() {
	kind := r.canvas.Kind
	idOf := r.newIDs()
	slices.SortStableFunc(r.order, func(a, b string) int { return cmp.Compare(kind.Order(a), kind.Order(b)) })
	byText, byID := map[string]detail{}, map[string][]*canvas.Note{}
	for _, block := range r.order {
		for _, n := range r.blocks[block] {
			if _, taken := byText[n.Text]; !taken {
				byText[n.Text] = detail{note: n, block: block}
			}
			if n.ID != "" {
				byID[n.ID] = append(byID[n.ID], n)
			}
		}
	}
	for _, named := range r.linksByText {
		r.linkByText(named, byText, byID, idOf)
	}
	for _, d := range r.implicitLinks {
		if len(d.note.Links) == 0 {
			d.note.Links = []string{idOf(d.head, d.block)}
		}
	}
	for _, block := range r.order {
		r.canvas.Blocks = append(r.canvas.Blocks, canvas.Block{ID: block, Notes: r.blocks[block]})
	}
}

// linkByText links a note to those that it names, unless its ids already do. What
// names no note is left out.
func (r *reader) linkByText(named textLink, byText map[string]detail, byID map[string][]*canvas.Note, idOf func(*canvas.Note, string) string) {
	n := named.note
	var linked []string
	for _, id := range n.Links {
		linked = append(linked, id)
		for _, to := range byID[id] {
			linked = append(linked, strings.Join(strings.Fields(to.Text), " "))
		}
	}
	for text := range strings.FieldsFuncSeq(named.text, func(c rune) bool { return c == ';' || c == '؛' }) {
		text = strings.TrimSpace(text)
		words := strings.Join(strings.Fields(text), " ")
		if slices.ContainsFunc(linked, func(said string) bool { return strings.Contains(said, words) }) {
			continue
		}
		if to, known := byText[text]; known && to.note != n {
			if id := idOf(to.note, to.block); !slices.Contains(n.Links, id) {
				n.Links = append(n.Links, id)
			}
		} else {
			r.leaveOut(named.line, text)
		}
	}
}

// newIDs returns a function that returns a note's id. If the note has none, it
// gets the next number after the highest.
func (r *reader) newIDs() func(n *canvas.Note, block string) string {
	highest := map[string]int{}
	record := func(id string) {
		at := strings.IndexAny(id, "0123456789")
		if at < 0 {
			return
		}
		if number, err := strconv.Atoi(id[at:]); err == nil {
			highest[id[:at]] = max(highest[id[:at]], number)
		}
	}
	for _, notes := range r.blocks {
		for _, n := range notes {
			record(n.ID)
			for _, id := range n.Links {
				record(id)
			}
		}
	}
	return func(n *canvas.Note, block string) string {
		if n.ID == "" {
			prefix := r.canvas.Kind.Prefix(block)
			highest[prefix]++
			n.ID = prefix + strconv.Itoa(highest[prefix])
		}
		return n.ID
	}
}
