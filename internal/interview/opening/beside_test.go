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
