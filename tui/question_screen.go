// The state of the question screen: one question, the answers so far, the field,
// the options, and the notes to link to.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// questionScreen asks the question where the interview stands. Its state belongs
// to one place of the interview; see catchUp.
type questionScreen struct {
	*env
	*work
	place     interview.Place
	area      prompts.Area
	note      canvas.Key // the note with the cursor
	option    int        // noOption: the cursor is on none
	link      int
	run       run        // what was typed in a list since the last other key
	turned    *turnedRun // the run that began the note in the field; nil: none did
	col       int        // the column of a table that has the cursor
	input     *input
	probe     *input        // in which the probe is answered
	probed    canvas.Key    // the answer that the probe asks about; 0: it is not shown
	editing   canvas.Key    // the note whose text is in the field; 0: a new one
	status    canvas.Status // of the note being typed
	links     []canvas.Key  // of the note being typed
	ties      ties          // of the note under the cursor
	added     canvas.Key    // the note given last
	gave      bool          // a note was given in this run
	jumped    bool          // to the main question of a block: enter goes on to what is open in it
	hint      int           // the page of hints that is unfolded; 0: none
	past      itemScroll
	rolled    int                   // how many lines the wheel has scrolled since the last key
	drafts    map[fieldPlace]string // texts too long for a note: they wait in their fields
	back      *reviewScreen         // the list that esc goes back to; nil: none
	notice    notice                // for the app to show
	lastSide  drawnSide             // the canvas beside the question
	lastDrawn drawnQuestion
}

// say shows what just happened.
func (q *questionScreen) say(text string) { q.notice = notice{text: text} }

// warn shows what did not work.
func (q *questionScreen) warn(text string) { q.notice = notice{text: text, bad: true} }

func newQuestionScreen(w *work) *questionScreen {
	q := &questionScreen{env: w.env, work: w, drafts: map[fieldPlace]string{}, place: interview.Place{Stop: -1}, input: newInput(""), probe: newInput("")}
	q.catchUp()
	return q
}

// catchUp moves the screen to the place where the interview stands, if another
// screen has moved the interview, and forgets notes that are gone.
func (q *questionScreen) catchUp() {
	if here := q.iv.Place(); here != q.place {
		q.move(here)
	}
	if q.question() == nil {
		return
	}
	if q.editing != 0 && q.isGone(q.editing) {
		q.resetField()
	}
	if q.isGone(q.added) {
		q.added = 0
	}
	q.links = slices.DeleteFunc(slices.Clone(q.links), q.isGone)
	given := q.iv.Given()
	if len(given) > 0 && !slices.ContainsFunc(given, func(n *canvas.Note) bool { return n.Key == q.note }) {
		q.note = given[len(given)-1].Key
	}
	q.link = min(q.link, max(len(q.iv.Candidates())-1, 0))
	q.updateProbe()
	if areas := q.areas(); !slices.Contains(areas, q.area) {
		if q.area = q.opensIn(); !slices.Contains(areas, q.area) {
			q.area = areas[0]
		}
	}
	q.option = min(q.option, len(q.question().Options)-1)
	q.col = min(q.col, max(len(q.columns())-1, 0))
	q.refreshCell()
	q.updateTies()
}

// move moves the screen to another place, after keeping the text typed at the
// old one.
func (q *questionScreen) move(here interview.Place) {
	if q.input.changed() || q.probe.changed() {
		q.iv.GoToPlace(q.place)
		q.keepTyped()
		q.iv.GoToPlace(here)
	}
	sameTable := here.Stop == q.place.Stop && here.Marking == q.place.Marking
	q.place = here
	if sameTable && q.area != prompts.AreaNotes {
		q.moveToRow()
		return
	}
	q.col = 0
	q.option, q.link, q.added, q.note, q.hint = 0, 0, 0, 0, 0
	q.run.end()
	q.jumped = false
	q.resetField()
	if q.question() == nil {
		return
	}
	q.area = q.opensIn()
	if q.question().Choose == prompts.ChooseOne {
		q.option = noOption // nothing is chosen by passing through
	} else {
		q.option = q.firstPicked()
	}
	if given := q.iv.Given(); len(given) > 0 && (q.kind().ordered || q.again()) {
		q.note = given[0].Key
	}
}

// moveToRow moves the screen to another row of its table. In a table of texts the
// row's text is in the field.
func (q *questionScreen) moveToRow() {
	if q.kind().table == cellTable {
		q.resetField()
		q.area = prompts.AreaTable
	}
}

// land puts the cursor into the field after a jump to a block, whatever the question
// opens in: words are safe there.
func (q *questionScreen) land() {
	q.catchUp()
	q.area, q.jumped = prompts.AreaField, true
}

// moveCursorTo puts the cursor on the note, if it belongs to the question: an
// answer, a chosen option, or a subject.
func (q *questionScreen) moveCursorTo(k canvas.Key) {
	q.catchUp()
	if q.question() == nil {
		return
	}
	is := func(n *canvas.Note) bool { return n != nil && n.Key == k }
	switch {
	case q.goToRow(k):
	case slices.ContainsFunc(q.iv.Given(), is):
		q.area, q.note = prompts.AreaNotes, k
	case q.question().Kind().KeptAs() == prompts.KeptAsOptions:
		at := slices.IndexFunc(q.question().Options, func(o prompts.Option) bool { return is(q.iv.Chosen(o.ID)) })
		q.option = max(at, q.option)
	}
	q.catchUp()
}

func (q *questionScreen) isGone(k canvas.Key) bool {
	n, _ := q.iv.Canvas().Find(k)
	return n == nil
}

// noOption is the place of the cursor on no option.
const noOption = -1

func (q *questionScreen) question() *prompts.Question { return q.iv.Question() }

// firstPicked is the place of the first picked option; 0 if none is picked.
func (q *questionScreen) firstPicked() int {
	for i, o := range q.question().Options {
		if q.iv.Picked(o.ID) {
			return i
		}
	}
	return 0
}

// currentNote is the note that keys act on: the one being edited or under the
// cursor, the subject, or the last answer; nil while a new note is typed.
func (q *questionScreen) currentNote() *canvas.Note {
	key := q.added
	switch {
	case q.area == prompts.AreaTable:
		key = q.place.Subject
	case q.area == prompts.AreaProbe:
		key = q.probed
	case q.editing != 0:
		key = q.editing
	case q.kind().opensField && q.area == prompts.AreaField:
		if q.input.changed() {
			key = 0
		}
	case q.area == prompts.AreaNotes:
		key = q.note
	case q.area == prompts.AreaOptions:
		key = 0
		if chosen := q.chosenHere(); chosen != nil {
			key = chosen.Key
		}
	case q.input.changed():
		key = 0
	}
	n, _ := q.iv.Canvas().Find(key)
	return n
}
