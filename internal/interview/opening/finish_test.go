// Where the words are after the last save, and going on in another file.

package opening

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// opened opens the file a.yaml, with a note that is to be saved and the state
// folder at path.
func opened(t *testing.T, state string) *Opened {
	t.Helper()
	f, _ := file(t, "canvas: business-model\n")
	o, err := Open(Request{Path: f.Path(), Fallback: "en", State: recovery.In(private.At(state))})
	if err != nil {
		t.Fatal(err)
	}
	c, _ := o.Canvas.Add(canvas.Channels, canvas.Note{Text: "Web"}, -1)
	o.Canvas = c
	o.Saver.Want(c)
	return o
}

// block puts something into the place of the path.
func block(t *testing.T, path string) string {
	t.Helper()
	if err := os.RemoveAll(path); err != nil {
		t.Fatal(err)
	}
	write(t, path, "in the way")
	return path
}

// keeps returns what Finish calls to keep the draft, and the canvas if it is not saved.
func (o *Opened) keeps(draft string) func() {
	return func() {
		var r recovery.Record
		if draft != "" {
			r.Drafts = []recovery.Draft{{Text: draft}}
		}
		if unsaved := o.Saver.Unsaved(o.Canvas); unsaved != nil {
			next, was := unsaved()
			r.Unsaved = &recovery.Unsaved{Data: next.Bytes(), Base: saver.BaseOf(was)}
		}
		o.Guard.Keep(r)
	}
}

func TestFinish(t *testing.T) {
	for _, c := range []struct {
		name    string
		draft   string
		saves   bool
		records bool
		temp    bool // there is a folder for temporary files
		want    Ending
		kept    bool // the error names a record
		copied  bool // the error names a copy
	}{
		{"all is saved", "", true, true, true, Ending{Saved: true}, false, false},
		{"a draft is left", "half\na thought", true, true, true, Ending{Saved: true, Drafts: true}, false, false},
		{"a draft without a record", "half\na thought", true, false, true, Ending{Saved: true, Unkept: "# half\n# a thought\n"}, false, false},
		{"not saved", "half", false, true, true, Ending{}, true, false},
		{"not saved, without a record", "half", false, false, true, Ending{}, false, true},
		{"not saved anywhere", "half", false, false, false, Ending{Unkept: "note: Web\n# half\n"}, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			state := filepath.Join(t.TempDir(), "state")
			if !c.records {
				block(t, state)
			}
			t.Setenv("TMPDIR", t.TempDir())
			if !c.temp {
				t.Setenv("TMPDIR", block(t, filepath.Join(t.TempDir(), "tmp")))
			}
			o := opened(t, state)
			path := o.Path
			if !c.saves {
				write(t, path, "canvas: business-model\nname: Theirs\n")
			}
			got, err := o.Guard.Finish(o.Saver, o.keeps(c.draft))
			if got.Saved != c.want.Saved || got.Drafts != c.want.Drafts || !strings.HasSuffix(got.Unkept, c.want.Unkept) || (got.Unkept == "") != (c.want.Unkept == "") {
				t.Errorf("%+v, want %+v", got, c.want)
			}
			var lost *saver.NotSaved
			if errors.As(err, &lost) == c.saves {
				t.Fatalf("the error is %v", err)
			}
			if lost != nil && ((lost.Kept != "") != c.kept || (lost.Copy != "") != c.copied) {
				t.Errorf("%+v", lost)
			}
			if c.copied {
				if data, err := os.ReadFile(lost.Copy); err != nil || !strings.Contains(string(data), "note: Web\n# half\n") {
					t.Errorf("the copy says %q, %v", data, err)
				}
			}
			nextRun(t, state, path, c.records && c.saves, c.records && (c.draft != "" || !c.saves))
		})
	}
}

// nextRun holds that the next run can have the file, and what it knows of it.
func nextRun(t *testing.T, state, path string, seen, found bool) {
	t.Helper()
	folder := recovery.In(private.At(state))
	if data := folder.For(path).Seen(); seen && !strings.Contains(string(data), "Web") {
		t.Errorf("the file as it was left is %q", data)
	}
	next, err := NewGuard(folder, path)
	if err != nil {
		t.Fatalf("the file is still held: %v", err)
	}
	defer next.Close()
	if (next.Found != nil) != found {
		t.Errorf("the next run finds %+v", next.Found)
	}
}

func TestMoveTo(t *testing.T) {
	state := filepath.Join(t.TempDir(), "state")
	o := opened(t, state)
	o.keeps("half a thought")()
	folder := recovery.In(private.At(state))
	to := filepath.Join(filepath.Dir(o.Path), "b.yaml")

	other, err := NewGuard(folder, to)
	if err != nil {
		t.Fatal(err)
	}
	var e *canvas.Error
	if _, _, err := o.Guard.MoveTo(to, o.Saver); !errors.As(err, &e) || e.Problem != canvas.AlreadyThere {
		t.Errorf("into a file that another program has: %v", err)
	}
	other.Keep(recovery.Record{Drafts: []recovery.Draft{{Text: "others"}}})
	other.Close()
	if _, _, err := o.Guard.MoveTo(to, o.Saver); !errors.As(err, &e) || e.Problem != canvas.AlreadyThere {
		t.Errorf("into a file with words of an earlier run: %v", err)
	}
	if _, _, err := o.Guard.MoveTo(o.Path, o.Saver); !errors.As(err, &e) || e.Problem != canvas.AlreadyThere {
		t.Errorf("into a file that is there: %v", err)
	}

	to = filepath.Join(filepath.Dir(o.Path), "c.yaml")
	next, c, err := o.Guard.MoveTo(to, o.Saver)
	if err != nil || c.DerivedFrom != "a.yaml" || o.Saver.Path() != to {
		t.Fatalf("%+v, %v", c, err)
	}
	if old, err := NewGuard(folder, o.Path); err != nil || old.Found != nil {
		t.Errorf("the old file: %+v, %v", old, err)
	} else {
		old.Close()
	}
	next.Close()
	again, err := NewGuard(folder, to)
	if err != nil || again.Found == nil || again.Found.Drafts[0].Text != "half a thought" || again.Found.Unsaved != nil {
		t.Errorf("the new file: %+v, %v", again, err)
	}
	again.Close()
}
