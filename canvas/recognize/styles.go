// Which pieces of a document name the blocks: headings, or in documents without them bold lines, items and others.

package recognize

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
)

// style is a way of writing the titles of blocks, the clearest first.
type style int

const (
	byHeading style = iota
	byCallout
	byBold // a bold line, one that ends in a colon, one with # and no blank
	byItem
	byLine // a line with nothing but the name
	byCell
	noStyle
)

// styles says how the document writes titles.
type styles struct {
	blocks     [noStyle]map[string]bool // those that are named in each style
	level      int                      // of the headings that name most blocks
	atLevel    map[string]bool          // the blocks that they name
	firstLevel int                      // how many headings of the first level there are
}

// style finds the kind of canvas and the styles. It returns false if no block is named.
func (r *reader) style() bool {
	if r.canvas.Kind == "" {
		var titles []string
		for i := range r.pieces {
			titles = append(titles, r.candidates(&r.pieces[i])...)
		}
		r.canvas.Kind, r.lean = r.names.kindOf(titles)
		if r.canvas.Kind == "" {
			return false
		}
	}
	s := &r.styles
	for i := range s.blocks {
		s.blocks[i] = map[string]bool{}
	}
	levels := map[int]map[string]bool{}
	for i := range r.pieces {
		p := &r.pieces[i]
		if p.Kind == source.Heading && p.Level == 1 {
			s.firstLevel++
		}
		if p.Kind == source.Table {
			for _, block := range r.cellBlocks(p) {
				s.blocks[byCell][block] = true
			}
			continue
		}
		t, style := r.titleOf(p)
		if t.block == "" {
			continue
		}
		s.blocks[style][t.block+"\n"+r.boxOf(t)] = true
		s.blocks[style][t.block] = true
		if style == byHeading {
			if levels[p.Level] == nil {
				levels[p.Level] = map[string]bool{}
			}
			levels[p.Level][t.block] = true
		}
	}
	for level := 1; level <= 6; level++ {
		if len(levels[level]) > len(s.atLevel) {
			s.level, s.atLevel = level, levels[level]
		}
	}
	return true
}

// candidates are the texts of a piece that may name blocks.
func (r *reader) candidates(p *source.Piece) []string {
	switch p.Kind {
	case source.Heading, source.Callout, source.Label, source.Paragraph, source.Item:
		if t := titleText(p); t != "" {
			return []string{t}
		}
	case source.Table:
		var all []string
		for _, row := range p.Rows {
			for _, cell := range row {
				if t, _ := cellTitle(cell); t != "" {
					all = append(all, t)
				}
				for i := range cell {
					if cell[i].Kind == source.Table {
						all = append(all, r.candidates(&cell[i])...)
					}
				}
			}
		}
		return all
	}
	return nil
}

// titleText is the text of a piece in so far as it may be a title.
func titleText(p *source.Piece) string {
	text := strings.TrimSpace(p.Text())
	switch p.Kind {
	case source.Heading, source.Callout, source.Label:
		return text
	case source.Item:
		if label, _, ok := source.CutLabel(p.Spans); ok {
			return label
		}
		if before, _, colon := strings.Cut(text, ":"); colon {
			return before
		}
		return text
	case source.Paragraph:
		if len(p.Lines()) > 1 {
			return ""
		}
		return strings.TrimLeft(text, "#")
	}
	return ""
}

// titleOf is the title that a piece is, and in which style. Its block is "" if the
// piece names none.
func (r *reader) titleOf(p *source.Piece) (title, style) {
	if p.Kind == source.Heading {
		if block := commentValue(p, "block"); block != "" {
			return title{block: block, name: p.Text()}, byHeading
		}
	}
	text := titleText(p)
	if text == "" {
		return title{}, noStyle
	}
	switch p.Kind {
	case source.Heading:
		return r.find(text), byHeading
	case source.Callout:
		return r.find(text), byCallout
	case source.Label:
		return r.exactly(text), byBold
	case source.Item:
		return r.exactly(text), byItem
	case source.Paragraph:
		whole := strings.TrimSpace(p.Text())
		switch {
		case strings.HasPrefix(whole, "#"):
			return r.find(text), byBold
		case p.Bold(), strings.HasSuffix(whole, ":"):
			return r.find(text), byBold
		case r.labelled(p):
			label, rest, _ := source.CutLabel(p.Spans)
			t := r.exactly(label)
			t.rest = source.TextOf(rest)
			return t, byBold
		}
		return r.exactly(text), byLine
	}
	return title{}, noStyle
}

// labelled reports whether a paragraph begins with a bold name of a block.
func (r *reader) labelled(p *source.Piece) bool {
	label, _, ok := source.CutLabel(p.Spans)
	return ok && r.exactly(label).block != ""
}

// find finds the block or the box of a lean canvas that a title names.
func (r *reader) find(text string) title {
	t := r.names.title(r.canvas.Kind, text)
	if r.lean && (t.block == "" || t.near) && !t.many {
		if box := r.names.title(leanKind, text); box.block != "" && (t.block == "" || !box.near) {
			return box
		}
	}
	return t
}

// exactly finds the block or box with this very name.
func (r *reader) exactly(text string) title {
	text = strings.TrimSpace(text)
	if block := r.names.exact(r.canvas.Kind, text); block != "" {
		return title{block: block, name: text}
	}
	if block := r.names.exact(leanKind, text); r.lean && block != "" {
		return title{block: block, name: text}
	}
	return title{}
}

// boxOf is the name of the box of a lean canvas that the title names; "" if it
// names a block.
func (r *reader) boxOf(t title) string {
	if r.lean && r.names.exact(r.canvas.Kind, t.name) == "" && r.names.title(leanKind, t.name).block == t.block {
		return t.name
	}
	return ""
}

// counts is how many blocks are named in the styles up to this one.
func (s *styles) counts(upTo style) int {
	all := map[string]bool{}
	for i := byHeading; i <= upTo; i++ {
		for block := range s.blocks[i] {
			if strings.Contains(block, "\n") {
				all[block] = true
			}
		}
	}
	return len(all)
}

// begins reports whether a title in this style begins its block in this document.
func (r *reader) begins(t title, as style) bool {
	if t.block == "" || t.block == canvas.NextSteps && as > byBold {
		return false
	}
	s := &r.styles
	switch as {
	case byHeading:
		return true
	case byCallout, byBold:
		return !s.blocks[byHeading][t.block]
	case byItem:
		return s.counts(byBold) < 2 && (s.counts(byItem)-s.counts(byBold) >= 2 || r.open.block == "")
	case byLine:
		return s.counts(byItem) < 2 && s.counts(byLine)-s.counts(byItem) >= 2
	}
	return false
}
