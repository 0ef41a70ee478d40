//go:build unix

// Reasons why a save fails, each made on a real disk.

package e2e

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
)

// nobody is the id of the user that runs the program if the tests run as root: saving
// would not fail for root.
const nobody = 65534

// savePlace is a folder with a canvas in which a save can be made to fail.
type savePlace struct {
	launch
	path string // of the canvas
	full string // the file that fills the disk
}

// saveFailure is one reason why saves fail.
type saveFailure struct {
	name  string
	says  string // what the screen says
	root  bool   // only root can cause it
	disk  bool   // the folder is a small disk
	cause func(t *testing.T, s *savePlace)
	mend  func(t *testing.T, s *savePlace) // undoes it
}

var saveFailures = []saveFailure{
	{name: "full disk", root: true, disk: true, says: "the disk is full", cause: fill, mend: func(t *testing.T, s *savePlace) { must(t, os.Remove(s.full)) }},
	{
		name: "read-only file", says: "the file is write-protected",
		cause: func(t *testing.T, s *savePlace) { must(t, os.Chmod(s.path, 0o444)) },
		mend:  func(t *testing.T, s *savePlace) { must(t, os.Chmod(s.path, 0o644)) },
	},
	{
		name: "read-only folder", says: "this folder is write-protected",
		cause: func(t *testing.T, s *savePlace) { must(t, os.Chmod(s.dir, 0o555)) },
		mend:  func(t *testing.T, s *savePlace) { must(t, os.Chmod(s.dir, 0o755)) },
	},
	{
		name: "another user's file", root: true, says: "the file is write-protected",
		cause: func(t *testing.T, s *savePlace) { must(t, os.Chown(s.path, 0, 0)) },
		mend:  func(t *testing.T, s *savePlace) { must(t, os.Chown(s.path, nobody, nobody)) },
	},
	{
		name: "hard link", says: "the file has more than one name (hard links), and saving would separate them",
		cause: func(t *testing.T, s *savePlace) { must(t, os.Link(s.path, s.path+".link")) },
		mend:  func(t *testing.T, s *savePlace) { must(t, os.Remove(s.path+".link")) },
	},
	{
		name: "a file that is mounted", root: true, says: "the file cannot be saved (device or resource busy)", // as into a container: it cannot be renamed over
		cause: func(t *testing.T, s *savePlace) {
			if out, err := exec.Command("mount", "--bind", s.path, s.path).CombinedOutput(); err != nil {
				t.Skipf("NOT TESTED: no file can be mounted: %v, %s", err, out)
			}
		},
		mend: func(t *testing.T, s *savePlace) { must(t, exec.Command("umount", s.path).Run()) },
	},
	{
		name: "another user's file in a shared folder", root: true, says: "the file cannot be saved (operation not permitted)",
		cause: func(t *testing.T, s *savePlace) {
			must(t, errors.Join(os.Chown(s.path, 0, 0), os.Chmod(s.path, 0o666), os.Chown(s.dir, 0, 0), os.Chmod(s.dir, 0o777|os.ModeSticky)))
		},
		mend: func(t *testing.T, s *savePlace) {
			must(t, errors.Join(os.Chown(s.path, nobody, nobody), os.Chmod(s.path, 0o644), os.Chown(s.dir, nobody, nobody)))
		},
	},
	{
		name: "the folder is gone", says: "the folder for this file does not exist",
		cause: func(t *testing.T, s *savePlace) { must(t, os.Rename(s.dir, s.dir+".gone")) },
		mend:  func(t *testing.T, s *savePlace) { must(t, os.Rename(s.dir+".gone", s.dir)) },
	},
	{
		name: "a folder of that name", says: "this is a folder, not a file",
		cause: func(t *testing.T, s *savePlace) {
			must(t, os.Rename(s.path, s.path+".kept"))
			must(t, os.Mkdir(s.path, 0o755))
		},
		mend: func(t *testing.T, s *savePlace) {
			must(t, os.Remove(s.path))
			must(t, os.Rename(s.path+".kept", s.path))
		},
	},
}

// fill writes a file until there is no room on the disk.
func fill(t *testing.T, s *savePlace) {
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

// newSavePlace makes a folder with a canvas that has a note; on a small disk, if
// asked. Where the tests run as root, the program runs as nobody.
func newSavePlace(t *testing.T, small bool) *savePlace {
	t.Helper()
	base := t.TempDir()
	s := &savePlace{launch: launch{dir: filepath.Join(base, "work"), home: filepath.Join(base, "home")}}
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
	write(t, s.path, "canvas: business-model # mine\nguide: nine-step\nblocks:\n  customer_segments:\n    - id: cs1\n      note: Cafés\n      question: for-whom\n")
	if os.Getuid() == 0 {
		s.user = &syscall.Credential{Uid: nobody, Gid: nobody}
		for _, path := range []string{s.dir, s.home, s.path} {
			must(t, os.Chown(path, nobody, nobody))
		}
		for dir := base; dir != os.TempDir() && dir != "/"; dir = filepath.Dir(dir) {
			must(t, os.Chmod(dir, 0o755))
		}
		s.skipUnlessReachable(t)
	}
	return s
}

// skipUnlessReachable skips the test if nobody may not read in the folder.
func (s *savePlace) skipUnlessReachable(t *testing.T) {
	t.Helper()
	cmd := s.command(t, "check", s.path)
	if err := cmd.Run(); cmd.ProcessState == nil || cmd.ProcessState.ExitCode() == 2 {
		t.Skipf("NOT TESTED: another user cannot run the program, or read in %s: %v", os.TempDir(), err)
	}
}
