// Which language, which guide, which name for it, and what is rescued.

package opening

import (
	"os"
	"path/filepath"
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
		w             Wish
		content, want string
	}{
		{Wish{Fallback: "nl"}, "", "nl"},
		{Wish{Fallback: "nl", Remembered: "fa"}, "", "fa"},
		{Wish{Fallback: "nl", Remembered: "fa", Language: "en"}, "", "en"},
		{Wish{Fallback: "nl", Remembered: "fa"}, own, "et"},
		{Wish{Fallback: "nl", Remembered: "fa", Language: "en"}, own, "en"},
		{Wish{Fallback: "nl", Remembered: "fa"}, other, "nl"},
		{Wish{Fallback: "nl"}, none, "nl"},
	} {
		_, doc := file(t, c.content)
		if got := c.w.Speak(doc); got != c.want {
			t.Errorf("%+v over %q speaks %s, want %s", c.w, c.content, got, c.want)
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
		f, doc := file(t, c.content)
		w := Wish{Folder: folder, Guide: c.wish, Fallback: "en"}
		o, err := w.Revise(f, doc)
		if (err != nil) != c.fails {
			t.Errorf("%q over %q: %v", c.wish, c.content, err)
		}
		if err != nil {
			continue
		}
		want := c.ref
		if want == "own.yaml" {
			want = Ref(o.Guide, filepath.Dir(f.Path()))
		}
		if o.Guide.ID != c.guide || o.Canvas.Guide != want || o.Gone != c.gone {
			t.Errorf("%q over %q: %s, the file says %q, gone %q", c.wish, c.content, o.Guide.ID, o.Canvas.Guide, o.Gone)
		}
		own, err := w.Own("en")
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
	f, doc := file(t, "")
	o, err := Wish{Fallback: "nl"}.Begin(f, doc, "Hõbe", "2026-11-21")
	if err != nil {
		t.Fatal(err)
	}
	c := o.Canvas
	if !o.New || o.Guide.ID != "classic" || c.Name != "Hõbe" || c.Guide != "classic" || c.Language != "nl" || c.Created != "2026-11-21" {
		t.Errorf("%+v, %+v", o, c)
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
		got, beside, err := Rescue(&c.unsaved, f.Path(), doc, "rescued")
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
	want := []Found{
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
			if err := folder.See(f.Path(), []byte(c.seen)); err != nil {
				t.Fatal(err)
			}
		}
		if got := Since(folder, f.Path(), doc); len(got) != c.want {
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
