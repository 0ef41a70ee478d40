// A file with git's conflict markers: its two halves are merged.

package merge

import (
	"errors"

	"bmcanvas/canvas"
	"bmcanvas/canvas/words"
)

// Unfinished merges the versions in a file with git's conflict markers. What git
// did not write of the base is taken for added on both sides. A file without
// markers is its own result. The error is a *canvas.Error.
func Unfinished(name string, data []byte, o Options) (*Result, error) {
	c, ok := canvas.SplitConflicts(data)
	if !ok {
		doc, err := canvas.Parse(name, data)
		if err != nil {
			return nil, err
		}
		return &Result{Document: doc}, nil
	}
	ours, err := parseHalf(name, c.Ours, c.Line)
	if err != nil {
		return nil, err
	}
	theirs, err := parseHalf(name, c.Theirs, c.Line)
	if err != nil {
		return nil, err
	}
	base, err := canvas.Parse(name, c.Base)
	if err != nil {
		base = nil
	}
	if base != nil && !c.WholeBase {
		base = withoutAddedTwice(base, ours.Canvas(), theirs.Canvas())
	}
	return Documents(base, ours, theirs, o)
}

// parseHalf reads one of the versions. As its lines are not those of the file, an
// error names the line of the first marker.
func parseHalf(name string, data []byte, marker int) (*canvas.Document, error) {
	doc, err := canvas.Parse(name, data)
	var problem *canvas.Error
	if errors.As(err, &problem) && problem.Line > 0 {
		told := *problem
		told.Line = marker
		return nil, &told
	}
	return doc, err
}

// withoutAddedTwice returns the lines that both sides have without the beginnings
// of notes that are two: both sides gave one id to notes whose words, which stand
// between the markers, have little in common.
func withoutAddedTwice(base *canvas.Document, ours, theirs *canvas.Canvas) *canvas.Document {
	mine, other := ours.NotesByID(), theirs.NotesByID()
	c := base.Canvas()
	for _, b := range base.Canvas().Blocks {
		for _, n := range b.Notes {
			x, y := mine[n.ID], other[n.ID]
			if n.Text == "" && x != nil && y != nil && words.Likeness(words.Bag(x.Text), words.Bag(y.Text)) < leastAlike {
				c = c.Remove(n.Key)
			}
		}
	}
	if c == base.Canvas() {
		return base
	}
	next, err := base.With(c)
	if err != nil {
		return nil
	}
	return next
}
