// The states of a timer, on a clock of the test.

package tui

import (
	"testing"
	"time"

	"bmcanvas/prompts"
)

func TestTimer(t *testing.T) {
	tm := newTimer(&prompts.Pause{Minutes: 5})
	now := day
	for i, c := range []struct {
		wait    time.Duration
		toggle  bool
		left    time.Duration
		running bool
		paused  bool
	}{
		{time.Hour, false, 5 * time.Minute, false, false}, // it stands until it is started
		{0, true, 5 * time.Minute, true, false},
		{2 * time.Minute, false, 3 * time.Minute, true, false},
		{time.Minute, true, 2 * time.Minute, false, true},
		{time.Hour, false, 2 * time.Minute, false, true}, // paused, no time passes
		{0, true, 2 * time.Minute, true, false},          // and goes on
		{119 * time.Second, false, time.Second, true, false},
		{time.Second, false, 0, false, false}, // over
		{time.Hour, false, 0, false, false},
		{0, true, 5 * time.Minute, true, false}, // anew
		{6 * time.Minute, false, 0, false, false},
	} {
		now = now.Add(c.wait)
		if c.toggle {
			tm.toggle(now)
		}
		if got := tm.remaining(now); got != c.left || tm.running(now) != c.running || tm.paused() != c.paused || tm.over(now) != (c.left == 0) {
			t.Errorf("step %d: %v left, running %t, paused %t", i, got, tm.running(now), tm.paused())
		}
	}
}
