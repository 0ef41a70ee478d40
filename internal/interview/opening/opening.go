// Package opening opens a canvas file for an interview: it reads the file,
// takes the lock, finds the guide and the language, and finds what others have
// changed and what an earlier run left. Both front ends open files with it, so
// that the same command line means the same in both. It asks the person nothing and
// shows nothing.
//
// This file opens or begins a file. guide.go finds the guide and the language,
// leftover.go compares what an earlier run left, guard.go has the lock and the
// journal, finish.go the last save, list.go canvases without a file.
package opening

import (
	"cmp"
	"errors"
	"path/filepath"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/prompts"
)

// Request says which canvas to open and how, by the command line, the settings and
// the environment.
type Request struct {
	Path       string           // the canvas file, which need not be there yet
	Folder     string           // the working folder: a guide's path starts here
	Guide      string           // id or path; "": the file's, or to be chosen
	Stage      canvas.Stage     // "": the file's or, for a new one, the first
	Language   string           // "": a file's own or, for a new one, Remembered; else Fallback
	Remembered string           // the language that was chosen last
	Fallback   string           // the environment's language
	State      recovery.Folder  // where records and locks are
	Now        func() time.Time // the clock; nil: the system's

	// Merge returns the options for merging what an earlier run left with the file at
	// path, which says c.
	Merge func(path string, c *canvas.Canvas) merge.Options
}

// Opened is an open canvas file with everything its interview needs. If another
// program has the file, Held is set, Guard is nil, and the canvas must not be
// changed. If the file is not there yet, Guide and Saver are nil until Begin,
// BeginUnasked or Restore sets them.
type Opened struct {
	Path     string
	Guard    *Guard          // lock and journal; nil if another program has the lock
	Held     *recovery.Held  // the other program that has the lock; nil if none has
	Leftover *Leftover       // words of an earlier run that the file does not have; nil: none
	Since    []canvas.Change // what others changed in the file since it was last left
	Stopped  recovery.Stop   // where the interview stood then
	New      bool            // the file was not there when it was opened

	Saver        *saver.Saver
	Canvas       *canvas.Canvas // to begin with: the file's, a new one, or one that was restored
	Before       *canvas.Canvas // the canvas that changes are counted from
	Guide        *prompts.Guide
	Own          *prompts.Guide // for a new file: the person's own guide, if the request names one by its path
	Language     string         // of the words on the screen
	MissingGuide string         // the guide that the file names, if it cannot be used; "" otherwise
	MissingWhy   error          // says why not, if that is known

	request Request
}

// FirstStage returns the stage that a new canvas gets if nobody chooses another: the
// request's, else the first of all. A strategy for the experience of customers is for
// a running business.
func (r Request) FirstStage(kind canvas.Kind) canvas.Stage {
	if kind == canvas.CustomerExperience {
		return cmp.Or(r.Stage, canvas.Running)
	}
	return cmp.Or(r.Stage, canvas.Stages()[0])
}

// Open opens the canvas file. The error is a *canvas.Error or a
// *prompts.GuideError; then nothing is held.
func Open(r Request) (*Opened, error) {
	o := &Opened{Path: r.Path, request: r}
	files := r.State.For(r.Path)
	guard, err := newGuard(r.State, files)
	if err != nil && !errors.As(err, &o.Held) {
		return nil, err
	}
	o.Guard = guard
	if err := o.read(files); err != nil {
		o.Close()
		return nil, err
	}
	return o, nil
}

// read reads the file, and compares it with what the state folder has for it.
func (o *Opened) read(files recovery.Files) error {
	file, doc, err := canvas.Open(o.Path)
	if err != nil {
		return err
	}
	if o.Guard != nil {
		o.Guard.opened(saver.BaseOf(doc))
	}
	o.Language = o.request.LanguageOf(doc)
	o.New = doc.Source() == ""
	if o.New {
		o.Own, err = o.request.OwnGuide(o.Language)
	} else {
		o.Since, o.Stopped = changedSince(files, o.Path, doc), files.Stopped()
		err = o.use(saver.New(file, doc), doc.Canvas())
	}
	if err != nil {
		return err
	}
	if o.Guard != nil && o.Guard.Found != nil {
		o.Leftover = o.request.leftover(o.Guard.Found, doc)
		if o.Leftover == nil {
			o.Guard.MarkHandled()
		}
	}
	return nil
}

// use makes c the canvas to begin with, and s its saver, and finds the guide.
func (o *Opened) use(s *saver.Saver, c *canvas.Canvas) error {
	chosen, err := o.request.GuideOf(c, filepath.Dir(o.Path), o.Language)
	if err != nil {
		return err
	}
	if o.request.Guide != "" && chosen.Ref != c.Guide {
		c = c.With(func(c *canvas.Canvas) { c.Guide = chosen.Ref })
	}
	if stage := o.request.Stage; stage != canvas.NoStage && stage != c.Stage {
		c = c.With(func(c *canvas.Canvas) { c.Stage = stage })
	}
	o.setSaver(s)
	o.Canvas, o.Before, o.Guide, o.MissingGuide = c, c, chosen.Guide, chosen.Missing
	o.MissingWhy = chosen.Why
	return nil
}

// setSaver makes s the saver, with the clock of the request, and the journal what it
// tells before it writes.
func (o *Opened) setSaver(s *saver.Saver) {
	if o.Guard != nil {
		s.BeforeSave(o.Guard.journal.BeforeSave)
	}
	if o.request.Now != nil {
		s.SetClock(o.request.Now)
	}
	o.Saver = s
}

// Begin begins with a new canvas of this name, asked about with the guide, of a
// business at the stage. The file
// is written with the first note. The error is a *canvas.Error: the file is there
// by now, or cannot be read.
func (o *Opened) Begin(name string, g *prompts.Guide, stage canvas.Stage, language string, day canvas.Date) error {
	file, doc, err := canvas.Open(o.Path)
	if err == nil && doc.Source() != "" {
		err = &canvas.Error{Problem: canvas.AlreadyThere, File: o.Path}
	}
	if err != nil {
		return err
	}
	c := canvas.New(g.Canvas, name, Ref(g, filepath.Dir(file.Path())), language, day).With(func(c *canvas.Canvas) { c.Stage = stage })
	o.setSaver(saver.New(file, doc))
	o.Canvas, o.Before, o.Guide, o.Language = c, c, g, language
	return nil
}

// BeginUnasked is Begin for a front end that does not ask for the guide: it takes
// the request's, else the one that is offered first. The error may be a
// *prompts.GuideError, too.
func (o *Opened) BeginUnasked(name string, day canvas.Date) error {
	r := o.request
	r.Guide = cmp.Or(r.Guide, prompts.GuidesToStart(o.Language)[0].ID)
	g, err := r.askedGuide(o.Language, r.home())
	if err != nil {
		return err
	}
	return o.Begin(name, g, o.request.FirstStage(g.Canvas), o.Language, day)
}

// Close gives the file up to the next program. It returns the path of the record
// that was kept last; "" if that could not be written, or if there was no lock.
func (o *Opened) Close() (kept string) {
	if o.Guard != nil {
		kept = o.Guard.Close()
		o.Guard = nil
	}
	return kept
}
