// Leftovers: words that an earlier run could not bring into the file.

package opening

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// Leftover is a record of an earlier run with words that the file does not have.
type Leftover struct {
	*recovery.Found

	document *canvas.Document // the file
	goal     *canvas.Document // what it says once everything is taken up
	err      error            // there is no such document
}

// leftover returns the found record compared with the document that the file says; nil
// if that has all its words: the program was killed after a save, before it removed
// the record.
func (r Request) leftover(found *recovery.Found, doc *canvas.Document) *Leftover {
	l := &Leftover{Found: found, document: doc}
	l.goal, l.err = r.goal(found, doc)
	if l.saved() {
		return nil
	}
	return l
}

// goal returns what the file, which says doc, is to say once the canvas of the record is
// taken up: that canvas or, if another program has written the file since, both merged.
// The error is a *canvas.Error.
func (r Request) goal(found *recovery.Found, doc *canvas.Document) (*canvas.Document, error) {
	u := found.Unsaved
	if u == nil || string(u.Data) == string(doc.Bytes()) {
		return doc, nil
	}
	later, err := canvas.Parse(r.Path, u.Data)
	if err != nil || found.Follows(saver.BaseOf(doc)) || doc.Source() == "" {
		return later, err
	}
	var base *canvas.Document
	if len(u.Was) > 0 {
		base, _ = canvas.Parse(r.Path, u.Was) // else equal notes are all that both have in common
	}
	if base == nil && hasTexts(doc, later) {
		return doc, nil
	}
	result, err := merge.Documents(base, doc, later, r.Merge(r.Path, doc.Canvas()))
	if err != nil {
		return nil, err
	}
	return result.Document, nil
}

// hasTexts reports whether the document has all the texts of the other.
func hasTexts(doc, other *canvas.Document) bool {
	there := recovery.Texts(doc.Canvas())
	return !slices.ContainsFunc(recovery.Texts(other.Canvas()), func(t string) bool { return !slices.Contains(there, t) })
}

// saved reports whether the file has all the words.
func (l *Leftover) saved() bool {
	c := l.document.Canvas()
	for _, d := range l.Drafts {
		if !d.In(c) {
			return false
		}
	}
	return l.err == nil && l.goal.Canvas().Equal(c)
}

// Unopenable returns why the canvas that an earlier run could not save cannot be opened,
// as one that is larger than a file may be; nil if it can, or there is none.
func (l *Leftover) Unopenable() error {
	if l.err == nil || l.Unsaved == nil {
		return nil
	}
	if _, err := canvas.Parse(l.document.Name(), l.Unsaved.Data); err != nil {
		return err
	}
	return nil
}

// Difference lists the texts that come in and those that go out if the canvas is
// taken up; the drafts are not among them.
func (l *Leftover) Difference() (in, out []string) {
	if l.err != nil {
		return nil, nil
	}
	was, is := recovery.Texts(l.document.Canvas()), recovery.Texts(l.goal.Canvas())
	for _, t := range is {
		if !slices.Contains(was, t) {
			in = append(in, t)
		}
	}
	for _, t := range was {
		if !slices.Contains(is, t) {
			out = append(out, t)
		}
	}
	return in, out
}

// Restore begins with the canvas that an earlier run could not save, merged with what
// the file says by now. If they cannot be merged, it puts that canvas into a file beside
// it instead, with the word in its name, and returns the path. Drafts are left to the
// caller, and so is Guard.MarkHandled. The error is a *canvas.Error or a
// *prompts.GuideError.
func (o *Opened) Restore(word string) (beside string, err error) {
	file, doc, err := canvas.Open(o.Path)
	if err != nil || o.Leftover == nil || o.Leftover.Unsaved == nil {
		return "", err
	}
	goal, err := o.request.goal(o.Leftover.Found, doc)
	if err != nil {
		return putBeside(o.Leftover.Unsaved, o.Path, word)
	}
	if goal.Source() == doc.Source() {
		return "", nil
	}
	s, before := saver.Restored(file, goal, doc), doc.Canvas()
	if doc.Source() == "" && goal.Canvas().Count() == 0 { // the file still waits for its first note
		s, before = saver.New(file, doc), nil
	}
	o.Language = o.request.LanguageOf(goal)
	if err := o.use(s, goal.Canvas()); err != nil {
		return "", err
	}
	o.New = false
	if before != nil {
		o.Before = before
	}
	return "", nil
}

// putBeside writes a canvas that an earlier run could not save to the file at path to a
// file beside it, with the word in its name, and returns its path. What cannot be opened
// as a canvas is written as it is, for another program to open. The error is a
// *canvas.Error.
func putBeside(u *recovery.Unsaved, path, word string) (beside string, err error) {
	beside = Beside(path, word)
	file, err := canvas.NewFile(beside)
	if err != nil {
		return beside, err
	}
	later, unopenable := canvas.Parse(path, u.Data)
	if unopenable != nil {
		return beside, canvas.Replace(beside, u.Data)
	}
	return beside, file.Save(later)
}
