package opening

import (
	"path/filepath"
	"testing"
)

// A file that stands beside another already gets a number, not the word once more.
func TestBesideAgain(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "plan.yaml")
	write(t, path, "canvas: business-model\n")
	for _, want := range []string{"plan.mine.yaml", "plan.mine-2.yaml", "plan.mine-3.yaml"} {
		path = Beside(path, "mine")
		if filepath.Base(path) != want {
			t.Fatalf("got %s, want %s", path, want)
		}
		write(t, path, "canvas: business-model\n")
	}
	if got := Beside(filepath.Join(dir, "plan.minerals.yaml"), "mine"); filepath.Base(got) != "plan.minerals.mine.yaml" {
		t.Error(got)
	}
}

func TestNamed(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"one.yaml", "two.bmcanvas.yaml", "two.yaml", "three"} {
		write(t, filepath.Join(dir, name), "canvas: business-model\n")
	}
	for name, want := range map[string]string{"one": "one.yaml", "two": "two.bmcanvas.yaml", "three": "three", "new": "new.bmcanvas.yaml", "new.yml": "new.yml"} {
		if got := Named(filepath.Join(dir, name)); got != filepath.Join(dir, want) {
			t.Errorf("%s: %s", name, got)
		}
	}
	if got := Beside(filepath.Join(dir, "two.bmcanvas.yaml"), "mine"); filepath.Base(got) != "two.mine.bmcanvas.yaml" {
		t.Error(got)
	}
}
