// What a line does that is no command: it is a note, or numbers of options, of
// notes to link, or of notes in their order.

package lines

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// answerNote takes the line as a note, or as the numbers of notes to link.
func (s *session) answerNote(line string) {
	if picks, numbers := readPicks(line); numbers && s.areLinks(picks) {
		s.pick(picks)
		return
	}
	s.addNote(line)
}

// answerChoice takes the line as the numbers of options or of notes to link, or as a
// note.
func (s *session) answerChoice(line string) {
	if picks, numbers := readPicks(line); numbers {
		s.pick(picks)
		return
	}
	s.addNote(line)
}

// answerMarks takes the line as the numbers of rows to mark, or as a note.
func (s *session) answerMarks(line string) {
	picks, numbers := readPicks(line)
	if !numbers {
		s.addNote(line)
		return
	}
	rows := s.iv.Rows()
	if !s.checkPicks(picks, len(rows)) {
		return
	}
	s.iv.Together(func() {
		for _, p := range picks {
			if n := rows[p.number-1].Note; s.iv.Marked(n) == p.remove {
				s.iv.ToggleMark(n.Key)
			}
		}
	})
	sentence, _ := s.markedRows()
	s.print(sentence)
}

// answerOrder takes the line as the numbers of the notes that come first, or as
// another note.
func (s *session) answerOrder(line string) {
	picks, numbers := readPicks(line)
	if !numbers {
		s.addNote(line)
		return
	}
	given := s.iv.Given()
	if slices.ContainsFunc(picks, func(p pick) bool { return p.remove }) {
		picks = nil
	}
	if !s.checkPicks(picks, len(given)) {
		return
	}
	s.iv.Together(func() {
		for i, p := range picks {
			if n, now := given[p.number-1], s.iv.Given()[i]; n.Key != now.Key {
				s.iv.Reorder(n.Key, now.Key)
			}
		}
		s.iv.Accept()
	})
	s.print(s.plain.Order)
	s.printNotes()
}

// areLinks reports whether the numbers are those of notes to link, and no note:
// any numbers after a note, and before the first only those that are offered.
func (s *session) areLinks(picks []pick) bool {
	offered := len(s.iv.Candidates())
	return offered > 0 && (s.currentNote() != nil || within(picks, offered))
}

// addNote adds the text as a note, or to the text that the question asks about its
// subject.
func (s *session) addNote(text string) {
	if _, own := s.ownText(); own != "" && !s.kind().own.replaced {
		text = own + "\n" + text
	}
	key, err := s.iv.Add(interview.Draft{Text: text})
	if s.refused(err, text) || key == 0 {
		return
	}
	s.currentKey = key
	s.printStored()
	s.printSums(key)
	s.printProbe()
}

// printSums prints what the amounts of the block come to, after one was given; or why
// it is none.
func (s *session) printSums(key canvas.Key) {
	if q := s.iv.Question(); q == nil || q.Kind().KeptAs() != prompts.KeptAsAmount {
		return
	}
	f := s.iv.Figures(0, "")
	_, why, found := f.Of(key)
	if !found {
		return
	}
	if why != nil {
		s.print(s.words.WhyUnreadable(why))
		return
	}
	_, block := s.iv.Canvas().Find(key)
	for _, sentence := range s.words.FigureSums(f.Reckoning, block) {
		s.print(sentence)
	}
	s.printCandidates()
}

// refused reports whether err says that the text is too long. It says so, and
// keeps the text in the recovery record.
func (s *session) refused(err error, text string) bool {
	if err != nil {
		s.printWith(s.plain.TooLong, "n", canvas.MaxNote)
		s.tooLong = append(slices.Clone(s.tooLong), s.draft(text))
	}
	return err != nil
}

// countChoices returns how many options the question has, and how many notes
// to link. They share one row of numbers, the options first.
func (s *session) countChoices() (options, links int) {
	return len(s.iv.Question().Options), len(s.iv.Candidates())
}

// pick picks the options and links the notes with these numbers, or takes them
// back where a minus stands before the number. A line with a wrong number
// changes nothing.
func (s *session) pick(picks []pick) {
	options, links := s.countChoices()
	if !s.checkPicks(picks, options+links) {
		return
	}
	if s.iv.RowByRow() && len(s.iv.Rows()) == 0 {
		s.print(s.plain.HowFirstRow)
		return
	}
	picked, linked := splitPicks(picks, options)
	added := slices.DeleteFunc(slices.Clone(picked), func(p pick) bool { return p.remove })
	if subject, _, _ := s.iv.Subject(); subject != nil {
		s.currentKey = subject.Key
	}
	switch {
	case len(added) > 1 && s.iv.Question().Choose == prompts.ChooseOne:
		s.print(s.plain.OnlyOne)
		return
	case len(linked) > 0 && len(added) == 0 && !s.currentNoteStays(picked):
		s.print(s.plain.NoteFirst)
		return
	}
	s.iv.Together(func() {
		for _, p := range picked {
			s.pickOption(p)
		}
		for _, p := range linked {
			s.pickLink(p)
		}
	})
	if len(picked) > 0 {
		sentence, _ := s.pickedOptions()
		s.print(sentence)
	}
	if len(linked) > 0 {
		sentence, _ := s.linksSentence(s.currentNote())
		s.print(sentence)
	}
	s.printProbe()
}

// currentNoteStays reports whether there is a current note that the picks do not
// remove.
func (s *session) currentNoteStays(picked []pick) bool {
	current := s.currentNote()
	return current != nil && !slices.ContainsFunc(picked, func(p pick) bool {
		return p.remove && s.iv.Chosen(s.iv.Question().Options[p.number-1].ID) == current
	})
}

// pickOption picks an option or takes it back, unless that is so already. The
// note of a picked option becomes the current note.
func (s *session) pickOption(p pick) {
	o := s.iv.Question().Options[p.number-1]
	if s.iv.Picked(o.ID) == p.remove {
		s.iv.ToggleOption(p.number - 1)
	}
	if n := s.iv.Chosen(o.ID); n != nil {
		s.currentKey = n.Key
	}
}

// pickLink links the current note or removes the link, unless that is so already.
func (s *session) pickLink(p pick) {
	to := s.iv.Candidates()[p.number-1]
	if canvas.Linked(s.currentNote(), to) == p.remove {
		s.iv.ToggleLink(s.currentKey, to.Key)
	}
}

// link links the current note to the notes with these numbers, or removes the links of
// those with a minus.
func (s *session) link(words string) {
	options, links := s.countChoices()
	picks, numbers := readPicks(words)
	n := s.commandNote()
	switch {
	case links == 0:
		s.print(s.plain.NothingToLink)
		return
	case !numbers:
		s.print(s.plain.WantNumbers)
		return
	case n == nil:
		s.print(s.plain.NoteFirst)
		return
	case !s.checkPicks(picks, options+links):
		return
	}
	picked, linked := splitPicks(picks, options)
	if len(picked) > 0 {
		s.printWith(s.plain.BadNumber, "n", picked[0].number, "of", options+links)
		return
	}
	s.currentKey = n.Key
	s.iv.Together(func() {
		for _, p := range linked {
			s.pickLink(p)
		}
	})
	sentence, _ := s.linksSentence(s.currentNote())
	s.print(sentence)
}

// checkPicks reports whether there are numbers, all from 1 to n, and says what
// to write if not.
func (s *session) checkPicks(picks []pick, n int) bool {
	if len(picks) == 0 {
		s.print(s.plain.WantNumbers)
		return false
	}
	for _, p := range picks {
		if !within([]pick{p}, n) {
			s.printWith(s.plain.BadNumber, "n", p.number, "of", n)
			return false
		}
	}
	return true
}
