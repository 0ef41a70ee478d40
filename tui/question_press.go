// The question screen's keys that mean the same wherever the cursor is, and
// the ways from area to area.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

func (q *questionScreen) update(p keys.Press, w, h int) outcome {
	out := q.press(p, w, h)
	q.catchUp()
	return out
}

// press deals with the keys that mean the same wherever the cursor is, and
// hands the others to the area.
func (q *questionScreen) press(p keys.Press, w, h int) outcome {
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
		return open(newPosterScreen(q.work))
	case keys.Hint:
		q.turnHint(w, h)
	case keys.Status:
		return q.stepStatus()
	case keys.Link:
		q.toggleLink(p.Digit - 1)
	case keys.SetAside:
		q.take()
		return open(newAside(q.work))
	case keys.Details:
		return openDetails(q.work, q.currentNote())
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
	case prompts.AreaNotes:
		return q.pressNotes(p)
	case prompts.AreaOptions:
		return q.pressOptions(p)
	case prompts.AreaLinks:
		return q.pressLinks(p)
	}
	return q.pressField(p)
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
func (q *questionScreen) enter(to prompts.Area, by int) {
	q.area = to
	given := q.iv.Given()
	switch {
	case to == prompts.AreaNotes && len(given) > 0 && by > 0:
		q.note = given[0].Key
	case to == prompts.AreaNotes && len(given) > 0:
		q.note = given[len(given)-1].Key
	case to == prompts.AreaOptions && by < 0:
		q.option = max(len(q.question().Options)-1, 0)
	case to == prompts.AreaLinks && by > 0:
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

// stepStatus gives the note at hand, or the one being typed, the next status.
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

// aboutDetails tells where evidence and test are written, once there is something to prove.
func (q *questionScreen) aboutDetails(n *canvas.Note) string {
	if now, _ := q.iv.Canvas().Find(n.Key); now == nil || now.Status == canvas.NoStatus || q.area != prompts.AreaNotes {
		return ""
	}
	return " · " + q.words.Notices.DetailsBeside
}

// throw sends the note under the cursor, or what is typed, elsewhere.
func (q *questionScreen) throw() outcome {
	if q.area == prompts.AreaNotes {
		if n := q.currentNote(); n != nil {
			return open(newThrowNote(q.work, n))
		}
	}
	return open(newThrow(q.work, q.input.field.Text(), func() { q.clear() }))
}
