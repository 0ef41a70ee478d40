// A filled-in question sheet is taken in from the menu: chosen, shown, added, undone.

package tui

import (
	"bytes"
	"strings"
	"testing"

	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

func TestSheetIsTakenInFromTheMenu(t *testing.T) {
	g, err := prompts.LoadGuide("nine-step", "en", "")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := sheet.Markdown(&b, g, prompts.LoadWords("en")); err != nil {
		t.Fatal(err)
	}
	const mark = "<!-- question=for-whom -->"
	filled := strings.Replace(b.String(), mark, mark+"\n\nNight riders", 1)
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
