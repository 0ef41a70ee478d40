// What changed, note by note: in this session, or elsewhere since the canvas
// was last left.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/tui/style"
)

// newSessionChanges tells what was changed in this session so far.
func newSessionChanges(s *session) screen {
	return newChanges(s, s.words.Arrival.InSession, s.iv.Changes())
}

func newChanges(s *session, title string, changes []canvas.Change) screen {
	lead := s.words.Tally(canvas.NewTally(changes))
	if len(changes) == 0 {
		lead = s.words.Arrival.NoChanges
	}
	lines := publish.DiffLines(s.words, changes, s.iv.Canvas(), s.iv.Walk().Guide)
	return &readScreen{session: s, text: func(w int) (head, said []string) {
		column := min(w-2*margin, measure)
		for _, l := range lines {
			said = append(said, s.changeLine(l, column)...)
		}
		return titled(s, title, lead, column), s.indented(said)
	}}
}

// changeLine is a line of a difference, wrapped. Signs in it tell what is new
// and what is gone; the colour is that of the first.
func (s *session) changeLine(l export.DiffLine, w int) []string {
	if len(l.Spans) == 0 {
		return []string{""}
	}
	var said strings.Builder
	for _, span := range l.Spans {
		said.WriteString(span.Text)
	}
	pens := map[export.DiffKind]style.Pen{
		export.DiffHeading: s.sheet.Title, export.DiffNew: s.sheet.Good, export.DiffOld: s.sheet.Bad, export.DiffAside: s.sheet.Faint,
	}
	pen := s.sheet.Plain
	if len(l.Spans) == 1 {
		pen = pens[l.Spans[0].Kind]
	}
	return s.hang(strings.Repeat(" ", l.Indent), said.String(), w, pen)
}
