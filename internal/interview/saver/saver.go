// Package saver writes a canvas to its file: one save at a time, the newest
// canvas first, a save that failed again after a while. A note is saved by Save,
// after Want has said which canvas has it. The saver lives outside the screens, so
// that after a fault in them it is still known what is to be saved.
//
// This file is what a front end calls after every change; retry.go says when a
// save that failed is made again, unsaved.go makes the bytes that could not be
// saved, move.go goes on in another file.
package saver

import (
	"fmt"
	"sync"
	"time"

	"bmcanvas/canvas"
)

// Saver keeps one canvas file up with its canvas. Its methods may be called
// from any goroutine.
type Saver struct {
	saving sync.Mutex // held during a save

	mu      sync.Mutex // guards what follows
	now     func() time.Time
	file    *canvas.File
	doc     *canvas.Document // what the file says or, restored, is to say
	base    *canvas.Document // what the file says
	wanted  *canvas.Canvas   // the newest
	saved   *canvas.Canvas   // what the file says; nil: not known
	failed  *canvas.Canvas   // what could not be saved; nil if the last save succeeded
	retryAt time.Time        // when that is due again; zero: not by itself
	attempt *canvas.Document // what was last to be written
	from    *canvas.Document // the document that the attempt was made from
	err     error            // why not; nil if the last save succeeded
	before  func(name string)
	open    opener
}

// opener reads a canvas file, as canvas.Open does.
type opener func(path string) (*canvas.File, *canvas.Document, error)

// New returns a Saver of the file, which says what doc says. A document
// without any bytes is written with its first note, not before.
func New(f *canvas.File, doc *canvas.Document) *Saver {
	return &Saver{now: time.Now, open: canvas.Open, file: f, doc: doc, base: doc, wanted: doc.Canvas(), saved: doc.Canvas()}
}

// Restored returns a Saver of the file, which is to say what doc says and still says
// what base does.
func Restored(f *canvas.File, doc, base *canvas.Document) *Saver {
	return &Saver{now: time.Now, open: canvas.Open, file: f, doc: doc, base: base, wanted: doc.Canvas()}
}

// BeforeSave makes the saver call do before it writes the file, with the name of the
// bytes (see BaseOf) that it is going to say.
func (s *Saver) BeforeSave(do func(name string)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.before = do
}

// announce says what the file is going to say.
func (s *Saver) announce(next *canvas.Document) {
	s.mu.Lock()
	do := s.before
	s.mu.Unlock()
	if do != nil {
		do(BaseOf(next))
	}
}

// Path returns where the file is.
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

// Pending reports whether there is something that the file does not say.
func (s *Saver) Pending() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.pending()
}

func (s *Saver) pending() bool { return s.differs(s.wanted) }

// differs reports whether the canvas is to be saved if it is wanted.
func (s *Saver) differs(wanted *canvas.Canvas) bool {
	if wanted == s.saved || wanted == nil {
		return false
	}
	fresh := s.saved != nil && s.doc.Source() == ""
	return !fresh || wanted.Count() > 0 || len(wanted.FollowUps) > 0
}

// Written reports whether the file is there.
func (s *Saver) Written() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.saved != nil && s.doc.Source() != ""
}

// Source returns what the file says as far as is known; nothing while it is not
// there.
func (s *Saver) Source() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.doc.Source()
}

// Err returns why the last save failed; nil if it did not.
func (s *Saver) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

// Changed reports whether another program has changed the file.
func (s *Saver) Changed() bool {
	s.mu.Lock()
	file := s.file
	s.mu.Unlock()
	return file.Changed()
}

// Save writes the newest canvas wanted, if the file does not say it yet,
// whether it is due or not. It waits for a save that is going on. The error is
// a *canvas.Error; the file is then as it was.
func (s *Saver) Save() error { return s.save((*canvas.File).Save, false) }

// Overwrite writes the newest canvas wanted over what another program has
// written meanwhile, also if the file said it before that. The error is Save's.
func (s *Saver) Overwrite() error { return s.save((*canvas.File).Overwrite, true) }

// write is how a document gets into a file.
type write func(*canvas.File, *canvas.Document) error

// save writes the newest canvas wanted if it is pending or, always, in any case.
func (s *Saver) save(w write, always bool) error {
	s.saving.Lock()
	defer s.saving.Unlock()
	s.mu.Lock()
	wanted, file, doc, pending := s.wanted, s.file, s.doc, s.pending()
	next := s.made(wanted, doc)
	s.mu.Unlock()
	if !pending && !always {
		return nil
	}
	var err error
	if next == nil {
		next, err = with(doc, wanted)
		s.keep(next, doc)
	}
	if err == nil {
		s.announce(next)
		err = w.to(file, next)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.err, s.failed, s.retryAt = err, nil, time.Time{}
	if err != nil {
		s.fail(wanted, err)
		return err
	}
	s.doc, s.base, s.saved = next, next, wanted
	s.attempt, s.from = nil, nil // which would keep all of what the file said before
	return nil
}

// made returns the document that says wanted and was made from doc already, for the
// record of what is not saved, by a save that failed or by one that has ended; nil if
// there is none. The caller holds s.mu.
func (s *Saver) made(wanted *canvas.Canvas, doc *canvas.Document) *canvas.Document {
	if wanted != nil && s.saved == wanted {
		return s.doc
	}
	if s.attempt != nil && s.from == doc && s.attempt.Canvas() == wanted {
		return s.attempt
	}
	return nil
}

// keep keeps what was made from doc for others who need the same.
func (s *Saver) keep(made, doc *canvas.Document) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.attempt, s.from = made, doc
}

// to writes the document to the file. A panic on the way is an error like any
// other: what could not be saved is still wanted, and tried again.
func (w write) to(f *canvas.File, doc *canvas.Document) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = &canvas.Error{Problem: canvas.CannotSave, File: f.Path(), Err: fmt.Errorf("%v", p)}
		}
	}()
	return w(f, doc)
}

// with returns the document saying c instead. A panic on the way is an error
// like any other: the file stays as it was, and the words are kept elsewhere.
func with(doc *canvas.Document, c *canvas.Canvas) (next *canvas.Document, err error) {
	defer func() {
		if p := recover(); p != nil {
			next, err = nil, &canvas.Error{Problem: canvas.WouldDamage, Err: fmt.Errorf("%v", p)}
		}
	}()
	return doc.With(c)
}
