// Keys of the question screen that mean the same in every area, and moving from
// area to area.

package tui

import (
	"slices"
	"strings"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
)

func (q *questionScreen) update(p keys.Press, w, h int) outcome {
	switch {
	case !p.IsText():
		q.fieldHere().ended = false
	case q.area == prompts.AreaField && q.input.ended:
		q.addField() // the words that an enter has ended
	}
	if q.rolled = 0; q.area != prompts.AreaField && q.past.press(p.Intent, func() (n, rest, first, last int) {
		_, body, rest := q.drawn(w, h)
		return len(body.lines), rest, body.first, body.last
	}) {
		return stay
	}
	before := q.iv.Place()
	out, used := q.pressRun(p)
	if !used {
		out = q.press(p, w, h)
	}
	if q.iv.Place() != before {
		q.found = poster.Found{}
	}
	q.catchUp()
	return out
}

// press handles the keys that mean the same in every area, and gives the others
// to the area with the cursor.
func (q *questionScreen) press(p keys.Press, w, h int) outcome {
	switch p.Intent {
	case keys.Next:
		q.keepTyped()
		q.iv.NextStop()
	case keys.Previous:
		q.keepTyped()
		q.iv.PreviousStop()
	case keys.NextField:
		q.nextArea(1)
	case keys.PreviousField:
		q.nextArea(-1)
	case keys.Back:
		if q.editing != 0 {
			if q.keepTyped(); q.editing == 0 { // else it is a cell, or a text that is too long
				return stay
			}
		}
		if back := q.back; back != nil {
			q.back = nil
			return open(back.refreshed())
		}
		return open(newPosterScreen(q.work))
	case keys.Hint:
		q.nextHintPage(w, h)
	case keys.Status:
		return q.stepStatus()
	case keys.Link:
		if q.asksAmounts() {
			q.keepTyped() // it says whether there is something to link
		}
		q.toggleLink(p.Digit - 1)
	case keys.SetAside:
		return open(newAside(q.work))
	case keys.Details:
		return openDetails(q.work, q.currentNote())
	case keys.Throw:
		return q.throw()
	case keys.Editor:
		return q.editOutside()
	case keys.Undo:
		if q.rewording() && q.input.changed() {
			q.input.restore()
			return stay
		}
		if in := q.fieldHere(); in.changed() && in.field.Undo() {
			q.turnBack()
			return stay
		}
		return unknown
	case keys.Redo:
		if q.rewording() && q.input.field.RedoAll() {
			return stay
		}
		if !q.iv.CanRedo() && q.fieldHere().field.Redo() {
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
	case prompts.AreaNotes:
		return q.pressNotes(p)
	case prompts.AreaOptions:
		return q.pressOptions(p)
	case prompts.AreaLinks:
		return q.pressLinks(p)
	case prompts.AreaTable:
		return q.pressTable(p)
	case prompts.AreaProbe:
		return q.pressProbe(p)
	}
	return q.pressField(p)
}

// nextArea moves to the next or previous area; from the last one to the next
// question, from the first one to the previous question.
func (q *questionScreen) nextArea(by int) {
	areas := q.areas()
	if slices.Contains(areas, prompts.AreaLinks) && q.area != prompts.AreaProbe { // ↓ goes to the probe
		areas = slices.DeleteFunc(areas, func(a prompts.Area) bool { return a == prompts.AreaProbe })
	}
	at := slices.Index(areas, q.area) + by
	switch {
	case at < 0:
		q.keepTyped()
		q.iv.PreviousStop()
	case at >= len(areas):
		q.keepTyped()
		q.goOn()
	default:
		q.enterArea(areas[at], by)
	}
}

// enterArea puts the cursor into the area, from above or from below.
func (q *questionScreen) enterArea(to prompts.Area, by int) {
	q.area = to
	given := q.iv.Given()
	switch {
	case to == prompts.AreaNotes && len(given) > 0 && by > 0:
		q.note = given[0].Key
	case to == prompts.AreaNotes && len(given) > 0:
		q.note = given[len(given)-1].Key
	case to == prompts.AreaOptions && by < 0:
		q.option = len(q.question().Options) - 1
	case to == prompts.AreaLinks && by > 0:
		q.link = 0
	}
}

// leaveArea moves the cursor to the area in that direction, if there is one.
func (q *questionScreen) leaveArea(by int) {
	areas := q.areas()
	if at := slices.Index(areas, q.area) + by; at >= 0 && at < len(areas) {
		q.enterArea(areas[at], by)
	}
}

// stepStatus gives the current note, or the one being typed, the next status.
func (q *questionScreen) stepStatus() outcome {
	n := q.currentNote()
	if n == nil {
		q.status = q.status.Next()
		q.say(q.words.Status(q.status))
		return stay
	}
	out := stepStatus(q.work, n.Key)
	if out.kind == stayed {
		out.notice.text += q.aboutDetails(n)
	}
	return out
}

// aboutDetails says where evidence and test are written, for a note with a
// status.
func (q *questionScreen) aboutDetails(n *canvas.Note) string {
	if now, _ := q.iv.Canvas().Find(n.Key); now == nil || now.Status == canvas.NoStatus || q.area != prompts.AreaNotes {
		return ""
	}
	return q.words.Between() + q.words.Notices.DetailsBeside
}

// throw asks where the note under the cursor, or the typed text, is to go.
func (q *questionScreen) throw() outcome {
	if q.area == prompts.AreaNotes {
		if n := q.currentNote(); n != nil {
			return open(newThrowNote(q.work, n))
		}
	}
	return open(newThrow(q.work, q.input.field.Text(), q.takeOut(q.input.field.Text())))
}

// takeOut returns a function that takes the text out of the field after it was put into
// another block. Words typed behind the text stay. A field with another text is left alone.
func (q *questionScreen) takeOut(text string) func() {
	return func() {
		rest, begins := strings.CutPrefix(q.input.field.Text(), text)
		if !begins {
			return
		}
		q.resetField()
		if rest = strings.TrimLeftFunc(rest, unicode.IsSpace); rest != "" {
			q.input.field.Insert(rest)
		}
	}
}
