// What could not be saved: its bytes, to be kept elsewhere, and the error that
// says where they are.

package saver

import (
	"crypto/sha256"
	"encoding/hex"

	"bmcanvas/canvas"
)

// Unsaved returns a function that makes the file as it is to be if the canvas is
// wanted, and returns it with what it is to replace. The function takes time and may
// be called from another goroutine; it returns nil if the file cannot be made. Unsaved
// is nil if there is nothing to save.
func (s *Saver) Unsaved(wanted *canvas.Canvas) func() (next, was *canvas.Document) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.differs(wanted) {
		return nil
	}
	doc, base := s.doc, s.base
	return func() (next, was *canvas.Document) {
		s.mu.Lock()
		made := s.made(wanted, doc) // a save of this canvas may have begun meanwhile
		s.mu.Unlock()
		if made == nil {
			made = s.unsaved(wanted, doc)
		}
		return made, base
	}
}

// unsaved makes the file that says wanted: the document changed, which is kept for the
// save to come, or else all the words in another form, which is for the record alone.
func (s *Saver) unsaved(wanted *canvas.Canvas, doc *canvas.Document) *canvas.Document {
	next, err := with(doc, wanted)
	if err == nil {
		s.keep(next, doc)
		return next
	}
	if next, err = with(canvas.Blank(), wanted); err != nil {
		return nil
	}
	return next
}

// BaseOf returns a name for the bytes of a document; "" if it has none.
func BaseOf(doc *canvas.Document) string {
	rest := doc.Source()
	if rest == "" {
		return ""
	}
	hash := sha256.New()
	for piece := make([]byte, min(len(rest), 16<<10)); rest != ""; { // the whole would be a copy of a large file
		n := copy(piece, rest)
		hash.Write(piece[:n])
		rest = rest[n:]
	}
	return hex.EncodeToString(hash.Sum(nil))
}

// NotSaved says that the file could not be saved, and where its words are kept.
type NotSaved struct {
	Err  error
	Kept string // the recovery file; "" if that could not be written either
	Copy string // then: a file somewhere else; "" if there was no place at all
}

// Error returns the reason in a form for logs.
func (e *NotSaved) Error() string { return "not saved: " + e.Err.Error() }

// Unwrap returns the error of the save.
func (e *NotSaved) Unwrap() error { return e.Err }
