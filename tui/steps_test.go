// Next steps, typed at the end.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// atTheEnd is a canvas with a note, at the end of the interview.
func atTheEnd(t *testing.T) *driver {
	t.Helper()
	d := start(t, "a.yaml").keys("<enter>Cafés<enter>")
	d.toStop(prompts.AtEnd)
	return d
}

// A step is written with who sees to it and until when, and kept as the file has it.
func TestNextStepsAreWrittenAtTheEnd(t *testing.T) {
	d := atTheEnd(t).keys("<tab>Ask five cafés<enter>").sees("Ask five cafés", "who", "until")
	d.keys("Mari<enter>20 nov 2026<enter>").sees("2026-11-20 overdue").keys("Print the list<enter>").sees("1 Mari")
	d.keys("1<enter>+2w<esc>").sees("› Open the page", "2026-12-05")
	want := `  next_steps:
    - id: ns1
      note: Ask five cafés
      due: 2026-11-20
      who: Mari
    - id: ns2
      note: Print the list
      due: 2026-12-05
      who: Mari
`
	d.keys("<ctrl+s>")
	if got := d.file("a.yaml"); !strings.Contains(got, want) {
		t.Errorf("the file says\n%s", got)
	}
	d.keys("<ctrl+z>").seesNot("2026-12-05").keys("<ctrl+z><ctrl+z>").sees("Undone: 1 note added: Print the list").keys("<tab><esc>").seesNot("Print the list").sees("Ask five cafés")
}

// f5 finishes a step and takes that back; one whose words are deleted goes.
func TestNextStepsAreFinished(t *testing.T) {
	d := atTheEnd(t).keys("<tab>Ask<enter><esc>")
	d.keys("<tab><up><f5>").sees("Done: Ask")
	if !strings.Contains(d.file("a.yaml"), "status: confirmed") {
		t.Errorf("the file says\n%s", d.file("a.yaml"))
	}
	d.keys("<f5>").sees("To be done again: Ask").keys("<ctrl+u>").sees("Enter removes the step").keys("<enter>").sees("Removed")
	d.keys("<esc><ctrl+z>").sees("Ask")
}

// Removing a step by enter does not leave the steps, at the end or on their own screen.
func TestRemovingAStepStaysInTheTable(t *testing.T) {
	atTheEnd(t).keys("<tab>Ask<enter><shift+tab><ctrl+u><enter>").sees("Removed").keys("Call<enter>").sees("▌ Call", "enter next field").leave()
	d := begin(t, "classic", "en").keys("Cafés<enter>").menu("Next steps: what, who, until when")
	d.keys("Ask<enter><shift+tab><ctrl+u><enter>").sees("Removed", "What will you do next?")
}

// On a canvas without a block for them, next steps are follow-ups with a day.
func TestNextStepsAreFollowUps(t *testing.T) {
	d := begin(t, "customer-experience", "en").keys("Cafés<enter>")
	d.toStop(prompts.AtEnd)
	d.keys("<tab>Ask five<enter>Jaan<enter>11 dec 2026<enter><esc><ctrl+s>").sees("Ask five", "Jaan", "2026-12-11")
	want := `follow_ups:
  - note: Ask five
    who: Jaan
    asked: 2026-11-21
    due: 2026-12-11
`
	if got := d.file("a.yaml"); !strings.Contains(got, want) {
		t.Errorf("the file says\n%s", got)
	}
	d.keys("<tab><up><f5>").sees("Done: Ask five").keys("<esc><ctrl+z>").sees("Ask five", "2026-12-11")
}

// A day that cannot be read stays in its cell, is marked, and lets one go; at the end of
// the program it becomes something to come back to.
func TestNextStepWithADayThatIsNone(t *testing.T) {
	d := atTheEnd(t).keys("<tab>Ask<enter><tab>soon<esc>").sees("“soon” is not a day", "soon (not a date yet)", "› Open the page")
	d.keys("<tab><up><tab><tab>").has("soon").keys("<ctrl+u>friday<enter>").sees("2026-11-27").seesNot("soon")
	d.keys("<up><tab><tab>x<esc>").has("x")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "follow_ups:") || !strings.Contains(got, "x") {
		t.Errorf("the file says\n%s", got)
	}
}

// A digit picks a name; with a letter after it, it is the beginning of a text.
func TestWhoBeginsWithADigit(t *testing.T) {
	d := atTheEnd(t).keys("<tab>Ask<enter>Mari<enter><esc><tab>Call<enter>2 students<enter><esc>").sees("2 students")
	d.keys("<tab>Write<enter>1 of us<enter><esc>").sees("1 of us")
}

// Words typed in the choices go to the last question, as everywhere.
func TestWordsAtTheEndGoToTheLastQuestion(t *testing.T) {
	d := atTheEnd(t).keys("Plumbers<enter>").seesNot("That was the last question")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "Plumbers") || strings.Contains(got, "next_steps") {
		t.Errorf("the file says\n%s", got)
	}
}

// The next steps are in the menu, too, on a screen of their own; what is half typed
// there is kept.
func TestNextStepsFromTheMenu(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter>").menu("Next steps: what, who, until when").sees("What will you do next?")
	d.keys("Ask five<enter>Mari<enter>friday<enter><esc>").seesNot("What will you do next?")
	d.keys("<f10>next steps<enter>").sees("Ask five", "Mari", "2026-11-27").keys("Call Jaan").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Ask five\n      due: 2026-11-27\n      who: Mari\n") || !strings.Contains(got, "note: Call Jaan\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// The review lists the steps that are still to be taken, and leads to them.
func TestReviewLeadsToNextSteps(t *testing.T) {
	d := atTheEnd(t).keys("<tab>Ask five<enter>Mari<enter>20 nov 2026<enter>Print<enter><esc><f7>")
	d.size(120, 50)
	d.sees("Review 1 of 38 questions", "1 overdue", "Next steps 2", "Ask five", "Mari, 2026-11-20 overdue")
	for range 30 {
		if strings.Contains(d.screen(), "› Ask five") {
			break
		}
		d.keys("<down>")
	}
	d.keys("<enter>").sees("Next steps", "who", "until").keys("<f5>").sees("Done: Ask five").keys("<esc>").sees("Next steps 1")
}

// f5 keeps words that were just typed, and does not finish the step with them: some steps
// go when they are done.
func TestF5KeepsAStepThatIsBeingTyped(t *testing.T) {
	for _, guide := range []string{"classic", "customer-experience"} {
		d := begin(t, guide, "en").keys("Cafés<enter>")
		d.toStop(prompts.AtEnd)
		d.keys("<tab>Ask five<f5>").sees("Noted", "Ask five").keys("<f5>").sees("Done: Ask five")
	}
	d := begin(t, "customer-experience", "en").keys("Cafés<enter>")
	d.toStop(prompts.AtEnd)
	d.keys("<tab>Ask five<enter><shift+tab><end> cafés<f5>").sees("Noted", "Ask five cafés").keys("<tab>Mari<f5>").sees("Noted", "Mari")
	d.keys("<f5>").sees("Done: Ask five cafés").leave()
}
