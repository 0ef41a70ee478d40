// Several pasted lines: one note each, one note, or more text in the field.

package tui

import (
	"strings"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// newPaste asks whether several pasted lines are one note or many.
func newPaste(q *questionScreen, pasted string) screen {
	words := q.words.Paste
	var each []string
	for l := range strings.SplitSeq(pasted, "\n") {
		if strings.TrimSpace(l) != "" {
			each = append(each, l)
		}
	}
	first, last := text.Truncate(each[0], 40, q.sheet.Marks.Ellipsis), text.Truncate(each[len(each)-1], 40, q.sheet.Marks.Ellipsis)
	rows := []row{
		{label: words.Each, note: q.words.Counts.Notes.For(len(each))},
		{label: words.One, note: words.OneNote},
		{label: words.Field, note: words.FieldNote},
	}
	pick := newPicker(q.env, words.Title, q.words.Fill(words.Lead, "n", len(each), "first", first, "last", last), rows, 0, func(at int) outcome {
		switch at {
		case 0:
			q.addEach(each)
		case 1:
			q.input.field.Insert(pasted)
			q.keepTyped()
		case 2:
			q.area = prompts.AreaField
			q.input.field.Insert(pasted)
		}
		return shut
	})
	pick.about = []interview.Draft{{Text: pasted}}
	pick.goOn = func(typed string) outcome { // the person goes on writing, and may not look
		q.begin(pasted)
		return handOn(keys.Typed, "\n"+typed)
	}
	pick.back = func() outcome { // not yet said what they are: they stand in the field
		q.begin(pasted)
		return shut
	}
	pick.outward = q.words.Line.IntoField
	return pick.overQuestion(false)
}

// addEach adds the typed text and each of the lines as a note. Lines that are too
// long for a note stay in the field.
func (q *questionScreen) addEach(each []string) {
	q.keepTyped()
	added, tooLong := q.iv.AddAll(each)
	q.say(q.words.Fill(q.words.Notices.Added, "notes", q.words.Counts.Notes.For(added)))
	if len(tooLong) > 0 {
		q.input.field.Insert(strings.Join(tooLong, "\n"))
		q.area = prompts.AreaField
		q.warn(q.tooLong())
	}
}
