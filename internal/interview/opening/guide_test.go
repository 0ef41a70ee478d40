// Which language, which guide, and how a file names it.

package opening

import (
	"os"
	"path/filepath"
	"testing"

	"bmcanvas/prompts"
)

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
		kept := Remembered(func(variable string) string {
			if variable == "XDG_CONFIG_HOME" {
				return dir
			}
			return ""
		})
		if kept.Language != c.language || kept.Name != c.name {
			t.Errorf("%q: %q", c.config, kept)
		}
	}
}
