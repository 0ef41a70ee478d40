// The command :show: the canvas as an outline.

package lines

import (
	"strings"

	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

// show prints the canvas as a nested list.
func (s *session) show(string) {
	p := poster.New(style.New(false, true), typeset.Compositor{}, poster.Words{
		Title: func(block string) string { return s.iv.Title(block, s.words) },
		Below: func(block string) []string { return s.words.FigureParts(s.iv.Canvas(), block) },
		Apart: s.words.Between(),
		Note:  s.iv.Text,
	})
	outline := p.Outline(s.iv.Canvas(), s.heading(), poster.OutlineWords{
		Spoken: true,
		Series: s.words.Series,
		Status: s.words.Status, Links: s.words.Poster.For, Empty: s.words.Poster.Empty,
	})
	for line := range strings.Lines(outline) {
		if line = strings.TrimRight(line, "\n"); line != "" {
			s.print(line)
		}
	}
}
