// The story of the canvas: a paragraph for each segment.

package tui

// newStory shows what the canvas says of each segment, a paragraph each.
func newStory(w *work) screen {
	e := w.env
	return &readScreen{env: e, text: func(width, height int) (head, body []string) {
		column := min(width-2*margin, measure)
		for _, text := range w.storyTexts() {
			body = append(append(body, e.paragraph(text, column, e.sheet.Plain)...), "")
		}
		if len(body) == 0 {
			body = e.paragraph(e.words.Review.NothingYet, column, e.sheet.Second)
		}
		return e.titled(e.words.Review.Story, "", column, height), e.indented(body)
	}}
}
