// Going on after the last question.

package tui

import (
	"os"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

func TestTheEndLeadsOn(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	d.toStop(prompts.AtEnd)
	d.sees("That was the last question", "1 note", "Go on at the first open question")
	d.keys("4<enter>").sees("The story", "Customers: Cafés. The offer: still open.").keys("<esc>").sees("That was the last")
	d.keys("<down*4><enter>").sees("A report for the client").keys("<esc>").sees("That was the last")
	d.keys("3<enter>").sees("Review").keys("<esc>")
	d.keys("<up><up><up><up>").seesNot("That was the last question") // over the next steps to the question before
	d.toStop(prompts.AtEnd)
	d.keys("2<enter>").sees("1 · Customer segments")
	d.toStop(prompts.AtEnd)
	d.keys("7<enter>")
	if !d.app.quit {
		t.Error("it has not ended")
	}
	if !strings.Contains(d.file("a.yaml"), "note: Cafés") {
		t.Error("the note is not in the file")
	}
}

// The end shows what one has made, and its first choice is the page in the browser.
func TestTheEndShowsTheCanvas(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.size(120, 40)
	d.keys("<enter>")
	d.toStop(prompts.AtEnd)
	d.sees("Independent cafés in Tallinn", "Try this week", "Small offices that drink more than they admit", "no test yet", "› Open the page in the browser", "Next steps")
	if !strings.Contains(d.screen(), "┌ 8 ") {
		t.Error("the poster is not there")
	}
	d.keys("<enter>")
	if len(d.viewed) != 1 {
		t.Fatalf("shown were %v", d.viewed)
	}
	if page, err := os.ReadFile(d.viewed[0]); err != nil || !strings.Contains(string(page), "Beans roasted the same morning") {
		t.Errorf("the page is not the canvas: %v", err)
	}
	d.sees("That was the last question")
}
