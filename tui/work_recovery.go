// Words that an earlier run left: what of them is not in the file, and taking
// them up.

package tui

import (
	"path/filepath"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// difference tells, a line each, what was found and is not in the document.
func (w *work) difference(doc *canvas.Document) []string {
	lines := []string{w.env.words.Fill(w.env.words.Safety.OfferLead, "when", w.env.words.InDigits(w.guard.Found.When.Format("2006-01-02 15:04")))}
	for _, d := range w.guard.Found.Drafts {
		lines = append(lines, "+ "+d.Text)
	}
	was, is := textsOf(doc.Canvas()), w.unsavedTexts()
	if is == nil {
		return lines
	}
	for _, t := range is {
		if !slices.Contains(was, t) {
			lines = append(lines, "+ "+t)
		}
	}
	for _, t := range was {
		if !slices.Contains(is, t) {
			lines = append(lines, "- "+t)
		}
	}
	return lines
}

// unsavedTexts is what the canvas that was found says; nil if there is none.
func (w *work) unsavedTexts() []string {
	if w.guard.Found.Unsaved == nil {
		return nil
	}
	later, err := canvas.Parse("", w.guard.Found.Unsaved.Data)
	if err != nil {
		return nil
	}
	return textsOf(later.Canvas())
}

// textsOf is every text on the canvas that a person has written.
func textsOf(c *canvas.Canvas) []string {
	texts := []string{c.Name}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			texts = append(texts, n.Text, n.Evidence, n.Test)
		}
	}
	for _, f := range c.FollowUps {
		texts = append(texts, f.Note, f.Who)
	}
	return slices.DeleteFunc(texts, func(t string) bool { return t == "" })
}

// outdated reports whether what was found is in the file by now: the program
// was killed after a save, before it had done with the record. Then it is
// dealt with.
func (w *work) outdated(doc *canvas.Document) bool {
	there := textsOf(doc.Canvas())
	missing := func(t string) bool {
		clean, _ := canvas.CleanText(t)
		return !slices.Contains(there, t) && !slices.Contains(there, clean)
	}
	for _, d := range w.guard.Found.Drafts {
		if missing(d.Text) {
			return false
		}
	}
	if u := w.guard.Found.Unsaved; u != nil && string(u.Data) != string(doc.Bytes()) {
		texts := w.unsavedTexts()
		if u.Base == saver.BaseOf(doc) || texts == nil || slices.ContainsFunc(texts, missing) {
			return false
		}
	}
	w.guard.Settle()
	return true
}

// restore takes up what was found: the unsaved canvas, unless the file has
// been changed since, and the drafts, each in the field of its question. The
// outcome holds the screens to go on with.
func restore(w *work, doc *canvas.Document) (outcome, error) {
	found := w.guard.Found
	var said notice
	if u := found.Unsaved; u != nil {
		var err error
		if said, err = w.restoreCanvas(u, doc); err != nil {
			return outcome{}, err
		}
	}
	base := newInterviewScreen(w)
	w.iv.GoTo(found.Place.Question)
	w.question.catchUp()
	for _, d := range found.Drafts {
		w.question.restore(d)
	}
	w.guard.Settle() // not before all of it is in its place
	return outcome{kind: rebuilt, stack: []screen{base}, notice: said}, nil
}

// restoreCanvas makes the unsaved canvas the one that is worked on. If the
// file is no longer the one it was made from, it is put beside it. The notice
// says so, or that the canvas's guide is gone.
func (w *work) restoreCanvas(u *recovery.Unsaved, doc *canvas.Document) (notice, error) {
	e := w.env
	later, beside, err := opening.Rescue(u, w.path, doc, e.words.Safety.Recovered)
	switch {
	case err != nil:
		return notice{}, err
	case beside != "":
		return notice{text: e.words.Fill(e.words.Safety.PutBeside, "file", e.shown(beside)), bad: true}, nil
	case later == nil:
		return notice{}, nil
	}
	c := later.Canvas()
	guide, err := w.wish.GuideOf(c, filepath.Dir(w.path), e.words.Language)
	if err != nil {
		return notice{}, err
	}
	file, there, err := canvas.Open(w.path)
	if err != nil {
		return notice{}, err
	}
	gone := e.guideGone(guide.Gone, guide.Guide)
	if len(there.Bytes()) == 0 && c.Count() == 0 {
		w.begin(guide.Guide, file, canvas.Blank(), c) // the file still waits for its first note
		return gone, nil
	}
	w.begin(guide.Guide, file, later, c)
	w.iv.SetOpened(there.Canvas())
	w.saver = saver.Restored(file, later)
	return gone, nil
}
