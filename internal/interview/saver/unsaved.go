// What could not be saved: its bytes, to be kept elsewhere, and the error that
// says where they are.

package saver

import (
	"crypto/sha256"
	"encoding/hex"

	"bmcanvas/canvas"
)

// Unsaved returns a function that makes the file as it is to be, and a name
// for the bytes it is to replace. The function takes time and may be called
// from another goroutine. It is nil if there is nothing to save.
func (s *Saver) Unsaved() func() (data []byte, base string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.pending() {
		return nil
	}
	wanted, doc, attempt := s.wanted, s.doc, s.attempt
	return func() ([]byte, string) { return unsaved(wanted, doc, attempt) }
}

// unsaved is the file that says wanted: the attempt that was made at it, or
// the document changed.
func unsaved(wanted *canvas.Canvas, doc, attempt *canvas.Document) (data []byte, base string) {
	if attempt == nil || attempt.Canvas() != wanted {
		var err error
		if attempt, err = with(doc, wanted); err != nil {
			attempt, err = with(canvas.Blank(), wanted) // all the words, if not in the file's own form
		}
		if err != nil {
			return nil, ""
		}
	}
	return attempt.Bytes(), BaseOf(doc)
}

// BaseOf returns a name for the bytes of a document; "" if it has none.
func BaseOf(doc *canvas.Document) string {
	if len(doc.Bytes()) == 0 {
		return ""
	}
	sum := sha256.Sum256(doc.Bytes())
	return hex.EncodeToString(sum[:])
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
