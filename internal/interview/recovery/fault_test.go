// Failures of the disk, the folder or the program: the journal goes on.

package recovery

import (
	"errors"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/private/faulty"
)

// A failure at any step leaves the old record or the new one, whole. The journal goes
// on, Err says why, and it tries again by itself.
func TestFaultAtEachStep(t *testing.T) {
	for _, step := range faulty.Steps[:len(faulty.Steps)-1] {
		t.Run(step, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := newDesk(t)
				j, _ := d.open()
				defer j.Close()
				j.Keep(typed("old"))
				time.Sleep(time.Second)
				d.disk.Fail(step, nil)
				j.Keep(typed("new"))
				time.Sleep(10 * time.Second)
				synctest.Wait()
				if err := j.Err(); !errors.Is(err, syscall.ENOSPC) {
					t.Errorf("Err: %v", err)
				}
				if err := j.Flush(); !errors.Is(err, syscall.ENOSPC) {
					t.Errorf("Flush: %v", err)
				}
				if got := d.there(); got != "old" && got != "new" {
					t.Errorf("the disk says %q", got)
				}
				if n := len(d.folder.dir.Names()); n != 1 {
					t.Errorf("left behind: %v", d.folder.dir.Names())
				}
				d.disk.Heal()
				time.Sleep(2 * time.Second)
				synctest.Wait()
				d.want("new")
				if err := j.Err(); err != nil {
					t.Errorf("Err when all is well again: %v", err)
				}
			})
		})
	}
}

func TestFaultWhenRemoving(t *testing.T) {
	d := newDesk(t)
	d.leave(typed("abc"))
	j, _ := d.open()
	j.MarkHandled()
	d.disk.Fail("remove", syscall.EROFS)
	j.Keep(Record{})
	if err := j.Flush(); !errors.Is(err, syscall.EROFS) {
		t.Error(err)
	}
	d.disk.Heal()
	if err := j.Close(); err != nil {
		t.Error(err)
	}
	d.want("")
}

// A panic in the journal's own goroutine does not end the program.
func TestPanic(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		j, _ := d.open()
		d.disk.Panic()
		j.Keep(typed("abc"))
		time.Sleep(5 * time.Second)
		synctest.Wait()
		if j.Err() == nil {
			t.Error("nobody said so")
		}
		d.disk.Heal()
		time.Sleep(2 * time.Second)
		synctest.Wait()
		d.want("abc")
		if err := j.Close(); err != nil {
			t.Error(err)
		}
	})
}

// Without a state folder everything works but nothing is kept.
func TestNoStateFolder(t *testing.T) {
	folder := State(func(string) string { return "" })
	j, found, err := folder.For("x.yaml").Open()
	if found != nil || err != nil {
		t.Fatal(found, err)
	}
	j.Keep(typed("abc"))
	if err := j.Close(); !errors.Is(err, private.ErrNoFolder) || j.Err() == nil {
		t.Errorf("%v, %v", err, j.Err())
	}
	lock, err := folder.For("x.yaml").Acquire()
	if err != nil || lock.Problem() == nil {
		t.Errorf("%v, %v", err, lock)
	}
	lock.Release()
}
