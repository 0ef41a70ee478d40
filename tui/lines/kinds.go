// What line mode does for each kind of question. A new kind gets a row here;
// what the rest of the program knows of it is in prompts.

package lines

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// questionKind is how line mode asks one kind of question.
type questionKind struct {
	// answer takes a line that is no command as an answer.
	answer func(s *session, line string)

	// howTo returns the sentence that says how to answer.
	howTo func(s *session) string

	// picks returns the sentence that says what is picked by number, and
	// whether anything is; nil if the answer is more than what is picked.
	picks func(s *session) (sentence string, some bool)

	// own is the text of the subject that a line adds to; nil if a line is a
	// note of its own.
	own *ownText

	// hidesLinks is set where the links of a note are printed otherwise, or
	// every note is linked to the subject.
	hidesLinks bool
}

// ownText is a text that a question asks about its subject and keeps there.
type ownText struct {
	of       func(subject *canvas.Note) string
	sentence func(*prompts.PlainWords) string // prints it: {note} {text}
	replaced bool                             // a line takes its place, and is not added to it
}

// questionKinds has a row for each kind. It is a function because the rows lead
// back to it.
func questionKinds(k prompts.QuestionKind) *questionKind {
	switch k {
	case prompts.Open:
		return &questionKind{answer: (*session).answerNote, howTo: howToNote}
	case prompts.Choice:
		return &questionKind{answer: (*session).answerChoice, howTo: howToChoose, picks: (*session).pickedOptions}
	case prompts.EachPick:
		return &questionKind{answer: (*session).answerChoice, howTo: howToPick, picks: (*session).pickedOptions}
	case prompts.EachLink:
		return &questionKind{
			answer: (*session).answerChoice, picks: (*session).subjectLinks, hidesLinks: true,
			howTo: func(s *session) string { return s.plain.HowEachLink },
		}
	case prompts.EachLine:
		return &questionKind{
			answer: (*session).answerNote, hidesLinks: true,
			howTo: func(s *session) string { return s.plain.HowEachLine },
		}
	case prompts.EachTest:
		return &questionKind{
			answer: (*session).answerNote,
			howTo:  func(s *session) string { return s.plain.HowEachTest },
			own: &ownText{
				of:       func(subject *canvas.Note) string { return subject.Test },
				sentence: func(w *prompts.PlainWords) string { return w.Test },
			},
		}
	case prompts.Rank:
		return &questionKind{
			answer: (*session).answerOrder,
			howTo:  func(s *session) string { return s.plain.HowRank },
		}
	case prompts.Pick:
		return &questionKind{
			answer: (*session).answerMarks, picks: (*session).markedRows,
			howTo: func(s *session) string { return s.plain.HowMark },
		}
	case prompts.Figures:
		return &questionKind{
			answer: (*session).addNote,
			howTo:  howToAmount,
			own: &ownText{
				of:       func(subject *canvas.Note) string { return subject.Amount },
				sentence: func(w *prompts.PlainWords) string { return w.Amount },
				replaced: true,
			},
		}
	}
	return nil
}

// markingKind returns how notes are marked as assumptions, before the question is
// asked of those that are.
func markingKind() *questionKind {
	return &questionKind{
		answer: (*session).answerMarks, picks: (*session).markedRows,
		howTo: func(s *session) string { return s.plain.HowMarkAssumptions },
	}
}

// kind returns how the question at which the interview stands is asked.
func (s *session) kind() *questionKind {
	if s.iv.Marking() {
		return markingKind()
	}
	return questionKinds(s.iv.Question().Kind())
}

// howTo returns the sentence that says how to answer the question.
func (s *session) howTo() string { return s.kind().howTo(s) }

func howToNote(s *session) string {
	switch len(s.iv.Candidates()) {
	case 0:
		return s.plain.HowOpen
	case 1:
		return s.plain.HowLinked
	}
	return s.plain.HowLinks
}

func howToAmount(s *session) string {
	if s.iv.RowBlock() == canvas.CostStructure {
		return s.plain.HowCosts
	}
	return s.plain.HowFigures
}

func howToChoose(s *session) string {
	if s.iv.Question().Choose == prompts.ChooseOne {
		return s.plain.HowChooseOne
	}
	return s.plain.HowChooseMany
}

func howToPick(s *session) string {
	if len(s.iv.Rows()) == 0 {
		return s.plain.HowFirstRow
	}
	if s.iv.Question().Choose == prompts.ChooseOne {
		return s.plain.HowPickOne
	}
	return s.plain.HowPickMany
}

// ownText returns the note that is asked about and the text of it that a line
// adds to; nil if a line is a note of its own.
func (s *session) ownText() (subject *canvas.Note, text string) {
	if s.kind().own == nil {
		return nil, ""
	}
	if subject, _, _ = s.iv.Subject(); subject == nil {
		return nil, ""
	}
	return subject, s.kind().own.of(subject)
}
