// Keys of the question screen that depend on the area with the cursor.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// pressField handles a key while the cursor is in the field.
func (q *questionScreen) pressField(p keys.Press) outcome {
	switch {
	case p.Intent == keys.Enter:
		return q.enterField()
	case p.Intent == keys.Typed && p.AsksHelp() && q.input.field.Empty() && q.editing == 0:
		return unknown
	}
	return q.typeInto(q.input, p)
}

// typeInto hands a key to a field; up and down at its edge leave the area.
func (q *questionScreen) typeInto(in *input, p keys.Press) outcome {
	before := in.field.Text()
	switch used := in.update(p, q.set); {
	case used:
		if in.field.Text() != before {
			q.iv.ForgetRedo()
		}
	case p.Intent == keys.Up:
		q.leaveArea(-1)
	case p.Intent == keys.Down:
		q.leaveArea(1)
	default:
		return unknown
	}
	return stay
}

// enterField adds the typed text as a note. Without any it goes on to the next
// question.
func (q *questionScreen) enterField() outcome {
	switch {
	case q.input.changed() && q.editing == 0 && asksToLeave(q.input.field.Text(), !q.gave):
		return open(newLeaving(q))
	case q.input.changed() || q.editing != 0 && !q.inCells():
		q.addField()
	default:
		q.goOn()
	}
	return stay
}

// addField makes the text in the field a note.
func (q *questionScreen) addField() {
	q.keepTyped()
	q.area = prompts.AreaField
	q.pointOutUnlinked()
}

// goOn goes on with nothing typed: after a jump to a block to the first question of
// it that is open, from notes to be marked to those that are, else to the next
// question.
func (q *questionScreen) goOn() {
	if block := q.iv.Stop().Block; q.jumped && q.iv.GoToOpen(block.ID) || q.iv.EndMarking() {
		return
	}
	q.iv.NextStop()
}

// pressNotes handles a key while the cursor is on a note.
func (q *questionScreen) pressNotes(p keys.Press) outcome {
	given := q.iv.Given()
	at := slices.IndexFunc(given, func(n *canvas.Note) bool { return n.Key == q.note })
	if at < 0 { // the notes are gone
		return q.beginNote(p)
	}
	switch p.Intent {
	case keys.Up, keys.Down:
		q.moveNote(given, at, p.Intent)
	case keys.Raise, keys.Lower:
		q.shiftNote(given, at, p.Intent)
	case keys.Home:
		q.note = given[0].Key
	case keys.End:
		q.note = given[len(given)-1].Key
	case keys.Enter, keys.Break:
		if q.kind().ordered {
			q.iv.Accept()
			q.goOn()
			return stay
		}
		q.edit(given[at])
	case keys.Left, keys.Right:
		return open(newDetails(q.work, q.note))
	case keys.Delete, keys.Backspace:
		q.note = neighbour(given, at)
		q.iv.Remove(given[at].Key)
		q.say(q.words.Notices.Removed)
	default:
		return q.beginNote(p)
	}
	return stay
}

// neighbour is the note that gets the cursor when the note at that place is
// removed.
func neighbour(notes []*canvas.Note, at int) canvas.Key {
	switch {
	case at+1 < len(notes):
		return notes[at+1].Key
	case at > 0:
		return notes[at-1].Key
	}
	return 0
}

func (q *questionScreen) moveNote(given []*canvas.Note, at int, to keys.Intent) {
	by := 1
	if to == keys.Up {
		by = -1
	}
	if next := at + by; next >= 0 && next < len(given) {
		q.note = given[next].Key
		return
	}
	q.leaveArea(by)
}

func (q *questionScreen) shiftNote(given []*canvas.Note, at int, to keys.Intent) {
	by := 1
	if to == keys.Raise {
		by = -1
	}
	if next := at + by; next >= 0 && next < len(given) {
		q.iv.Reorder(given[at].Key, given[next].Key)
	}
}

// edit puts the note's text into the field, after keeping the text typed there.
func (q *questionScreen) edit(n *canvas.Note) {
	q.keepTyped()
	q.editing, q.area = n.Key, prompts.AreaField
	q.input = newInput(n.Text)
	if draft, waits := q.drafts[q.here()]; waits {
		q.input.field.Set(draft)
	}
}

// pressOptions handles a key while the cursor is on an option.
func (q *questionScreen) pressOptions(p keys.Press) outcome {
	options := q.question().Options
	if len(options) == 0 {
		return q.beginNote(p)
	}
	if p.InRun() && p.Intent != keys.Space {
		if d := p.ListDigit(); d > 0 && d <= len(options) {
			q.option = d - 1
			q.toggleOption(q.option)
		}
		return stay
	}
	switch p.Intent {
	case keys.Up:
		if q.option <= 0 {
			q.leaveArea(-1)
			return stay
		}
		q.option--
	case keys.Down:
		if q.option == len(options)-1 {
			q.leaveArea(1)
			return stay
		}
		q.option++
	case keys.Home:
		q.option = 0
	case keys.End:
		q.option = len(options) - 1
	case keys.Space:
		q.toggleOption(q.option)
	case keys.Enter, keys.Break:
		q.keepTyped()
		if at := q.option; q.question().Choose == prompts.ChooseOne && at >= 0 && !q.iv.Picked(options[at].ID) {
			q.toggleOption(at)
		}
		q.goOn()
	case keys.Left, keys.Right:
		if n := q.chosenHere(); n != nil {
			return open(newDetails(q.work, n.Key))
		}
	default:
		return q.beginNote(p)
	}
	return stay
}

// toggleOption picks the option, or takes it back. If that removes a note with words of the
// person's own, it says so.
func (q *questionScreen) toggleOption(at int) {
	var own []canvas.Key
	for _, o := range q.question().Options {
		if n := q.iv.Chosen(o.ID); n != nil && (q.iv.Text(n) != o.Label || n.Evidence+n.Test != "") {
			own = append(own, n.Key)
		}
	}
	q.iv.ToggleOption(at)
	if slices.ContainsFunc(own, q.isGone) {
		q.say(q.words.Notices.Removed)
	}
}

// chosenHere is the note of the option under the cursor; nil if there is none.
func (q *questionScreen) chosenHere() *canvas.Note {
	if options := q.question().Options; q.option >= 0 && q.option < len(options) {
		return q.iv.Chosen(options[q.option].ID)
	}
	return nil
}

// pressLinks handles a key while the cursor is on a note to link to.
func (q *questionScreen) pressLinks(p keys.Press) outcome {
	last := len(q.iv.Candidates()) - 1
	if last < 0 { // the notes are gone
		return q.beginNote(p)
	}
	if p.InRun() && p.Intent != keys.Space {
		if d := p.ListDigit(); d > 0 && d-1 <= last {
			q.link = d - 1
			q.toggleLink(q.link)
		}
		return stay
	}
	switch p.Intent {
	case keys.Up:
		if q.link == 0 {
			q.leaveArea(-1)
			return stay
		}
		q.link--
	case keys.Down:
		q.link = min(q.link+1, last)
	case keys.Home:
		q.link = 0
	case keys.End:
		q.link = last
	case keys.Space:
		q.toggleLink(q.link)
	case keys.Enter, keys.Break:
		return q.enterField()
	default:
		return q.beginNote(p)
	}
	return stay
}

// paste puts a pasted line into the field. If there are several, it asks whether
// they are one note or many.
func (q *questionScreen) paste(s string) outcome {
	s = strings.Trim(lineEnds.Replace(s), "\n")
	switch {
	case q.inCells(), q.area == prompts.AreaProbe:
		q.fieldHere().field.Insert(s)
	case strings.TrimSpace(s) == "": // nothing but white space
		if s != "" && q.area == prompts.AreaField {
			q.input.field.Insert(s)
		}
	case strings.Contains(s, "\n"):
		return open(newPaste(q, s))
	case q.area == prompts.AreaField:
		q.input.field.Insert(s)
	default:
		q.begin(s)
	}
	return stay
}

var lineEnds = strings.NewReplacer("\r\n", "\n", "\r", "\n")
