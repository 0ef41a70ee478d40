// Changes, note by note: of this session, or by others since the file was last
// left.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/tui/style"
)

// newSessionChanges lists what was changed in this session so far.
func newSessionChanges(w *work) screen {
	return newChanges(w, w.env.words.Arrival.InSession, w.iv.Changes())
}

// newChanges lists the changes, note by note.
func newChanges(w *work, title string, changes []canvas.Change) screen {
	lead := w.env.words.Tally(canvas.NewTally(changes))
	if len(changes) == 0 {
		lead = w.env.words.Arrival.NoChanges
	}
	e, lines := w.env, publish.DiffLines(w.env.words, changes, w.iv.Canvas(), w.iv.Walk().Guide)
	return &readScreen{env: e, text: func(width, height int) (head, body []string) {
		column := min(width-2*margin, measure)
		for _, l := range lines {
			body = append(body, changeLine(e, l, column)...)
		}
		return e.titled(title, lead, column, height), e.indented(body)
	}}
}

// changeLine is a line of a difference, wrapped. Signs mark what is new and what
// is gone. Only a line of one kind has its colour.
func changeLine(e *env, l export.DiffLine, width int) []string {
	if len(l.Spans) == 0 {
		return []string{""}
	}
	var body strings.Builder
	for _, span := range l.Spans {
		body.WriteString(span.Text)
	}
	pens := map[export.DiffKind]style.Pen{
		export.DiffHeading: e.sheet.Title, export.DiffNew: e.sheet.Strong, export.DiffOld: e.sheet.Plain, export.DiffAside: e.sheet.Second,
	}
	pen := e.sheet.Plain
	if len(l.Spans) == 1 {
		pen = pens[l.Spans[0].Kind]
	}
	return e.hang(strings.Repeat(" ", l.Indent), body.String(), width, pen)
}
