// Going on after the last question.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

func TestTheEndLeadsOn(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	d.toStop(prompts.AtEnd)
	d.sees("That was the last question", "note on the canvas", "Go on at the first open question")
	d.keys("3<enter>").sees("The story", "Customers: Cafés. The offer: still open.").keys("<esc>").sees("That was the last")
	d.keys("<down*3><enter>").sees("A report for the client").keys("<esc>").sees("That was the last")
	d.keys("2<enter>").sees("Review").keys("<esc>")
	d.keys("<up><up><up><up>").seesNot("That was the last question") // the question before
	d.toStop(prompts.AtEnd)
	d.keys("<enter>").sees("1 · Customer segments")
	d.toStop(prompts.AtEnd)
	d.keys("5<enter>")
	if !d.app.quit {
		t.Error("it has not ended")
	}
	if !strings.Contains(d.file("a.yaml"), "note: Cafés") {
		t.Error("the note is not in the file")
	}
}
