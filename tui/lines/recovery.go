// Recovery: the record of words that are not in the file yet, and what becomes
// of the words that an earlier run left in one.

package lines

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/text"
)

// keepRecord writes to the recovery record what is not in the file: the canvas
// if it cannot be saved, texts that are too long, and an unfinished answer.
func (s *session) keepRecord(unfinished string) {
	if s.guard.Found != nil {
		return
	}
	drafts := s.tooLong
	if unfinished != "" {
		drafts = append(slices.Clone(drafts), s.draft(unfinished))
	}
	r := recovery.Record{Drafts: drafts}
	if unsaved := s.saver.Unsaved(); unsaved != nil {
		if data, base := unsaved(); data != nil {
			r.Unsaved = &recovery.Unsaved{Data: data, Base: base}
		}
	} else if len(drafts) > 0 && !s.saver.Written() {
		r.Unsaved = s.newFile()
	}
	if r.Words() {
		r.Place = s.place()
	}
	s.guard.Keep(r)
}

// newFile returns the bytes of a file that is not there yet, because it waits
// for its first note.
func (s *session) newFile() *recovery.Unsaved {
	doc, err := canvas.Blank().With(s.iv.Canvas())
	if err != nil {
		return nil
	}
	return &recovery.Unsaved{Data: doc.Bytes()}
}

// draft returns the text as one typed at the question.
func (s *session) draft(text string) recovery.Draft {
	return recovery.Draft{Place: s.place(), Text: text}
}

// place returns the question and its subject, for the next run of the program.
func (s *session) place() (p recovery.Place) {
	if q := s.iv.Question(); q != nil {
		p.Question = q.ID
	}
	if n, _, _ := s.iv.Subject(); n != nil {
		p.Subject = recovery.RefTo(n)
	}
	return p
}

// recoverDrafts makes notes of what was typed when an earlier run was cut off, and
// says so. It does not ask first, because line mode asks nothing but the
// questions of the guide; a note can be dropped.
func (s *session) recoverDrafts() {
	if s.guard.Unreadable != "" {
		s.printWith(s.words.Safety.Unreadable, "file", s.guard.Unreadable)
	}
	if s.recoveredFile != "" {
		s.printWith(s.words.Safety.PutBeside, "file", text.OneLine(opening.Shown(s.options.Folder, s.recoveredFile)))
	}
	found := s.guard.Found
	if found == nil {
		return
	}
	if found.Unsaved != nil && s.recoveredFile == "" && s.saver.Pending() {
		s.print(s.plain.Recovered)
	}
	for _, d := range found.Drafts {
		s.recoverDraft(d)
	}
	s.iv.GoTo(found.Place.Question)
	s.save()
	s.guard.Settle()
	s.keepRecord("")
}

// recoverDraft makes the draft a note, or the new words of the note that was
// being changed. If its question takes no note, it becomes a follow-up of the
// block; if it is too long, it stays in the recovery record.
func (s *session) recoverDraft(d recovery.Draft) {
	words, _ := canvas.CleanText(d.Text)
	block := s.blockOf(d.Question)
	if words == "" || slices.ContainsFunc(s.iv.Canvas().Notes(block), func(n *canvas.Note) bool {
		return n.Text == words && n.Question == d.Question
	}) {
		return
	}
	s.iv.GoTo(d.Question)
	if n := d.Subject.In(s.iv.Canvas()); n != nil {
		s.iv.Return(interview.Place{Stop: s.iv.At(), Subject: n.Key})
	}
	var err error
	if n := d.Note.In(s.iv.Canvas()); n != nil {
		err = s.iv.Reword(n.Key, words)
	} else if q := s.iv.Question(); d.Field == "" && q != nil && q.Kind().HasField() {
		_, err = s.iv.Add(interview.Draft{Text: words, Status: canvas.Status(d.Status), Links: d.LinksIn(s.iv.Canvas())})
	} else {
		err = s.iv.Raise(block, words, "")
	}
	s.printWith(s.plain.RecoveredNote, "text", text.Truncate(words, recoveredWidth, "…"))
	if err != nil {
		s.tooLong = append(s.tooLong, d)
		s.print(s.words.Safety.DraftKept)
	}
}

// recoveredWidth is how much is printed of a recovered text, in cells.
const recoveredWidth = 300

// blockOf returns the block that the question is about, or the canvas's first
// if the guide does not have the question.
func (s *session) blockOf(question string) string {
	if stop := s.iv.Walk().FindQuestion(question); stop >= 0 {
		return s.iv.Walk().Stops[stop].Block.ID
	}
	return s.iv.Canvas().Kind.Blocks()[0]
}
