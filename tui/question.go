// The question screen: one question, the notes given so far, the field, the
// options and what it is about. This file is its state and its keys.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/interview"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/recovery"
)

// area is a part of the screen that can have the cursor.
type area int

const (
	inNotes area = iota
	inField
	inOptions
	inLinks
)

// questionScreen asks the question at which the interview stands. Everything
// it holds besides the interview belongs to one spot; see settle.
type questionScreen struct {
	*session
	spot    interview.Place
	area    area
	note    canvas.Key // the note the cursor is on
	option  int
	link    int
	input   *input
	editing canvas.Key                 // the note whose words are in the field; 0: a new one
	status  canvas.Status              // of the note being typed
	links   []canvas.Key               // of the note being typed
	added   canvas.Key                 // the note given last
	hint    int                        // the page of hints that is unfolded; 0: none
	drafts  map[interview.Place]string // too long to be notes: they wait in their fields
}

func newQuestionScreen(s *session) *questionScreen {
	q := &questionScreen{session: s, drafts: map[interview.Place]string{}, spot: interview.Place{Stop: -1}, input: newInput("")}
	q.settle()
	return q
}

// settle makes the screen belong to the spot at which the interview stands,
// if it has been moved from elsewhere, and drops what points to notes that
// are gone.
func (q *questionScreen) settle() {
	if here := q.iv.Place(); here != q.spot {
		q.move(here)
	}
	if q.question() == nil {
		return
	}
	if q.editing != 0 && q.gone(q.editing) {
		q.clear()
	}
	if q.gone(q.added) {
		q.added = 0
	}
	q.links = slices.DeleteFunc(q.links, q.gone)
	given := q.iv.Given()
	if len(given) > 0 && !slices.ContainsFunc(given, func(n *canvas.Note) bool { return n.Key == q.note }) {
		q.note = given[len(given)-1].Key
	}
	q.link = min(q.link, max(len(q.iv.Candidates())-1, 0))
	if !slices.Contains(q.areas(), q.area) {
		q.area = q.opening()
	}
}

// move makes the screen belong to another spot. What was typed at the old one
// is kept there first.
func (q *questionScreen) move(here interview.Place) {
	if q.input.changed() {
		q.iv.Return(q.spot)
		q.take()
		q.iv.Return(here)
	}
	q.spot = here
	q.option, q.link, q.added, q.note, q.hint = 0, 0, 0, 0, 0
	q.clear()
	if q.question() == nil {
		return
	}
	q.area = q.opening()
	q.option = q.firstPicked()
	if given := q.iv.Given(); q.kind() == prompts.Rank && len(given) > 0 {
		q.note = given[0].Key
	}
}

func (q *questionScreen) gone(k canvas.Key) bool {
	n, _ := q.iv.Canvas().Find(k)
	return n == nil
}

// clear empties the field, or fills it with what waits there.
func (q *questionScreen) clear() {
	q.editing, q.status, q.links = 0, canvas.NoStatus, nil
	initial := ""
	if subject, _, _ := q.iv.Subject(); subject != nil && q.kind() == prompts.EachTest {
		initial = subject.Test
	}
	q.input = newInput(initial)
	if draft, waits := q.drafts[q.spot]; waits {
		q.input.field.Set(draft)
	}
}

func (q *questionScreen) question() *prompts.Question { return q.iv.Question() }

func (q *questionScreen) kind() prompts.QuestionKind { return q.question().Kind() }

// areas lists the parts of the screen there are, from top to bottom.
func (q *questionScreen) areas() []area {
	var areas []area
	notes := func() {
		if len(q.iv.Given()) > 0 {
			areas = append(areas, inNotes)
		}
	}
	switch q.kind() {
	case prompts.Choice:
		areas = append(areas, inOptions)
		notes()
		areas = append(areas, inField)
	case prompts.EachPick:
		return []area{inOptions}
	case prompts.EachLink:
		return []area{inLinks}
	case prompts.Rank:
		return []area{inNotes}
	default:
		notes()
		areas = append(areas, inField)
	}
	if len(q.iv.Candidates()) > 0 {
		areas = append(areas, inLinks)
	}
	return areas
}

// opening is the area in which the question opens.
func (q *questionScreen) opening() area {
	switch q.kind() {
	case prompts.Choice, prompts.EachPick:
		return inOptions
	case prompts.EachLink:
		return inLinks
	case prompts.Rank:
		return inNotes
	}
	return inField
}

// firstPicked is the first option that is picked, 0 if none is.
func (q *questionScreen) firstPicked() int {
	for i, o := range q.question().Options {
		if q.iv.Picked(o.ID) {
			return i
		}
	}
	return 0
}

// hand is the note at hand: the one whose words are in the field or under the
// cursor, the subject, or the one given last; nil if it is the one being typed.
func (q *questionScreen) hand() *canvas.Note {
	key := q.added
	switch {
	case q.editing != 0:
		key = q.editing
	case q.kind() == prompts.EachLink || q.kind() == prompts.EachPick:
		key = q.spot.Subject
	case q.area == inNotes:
		key = q.note
	case q.area == inOptions:
		key = 0
		if chosen := q.iv.Chosen(q.question().Options[q.option].ID); chosen != nil {
			key = chosen.Key
		}
	case q.input.changed():
		key = 0
	}
	n, _ := q.iv.Canvas().Find(key)
	return n
}

func (q *questionScreen) update(p keys.Press) outcome {
	out := q.press(p)
	q.settle()
	return out
}

// press deals with the keys that mean the same wherever the cursor is, and
// hands the others to the area.
func (q *questionScreen) press(p keys.Press) outcome {
	switch p.Intent {
	case keys.Next:
		q.take()
		q.iv.NextStop()
	case keys.Previous:
		q.take()
		q.iv.PreviousStop()
	case keys.NextField:
		q.tab(1)
	case keys.PreviousField:
		q.tab(-1)
	case keys.Back:
		if q.editing != 0 {
			q.take()
			return stay
		}
		if back := q.back; back != nil {
			q.back = nil
			return open(back.again())
		}
		return open(newPosterScreen(q.session))
	case keys.Hint:
		q.turnHint()
	case keys.Status:
		q.stepStatus()
	case keys.Link:
		q.toggleLink(p.Digit - 1)
	case keys.SetAside:
		q.take()
		return open(newAside(q.session))
	case keys.Throw:
		return q.throw()
	case keys.Editor:
		return q.editOutside()
	case keys.Undo:
		if q.input.changed() && q.input.field.Undo() {
			return stay
		}
		return unknown
	case keys.Redo:
		if !q.iv.CanRedo() && q.input.field.Redo() {
			return stay
		}
		return unknown
	case keys.Pasted:
		return q.paste(p.Text)
	default:
		return q.pressIn(p)
	}
	return stay
}

func (q *questionScreen) pressIn(p keys.Press) outcome {
	switch q.area {
	case inNotes:
		return q.pressNotes(p)
	case inOptions:
		return q.pressOptions(p)
	case inLinks:
		return q.pressLinks(p)
	}
	return q.pressField(p)
}

// take adds what is typed as a note, or gives the note being edited its new
// words. What is too long stays for this spot's field.
func (q *questionScreen) take() {
	text := q.input.field.Text()
	delete(q.drafts, q.spot)
	if q.input.changed() && q.tooLong(q.give(text)) {
		q.drafts[q.spot] = text
	}
	q.clear()
}

// give makes the text a note, or the words of the note being edited.
func (q *questionScreen) give(text string) error {
	if q.editing != 0 {
		return q.iv.Reword(q.editing, text)
	}
	key, err := q.iv.Add(interview.Draft{Text: text, Status: q.status, Links: q.links})
	if key != 0 {
		q.added = key
	}
	return err
}

// keep is take, for when the program ends or the guide changes.
func (q *questionScreen) keep() {
	if q.question() != nil {
		q.take()
	}
}

// pending lists what is typed and no note yet: in the field, and in the fields
// of other questions where it was too long.
func (q *questionScreen) pending() []recovery.Draft {
	var drafts []recovery.Draft
	for at, text := range q.drafts {
		if at != q.spot {
			drafts = append(drafts, recovery.Draft{Place: q.placeOf(at), Text: text})
		}
	}
	if !q.input.changed() || q.input.field.Empty() {
		return drafts
	}
	d := recovery.Draft{Place: q.placeOf(q.spot), Text: q.input.field.Text(), Status: string(q.status)}
	if n, _ := q.iv.Canvas().Find(q.editing); n != nil {
		d.Note = refTo(n)
	}
	for _, k := range q.links {
		if n, _ := q.iv.Canvas().Find(k); n != nil {
			d.Links = append(d.Links, refTo(n))
		}
	}
	return append(drafts, d)
}

// placeOf is the place for the next run of the program.
func (q *questionScreen) placeOf(p interview.Place) recovery.Place {
	place := recovery.Place{}
	if question := q.iv.Walk().Stops[p.Stop].Question; question != nil {
		place.Question = question.ID
	}
	if n, _ := q.iv.Canvas().Find(p.Subject); n != nil {
		place.Subject = refTo(n)
	}
	return place
}

// restore puts what was typed in an earlier run back into the field of its
// question, unless it became a note after all.
func (q *questionScreen) restore(d recovery.Draft) {
	if text, _ := canvas.CleanText(d.Text); slices.ContainsFunc(q.iv.Canvas().Notes(q.blockOf(d.Question)), func(n *canvas.Note) bool {
		return n.Text == text && n.Question == d.Question
	}) {
		return
	}
	q.iv.GoTo(d.Question)
	if subject := q.find(d.Subject); subject != nil {
		q.iv.Return(interview.Place{Stop: q.iv.At(), Subject: subject.Key})
	}
	q.settle()
	if !q.toField() {
		q.drafts[q.spot] = d.Text
		return
	}
	if n := q.find(d.Note); n != nil {
		q.edit(n)
	}
	q.area = inField
	if q.input.changed() {
		d.Text = q.input.field.Text() + "\n" + d.Text
	}
	q.input.field.Replace(d.Text)
	q.status = canvas.Status(d.Status)
	for _, r := range d.Links {
		if n := q.find(r); n != nil {
			q.links = append(q.links, n.Key)
		}
	}
}

// blockOf is the block of the question; "" if the guide does not ask it.
func (q *questionScreen) blockOf(question string) string {
	if stop := q.iv.Walk().Find(question); stop >= 0 {
		return q.iv.Walk().Stops[stop].Block.ID
	}
	return ""
}

// tab moves to the next area, and from the last to the next question.
func (q *questionScreen) tab(by int) {
	areas := q.areas()
	at := slices.Index(areas, q.area) + by
	switch {
	case at < 0:
		q.take()
		q.iv.Retreat()
	case at >= len(areas):
		q.take()
		q.iv.Advance()
	default:
		q.enter(areas[at], by)
	}
}

// enter puts the cursor into the area, coming from above or below.
func (q *questionScreen) enter(to area, by int) {
	q.area = to
	given := q.iv.Given()
	switch {
	case to == inNotes && len(given) > 0 && by > 0:
		q.note = given[0].Key
	case to == inNotes && len(given) > 0:
		q.note = given[len(given)-1].Key
	case to == inOptions && by < 0:
		q.option = max(len(q.question().Options)-1, 0)
	case to == inLinks && by > 0:
		q.link = 0
	}
}

// step moves the cursor out of its area, if there is one in that direction.
func (q *questionScreen) step(by int) {
	areas := q.areas()
	if at := slices.Index(areas, q.area) + by; at >= 0 && at < len(areas) {
		q.enter(areas[at], by)
	}
}

func (q *questionScreen) stepStatus() {
	if n := q.hand(); n != nil {
		q.say(q.words.Status(q.iv.StepStatus(n.Key)) + q.aboutDetails(n))
		return
	}
	q.status = q.status.Next()
	q.say(q.words.Status(q.status))
}

// aboutDetails tells where evidence and test are written, once there is something to prove.
func (q *questionScreen) aboutDetails(n *canvas.Note) string {
	if now, _ := q.iv.Canvas().Find(n.Key); now == nil || now.Status == canvas.NoStatus || q.area != inNotes {
		return ""
	}
	return " · " + q.words.Notices.DetailsBeside
}

// toggleLink links the note at hand to the candidate, or takes the link away.
func (q *questionScreen) toggleLink(candidate int) {
	candidates := q.iv.Candidates()
	if candidate < 0 || candidate >= len(candidates) {
		return
	}
	to := candidates[candidate].Key
	if n := q.hand(); n != nil {
		q.iv.ToggleLink(n.Key, to)
		return
	}
	if i := slices.Index(q.links, to); i >= 0 {
		q.links = slices.Delete(slices.Clone(q.links), i, i+1)
		return
	}
	q.links = append(slices.Clone(q.links), to)
}

// linked reports whether the note at hand, nil for the one being typed, is
// linked to the candidate.
func (q *questionScreen) linked(hand, candidate *canvas.Note) bool {
	if hand != nil {
		return canvas.Linked(hand, candidate)
	}
	return slices.Contains(q.links, candidate.Key)
}

// throw sends the note under the cursor, or what is typed, elsewhere.
func (q *questionScreen) throw() outcome {
	if q.area == inNotes {
		if n := q.hand(); n != nil {
			return open(newThrowNote(q.session, n))
		}
	}
	return open(newThrow(q.session, q.input.field.Text(), func() { q.clear() }))
}
