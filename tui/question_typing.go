// Text typed on the question screen that is no note yet: how it becomes a note,
// and how it survives the end of the program.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/prompts"
	"slices"
	"strings"
)

// fieldPlace is where a text waits that is too long for a note: the place, and the
// note whose text it is to be; 0: a new one.
type fieldPlace struct {
	interview.Place
	note canvas.Key
}

// here is what the field is for now.
func (q *questionScreen) here() fieldPlace { return fieldPlace{q.place, q.editing} }

// keepTyped makes the typed text a note, or the text of the note being edited. A
// text that is too long waits in the field of this place.
func (q *questionScreen) keepTyped() {
	text := q.input.field.Text()
	delete(q.drafts, q.here())
	if q.input.changed() && q.addOrReword(text) != nil {
		q.warn(q.tooLong())
		q.drafts[q.here()] = text
	}
	if reply := q.keepReply(); reply != "" {
		at := fieldPlace{Place: q.place}
		q.drafts[at] = strings.TrimPrefix(q.drafts[at]+"\n"+reply, "\n")
	}
	q.resetField()
}

// addOrReword makes the text a new note, or that of the note being edited.
func (q *questionScreen) addOrReword(text string) error {
	d := q.draft()
	switch {
	case q.iv.Overtaken(d):
		q.say(q.words.Safety.KeptBeside)
		return q.iv.Apply(d)
	case q.editing != 0:
		return q.iv.Apply(d)
	case q.question().Takes() == prompts.TakesCell && !q.iv.Marking() && q.place.Subject != 0:
		return q.keepCell(text)
	}
	key, err := q.iv.Add(d)
	if key != 0 {
		q.added, q.note, q.gave = key, key, true
	}
	return err
}

// keepHere is keepTyped, if the screen is at a question.
func (q *questionScreen) keepHere() {
	if q.question() != nil {
		q.keepTyped()
	}
}

// resetField empties the field, or fills it with the text that waits there.
func (q *questionScreen) resetField() {
	q.editing, q.status, q.links, q.turned = 0, canvas.NoStatus, nil, nil
	q.input = newInput("")
	if q.question() != nil && q.kind().table == cellTable {
		if lines := q.cellLines(); len(lines) > 0 {
			q.enterCell(lines[q.cellAt(lines)])
		}
		return
	}
	at, waits := q.waiting()
	if !waits {
		return
	}
	if n, _ := q.iv.Canvas().Find(at.note); n != nil {
		q.editing, q.input = n.Key, newInput(n.Text)
	}
	q.input.field.Set(q.drafts[at])
}

// waiting is where a text waits at the place of the screen, one for a new note before
// one for a note that is there. One for a note that is gone is for a new one.
func (q *questionScreen) waiting() (at fieldPlace, waits bool) {
	for f, text := range q.drafts {
		if f.Place == q.place && f.note != 0 && q.isGone(f.note) {
			delete(q.drafts, f)
			f.note = 0
			q.drafts[f] = strings.TrimPrefix(q.drafts[f]+"\n"+text, "\n")
		}
		if f.Place == q.place && (!waits || f.note < at.note) {
			at, waits = f, true
		}
	}
	return at, waits
}

// moveDrafts gives the texts that wait in fields other places, because another guide
// is used. The screen opens again.
func (q *questionScreen) moveDrafts(to func(interview.Place) interview.Place) {
	old := q.drafts
	q.drafts = map[fieldPlace]string{}
	for at, text := range old {
		at.Place = to(at.Place)
		q.drafts[at] = strings.TrimPrefix(q.drafts[at]+"\n"+text, "\n")
	}
	q.place, q.input, q.editing = interview.Place{Stop: -1}, newInput(""), 0
}

// typed lists the texts that are no notes yet: the one in the field, and those
// too long in the fields of other questions.
func (q *questionScreen) typed(interview.Place) []interview.Draft {
	var drafts []interview.Draft
	for at, text := range q.drafts {
		if at == q.here() {
			continue // it is in the field
		}
		d := interview.Draft{Place: at.Place, Note: at.note, Text: text}
		if n, _ := q.iv.Canvas().Find(at.note); n != nil {
			d.Base = n.Text
		}
		drafts = append(drafts, d)
	}
	if q.probe.changed() {
		drafts = append(drafts, interview.Draft{Place: q.place, Field: interview.FieldMore, Note: q.probed, Text: q.probe.field.Text()})
	}
	if !q.input.changed() {
		return drafts
	}
	return append(drafts, q.draft())
}

// draft is the text in the field.
func (q *questionScreen) draft() interview.Draft {
	return interview.Draft{
		Place: q.place, Note: q.editing, Base: q.input.initial, Text: q.input.field.Text(), Status: q.status, Links: q.links,
		Option: q.columnOption(),
	}
}

// restore puts the text of an earlier run back into the field of its question,
// unless it is on the canvas by now. The text of another field becomes what it was
// to become.
func (q *questionScreen) restore(recovered recovery.Draft) {
	if q.iv.Says(recovered) {
		return
	}
	d := q.iv.Recover(recovered)
	elsewhere := d.Field != interview.FieldNote && d.Field.Known() || d.Note == 0 && q.iv.Overtaken(d)
	if elsewhere && q.iv.Apply(d) == nil {
		return
	}
	q.iv.GoToPlace(d.Place)
	q.catchUp()
	if !q.toField() {
		q.drafts[fieldPlace{Place: q.place}] = d.Text
		return
	}
	if n, _ := q.iv.Canvas().Find(d.Note); n != nil && d.Field == interview.FieldNote && !q.iv.Overtaken(d) {
		q.edit(n)
	}
	q.area = prompts.AreaField
	if q.kind().table == cellTable {
		q.area = prompts.AreaTable
	}
	if d.Note == 0 && q.editing != 0 && q.iv.Apply(d) == nil {
		return // the field of the row has another note by now
	}
	if q.input.changed() {
		d.Text = q.input.field.Text() + "\n" + d.Text
	}
	q.input.field.Replace(d.Text)
	q.status = d.Status
	q.links = append(q.links, d.Links...)
}

// toField goes on to the next question with a field, if this one has none, so
// that the restored text is visible. It reports whether there is one.
func (q *questionScreen) toField() bool {
	stops := len(q.iv.Walk().Stops)
	for range stops {
		if q.question() != nil && (q.kind().table == cellTable || slices.Contains(q.areas(), prompts.AreaField)) {
			return true
		}
		q.iv.Go((q.iv.At() + 1) % stops)
		q.catchUp()
	}
	return false
}
