// The line mode and the full screen: the same answers give the same file.

package tui

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/prompts"
	plain "bmcanvas/tui/lines"
)

// twin gives the same answers in both modes: by keys in a running program, and by
// lines that the line mode reads at the end.
type twin struct {
	*driver
	o      Options
	before string // what the file says before either
	lines  []string
}

// twins starts the program on a new file.
func twins(t *testing.T, o Options, guides ...string) *twin {
	t.Helper()
	dir := t.TempDir()
	for i := 0; i+1 < len(guides); i += 2 {
		write(t, dir, guides[i], guides[i+1])
	}
	tw := &twin{driver: startIn(t, dir, "a.yaml", o), o: o}
	tw.keys("<enter>")
	return tw
}

// says gives an answer by keys, and the same in lines.
func (tw *twin) says(keys string, lines ...string) {
	tw.t.Helper()
	tw.keys(keys)
	tw.lines = append(tw.lines, lines...)
}

// agree ends both interviews and compares the files.
func (tw *twin) agree() {
	tw.t.Helper()
	tw.leave()
	want := tw.file("a.yaml")
	dir := tw.t.TempDir()
	if tw.o.Guide != "" && !prompts.IsBuiltIn(tw.o.Guide) {
		write(tw.t, dir, tw.o.Guide, tw.file(tw.o.Guide))
	}
	if tw.before != "" {
		write(tw.t, dir, "a.yaml", tw.before)
	}
	env := map[string]string{"XDG_STATE_HOME": filepath.Join(dir, ".state"), "XDG_CONFIG_HOME": filepath.Join(dir, ".config")}
	var said strings.Builder
	err := plain.Run(plain.Options{
		Request: opening.Request{Path: filepath.Join(dir, "a.yaml"), Folder: dir, Guide: tw.o.Guide, Language: tw.o.Language, Fallback: "en"},
		By:      tw.o.By,
		In:      strings.NewReader(strings.Join(tw.lines, "\n")), Out: &said,
		Now: func() time.Time { return day }, Getenv: func(name string) string { return env[name] },
	})
	if err != nil {
		tw.t.Fatal(err)
	}
	got, err := os.ReadFile(filepath.Join(dir, "a.yaml"))
	if err != nil {
		tw.t.Fatalf("%v\n%s", err, said.String())
	}
	if string(got) != want {
		tw.t.Errorf("in lines:\n%s\non the full screen:\n%s\nsaid:\n%s", got, want, said.String())
	}
}

// A guide with a question of every kind, and every change to an answer.
func TestBothModesKinds(t *testing.T) {
	tw := twins(t, Options{Guide: "kinds.yaml", By: "Mari"}, "kinds.yaml", kinds)
	tw.says("Cafés<enter>", "Cafés")
	tw.says("Hotels<enter><ctrl+t>", "Hotels", ":status assumption")
	tw.says("Inns<ctrl+j>by the road<enter>", `Inns \`, "by the road")
	tw.says("a slip<enter><ctrl+z>", "a slip", ":undo")
	tw.says("Schols<enter><up><enter><ctrl+u>Schools: all<enter>", "Schols", ":edit 4 Schools: all")
	tw.says(":) smilers<enter><up><del>", "::) smilers", ":drop 5")
	tw.says("<pgdn>", "")
	tw.says("<down><alt+up><enter>", "2 1", "")
	tw.says("1<down>", "1", "")
	tw.says("2<down>", "٢", "")
	tw.says("1<down>", "1", "")
	tw.says("<f6>1<enter>Ask Jaan<enter><enter>", ":later Ask Jaan")
	tw.says("Full rooms<enter>", "Full rooms", "")
	tw.says("Regulars<ctrl+j>and more light<enter>", `Regulars \`, "and more light", "")
	tw.says("<pgdn>", ">")
	tw.says("Fresh beans<alt+2><alt+1><enter><enter>", "Fresh beans", "2 1", "")
	tw.says("12<tab>All in one<enter><enter>", "1 2", "All in one", "")
	tw.says("A roaster<enter><alt+1><enter>", "A roaster", "۱", "")
	tw.says("<f6>2<enter>", ":done")
	tw.says("<pgup><f6>3<enter>", "<", ":none")
	tw.says("<pgup>The harbour<enter><enter>", "<", "The harbour", "")
	tw.says("1<enter>", "1", "")
	tw.says("Ask three of them<enter>", "Ask three of them", "")
	tw.sees("That was the last question")
	tw.agree()
}

// A revision adds the same line to the file's reviews, in the language of the
// session.
func TestBothModesReviewAlike(t *testing.T) {
	for language, want := range map[string]string{
		"en": "changed: 1 note added, 1 removed, 1 reworded, 1 follow-up noted\n",
		"et": "changed: 1 märge lisatud, 1 eemaldatud, 1 ümber sõnastatud, 1 asi hiljemaks kirja pandud\n",
		"nl": "changed: 1 notitie toegevoegd, 1 verwijderd, 1 anders verwoord, 1 punt voor later genoteerd\n",
		"fa": "changed: ۱ یادداشت افزوده شد، ۱ تا حذف شد، ۱ تا بازنویسی شد، ۱ مورد برای پیگیری نوشته شد\n",
	} {
		dir, o := t.TempDir(), Options{By: "Mari", Language: language}
		write(t, dir, "a.yaml", cafe)
		tw := &twin{driver: startIn(t, dir, "a.yaml", o), o: o, before: cafe}
		tw.says("<enter>Open earlier<enter>", "Open earlier", "")
		tw.says("<f2>1<enter><pgup*5><up><up><enter>!<enter><up><del>", strings.Split("<,<,<,<,<,<,<,<,<,:edit 1 Independent cafés in Tallinn!,:drop 2", ",")...)
		tw.says("<f6>1<enter>Ask Jaan<enter><enter>", ":later Ask Jaan")
		tw.agree()
		if got := tw.file("a.yaml"); !strings.HasSuffix(got, "    by: Mari\n    "+want) {
			t.Errorf("%s: the file says\n%s", language, got)
		}
	}
}

// Whole guides: each question answered according to its kind, some set aside.
func TestBothModesWholeGuides(t *testing.T) {
	for _, o := range []Options{
		{Guide: "nine-step", Language: "en"},
		{Guide: "nine-step", Language: "fa", By: "مریم"},
		{Guide: "ten-step", Language: "et"},
		{Guide: "classic", Language: "nl"},
		{Guide: "workshop", Language: "en"},
		{Guide: "customer-experience", Language: "et"},
	} {
		t.Run(o.Guide+" "+o.Language, func(t *testing.T) {
			tw := twins(t, o)
			for n := 0; tw.app.iv.At() < tw.app.iv.Walk().End(); n++ {
				if n > 400 {
					t.Fatal("no end to it")
				}
				if tw.app.iv.Question() == nil {
					tw.keys("<enter>") // a pause reads no line
					continue
				}
				tw.answers(n)
			}
			tw.agree()
		})
	}
}

// eachLine is the lines once for the row with the cursor, and for each one below it.
func (tw *twin) eachLine(lines ...string) []string {
	_, at, of := tw.app.iv.Subject()
	return slices.Repeat(lines, of-at)
}

// answers answers the present question, in a way that depends on n.
func (tw *twin) answers(n int) {
	tw.t.Helper()
	iv := tw.app.iv
	q := iv.Question()
	note := "پاسخ ۱۲ (Hõbe) " + q.ID
	switch kind := q.Kind(); {
	case n%11 == 7:
		tw.says("<f6>1<enter>"+note+"<enter><enter>", ":later "+note)
	case n%11 == 9:
		tw.says("<f6>3<enter>", ":none")
	case n%11 == 10:
		tw.says("<f6>2<enter>", ":done")
	case kind == prompts.Rank:
		tw.says("<alt+down><enter>", "۲ ۱", "")
	case kind == prompts.EachPick, kind == prompts.EachLink:
		tw.says(tw.eachRow("1<down>")+"<enter>", tw.eachLine("1", "")...)
	case kind == prompts.EachLine, kind == prompts.EachTest, kind == prompts.Figures:
		tw.says(tw.eachRow(note+"<enter>"), tw.eachLine(note, "")...)
	case kind == prompts.Pick:
		tw.says("12<tab>"+note+"<enter><enter>", "1 2", note, "")
	case kind == prompts.Choice && q.Choose == prompts.ChooseOne:
		tw.says("<down*2><enter>", "۲", "")
	case kind == prompts.Choice:
		tw.says("12<tab>"+note+"<enter><enter>", "1 2", note, "")
	case len(iv.Candidates()) > 1:
		tw.says(note+"<alt+2><alt+1><enter><ctrl+t><enter>", note, "2 ١", ":status assumption", "")
	default:
		tw.says(note+"<enter>more<ctrl+j>of it<enter><enter>", note, `more \`, "of it", "")
	}
}
