// Recovery: the record of words that are not in the file yet, and what becomes
// of the words that an earlier run left in one.

package lines

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
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
	s.guard.Keep(s.iv.Record(drafts, s.saver))
}

// draft returns the text as one typed at the question.
func (s *session) draft(text string) interview.Draft {
	return interview.Draft{Place: s.iv.Place(), Text: text}
}

// recoverDrafts makes notes of what was typed when an earlier run was cut off, and
// says so. It does not ask first, because line mode asks nothing but the
// questions of the guide; a note can be dropped.
func (s *session) recoverDrafts() {
	if s.guard.Unreadable != "" {
		s.printWith(s.words.Safety.Unreadable, "file", s.guard.Unreadable)
	}
	if s.recoveredFile != "" {
		s.print(s.recoveredFile)
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
	s.guard.MarkHandled()
	s.keepRecord("")
}

// recoverDraft makes the draft what it was to become, unless the canvas has it
// by now. If its question takes no text, it becomes a follow-up of the block; if
// it is too long, it stays in the recovery record.
func (s *session) recoverDraft(recovered recovery.Draft) {
	words, _ := canvas.CleanText(recovered.Text)
	if words == "" || s.iv.Says(recovered) {
		return
	}
	d := s.iv.Recover(recovered)
	err := s.iv.Apply(d)
	s.printWith(s.plain.RecoveredNote, "text", text.Truncate(words, recoveredWidth, "…"))
	if err != nil {
		s.tooLong = append(s.tooLong, d)
		s.print(s.words.Safety.DraftKept)
	}
}

// recoveredWidth is how much is printed of a recovered text, in cells.
const recoveredWidth = 300
