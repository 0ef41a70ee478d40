// About the guide: what it is, who made it, and what it says at the start.

package tui

import "bmcanvas/prompts"

// newAbout shows what the guide says of itself.
func newAbout(s *session) screen { return &readScreen{session: s, text: s.aboutGuide} }

// aboutGuide is the guide's title and size, and all that it says.
func (s *session) aboutGuide(w int) (head, said []string) {
	g, walk, column := s.iv.Walk().Guide, s.iv.Walk(), min(w-2*margin, measure)
	minutes := ""
	if g.Minutes > 0 {
		minutes = s.words.Counts.Minutes.For(g.Minutes)
	}
	head = titled(s, g.Title, s.words.List(s.words.Kinds[g.Canvas], s.words.Counts.Questions.For(walk.Questions()), minutes), column)
	for _, part := range paragraphs(g.Description, g.Intro, g.Credit, s.source(g)) {
		said = append(append(said, s.paragraph(part, column, s.sheet.Plain)...), "")
	}
	return head, s.indented(said)
}

// source is the path of a guide of one's own.
func (s *session) source(g *prompts.Guide) string {
	if g.Path == "" {
		return ""
	}
	return s.shown(g.Path)
}
