// The notes of the question: their numbers, the current one, and the sentences
// about them.

package lines

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// numberedNote is a note that answers the question, and its number there.
type numberedNote struct {
	number   int
	note     *canvas.Note
	isOption bool // it is a picked option, and has the option's number
}

// notes lists the notes that answer the question with the numbers that commands
// know them by. Where there are options, or notes to mark, one row of numbers is for
// all: these, the notes to link, and the notes in one's own words.
func (s *session) notes() []numberedNote {
	var notes []numberedNote
	before := 0
	switch q := s.iv.Question(); {
	case q.Kind() == prompts.Pick || s.iv.Marking():
		before = len(s.iv.Rows())
	case q.Kind().KeptAs() == prompts.KeptAsOptions:
		for i, o := range q.Options {
			if n := s.iv.Chosen(o.ID); n != nil {
				notes = append(notes, numberedNote{i + 1, n, true})
			}
		}
		options, links := s.countChoices()
		before = options + links
	}
	for i, n := range s.iv.Given() {
		notes = append(notes, numberedNote{before + i + 1, n, false})
	}
	return notes
}

// findNote returns the note with the number; nil, after saying so, if there is none.
func (s *session) findNote(number int) *canvas.Note {
	for _, n := range s.notes() {
		if n.number == number {
			return n.note
		}
	}
	s.printNoSuchNote(number)
	return nil
}

// printNoSuchNote says that no note has the number, or that there are no notes.
func (s *session) printNoSuchNote(number int) {
	if _, own := s.ownText(); len(s.notes()) == 0 && own == "" {
		s.print(s.plain.NoNotes)
		return
	}
	s.printWith(s.plain.NoSuchNote, "n", number)
}

// currentNote returns the note added, picked or changed last; nil if there is
// none since the question was asked.
func (s *session) currentNote() *canvas.Note {
	n, _ := s.iv.Canvas().Find(s.currentKey)
	return n
}

// commandNote returns the note that a command without a number is about; nil
// if that is not clear.
func (s *session) commandNote() *canvas.Note {
	if n := s.currentNote(); n != nil {
		return n
	}
	if subject, _, _ := s.iv.Subject(); s.iv.RowByRow() && s.iv.Question().Takes() != prompts.TakesDetail {
		return subject
	}
	if notes := s.notes(); len(notes) == 1 {
		return notes[0].note
	}
	return nil
}

// describe returns a note's text with its status, and with those of the notes
// beside the question that it is linked to.
func (s *session) describe(n *canvas.Note) string {
	described := indented(s.iv.Text(n))
	if n.Status != canvas.NoStatus {
		described = s.words.Fill(s.plain.WithStatus, "note", described, "status", text.OneLine(s.words.Status(n.Status)))
	}
	if s.kind().hidesLinks {
		return described
	}
	if links := s.linkNames(n); links != "" {
		described = s.words.Fill(s.plain.WithLinks, "note", described, "links", links)
	}
	return described
}

// linkNames names the notes beside the question that the note is linked to.
func (s *session) linkNames(n *canvas.Note) string {
	var linked []string
	for _, c := range s.iv.Candidates() {
		if canvas.Linked(n, c) {
			linked = append(linked, s.oneLine(c))
		}
	}
	return s.words.Series(linked...)
}

// linksSentence says to which notes the note is linked, and reports whether it
// is linked to any.
func (s *session) linksSentence(n *canvas.Note) (sentence string, some bool) {
	if links := s.linkNames(n); links != "" {
		return s.words.Fill(s.plain.Linked, "note", s.oneLine(n), "links", links), true
	}
	return s.words.Fill(s.plain.Unlinked, "note", s.oneLine(n)), false
}

// subjectLinks is linksSentence for the note that is asked about.
func (s *session) subjectLinks() (sentence string, some bool) {
	subject, _, _ := s.iv.Subject()
	return s.linksSentence(subject)
}

// pickedOptions says which options are picked, and reports whether any is.
func (s *session) pickedOptions() (sentence string, some bool) {
	var picked []string
	for _, o := range s.iv.Question().Options {
		if s.iv.Picked(o.ID) {
			picked = append(picked, text.OneLine(o.Label))
		}
	}
	if len(picked) == 0 {
		return s.plain.NoneChosen, false
	}
	return s.words.Fill(s.plain.Chosen, "options", s.words.Series(picked...)), true
}

// markedRows says which rows are marked, and reports whether any is.
func (s *session) markedRows() (sentence string, some bool) {
	var marked []string
	for _, r := range s.iv.Rows() {
		if s.iv.Marked(r.Note) {
			marked = append(marked, s.oneLine(r.Note))
		}
	}
	if len(marked) == 0 {
		return s.plain.NoneMarked, false
	}
	return s.words.Fill(s.plain.Marked, "notes", s.words.Series(marked...)), true
}

// printNotes prints the notes that answer the question so far, but for options
// that are picked.
func (s *session) printNotes() {
	ordered := s.iv.Question().Kind().KeptAs() == prompts.KeptAsOrder
	for _, n := range s.notes() {
		switch {
		case ordered:
			s.printNumbered(n.number, s.describe(n.note), "")
		case !n.isOption:
			s.printWith(s.plain.Note, "n", n.number, "note", s.describe(n.note))
		}
	}
	if _, own := s.ownText(); own != "" {
		s.printOwnText()
	}
}

// printStored says what was stored last, and under which number.
func (s *session) printStored() {
	if subject, _ := s.ownText(); subject != nil && subject.Key == s.currentKey {
		s.printOwnText()
		return
	}
	for _, n := range s.notes() {
		if n.note.Key == s.currentKey {
			s.printWith(s.plain.Stored, "n", n.number, "note", s.describe(n.note))
			return
		}
	}
	if n, block := s.iv.Canvas().Find(s.currentKey); n != nil {
		s.printWith(s.plain.StoredRow, "block", s.iv.Title(block, s.words), "note", s.oneLine(n))
	}
}

// printOwnText prints the text that the question asks about its subject.
func (s *session) printOwnText() {
	subject, own := s.ownText()
	s.printWith(s.kind().own.sentence(s.plain), "note", s.oneLine(subject), "text", indented(own))
}

// printAnswer prints how the question is answered now.
func (s *session) printAnswer() {
	switch kind := s.kind(); {
	case kind.picks != nil:
		sentence, _ := kind.picks(s)
		s.print(sentence)
	case kind.own == nil && len(s.notes()) == 0:
		s.print(s.plain.NoNotes)
	}
	s.printNotes()
}
