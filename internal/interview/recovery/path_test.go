// One real path for a file, however its path is written.

package recovery

import (
	"os"
	"path/filepath"
	"testing"
)

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Skip(err)
	}
}

func TestReal(t *testing.T) {
	base := RealPath(t.TempDir()) // on macOS it is below a link
	in := func(path string) string { return filepath.Join(base, path) }
	if err := os.MkdirAll(in("home/drafts"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(in("home/drafts/hõbe.yaml"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	link(t, in("home/drafts"), in("d"))
	link(t, "hõbe.yaml", in("home/drafts/latest.yaml"))
	link(t, "../drafts/later.yaml", in("home/drafts/dangling.yaml"))
	link(t, in("home/drafts/dangling.yaml"), in("twice.yaml"))
	link(t, "loop", in("loop"))
	t.Chdir(in("home"))
	for path, want := range map[string]string{
		in("home/drafts/hõbe.yaml"):       in("home/drafts/hõbe.yaml"),
		"drafts/hõbe.yaml":                in("home/drafts/hõbe.yaml"),
		"drafts/../drafts/./hõbe.yaml":    in("home/drafts/hõbe.yaml"),
		"drafts/latest.yaml":              in("home/drafts/hõbe.yaml"),
		"../d/latest.yaml":                in("home/drafts/hõbe.yaml"),
		"../d/../drafts/hõbe.yaml":        in("home/drafts/hõbe.yaml"), // up from where the link leads
		"new.yaml":                        in("home/new.yaml"),
		"../d/new.yaml":                   in("home/drafts/new.yaml"),
		"nowhere/new.yaml":                in("home/nowhere/new.yaml"),
		"drafts/dangling.yaml":            in("home/drafts/later.yaml"),
		in("twice.yaml"):                  in("home/drafts/later.yaml"),
		in("loop"):                        in("loop"),
		"drafts/hõbe.yaml/not a folder":   in("home/drafts/hõbe.yaml/not a folder"),
		in("home/drafts/HÕBE.yaml"):       in("home/drafts/HÕBE.yaml"), // another file, where case counts
		in("home/drafts/ho\u0303be.yaml"): in("home/drafts/ho\u0303be.yaml"),
	} {
		if _, err := os.Stat(path); err == nil && filepath.Base(path) != "hõbe.yaml" && filepath.Base(want) == filepath.Base(path) {
			want = in("home/drafts/hõbe.yaml") // a disk that takes the names for the same
		}
		if got := RealPath(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

// Names for which a disk finds one file, here by a hard link: each is spelled as in the
// folder.
func TestSpelling(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "Hõbe.yaml")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := spelling(folder, "Hõbe.yaml"); got != "Hõbe.yaml" {
		t.Error(got)
	}
	if err := os.Link(path, filepath.Join(folder, "hÕBE.YAML")); err != nil {
		t.Skip(err)
	}
	for _, name := range []string{"Hõbe.yaml", "hÕBE.YAML", "none.yaml"} {
		if got := spelling(folder, name); got != name {
			t.Errorf("%s: %s", name, got)
		}
	}
	same := func(string) bool { return true } // as on a disk where case does not count
	for _, name := range []string{"HÕBE.yaml", "Ho\u0303be.yaml"} {
		if got := spelledIn(folder, name, same); got != "Hõbe.yaml" && got != "hÕBE.YAML" {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := spelledIn(folder, "other.yaml", same); got != "other.yaml" {
		t.Error(got)
	}
}

// The names of the record and the lock do not depend on whether the canvas is there,
// and do not show its path.
func TestSameFilesBeforeAndAfter(t *testing.T) {
	d := newDesk(t)
	before := Folder{}.For(d.canvas).stem
	if err := os.WriteFile(d.canvas, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	t.Chdir(filepath.Dir(d.canvas))
	if after := (Folder{}).For(filepath.Base(d.canvas)).stem; after != before || len(after) != 32 {
		t.Errorf("%s, then %s", before, after)
	}
}
