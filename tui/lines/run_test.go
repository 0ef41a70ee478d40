// Which file is opened, and which is not.

package lines

import (
	"errors"
	"testing"

	"bmcanvas/canvas"
)

func TestFileOpenElsewhereIsNotOpened(t *testing.T) {
	f := newFolder(t)
	f.guard()
	_, err := f.try(f.options(), "Cafés")
	var held *OpenElsewhereError
	if !errors.As(err, &held) || held.File != f.options().Path {
		t.Errorf("it ended with %v", err)
	}
	if f.file("a.yaml") != "" {
		t.Error("the file was written")
	}
}

// Without a name a new file is begun, unless the folder has canvases.
func TestWithoutAFileName(t *testing.T) {
	f := newFolder(t)
	o := f.options()
	o.Path = ""
	printsOnce(t, f.run(o, "Cafés"), "Saved in my-canvas.bmcanvas.yaml")
	_, err := f.try(o, "Hotels")
	var which *WhichFileError
	if !errors.As(err, &which) || len(which.Files) != 1 || which.Files[0] != "my-canvas.bmcanvas.yaml" {
		t.Errorf("it ended with %v", err)
	}
}

// A file that cannot be read is left as it is. So is one whose guide is not there.
func TestFileThatCannotBeReadIsLeftAlone(t *testing.T) {
	for _, content := range []string{"canvas: business-model\nblocks: [", "hello: world\n", "canvas: business-model\nformat: 99\n"} {
		f := newFolder(t)
		f.write("a.yaml", content)
		_, err := f.try(f.options(), "Cafés")
		var e *canvas.Error
		if !errors.As(err, &e) || f.file("a.yaml") != content {
			t.Errorf("%q: %v; the file says %q", content, err, f.file("a.yaml"))
		}
	}
	f := newFolder(t)
	o := f.options()
	o.Guide = "missing.yaml"
	if _, err := f.try(o, "Cafés"); err == nil || f.file("a.yaml") != "" {
		t.Errorf("with a guide that is not there: %v", err)
	}
	f.guard() // the lock was given back
}
