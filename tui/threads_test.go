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
		sees("Beans roasted the same morning A", "1 [ ] Independent cafés in Tallinn A", "2 [ ] Small offices that drink more than they admit B")
	d.goTo("resources-for-propositions").sees("Beans roasted the same morning A", "A machine, beans and cleaning for one monthly price B")
	d.keys("Roastery<enter><alt+1>").sees("Roastery A → 1").keys("<alt+2>").sees("Roastery AB → 1 2")
}

// So do the rows of a table.
func TestLettersOfRows(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", strings.Replace(cafe, "guide: classic", "guide: ten-step", 1))
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>")
	for _, stop := range d.app.iv.Walk().Stops {
		if q := stop.Question; q != nil && q.Kind() == prompts.EachPick {
			d.goTo(q.ID).sees("Independent cafés in Tallinn A")
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
	d.keys("<enter>").goTo("channels-now").sees("Morning round by bicycle A → 1")
	if i := strings.Index(d.screen(), "Word of mouth"); i < 0 || strings.ContainsAny(strings.SplitN(d.screen()[i:], "\n", 2)[0], "AB") {
		t.Errorf("a note without links has a letter:\n%s", d.screen())
	}
}
