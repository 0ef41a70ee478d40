// Import of Markdown: the notes of the blocks, and how they hang together.

package export

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"bmcanvas/canvas"
)

// item reads an item under a block's heading: a note, something known of the
// note above, or a detail of it.
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

// applyComment takes over what the comment behind a note says.
func (r *mdImport) applyComment(n *canvas.Note, comment []string) {
	if list := ids(comment); len(list) > 0 {
		n.ID = list[0]
	}
	n.Question, n.Option, n.Detail = value(comment, "question"), value(comment, "option"), value(comment, "detail") == "true"
	for _, w := range comment {
		if tags, ok := strings.CutPrefix(w, "tags="); ok {
			for tag := range strings.SplitSeq(tags, ",") {
				n.Tags = append(n.Tags, unword(tag))
			}
		}
	}
}

// setField takes over what is known of a note; false if it cannot be that.
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
	case labelBy:
		n.By = text
	default:
		return false
	}
	return true
}

// linkAndOrder links what was told by its place or in words, and puts the blocks in
// their order.
func (r *mdImport) linkAndOrder() {
	kind := r.canvas.Kind
	number := r.numbers()
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
				named.note.Links = append(named.note.Links, number(to.note, to.block))
			} else {
				r.leftOut = append(r.leftOut, LeftOut{named.line, strings.TrimSpace(text)})
			}
		}
	}
	for _, d := range r.implicitLinks {
		if len(d.note.Links) == 0 {
			d.note.Links = []string{number(d.head, d.block)}
		}
	}
	for _, block := range r.order {
		r.canvas.Blocks = append(r.canvas.Blocks, canvas.Block{ID: block, Notes: r.blocks[block]})
	}
}

// numbers gives a function that returns a note's id, which it makes if there
// is none: one past the highest.
func (r *mdImport) numbers() func(n *canvas.Note, block string) string {
	highest := map[string]int{}
	see := func(id string) {
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
			see(n.ID)
			for _, id := range n.Links {
				see(id)
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
