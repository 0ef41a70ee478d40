// About the guide: what it is, who made it, and what it says at the start.

package tui

import (
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// aboutScreen shows what the guide says of itself. It scrolls.
type aboutScreen struct {
	*session
	top int
}

func newAbout(s *session) screen { return &aboutScreen{session: s} }

func (v *aboutScreen) update(p keys.Press) outcome {
	switch p.Intent {
	case keys.Up:
		v.top--
	case keys.Down:
		v.top++
	case keys.Previous:
		v.top -= max(v.height-8, 1)
	case keys.Next, keys.Space:
		v.top += max(v.height-8, 1)
	case keys.Home:
		v.top = 0
	case keys.Back, keys.Enter, keys.Break:
		return shut
	default:
		return unknown
	}
	head, said := v.lines(v.width)
	v.top = min(max(v.top, 0), max(len(said)-(v.height-footer-len(head)), 0))
	return stay
}

func (v *aboutScreen) keep() {}

// lines are the guide's title and size, and below them what scrolls.
func (v *aboutScreen) lines(w int) (head, said []string) {
	g, walk, column := v.iv.Walk().Guide, v.iv.Walk(), min(w-2*margin, measure)
	minutes := ""
	if g.Minutes > 0 {
		minutes = v.words.Counts.Minutes.For(g.Minutes)
	}
	head = titled(v.session, g.Title, v.words.List(v.words.Kinds[g.Canvas], v.words.Counts.Questions.For(walk.Questions()), minutes), column)
	for _, s := range paragraphs(g.Description, g.Intro, g.Credit, v.source(g)) {
		said = append(append(said, v.paragraph(s, column, v.sheet.Plain)...), "")
	}
	return head, v.indented(said)
}

// source is the path of a guide of one's own.
func (v *aboutScreen) source(g *prompts.Guide) string {
	if g.Path == "" {
		return ""
	}
	return v.shown(g.Path)
}

func (v *aboutScreen) view(w, h int) []string {
	head, said := v.lines(w)
	room := max(h-len(head), 0)
	top := min(v.top, max(len(said)-room, 0))
	return append(head, said[top:min(top+room, len(said))]...)
}

func (v *aboutScreen) hints() []hint {
	return []hint{{"↑↓ pgdn", v.words.Line.Move}, {"esc", v.words.Line.Close}}
}
