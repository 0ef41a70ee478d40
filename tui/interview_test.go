// Whole interviews by keys, and the file that they make.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

func TestFirstDraft(t *testing.T) {
	d := start(t, "hobe-coffee.yaml")
	d.sees("A new canvas", "Hobe coffee", "The full canvas, question by question")
	d.keys("<enter>").sees("1 · Customer segments", "no file yet")
	if _, err := os.Stat(filepath.Join(d.dir, "hobe-coffee.yaml")); err == nil {
		t.Error("the file is there before the first note")
	}
	d.keys("Independent cafés in Tallinn<enter>").sees("Independent cafés in Tallinn", "saved")
	d.keys("Landlords<enter><enter>").sees("Put them in order")
	d.keys("<home><alt+down><enter>").sees("What type of market")
	d.keys("2<enter>").sees("2 · Value propositions")
	d.keys("Beans roasted the same morning<alt+1><enter>")
	if out := d.leave(); !strings.Contains(out, "hobe-coffee.yaml") {
		t.Errorf("on leaving it says %q", out)
	}
	want := `canvas: business-model
format: 1
name: Hobe coffee
guide: classic
language: en
stage: idea
created: 2026-11-21
updated: 2026-11-21
blocks:
  customer_segments:
    - id: cs2
      note: Landlords
      question: for-whom
    - id: cs1
      note: Independent cafés in Tallinn
      question: for-whom
    - id: cs3
      note: Niche market
      question: market-type
      option: niche-market
  value_propositions:
    - id: vp1
      note: Beans roasted the same morning
      question: value-delivered
      links: [cs2]
answered: [most-important]
`
	if got := d.file("hobe-coffee.yaml"); got != want {
		t.Errorf("the file says\n%s\nwant\n%s", got, want)
	}
}

func TestComingBack(t *testing.T) {
	d := start(t, "idea.yaml")
	d.keys("<enter>Cafés<enter>half a thought")
	d.leave()
	d = startIn(t, d.dir, "idea.yaml", Options{})
	d.sees("last looked at today (2026-11-21)", "Cafés", "half a")
	d.keys("<enter>").sees("Cafés", "▌ half a thought", "enter keep", "1 · Customer segments")
	before := d.file("idea.yaml")
	d.leave()
	if d.file("idea.yaml") != before {
		t.Error("a session that changes nothing has written the file")
	}
}

// The same keys give the same file one at a time and in one read.
func TestTypedAhead(t *testing.T) {
	keys := "<enter>Cafés in Tallinn<enter>Hotels<enter><enter><enter>3<enter>" +
		"Fresh beans<alt+1><enter>No waste<alt+2><enter><pgdn>They lose an hour<pgdn><f6>2<enter><pgdn>" +
		"Boxes<enter><up><alt+up><ctrl+t><del><ctrl+z><esc>1<enter><pgdn*4>more<tab><space><tab>" +
		"سلام دنیا ۱۲۳<enter>👨‍👩‍👧 families<enter>"
	slow, fast := start(t, "a.yaml"), start(t, "a.yaml")
	slow.keys(keys).leave()
	fast.fast(keys).leave()
	if a, b := slow.file("a.yaml"), fast.file("a.yaml"); a != b {
		t.Errorf("slowly:\n%s\nfast:\n%s", a, b)
	}
}

// Typed text stays, whichever key leaves the question.
func TestNothingTypedIsDropped(t *testing.T) {
	for _, away := range []string{
		"<pgdn>", "<pgup>", "<ctrl+n>", "<ctrl+p>", "<tab*3>", "<shift+tab*3>", "<esc><esc><pgdn>", "<f2>3<enter>",
		"<ctrl+f>caf<enter>", "<f6><esc>", "<f6>1<enter>why<enter>Mari<enter>", "<f6>3<enter>", "<f10><esc><pgdn>", "<f1><esc><pgdn>",
		"<ctrl+c>", "<f10><end><enter>", "<f4>3<enter>", "<ctrl+j>and more<pgdn>",
	} {
		t.Run(away, func(t *testing.T) {
			d := start(t, "a.yaml")
			d.keys("<enter>Cafés<enter><enter><enter><pgdn>Precious words" + away)
			d.leave()
			if !strings.Contains(d.file("a.yaml"), "Precious words") {
				t.Errorf("the words are gone:\n%s", d.file("a.yaml"))
			}
		})
	}
}

func TestUndo(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>Hotels<enter>typ")
	d.keys("<ctrl+z>").seesNot("typ").sees("Hotels")
	d.keys("<ctrl+z>").seesNot("• Hotels").sees("Cafés", "Undone")
	d.keys("<ctrl+y>").sees("Hotels", "Done again")
	d.keys("<up><up><del>").seesNot("Cafés").sees("Hotels", "Removed")
	d.keys("<f9>").sees("Cafés")
	d.keys("<pgdn*3>Fresh beans<alt+1><enter>")
	d.keys("<f2>1<down><del>").sees("Removed").keys("<esc>")
	d.keys("<f9>").sees("Cafés")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "links: [cs1]") {
		t.Errorf("undo has not restored the link:\n%s", got)
	}
}

// Typing is a new edit, though it is no note yet: what was undone before it does
// not come back, by key or from the menu.
func TestTypingEndsRedo(t *testing.T) {
	for _, redo := range []func(d *driver){
		func(d *driver) { d.keys("<ctrl+y>") },
		func(d *driver) { d.menu(d.app.words.Menu.Redo) },
	} {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>Hotels<enter><ctrl+z>").seesNot("• Hotels")
		redo(d)
		d.sees("Hotels").keys("<ctrl+z>x<backspace>")
		redo(d)
		d.sees("Cafés").seesNot("Hotels", "Done again").leave()
	}
}

func TestEditingANote(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafes<enter><up><enter><backspace><backspace>és in Tallinn<enter>")
	d.sees("Cafés in Tallinn")
	d.keys("Hotels<enter><up><enter> and inns<esc>").sees("Hotels and inns")
	d.keys("<up><enter><ctrl+u><enter>").seesNot("Hotels and inns")
	d.leave()
	if got := d.file("a.yaml"); strings.Count(got, "note:") != 1 {
		t.Errorf("the file says\n%s", got)
	}
}

func TestStatusAndDetails(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<f5><enter>").sees("assumption")
	d.keys("<up><right>").sees("Evidence", "assumption since 2026-11-21")
	d.keys("<enter>Three of five agreed<enter>Ask ten; right if six say yes<enter>soon<enter>").sees("not a date yet").keys("<enter>").sees("“soon” is not a date", "Cafés")
	d.keys("<right>").sees("not a date yet", "soon").keys("<enter*3><ctrl+u>15. dets<enter*2>")
	d.leave()
	want := `    - id: cs1
      note: Cafés
      question: for-whom
      status: assumption
      since: 2026-11-21
      evidence: Three of five agreed
      test: Ask ten; right if six say yes
      due: 2026-12-15
`
	if got := d.file("a.yaml"); !strings.Contains(got, want) {
		t.Errorf("the file says\n%s", got)
	}
}

func TestSettingAside(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter><pgdn>") // the market: ranking one note does not apply
	d.sees("What type of market")
	d.keys("<f6>1<enter>Ask the bookkeeper<enter>Mari<enter>").sees("2 · Value")
	d.keys("<pgup>").sees("set aside for later: Ask the bookkeeper, Mari")
	d.keys("<f6>3<enter>").sees("2 · Value").keys("<pgup>").sees("does not apply")
	d.keys("<f6>2<enter><pgup>").sees("answered")
	d.keys("<f6>4<enter>").seesNot("does not apply", "· answered")
	d.keys("1<pgdn><f6>1<enter><enter><enter>")
	d.leave()
	want := `follow_ups:
  - block: value_propositions
    question: value-delivered
    asked: 2026-11-21
`
	if got := d.file("a.yaml"); !strings.Contains(got, want) || strings.Contains(got, "not_applicable") {
		t.Errorf("the file says\n%s", got)
	}
}

func TestPasting(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>").paste("one line")
	d.keys("<enter>").sees("one line")
	d.paste("Cafés\r\nHotels\r\n\r\nInns\r\n").sees("One note, or one for each line?", "3 lines", "Cafés", "Inns")
	d.keys("1<enter>").sees("Cafés", "Hotels", "Inns", "Added: 3 notes")
	d.keys("<ctrl+z>").seesNot("Hotels").sees("one line")
	d.paste("first\nsecond").keys("2<enter>").sees("first", "second")
	d.paste("third\nfourth").keys("3<enter*2>")
	d.leave()
	got := d.file("a.yaml")
	for _, want := range []string{"first\n        second", "third\n        fourth"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
}

func TestTooLongForANote(t *testing.T) {
	long := strings.Repeat("word ", 500)
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>").paste(long)
	d.keys("<enter>").sees("too long for one note")
	d.keys("<pgdn>").sees("What type of market").keys("<pgup>").sees("word word")
	d.keys("<ctrl+u*40><enter>").leave()
	if got := d.file("a.yaml"); strings.Contains(got, "word") {
		t.Errorf("the file says\n%s", got)
	}
}

func TestPauseAndEnd(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	d.app.iv.Go(d.app.iv.Walk().FindQuestion("resources-for-propositions"))
	d.keys("<pgup>").sees("10:00", "Cafés")
	d.keys("<space>").sees("stop timer")
	d.keys("<f4>Why would they switch?<enter>Jaan<enter>1<enter>").sees("Noted")
	d.keys("<enter>").sees("Key resources")
	d.keys("<pgdn*40>").sees("That was the last question", "Go on at the first open question")
	d.keys("2<enter>").sees("What type of market")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "  - block: customer_segments\n    note: Why would they switch?\n    who: Jaan\n    asked: 2026-11-21\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// Every question of the guide, answered according to its kind.
func TestWholeInterview(t *testing.T) {
	d := startIn(t, t.TempDir(), "a.yaml", Options{Stage: canvas.Running})
	d.keys("<enter>Cafés<enter>Hotels<enter><enter>")
	for range 400 {
		if d.app.iv.Question() == nil {
			if d.app.iv.At() == d.app.iv.Walk().End() {
				break
			}
			d.keys("<enter>")
			continue
		}
		d.answer()
	}
	d.sees("That was the last question").seesNot("still open")
	if s := d.app.iv.Survey(); s.Done != s.Applicable || s.Applicable != 42 {
		t.Errorf("%d of %d answered", s.Done, s.Applicable)
	}
	d.leave()
	again := startIn(t, d.dir, "a.yaml", Options{})
	again.sees("42 of 42")
}

// eachRow is the keys once for the row of the table with the cursor, and for each one
// below it.
func (d *driver) eachRow(keys string) string {
	_, at, of := d.app.iv.Subject()
	return strings.Repeat(keys, of-at)
}

// firstOfEachBlock is the keys on the first candidate of each block that has some, with
// the cursor on the first of all before.
func (d *driver) firstOfEachBlock(keys string) string {
	said, blocks := "", map[string]bool{}
	for _, n := range d.app.iv.Candidates() {
		if block := d.app.question.blockOf(n); !blocks[block] {
			blocks[block] = true
			said += keys
		}
		said += "<down>"
	}
	return said
}

// answer answers the question being asked and goes on.
func (d *driver) answer() {
	d.t.Helper()
	q := d.app.iv.Question()
	switch kind := q.Kind(); {
	case kind == prompts.Rank:
		d.keys("<enter>")
	case kind == prompts.EachPick, kind == prompts.EachLink:
		d.keys(d.eachRow("1<down>") + "<enter>")
	case kind == prompts.EachLine, kind == prompts.EachTest, kind == prompts.Figures:
		d.keys(d.eachRow("Note 1 for " + q.ID + "<enter>"))
	case kind == prompts.Pick:
		d.keys(d.eachRow("<space><down>") + "<enter>")
	case kind == prompts.Choice && q.Choose == prompts.ChooseOne:
		d.keys("<down><enter>")
	case kind == prompts.Choice:
		d.keys("1<enter>")
	case len(q.AskFor) > 0:
		d.keys("About " + q.ID + "<tab>" + d.firstOfEachBlock("<space>") + "<shift+tab><enter><enter>")
	case len(q.About) > 0:
		d.keys("About " + q.ID + "<alt+1><enter><enter>")
	default:
		d.keys("Note for " + q.ID + "<enter><enter>")
	}
}
