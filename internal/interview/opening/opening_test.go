// Which language, which guide, which name for it, and what is rescued.

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
	"bmcanvas/prompts"
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

func TestLanguage(t *testing.T) {
	const own, other, none = "canvas: business-model\nlanguage: et\n", "canvas: business-model\nlanguage: tlh\n", "canvas: business-model\n"
	for _, c := range []struct {
		r             Request
		content, want string
	}{
		{Request{Fallback: "nl"}, "", "nl"},
		{Request{Fallback: "nl", Remembered: "fa"}, "", "fa"},
		{Request{Fallback: "nl", Remembered: "fa", Language: "en"}, "", "en"},
		{Request{Fallback: "nl", Remembered: "fa"}, own, "et"},
		{Request{Fallback: "nl", Remembered: "fa", Language: "en"}, own, "en"},
		{Request{Fallback: "nl", Remembered: "fa"}, other, "nl"},
		{Request{Fallback: "nl"}, none, "nl"},
	} {
		_, doc := file(t, c.content)
		if got := c.r.LanguageOf(doc); got != c.want {
			t.Errorf("%+v over %q speaks %s, want %s", c.r, c.content, got, c.want)
		}
	}
}

// ownGuide is a guide file of one's own.
const ownGuide = "guide: own\nlanguage: en\ncanvas: business-model\ntitle: Own\nparts:\n  - blocks:\n      - {block: channels, title: Channels, questions: [{id: reach, ask: Reached how}]}\n"

func TestGuide(t *testing.T) {
	folder := t.TempDir()
	write(t, filepath.Join(folder, "own.yaml"), ownGuide)
	for _, c := range []struct {
		wish, content   string
		guide, ref, own string // own: what the wish's own guide is called
		gone            string
		fails           bool
	}{
		{"", "canvas: business-model\nguide: ten-step\n", "ten-step", "ten-step", "", "", false},
		{"", "canvas: business-model\n", "classic", "", "", "", false},
		{"", "canvas: customer-experience\n", "customer-experience", "", "", "", false},
		{"", "canvas: business-model\nguide: lost.yaml\n", "classic", "lost.yaml", "", "lost.yaml", false},
		{"nine-step", "canvas: business-model\nguide: lost.yaml\n", "nine-step", "nine-step", "", "", false},
		{"own.yaml", "canvas: business-model\n", "own", "own.yaml", "own", "", false},
		{"classic", "canvas: customer-experience\n", "", "", "", "", true},
		{"none.yaml", "canvas: business-model\n", "", "", "", "", true},
	} {
		f, _ := file(t, c.content)
		r := Request{Path: f.Path(), Folder: folder, Guide: c.wish, Fallback: "en", State: state(t)}
		o, err := Open(r)
		if (err != nil) != c.fails {
			t.Errorf("%q over %q: %v", c.wish, c.content, err)
		}
		if err != nil {
			continue
		}
		o.Close()
		want := c.ref
		if want == "own.yaml" {
			want = Ref(o.Guide, filepath.Dir(f.Path()))
		}
		if o.Guide.ID != c.guide || o.Canvas.Guide != want || o.MissingGuide != c.gone {
			t.Errorf("%q over %q: %s, the file says %q, gone %q", c.wish, c.content, o.Guide.ID, o.Canvas.Guide, o.MissingGuide)
		}
		own, err := r.OwnGuide("en")
		if err != nil || (own == nil) != (c.own == "") {
			t.Errorf("%q: own guide %v, %v", c.wish, own, err)
		}
	}
}

// The path of a guide of one's own is written as seen from the canvas file.
func TestRef(t *testing.T) {
	dir := t.TempDir()
	g := &prompts.Guide{ID: "own", Path: filepath.Join(dir, "guides", "own.yaml")}
	for home, want := range map[string]string{
		dir:                                "guides/own.yaml",
		filepath.Join(dir, "guides"):       "own.yaml",
		filepath.Join(dir, "work", "hobe"): "../../guides/own.yaml",
	} {
		if got := Ref(g, home); got != want {
			t.Errorf("from %s: %s, want %s", home, got, want)
		}
	}
	if got := Ref(&prompts.Guide{ID: "classic"}, dir); got != "classic" {
		t.Error(got)
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
	if !o.New || o.Guide.ID != "classic" || c.Name != "Hõbe" || c.Guide != "classic" || c.Language != "nl" || c.Created != "2026-11-21" || o.Saver.Due() {
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

func TestCanvases(t *testing.T) {
	dir := t.TempDir()
	for name, content := range map[string]string{
		"one.yaml":    "canvas: business-model\nname: First\nguide: own.yaml\nupdated: 2026-10-01\nblocks:\n  channels:\n    - {note: Shop, question: reach}\n",
		"two-b.yml":   "canvas: business-model\nupdated: 2026-11-01\n",
		"own.yaml":    ownGuide,
		"broken.yaml": "canvas: [",
		"empty.yaml":  "",
		"notes.txt":   "canvas: business-model\n",
	} {
		write(t, filepath.Join(dir, name), content)
	}
	got := Canvases(dir, "en")
	want := []CanvasFile{
		{Path: filepath.Join(dir, "two-b.yml"), Name: "Two b", Updated: "2026-11-01"},
		{Path: filepath.Join(dir, "one.yaml"), Name: "First", Done: 1, Of: 1, Updated: "2026-10-01"},
	}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := Canvases(filepath.Join(dir, "nowhere"), "en"); got != nil {
		t.Error(got)
	}
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
			if err := folder.RecordSeen(f.Path(), []byte(c.seen)); err != nil {
				t.Fatal(err)
			}
		}
		if got := changedSince(folder, f.Path(), doc); len(got) != c.want {
			t.Errorf("after %q: %+v", c.seen, got)
		}
	}
}

func TestRemembered(t *testing.T) {
	for _, c := range []struct{ config, language, name string }{
		{"", "", ""},
		{"name: Mari Tamm\nlanguage: et\n", "et", "Mari Tamm"},
		{"language: tlh\n", "", ""},
		{"[", "", ""},
	} {
		dir := t.TempDir()
		if err := os.MkdirAll(filepath.Join(dir, "bmcanvas"), 0o700); err != nil {
			t.Fatal(err)
		}
		if c.config != "" {
			write(t, filepath.Join(dir, "bmcanvas", "config.yaml"), c.config)
		}
		language, name := Remembered(func(variable string) string {
			if variable == "XDG_CONFIG_HOME" {
				return dir
			}
			return ""
		})
		if language != c.language || name != c.name {
			t.Errorf("%q: %q, %q", c.config, language, name)
		}
	}
}
