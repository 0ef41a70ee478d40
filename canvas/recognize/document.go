// Documents: which block a heading begins, and which of the words below it belong to the block.

package recognize

import (
	"strings"

	"bmcanvas/canvas/source"
)

// piece finds the place of a piece.
func (r *reader) piece(p *source.Piece) {
	if r.outer != nil && !p.Quoted {
		r.open, r.outer, r.above = *r.outer, nil, nil
	}
	switch p.Kind {
	case source.Heading:
		r.heading(p)
		return
	case source.Callout:
		r.callout(p)
		return
	case source.Title:
		r.title = LeftOut{p.Line, strings.TrimSpace(p.Text())}
		return
	case source.Table:
		r.table(p)
		return
	case source.Code, source.Comment, source.Aside:
		r.leaveOutPiece(p)
		return
	}
	if p.Quoted && r.outer == nil {
		r.leaveOutPiece(p)
		return
	}
	if !r.ownForm && !r.nested(p) {
		if t, as := r.titleOf(p); r.begins(t, as) {
			r.titled(p, t, as)
			return
		}
	}
	r.words(p)
}

// nested reports whether a piece is an item below another, which cannot name a block.
func (r *reader) nested(p *source.Piece) bool {
	if p.Kind != source.Item {
		return false
	}
	return len(r.above) > 0 && p.Level > r.above[0].column || r.open.style == byItem && p.Level > r.open.column
}

// words finds the place of an item, a paragraph or a label.
func (r *reader) words(p *source.Piece) {
	switch {
	case r.generated(p):
	case r.section == FollowUps && p.Kind == source.Item:
		r.followUp(p)
	case r.section == Reviews && p.Kind == source.Item:
		r.review(p)
	case strings.TrimSpace(p.Text()) == "" && !r.ownForm:
		r.leaveOutComments(p)
	case r.open.block == "":
		if !r.nameOfFirst(p) {
			r.leaveOutPiece(p)
		}
	case p.Images(), p.Kind == source.Label:
		r.leaveOutPiece(p)
	case p.Kind == source.Item:
		r.item(p)
	default:
		r.paragraph(p)
	}
}

// generated reports whether the paragraph is one that this program writes itself:
// the story, the credit.
func (r *reader) generated(p *source.Piece) bool {
	if p.Kind != source.Paragraph || len(p.Comments) > 0 {
		return false
	}
	if r.section == Story {
		return true
	}
	said := fold(p.Text())
	for _, credit := range r.credits {
		if r.ownForm && r.at == len(r.pieces)-1 && strings.Contains(said, fold(credit.Site)) || strings.HasPrefix(fold(credit.Line), said) && strings.Contains(said, fold(credit.Site)) {
			return true
		}
	}
	return false
}

// nameOfFirst makes the first line of a document without a heading above it the
// name of the canvas.
func (r *reader) nameOfFirst(p *source.Piece) bool {
	text := strings.TrimSpace(p.Text())
	if text == "" || r.at > 0 || r.styles.firstLevel > 0 || r.canvas.Name != "" || p.Kind != source.Paragraph || len(p.Lines()) > 1 || len(strings.Fields(text)) > 8 || strings.ContainsAny(text[len(text)-1:], ".!?:;") {
		return false
	}
	r.leaveOutComments(p)
	r.name(p.Line, text)
	return true
}

// name makes the title the canvas's name, unless it only names the kind of canvas.
func (r *reader) name(line int, title string) {
	switch {
	case !r.ownForm && r.labels.kinds[fold(title)]:
	case r.canvas.Name == "":
		r.canvas.Name, r.named = title, true
	case r.canvas.Name != title:
		r.leaveOut(line, title)
	}
}

// heading begins a block or a section, or gives the canvas its name.
func (r *reader) heading(p *source.Piece) {
	text := strings.TrimSpace(p.Text())
	t, _ := r.titleOf(p)
	section := r.labels.labels[foldLabel(text)]
	r.entry = false
	switch {
	case p.Level == 1 && !r.named && r.open.block == "" && r.isName(p, t):
		r.leaveOutComments(p)
		r.name(p.Line, text)
		r.named = true
	case t.block != "" && r.opens(p, t):
		if r.ownForm {
			p.Comments = nil
		}
		r.titled(p, t, byHeading)
	case r.ownForm && (section == Story || section == FollowUps || section == Reviews):
		r.leave(p.Level)
		r.section = section
	case r.open.block != "" && p.Level > r.open.level && !r.ownForm:
		r.subheading(p, text)
	default:
		r.leaveOutPiece(p)
		if r.open.block == "" || p.Level <= r.open.level || t.many {
			r.leave(p.Level)
		}
	}
}

// leave ends the open block.
func (r *reader) leave(level int) {
	r.open, r.section, r.above = place{level: level}, "", nil
}

// isName reports whether a heading of the first level is the name of the canvas,
// although it may be the name of a block: nothing stands right below it, and it is the
// only one.
func (r *reader) isName(p *source.Piece, t title) bool {
	if t.block == "" || r.ownForm {
		return !t.many
	}
	return r.styles.firstLevel == 1 && r.styles.level > 1 && r.emptyBelow()
}

// emptyBelow reports whether the next piece is a heading of a lower level.
func (r *reader) emptyBelow() bool {
	if r.at+1 >= len(r.pieces) {
		return false
	}
	next := &r.pieces[r.at+1]
	return next.Kind == source.Heading && next.Level > r.pieces[r.at].Level
}

// opens reports whether a heading with the title of a block begins it. One below
// the heading of another block stays in that block, unless its like do not.
func (r *reader) opens(p *source.Piece, t title) bool {
	if r.ownForm {
		return true
	}
	inside := r.open.block != "" && p.Level > r.open.level
	if !inside {
		return p.Level >= r.styles.level || !r.styles.atLevel[t.block] || !r.emptyBelow()
	}
	if t.block == r.open.block && r.boxOf(t) == r.open.prefix || p.Level != r.styles.level && r.styles.atLevel[t.block] || t.near {
		return false
	}
	return r.siblingsAreBlocks(p.Level)
}

// siblingsAreBlocks reports whether all headings of the level around the current
// one, within the open block, name blocks.
func (r *reader) siblingsAreBlocks(level int) bool {
	siblings := func(step int) bool {
		for i := r.at + step; i >= 0 && i < len(r.pieces); i += step {
			p := &r.pieces[i]
			if p.Kind != source.Heading {
				continue
			}
			if p.Level < level {
				return true
			}
			if p.Level == level && r.find(strings.TrimSpace(p.Text())).block == "" {
				return false
			}
		}
		return true
	}
	return siblings(-1) && siblings(1)
}

// titled begins the block that a title names, and keeps what else stands there.
func (r *reader) titled(p *source.Piece, t title, as style) {
	r.leaveOutComments(p)
	level := p.Level
	if as == byBold || as == byLine {
		level = 7
	}
	if as == byItem {
		level = 8
	}
	r.above, r.section = nil, ""
	r.open = place{block: t.block, prefix: r.boxOf(t), level: level, style: as, column: p.Level}
	if r.open.prefix != "" {
		r.elsewhere = append(r.elsewhere, LeftOut{p.Line, strings.TrimSpace(p.Text())})
	}
	r.known(t.block)
	switch as {
	case byItem:
		_, rest, ok := source.CutLabel(p.Spans)
		said := source.TextOf(rest)
		if !ok {
			_, said, _ = strings.Cut(p.Text(), ":")
		}
		r.inLine(said, p.Line)
	case byBold:
		if r.labelledRest(p, t) {
			r.inLine(t.rest, p.Line)
			return
		}
		fallthrough
	default:
		r.leaveOut(p.Line, t.rest)
	}
}

// labelledRest reports whether what follows the bold name of a block in its
// paragraph are notes.
func (r *reader) labelledRest(p *source.Piece, t title) bool {
	return p.Kind == source.Paragraph && !p.Bold() && t.rest != "" && r.labelled(p)
}

// known adds a block to those of the canvas.
func (r *reader) known(block string) {
	if _, known := r.blocks[block]; !known {
		r.blocks[block] = nil
		r.order = append(r.order, block)
	}
}

// callout begins the block that a callout names, until its quotation ends. Of any
// other callout the title is left out.
func (r *reader) callout(p *source.Piece) {
	t, as := r.titleOf(p)
	if t.block == "" || !r.begins(t, as) {
		r.leaveOutPiece(p)
		return
	}
	outer := r.open
	if r.outer != nil {
		outer = *r.outer
	}
	r.titled(p, t, as)
	r.outer = &outer
}
