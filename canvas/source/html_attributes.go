// Elements that are read by their attributes: pictures, fields, hints, and badges of this program's own pages.

package source

import (
	"slices"
	"strings"
)

// image keeps the words that stand for an image.
func (b *htmlBuilder) image(t *Token) {
	for _, said := range saidBy(t.attr) {
		b.current.Spans = append(b.current.Spans, Span{Text: said + " ", Image: true})
		b.current.Line = max(b.current.Line, t.Line)
	}
}

// aside keeps what a page shows when the pointer rests on an element.
func (b *htmlBuilder) aside(t *Token) {
	for _, name := range []string{"title", "placeholder"} {
		if said, ok := t.Attr(name); ok && strings.TrimSpace(said) != "" {
			b.pieces = append(b.pieces, Piece{Kind: Aside, Line: t.Line, Spans: []Span{{Text: strings.TrimSpace(said)}}, Quoted: b.quoted > 0})
		}
	}
}

// input reads a field of a form: what is typed into it, or whether it is ticked.
func (b *htmlBuilder) input(t *Token) {
	kind, _ := t.Attr("type")
	value, _ := t.Attr("value")
	switch strings.ToLower(kind) {
	case "hidden":
	case "checkbox", "radio":
		if _, on := t.Attr("checked"); on {
			b.current.Box = Ticked
		} else {
			b.current.Box = Open
		}
	default:
		if value != "" {
			b.text(" "+value+" ", t.Line)
		}
	}
}

// isBadge reports whether the tokens begin with the letter of a thread, as posters of this
// program have it on a note: it is no word of the note.
func isBadge(tokens []Token) bool {
	if len(tokens) < 3 || tokens[0].Name != "b" || tokens[0].Kind != StartTag || tokens[1].Kind != TextToken || tokens[2].Name != "b" {
		return false
	}
	class, _ := tokens[0].Attr("class")
	of, found := strings.CutPrefix(class, "badge ")
	return found && slices.Contains([]string{"t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "plain", "many", "more"}, of)
}
