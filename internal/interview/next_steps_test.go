// Next steps: notes of their block, or follow-ups where there is none.

package interview

import (
	"errors"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// beginWith is an interview with a built-in guide.
func beginWith(t *testing.T, guide string) *Interview {
	t.Helper()
	g, err := prompts.LoadGuide(guide, "en", "")
	if err != nil {
		t.Fatal(err)
	}
	c := canvas.New(g.Canvas, "Hõbe", guide, "en", "2026-11-21")
	return New(prompts.NewWalk(g), c, func() canvas.Date { return "2026-11-21" })
}

// stepsSaid is the steps in a line each: what, who, until when, and x if it is done.
func stepsSaid(iv *Interview) string {
	var said []string
	for _, s := range iv.NextSteps() {
		line := s.What + "|" + s.Who + "|" + string(s.Due)
		if !s.Open() {
			line += "|x"
		}
		said = append(said, line)
	}
	return strings.Join(said, "\n")
}

// step adds a step.
func step(t *testing.T, iv *Interview, what, who, due string) NextStep {
	t.Helper()
	s, err := iv.SetStep(NextStep{}, FieldStep, what)
	if err != nil {
		t.Fatal(err)
	}
	for part, text := range map[Field]string{FieldStepWho: who, FieldStepDue: due} {
		if s, err = iv.SetStep(s, part, text); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// On every kind of canvas steps are written, sorted, finished and undone alike.
func TestNextSteps(t *testing.T) {
	for guide, block := range map[string]bool{"nine-step": true, "ten-step": true, "customer-experience": false} {
		iv := beginWith(t, guide)
		iv.By = "Mari"
		step(t, iv, "Print the list", "", "")
		later := step(t, iv, "Time the round", "Jaan", "+2w")
		first := step(t, iv, "Ask five cafés", " Mari \n Tamm ", "20.11.2026")
		if got, want := stepsSaid(iv), "Ask five cafés|Mari Tamm|2026-11-20\nTime the round|Jaan|2026-12-05\nPrint the list||"; got != want {
			t.Errorf("%s: %s", guide, got)
		}
		if notes := iv.Canvas().Notes(canvas.NextSteps); (len(notes) == 3) != block || (len(iv.Canvas().FollowUps) == 3) == block {
			t.Errorf("%s: %d notes, %d follow-ups", guide, len(notes), len(iv.Canvas().FollowUps))
		}
		if !first.Overdue("2026-11-21") || later.Overdue("2026-11-21") {
			t.Errorf("%s: what is overdue? %v %v", guide, first, later)
		}
		if guide == "ten-step" && iv.Survey().States[iv.Walk().FindQuestion("next-actions")] != prompts.Answered {
			t.Error("the question for next steps is still open")
		}
		before := iv.Canvas()
		iv.FinishStep(first)
		want := "Time the round|Jaan|2026-12-05\nPrint the list||"
		if block {
			want += "\nAsk five cafés|Mari Tamm|2026-11-20|x"
		}
		if got := stepsSaid(iv); got != want {
			t.Errorf("%s: %s", guide, got)
		}
		if iv.Undo(); !iv.Canvas().Equal(before) {
			t.Errorf("%s: undo has not brought the step back", guide)
		}
		if later, _ = iv.SetStep(later, FieldStep, " "); !later.New() || strings.Contains(stepsSaid(iv), "Time") {
			t.Errorf("%s: a step without words stays", guide)
		}
	}
}

// What cannot be read changes nothing.
func TestNextStepsRefuse(t *testing.T) {
	iv := beginWith(t, "nine-step")
	s := step(t, iv, "Ask", "", "")
	before := iv.Canvas()
	if _, err := iv.SetStep(s, FieldStepDue, "soon"); !errors.Is(err, ErrNoDay) {
		t.Errorf("a day that is none: %v", err)
	}
	if _, err := iv.SetStep(s, FieldStep, strings.Repeat("x", canvas.MaxNote+1)); !errors.Is(err, ErrTooLong) {
		t.Errorf("too long: %v", err)
	}
	if iv.SetStep(s, FieldStep, "Ask"); iv.Canvas() != before {
		t.Error("the canvas is another")
	}
}

// A challenge is no step, and neither is a question that was set aside.
func TestWhatIsNoNextStep(t *testing.T) {
	iv := beginWith(t, "customer-experience")
	if err := iv.Raise("goals", "Too dear", "Jaan"); err != nil {
		t.Fatal(err)
	}
	if err := iv.SetAside("later", "Mari"); err != nil || len(iv.NextSteps()) != 0 {
		t.Errorf("%v, %s", err, stepsSaid(iv))
	}
	if got := strings.Join(Everybody(iv.Canvas()), " "); got != "Jaan Mari" {
		t.Errorf("everybody: %s", got)
	}
}
