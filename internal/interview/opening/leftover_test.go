// What an earlier run left: compared with the file, restored, put beside it.

package opening

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// leave leaves the record behind, as a run that is killed does.
func leave(t *testing.T, r Request, left recovery.Record) {
	t.Helper()
	g, err := NewGuard(r.State, r.Path)
	if err != nil {
		t.Fatal(err)
	}
	g.Keep(left)
	if err := g.Flush(); err != nil {
		t.Fatal(err)
	}
	g.Close()
}

// What an earlier run left is there to be taken up, unless the file says it by now.
func TestLeftover(t *testing.T) {
	const (
		was   = "canvas: business-model\nname: Was\nblocks:\n  channels:\n    - Shop\n"
		later = "canvas: business-model\nname: Was\nlanguage: nl\nblocks:\n  channels:\n    - Shop\n    - Web\n"
		less  = "canvas: business-model\nname: Was\n"
	)
	_, doc := file(t, was)
	base := saver.BaseOf(doc)
	for _, c := range []struct {
		name    string
		left    recovery.Record
		in, out string
		none    bool
	}{
		{"a draft", recovery.Record{Drafts: []recovery.Draft{{Text: "Pho"}}}, "Pho", "", false},
		{"a draft that the file says", recovery.Record{Drafts: []recovery.Draft{{Text: " Shop"}}}, "", "", true},
		{"a save that failed", recovery.Record{Unsaved: &recovery.Unsaved{Base: base, Data: []byte(later)}}, "Web", "", false},
		{"a removal that was not saved", recovery.Record{Unsaved: &recovery.Unsaved{Base: base, Data: []byte(less)}}, "", "Shop", false},
		{"a save that did not fail", recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte(was)}}, "", "", true},
		{"all of it in a later file", recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte(less)}}, "", "", true},
		{"not all of it in a later file", recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte(later)}}, "Web", "", false},
		{"what cannot be read", recovery.Record{Unsaved: &recovery.Unsaved{Base: "before", Data: []byte("[")}}, "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, _ := file(t, was)
			r := Request{Path: f.Path(), Fallback: "en", State: state(t)}
			leave(t, r, c.left)
			o, err := Open(r)
			if err != nil {
				t.Fatal(err)
			}
			defer o.Close()
			if (o.Leftover == nil) != c.none || (o.Guard.Found == nil) != c.none {
				t.Fatalf("left: %+v", o.Leftover)
			}
			if c.none {
				return
			}
			in, out := o.Leftover.Difference()
			if strings.Join(in, "|") != c.in || strings.Join(out, "|") != c.out {
				t.Errorf("in %q, out %q", in, out)
			}
		})
	}
}

// A canvas that could not be saved is worked on from there; where the file is
// another by now, it is put beside it.
func TestRestore(t *testing.T) {
	const (
		was   = "canvas: business-model\nname: Was\nlanguage: en\n"
		later = "canvas: business-model\nname: Later\nguide: nine-step\nlanguage: nl\nblocks:\n  channels:\n    - Web\n"
		bare  = "canvas: business-model\nname: Later\n"
	)
	for _, c := range []struct {
		name, file, base, data string
		beside                 bool
		due                    bool // the canvas is to be saved
		before                 string
	}{
		{"onto the file it was made from", was, "own", later, false, true, "Was"},
		{"beside another", was, "another", later, true, false, "Was"},
		{"into a file that is not there", "", "", later, false, true, ""},
		{"one without a note into a file that is not there", "", "", bare, false, false, "Later"},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, doc := file(t, c.file)
			r := Request{Path: f.Path(), Fallback: "en", State: state(t)}
			if c.base == "own" {
				c.base = saver.BaseOf(doc)
			}
			leave(t, r, recovery.Record{Unsaved: &recovery.Unsaved{Base: c.base, Data: []byte(c.data)}})
			o, err := Open(r)
			if err != nil {
				t.Fatal(err)
			}
			defer o.Close()
			beside, err := o.Restore("rescued")
			if err != nil {
				t.Fatal(err)
			}
			if c.beside {
				if filepath.Base(beside) != "a.rescued.yaml" || o.Canvas.Name != "Was" || o.Saver.Pending() {
					t.Errorf("beside %q, on %q", beside, o.Canvas.Name)
				}
				return
			}
			o.Saver.Want(o.Canvas)
			if beside != "" || o.Canvas.Name != "Later" || o.Before.Name != c.before || o.Saver.Due() != c.due || o.New {
				t.Errorf("beside %q, on %q, before %q, due %t, new %t", beside, o.Canvas.Name, o.Before.Name, o.Saver.Due(), o.New)
			}
			if c.data == later && (o.Guide.ID != "nine-step" || o.Language != "nl") {
				t.Errorf("asked with %s in %s", o.Guide.ID, o.Language)
			}
		})
	}
}

func TestRescue(t *testing.T) {
	const was, later = "canvas: business-model\nname: Was\n", "canvas: business-model\nname: Later\n"
	f, doc := file(t, was)
	for _, c := range []struct {
		unsaved recovery.Unsaved
		taken   bool
		beside  string
		fails   bool
	}{
		{recovery.Unsaved{Base: saver.BaseOf(doc), Data: []byte(later)}, true, "", false},
		{recovery.Unsaved{Base: saver.BaseOf(doc), Data: []byte(was)}, false, "", false},
		{recovery.Unsaved{Base: "another", Data: []byte(later)}, false, "a.rescued.yaml", false},
		{recovery.Unsaved{Base: "another", Data: []byte(later)}, false, "a.rescued-2.yaml", false},
		{recovery.Unsaved{Base: "another", Data: []byte("[")}, false, "", true},
	} {
		got, beside, err := rescue(&c.unsaved, f.Path(), doc, "rescued")
		if (got != nil) != c.taken || (err != nil) != c.fails || beside != "" && filepath.Base(beside) != c.beside || (beside == "") != (c.beside == "") {
			t.Errorf("%q: %v, %q, %v", c.unsaved.Data, got, beside, err)
		}
	}
	if data, err := os.ReadFile(f.Path()); err != nil || string(data) != was {
		t.Errorf("the file says %q, %v", data, err)
	}
}
