// Asking a question: its introduction, hint and options, the notes that can be
// linked, and what has been answered so far.

package lines

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// printIntroduction prints, once, what the guide says before the question: of
// itself, of the part, and of the block.
func (s *session) printIntroduction() {
	stop, guide := s.iv.Stop(), s.iv.Walk().Guide
	if s.introduced[s.iv.At()] {
		return
	}
	s.introduced[s.iv.At()] = true
	if s.iv.At() == 0 {
		s.printText(guide.Intro)
	}
	if stop.First {
		s.printText(stop.Part.Intro)
	}
	if !stop.Opening {
		return
	}
	if !guide.Steps {
		s.printText(stop.Block.Purpose)
		return
	}
	s.printWith(s.plain.Step, "n", stop.Step, "of", s.iv.Walk().Steps, "block", stop.Block.Title)
	s.printTextIn(s.words.Question.Output, stop.Block.Output)
}

// printQuestion asks the question, with its hint, its options, the notes that
// can be linked, and the answer so far.
func (s *session) printQuestion() {
	q := s.iv.Question()
	s.printWith(s.plain.Question, "n", s.questionNumber(s.iv.At()), "of", s.iv.Walk().Questions(), "block", s.iv.Stop().Block.Title, "ask", q.Ask)
	s.printText(s.stateSentence())
	s.printText(q.Hint)
	s.printOptions()
	s.printCandidates()
	s.printSubject()
	s.printNotes()
	s.printHowTo()
}

// questionNumber returns the number that the stop's question has among all
// questions of the guide. It is the same on a printed sheet, whichever
// questions apply.
func (s *session) questionNumber(stop int) int {
	n := 0
	for i := range s.iv.Walk().Stops[:stop+1] {
		if s.iv.Walk().Stops[i].Question != nil {
			n++
		}
	}
	return n
}

// stateSentence says that the question is set aside, or answered without a
// note; "" if it is neither.
func (s *session) stateSentence() string {
	q := s.iv.Question()
	switch state := s.iv.State(); {
	case state == prompts.SetAside:
		f, _ := q.SetAside(s.iv.Canvas())
		return s.laterSentence(f)
	case state == prompts.NotApplicable:
		return s.plain.NotApplicable
	case state == prompts.Answered && len(s.notes()) == 0 && q.Each == "":
		return s.plain.NothingToAdd
	}
	return ""
}

// laterSentence says that a question is left for later, and why.
func (s *session) laterSentence(f canvas.FollowUp) string {
	if why := s.words.List(f.Note, f.Who); why != "" {
		return s.words.Fill(s.plain.LaterWhy, "why", indented(why))
	}
	return s.plain.Later
}

// printSubject says of which note the question is asked, and what has been
// picked for it.
func (s *session) printSubject() {
	n, at, of := s.iv.Subject()
	if n == nil {
		return
	}
	s.printWith(s.plain.Subject, "n", at+1, "of", of, "note", s.describe(n))
	if picks := s.kind().picks; picks != nil {
		if sentence, some := picks(s); some {
			s.print(sentence)
		}
	}
}

// printOptions prints the options with their numbers and hints, and says which
// are picked.
func (s *session) printOptions() {
	for i, o := range s.iv.Question().Options {
		label := o.Label
		if n := s.iv.Chosen(o.ID); n != nil && s.iv.Text(n) != label {
			label = s.words.Fill(s.plain.ChosenAs, "option", label, "note", s.oneLine(n))
		} else if n != nil {
			label = s.words.Fill(s.plain.IsChosen, "option", label)
		}
		s.printNumbered(i+1, label, o.Hint)
	}
}

// printCandidates prints the notes that can be linked. Their numbers follow
// those of the options.
func (s *session) printCandidates() {
	options, links := s.countChoices()
	if links == 0 {
		return
	}
	s.print(s.plain.Candidates)
	for i, n := range s.iv.Candidates() {
		s.printNumbered(options+i+1, s.oneLine(n), "")
	}
}

// printHowTo says how to answer. Each such sentence is printed once.
func (s *session) printHowTo() {
	how := s.howTo()
	if how != "" && !s.explained[how] {
		s.print(how)
	}
	s.explained[how] = true
}
