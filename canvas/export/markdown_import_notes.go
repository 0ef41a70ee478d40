// Markdown import: the notes of the blocks, and their links.

package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bmcanvas/canvas"
)

// item reads an item under a block's heading: a note, or a field or detail of the
// note above.
func (r *mdImport) item(p *mdPiece) {
	for len(r.above) > 0 && r.above[len(r.above)-1].column >= p.level {
		r.above = r.above[:len(r.above)-1]
	}
	var head, owner *canvas.Note
	if len(r.above) > 0 {
		head, owner = r.above[0].note, r.above[len(r.above)-1].note
		if is, said := r.labels.cut(p.text); is != "" && r.setField(owner, is, said, p) {
			return
		}
	}
	n := &canvas.Note{Key: canvas.NewKey(), Text: plainText(p.text)}
	r.applyComment(n, p.comment)
	if head != nil {
		n.Detail = true
		r.implicitLinks = append(r.implicitLinks, mdDetail{n, head, r.block})
	}
	r.above = append(r.above, mdNote{n, p.level})
	r.blocks[r.block] = append(r.blocks[r.block], n)
}

// applyComment sets the fields that the comment after a note has.
func (r *mdImport) applyComment(n *canvas.Note, comment []string) {
	if list := ids(comment); len(list) > 0 {
		n.ID = list[0]
	}
	n.Question, n.Option, n.Detail = value(comment, "question"), value(comment, "option"), value(comment, "detail") == "true"
	for _, w := range comment {
		if tags, ok := strings.CutPrefix(w, "tags="); ok {
			for tag := range strings.SplitSeq(tags, ",") {
				n.Tags = append(n.Tags, decodeWord(tag))
			}
		}
	}
}

// setField sets a field of a note. It returns false if the item is no field.
func (r *mdImport) setField(n *canvas.Note, is label, said string, p *mdPiece) bool {
	text := plainText(said)
	switch is {
	case labelFor:
		if list := ids(p.comment); len(list) > 0 {
			n.Links = list
		} else {
			r.linksByText = append(r.linksByText, mdTextLink{n, text, p.line})
		}
	case labelStatus:
		n.Status, n.Since = r.labels.status(text)
	case labelTags:
		if len(n.Tags) == 0 {
			r.leaveOut(p)
		}
	case labelEvidence:
		n.Evidence = text
	case labelTest:
		n.Test = text
	case labelDue:
		if _, err := canvas.Date(text).Time(); err != nil {
			return false
		}
		n.Due = canvas.Date(text)
	case labelAmount:
		n.Amount = text
	case labelBy:
		n.By = text
	default:
		return false
	}
	return true
}

// linkAndOrder makes ids of the links that are given in words or by an item's
// place, and orders the blocks.
func (r *mdImport) linkAndOrder() {
	kind := r.canvas.Kind
	idOf := r.newIDs()
	slices.SortStableFunc(r.order, func(a, b string) int { return cmp.Compare(kind.Order(a), kind.Order(b)) })
	byText := map[string]mdDetail{}
	for _, block := range r.order {
		for _, n := range r.blocks[block] {
			if _, taken := byText[n.Text]; !taken {
				byText[n.Text] = mdDetail{note: n, block: block}
			}
		}
	}
	for _, named := range r.linksByText {
		for text := range strings.FieldsFuncSeq(named.text, func(r rune) bool { return r == ';' || r == '؛' }) {
			if to, known := byText[strings.TrimSpace(text)]; known && to.note != named.note {
				named.note.Links = append(named.note.Links, idOf(to.note, to.block))
			} else {
				r.leftOut = append(r.leftOut, LeftOut{named.line, strings.TrimSpace(text)})
			}
		}
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

// newIDs returns a function that returns a note's id. If the note has none, it
// gets the next number after the highest.
func (r *mdImport) newIDs() func(n *canvas.Note, block string) string {
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
