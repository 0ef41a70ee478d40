// The law of typing in lists, menus and dialogs: a digit or a blank only moves the
// cursor, enter alone chooses, and with a letter behind them they are words.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
)

// asking are the dialogs that ask for a row of a list. A consultant who types without
// looking comes to them by one wrong key.
var asking = map[string]func(d *driver){
	"the menu":             func(d *driver) { d.keys("<f10>") },
	"the menu on a note":   func(d *driver) { d.keys("<f2><down><f10>") },
	"set aside":            func(d *driver) { d.keys("<f6>") },
	"set aside, again":     func(d *driver) { d.keys("<f6>2<enter><pgup><f6>") },
	"throw a note":         func(d *driver) { d.keys("<up><f4>") },
	"throw words":          func(d *driver) { d.keys("<f4>Hotels<enter>") },
	"throw to a question":  func(d *driver) { d.keys("<f4>Hotels<enter>3<right>") },
	"several lines":        func(d *driver) { d.paste("one\ntwo") },
	"a command to leave":   func(d *driver) { d.keys(":q<enter>") },
	"a challenge's block":  func(d *driver) { d.toStop(prompts.AtPause); d.keys("<f4>Why<enter><enter>") },
	"guides":               func(d *driver) { d.menu("Another guide") },
	"stages":               func(d *driver) { d.menu("How far along the business is") },
	"languages":            func(d *driver) { d.menu("Another language") },
	"exports":              func(d *driver) { d.menu("Export") },
	"sheets":               func(d *driver) { write(d.t, d.dir, "s.md", "x"); d.menu("Add a filled-in question sheet") },
	"canvases to compare":  func(d *driver) { write(d.t, d.dir, "b.yaml", cafe); d.menu("Compare with …") },
	"people":               func(d *driver) { d.app.spoke = []string{"Mari", "Jaan"}; d.menu("Whose answers are these?") },
	"calibration":          func(d *driver) { d.menu("Right-to-left display") },
	"review":               func(d *driver) { d.keys("<f7>") },
	"to come back to":      func(d *driver) { d.keys("<f6>1<enter>Why<enter><enter>").menu("To come back to") },
	"the end":              func(d *driver) { d.toStop(prompts.AtEnd) },
	"the links of a sheet": func(d *driver) { d.goTo("value-delivered").keys("Beans<enter><up><right><shift+tab>") },
	"find":                 func(d *driver) { d.keys("<f3>") },
	"help":                 func(d *driver) { d.keys("<f1>") },
}

// Digits and blanks choose nothing, and change nothing that a letter does not take back.
// What is typed is whole, and words behind an enter are others.
func TestDigitsChooseNothingInDialogs(t *testing.T) {
	for name, open := range asking {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
			open(d)
			before, files, top := d.app.iv.Canvas(), d.files(), d.app.top()
			for _, keys := range []string{"2", "1", "<space>", "9", "۳", "0"} {
				if d.keys(keys); d.app.quit || d.app.top() != top {
					t.Fatalf("%s chose something:\n%s", keys, d.screen())
				}
			}
			d.keys("<up><down>")
			if d.app.iv.Canvas() != before && name != "the links of a sheet" || d.files() != files { // links are marked by digits
				t.Fatalf("something has changed:\n%s", d.screen())
			}
			before = d.app.iv.Canvas()
			d.keys("2-3 chains")
			if !d.app.iv.Canvas().Equal(before) || !strings.Contains(d.words(), "2-3 chains") {
				t.Fatalf("the words are not whole, or something has changed:\n%s", d.screen())
			}
			d.keys("<enter>Offices too")
			there := strings.Join(append(recovery.Texts(d.app.iv.Canvas()), draftTexts(d)...), "\n")
			if !strings.Contains(there, "2-3 chains") || !strings.Contains(there, "Offices too") || strings.Contains(there, "chainsOffices") {
				t.Errorf("there is\n%s\n%s", there, d.screen())
			}
		})
	}
}

// draftTexts lists what is typed and kept nowhere yet.
func draftTexts(d *driver) []string {
	var texts []string
	for _, draft := range d.app.drafts() {
		texts = append(texts, draft.Text)
	}
	return texts
}

// In the lists of the screen that begins a canvas a digit moves, and letters are its
// name.
func TestLettersInTheListsOfANewCanvas(t *testing.T) {
	for _, at := range []string{"<tab>", "<tab*2>", "<tab*3>"} {
		d := startIn(t, t.TempDir(), "", Options{Bidi: bidi.App}).keys("<ctrl+u>Hõbe" + at)
		v := d.app.top().(*startScreen)
		guide, stage, language := v.guide.at, v.stage.at, v.words.Language
		d.keys("2<space>-3 chains")
		if got := v.name.field.Text(); got != "Hõbe 2 -3 chains" || v.guide.at != guide || v.stage.at != stage || v.words.Language != language {
			t.Errorf("%s: the name is %q, the guide %d, the stage %d, the language %s", at, got, v.guide.at, v.stage.at, v.words.Language)
		}
		d = startIn(t, t.TempDir(), "", Options{}).keys("<ctrl+u>Hõbe" + at + "and co")
		if got := d.app.top().(*startScreen).name.field.Text(); got != "Hõbe and co" {
			t.Errorf("%s: the name is %q", at, got)
		}
	}
}

// Words that are searched for and found nowhere may be meant for the field: they are
// offered in the next run, whether the program is left or killed.
func TestWordsThatFindNothingAreOffered(t *testing.T) {
	for name, open := range map[string]string{
		"the menu": "<f10>", "find": "<f3>", "help": "<f1>", "the guides": "<f10>another guide<enter>", "throw": "<up><f4>", "help over a form": "<f6><enter><f1>",
	} {
		for away, leave := range map[string]func(d *driver){
			"ctrl+c": func(d *driver) { d.leave() }, "a hang-up": func(d *driver) { d.send(hangupMsg{}); d.leave() }, "kill": (*driver).crash,
		} {
			d := start(t, "a.yaml").keys("<enter>Cafés<enter>" + open + "zebra crossings")
			leave(d)
			if strings.Contains(d.file("a.yaml"), "zebra") {
				t.Errorf("%s, %s: they became a note", name, away)
			}
			d.again().sees("+ zebra crossings").keys("<enter>").sees("▌ zebra crossings").keys("<enter>").leave()
			if got := d.file("a.yaml"); !strings.Contains(got, "note: zebra crossings\n") {
				t.Errorf("%s, %s: the file says\n%s", name, away, got)
			}
		}
	}
	d := start(t, "a.yaml").keys("<enter>Cafés<enter><f3>caf")
	d.leave()
	d.again().seesNot("not saved")
}

// The same in the dialogs of the list of canvases: the words find canvases there, or name
// a new one.
func TestDigitsChooseNothingInTheFolder(t *testing.T) {
	for _, open := range []string{"", "<right>", "<f10>", "<f10>right-to-left<enter>", "<right>compare<enter>"} {
		dir := t.TempDir()
		write(t, dir, "b.yaml", cafe)
		write(t, dir, "c.yaml", cafe)
		d := startIn(t, dir, "", Options{}).keys(open)
		top, files := d.app.top(), d.files()
		for _, keys := range []string{"2", "1", "<space>", "0"} {
			if d.keys(keys); d.app.quit || d.app.top() != top || d.app.iv != nil || d.files() != files {
				t.Fatalf("%s: %s chose something:\n%s", open, keys, d.screen())
			}
		}
		d.keys("<up><down>2-3 chains").sees("2-3 chains")
		for range 3 {
			if _, is := d.app.top().(*folderScreen); !is {
				d.keys("<enter>")
			}
		}
		d.sees("2-3 chains", "Which canvas?")
	}
}

// Words that are offered for a row of a table stand beside those that the row has by then.
func TestOfferedWordsReplaceNoCell(t *testing.T) {
	for question, to := range map[string]func() *driver{
		"think-see-feel-do": func() *driver { return begin(t, "ten-step", "en").keys("Cafés<enter>") },
		"revenue-figures":   func() *driver { return begin(t, "classic", "en").goTo("willing-to-pay").keys("Beans<enter>") },
	} {
		d := to()
		d.goTo(question).keys("30 EUR alpha<f3>zebra crossings")
		d.send(hangupMsg{})
		d.leave()
		d.again().sees("+ zebra crossings").keys("<enter>").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "30 EUR alpha") || !strings.Contains(got, "zebra crossings") {
			t.Errorf("%s: the file says\n%s", question, got)
		}
	}
}

// Words in the place of the challenger's name alone are the challenge.
func TestAChallengeByNobody(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
	d.toStop(prompts.AtPause)
	d.keys("<f4><tab>Hotels close in winter<enter>1<enter>").sees("Noted").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Hotels close in winter\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// Words that were typed behind those that are being moved stay in the field.
func TestMovingWordsLeavesThoseTypedLater(t *testing.T) {
	d := begin(t, "classic", "en").keys("Offices<f4>").sees("Where does this belong?", "Offices")
	d.menu("A note for another block").keys("and later words<esc>").sees("Where does this belong?", "and later words")
	d.keys("3<enter>").sees("It is now under").sees("and later words").seesNot("Offices and")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Offices\n") || !strings.Contains(got, "note: and later words\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// What was typed into a dialog that is left by esc is saved in the end: the screen says so.
func TestEscSaysThatTypedWordsWait(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter><f6><enter>Ask the owner<esc>").sees("saved when you leave").keys("<f6><enter>").sees("Ask the owner").keys("<ctrl+u><esc>").seesNot("saved when you leave")
	d.leave()
	begin(t, "classic", "en").keys("Cafés<enter><f6><enter><esc>").seesNot("saved when you leave").leave()
}
