// Leaving a form, a picker or a dialog, by esc or because the program ends: nothing
// is done with what is half typed, and no word is dropped. The rule is in
// docs/leaving.md.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// files lists the names of the files in the folder.
func (d *driver) files() string {
	d.t.Helper()
	entries, err := os.ReadDir(d.dir)
	if err != nil {
		d.t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if !e.IsDir() {
			names = append(names, e.Name())
		}
	}
	return strings.Join(names, " ")
}

// aways are the ways to leave what is open.
var aways = map[string]func(d *driver){
	"esc":       func(d *driver) { d.keys("<esc><esc><esc>") },
	"ctrl+c":    func(d *driver) { d.keys("<ctrl+c>") },
	"a hang-up": func(d *driver) { d.send(hangupMsg{}) },
	"esc first": func(d *driver) { d.keys("<esc><ctrl+c>") },
}

// A half-typed name writes, renames, copies, exports and switches nothing.
func TestHalfANameDoesNothing(t *testing.T) {
	for menu, then := range map[string]string{
		"Rename the canvas": "", "Save a copy": "", "Save under another name": "", "Export": "<enter>",
	} {
		for away, leave := range aways {
			t.Run(menu+", "+away, func(t *testing.T) {
				d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
				write(t, d.dir, "kli", "my own page")
				write(t, d.dir, "kli.yaml", "my own canvas")
				d.menu(menu).keys(then + "<ctrl+u>kli")
				leave(d)
				d.leave()
				if got := d.files(); got != "a.yaml kli kli.yaml" {
					t.Errorf("there are %s", got)
				}
				if d.file("kli") != "my own page" || d.file("kli.yaml") != "my own canvas" {
					t.Error("a file was replaced")
				}
				if got := d.file("a.yaml"); !strings.Contains(got, "\nname: A\n") || !strings.Contains(got, "note: Cafés\n") {
					t.Errorf("the file says\n%s", got)
				}
			})
		}
	}
}

// A half-typed text stands in its field when the form is opened again.
func TestHalfTypedWaitsInItsField(t *testing.T) {
	for name, open := range map[string]func(d *driver){
		"the name of the canvas": func(d *driver) { d.menu("Rename the canvas") },
		"a copy":                 func(d *driver) { d.menu("Save a copy") },
		"another name":           func(d *driver) { d.menu("Save under another name") },
		"an export":              func(d *driver) { d.menu("Export").keys("<down><enter>") },
		"why for later":          func(d *driver) { d.keys("<f6>1<enter>") },
		"a name":                 func(d *driver) { d.menu("Whose answers are these?") },
	} {
		d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
		open(d)
		d.keys("<ctrl+u>precious<esc><esc><esc>").seesNot("precious")
		if open(d); !strings.Contains(d.screen(), "precious") {
			t.Errorf("%s: it is gone:\n%s", name, d.screen())
		}
		d.keys("<ctrl+u><esc>").leave()
	}
}

// Half a name stands in its field again in the next run, too.
func TestHalfANameIsOffered(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter>").menu("Rename the canvas").keys("<ctrl+u>Better")
	out := d.leave()
	if !strings.Contains(out, "are kept") {
		t.Errorf("leaving said %q", out)
	}
	for line := range strings.Lines(out) {
		if strings.Contains(line, "a.yaml") { // a path is printed whole
			continue
		}
		if line = strings.TrimSuffix(line, "\n"); text.Width(line) > 80 {
			t.Errorf("leaving printed a line of %d cells: %q", text.Width(line), line)
		}
	}
	d = d.again()
	d.sees("+ Better").keys("<enter>").sees("Rename the canvas", "Better").keys(" name<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "\nname: Better name\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// leftWords are the dialogs in which words are typed, with the keys that lead there.
var leftWords = map[string]struct {
	at   prompts.StopKind
	keys string
	then func(d *driver)
}{
	"throw":               {keys: "<f4>precious"},
	"throw, to where":     {keys: "<f4>precious<enter>"},
	"throw on the poster": {keys: "<f2><f4>precious"},
	"throw from a field":  {keys: "precious<f4>"},
	"throw, a question":   {keys: "<f4>precious<enter>3<right>"},
	"throw, its words":    {keys: "<f4>precious<enter>chan"},
	"throw, from a field": {keys: "precious<f4>3<right>chan"},
	"a reply to a probe":  {keys: "<down>precious"},
	"a note changed":      {keys: "<up><enter> precious"},
	"help over a form":    {keys: "<f6>1<enter>precious<f1>undo"},
	"an answer":           {then: func(d *driver) { d.challenged().keys("precious") }},
	"an amount":           {then: func(d *driver) { d.amounts().keys("12 EUR precious") }},
	"an amount on a note": {then: func(d *driver) { d.goTo("willing-to-pay").keys("Beans<enter><up><right><tab*4>precious") }},
	"lines pasted":        {then: func(d *driver) { d.paste("one\nprecious\nthree") }},
	"lines in a list":     {keys: "<pgdn><pgdn>", then: func(d *driver) { d.paste("one\nprecious\nthree") }},
	"a challenge":         {at: prompts.AtPause, keys: "<f4>precious"},
	"who challenged":      {at: prompts.AtPause, keys: "<f4>why<enter>precious"},
	"to which block":      {at: prompts.AtPause, keys: "<f4>precious<enter><enter>"},
	"a filtered list":     {at: prompts.AtPause, keys: "<f4>precious<enter><enter>chan"},
	"why for later":       {keys: "<f6>1<enter>precious"},
	"a note's words":      {keys: "<up><right> precious"},
	"evidence":            {keys: "<up><right><tab>precious"},
	"a test":              {keys: "<up><right><tab*2>precious"},
	"a date":              {keys: "<up><right><tab*3>precious"},
	"who said it":         {keys: "<up><right><tab*4>precious"},
	"beside no date":      {keys: "<up><right><tab>precious<tab*2>someday"},
}

// challenged opens the form for the answer to a challenge.
func (d *driver) challenged() *driver {
	d.t.Helper()
	if err := d.app.iv.Raise("channels", "Nobody comes", ""); err != nil {
		d.t.Fatal(err)
	}
	return d.menu(d.app.words.Menu.Agenda).keys("<enter>").sees("What is the answer?")
}

// amounts goes to the table of amounts, with one stream.
func (d *driver) amounts() *driver {
	d.t.Helper()
	return d.goTo("willing-to-pay").keys("Beans<enter>").goTo("revenue-figures")
}

// No word is dropped by going back from a dialog, once or all the way, nor by leaving
// the program after that: it is typed somewhere, or it is in the file.
func TestNoWordIsDroppedByLeaving(t *testing.T) {
	for name, c := range leftWords {
		for away, leave := range aways {
			d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
			if c.at != prompts.AtQuestion {
				d.toStop(c.at)
			}
			d.keys(c.keys)
			if c.then != nil {
				c.then(d)
			}
			if leave(d); !d.app.quit {
				d.has("precious")
			}
			d.leave()
			if !d.saved() {
				t.Errorf("%s, %s: it is not in the file:\n%s", name, away, d.file("a.yaml"))
			}
		}
	}
}

// Going back is never refused: a date that cannot be read stays in its field, marked,
// and the other fields are kept.
func TestADateLetsOneGo(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter><up><right><tab>Three said so<tab*2>someday<esc>").sees("1 · Customer segments", "“someday” is not a date")
	d.keys("<right>").sees("someday", "not a date yet").keys("<esc>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "evidence: Three said so") || strings.Contains(got, "due:") {
		t.Errorf("the file says\n%s", got)
	}
}

// Dates are taken as people write them.
func TestDatesOnTheSheet(t *testing.T) {
	for typed, want := range map[string]string{"11.12.": "2026-12-11", "friday": "2026-11-27", "+2w": "2026-12-05", "۱۱ دسامبر": "2026-12-11", "11 Dec": "2026-12-11"} {
		d := start(t, "a.yaml").keys("<enter>Cafés<enter><up><right><tab*3>" + typed + "<esc>").seesNot("not a date")
		d.leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "due: "+want) {
			t.Errorf("%s: the file says\n%s", typed, got)
		}
	}
}

// An export replaces a file only after enter twice on its name.
func TestAnEmptyNameIsAskedFor(t *testing.T) {
	for _, menu := range []string{"Save a copy", "Save under another name"} {
		d := start(t, "a.yaml").keys("<enter>Cafés<enter>").menu(menu).keys("<ctrl+u><enter>").sees("Write a name first").keys("  <enter>").sees("Write a name first")
		if got := d.files(); got != "a.yaml" {
			t.Errorf("%s: there are %s", menu, got)
		}
		d.keys("<esc>").leave()
	}
	if _, err := os.Stat(filepath.Join(".", ".yaml")); err == nil {
		t.Error("a file without a name was made")
	}
}

// The dialogs of the list of canvases do nothing either, and what is half typed in them
// stands in its field again as long as the program runs.
func TestLeavingTheDialogsOfTheFolder(t *testing.T) {
	for _, dialog := range []string{"<right>rename<enter>", "<right>rename<enter><tab>", "<right>duplicate<enter>"} {
		for away, leave := range map[string]func(d *driver){
			"esc": func(d *driver) { d.keys("<esc>") }, "ctrl+c": aways["ctrl+c"], "a hang-up": aways["a hang-up"], "esc first": aways["esc first"],
		} {
			dir := t.TempDir()
			write(t, dir, "b.yaml", cafe)
			write(t, dir, "kli.bmcanvas.yaml", "my own canvas")
			d := startIn(t, dir, "", Options{}).keys("<home>" + dialog + "<ctrl+u>kli")
			typed := d.app.top().(*form).current().field.Text()
			d.keys("<esc>" + dialog)
			if again := d.app.top().(*form).current().field.Text(); typed != "kli" || again != "kli" {
				t.Fatalf("%s: the field says %q, then %q", dialog, typed, again)
			}
			if leave(d); away == "esc" {
				d.sees("Which canvas?")
			}
			if d.files() != "b.yaml kli.bmcanvas.yaml" || d.file("b.yaml") != cafe || d.file("kli.bmcanvas.yaml") != "my own canvas" {
				t.Errorf("%s, %s: there are %s", dialog, away, d.files())
			}
		}
	}
	d := startIn(t, t.TempDir(), "", Options{}).keys("<ctrl+u>Half a name<ctrl+c>")
	if d.files() != "" {
		t.Errorf("a half-typed name made %s", d.files())
	}
}
