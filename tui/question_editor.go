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
	return outcome{edit: &externalEdit{text: q.input.field.Text(), done: q.edited}}
}

// edited puts the text that came back from the editor into the field, where
// enter makes it count.
func (q *questionScreen) edited(text string) {
	text, _ = canvas.CleanText(text)
	q.area = prompts.AreaField
	q.input.field.Replace(text)
}
