// The command :undo.

package lines

// undo takes back the last change, and goes to where it was made.
func (s *session) undo(string) {
	now := s.iv.Canvas()
	if !s.iv.Undo() {
		s.print(s.words.Notices.NothingToUndo)
		return
	}
	s.print(s.words.WithChange(s.words.Notices.Undone, s.iv.Canvas(), now, s.iv.Text))
	if s.iv.Place() == s.asked { // anywhere else, the question is asked again
		s.printAnswer()
	}
}
