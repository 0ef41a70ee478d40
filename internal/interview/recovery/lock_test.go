// The lock: one program has it, others see which, and a dead program has none.

package recovery

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"bmcanvas/internal/interview/private"
)

func TestHeldByAnotherProgram(t *testing.T) {
	d := newDesk(t)
	for _, end := range []string{"killed", "by itself"} {
		c := d.start("hold")
		if !c.lines.Scan() || c.lines.Text() != "held" {
			t.Fatal(c.lines.Text())
		}
		_, err := d.folder.For(d.canvas).Acquire()
		var held *Held
		if !errors.As(err, &held) {
			t.Fatal(err)
		}
		host, _ := os.Hostname()
		if held.PID != c.cmd.Process.Pid || held.Host != host || time.Since(held.Since).Abs() > time.Hour {
			t.Errorf("held by %+v", held)
		}
		if end == "killed" {
			c.kill()
		} else {
			c.in.Close()
			_ = c.cmd.Wait()
		}
		lock, err := d.folder.For(d.canvas).Acquire()
		if err != nil || lock.Problem() != nil {
			t.Fatalf("%s, and still held: %v", end, err)
		}
		lock.Release()
		if left := d.folder.dir.Names(); len(left) > 0 {
			t.Errorf("%s: left %v", end, left)
		}
	}
}

func TestHeldBySameProgram(t *testing.T) {
	d := newDesk(t)
	lock, err := d.folder.For(d.canvas).Acquire()
	if err != nil {
		t.Fatal(err)
	}
	_, err = d.folder.For(d.canvas).Acquire()
	var held *Held
	if !errors.As(err, &held) || held.PID != os.Getpid() {
		t.Errorf("the second: %v", err)
	}
	if other, err := d.folder.For(d.canvas + ".other").Acquire(); err != nil || other.Problem() != nil {
		t.Errorf("another file: %v", err)
	} else {
		other.Release()
	}
	lock.Release()
	lock.Release() // does no harm
	again, err := d.folder.For(d.canvas).Acquire()
	if err != nil {
		t.Fatal(err)
	}
	again.Release()
}

// The lock neither touches nor makes the canvas file itself.
func TestCanvasFileIsNotTouched(t *testing.T) {
	d := newDesk(t)
	lock, err := d.folder.For(d.canvas).Acquire()
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Release()
	if _, err := os.Lstat(d.canvas); !errors.Is(err, fs.ErrNotExist) {
		t.Error("the canvas file is there")
	}
}

// A lock on a side file that its last holder has removed does not count: another
// program may have locked the file that replaced it.
func TestLockOnARemovedFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows removes no open file")
	}
	side := filepath.Join(t.TempDir(), "x.lock")
	for _, replaced := range []bool{false, true} {
		file, err := os.Create(side)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		if err := os.Remove(side); err != nil {
			t.Fatal(err)
		}
		if replaced {
			if err := os.WriteFile(side, nil, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if lock, err := lockFile(file); !errors.Is(err, errMoved) {
			t.Errorf("replaced %v: %v, %v", replaced, lock, err)
		}
	}
}

// The text of a lock's file does not matter, only whether the file is locked.
func TestLeftOverFiles(t *testing.T) {
	for _, text := range []string{"", "1 2026-11-21T10:00:00Z elsewhere\n", "rubbish", string(make([]byte, 5000))} {
		d := newDesk(t)
		if err := d.folder.dir.Write(Folder{}.For(d.canvas).stem+lockEnd, []byte(text)); err != nil {
			t.Fatal(err)
		}
		lock, err := d.folder.For(d.canvas).Acquire()
		if err != nil || lock.Problem() != nil {
			t.Fatalf("%q: %v", text, err)
		}
		_, err = d.folder.For(d.canvas).Acquire()
		var held *Held
		if !errors.As(err, &held) || held.PID != os.Getpid() {
			t.Errorf("%q: %v", text, err)
		}
		lock.Release()
	}
}

// A program that has not written who it is holds the lock all the same.
func TestHolderUnknown(t *testing.T) {
	for _, text := range []string{"", "12", "12 2026-11-21T10:00:00Z cut", "x 2026-11-21T10:00:00Z h\n", "12 yesterday h\n"} {
		if h, ok := parseHolder(text); ok {
			t.Errorf("%q: %+v", text, h)
		}
	}
	h, ok := parseHolder("12 2026-11-21T10:00:00Z mari's laptop\n")
	if !ok || h.PID != 12 || h.Host != "mari's laptop" || h.Since.Hour() != 10 {
		t.Errorf("%+v", h)
	}
	d := newDesk(t)
	lock, err := d.folder.For(d.canvas).Acquire()
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Release()
	if err := os.Truncate(d.folder.dir.Path(Folder{}.For(d.canvas).stem+lockEnd), 0); err != nil {
		t.Fatal(err)
	}
	_, err = d.folder.For(d.canvas).Acquire()
	var held *Held
	if !errors.As(err, &held) || *held != (Held{}) {
		t.Error(err)
	}
}

// If no lock can be made, Acquire succeeds, and Problem says why.
func TestNoLocksHere(t *testing.T) {
	base := t.TempDir()
	file := filepath.Join(base, "a file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := In(private.At(base))
	if err := os.Mkdir(d.dir.Path(Folder{}.For("x.yaml").stem+lockEnd), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, folder := range map[string]Folder{"a file for a state folder": In(private.At(file)), "a folder for a lock": d} {
		lock, err := folder.For("x.yaml").Acquire()
		if err != nil || lock == nil || lock.Problem() == nil {
			t.Errorf("%s: %v, %v", name, lock, err)
			continue
		}
		lock.Release()
	}
}

// Two programs that take the lock, release it and remove its file as fast as they can
// never have it both.
func TestTwoProgramsOneLock(t *testing.T) {
	d := newDesk(t)
	contenders := []*child{d.start("contend"), d.start("contend")}
	for _, c := range contenders {
		for c.lines.Scan() {
			t.Error(c.lines.Text())
		}
		if err := c.cmd.Wait(); err != nil {
			t.Error(err)
		}
	}
	if left := d.folder.dir.Names(); len(left) > 0 {
		t.Errorf("left %v", left)
	}
}
