package merging

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/prompts"
)

const head = "canvas: business-model\nlanguage: en\n"

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// request is a request in a folder of its own, which has the files.
func request(t *testing.T, files map[string]string) Request {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		write(t, filepath.Join(dir, name), text)
	}
	return Request{
		Ours: filepath.Join(dir, "plan.yaml"), Theirs: filepath.Join(dir, "other.yaml"),
		State: recovery.In(private.At(filepath.Join(dir, "state"))), Today: "2026-12-01",
		Words: func(c *canvas.Canvas) *prompts.Words { return prompts.LoadWords(c.Language) },
	}
}

// channels is a file with these notes.
func channels(notes ...string) string {
	src := head + "blocks:\n  channels:\n"
	for _, n := range notes {
		src += "    - " + n + "\n"
	}
	return src
}

const a, b, c = "{id: ch1, note: Shop}", "{id: ch2, note: Web}", "{id: ch3, note: Post}"

// The file as it was last left tells what was removed and what was added.
func TestBaseFromLastTime(t *testing.T) {
	dropbox := "plan (Mari's conflicted copy 2026-11-21).yaml"
	for _, test := range []struct {
		name               string
		seen, ours, theirs string
		theirsName         string
		want               string
	}{
		{"not known", "", channels(a, b), channels(a, c), "", channels(a, b, c)},
		{"known", channels(a, b), channels(a, b, "Fax"), channels(a, c), "", channels(a, "Fax", c)},
		{"ours as it was left", channels(a, b), channels(a, b), channels(b, c), "", channels(b, c)},
		{"theirs as ours was left", channels(a, b), channels(a), channels(a, b), "", channels(a, b)},
		{"older than what was left", "updated: 2026-11-22\n" + channels(a, b), "updated: 2026-11-22\n" + channels(a, b, "Fax"), "updated: 2026-11-21\n" + channels(a), "",
			"updated: 2026-11-22\n" + channels(a, b, "Fax")},
		{"without a review", channels(a, b) + "reviews:\n  - date: 2026-11-21\n", channels(a, b, "Fax") + "reviews:\n  - date: 2026-11-21\n", channels(a), "",
			channels(a, b, "Fax") + "reviews:\n  - date: 2026-11-21\n"},
		{"begun apart, with the same ids", channels(a, b), channels(a, b), channels("{id: ch1, note: Market}", "{id: ch2, note: Fair}"), "",
			channels(a, b, "{id: ch3, note: Market}", "{id: ch4, note: Fair}")},
		{"a conflicted copy, ours as it was left", channels(a, b), channels(a, b), channels(a, c), dropbox, channels(a, b, c)},
		{"a conflicted copy without the newest note", channels(a, b), channels(a, b, "Fax"), channels("{id: ch1, note: Shops}"), dropbox,
			channels("{id: ch1, note: Shops}", b, "Fax")},
		{"a conflicted copy without an older note", channels(a, b), channels(a, b, "Fax"), channels(b), dropbox, channels(b, "Fax")},
	} {
		t.Run(test.name, func(t *testing.T) {
			name := test.theirsName
			if name == "" {
				name = "other.yaml"
			}
			r := request(t, map[string]string{"plan.yaml": test.ours, name: test.theirs})
			r.Theirs = filepath.Join(filepath.Dir(r.Ours), name)
			if test.seen != "" {
				if err := r.State.For(r.Ours).RecordSeen(test.seen); err != nil {
					t.Fatal(err)
				}
			}
			m, err := Files(r)
			if err != nil {
				t.Fatal(err)
			}
			if got := string(m.Document.Bytes()); got != test.want {
				t.Errorf("got\n%s\nwant\n%s", got, test.want)
			}
		})
	}
}

// The result is written into OURS, or where it is asked for.
func TestSave(t *testing.T) {
	r := request(t, map[string]string{"base.yaml": channels(a), "plan.yaml": channels(a, b), "other.yaml": channels(a, c)})
	r.Base = filepath.Join(filepath.Dir(r.Ours), "base.yaml")
	m, err := Files(r)
	if err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(filepath.Dir(r.Ours), "out.yaml")
	for _, path := range []string{out, ""} {
		if err := m.Save(path); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{out, r.Ours} {
		if data, err := os.ReadFile(path); err != nil || string(data) != channels(a, b, c) {
			t.Errorf("%v\n%s", err, data)
		}
	}
	write(t, r.Ours, channels(a))
	if err := m.Save(""); err == nil {
		t.Error("a file that was changed meanwhile is written over")
	}
	if tally := canvas.NewTally(m.Changes()); tally != (canvas.Tally{Added: 1}) {
		t.Errorf("%+v", tally)
	}
}

func TestUnfinished(t *testing.T) {
	marked := head + "blocks:\n  channels:\n    - id: ch1\n<<<<<<< HEAD\n      note: The shop in Tallinn\n=======\n      note: A shop in Tallinn\n>>>>>>> other\n"
	r := request(t, map[string]string{"plan.yaml": marked})
	r.Theirs = ""
	m, err := Files(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := m.Save(""); err != nil || len(m.Clashes) != 1 {
		t.Fatalf("%v, %v", m.Clashes, err)
	}
	m, err = Files(r)
	if err != nil || len(m.Clashes) != 0 || len(m.Changes()) != 0 {
		t.Errorf("%v, %v", m, err)
	}
}

// Each clash says in every language what the other side wants, whole, and which
// note it is about.
func TestSay(t *testing.T) {
	note := &canvas.Note{Text: "Shops " + strings.Repeat("x", 100)}
	other := strings.Repeat("Words of the other side ", 20)
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		say := Say(w, &canvas.Canvas{Kind: canvas.BusinessModel}, nil)
		for _, clash := range []merge.Clash{
			{Note: note, Key: "note", Theirs: other},
			{Note: note, Key: "evidence", Theirs: other},
			{Note: note, Key: "evidence"},
			{Note: note, Key: "status", Theirs: "confirmed", Since: "2026-11-22"},
			{Note: note, Key: merge.KeyBlock, Theirs: canvas.KeyResources},
			{Note: note, Removed: "Shop"},
			{Note: note, Key: "mine", Theirs: other},
			{Key: "name", Theirs: other},
			{Key: "stage"},
		} {
			said := say(clash)
			want := clash.Theirs
			switch clash.Key {
			case "status":
				want = w.Status(canvas.Confirmed)
			case merge.KeyBlock:
				want = w.BlockTitle(canvas.BusinessModel, canvas.KeyResources)
			}
			if !strings.Contains(said, want) || clash.Note != nil && !strings.Contains(said, "Shops xxx") || strings.ContainsAny(said, "{}") {
				t.Errorf("%s: %+v: %q", l.Code, clash, said)
			}
			if strings.Contains(said, note.Text) {
				t.Errorf("%s: all of the note is in %q", l.Code, said)
			}
		}
	}
}

func TestOriginal(t *testing.T) {
	for name, want := range map[string]string{
		"plan (Mari Tamm's conflicted copy 2026-11-21).yaml":          "plan.yaml",
		"plan.bmcanvas (Mari's conflicted copy 2026-11-21).yaml":      "plan.bmcanvas.yaml",
		"plan (conflicterende kopie van Mari 2026-11-21).yaml":        "plan.yaml",
		"plan (conflicted copy 2026-11-21 101500).bmcanvas.yaml":      "plan.bmcanvas.yaml",
		"plan.sync-conflict-20261121-101500-ABC23DE.yaml":             "plan.yaml",
		"plan.bmcanvas.sync-conflict-20261121-101500-ABC23DE.yaml":    "plan.bmcanvas.yaml",
		"plan_conflict-20261121-101500.yml":                           "plan.yml",
		"plan-DESKTOP-4F2KQ1A.yaml":                                   "plan.yaml",
		"plan.bmcanvas-LAPTOP-9AB2.yaml":                              "plan.bmcanvas.yaml",
		"plan (1).yaml":                                               "plan.yaml",
		"plan [Conflict].yaml":                                        "plan.yaml",
		"plan (SFConflict mari@example.org 2026-11-21-10-15-00).yaml": "plan.yaml",
		"کافه (نسخه) (conflicted copy 2026-11-21).yaml":               "کافه (نسخه).yaml",
		"plan.yaml":                  "",
		"plan (2026).yaml":           "",
		"plan-2.yaml":                "",
		"plan.mine.yaml":             "",
		"sync-conflict.yaml":         "",
		"plan (new) for Tallinn.yml": "",
	} {
		got, is := Original(filepath.Join("folder", name))
		if want != "" {
			want = filepath.Join("folder", want)
		}
		if got != want || is != (want != "") {
			t.Errorf("%s is a copy of %q", name, got)
		}
	}
}

// What came in is counted and named, without one's own wishes.
func TestCame(t *testing.T) {
	doc := func(src string) *canvas.Document {
		d, err := canvas.Parse("plan.yaml", []byte(src))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	base := doc(channels(a, b))
	w := prompts.LoadWords("en")
	for _, test := range []struct{ mine, theirs, want string }{
		{channels(a, b), channels(a, b), ""},
		{channels(a, b), channels(a, b, c), "From the file: 1 note added (“Post”)"},
		{channels(a, b), channels(a, b, c, "Fax", "Tram", "Ship"), "From the file: 4 notes added (“Post”; “Fax”; “Tram”; …)"},
		{channels(a, b), channels(a), "From the file: 1 note removed (“Web”)"},
		{channels(a, b), channels(a, c), "From the file: 1 note added, 1 removed (“Post”)"},
		{channels("{id: ch1, note: My shop}", b), channels("{id: ch1, note: "+strings.Repeat("Shop ", 20)+"}", b),
			"From the file: 1 note reworded (“Shop Shop Shop Shop Shop Shop Shop Shop …”). 1 thing to decide, kept as a follow-up"},
	} {
		mine := merge.Keyed(doc(test.mine), base.Canvas())
		r, err := merge.Documents(base, merge.Keyed(doc(test.theirs), base.Canvas()), mine, OptionsFor("plan.yaml", base.Canvas(), w, "2026-12-01"))
		if err != nil {
			t.Fatal(err)
		}
		got := Came(w, &saver.TakenIn{Before: mine.Canvas(), After: r.Document.Canvas(), Clashes: r.Clashes}, func(n *canvas.Note) string { return n.Text })
		if got != test.want {
			t.Errorf("%q, not %q", got, test.want)
		}
	}
}
