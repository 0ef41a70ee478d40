// Package saver writes a canvas to its file: one save at a time, the newest
// first. It lives outside the screens, so that what was wanted is still known
// when they have come to grief.
package saver

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"sync"

	"bmcanvas/canvas"
)

// Saver keeps one canvas file up with its canvas. Its methods may be called
// from any goroutine.
type Saver struct {
	saving sync.Mutex // held during a save

	mu      sync.Mutex // guards what follows
	file    *canvas.File
	doc     *canvas.Document
	wanted  *canvas.Canvas   // the newest
	saved   *canvas.Canvas   // what the file says; nil: nothing that is known
	failed  *canvas.Canvas   // what could not be saved
	attempt *canvas.Document // what was last to be written
	err     error            // why not; nil if the last save succeeded
}

// New is a Saver of the file, which says what doc says. A document without
// any bytes is written with its first note, not before.
func New(f *canvas.File, doc *canvas.Document) *Saver {
	return &Saver{file: f, doc: doc, wanted: doc.Canvas(), saved: doc.Canvas()}
}

// Restored is a Saver of the file, which is to say what doc says and does not yet.
func Restored(f *canvas.File, doc *canvas.Document) *Saver {
	return &Saver{file: f, doc: doc, wanted: doc.Canvas()}
}

// Path is where the file is.
func (s *Saver) Path() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.file.Path()
}

// Want makes c what the file is to say.
func (s *Saver) Want(c *canvas.Canvas) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.wanted = c
}

// Due reports whether there is something to save that has not failed yet: a
// save that failed is tried again with the next change, or by Save.
func (s *Saver) Due() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.due() && s.wanted != s.failed
}

// Pending reports whether there is something that the file does not say.
func (s *Saver) Pending() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.due()
}

func (s *Saver) due() bool {
	if s.wanted == s.saved || s.wanted == nil {
		return false
	}
	fresh := s.saved != nil && len(s.doc.Bytes()) == 0
	return !fresh || s.wanted.Count() > 0 || len(s.wanted.FollowUps) > 0
}

// Written reports whether the file is there.
func (s *Saver) Written() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.saved != nil && len(s.doc.Bytes()) > 0
}

// Bytes is what the file says as far as is known; nothing while it is not there.
func (s *Saver) Bytes() []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.doc.Bytes()
}

// Err is why the last save failed; nil if it did not.
func (s *Saver) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

// Save writes the newest canvas wanted, if the file does not say it yet. It
// waits for a save that is going on. The error is a *canvas.Error; the file
// is then as it was.
func (s *Saver) Save() error { return s.save((*canvas.File).Save, false) }

// Overwrite writes the newest canvas wanted over what another program has
// written meanwhile, also if the file said it before that.
func (s *Saver) Overwrite() error { return s.save((*canvas.File).Overwrite, true) }

func (s *Saver) save(write func(*canvas.File, *canvas.Document) error, always bool) error {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	wanted, file, doc, due, known := s.wanted, s.file, s.doc, s.due(), s.saved != nil
	s.mu.Unlock()
	if !due && !always {
		return nil
	}
	next, err := with(doc, wanted)
	s.mu.Lock()
	s.attempt = next
	s.mu.Unlock()
	if err == nil && (next != doc || always || !known) { // else the file says it already, as after an edit that was undone
		err = write(file, next)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.err, s.failed = err, nil
	if err != nil {
		s.failed = wanted
		return err
	}
	s.doc, s.saved = next, wanted
	return nil
}

// Changed reports whether another program has changed the file.
func (s *Saver) Changed() bool {
	s.mu.Lock()
	file := s.file
	s.mu.Unlock()
	return file.Changed()
}

// Unsaved is the file as it is to be, if it is not there yet, and a name for
// the bytes it is to replace; nil if there is nothing to save.
func (s *Saver) Unsaved() (data []byte, base string) {
	if later := s.Unwritten(); later != nil {
		return later()
	}
	return nil, ""
}

// Unwritten is Unsaved for later, and for another goroutine: what it returns
// makes the file, which takes time. It is nil if there is nothing to save.
func (s *Saver) Unwritten() func() (data []byte, base string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if !s.due() {
		return nil
	}
	wanted, doc, attempt := s.wanted, s.doc, s.attempt
	return func() ([]byte, string) { return written(wanted, doc, attempt) }
}

// written is the file that says wanted: the attempt that was made at it, or
// the document changed.
func written(wanted *canvas.Canvas, doc, attempt *canvas.Document) (data []byte, base string) {
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

// BaseOf is a name for the bytes of a document.
func BaseOf(doc *canvas.Document) string {
	if len(doc.Bytes()) == 0 {
		return ""
	}
	sum := sha256.Sum256(doc.Bytes())
	return hex.EncodeToString(sum[:])
}

// Reload takes what stands on the disk now in place of what was wanted, and
// returns it.
func (s *Saver) Reload() (*canvas.Canvas, error) {
	s.saving.Lock()
	defer s.saving.Unlock()
	file, doc, err := canvas.Open(s.Path())
	if err == nil && len(doc.Bytes()) == 0 {
		err = &canvas.Error{Problem: canvas.NotFound, File: s.Path()} // not an empty canvas in the place of a full one
	}
	if err != nil {
		return nil, err
	}
	s.take(file, doc, doc.Canvas())
	return doc.Canvas(), nil
}

// MoveTo saves to a new file from now on, and returns the canvas as it stands
// there: it remembers the file it came from. An existing file is not replaced.
func (s *Saver) MoveTo(path string) (*canvas.Canvas, error) {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	wanted, doc, from := s.wanted, s.doc, s.file.Path()
	s.mu.Unlock()
	file, variant, err := derive(doc, wanted, from, path)
	if err != nil {
		return nil, err
	}
	s.take(file, variant, variant.Canvas())
	return variant.Canvas(), nil
}

// take makes the file, which says doc, the one that is kept up with wanted.
func (s *Saver) take(file *canvas.File, doc *canvas.Document, wanted *canvas.Canvas) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.file, s.doc, s.wanted, s.saved = file, doc, wanted, doc.Canvas()
	s.failed, s.attempt, s.err = nil, nil, nil
}

// derive writes the canvas to a new file at path, which remembers the file it
// came from.
func derive(doc *canvas.Document, c *canvas.Canvas, from, path string) (*canvas.File, *canvas.Document, error) {
	file, err := canvas.NewFile(path)
	if err != nil {
		return nil, nil, err
	}
	variant, err := with(doc, c.With(func(c *canvas.Canvas) {
		c.DerivedFrom = seenFrom(path, from)
		if guide := filepath.FromSlash(c.Guide); filepath.Ext(guide) != "" && !filepath.IsAbs(guide) { // a path, as seen from the old file
			c.Guide = seenFrom(path, filepath.Join(filepath.Dir(from), guide))
		}
	}))
	if err != nil {
		return nil, nil, err
	}
	return file, variant, file.Save(variant)
}

// Document is the file as it is to be: it says the newest canvas wanted,
// whether that is saved or not. The error is a *canvas.Error.
func (s *Saver) Document() (*canvas.Document, error) {
	s.mu.Lock()
	wanted, doc := s.wanted, s.doc
	s.mu.Unlock()
	return with(doc, wanted)
}

// seenFrom is the path of a file as it is written in one at path: from there.
func seenFrom(path, file string) string {
	home, err1 := filepath.Abs(filepath.Dir(path))
	there, err2 := filepath.Abs(file)
	if rel, err := filepath.Rel(home, there); errors.Join(err1, err2, err) == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.Base(file)
}

// Copy writes the newest canvas wanted to a new file at path, which remembers
// the file it came from. An existing file is not replaced.
func (s *Saver) Copy(path string) error {
	if err := s.Save(); err != nil {
		return err
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	wanted, doc, from := s.wanted, s.doc, s.file.Path()
	s.mu.Unlock()
	_, _, err := derive(doc, wanted, from, path)
	return err
}

// with is the document saying c instead. A fault in the writing is an error
// like any other: the file stays as it was, and the words are kept elsewhere.
func with(doc *canvas.Document, c *canvas.Canvas) (next *canvas.Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			next, err = nil, &canvas.Error{Problem: canvas.WouldDamage, Err: fmt.Errorf("%v", p)}
		}
	}()
	return doc.With(c)
}
