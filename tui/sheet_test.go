// A filled-in question sheet is taken in from the menu: chosen, shown, added, undone.

package tui

import (
	"bytes"
	"strings"
	"testing"

	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// filledSheet returns the sheet of the nine steps with one answer.
func filledSheet(t *testing.T, answer string) string {
	g, err := prompts.LoadGuide("nine-step", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := sheet.Markdown(&b, g, prompts.LoadWords("en")); err != nil {
		t.Fatal(err)
	}
	const mark = "<!-- question=for-whom -->"
	return strings.Replace(b.String(), mark, mark+"\n\n"+answer, 1)
}

func TestSheetIsTakenInFromTheList(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "velo.yaml", "canvas: business-model\nname: Velo\nguide: nine-step\nlanguage: en\nupdated: 2026-11-20\nblocks:\n  channels:\n    - Workshop\n")
	write(t, dir, "visit.yaml", "canvas: customer-experience\nname: Visit\nlanguage: en\nupdated: 2026-11-20\nblocks:\n  goals:\n    - Rest\n")
	write(t, dir, "from-mari.md", filledSheet(t, "Night riders"))
	d := startIn(t, dir, "", Options{})
	d.sees("Velo", "Visit").keys("<f10>filled-in<enter>").sees("from-mari.md", "Another file").keys("<enter>")
	d.sees("Which canvas are the answers of from-mari.md for?", "Velo", "A new canvas").seesNot("Visit")
	d.keys("<enter>").sees("+ Night riders", "1 note added")
	if strings.Contains(d.file("velo.yaml"), "Night riders") {
		t.Error("the answers are in the file before the yes")
	}
	d.keys("<enter>").sees("Added from from-mari.md", "1 of 19 questions", "• Night") // the poster below has it, too
	d.leave()
	if got := d.file("velo.yaml"); !strings.Contains(got, "Night riders") || !strings.Contains(got, "reviews:") {
		t.Errorf("the canvas says\n%s", got)
	}
}

func TestSheetBeginsACanvasFromTheList(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "velo.yaml", "canvas: business-model\nname: Velo\nlanguage: en\nupdated: 2026-11-20\nblocks:\n  channels:\n    - Workshop\n")
	write(t, dir, "from-mari.md", filledSheet(t, "Night riders"))
	d := startIn(t, dir, "", Options{})
	d.keys("<right>").sees("Add a filled-in question sheet").keys("filled-in<enter><enter>").sees("+ Night riders").keys("<esc><esc>")
	d.leave()
	if strings.Contains(d.file("velo.yaml"), "Night riders") {
		t.Error("esc has added the answers")
	}
	d = startIn(t, dir, "", Options{})
	d.keys("<f10>filled-in<enter><enter><down><enter>").sees("Your first canvas in nine steps").keys("Riders<enter>").sees("+ Night riders").keys("<enter>").sees("Added from from-mari.md")
	d.leave()
	if got := d.file("riders.bmcanvas.yaml"); !strings.Contains(got, "Night riders") || !strings.Contains(got, "guide: nine-step") {
		t.Errorf("the new canvas says\n%s", got)
	}
}

func TestSheetIsTakenInFromTheMenu(t *testing.T) {
	filled := filledSheet(t, "Night riders")
	dir := t.TempDir()
	write(t, dir, "plan.yaml", "canvas: business-model\nname: Velo\nguide: nine-step\nlanguage: en\nupdated: 2026-11-20\nblocks:\n  channels:\n    - Workshop\n")
	write(t, dir, "from-mari.md", filled)
	write(t, dir, "notes.md", "# Notes\n\n- Shop\n")
	d := startIn(t, dir, "plan.yaml", Options{})
	d.keys("<f10>filled-in<enter>").sees("from-mari.md", "Another file").seesNot("notes.md")
	d.keys("<enter>").sees("+ Night riders", "1 note added", "add this")
	if strings.Contains(d.file("plan.yaml"), "Night riders") {
		t.Error("the answers are in the file before the yes")
	}
	d.keys("<enter>").sees("Added from from-mari.md: 1 note added")
	d.keys("<f10>filled-in<enter><enter>").sees("Nothing new is on this sheet.")
	d.keys("<esc><f10>filled-in<enter><down><enter>notes.md<enter>").sees("no question sheet was recognized: notes.md")
	d.keys("<esc><esc><ctrl+z>")
	d.leave()
	if got := d.file("plan.yaml"); strings.Contains(got, "Night riders") {
		t.Errorf("it is not undone:\n%s", got)
	}
}
