// Package merging merges versions of a canvas file in the words of a language. What
// becomes of each note is decided in canvas/merge; here is which version both come
// from, what the follow-ups of a clash say, and which files are copies that a
// program for shared folders has left.
//
// This file merges files, words.go says what clashes, base.go finds the common
// version, copies.go knows conflicted copies by their names.
package merging

import (
	"bytes"
	"os"
	"path/filepath"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/prompts"
)

// Request says what is to be merged.
type Request struct {
	Base   string // the path of the version that both come from; "" if none is given
	Ours   string // the path of the file that is merged into
	Theirs string // the path of the file that is merged; "" if Ours holds both, between git's conflict markers

	// Stream reads a version that is no regular file, such as standard input.
	Stream func(path string) (*canvas.Document, error)

	State recovery.Folder                         // what is known of the files
	Words func(own *canvas.Canvas) *prompts.Words // the language for a canvas
	Today canvas.Date
}

// Merged is the result of a merge. Nothing is written yet.
type Merged struct {
	*merge.Result
	Before *canvas.Canvas // what OURS said
	Words  *prompts.Words // of the follow-ups
	file   *canvas.File   // of OURS; nil if it holds conflict markers
	path   string
	old    []byte // of OURS
}

// Files merges what the request names. The error is a *canvas.Error.
func Files(r Request) (*Merged, error) {
	if r.Theirs == "" {
		return unfinished(r)
	}
	file, ours, err := r.open(r.Ours)
	if err != nil {
		return nil, err
	}
	_, theirs, err := r.open(r.Theirs)
	if err != nil {
		return nil, err
	}
	base, err := r.base(ours, theirs)
	if err != nil {
		return nil, err
	}
	m := &Merged{Before: ours.Canvas(), file: file, path: r.Ours, old: ours.Bytes()}
	m.Words = r.Words(ours.Canvas())
	m.Result, err = merge.Documents(base, ours, theirs, r.options(m.Words, ours.Canvas()))
	return m, err
}

// unfinished merges the two halves of a file with conflict markers.
func unfinished(r Request) (*Merged, error) {
	data, err := os.ReadFile(r.Ours)
	if err != nil {
		_, _, err = r.open(r.Ours)
		return nil, err
	}
	m := &Merged{path: r.Ours, old: data}
	var own canvas.Canvas
	if c, ok := canvas.SplitConflicts(data); ok {
		if doc, err := canvas.Parse(r.Ours, c.Ours); err == nil {
			own = *doc.Canvas()
		}
	}
	m.Before, m.Words = &own, r.Words(&own)
	if m.Result, err = merge.Unfinished(r.Ours, data, r.options(m.Words, &own)); err != nil {
		return nil, err
	}
	if !m.Changed() {
		m.Before = m.Document.Canvas()
	}
	return m, nil
}

func (r Request) options(w *prompts.Words, c *canvas.Canvas) merge.Options {
	return merge.Options{Day: r.Today, Say: Say(w, c, publish.GuideBeside(r.Ours, c, w.Language))}
}

// OptionsFor returns the options of a merge into the file at path, which is open: the
// follow-ups are written in the language of the canvas, else in that of w.
func OptionsFor(path string, c *canvas.Canvas, w *prompts.Words, today canvas.Date) merge.Options {
	if own, known := prompts.MatchLanguage(c.Language); known {
		w = prompts.LoadWords(own)
	}
	return Request{Ours: path, Today: today}.options(w, c)
}

// isStream reports whether the path is that of standard input, or of something that is
// there and neither a regular file nor a folder.
func (r Request) isStream(path string) bool {
	if r.Stream == nil || path == os.DevNull {
		return false
	}
	info, err := os.Stat(path)
	return path == "-" || err == nil && !info.IsDir() && !info.Mode().IsRegular()
}

// open reads a canvas file; one that is missing or empty is an error. The file is nil for
// what is no file.
func (r Request) open(path string) (*canvas.File, *canvas.Document, error) {
	if r.isStream(path) {
		doc, err := r.Stream(path)
		return nil, doc, err
	}
	file, doc, err := canvas.Open(path)
	if err == nil && doc.Source() == "" {
		err = &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	return file, doc, err
}

// Save writes the result to the file at out; with "", into OURS. The error is a
// *canvas.Error: of OURS, that another program has changed it meanwhile, too.
func (m *Merged) Save(out string) error {
	switch {
	case len(m.Document.Source()) > canvas.MaxSize:
		return &canvas.Error{Problem: canvas.WouldBeTooLarge, File: m.path}
	case out != "" && !sameFile(out, m.path):
		return canvas.Replace(out, m.Document.Bytes())
	case m.file == nil:
		return canvas.Replace(m.path, m.Document.Bytes())
	}
	return m.file.Save(m.Document)
}

func sameFile(a, b string) bool {
	one, err1 := os.Stat(a)
	other, err2 := os.Stat(b)
	if err1 != nil || err2 != nil {
		return filepath.Clean(a) == filepath.Clean(b)
	}
	return os.SameFile(one, other)
}

// Changed reports whether the result is another file than OURS.
func (m *Merged) Changed() bool { return !bytes.Equal(m.Document.Bytes(), m.old) }

// Changes returns what came into OURS.
func (m *Merged) Changes() []canvas.Change { return canvas.Diff(m.Before, m.Document.Canvas()) }
