// Files that tests of saving make, and what cannot be opened.

package canvas

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "large.yaml"), strings.Repeat("#", MaxSize+1))
	write(t, filepath.Join(dir, "bad.yaml"), "canvas: [")
	must(t, os.Symlink("loop.yaml", filepath.Join(dir, "loop.yaml")))
	for name, want := range map[string]Problem{
		"": IsFolder, "large.yaml": TooLarge, "bad.yaml": NotYAML, "no/folder.yaml": NoFolder, "loop.yaml": Unreadable, "bad.yaml/x.yaml": Unreadable,
	} {
		if _, _, err := Open(filepath.Join(dir, name)); problem(err) != want {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
	}
	if _, _, err := openOn(&failing{fails: 2, err: syscall.EACCES}, folder(t)); problem(err) != Unreadable {
		t.Error(err)
	}
}

func listing(path string) string {
	entries, _ := os.ReadDir(filepath.Dir(path))
	return fmt.Sprint(entries)
}

func write(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(text), 0o644))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
