package canvas

import (
	"errors"
	"os"
	"path/filepath"
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
