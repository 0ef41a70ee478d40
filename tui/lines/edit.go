// The commands :edit and :drop: other words for a note, and removing it.

package lines

import (
	"bmcanvas/canvas"
)

// edit gives the note with the number other words. Without words the note
// becomes the current one.
func (s *session) edit(words string) {
	word, text := cutWord(words)
	number, ok := readNumber(word)
	if !ok {
		s.printWith(s.plain.WhichNote, "command", ":edit")
		return
	}
	if subject, own := s.ownText(); subject != nil {
		s.editOwnText(own, number, text)
		return
	}
	n := s.findNote(number)
	if n == nil {
		return
	}
	if s.refused(s.reword(n, text), text) {
		return
	}
	s.currentKey = n.Key
	n, _ = s.iv.Canvas().Find(n.Key)
	s.printWith(s.plain.Reworded, "n", number, "note", s.describe(n))
}

// reword gives a note other words, if there are any.
func (s *session) reword(n *canvas.Note, text string) error {
	if text == "" {
		return nil
	}
	return s.iv.Reword(n.Key, text)
}

// drop removes the note with the number.
func (s *session) drop(words string) {
	number, ok := readNumber(words)
	if !ok {
		s.printWith(s.plain.WhichNote, "command", ":drop")
		return
	}
	if subject, own := s.ownText(); subject != nil {
		s.dropOwnText(subject, own, number)
		return
	}
	n := s.findNote(number)
	if n == nil {
		return
	}
	s.iv.Remove(n.Key)
	s.printWith(s.plain.Dropped, "note", s.oneLine(n))
}

// editOwnText replaces the text that the question asks about its subject. That
// text is number 1, and there is no other.
func (s *session) editOwnText(own string, number int, text string) {
	if number != 1 || own == "" {
		s.printNoSuchNote(number)
		return
	}
	if text != "" {
		subject, _, _ := s.iv.Subject()
		key, err := s.iv.SetCell(subject.Key, text)
		if s.refused(err, text) {
			return
		}
		s.currentKey = key
	}
	s.printStored()
}

// dropOwnText removes the text that the question asks about its subject.
func (s *session) dropOwnText(subject *canvas.Note, own string, number int) {
	if number != 1 || own == "" {
		s.printNoSuchNote(number)
		return
	}
	if _, err := s.iv.SetCell(subject.Key, ""); s.refused(err, own) {
		return
	}
	s.printWith(s.plain.Dropped, "note", indented(own))
}
