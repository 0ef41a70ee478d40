//go:build unix

// What the program keeps is for the person alone.

package e2e

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// Only the person can read what the program keeps, whatever the umask. It stays
// within the folders that the environment names.
func TestStateFolderIsPrivate(t *testing.T) {
	old := syscall.Umask(0)
	defer syscall.Umask(old)
	base := t.TempDir()
	p := launch{dir: t.TempDir(), home: t.TempDir(), state: filepath.Join(base, "deep", "state"), env: []string{"XDG_CONFIG_HOME=" + filepath.Join(base, "deep", "config")}}
	x := p.open(t, "a.yaml", "--lang", "nl")
	x.sees("▌")
	x.types("\rCafés\rhalf a thought")
	x.sees("half a thought")
	x.waitForRecord("half a thought")
	err := filepath.WalkDir(filepath.Join(base, "deep"), func(path string, e os.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := e.Info()
		want := os.FileMode(0o600)
		if e.IsDir() {
			want = 0o700
		}
		if err == nil && info.Mode().Perm() != want {
			t.Errorf("%s has mode %v", path, info.Mode())
		}
		return err
	})
	must(t, err)
	x.types("\x03")
	x.endsWell()
	if entries, _ := os.ReadDir(p.home); len(entries) > 0 {
		t.Errorf("in the home folder: %v", entries)
	}
	if entries, _ := os.ReadDir(p.dir); len(entries) != 1 {
		t.Errorf("beside the file: %v", entries)
	}
	if left := p.stateFiles(); len(left) > 0 {
		t.Errorf("left in the state folder: %v", left)
	}
}
