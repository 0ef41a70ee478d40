// The timer of a pause: it stands, runs, pauses, goes on, and is over. What
// time it is it is told.

package tui

import (
	"time"

	"bmcanvas/prompts"
)

// timer counts down what a pause is meant to take.
type timer struct {
	pause *prompts.Pause // the one it belongs to
	left  time.Duration  // when it was last stopped
	since time.Time      // when it was started; zero while it stands
}

// newTimer is the timer of a pause, standing.
func newTimer(p *prompts.Pause) timer {
	return timer{pause: p, left: time.Duration(p.Minutes) * time.Minute}
}

// remaining is the time left; none once it is over.
func (t *timer) remaining(now time.Time) time.Duration {
	if t.since.IsZero() {
		return t.left
	}
	return max(t.left-now.Sub(t.since), 0)
}

func (t *timer) over(now time.Time) bool { return t.remaining(now) == 0 }

// running reports whether time passes.
func (t *timer) running(now time.Time) bool { return !t.since.IsZero() && !t.over(now) }

// paused reports whether it was stopped on the way.
func (t *timer) paused() bool {
	return t.since.IsZero() && t.left > 0 && t.left < newTimer(t.pause).left
}

// toggle starts the timer or stops it; one that is over begins anew.
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
