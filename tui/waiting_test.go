// Texts that wait in a field, below other screens and at other questions.

package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// tooLongText is longer than a note can be, and ends with a word to look for.
var tooLongText = strings.Repeat("long ", 450) + "precious"

// A text that is too long for a note waits in its field while another note is edited.
func TestTooLongWaitsBesideAnEdit(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
	d.paste(tooLongText).keys("<shift+tab><enter>").sees("▌ Cafés").has("precious")
	d.keys(" and bars<enter>").has("precious")
	if got := d.app.question.input.field.Text(); got != tooLongText {
		t.Errorf("the field says %.40q", got)
	}
	d.keys("<ctrl+c>")
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Cafés and bars\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// A text that is too long for the note that it is to change waits for that note.
func TestTooLongAnEditWaits(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter><up><enter>").paste(" " + tooLongText).keys("<pgdn><pgup>")
	if q := d.app.question; q.editing == 0 || q.input.field.Text() != "Cafés "+tooLongText {
		t.Errorf("the field says %.40q, for the note %d", q.input.field.Text(), q.editing)
	}
	d.keys("<esc>").sees("1-9 block").keys("<esc>").has("precious")
	d.keys("<ctrl+u>Hotels<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Hotels\n") || strings.Contains(got, "Cafés") {
		t.Errorf("the file says\n%s", got)
	}
}

// Texts that wait go along to another guide: to their question, or to its block.
func TestWaitingTextsGoAlongToAnotherGuide(t *testing.T) {
	for _, question := range []string{"for-whom", "resources", "main-costs"} {
		d := begin(t, "classic", "en").keys("Cafés<enter>")
		d.goTo(question)
		block := d.app.iv.Stop().Block.ID
		d.paste(tooLongText)
		d.keys("<enter><f6>1<enter>Because of it<esc><esc>")
		if err := d.app.useGuide("ten-step", "en"); err != nil {
			t.Fatal(err)
		}
		d.keys("<f8>").has("precious").has("Because of it")
		for _, draft := range d.app.drafts() {
			if stop := d.app.iv.Walk().Stops[draft.Place.Stop]; stop.Block == nil || stop.Block.ID != block {
				t.Errorf("%s: %.20q waits at %v", question, draft.Text, draft.Place)
			}
		}
		d.keys("<ctrl+c>")
	}
}

// A digit typed on a screen without a field is no command for the question below; with
// letters after it, it is the beginning of a note.
func TestDigitsOnOtherScreensAreNoCommands(t *testing.T) {
	for _, screen := range []string{"<f7>", "<f7><esc><f7>"} {
		d := inKinds(t).goTo("traits").keys("1").keys(screen)
		before := d.app.iv.Canvas()
		d.keys("2")
		if d.app.iv.Canvas() != before {
			t.Errorf("%s: the canvas is another", screen)
		}
		d.keys("<esc><esc>").goTo("traits").keys(screen + "2-3 chains<enter>").leave()
		if got := d.file("a.yaml"); !strings.Contains(got, "note: 2-3 chains\n") {
			t.Errorf("%s: the file says\n%s", screen, got)
		}
	}
}

// A question that came unasked stays until it is answered, whatever is opened over it.
func TestUnaskedQuestionsStay(t *testing.T) {
	for _, keys := range []string{"<f1><esc>", "<f1><f2><enter>", "<f1><f7><enter>", "<f1><f3>Caf<enter>"} {
		d := start(t, "a.yaml").keys("<enter>Cafés<enter>precious")
		d.crash()
		d = d.again().keys(keys).sees("not saved", "precious").keys("<enter>").sees("precious")
		d.leave()
	}
}

// What is typed while the words of an earlier run wait for an answer is kept beside
// them: also if the program is killed, or ends with a text that is too long.
func TestTypedBesideAnOffer(t *testing.T) {
	for name, ends := range map[string]func(d *driver){
		"killed": func(d *driver) { d.keys("second").crash() },
		"left": func(d *driver) {
			d.paste("second " + tooLongText).keys("<ctrl+c>")
			_ = d.app.finish(&strings.Builder{})
		},
	} {
		d := start(t, "a.yaml").keys("<enter>Cafés<enter>").menu("Rename the canvas").keys("<ctrl+u>first")
		d.crash()
		d = d.again()
		d.sees("not saved", "first")
		ends(d)
		d = d.again()
		var there []string
		for _, draft := range d.app.guard.Found.Drafts {
			there = append(there, draft.Field+":"+strings.Fields(draft.Text)[0])
		}
		if got := strings.Join(there, " "); !strings.Contains(got, "name:first") || !strings.Contains(got, ":second") {
			t.Errorf("%s: %s are kept", name, got)
		}
		d.keys("<enter>").has("first").has("second").leave()
	}
}

// Two half names of the canvas stand in its field, both.
func TestTwoHalfNames(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter>").menu("Rename the canvas").keys("<ctrl+u>first")
	d.crash()
	d = d.again()
	d.app.held = append(d.app.held, heldText{at: heldField{field: interview.FieldName}, text: "second"})
	d.keys("<enter>").sees("second first")
	d.keys("<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "name: second first\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// Words that are typed on another screen, or in a list, stand behind those in the
// field, not within them; a note that is being edited is left.
func TestWordsFromElsewhereStandApart(t *testing.T) {
	for keys, want := range map[string]string{
		"Half<home><f2>more<enter>":                 "note: Half more\n",
		"Half<left*2><f7>more<enter>":               "note: Half more\n",
		"Half <esc>more<enter>":                     "note: Half more\n",
		"Half<home><tab>2 more<enter>":              "note: Half 2 more\n",
		"Beans<enter><up><enter><home><f2>x<enter>": "note: x\n",
	} {
		d := inKinds(t).goTo("offer").keys(keys)
		d.leave()
		if got := d.file("a.yaml"); !strings.Contains(got, want) {
			t.Errorf("%s: the file says\n%s", keys, got)
		}
	}
}

// An option that is taken back together with words of one's own says so, and comes
// back.
func TestAnOptionWithWordsOfOnesOwn(t *testing.T) {
	d := inKinds(t).goTo("traits").keys("1<right> as dirt<esc>")
	if d.app.question.area != prompts.AreaOptions {
		t.Fatalf("the cursor is in %v", d.app.question.area)
	}
	d.keys("<space>").sees("Removed. Undo").keys("<ctrl+z>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Cheap as dirt\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// The name of a new canvas waits when one goes back to the list of canvases, and a
// digit opens none of those.
func TestBackToTheListOfCanvases(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "b.yaml", cafe)
	d := startIn(t, dir, "", Options{}).keys("1").sees("Which canvas?", "b.yaml")
	d.keys(" cup").sees("1 cup").keys("<enter>").sees("esc back", "1 cup").keys(" of tea<esc>").sees("Which canvas?", "1 cup")
	d.keys("<enter>").sees("1 cup of tea").keys("<enter>Cafés<enter>").leave()
	if got := d.file("1-cup-of-tea.bmcanvas.yaml"); !strings.Contains(got, "name: 1 cup of tea\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// A text that is too long for the note that it is to change is offered in the next
// run, too, though the note has other fields that are empty.
func TestTooLongAnEditIsOffered(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter><up><enter>").paste(" " + tooLongText)
	d.keys("<ctrl+c>")
	_ = d.app.finish(&strings.Builder{})
	d = d.again()
	d.sees("not saved").keys("<enter>").has("precious")
	if q := d.app.question; q.editing == 0 || q.input.field.Text() != "Cafés "+tooLongText {
		t.Errorf("the field says %.40q, for the note %d", q.input.field.Text(), q.editing)
	}
}

// A table without rows has no line for words: they become a note of its block.
func TestWordsAtATableWithoutRows(t *testing.T) {
	for _, question := range []string{"dream", "tests"} {
		dir := t.TempDir()
		write(t, dir, "kinds.yaml", kinds)
		d := startIn(t, dir, "a.yaml", Options{Guide: "kinds.yaml"}).keys("<enter>").goTo(question)
		d.keys("precious<pgdn>")
		if !d.onCanvas("precious") {
			t.Errorf("%s: it is not on the canvas:\n%s", question, d.screen())
		}
	}
}

// Words of an earlier run that still wait for an answer stay with their file when one
// goes on in another.
func TestWaitingWordsStayWithTheirFile(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter>").menu("Rename the canvas").keys("<ctrl+u>first")
	d.crash()
	d = d.again().keys("second")
	if err := d.app.saveAs(filepath.Join(d.dir, "b.yaml")); err != nil {
		t.Fatal(err)
	}
	d.keys("<f8>").leave()
	d.again().sees("not saved", "first")
}
