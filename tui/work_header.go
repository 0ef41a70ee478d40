// The header above everything in the interview.

package tui

import (
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/tui/style"
)

// header is the two lines above everything in the interview: which canvas and
// block, how far, and whether it is saved.
func (w *work) header(width int) []string {
	e := w.env
	stop := w.iv.Stop()
	place := ""
	if stop.Block != nil {
		form := e.words.Header.Block
		if w.iv.Walk().Guide.Steps {
			form = e.words.Header.Step
		}
		place = e.words.Fill(form, "n", stop.Step, "of", w.iv.Walk().Steps, "title", text.OneLine(stop.Block.Title))
	}
	room := width - 2*margin
	place = e.cut(place, room)
	name := ""
	if left := room - text.Width(place) - 2; left >= 4 {
		name = e.cut(e.parts(w.iv.Canvas().Name, w.iv.By), left)
	}
	gap := text.Spaces(room - text.Width(name) - text.Width(place))
	first := e.set.Join(e.sheet.Faint.Render(name), gap, e.sheet.Title.Render(place))
	return []string{e.set.Indent(margin, first), e.set.Indent(margin, w.progress(room))}
}

// progress is a bar, the count, and the state of the file.
func (w *work) progress(room int) string {
	e := w.env
	survey := w.iv.Survey()
	count := e.words.Fill(e.words.Header.Progress, "n", survey.Done, "of", survey.Applicable)
	state, look := w.saveState()
	bar := room - e.set.Width(count) - e.set.Width(state) - 2 - 3
	if w.counted.gaps > 0 {
		gaps := " · " + e.words.Header.Gaps.For(w.counted.gaps)
		if left := bar - e.set.Width(gaps); left >= 0 {
			count, bar = count+gaps, left
		}
	}
	full := 0
	if survey.Applicable > 0 {
		full = bar * survey.Done / survey.Applicable
	}
	m := e.sheet.Marks
	return e.set.Join(
		e.sheet.Accent.Render(strings.Repeat(m.BarFull, max(full, 0))),
		e.sheet.Faint.Render(e.set.Join(strings.Repeat(m.BarEmpty, max(bar-full, 0)), "  ", e.set.Line(count))),
		"   ", look.Render(e.set.Line(state)))
}

// saveState says in a word whether the file has everything.
func (w *work) saveState() (string, style.Pen) {
	e := w.env
	switch {
	case w.saver.Err() != nil:
		return e.words.Header.NotSaved, e.sheet.Bad
	case w.saver.Pending():
		return e.words.Header.Saving, e.sheet.Faint
	case w.saver.Written():
		return e.words.Header.Saved, e.sheet.Faint
	}
	return e.words.Header.NoFile, e.sheet.Faint
}
