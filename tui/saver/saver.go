// Package saver writes a canvas to its file: one save at a time, the newest
// first. It lives outside the screens, so that what was wanted is still known
// when they have come to grief.
package saver

import (
	"path/filepath"
	"sync"

	"bmcanvas/canvas"
)

// Saver keeps one canvas file up with its canvas. Its methods may be called
// from any goroutine.
type Saver struct {
	saving sync.Mutex // held during a save

	mu     sync.Mutex // guards what follows
	file   *canvas.File
	doc    *canvas.Document
	wanted *canvas.Canvas // the newest
	saved  *canvas.Canvas // what the file says
	failed *canvas.Canvas // what could not be saved
	err    error          // why not; nil if the last save succeeded
}

// New is a Saver of the file, which says what doc says. A document without
// any bytes is written with its first note, not before.
func New(f *canvas.File, doc *canvas.Document) *Saver {
	return &Saver{file: f, doc: doc, wanted: doc.Canvas(), saved: doc.Canvas()}
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
	fresh := len(s.doc.Bytes()) == 0
	return !fresh || s.wanted.Count() > 0 || len(s.wanted.FollowUps) > 0
}

// Written reports whether the file is there.
func (s *Saver) Written() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.doc.Bytes()) > 0
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
func (s *Saver) Save() error {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	wanted, file, doc, due := s.wanted, s.file, s.doc, s.due()
	s.mu.Unlock()
	if !due {
		return nil
	}
	next, err := doc.With(wanted)
	if err == nil && next != doc {
		err = file.Save(next)
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
	file, there, err := canvas.Open(path)
	if err != nil {
		return err
	}
	if len(there.Bytes()) > 0 {
		return &canvas.Error{Problem: canvas.AlreadyThere, File: path}
	}
	variant, err := doc.With(wanted.With(func(c *canvas.Canvas) { c.DerivedFrom = filepath.Base(from) }))
	if err != nil {
		return err
	}
	return file.Save(variant)
}
