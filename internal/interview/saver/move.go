// Going on with what another program wrote, or in another file.

package saver

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/prompts"
)

// Reload takes what the file on the disk says now in place of what was wanted,
// and returns it. The error is a *canvas.Error, NotFound if the file is gone or
// empty; then nothing is taken.
func (s *Saver) Reload() (*canvas.Canvas, error) {
	s.saving.Lock()
	defer s.saving.Unlock()
	file, doc, err := canvas.Open(s.Path())
	if err == nil && doc.Source() == "" {
		err = &canvas.Error{Problem: canvas.NotFound, File: s.Path()} // not an empty canvas in the place of a full one
	}
	if err != nil {
		return nil, err
	}
	s.announce(doc)
	s.mu.Lock()
	before := s.doc.Canvas()
	s.mu.Unlock()
	doc = merge.Keyed(doc, before)
	s.take(file, doc, doc.Canvas())
	return doc.Canvas(), nil
}

// MoveTo saves to a new file from now on, and returns the canvas that the file
// says: it names the file it came from. An existing file is not replaced. The
// error is a *canvas.Error.
func (s *Saver) MoveTo(path string) (*canvas.Canvas, error) {
	s.saving.Lock()
	defer s.saving.Unlock()
	file, doc, err := s.derive(path, s.newest())
	if err != nil {
		return nil, err
	}
	s.take(file, doc, doc.Canvas())
	return doc.Canvas(), nil
}

// Copy saves and writes the newest canvas wanted to a new file at path, too,
// which names the file it came from. An existing file is not replaced. The
// error is a *canvas.Error.
func (s *Saver) Copy(path string) error {
	if err := s.Save(); err != nil {
		return err
	}
	s.saving.Lock()
	defer s.saving.Unlock()
	_, _, err := s.derive(path, s.newest())
	return err
}

// CopyOf writes a canvas that this file said, or was to say, to a new file at path,
// which names the file it came from. An existing file is not replaced. The error is a
// *canvas.Error.
func (s *Saver) CopyOf(c *canvas.Canvas, path string) error {
	s.saving.Lock()
	defer s.saving.Unlock()
	_, _, err := s.derive(path, c)
	return err
}

// newest is the newest canvas wanted.
func (s *Saver) newest() *canvas.Canvas {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.wanted
}

// OverwriteKeeping is Overwrite, after what another program has written into the file
// was kept in a new file at path. kept is false if the file is gone or empty. The error
// is a *canvas.Error; then the file is as it was.
func (s *Saver) OverwriteKeeping(path string) (kept bool, err error) {
	data, err := os.ReadFile(s.Path())
	switch {
	case errors.Is(err, fs.ErrNotExist) || err == nil && len(data) == 0:
		return false, s.Overwrite()
	case err != nil:
		return false, &canvas.Error{Problem: canvas.Unreadable, File: s.Path(), Err: err}
	}
	if _, err := canvas.NewFile(path); err != nil {
		return false, err
	}
	if err := canvas.Replace(path, data); err != nil {
		return false, err
	}
	return true, s.Overwrite()
}

// Document returns the file as it is to be: it says the newest canvas wanted,
// whether that is saved or not. The error is a *canvas.Error.
func (s *Saver) Document() (*canvas.Document, error) {
	s.mu.Lock()
	wanted, doc := s.wanted, s.doc
	s.mu.Unlock()
	return with(doc, wanted)
}

// take makes the file, which says doc, the one that is saved to. c is the canvas that it
// says, as the front end has it.
func (s *Saver) take(file *canvas.File, doc *canvas.Document, c *canvas.Canvas) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.file, s.doc, s.base, s.wanted, s.saved = file, doc, doc, c, c
	s.failed, s.retryAt, s.attempt, s.err = nil, time.Time{}, nil, nil
}

// derive writes the canvas, which is to be or was what the file says, to a new file at
// path, which names the file it came from.
func (s *Saver) derive(path string, c *canvas.Canvas) (*canvas.File, *canvas.Document, error) {
	s.mu.Lock()
	doc, from := s.doc, s.file.Path()
	s.mu.Unlock()
	file, err := canvas.NewFile(path)
	if err != nil {
		return nil, nil, err
	}
	variant, err := with(doc, c.With(func(c *canvas.Canvas) {
		c.DerivedFrom = seenFrom(path, from)
		c.Guide = guideFrom(path, from, c)
	}))
	if err != nil {
		return nil, nil, err
	}
	return file, variant, file.Save(variant)
}

// guideFrom returns how a copy at path of the canvas in the file from names the guide: by
// its path, if that, or its name, would lead elsewhere from there.
func guideFrom(path, from string, c *canvas.Canvas) string {
	guide, folder := filepath.FromSlash(c.Guide), filepath.Dir(from)
	switch beside := prompts.OwnPath(c.Guide, c.Language, folder); {
	case filepath.Ext(guide) != "" && !filepath.IsAbs(guide):
		return seenFrom(path, filepath.Join(folder, guide))
	case beside != "" && seenFrom(path, beside) != filepath.Base(beside):
		return seenFrom(path, beside)
	}
	return c.Guide
}

// seenFrom returns the path of a file as it is written in one at path: from there.
func seenFrom(path, file string) string {
	home, err1 := filepath.Abs(filepath.Dir(path))
	there, err2 := filepath.Abs(file)
	if rel, err := filepath.Rel(home, there); errors.Join(err1, err2, err) == nil {
		return filepath.ToSlash(rel)
	}
	return filepath.Base(file)
}
