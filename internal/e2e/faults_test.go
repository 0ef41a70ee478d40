//go:build unix

// Saves that fail, on real disks: the file stays whole, the screen says why,
// work goes on, leaving says where the words are, and the next start offers them.

package e2e

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
)

// nobody is the user that the program runs as where root may do too much.
const nobody = 65534

// site is a place with a canvas in it, to be made unfit for saving.
type site struct {
	place
	path string // of the canvas
	full string // what makes the disk full
}

// spoilers make saving fail; mend undoes it. root says that only root can
// arrange it.
var spoilers = []struct {
	name string
	root bool
	says string
	disk bool // a small one of its own
	do   func(t *testing.T, s *site)
	mend func(t *testing.T, s *site)
}{
	{name: "full disk", root: true, disk: true, says: "the disk is full", do: fill, mend: func(t *testing.T, s *site) { must(t, os.Remove(s.full)) }},
	{
		name: "read-only file", says: "the file is write-protected",
		do:   func(t *testing.T, s *site) { must(t, os.Chmod(s.path, 0o444)) },
		mend: func(t *testing.T, s *site) { must(t, os.Chmod(s.path, 0o644)) },
	},
	{
		name: "read-only folder", says: "this folder does not let anything be written in it",
		do:   func(t *testing.T, s *site) { must(t, os.Chmod(s.dir, 0o555)) },
		mend: func(t *testing.T, s *site) { must(t, os.Chmod(s.dir, 0o755)) },
	},
	{
		name: "another user's file", root: true, says: "the file is write-protected",
		do:   func(t *testing.T, s *site) { must(t, os.Chown(s.path, 0, 0)) },
		mend: func(t *testing.T, s *site) { must(t, os.Chown(s.path, nobody, nobody)) },
	},
	{
		name: "hard link", says: "the file is known under more than one name, and saving would part them",
		do:   func(t *testing.T, s *site) { must(t, os.Link(s.path, s.path+".link")) },
		mend: func(t *testing.T, s *site) { must(t, os.Remove(s.path+".link")) },
	},
	{
		name: "a file that is mounted", root: true, says: "the file cannot be saved (device or resource busy)", // as into a container: it cannot be renamed over
		do: func(t *testing.T, s *site) {
			if out, err := exec.Command("mount", "--bind", s.path, s.path).CombinedOutput(); err != nil {
				t.Skipf("NOT TESTED: no file can be mounted: %v, %s", err, out)
			}
		},
		mend: func(t *testing.T, s *site) { must(t, exec.Command("umount", s.path).Run()) },
	},
	{
		name: "another user's file in a shared folder", root: true, says: "the file cannot be saved (operation not permitted)",
		do: func(t *testing.T, s *site) {
			must(t, errors.Join(os.Chown(s.path, 0, 0), os.Chmod(s.path, 0o666), os.Chown(s.dir, 0, 0), os.Chmod(s.dir, 0o777|os.ModeSticky)))
		},
		mend: func(t *testing.T, s *site) {
			must(t, errors.Join(os.Chown(s.path, nobody, nobody), os.Chmod(s.path, 0o644), os.Chown(s.dir, nobody, nobody)))
		},
	},
	{
		name: "the folder is gone", says: "the folder for this file does not exist",
		do:   func(t *testing.T, s *site) { must(t, os.Rename(s.dir, s.dir+".gone")) },
		mend: func(t *testing.T, s *site) { must(t, os.Rename(s.dir+".gone", s.dir)) },
	},
	{
		name: "a folder of that name", says: "this is a folder, not a file",
		do: func(t *testing.T, s *site) {
			must(t, os.Rename(s.path, s.path+".kept"))
			must(t, os.Mkdir(s.path, 0o755))
		},
		mend: func(t *testing.T, s *site) {
			must(t, os.Remove(s.path))
			must(t, os.Rename(s.path+".kept", s.path))
		},
	},
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// fill writes until there is no room any more.
func fill(t *testing.T, s *site) {
	s.full = filepath.Join(s.dir, "filler")
	f, err := os.Create(s.full)
	must(t, err)
	defer f.Close()
	for range 1 << 20 {
		if _, err := f.Write(make([]byte, 512)); err != nil {
			return
		}
	}
	t.Fatal("the disk does not fill up")
}

// newSite is a folder with a canvas that has a note, on a disk of its own if
// it is to be small. Where the tests run as root, the program runs as nobody.
func newSite(t *testing.T, small bool) *site {
	t.Helper()
	base := t.TempDir()
	s := &site{place: place{dir: filepath.Join(base, "work"), home: filepath.Join(base, "home")}}
	s.path = filepath.Join(s.dir, "a.yaml")
	must(t, os.Mkdir(s.dir, 0o755))
	must(t, os.Mkdir(s.home, 0o755))
	if small {
		mount := exec.Command("mount", "-t", "tmpfs", "-o", "size=64k,mode=755", "tmpfs", s.dir)
		if out, err := mount.CombinedOutput(); err != nil {
			t.Skipf("NOT TESTED: no small disk can be mounted: %v, %s", err, out)
		}
		t.Cleanup(func() { _ = exec.Command("umount", s.dir).Run() })
	}
	must(t, os.WriteFile(s.path, []byte("canvas: business-model # mine\nguide: nine-step\nblocks:\n  customer_segments:\n    - id: cs1\n      note: Cafés\n      question: for-whom\n"), 0o644))
	if os.Getuid() == 0 {
		s.user = &syscall.Credential{Uid: nobody, Gid: nobody}
		for _, path := range []string{s.dir, s.home, s.path} {
			must(t, os.Chown(path, nobody, nobody))
		}
		for dir := base; dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
			must(t, os.Chmod(dir, 0o755))
		}
		s.reachable(t)
	}
	return s
}

// reachable holds that the user that the program runs as can get at it.
func (s *site) reachable(t *testing.T) {
	t.Helper()
	path, err := binary()
	must(t, err)
	cmd := exec.Command(path, "check", s.path)
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.user}
	if err := cmd.Run(); cmd.ProcessState == nil || cmd.ProcessState.ExitCode() == 2 {
		t.Skipf("NOT TESTED: another user cannot run the program, or read in %s: %v", os.TempDir(), err)
	}
}

// opens starts the program at a question with a field.
func (s *site) opens(t *testing.T) *terminal {
	t.Helper()
	x := s.open(t, s.path)
	x.sees("Go through everything again")
	x.types("\x1b[H")
	x.sees("Question 1")
	return x
}

func TestSavesThatFail(t *testing.T) {
	if runtime.GOOS != "linux" && os.Getuid() == 0 {
		t.Skip("NOT TESTED: tests as root are made for Linux")
	}
	for _, tc := range spoilers {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			if tc.root && os.Getuid() != 0 {
				t.Skip("NOT TESTED: only root can arrange this")
			}
			s := newSite(t, tc.disk)
			x := s.opens(t)
			x.types("Hotels in Tartu\r")
			x.sees("• Hotels in Tartu")
			x.sees("   saved")
			old := x.file("a.yaml")
			if !strings.Contains(old, "Hotels in Tartu") {
				t.Fatalf("the file says\n%s", old)
			}
			tc.do(t, s)
			mended := false
			mend := func() {
				if !mended {
					mended = true
					tc.mend(t, s)
				}
			}
			defer mend() // so that the folder can be removed
			x.types("Inns by the sea\r")
			x.says("Not saved: " + tc.says + ". f10: save under another name. Your words are kept, and saving is tried again.")
			x.sees("not saved")
			x.types("Tents\rhalf a thought")
			x.sees("half a thought")
			x.types("\x03")
			if code := x.ends(); code != 2 {
				t.Errorf("exit status %d", code)
			}
			x.clean()
			out := x.output()
			said := strings.Join(strings.Fields(out[strings.LastIndex(out, "\x1b[?1049l"):]), " ")
			if !strings.Contains(said, tc.says) || !strings.Contains(said, "Your words are kept in "+s.home) {
				t.Errorf("on leaving it says %q", said)
			}
			mend()
			if now := x.file("a.yaml"); now != old {
				t.Errorf("the file has become\n%s", now)
			}
			if left, _ := filepath.Glob(filepath.Join(s.dir, ".bmcanvas-*")); len(left) > 0 {
				t.Errorf("left beside the file: %v", left)
			}
			again := s.open(t, s.path)
			again.sees("words that were not saved")
			again.sees("+ Inns by the sea")
			again.sees("+ half a thought")
			again.types("\r")
			again.sees("Question 1")
			again.types("\x03")
			if code := again.ends(); code != 0 {
				t.Errorf("exit status %d", code)
			}
			for _, want := range []string{"canvas: business-model # mine\n", "Cafés\n", "Hotels in Tartu\n", "Inns by the sea\n", "Tents\n", "half a thought\n"} {
				if !strings.Contains(again.file("a.yaml"), want) {
					t.Errorf("%q is not in the file:\n%s", want, again.file("a.yaml"))
				}
			}
		})
	}
}

// says waits until the sentence is on the screen, however it is wrapped.
func (x *terminal) says(sentence string) {
	x.t.Helper()
	x.shows(sentence, func(shown string) bool { return strings.Contains(strings.Join(strings.Fields(shown), " "), sentence) })
}

// Where the file cannot be saved, the canvas goes on in another one.
func TestSavedElsewhere(t *testing.T) {
	t.Parallel()
	s := newSite(t, false)
	x := s.opens(t)
	must(t, os.Chmod(s.dir, 0o555))
	defer os.Chmod(s.dir, 0o755)
	x.types("Hotels\r")
	x.says("Not saved: this folder does not let anything be written in it. f10: save under another name.")
	x.types("\x1b[21~")
	x.chooses("Save under another name")
	x.sees("▌")
	x.types("\x15" + filepath.Join(s.home, "b.yaml") + "\r")
	x.says("You go on in")
	x.types("Inns\r")
	x.sees("• Inns")
	x.types("\x03")
	if code := x.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
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

// A save that failed is tried again by itself, and goes elsewhere on demand.
func TestSavedAfterAll(t *testing.T) {
	t.Parallel()
	s := newSite(t, false)
	x := s.opens(t)
	must(t, os.Chmod(s.path, 0o444))
	x.types("Hotels\r")
	x.sees("not saved")
	must(t, os.Chmod(s.path, 0o644))
	x.waits("a second try", func() bool { return strings.Contains(x.file("a.yaml"), "Hotels") })
	x.sees("   saved")
	x.types("\x03")
	if code := x.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
}

// Where the disk of the state folder is full as well, the words are put where
// there is room, and the program says where.
func TestNoRoomAnywhere(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("NOT TESTED: only root can mount a small disk")
	}
	s := newSite(t, true)
	temp := s.home
	s.home = s.dir
	s.env = []string{"TMPDIR=" + temp}
	x := s.opens(t)
	fill(t, s)
	x.types("Inns\r")
	x.sees("nowhere but in this window")
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
