// Small things that the screen says at the right moment.

package tui

import (
	"strings"
	"testing"
)

// After an export enter opens the file, if nothing is typed that it could be for.
func TestEnterOpensWhatWasExported(t *testing.T) {
	export := func(typed string) *driver {
		d := begin(t, "classic", "en").keys("Cafés<enter>" + typed)
		d.app.screens = append(d.app.screens, newExport(d.app.work))
		return d.keys("2<enter><enter>")
	}
	d := export("").sees("Exported to a.html", "enter opens it", "enter open").keys("<enter>")
	if len(d.viewed) != 1 || !strings.HasSuffix(d.viewed[0], "a.html") {
		t.Errorf("opened: %q", d.viewed)
	}
	if q := d.app.iv.Question().ID; q != "for-whom" {
		t.Errorf("enter went on to %s", q)
	}
	if d.keys("<enter>"); len(d.viewed) != 1 || d.app.iv.Question().ID == "for-whom" {
		t.Error("the second enter does not go on")
	}
	d = export("Half").sees("Exported to a.html").seesNot("enter opens it").keys("<enter>")
	if len(d.viewed) != 0 || len(d.app.iv.Given()) != 2 {
		t.Errorf("opened: %q, %d notes", d.viewed, len(d.app.iv.Given()))
	}
	if d = export("").keys("x<enter>"); len(d.viewed) != 0 || len(d.app.iv.Given()) != 2 {
		t.Errorf("opened: %q, %d notes", d.viewed, len(d.app.iv.Given()))
	}
}

// The menu finds the page in the browser by what people call it.
func TestTheMenuFindsThePage(t *testing.T) {
	for _, words := range []string{"page", "open", "browser"} {
		d := begin(t, "classic", "en").keys("Cafés<enter><f10>" + words).sees("Open the page in the browser")
		k := d.app.top().(*picker)
		rows := 0
		for i, r := range k.list.rows {
			if r.label == d.app.words.End.OpenPage {
				rows++
				k.list.at = i
			}
		}
		if rows != 1 {
			t.Errorf("%s: the page is in %d rows", words, rows)
		}
		if d.keys("<enter>"); len(d.viewed) != 1 {
			t.Errorf("%s: opened: %q", words, d.viewed)
		}
	}
}

// Characters are counted from 1,800 on.
func TestCharactersAreCounted(t *testing.T) {
	d := begin(t, "classic", "en").paste(strings.Repeat("long ", 359)).seesNot("of 2000 characters")
	d.keys("12345").sees("1800 of 2000 characters").paste(strings.Repeat("x", 201)).sees("2001 of 2000 characters")
	if d.keys("<enter>"); d.app.iv.Canvas().Count() != 0 {
		t.Error("it is a note")
	}
}

// While a note is changed, its old words are said to be old, and undo leads back to them.
func TestOldWordsOfANote(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter><up><enter>").seesNot("ctrl+z").sees("Cafés old words", "enter keep")
	d.keys(" in Tallinn and Tartu<home>All<space>").sees("enter keep", "esc keep and step out", "ctrl+z old words")
	field := func(want string) {
		t.Helper()
		if got := d.app.question.input.field.Text(); got != want {
			t.Errorf("in the field: %q, not %q", got, want)
		}
	}
	d.keys("<ctrl+z>").seesNot("ctrl+z")
	field("Cafés")
	d.keys("<ctrl+y>").sees("ctrl+z old words") // what was written comes back as whole
	field("All Cafés in Tallinn and Tartu")
	d.keys("<f9>")
	field("Cafés")
	if d.keys("!<ctrl+z><enter>"); d.app.iv.Given()[0].Text != "Cafés" {
		t.Errorf("the note says %q", d.app.iv.Given()[0].Text)
	}
	// A new note goes back word by word.
	d.keys("Bars and<space>").keys("inns<ctrl+z>")
	field("Bars and ")
	// Words of an earlier run that no step leads back from are taken back, too.
	d = begin(t, "classic", "en").keys("Cafés<enter><up><enter> in Tallinn")
	d.crash()
	d = d.again().keys("<enter>").sees("Cafés in Tallinn").sees("ctrl+z old words").keys("<ctrl+z>")
	field("Cafés")
	d.keys("<ctrl+y>")
	field("Cafés in Tallinn")
}

// A notice stays for four seconds, whatever is typed, and then goes with the next key.
func TestNoticesStay(t *testing.T) {
	d := begin(t, "classic", "en")
	d.app.noticeTime = leastNotice
	d.keys("Cafés<enter><f9>").sees("Undone").keys("Bars").sees("Undone").passes(leastNotice).sees("Undone").keys("x").seesNot("Undone")
	d = begin(t, "classic", "en")
	d.app.noticeTime = leastNotice
	d.keys("Cafés<enter><f9>").sees("Undone").keys("<ctrl+y>").sees("Done again").seesNot("Undone").keys("<f10>").seesNot("Done again")
}

// A notice about a note to link goes with its question: elsewhere the keys that it names
// link other notes.
func TestNoticeGoesWithItsQuestion(t *testing.T) {
	d := inKinds(t).goTo("offer")
	d.app.noticeTime = leastNotice
	d.keys("Advice<enter>").sees("“Advice” is not linked yet").keys("R").sees("“Advice” is not linked yet")
	d.keys("<backspace><enter>").seesNot("is not linked yet").keys("<pgup>").seesNot("is not linked yet")
}

// A blank behind the last word changes nothing in the sentence about the note one types.
func TestSentenceAboutTheTypedNote(t *testing.T) {
	d := inKinds(t).goTo("offer")
	d.keys("Repair at").sees("“Repair…” is for").keys(" ").sees("“Repair…” is for").keys("h").sees("“Repair at…” is for")
}
