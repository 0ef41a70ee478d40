package tui

import (
	"strings"
	"testing"

	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// The probe appears below the field once there is an answer, takes nothing that is
// typed in the field, and keeps its reply as a detail of the answer.
func TestProbe(t *testing.T) {
	d := begin(t, "classic", "en")
	d.seesNot("How many of them").keys("Cafés<enter>").sees("How many of them are there?", "↓ answer")
	d.keys("Hotels<enter>").sees("Hotels: How many of them are there?")
	d.keys("<down>About 40 of them<enter>").sees("About 40 of them").seesNot("How many of them")
	d.keys("Inns<enter>").seesNot("How many of them").leave()
	want := "    - id: cs3\n      note: About 40 of them\n      question: for-whom\n      detail: true\n      links: [cs2]\n"
	if got := d.file("a.yaml"); !strings.Contains(got, want) {
		t.Errorf("the reply is not in\n%s", got)
	}
}

// Enter in an empty field of the probe goes on, and esc, pgdn or leaving keep what is
// typed there.
func TestProbeStopsNobody(t *testing.T) {
	d := begin(t, "classic", "en")
	d.keys("Cafés<enter><down><enter>").sees("What type of market")
	d.keys("<pgup>").sees("How many of them").keys("<tab>Fifty<pgdn>").sees("What type of market")
	d.keys("<pgup>").sees("Fifty").keys("<up><del><tab*2>Sixty").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Sixty") || strings.Contains(got, "Fifty") {
		t.Errorf("the file says\n%s", got)
	}
}

// A probe that asks for evidence keeps its reply as that of the answer.
func TestProbeForEvidence(t *testing.T) {
	d := begin(t, "classic", "en")
	d.keys("Cafés<enter>").goTo("channels-wanted")
	d.keys("Stall<enter>").sees("who told you?").keys("<down>Three cafés did<enter>").seesNot("who told you?").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "evidence: Three cafés did") {
		t.Errorf("the file says\n%s", got)
	}
}

// The answer that the probe asks about can go while a reply is typed: its words go on
// in the field.
func TestProbedAnswerGone(t *testing.T) {
	d := begin(t, "classic", "en")
	d.keys("Cafés<enter><down>Many of th")
	d.app.iv.Remove(d.app.iv.Given()[0].Key)
	d.keys("em").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Many of them") {
		t.Errorf("the file says\n%s", got)
	}
}

// The main question of each block in each guide has a probe, and shows it in every
// size once there is an answer.
func TestProbesAreShown(t *testing.T) {
	for _, l := range prompts.Languages {
		for _, guide := range []string{"classic", "workshop", "ten-step", "nine-step", "customer-experience"} {
			d := begin(t, guide, l.Code)
			for i, stop := range d.app.iv.Walk().Stops {
				if stop.Question == nil || !stop.Question.Main {
					continue
				}
				d.app.iv.Go(i)
				if _, err := d.app.iv.Add(interview.Draft{Text: "x"}); err != nil {
					t.Fatal(err)
				}
				d.app.question.catchUp()
				d.app.question.area = prompts.AreaField // at a choice the cursor is above, among the options
				d.sees(firstWords(stop.Question.Probe.Ask))
			}
		}
	}
}

// firstWords is the beginning of a text, short enough to stand in one line.
func firstWords(s string) string { return strings.Join(strings.Fields(s)[:2], " ") }
