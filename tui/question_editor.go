// Writing a note in the external editor: what goes there, and what comes back.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// editOutside asks for the person's editor on the words being typed, or those
// of the note under the cursor.
func (q *questionScreen) editOutside() outcome {
	if q.area == prompts.AreaNotes {
		if n := q.currentNote(); n != nil {
			q.edit(n)
		}
	}
	in, done := q.input, q.edited
	if q.area == prompts.AreaProbe {
		in, done = q.probe, q.replyEdited
	}
	now := func() string { // of the field, which the editor's text replaces as often as it is written
		if q.area == prompts.AreaProbe {
			return q.probe.field.Text()
		}
		return q.input.field.Text()
	}
	return outcome{edit: &externalEdit{text: in.field.Text(), now: now, done: done}}
}

// replyEdited puts the text that came back from the editor into the field of the
// probe; into that of the question, if the probe is no longer there.
func (q *questionScreen) replyEdited(text string) {
	if q.probed == 0 {
		q.edited(text)
		return
	}
	text, _ = canvas.CleanText(text)
	q.area = prompts.AreaProbe
	q.probe.field.Replace(text)
}

// edited puts the text that came back from the editor into the field, where
// enter makes it count.
func (q *questionScreen) edited(text string) {
	text, _ = canvas.CleanText(text)
	q.area = prompts.AreaField
	q.input.field.Replace(text)
}
