// The timer of a pause: it can be started, stopped and continued, until it is
// over. It is given the time and has no clock.

package tui

import (
	"time"

	"bmcanvas/prompts"
)

// timer counts down the minutes of a pause.
type timer struct {
	pause *prompts.Pause // the pause it belongs to
	left  time.Duration  // the time left when it was last stopped
	since time.Time      // when it was started; zero while it does not run
}

// newTimer is the timer of a pause, not yet started.
func newTimer(p *prompts.Pause) timer {
	return timer{pause: p, left: time.Duration(p.Minutes) * time.Minute}
}

// remaining is the time left; 0 once it is over.
func (t *timer) remaining(now time.Time) time.Duration {
	if t.since.IsZero() {
		return t.left
	}
	return max(t.left-now.Sub(t.since), 0)
}

func (t *timer) over(now time.Time) bool { return t.remaining(now) == 0 }

// running reports whether the timer runs.
func (t *timer) running(now time.Time) bool { return !t.since.IsZero() && !t.over(now) }

// paused reports whether it was started and stopped before its end.
func (t *timer) paused() bool {
	return t.since.IsZero() && t.left > 0 && t.left < newTimer(t.pause).left
}

// toggle starts or stops the timer. If it is over, it starts from the beginning.
func (t *timer) toggle(now time.Time) {
	switch {
	case t.over(now):
		*t = newTimer(t.pause)
		t.since = now
	case t.running(now):
		t.left, t.since = t.remaining(now), time.Time{}
	default:
		t.since = now
	}
}
