// Opening and beginning canvas files, who may have them, and what is in a folder.

package opening

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/recovery"
)

// file is a canvas file with the content, opened.
func file(t *testing.T, content string) (*canvas.File, *canvas.Document) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.yaml")
	if content != "" {
		write(t, path, content)
	}
	f, doc, err := canvas.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return f, doc
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestBegin(t *testing.T) {
	f, _ := file(t, "")
	o, err := Open(Request{Path: f.Path(), Fallback: "nl", State: state(t)})
	if err != nil {
		t.Fatal(err)
	}
	defer o.Close()
	if o.Guide != nil || o.Saver != nil || !o.New {
		t.Errorf("before it is begun: %+v", o)
	}
	if err := o.BeginUnasked("Hõbe", "2026-11-21"); err != nil {
		t.Fatal(err)
	}
	c := o.Canvas
	if !o.New || o.Guide.ID != "nine-step" || c.Name != "Hõbe" || c.Guide != "nine-step" || c.Stage != canvas.Idea || c.Language != "nl" || c.Created != "2026-11-21" || o.Saver.Due() {
		t.Errorf("%+v, %+v", o, c)
	}
	write(t, f.Path(), "canvas: business-model\n")
	var e *canvas.Error
	if err := o.BeginUnasked("Hõbe", "2026-11-21"); !errors.As(err, &e) || e.Problem != canvas.AlreadyThere {
		t.Errorf("begun over another file: %v", err)
	}
}

// state is a state folder of the test's own.
func state(t *testing.T) recovery.Folder {
	t.Helper()
	return recovery.In(private.At(filepath.Join(t.TempDir(), "state")))
}

// What cannot be opened is not held, and what is open is held once.
func TestOpenHolds(t *testing.T) {
	f, _ := file(t, "canvas: business-model\n")
	r := Request{Path: f.Path(), Fallback: "en", State: state(t)}
	for _, wrong := range []Request{
		{Path: r.Path, Guide: "none", State: r.State},
		{Path: filepath.Join(t.TempDir(), "new.yaml"), Guide: "none.yaml", State: r.State},
		{Path: t.TempDir(), State: r.State},
	} {
		if o, err := Open(wrong); err == nil {
			t.Errorf("%+v opens %+v", wrong, o)
		}
	}
	first, err := Open(r)
	if err != nil || first.Guard == nil || first.Held != nil {
		t.Fatalf("%+v, %v", first, err)
	}
	second, err := Open(r)
	if err != nil || second.Guard != nil || second.Held == nil || second.Canvas == nil {
		t.Fatalf("the second: %+v, %v", second, err)
	}
	second.Close()
	first.Close()
	third, err := Open(r)
	if err != nil || third.Held != nil {
		t.Fatalf("after that: %+v, %v", third, err)
	}
	third.Close()
}

// What others change between two runs is told; nothing is where it is not known.
func TestSince(t *testing.T) {
	const was, is = "canvas: business-model\nname: Was\n", "canvas: business-model\nname: Is\n"
	folder := recovery.In(private.At(filepath.Join(t.TempDir(), "state")))
	f, doc := file(t, is)
	for _, c := range []struct {
		seen string
		want int
	}{{"", 0}, {is, 0}, {was, 1}, {"[", 0}} {
		if c.seen != "" {
			if err := folder.For(f.Path()).RecordSeen(c.seen); err != nil {
				t.Fatal(err)
			}
		}
		if got := changedSince(folder.For(f.Path()), f.Path(), doc); len(got) != c.want {
			t.Errorf("after %q: %+v", c.seen, got)
		}
	}
}
