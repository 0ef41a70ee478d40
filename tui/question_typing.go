// Text typed on the question screen that is no note yet: how it becomes a note,
// and how it survives the end of the program.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/prompts"
)

// keepTyped makes the typed text a note, or the text of the note being edited. A
// text that is too long waits in the field of this place.
func (q *questionScreen) keepTyped() {
	text := q.input.field.Text()
	delete(q.drafts, q.place)
	if q.input.changed() && q.addOrReword(text) != nil {
		q.warn(q.tooLong())
		q.drafts[q.place] = text
	}
	q.resetField()
}

// addOrReword makes the text a new note, or that of the note being edited.
func (q *questionScreen) addOrReword(text string) error {
	if q.editing != 0 {
		return q.iv.Reword(q.editing, text)
	}
	key, err := q.iv.Add(interview.Draft{Text: text, Status: q.status, Links: q.links})
	if key != 0 {
		q.added, q.note = key, key
	}
	return err
}

// keep is keepTyped for the end of the program and another guide.
func (q *questionScreen) keep() {
	if q.question() != nil {
		q.keepTyped()
	}
}

// resetField empties the field, or fills it with the text that waits there.
func (q *questionScreen) resetField() {
	q.editing, q.status, q.links = 0, canvas.NoStatus, nil
	initial := ""
	if subject, _, _ := q.iv.Subject(); subject != nil && q.kind().ownText != nil {
		initial = q.kind().ownText(subject)
	}
	q.input = newInput(initial)
	if draft, waits := q.drafts[q.place]; waits {
		q.input.field.Set(draft)
	}
}

// typed lists the texts that are no notes yet: the one in the field, and those
// too long in the fields of other questions.
func (q *questionScreen) typed() []recovery.Draft {
	var drafts []recovery.Draft
	for at, text := range q.drafts {
		if at != q.place {
			drafts = append(drafts, recovery.Draft{Place: q.placeOf(at), Text: text})
		}
	}
	if !q.input.changed() || q.input.field.Empty() {
		return drafts
	}
	d := recovery.Draft{Place: q.placeOf(q.place), Text: q.input.field.Text(), Status: string(q.status)}
	if n, _ := q.iv.Canvas().Find(q.editing); n != nil {
		d.Note = recovery.RefTo(n)
	}
	for _, k := range q.links {
		if n, _ := q.iv.Canvas().Find(k); n != nil {
			d.Links = append(d.Links, recovery.RefTo(n))
		}
	}
	return append(drafts, d)
}

// placeOf is the place in terms that hold in the next run of the program.
func (q *questionScreen) placeOf(p interview.Place) recovery.Place {
	place := recovery.Place{}
	if question := q.iv.Walk().Stops[p.Stop].Question; question != nil {
		place.Question = question.ID
	}
	if n, _ := q.iv.Canvas().Find(p.Subject); n != nil {
		place.Subject = recovery.RefTo(n)
	}
	return place
}

// restore puts the text of an earlier run back into the field of its question,
// unless it is a note by now.
func (q *questionScreen) restore(d recovery.Draft) {
	if text, _ := canvas.CleanText(d.Text); slices.ContainsFunc(q.iv.Canvas().Notes(q.blockOf(d.Question)), func(n *canvas.Note) bool {
		return n.Text == text && n.Question == d.Question
	}) {
		return
	}
	q.iv.GoTo(d.Question)
	if subject := d.Subject.In(q.iv.Canvas()); subject != nil {
		q.iv.Return(interview.Place{Stop: q.iv.At(), Subject: subject.Key})
	}
	q.catchUp()
	if !q.toField() {
		q.drafts[q.place] = d.Text
		return
	}
	if n := d.Note.In(q.iv.Canvas()); n != nil {
		q.edit(n)
	}
	q.area = prompts.AreaField
	if q.input.changed() {
		d.Text = q.input.field.Text() + "\n" + d.Text
	}
	q.input.field.Replace(d.Text)
	q.status = canvas.Status(d.Status)
	q.links = append(q.links, d.LinksIn(q.iv.Canvas())...)
}

// blockOf is the block of the question; "" if the guide does not ask it.
func (q *questionScreen) blockOf(question string) string {
	if stop := q.iv.Walk().FindQuestion(question); stop >= 0 {
		return q.iv.Walk().Stops[stop].Block.ID
	}
	return ""
}

// toField goes on to the next question with a field, if this one has none, so
// that the restored text is visible. It reports whether there is one.
func (q *questionScreen) toField() bool {
	stops := len(q.iv.Walk().Stops)
	for range stops {
		if q.question() != nil && slices.Contains(q.areas(), prompts.AreaField) {
			return true
		}
		q.iv.Go((q.iv.At() + 1) % stops)
		q.catchUp()
	}
	return false
}
