// The choice for one canvas is kept, and is not that of another.

package settings

import (
	"path/filepath"
	"testing"
)

func TestNamesOfACanvas(t *testing.T) {
	dir := t.TempDir()
	names := NamesIn(func(name string) string {
		if name == "XDG_STATE_HOME" {
			return dir
		}
		return ""
	})
	path := filepath.Join(dir, "a.bmcanvas.yaml")
	if _, chosen := names.Of(path); chosen {
		t.Error("chosen before anybody chose")
	}
	for _, want := range []bool{false, true, false} {
		if err := names.Keep(path, want); err != nil {
			t.Fatal(err)
		}
		if shown, chosen := names.Of(path); !chosen || shown != want {
			t.Errorf("kept %v, and it is %v, %v", want, shown, chosen)
		}
	}
	if _, chosen := names.Of(filepath.Join(dir, "b.bmcanvas.yaml")); chosen {
		t.Error("another canvas has the choice, too")
	}
}
