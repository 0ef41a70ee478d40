// Replacing files that are no canvases.

package canvas

import (
	"errors"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestReplace(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	if err := os.WriteFile(in("old"), []byte("long and old"), 0o640); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("old", in("link")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"new", "old", "link"} {
		if err := Replace(in(name), []byte(name)); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, err := os.ReadFile(in(name)); err != nil || string(got) != name {
			t.Errorf("%s holds %q, %v", name, got, err)
		}
	}
	if got, _ := os.ReadFile(in("old")); string(got) != "link" {
		t.Errorf("the link was not followed: %q", got)
	}
	if info, err := os.Lstat(in("old")); err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	for name, want := range map[string]Problem{".": IsFolder, "none/new": NoFolder} {
		var e *Error
		if err := Replace(in(name), nil); !errors.As(err, &e) || e.Problem != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	if entries, _ := os.ReadDir(dir); len(entries) != 3 {
		t.Errorf("left behind: %v", entries)
	}
}

// TestReplaceFailsWhole fails each step in turn: the old or the new file is
// there whole and nothing else, and what is reported done is safe from a power
// failure.
func TestReplaceFailsWhole(t *testing.T) {
	for fails := 1; ; fails++ {
		path := folder(t)
		disk := &failing{fails: fails, err: syscall.EIO}
		err := replaceOn(disk, path, []byte("new"))
		if disk.step < fails {
			if last := disk.taken[len(disk.taken)-1]; err != nil || last != "sync folder" {
				t.Errorf("%v; the last step is %q", err, last)
			}
			return
		}
		step := disk.taken[fails-1]
		if now := contentOf(t, path); now != oneNote && now != "new" || err == nil && now != "new" {
			t.Errorf("%s fails: %q, %v", step, now, err)
		}
		if names := files(t, path); names != "mine.yaml" {
			t.Errorf("%s fails: left behind: %s", step, names)
		}
		if step == "sync folder" && err == nil {
			t.Error("a folder that could not be synced was not reported")
		}
	}
}
