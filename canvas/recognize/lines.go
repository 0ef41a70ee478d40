// Lines that name a block within a paragraph, in documents without headings.

package recognize

import (
	"strings"

	"bmcanvas/canvas/source"
)

// splitTitles parts paragraphs at the lines that are the name of a block and nothing
// else, unless headings name the blocks.
func (r *reader) splitTitles(pieces []source.Piece) []source.Piece {
	headings := map[string]bool{}
	for i := range pieces {
		if pieces[i].Kind == source.Heading {
			headings[r.ofAnyKind(pieces[i].Text())] = true
		}
	}
	delete(headings, "")
	if len(headings) > 1 {
		return pieces
	}
	split := make([]source.Piece, 0, len(pieces))
	for _, p := range pieces {
		lines := p.Lines()
		if p.Kind != source.Paragraph || len(lines) == 1 {
			split = append(split, p)
			continue
		}
		next := p
		next.Spans, next.Comments = nil, nil
		for i, l := range lines {
			title := r.ofAnyKind(source.TextOf(l)) != ""
			if title && len(next.Spans) > 0 {
				split = append(split, next)
				next.Spans = nil
			}
			if len(next.Spans) == 0 {
				next.Line = p.Line + i
			} else {
				next.Spans = append(next.Spans, source.Span{Text: source.Soft})
			}
			next.Spans = append(next.Spans, l...)
			if title {
				split = append(split, next)
				next.Spans = nil
			}
		}
		if len(next.Spans) > 0 {
			split = append(split, next)
		}
		split[len(split)-1].Comments = p.Comments
	}
	return split
}

// ofAnyKind is the block of some kind of canvas that the text is the name of; "" for none.
func (r *reader) ofAnyKind(text string) string {
	text = strings.TrimSpace(text)
	for kind := range r.names {
		if block := r.names.exact(kind, text); block != "" {
			return block
		}
	}
	return ""
}
