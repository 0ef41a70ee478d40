// The story of the canvas: a paragraph for each segment.

package tui

// newStory shows what the canvas says of each segment, a paragraph each, side by side in a
// wide window.
func newStory(w *work) screen {
	e := w.env
	return &readScreen{env: e, wide: true, text: func(width, height int) (head, body []string) {
		room := width - 2*margin
		column := min(room, measure)
		var told [][]string
		for _, text := range w.storyTexts() {
			told = append(told, e.paragraph(text, column, e.sheet.Plain))
		}
		if len(told) == 0 {
			told = [][]string{e.paragraph(e.words.Review.NothingYet, column, e.sheet.Second)}
		}
		columns := min((room+betweenTwo)/(measure+betweenTwo), len(told))
		return e.titled(e.words.Review.Story, "", column, height), e.indented(e.inColumns(told, max(columns, 1), column))
	}}
}
