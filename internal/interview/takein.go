// What others have changed in the file, taken into the canvas that is open.

package interview

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
)

// passage is where a canvas took in what others changed, in the history of one's own
// changes: undo and redo go round it, and take back one's own alone.
type passage struct{ before, after *canvas.Canvas }

// TakeIn goes on with the canvas after, in which others' changes came into the canvas
// before. What was changed since then stays. Undo does not take back what came in;
// TakeOut does.
func (iv *Interview) TakeIn(before, after *canvas.Canvas) {
	now := iv.canvas
	next := after
	if now != before {
		next = merge.Canvases(before, after, now)
	}
	p := passage{now, next}
	if len(iv.history.past) > 0 {
		iv.history.past = append(iv.history.past, reversal{passage: &p})
	}
	if len(iv.history.future) > 0 {
		iv.history.future = append(iv.history.future, reversal{passage: &p})
	}
	iv.cameIn = &p
	iv.opened = merge.Canvases(now, next, iv.opened) // the session counts its own changes
	iv.takeCanvas(next)
}

// AddSheet goes on with the canvas next, to which the answers of a filled-in sheet were
// added. It is a change of one's own, which undo takes back.
func (iv *Interview) AddSheet(next *canvas.Canvas) bool { return iv.change(next) }

// takeCanvas makes c the canvas and stays where one is.
func (iv *Interview) takeCanvas(c *canvas.Canvas) {
	at, subject, marking := iv.at, iv.subject, iv.marking
	iv.setCanvas(c)
	iv.at, iv.subject, iv.marking = at, subject, marking
}

// CanTakeOut reports whether something came in that TakeOut would take out again.
func (iv *Interview) CanTakeOut() bool { return iv.cameIn != nil }

// TakeOut takes out again what came in last, as far as it was not changed since. It
// is a change like any other, which undo takes back.
func (iv *Interview) TakeOut() bool {
	if iv.cameIn == nil {
		return false
	}
	p := *iv.cameIn
	iv.cameIn = nil
	return iv.change(merge.Canvases(p.after, iv.canvas, p.before))
}

// Decide takes the answer to a clash: one's own wish, or that what the file says is
// to stay. The follow-up goes with that. It reports false if the wish cannot be
// fulfilled, as for a note that has gone since; then nothing is changed.
func (iv *Interview) Decide(clash merge.Clash, own bool) bool {
	next := iv.canvas
	if own {
		if next = fulfilled(next, clash); next == nil {
			return false
		}
	}
	return iv.change(next.RemoveFollowUp(clash.FollowUp))
}

// LetStand takes what the file says of all these clashes: the follow-ups that hold
// one's own wishes go, as one change. It reports false if there are none any more.
func (iv *Interview) LetStand(clashes []merge.Clash) bool {
	next := iv.canvas
	for _, clash := range clashes {
		next = next.RemoveFollowUp(clash.FollowUp)
	}
	return iv.change(next)
}

// fulfilled returns the canvas with what the other side of a clash wants; nil if that
// cannot be.
func fulfilled(c *canvas.Canvas, clash merge.Clash) *canvas.Canvas {
	if clash.Note == nil {
		return c.With(func(c *canvas.Canvas) {
			switch clash.Key {
			case "name":
				c.Name = clash.Theirs
			case "guide":
				c.Guide = clash.Theirs
			case "language":
				c.Language = clash.Theirs
			case "stage":
				c.Stage = canvas.Stage(clash.Theirs)
			}
		})
	}
	k := clash.Note.Key
	if n, _ := c.Find(k); n == nil || clash.Key != "" && clash.Key != merge.KeyBlock && !new(canvas.Note).Set(canvas.Property{Key: clash.Key}) {
		return nil
	}
	switch clash.Key {
	case "":
		return c.Remove(k)
	case merge.KeyBlock:
		return c.Move(k, clash.Theirs, -1)
	}
	return c.Replace(k, func(n *canvas.Note) {
		n.Set(canvas.Property{Key: clash.Key, Text: clash.Theirs})
		if clash.Key == "status" {
			n.Since = clash.Since
		}
	})
}

// stepOver takes the last of one's own changes from the list and returns the canvas
// that it leads to. A passage that lies over it comes to lie below it: the change is
// taken back from the canvas as it was before others' changes came in, and these are
// merged into that. ok is false if there is no such change.
func (iv *Interview) stepOver(list *[]reversal) (next *canvas.Canvas, last reversal, ok bool) {
	if ownChanges(*list) == 0 {
		return nil, reversal{}, false
	}
	before, passed := iv.canvas, false
	for {
		end := len(*list) - 1
		last = (*list)[end]
		(*list)[end] = reversal{}
		*list = (*list)[:end]
		if last.passage == nil {
			break
		}
		before, passed = last.passage.before, true
	}
	next = last.patch.Apply(before)
	if passed {
		merged := merge.Canvases(before, iv.canvas, next)
		if len(*list) > 0 {
			*list = append(*list, reversal{passage: &passage{next, merged}})
		}
		next = merged
	}
	return next, last, true
}

// ownChanges counts the changes in the list that are one's own.
func ownChanges(list []reversal) int {
	n := 0
	for _, r := range list {
		if r.passage == nil {
			n++
		}
	}
	return n
}
