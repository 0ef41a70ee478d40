// The arrival screen: a canvas that is opened again. The drawing is in arrival_view.go.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
)

// arrivalScreen shows how a canvas stands, what is due, what to go on with, and the
// poster.
type arrivalScreen struct {
	*env
	*work
	choices choices
	made    *canvas.Canvas // the canvas that the choices and the poster are of
	drawn   *canvas.Canvas // what the poster shows: the next steps stand above it
	reading bool           // the poster is as high as its notes need, and scrolls
	top     int            // the first line of the poster that is seen
	more    bool           // in the window, as drawn last, the poster goes on below
}

func newArrival(w *work) *arrivalScreen {
	v := &arrivalScreen{env: w.env, work: w, made: w.iv.Canvas(), drawn: w.iv.Canvas().WithoutBlock(canvas.NextSteps)}
	words := v.words.Arrival
	v.addStopped()
	v.choices.add(words.GoOn, v.firstOpen(), func() outcome {
		v.iv.Begin(interview.FirstTime)
		return shut
	})
	if visits := v.iv.Revisits(); len(visits) > 0 {
		v.choices.add(words.LookAgain, v.words.Counts.Questions.For(len(visits)), func() outcome {
			v.iv.Begin(interview.LookAgain)
			return shut
		})
	}
	v.choices.add(words.Again, v.words.Counts.Questions.For(v.iv.Survey().Progress.Total), v.again)
	if n := len(v.iv.Canvas().FollowUps); n > 0 {
		v.choices.add(v.words.Menu.Agenda, v.words.Digits(n), func() outcome { return open(newAgenda(w)) })
	}
	if people := v.people(); v.iv.By == "" && len(people) > 0 { // nobody has said who answers now
		v.choices.add(v.words.Menu.By, v.words.List(people...), func() outcome { return open(newBy(w)) })
	}
	if len(v.since) > 0 {
		v.choices.add(words.WhatSince, "", func() outcome { return open(newChanges(w, words.WhatSince, v.since)) })
	}
	return v
}

// addStopped adds going on where the last session stopped, if that is known and the
// guide still asks there. The cursor is behind the words that were being written.
func (v *arrivalScreen) addStopped() {
	here := v.iv.Place()
	defer v.iv.GoToPlace(here)
	_, asked := v.iv.GoToStop(v.stopped)
	if !asked {
		return
	}
	stop := v.iv.Stop()
	at := v.words.Fill(v.words.Arrival.GoOnAt, "block", text.OneLine(stop.Block.Title), "n", stop.Number, "of", stop.Of)
	v.choices.add(v.words.Arrival.Stopped, at, func() outcome {
		n, _ := v.iv.GoToStop(v.stopped)
		v.question.catchUp()
		if n != nil {
			v.question.moveCursorTo(n.Key)
			if v.question.currentNote() == n {
				v.question.edit(n)
			}
		}
		return shut
	})
}

// again goes through all questions again.
func (v *arrivalScreen) again() outcome {
	v.iv.Begin(interview.Again)
	return shut
}

// renew makes the choices and the poster anew if the canvas has changed, such as by a
// sheet that was taken in above this screen.
func (v *arrivalScreen) renew() {
	if v.made == v.iv.Canvas() {
		return
	}
	at, fresh := v.choices.at, newArrival(v.work)
	fresh.reading, fresh.top = v.reading, v.top
	fresh.choices.at = min(at, len(fresh.choices.rows)-1)
	*v = *fresh
}

func (v *arrivalScreen) update(p keys.Press, w, h int) outcome {
	v.renew()
	out := v.press(p, w, h)
	v.scroll(0, w, h)
	return out
}

func (v *arrivalScreen) press(p keys.Press, w, h int) outcome {
	if p.ListDigit() > 0 { // as on the poster: enter opens the block, a letter makes a note of the digit
		return openWith(newPosterScreen(v.work), p)
	}
	switch p.Intent {
	case keys.Enter, keys.Break:
		return v.choices.take()
	case keys.Home:
		return v.again()
	case keys.Up, keys.PreviousField:
		v.choices.move(-1)
	case keys.Down, keys.NextField:
		v.choices.move(1)
	case keys.Previous:
		v.read(-1, w, h)
	case keys.Next, keys.Space:
		v.read(1, w, h)
	case keys.Back:
		return replace(newPosterScreen(v.work))
	default:
		return unknown
	}
	return stay
}

// read scrolls by so many windows of the poster. If notes are clipped, it first shows
// what there is to scroll through: all notes, from the top. Without a poster it moves in
// the choices.
func (v *arrivalScreen) read(by, w, h int) {
	room := v.posterRoom(w, h)
	if room == 0 {
		v.choices.move(by * len(v.choices.rows))
		return
	}
	if v.drawing(w, room).ShowsAll() {
		v.top += by * max(room-2, 1) // some rows stay in sight
	}
	v.reading = v.reading || by > 0
}

// scroll scrolls the poster by so many lines, as far as there are any.
func (v *arrivalScreen) scroll(by, w, h int) {
	if room := v.posterRoom(w, h); room > 0 {
		d := v.drawing(w, room)
		v.top = d.Scroll(v.top+by, rowsSeen(d, room))
	}
}

// posterRoom is how many lines there are for the poster; 0 if they are too few to show
// anything of it.
func (v *arrivalScreen) posterRoom(w, h int) int {
	if room := h - len(v.head(w, h)); room >= leastStack {
		return room
	}
	return 0
}

// leastStack is how many lines of blocks below each other show something.
const leastStack = 5

func (v *arrivalScreen) broad() bool { return true }

func (v *arrivalScreen) roll(by, w, h int) {
	v.reading = true
	v.scroll(by, w, h)
}

// drawing is the poster in the room there is: with all notes if they fit, else with its
// bottom edge and as many as fit in each block.
func (v *arrivalScreen) drawing(w, h int) *poster.Drawing {
	view := poster.View{Width: w - 2*margin, Height: h, Fit: poster.Clipped, Numbers: true}
	if v.reading || h < leastPoster {
		view.Fit = poster.Whole
	}
	if stop := v.iv.Stop(); stop.Block != nil {
		view.Highlighted = []string{stop.Block.ID}
	}
	return v.poster().Draw(v.drawn, view)
}

func (v *arrivalScreen) keyHints() []keyHint {
	l := v.words.Line
	hints := []keyHint{{"enter", l.Continue}, {"↑↓", l.Choose}}
	if v.more {
		hints = append(hints, keyHint{"pgdn", l.ReadOn})
	}
	return append(hints, keyHint{"1-9", l.Blocks}, keyHint{"esc", l.Poster})
}
