// Taking in what another program has written into the file.

package saver

import (
	"errors"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
)

// TakenIn is what became of the canvas when the file's changes were taken in.
type TakenIn struct {
	Before  *canvas.Canvas // the newest canvas wanted
	After   *canvas.Canvas // with what came from the file; Before itself if nothing did
	Clashes []merge.Clash  // stands as the file has it, with one's own wish as a follow-up
}

// Incoming is what another program has written into the file, merged with the newest
// canvas wanted. Nothing goes on with it until Accept is called.
type Incoming struct {
	TakenIn
	from   *canvas.Document // what the file was thought to say
	theirs *canvas.Document // what it says now
	file   *canvas.File
	merged *canvas.Document
}

// mostTries is how often a merge is made anew because the file has been changed
// meanwhile once more.
const mostTries = 5

// Incoming reads the file and merges the newest canvas wanted into what it says now.
// Where both say something else, the file's words stay, and one's own become a
// follow-up. It changes nothing and holds up nothing, however long the disk takes to
// answer. The error is a *canvas.Error: the file is gone, or it cannot be read.
func (s *Saver) Incoming(o merge.Options) (*Incoming, error) {
	s.mu.Lock()
	wanted, doc, base, path := s.wanted, s.doc, s.base, s.file.Path()
	s.mu.Unlock()
	file, theirs, err := s.open(path)
	if err == nil && theirs.Source() == "" {
		err = &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	if err != nil {
		return nil, err
	}
	mine, err := with(doc, wanted)
	if err != nil {
		return nil, err
	}
	theirs = merge.Keyed(theirs, doc.Canvas())
	r, err := merge.Documents(base, theirs, mine, o)
	if err != nil {
		return nil, err
	}
	merged, after := r.Document, r.Document.Canvas()
	if after.Equal(wanted) { // the front end goes on with the canvas that it has
		if merged, err = with(merged, wanted); err != nil {
			return nil, err
		}
		after = wanted
	}
	taken := TakenIn{Before: wanted, After: after, Clashes: r.Clashes}
	return &Incoming{TakenIn: taken, from: doc, theirs: theirs, file: file, merged: merged}, nil
}

// Accept goes on with what came in: it is wanted now, and the next save writes it. It
// reports false, and changes nothing, if another canvas is wanted, or another file was
// saved, since it was made: then it is to be made anew.
func (s *Saver) Accept(in *Incoming) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.wanted != in.Before || s.doc != in.from || s.file.Path() != in.file.Path() {
		return false
	}
	s.file, s.doc, s.base, s.wanted, s.saved = in.file, in.merged, in.theirs, in.After, nil
	s.failed, s.retryAt, s.attempt, s.err = nil, time.Time{}, nil, nil
	return true
}

// TakeIn is Incoming and, at once, saves what comes of it. It waits for a save that is
// going on. The error is a *canvas.Error; then nothing is taken in: the file is gone,
// it cannot be read or saved, or another program goes on writing it.
func (s *Saver) TakeIn(o merge.Options) (*TakenIn, error) {
	s.saving.Lock()
	defer s.saving.Unlock()
	var err error
	for range mostTries {
		var in *Incoming
		if in, err = s.Incoming(o); err == nil {
			s.announce(in.merged)
			err = write((*canvas.File).Save).to(in.file, in.merged)
		}
		if err == nil {
			s.take(in.file, in.merged, in.After)
			return &in.TakenIn, nil
		}
		var problem *canvas.Error
		if !errors.As(err, &problem) || problem.Problem != canvas.ChangedOnDisk {
			return nil, err
		}
	}
	return nil, err
}
