// The letters of threads beside the notes of a question.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// Answers and candidates have the letters of the segments that they are there for.
// They are readable without colours.
func TestLettersBesideNotes(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("value-delivered").
		sees("A • Beans roasted the same morning", "1 [ ] A Independent cafés in Tallinn", "2 [ ] B Small offices that drink more than they admit")
	d.goTo("resources-for-propositions").sees("A Beans roasted the same morning", "B A machine, beans and cleaning for one monthly price")
	d.keys("Roastery<enter><alt+1>").sees("A • Roastery → 1").keys("<alt+2>").sees("AB • Roastery → 1 2")
}

// So do the rows of a table.
func TestLettersOfRows(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", strings.Replace(cafe, "guide: classic", "guide: ten-step", 1))
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>")
	for _, stop := range d.app.iv.Walk().Stops {
		if q := stop.Question; q != nil && q.Kind() == prompts.EachPick {
			d.goTo(q.ID).sees("A Independent cafés in Tallinn")
			return
		}
	}
	t.Fatal("the guide has no table of segments")
}

// A note without a segment has no letter.
func TestNoLetters(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("channels-now").sees("A • Morning round by bicycle → 1")
	if i := strings.Index(d.screen(), "Word of mouth"); i < 0 || strings.ContainsAny(strings.SplitN(d.screen()[i:], "\n", 2)[0], "AB") {
		t.Errorf("a note without links has a letter:\n%s", d.screen())
	}
}
