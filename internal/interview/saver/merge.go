// Taking in what another program has written into the file.

package saver

import (
	"errors"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
)

// TakenIn is what became of the canvas when the file's changes were taken in.
type TakenIn struct {
	Before  *canvas.Canvas // the newest canvas wanted
	After   *canvas.Canvas // with what came from the file; it is saved
	Clashes []merge.Clash  // stands as the file has it, with one's own wish as a follow-up
}

// mostTries is how often a merge is made anew because the file has been changed
// meanwhile once more.
const mostTries = 5

// TakeIn merges the newest canvas wanted into what the file says now, and saves
// that. Where both say something else, the file's words stay, and one's own become
// a follow-up. The error is a *canvas.Error; then nothing is taken in: the file is
// gone, it cannot be read, or another program goes on writing it.
func (s *Saver) TakeIn(o merge.Options) (*TakenIn, error) {
	s.saving.Lock()
	defer s.saving.Unlock()
	var err error
	for range mostTries {
		var taken *TakenIn
		if taken, err = s.takeIn(o); err == nil {
			return taken, nil
		}
		var problem *canvas.Error
		if !errors.As(err, &problem) || problem.Problem != canvas.ChangedOnDisk {
			return nil, err
		}
	}
	return nil, err
}

func (s *Saver) takeIn(o merge.Options) (*TakenIn, error) {
	s.mu.Lock()
	wanted, doc, base := s.wanted, s.doc, s.base
	s.mu.Unlock()
	file, theirs, err := canvas.Open(s.Path())
	if err == nil && len(theirs.Bytes()) == 0 {
		err = &canvas.Error{Problem: canvas.NotFound, File: s.Path()}
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
	s.announce(r.Document)
	if err := write((*canvas.File).Save).to(file, r.Document); err != nil {
		return nil, err
	}
	s.take(file, r.Document)
	return &TakenIn{Before: wanted, After: r.Document.Canvas(), Clashes: r.Clashes}, nil
}
