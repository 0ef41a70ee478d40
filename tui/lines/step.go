// The command :step: what is to be done next, who sees to it, and until when.

package lines

import (
	"errors"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
)

// stepMark stands between what is to be done, who sees to it, and until when.
const stepMark = "|"

// step writes a next step. A number alone says that the step is done, or that it is not;
// nothing lists them.
func (s *session) step(words string) {
	if words == "" {
		s.printSteps()
		return
	}
	if n, is := readNumber(words); is {
		s.finishStep(n)
		return
	}
	parts := append(strings.SplitN(words, stepMark, 3), "", "")
	var made interview.NextStep
	var err error
	s.iv.Together(func() {
		for i, part := range []interview.Field{interview.FieldStep, interview.FieldStepWho, interview.FieldStepDue} {
			if text := strings.TrimSpace(parts[i]); text != "" && (i == 0 || !made.New()) && err == nil {
				made, err = s.iv.SetStep(made, part, text)
			}
		}
	})
	switch {
	case errors.Is(err, interview.ErrNoDay):
		s.printWith(s.words.End.StepBadDay, "text", strings.TrimSpace(parts[2]), "date", s.words.Date(s.today()))
	case s.refused(err, words):
		return
	case made.New():
		s.printWith(s.plain.WantWords, "command", ":step")
		return
	}
	for i, step := range s.iv.NextSteps() {
		if step.Note == made.Note && step.FollowUp == made.FollowUp {
			s.print(s.stepLine(i, step))
		}
	}
}

// finishStep says that the step with the number is done, or that it is not.
func (s *session) finishStep(n int) {
	steps := s.iv.NextSteps()
	if len(steps) == 0 {
		s.printSteps()
		return
	}
	if n < 1 || n > len(steps) {
		s.printWith(s.plain.BadNumber, "n", n, "of", len(steps))
		return
	}
	step, said := steps[n-1], s.words.End.StepTaken
	if !step.Open() {
		said = s.words.End.StepReopened
	}
	s.iv.FinishStep(step)
	s.printWith(said, "step", indented(step.What))
}

// printSteps lists the next steps, numbered.
func (s *session) printSteps() {
	lines := s.steps()
	s.printGroup(s.words.End.Steps, lines)
	if len(lines) == 0 {
		s.print(s.plain.Help.Step)
	}
}

// steps returns the next steps, a line for each.
func (s *session) steps() []string {
	var lines []string
	for i, step := range s.iv.NextSteps() {
		lines = append(lines, s.stepLine(i, step))
	}
	return lines
}

// stepLine returns a step with its number, who sees to it, until when, and how it
// stands.
func (s *session) stepLine(i int, step interview.NextStep) string {
	due, state := "", ""
	if step.Due != "" {
		due = s.words.Date(step.Due)
	}
	switch {
	case !step.Open():
		state = s.words.Status(step.Status)
	case step.Due == s.today():
		state = s.words.Times.Today
	case step.Overdue(s.today()):
		state = s.words.Convert.Report.Overdue
	}
	return s.words.Fill(s.plain.Numbered, "n", i+1, "text", s.words.List(indented(step.What), step.Who, strings.TrimSpace(due+" "+state)))
}

func (s *session) today() canvas.Date { return canvas.DateOf(s.options.Now()) }
