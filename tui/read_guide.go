// About the guide: its description, intro and authors.

package tui

import "bmcanvas/prompts"

// newAbout shows the guide's title, size, description, intro and authors.
func newAbout(w *work) screen {
	e, walk := w.env, w.iv.Walk()
	return &readScreen{env: e, text: func(width, height int) (head, body []string) {
		g, column := walk.Guide, min(width-2*margin, measure)
		for _, part := range paragraphs(g.Description, g.Intro, g.Credit, guideFile(e, g)) {
			body = append(append(body, e.paragraph(part, column, e.sheet.Plain)...), "")
		}
		return e.titled(g.Title, guideSize(e, walk), column, height), e.indented(body)
	}}
}

// guideSize says how long a guide is, and for which kind of canvas.
func guideSize(e *env, walk *prompts.Walk) string {
	minutes := ""
	if walk.Guide.Minutes > 0 {
		minutes = e.words.Counts.Minutes.For(walk.Guide.Minutes)
	}
	return e.words.List(e.words.Kinds[walk.Guide.Canvas], e.words.Counts.Questions.For(walk.Questions()), minutes)
}

// guideFile is the path of a guide of one's own; "" for the program's guides.
func guideFile(e *env, g *prompts.Guide) string {
	if g.Path == "" {
		return ""
	}
	return e.shown(g.Path)
}
