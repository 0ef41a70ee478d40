// Every guide in every language: the whole interview by keys.

package tui

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// eachInterview calls f with an interview in every built-in guide and language.
func eachInterview(t *testing.T, f func(t *testing.T, d *driver)) {
	t.Helper()
	for _, id := range prompts.GuideIDs {
		for _, l := range prompts.Languages {
			t.Run(id+"."+l.Code, func(t *testing.T) { f(t, begin(t, id, l.Code)) })
		}
	}
}

// begin begins an interview in the language, at the first question.
func begin(t *testing.T, guide, language string) *driver {
	t.Helper()
	return startIn(t, t.TempDir(), "a.yaml", Options{Guide: guide, Language: language, Stage: canvas.Running}).keys("<enter>")
}

// Every question of every guide, answered by keys according to its kind.
func TestEveryWholeInterview(t *testing.T) {
	eachInterview(t, func(t *testing.T, d *driver) {
		t.Parallel()
		d.interview()
		d.sees(d.app.words.End.Title)
		survey := d.app.iv.Survey()
		if survey.Done != survey.Applicable || survey.Applicable < d.app.iv.Walk().Questions()-1 {
			t.Errorf("%d of %d answered, of %d questions", survey.Done, survey.Applicable, d.app.iv.Walk().Questions())
		}
		d.leave()
		before := d.file("a.yaml")
		again := startIn(t, d.dir, "a.yaml", Options{})
		if got := again.app.words.Language; got != d.app.words.Language {
			t.Errorf("it is opened in %s", got)
		}
		again.sees(again.app.words.HowFar(survey.Progress)).keys("<home>")
		for again.app.iv.At() != again.app.iv.Walk().End() {
			if again.app.iv.Question() != nil {
				again.sees(again.app.words.Question.Answered)
			}
			again.keys("<pgdn>")
		}
		again.leave()
		if again.file("a.yaml") != before {
			t.Error("looking through it has changed the file")
		}
	})
}

// interview answers everything, from where it stands to the end. The first
// open question of each block gets two notes, one of them a guess; the first is linked
// with everything if each group of notes is asked about by itself.
func (d *driver) interview() {
	d.t.Helper()
	iv := d.app.iv
	begun := map[string]bool{}
	for range 500 {
		q := iv.Question()
		switch {
		case iv.At() == iv.Walk().End():
			return
		case q == nil:
			d.keys("<enter>")
		case len(q.AskFor) > 0:
			links := strings.Repeat("<space><down>", len(iv.Candidates()))
			d.keys(iv.Stop().Block.Title + " 1<tab>" + links + "<enter>" + iv.Stop().Block.Title + " 2<ctrl+t><enter><enter>")
		case q.Kind() == prompts.Open && !q.Detail && !begun[iv.Stop().Block.ID]:
			begun[iv.Stop().Block.ID] = true
			guess := "<ctrl+t>"
			if iv.Stop().Block.ID == canvas.NextSteps {
				guess = "" // the guesses have had their tests by then
			}
			d.keys(iv.Stop().Block.Title + " 1<enter>" + iv.Stop().Block.Title + " 2" + guess + "<enter><enter>")
		default:
			d.answer()
		}
	}
	d.t.Fatalf("the interview does not end; it stands at\n%s", d.screen())
}

// Answers under one guide count under another of its kind. Notes that the other
// guide does not ask for stay visible.
func TestChangingTheGuide(t *testing.T) {
	d := begin(t, "classic", "en")
	d.interview()
	notes := d.app.iv.Canvas().Count()
	for _, id := range []string{"workshop", "ten-step", "nine-step", "classic"} {
		if err := d.app.useGuide(id, "en"); err != nil {
			t.Fatal(err)
		}
		iv := d.app.iv
		classic, _ := prompts.LoadGuide("classic", "en", "")
		asked := prompts.NewWalk(classic)
		for i, stop := range iv.Walk().Stops {
			if stop.Question == nil {
				continue
			}
			at := asked.FindQuestion(stop.Question.ID)
			if at < 0 || asked.Stops[at].Question.ID != stop.Question.ID { // an older id counts in one direction only
				continue
			}
			if state := iv.Survey().States[i]; state != prompts.Answered {
				t.Errorf("%s: %s is in state %d", id, stop.Question.ID, state)
			}
		}
		if iv.Canvas().Count() != notes || iv.Canvas().Guide != id {
			t.Errorf("%s: %d notes of %d, in a canvas of %s", id, iv.Canvas().Count(), notes, iv.Canvas().Guide)
		}
		d.allInSight(id)
	}
}

// allInSight checks that every note is shown at some question of its block.
func (d *driver) allInSight(guide string) {
	d.t.Helper()
	iv := d.app.iv
	d.size(90, 200)
	defer d.size(80, 24)
	shown := map[string]string{}
	for i, stop := range iv.Walk().Stops {
		if stop.Question == nil || iv.Survey().States[i] == prompts.PassedOver {
			continue
		}
		iv.Go(i)
		for {
			at := iv.Place()
			d.app.question.catchUp()
			shown[stop.Block.ID] += strings.Join(strings.Fields(d.screen()), " ") + "\n"
			if iv.Advance(); iv.At() != i || iv.Place() == at {
				break
			}
		}
	}
	for _, b := range iv.Canvas().Blocks {
		for _, n := range b.Notes {
			if text := d.app.iv.Text(n); shown[b.ID] != "" && !strings.Contains(shown[b.ID], text) {
				d.t.Errorf("%s: %q, given to %s, is nowhere to be seen in %s", guide, text, n.Question, b.ID)
			}
		}
	}
}

// Switching back and forth in the middle of an interview, by keys.
func TestChangingTheGuideInTheMiddle(t *testing.T) {
	d := begin(t, "nine-step", "en")
	d.keys("Cafés<enter>Hotels<enter><enter>2<enter>").sees("Step 2 of 9")
	d.keys("Fresh beans<alt+1><enter>").choosesGuide("classic")
	d.sees("2 · Value propositions", "Fresh beans") // the same question
	d.keys("<pgup*6>").sees("1 · Customer segments", "Cafés", "Hotels", "answered")
	d.choosesGuide("workshop").sees("Which customers will start using", "Also in this block", "Cafés")
	d.keys("Office managers<enter>").choosesGuide("nine-step").sees("Step 2 of 9", "What sets you apart")
	d.keys("<pgup*3>").sees("Step 1 of 9", "Cafés", "Also in this block", "Office managers")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "guide: nine-step") || strings.Count(got, "note:") != 5 {
		t.Errorf("the file says\n%s", got)
	}
}

// One can switch from a guide of one's own to another and back. The file has its
// path, as seen from the file.
func TestOwnGuideAmongTheOthers(t *testing.T) {
	dir := t.TempDir()
	if err := os.MkdirAll(filepath.Join(dir, "work"), 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "own.yaml", "guide: classic\nlanguage: en\ncanvas: business-model\ntitle: My own\nparts:\n"+
		"  - blocks:\n      - {block: channels, title: Channels, questions: [{id: reach, ask: Reached how}]}\n")
	d := startIn(t, dir, filepath.Join("work", "a.yaml"), Options{Guide: "own.yaml"})
	d.keys("<enter>").sees("Reached how").keys("By bicycle<enter>")
	d.choosesGuide("nine-step").sees("Step 1 of 9")
	if got := d.file("work/a.yaml"); !strings.Contains(got, "nine-step") {
		t.Errorf("the file says\n%s", got)
	}
	d.chooses("Another guide").sees("My own").keys("<end>").sees("own.yaml").keys("<enter>").keys("<pgup>").sees("Reached how", "By bicycle")
	d.leave()
	if got := d.file("work/a.yaml"); !strings.Contains(got, "../own.yaml") {
		t.Errorf("the file says\n%s", got)
	}
}

// The start screen and the menu offer the guides that are found by their names, and the
// file has the name.
func TestOwnGuidesAreOffered(t *testing.T) {
	dir, config := t.TempDir(), t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", config)
	folder := filepath.Join(config, "bmcanvas", "guides")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	const own = "guide: x\ncanvas: business-model\ntitle: My own\nparts:\n" +
		"  - blocks:\n      - {block: channels, title: Channels, questions: [{id: reach, ask: Reached how}]}\n"
	write(t, folder, "my-guide.yaml", own)
	write(t, folder, "broken.yaml", "guide: x\n")
	write(t, dir, "beside.yaml", strings.Replace(own, "My own", "Beside it", 1))
	d := startIn(t, dir, "a.yaml", Options{})
	d.sees("My own", "Beside it").keys("<tab><end>").sees("my-guide.yaml").keys("<enter>").sees("Reached how")
	d.keys("By bicycle<enter>")
	if got := d.file("a.yaml"); !strings.Contains(got, "guide: my-guide\n") {
		t.Errorf("the file says\n%s", got)
	}
	d.chooses("Another guide").sees("My own", "Beside it").keys("<end><up><enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "guide: beside\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// choosesGuide chooses the guide in the menu.
func (d *driver) choosesGuide(id string) *driver {
	d.t.Helper()
	infos := prompts.Guides(d.app.words.Language)
	at := slices.IndexFunc(infos, func(g prompts.GuideInfo) bool { return g.ID == id })
	d.chooses(d.app.words.Menu.Guide).sees(infos[at].Title)
	return d.keys(fmt.Sprint(at+1) + "<enter>")
}

// chooses opens the menu and chooses the entry.
func (d *driver) chooses(label string) *driver {
	d.t.Helper()
	d.keys("<f10>")
	rows := d.app.top().(*picker).list.rows
	at := slices.IndexFunc(rows, func(r row) bool { return r.label == label })
	if at < 0 {
		d.t.Fatalf("the menu has no %q", label)
	}
	return d.keys(fmt.Sprintf("<home><down*%d><enter>", at))
}

// Another language changes the program's words and the labels of options, and
// nothing that the person wrote.
func TestChangingTheLanguage(t *testing.T) {
	d := begin(t, "classic", "en")
	d.keys("Cafés<enter><pgdn>").sees("What type of market")
	d.keys("2<down><space><right><ctrl+u>Two towns<enter*5>")
	before := d.app.iv.Canvas()
	for i, l := range prompts.Languages {
		d.chooses(d.app.words.Menu.Language).keys(fmt.Sprint(i+1) + "<enter>")
		w := prompts.LoadWords(l.Code)
		g, err := prompts.LoadGuide("classic", l.Code, "")
		if err != nil {
			t.Fatal(err)
		}
		market := g.Parts[0].Blocks[0].Questions[2]
		if l.Code == "fa" {
			d.keys("؟").sees(w.Help.Title).keys("<esc>")
		}
		niche := market.Option("niche-market").Label
		d.sees(market.Ask, niche, "Two towns")
		d.size(160, 40)
		d.keys("<f2>").sees("Cafés", "Two towns", g.Parts[0].Blocks[2].Title).keys("<esc>")
		d.size(80, 24)
	}
	after := d.app.iv.Canvas()
	for _, b := range before.Blocks {
		for i, n := range after.Notes(b.ID) {
			if n != b.Notes[i] {
				t.Errorf("%+v became %+v", b.Notes[i], n)
			}
		}
	}
	if after.Language != "fa" {
		t.Errorf("the file says %s", after.Language)
	}
}
