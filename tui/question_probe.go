// The probe on the question screen: below the field, once there is an answer, with a
// field of its own. The cursor goes there only when the person moves it.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// updateProbe finds the answer that the probe asks about. While a reply is typed it
// stays the same one; if that is gone, the words go on in the field of the question.
func (q *questionScreen) updateProbe() {
	if q.probe.changed() {
		if !q.isGone(q.probed) {
			return
		}
		words := q.probe.field.Text()
		q.probe = newInput("")
		q.begin(words)
	}
	q.probed = 0
	if n := q.iv.Probed(q.added); n != nil {
		q.probed = n.Key
	}
}

// fieldHere is the field that has the cursor, else that of the question.
func (q *questionScreen) fieldHere() *input {
	if q.area == prompts.AreaProbe {
		return q.probe
	}
	return q.input
}

// rewording reports whether the words of a note are in the field.
func (q *questionScreen) rewording() bool {
	return q.editing != 0 && !q.inCells() && q.area != prompts.AreaProbe
}

// pressProbe handles a key while the cursor is in the field of the probe.
func (q *questionScreen) pressProbe(p keys.Press) outcome {
	switch p.Intent {
	case keys.Enter:
		if !q.probe.changed() {
			q.goOn()
			return stay
		}
		if long := q.keepReply(); long != "" {
			q.probe.field.Replace(long)
			return stay
		}
		q.area = prompts.AreaField
		return stay
	case keys.Typed:
		if p.AsksHelp() && q.probe.field.Empty() {
			return unknown
		}
	}
	return q.typeInto(q.probe, p)
}

// keepReply keeps what is typed in the field of the probe, and empties that. It
// returns a text that is too long to keep.
func (q *questionScreen) keepReply() (tooLong string) {
	if !q.probe.changed() {
		return ""
	}
	text := q.probe.field.Text()
	q.probe = newInput("")
	if _, err := q.iv.Reply(q.probed, text); err != nil {
		q.warn(q.tooLong())
		return text
	}
	q.gave = true
	return ""
}

// withProbeHint is the key hints of the field, with how to get to the probe.
func (q *questionScreen) withProbeHint(hints ...keyHint) []keyHint {
	if q.probed != 0 {
		hints = append(hints, keyHint{"↓", q.words.Line.Reply})
	}
	return hints
}

// drawProbe draws the probe: a line as long as nothing is typed there, else what it
// asks, and the field.
func (q *questionScreen) drawProbe(p *page, w, h int) {
	n, _ := q.iv.Canvas().Find(q.probed)
	if n == nil {
		return
	}
	here := q.area == prompts.AreaProbe
	ask := q.hang(q.set.Join(q.sheet.Second.Render(q.sheet.Marks.Bar), " "), q.probeAsk(n), w, q.sheet.Plain)
	ask = q.clickRows(ask, w, func() outcome { q.openProbe(); return stay })
	switch lines := q.fieldLines(q.probe, w, max(min(h-2, 8), 1), here, "", q.openProbe); {
	case here:
		p.add(ask...)
		p.show(lines...)
	case q.probe.changed():
		p.add(append(ask, lines...)...)
	default:
		p.add(ask...)
		if to := len(p.lines) - 1; q.area == prompts.AreaField && to-p.first+2 < h {
			p.last = to // seen together with the field
		}
	}
	p.gap()
}

// probeAsk is the probe in words, after the answer that it asks about if there are
// several.
func (q *questionScreen) probeAsk(n *canvas.Note) string {
	ask := q.question().Probe.Ask
	answers := 0
	for _, g := range q.iv.Given() {
		if !q.question().IsReply(g) {
			answers++
		}
	}
	if answers > 1 {
		return q.set.Series(": ", q.short(n), ask)
	}
	return ask
}
