// When a save that failed is made again, on a clock of the test's own.

package saver

import (
	"testing"
	"time"

	"bmcanvas/canvas"
)

// after moves the clock on.
func (r *room) after(d time.Duration) *room {
	r.clock = r.clock.Add(d)
	return r
}

// waits holds how long it is until something is to be saved.
func (r *room) waits(want time.Duration) {
	r.t.Helper()
	if wait, due := r.Wait(); !due || wait != want || r.Due() != (want == 0) {
		r.t.Errorf("it waits %v, due %t (%t now), want %v", wait, due, r.Due(), want)
	}
}

// A save that failed is made again every RetryAfter, until it succeeds.
func TestRetriedUntilItSucceeds(t *testing.T) {
	r := open(t, shop)
	r.note("Web")
	r.waits(0)
	for try := range 5 {
		if err := r.save(failing(canvas.DiskFull), false); err == nil || r.Err() == nil {
			t.Fatalf("try %d: %v", try, err)
		}
		r.waits(RetryAfter)
		r.after(time.Second).waits(RetryAfter - time.Second)
		r.after(RetryAfter - time.Second).waits(0)
		r.after(time.Hour).waits(0) // and it stays due
	}
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	if wait, due := r.Wait(); due || wait != 0 || r.Err() != nil {
		t.Errorf("after it succeeded it waits %v, due %t, %v", wait, due, r.Err())
	}
	r.says("Web", "")
}

// A change is saved at once, whatever failed before it.
func TestChangeAfterAFailure(t *testing.T) {
	r := open(t, shop)
	r.note("Web")
	_ = r.save(failing(canvas.DiskFull), false)
	r.after(time.Second)
	r.note("Phone")
	r.waits(0)
	_ = r.save(failing(canvas.DiskFull), false)
	r.waits(RetryAfter) // from the last try
}

// A canvas that could not be saved once is saved when it is wanted again after
// a save that succeeded: nothing stays marked as failed.
func TestFailureIsForgottenAfterASuccess(t *testing.T) {
	r := open(t, shop)
	before := r.wanted
	web := r.note("Web")
	_ = r.save(failing(canvas.DiskFull), false)
	r.Want(before.With(func(c *canvas.Canvas) { c.Name = "Other" }))
	if err := r.Save(); err != nil || r.Err() != nil {
		t.Fatalf("%v, %v", err, r.Err())
	}
	r.Want(web) // undone and redone
	r.waits(0)
	if err := r.Save(); err != nil {
		t.Fatal(err)
	}
	r.says("Web", "Other")
}

// What another program has written over is not tried again by itself: the
// person decides. A new change is tried, and told again.
func TestConflictIsNotRetried(t *testing.T) {
	r := open(t, shop)
	r.note("Web")
	r.write("canvas: business-model\nname: Theirs\n")
	err := r.Save()
	if !Conflict(err) || !Conflict(r.Err()) {
		t.Fatalf("the save said %v", err)
	}
	if wait, due := r.after(time.Hour).Wait(); due || r.Due() || !r.Pending() {
		t.Errorf("it waits %v, due %t, pending %t", wait, due, r.Pending())
	}
	r.note("Phone")
	r.waits(0)
	if err := r.Save(); !Conflict(err) {
		t.Errorf("the next save said %v", err)
	}
	r.says("Theirs", "Web")
	if Conflict(nil) || Conflict(&canvas.Error{Problem: canvas.DiskFull}) {
		t.Error("another failure is taken for a conflict")
	}
}
