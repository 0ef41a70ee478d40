// The header above everything in the interview.

package tui

import (
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/style"
)

// header is the two lines above everything in the interview: which canvas, whether
// it is saved, and how far one has come.
func (w *work) header(width int) []string {
	e := w.env
	room := width - 2*margin
	state, look := w.saveState()
	stage := ""
	if named := e.words.Stages[string(w.iv.Canvas().Stage)]; named != "" && room >= wideHeader {
		stage = e.set.Join(e.sheet.Plain.Render(e.set.Line(named)), "   ")
	}
	state = e.set.Join(stage, look.Render(e.set.Line(state)))
	name := e.cut(e.parts(w.iv.Canvas().Name, w.iv.By), max(room-text.Width(state)-2, 0))
	gap := text.Spaces(room - text.Width(name) - text.Width(state))
	first := e.set.Join(e.sheet.Plain.Render(name), gap, state)
	return []string{e.set.Indent(margin, first), e.set.Indent(margin, w.progress(room))}
}

// wideHeader is the width from which on the header names the stage of the business.
const wideHeader = 56

// progress is a segment for each block, filling as its questions are settled, and
// the count. From half-way on it says how much does not fit together yet.
func (w *work) progress(room int) string {
	e := w.env
	p := w.iv.Survey().Progress
	count := e.words.Fill(e.words.Header.Count, "n", p.Settled, "of", p.Total)
	room -= e.set.Width(count) + 2
	if w.counted.gaps > 0 && 2*p.Settled >= p.Total {
		ends := e.words.Header.LooseEnds.For(w.counted.gaps)
		if left := room - e.set.Width(ends) - 2; left >= minSegment*len(p.Blocks) {
			count, room = e.set.Series("  ", ends, count), left
		}
	}
	bar := make([]string, 0, 3*len(p.Blocks)+2)
	for i, cells := range segments(room, len(p.Blocks)) {
		if i > 0 {
			bar = append(bar, " ")
		}
		bar = append(bar, w.segment(p.Blocks[i], cells)...)
	}
	drawn := e.set.Join(bar...)
	return e.set.Join(drawn, text.Spaces(room-text.Width(drawn)+2), e.sheet.Plain.Render(e.set.Line(count)))
}

// minSegment is the cells that a segment of the bar needs, with the blank before it.
const minSegment = 3

// segments shares the cells among n segments with a blank between two. It returns
// the width of each; none if there is no room for them.
func segments(cells, n int) []int {
	if n == 0 || cells < (minSegment-1)*n {
		return nil
	}
	widths := make([]int, n)
	for i := range widths {
		widths[i] = (cells - (n - 1)) / n
	}
	return widths
}

// segment is the block's segment of the bar in that many cells: what is settled, in
// colour in the block where one is, and the rest. A block ends with a tick if its
// questions are answered, not if one has only come past them.
func (w *work) segment(b prompts.BlockProgress, cells int) []string {
	e, m := w.env, w.env.sheet.Marks
	full := cells * b.Settled / b.Total
	pen := e.sheet.Plain
	if b.Step == w.iv.Stop().Step && w.iv.Stop().Block != nil {
		pen = e.sheet.Accent
	}
	tick := ""
	if b.Done {
		full, tick = cells-1, e.sheet.Good.Render(m.Done)
	}
	return []string{
		pen.Render(strings.Repeat(m.BarFull, full)), tick,
		e.sheet.Faint.Render(strings.Repeat(m.BarEmpty, cells-full-text.Width(tick))),
	}
}

// saveState says in a word whether the file has everything.
func (w *work) saveState() (string, style.Pen) {
	e := w.env
	switch {
	case w.saver.Err() != nil:
		return e.words.Header.NotSaved, e.sheet.Bad
	case w.saver.Pending():
		return e.words.Header.Saving, e.sheet.Plain
	case w.saver.Written():
		return e.words.Header.Saved, e.sheet.Plain
	}
	return e.words.Header.NoFile, e.sheet.Plain
}
