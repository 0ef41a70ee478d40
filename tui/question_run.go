// A run: the digits and blanks typed in a list since the last other key. They are
// commands only until a letter follows: then what they did is taken back, and the
// whole run begins a note.

package tui

import (
	"unicode"
	"unicode/utf8"

	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// run is what was typed, and what a front end needs to take back what it did. The
// zero run does not stand.
type run struct {
	text string
	back func() (again func()) // takes back what the run did; again does it once more
}

// stands reports whether a letter would make a note of the run.
func (r *run) stands() bool { return r.text != "" }

// end ends the run: what it did stands.
func (r *run) end() { *r = run{} }

// add adds a digit or a blank. before is called at the first one, ahead of what the
// key does, and returns what takes the run back.
func (r *run) add(p keys.Press, before func() func() func()) {
	if !r.stands() {
		r.back = before()
	}
	r.text += p.Text
}

// turn ends the run with a letter or a pasted text: it takes back what the run did,
// and returns the text that begins a note, and what does again what was taken back.
func (r *run) turn(p keys.Press) (text string, again func()) {
	text, again = r.text+p.Text, r.back()
	r.end()
	return text, again
}

// turns reports whether the press makes a note of a run that stands.
func (r *run) turns(p keys.Press) bool {
	return r.stands() && (p.Intent == keys.Typed || p.Intent == keys.Pasted) && !p.InRun()
}

// turnedRun is a run that became the beginning of a note.
type turnedRun struct {
	before string // the text of the field before the run was put into it
	again  func() // does again what was taken back
}

// inList reports whether the cursor is where digits and blanks are commands.
func (q *questionScreen) inList() bool {
	return q.area != prompts.AreaNotes && !q.inField()
}

// pressRun handles what is typed in a list. It reports false for a key that is not
// part of a run: such a key ends it.
func (q *questionScreen) pressRun(p keys.Press) (out outcome, used bool) {
	switch {
	case q.run.turns(p):
		q.turnRun(p)
		return stay, true
	case q.inList() && p.InRun():
		q.run.add(p, q.beforeRun)
		return q.pressIn(p), true
	case q.run.stands() && p.Intent == keys.NextField:
		q.run.end()
		q.openField()
		return stay, true
	}
	q.run.end()
	return stay, false
}

// beforeRun remembers what the run may change, and returns what takes it back.
func (q *questionScreen) beforeRun() func() func() {
	mark, area, option, link, links, col := q.iv.Mark(), q.area, q.option, q.link, q.links, q.col
	return func() func() {
		taken, done := q.iv.TakeBack(mark), q.links
		then, at, to := q.area, q.option, q.link
		q.area, q.option, q.link, q.links, q.col = area, option, link, links, col
		return func() {
			q.iv.MakeAgain(taken)
			q.area, q.option, q.link, q.links = then, at, to, done
		}
	}
}

// turnRun begins a note with the run.
func (q *questionScreen) turnRun(p keys.Press) {
	text, again := q.run.turn(p)
	before := q.input.field.Text()
	q.begin(text)
	q.turned = &turnedRun{before, again}
}

// turnBack does again what a run did before it became a note, once undo has taken
// its text out of the field.
func (q *questionScreen) turnBack() {
	if t := q.turned; t != nil && q.input.field.Text() == t.before {
		q.turned = nil
		t.again()
	}
}

// openField puts the cursor into the field, for words of one's own. Words that
// replace those of another note stay with that note.
func (q *questionScreen) openField() {
	if q.area != prompts.AreaField && q.editing != 0 {
		q.keepTyped()
	}
	q.area = prompts.AreaField
}

// begin puts the text into the field, where the person goes on. It stands behind what
// is in the field already, parted from it.
func (q *questionScreen) begin(text string) {
	q.openField()
	if q.input.ended {
		q.addField()
	}
	q.input.field.Insert(partEnd(q.input, text) + text)
	q.iv.ForgetRedo()
}

// partEnd moves the cursor of the field behind its text, and returns what parts the
// words that follow from those that are there.
func partEnd(in *input, words string) string {
	f := &in.field
	f.MoveTo(len(f.Text()))
	last, _ := utf8.DecodeLastRuneInString(f.Text())
	first, _ := utf8.DecodeRuneInString(words)
	if f.Empty() || unicode.IsSpace(last) || unicode.IsSpace(first) {
		return ""
	}
	return " "
}

// resume makes the field ready for words that were typed on another screen: they
// begin a note, or stand behind what is typed already.
func (q *questionScreen) resume(words string) {
	if q.question() == nil || !q.inField() {
		return
	}
	if q.area == prompts.AreaField && q.editing != 0 {
		q.keepTyped()
	}
	in := q.fieldHere()
	in.field.Insert(partEnd(in, words))
}

// inField reports whether characters go into a field where the cursor is.
func (q *questionScreen) inField() bool {
	return q.area == prompts.AreaField || q.area == prompts.AreaProbe || q.inCells()
}

// beginNote begins a note in the field with the character.
func (q *questionScreen) beginNote(p keys.Press) outcome {
	if p.Intent != keys.Typed && p.Intent != keys.Space || p.AsksHelp() {
		return unknown
	}
	q.begin(p.Text)
	return stay
}
