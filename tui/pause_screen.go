// The pause: the half-finished poster and a timer.

package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
)

// pauseScreen shows the half-finished poster and a timer.
type pauseScreen struct {
	*env
	*work
	timer   timer
	ticking bool // a tickMsg is on its way
	top     int
}

// tickMsg says that a second of a running timer has passed.
type tickMsg struct{}

// tick waits for the next second of the timer, while it runs. It may be called
// any number of times in a second.
func (v *pauseScreen) tick() tea.Cmd {
	if v.iv.Stop().Kind != prompts.AtPause || v.ticking || !v.current().running(v.now()) {
		return nil
	}
	v.ticking = true
	return v.later(time.Second, func() tea.Msg { return tickMsg{} })
}

// tick is that of the pause, if the pause is on the screen.
func (a *app) tick() tea.Cmd {
	v, ok := a.top().(*interviewScreen)
	if !ok || len(a.screens) > 1 {
		return nil
	}
	return v.pause.tick()
}

// current is the timer of the pause where the interview stands.
func (v *pauseScreen) current() *timer {
	if pause := v.iv.Stop().Pause; v.timer.pause != pause {
		v.timer = newTimer(pause)
	}
	return &v.timer
}

func newPauseScreen(w *work) *pauseScreen { return &pauseScreen{env: w.env, work: w} }

func (v *pauseScreen) update(p keys.Press, w, h int) outcome {
	out := v.press(p)
	if v.iv.Stop().Kind == prompts.AtPause {
		v.roll(0, w, h)
	}
	return out
}

func (v *pauseScreen) press(p keys.Press) outcome {
	switch p.Intent {
	case keys.Enter, keys.Break, keys.Next, keys.NextField:
		v.iv.NextStop()
	case keys.Previous, keys.PreviousField:
		v.iv.PreviousStop()
	case keys.Space:
		v.current().toggle(v.now())
	case keys.Up:
		v.top--
	case keys.Down:
		v.top++
	case keys.Throw:
		return open(newChallenge(v.work))
	case keys.Back:
		return open(newPosterScreen(v.work))
	default:
		return unknown
	}
	return stay
}

func (v *pauseScreen) roll(by, w, h int) {
	room := h - len(v.head(w, h))
	d := v.drawing(w, room)
	v.top = d.Scroll(v.top+by, rowsSeen(d, room))
}

// head is the lines above the poster.
func (v *pauseScreen) head(w, h int) []string {
	pause := v.iv.Stop().Pause
	column := min(w-2*margin, measure)
	gap := 1
	if h < cramped {
		gap = 0
	}
	lines := append(v.header(w), spaced(gap)...)
	title := v.sheet.Strong.Render(v.cut(pause.Title, max(column-32, column/2)))
	lines = append(lines, v.set.Indent(margin, v.set.Join(title, "  ", v.clock())))
	return append(append(lines, v.indented(v.wrapped(pause.Text, column, h-len(lines), v.sheet.Plain))...), spaced(gap)...)
}

// view gives the text all the lines that it needs. The poster has the others, if they
// show anything of it.
func (v *pauseScreen) view(w, h int) []string {
	lines := v.head(w, h)
	room := h - len(lines)
	if room < leastStack {
		return lines[:min(len(lines), h)]
	}
	d := v.drawing(w, room)
	top := d.Scroll(v.top, rowsSeen(d, room))
	return append(lines, v.scrolledPoster(d, top, room)...)
}

// drawing is the poster in the room there is.
func (v *pauseScreen) drawing(w, h int) *poster.Drawing {
	return v.draw(poster.View{Width: w - 2*margin, Height: h, Fit: poster.Auto})
}

// clock is the time left, or words once it is over, and the number of challenges.
func (v *pauseScreen) clock() string {
	now, t := v.now(), v.current()
	s := int((t.remaining(now) + time.Second - 1) / time.Second)
	shown := v.words.Digits(s/60) + ":" + v.words.TwoDigits(s%60)
	look := v.sheet.Second
	switch {
	case t.over(now):
		shown, look = v.words.Pause.Over, v.sheet.Strong
	case t.running(now):
		look = v.sheet.Strong
	case t.paused():
		shown = v.words.Fill(v.words.Pause.Stopped, "time", shown)
	}
	shown = look.Render(v.set.Line(shown))
	if n := v.challenges(); n > 0 {
		shown = v.set.Join(shown, "  ", v.sheet.Strong.Render(v.set.Line(v.words.Pause.Challenges.For(n))))
	}
	return shown
}

// challenges counts the challenges without an answer.
func (v *pauseScreen) challenges() int {
	n := 0
	for _, f := range v.iv.Canvas().FollowUps {
		if f.Question == "" {
			n++
		}
	}
	return n
}

func (v *pauseScreen) keyHints() []keyHint {
	l := v.words.Line
	timer := l.StartTimer
	switch {
	case v.current().running(v.now()):
		timer = l.StopTimer
	case v.current().paused():
		timer = l.GoOnTimer
	}
	return []keyHint{{"enter", l.Next}, {"f4", l.Challenge}, {"space", timer}, {"esc", l.Poster}, {"pgup", l.Back}}
}
