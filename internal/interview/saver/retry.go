// When a save is due: at once after a change, and again a while after it failed.

package saver

import (
	"errors"
	"time"

	"bmcanvas/canvas"
)

// RetryAfter is how long after a save that failed the next one is due, if
// nothing is changed before that.
const RetryAfter = 5 * time.Second

// SetClock makes the saver take the time from now, not from the system. Call
// it before anything else.
func (s *Saver) SetClock(now func() time.Time) { s.now = now }

// Conflict reports whether the error of a save says that another program has
// written the file: then no other try helps, only the person's answer.
func Conflict(err error) bool {
	var e *canvas.Error
	return errors.As(err, &e) && (e.Problem == canvas.ChangedOnDisk || e.Problem == canvas.AlreadyThere)
}

// fail notes that c could not be saved, and when it is due again.
func (s *Saver) fail(c *canvas.Canvas, err error) {
	s.failed = c
	if !Conflict(err) {
		s.retryAt = s.now().Add(RetryAfter)
	}
}

// Due reports whether something is to be saved now: something new or, once
// RetryAfter has passed, what could not be saved.
func (s *Saver) Due() bool {
	wait, due := s.Wait()
	return due && wait == 0
}

// Wait returns how long it is until something is to be saved; due is false if
// nothing is, or if what could not be saved waits for the person's answer.
func (s *Saver) Wait() (wait time.Duration, due bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case !s.pending():
		return 0, false
	case s.wanted != s.failed:
		return 0, true
	case s.retryAt.IsZero():
		return 0, false
	}
	return max(s.retryAt.Sub(s.now()), 0), true
}
