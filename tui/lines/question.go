// Asking a question: its introduction, hint and options, the notes that can be
// linked, and what has been answered so far.

package lines

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/text"
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
		s.printText(guide.Company)
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
	s.printWith(s.plain.Question, "n", s.questionNumber(s.iv.At()), "of", s.iv.Survey().Progress.Total, "block", s.iv.Stop().Block.Title, "ask", q.Ask)
	s.printText(s.stateSentence())
	s.printReminders()
	s.printText(q.Hint)
	s.printOptions()
	s.printCandidates()
	s.printSubject()
	s.printNotes()
	s.printHowTo()
}

// printReminders prints what the question reminds of: an option chosen before, and
// what is said of it.
func (s *session) printReminders() {
	for _, r := range s.iv.Reminders() {
		s.printTextIn(text.OneLine(r.Option.Label)+": {text}", text.OneLine(r.Option.Hint))
	}
}

// questionNumber returns the number that the stop's question has among those that the
// guide asks at the stage of the business, whichever of them apply.
func (s *session) questionNumber(stop int) int {
	n := 0
	for i := range s.iv.Walk().Stops[:stop+1] {
		if q := s.iv.Walk().Stops[i].Question; q != nil && (i == stop || q.AskedAt(s.iv.Canvas().Stage)) {
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
// picked for it; or lists the notes to mark.
func (s *session) printSubject() {
	n, at, of := s.iv.Subject()
	switch {
	case n == nil:
		return
	case s.iv.RowByRow():
		s.printWith(s.plain.Subject, "n", at+1, "of", of, "note", s.describe(n))
	default:
		s.printRows()
	}
	if picks := s.kind().picks; picks != nil {
		if sentence, some := picks(s); some {
			s.print(sentence)
		}
	}
}

// printRows prints the notes that can be marked, with their numbers, under the names
// of their blocks if there are several.
func (s *session) printRows() {
	rows := s.iv.Rows()
	for i, r := range rows {
		if rows[0].Block != rows[len(rows)-1].Block && (i == 0 || rows[i-1].Block != r.Block) {
			s.print(s.iv.Title(r.Block, s.words) + ":")
		}
		s.printNumbered(i+1, s.oneLine(r.Note), "")
	}
}

// printOptions prints the options with their numbers and hints, under their
// headings, and says which are picked.
func (s *session) printOptions() {
	group := ""
	for i, o := range s.iv.Question().Options {
		if o.Group != group {
			group = o.Group
			s.print(group + ":")
		}
		label := o.Label
		if n := s.iv.Chosen(o.ID); n != nil && s.iv.Text(n) != label {
			label = s.words.Fill(s.plain.ChosenAs, "option", label, "note", s.oneLine(n))
		} else if n != nil {
			label = s.words.Fill(s.plain.IsChosen, "option", label)
		}
		s.printNumbered(i+1, label, o.Hint)
	}
}

// printCandidates prints the notes that can be linked. Their numbers follow those of
// the options. Those of several blocks stand under the names of their blocks, with
// what is asked about them, and say whether nothing is linked to them yet.
func (s *session) printCandidates() {
	options, links := s.countChoices()
	if links == 0 {
		return
	}
	s.print(s.candidatesTitle())
	several, block := len(s.iv.Question().About) > 1, ""
	for i, n := range s.iv.Candidates() {
		_, of := s.iv.Canvas().Find(n.Key)
		if several && of != block {
			block = of
			s.printGroupName(block)
		}
		words := s.oneLine(n)
		if s.iv.Unserved(n) {
			words = s.words.Fill(s.plain.Unserved, "note", words)
		}
		s.printNumbered(options+i+1, words, "")
	}
}

// candidatesTitle returns what stands above the notes that can be linked.
func (s *session) candidatesTitle() string {
	switch subject, _, _ := s.iv.Subject(); {
	case s.iv.Question().Kind().KeptAs() != prompts.KeptAsAmount:
		return s.plain.Candidates
	case s.linkNames(subject) == "":
		return s.plain.EverySale
	}
	return s.plain.SomeSales
}

// printGroupName prints the name of a block, and what the question asks about its
// notes if it has words of its own for them.
func (s *session) printGroupName(block string) {
	q, title := s.iv.Question(), s.iv.Title(block, s.words)
	if ask := q.AskOf(block); ask != q.Ask {
		s.printWith(s.plain.Group, "block", title, "ask", ask)
		return
	}
	s.print(title + ":")
}

// printHowTo says how to answer. Each such sentence is printed once.
func (s *session) printHowTo() {
	how := s.howTo()
	if how != "" && !s.explained[how] {
		s.print(how)
	}
	s.explained[how] = true
}
