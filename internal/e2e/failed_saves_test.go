//go:build unix

// Saves that fail, on real disks: what the screen says, where the words are, and
// how work goes on.

package e2e

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// atQuestion starts the program and goes to a question with a field.
func (s *savePlace) atQuestion(t *testing.T) *terminal {
	t.Helper()
	x := s.open(t, s.path)
	x.sees("Go through everything again")
	x.types("\x1b[H")
	x.sees("Step 1 of 9")
	return x
}

// The file stays whole, the screen says why, and work goes on. On leaving the
// program says where the words are, and the next start offers them.
func TestFailedSaveKeepsFileAndWords(t *testing.T) {
	if runtime.GOOS != "linux" && os.Getuid() == 0 {
		t.Skip("NOT TESTED: tests as root are made for Linux")
	}
	for _, f := range saveFailures {
		t.Run(f.name, func(t *testing.T) {
			t.Parallel()
			if f.root && os.Getuid() != 0 {
				t.Skip("NOT TESTED: only root can cause this")
			}
			s := newSavePlace(t, f.disk)
			s.leaveUnsaved(t, f)
			s.recoverWords(t)
		})
	}
}

// leaveUnsaved types notes while saves fail, and leaves. The failure is mended
// when it returns.
func (s *savePlace) leaveUnsaved(t *testing.T, f saveFailure) {
	t.Helper()
	x := s.atQuestion(t)
	x.types("Hotels in Tartu\r")
	x.sees("• Hotels in Tartu")
	x.sees("   saved")
	old := x.file("a.yaml")
	if !strings.Contains(old, "Hotels in Tartu") {
		t.Fatalf("the file says\n%s", old)
	}
	f.cause(t, s)
	mended := false
	mend := func() {
		if !mended {
			mended = true
			f.mend(t, s)
		}
	}
	defer mend() // so that the folder can be removed
	x.types("Inns by the sea\r")
	x.seesSentence("Not saved: " + f.says + ". f10: save under another name. Your words are kept, and saving will be tried again.")
	x.sees("not saved")
	x.types("Tents\rhalf a thought")
	x.sees("half a thought")
	x.types("\x03")
	if code := x.ends(); code != 2 {
		t.Errorf("exit status %d", code)
	}
	x.checkRestored()
	out := x.output()
	said := strings.Join(strings.Fields(out[strings.LastIndex(out, "\x1b[?1049l"):]), " ")
	if !strings.Contains(said, f.says) || !strings.Contains(said, "Your words are kept in "+s.home) {
		t.Errorf("on leaving it says %q", said)
	}
	mend()
	if now := x.file("a.yaml"); now != old {
		t.Errorf("the file has become\n%s", now)
	}
	if left, _ := filepath.Glob(filepath.Join(s.dir, ".bmcanvas-*")); len(left) > 0 {
		t.Errorf("left beside the file: %v", left)
	}
}

// recoverWords starts the program again and keeps what it offers.
func (s *savePlace) recoverWords(t *testing.T) {
	t.Helper()
	x := s.open(t, s.path)
	x.sees("words were not saved")
	x.sees("+ Inns by the sea")
	x.sees("+ half a thought")
	x.answers("words were not saved", "\r")
	x.sees("Step 1 of 9")
	x.types("\x03")
	x.endsWell()
	for _, want := range []string{"canvas: business-model # mine\n", "Cafés\n", "Hotels in Tartu\n", "Inns by the sea\n", "Tents\n", "half a thought\n"} {
		if !strings.Contains(x.file("a.yaml"), want) {
			t.Errorf("%q is not in the file:\n%s", want, x.file("a.yaml"))
		}
	}
}

// Where the file cannot be saved, the canvas goes on in another one.
func TestSaveUnderAnotherNameAfterAFailedSave(t *testing.T) {
	t.Parallel()
	s := newSavePlace(t, false)
	x := s.atQuestion(t)
	must(t, os.Chmod(s.dir, 0o555))
	defer os.Chmod(s.dir, 0o755)
	x.types("Hotels\r")
	x.seesSentence("Not saved: this folder is write-protected. f10: save under another name.")
	x.types("\x1b[21~")
	x.choose("Save under another name")
	x.sees("▌")
	x.types("\x15" + filepath.Join(s.home, "b.yaml") + "\r")
	x.seesSentence("You go on in")
	x.types("Inns\r")
	x.sees("• Inns")
	x.types("\x03")
	x.endsWell()
	if old := x.file("a.yaml"); strings.Contains(old, "Hotels") {
		t.Errorf("the old file says\n%s", old)
	}
	s.dir = s.home
	x.dir = s.home
	for _, want := range []string{"work/a.yaml", "Hotels", "Inns", "# mine"} {
		if got := x.file("b.yaml"); !strings.Contains(got, want) {
			t.Errorf("%q is not in the new file:\n%s", want, got)
		}
	}
	if left := s.stateFiles(); len(left) > 0 {
		t.Errorf("left in the state folder: %v", left)
	}
}

// A failed save is tried again without a key.
func TestFailedSaveIsTriedAgain(t *testing.T) {
	t.Parallel()
	s := newSavePlace(t, false)
	x := s.atQuestion(t)
	must(t, os.Chmod(s.path, 0o444))
	x.types("Hotels\r")
	x.sees("not saved")
	must(t, os.Chmod(s.path, 0o644))
	x.waitUntil("a second try", func() bool { return strings.Contains(x.file("a.yaml"), "Hotels") })
	x.sees("   saved")
	x.types("\x03")
	x.endsWell()
}

// Where the disk of the state folder is full, too, the words are copied to where
// there is room, and the program says where.
func TestWordsAreCopiedWhenEveryDiskIsFull(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("NOT TESTED: only root can mount a small disk")
	}
	s := newSavePlace(t, true)
	temp := s.home
	s.home = s.dir
	s.env = []string{"TMPDIR=" + temp}
	x := s.atQuestion(t)
	fill(t, s)
	x.types("Inns\r")
	x.sees("only in this window")
	x.types("half a thought\x03")
	if code := x.ends(); code != 2 {
		t.Errorf("exit status %d", code)
	}
	copies, _ := filepath.Glob(filepath.Join(temp, "bmcanvas-*.yaml"))
	if len(copies) != 1 || !strings.Contains(strings.ReplaceAll(x.output(), "\r\n", " "), copies[0]) {
		t.Fatalf("copies: %v; it says %q", copies, x.output()[strings.LastIndex(x.output(), "\x1b[?1049l"):])
	}
	data, err := os.ReadFile(copies[0])
	if err != nil || !strings.Contains(string(data), "note: Inns") || !strings.Contains(string(data), "half a thought") {
		t.Errorf("%v:\n%s", err, data)
	}
}
