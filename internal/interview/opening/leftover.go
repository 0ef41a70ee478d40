// What an earlier run left: words that it could not bring into the file.

package opening

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// Leftover is what an earlier run left and the file does not say.
type Leftover struct {
	*recovery.Found

	document *canvas.Document // what the file says
	later    *canvas.Canvas   // what it was to say; nil if that is not known
}

// leftover returns what of the found record is not in the document; nil if
// all of it is: the program was killed after a save, before it removed the record.
func leftover(found *recovery.Found, doc *canvas.Document) *Leftover {
	l := &Leftover{Found: found, document: doc}
	if found.Unsaved != nil {
		if later, err := canvas.Parse("", found.Unsaved.Data); err == nil {
			l.later = later.Canvas()
		}
	}
	if l.saved() {
		return nil
	}
	return l
}

// saved reports whether the file says everything by now.
func (l *Leftover) saved() bool {
	c := l.document.Canvas()
	for _, d := range l.Drafts {
		if !d.In(c) {
			return false
		}
	}
	u := l.Unsaved
	if u == nil || string(u.Data) == string(l.document.Bytes()) {
		return true
	}
	if u.Base == saver.BaseOf(l.document) || l.later == nil {
		return false
	}
	there := recovery.Texts(c)
	return !slices.ContainsFunc(recovery.Texts(l.later), func(t string) bool { return !slices.Contains(there, t) })
}

// Difference lists the texts that come in and those that go if everything is
// taken up.
func (l *Leftover) Difference() (in, out []string) {
	for _, d := range l.Drafts {
		in = append(in, d.Text)
	}
	if l.later == nil {
		return in, nil
	}
	was, is := recovery.Texts(l.document.Canvas()), recovery.Texts(l.later)
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

// Restore makes the canvas that an earlier run could not save the one to begin
// with. If the file has been changed since, that canvas is put into a file
// beside it, whose name has the word; its path is returned. What was typed and
// no note yet is left to the caller, and so is Guard.MarkHandled. The error is a
// *canvas.Error or a *prompts.GuideError.
func (o *Opened) Restore(word string) (beside string, err error) {
	file, doc, err := canvas.Open(o.Path)
	if err != nil || o.Leftover == nil || o.Leftover.Unsaved == nil {
		return "", err
	}
	later, beside, err := Rescue(o.Leftover.Unsaved, o.Path, doc, word)
	if err != nil || later == nil {
		return beside, err
	}
	s, before := saver.Restored(file, later), doc.Canvas()
	if len(doc.Bytes()) == 0 && later.Canvas().Count() == 0 { // the file still waits for its first note
		s, before = saver.New(file, doc), nil
	}
	o.Language = o.request.LanguageOf(later)
	if err := o.use(s, later.Canvas()); err != nil {
		return "", err
	}
	o.New = false
	if before != nil {
		o.Before = before
	}
	return "", nil
}

// Rescue takes up a canvas that an earlier run could not save to the file at
// path, which says doc. If that is the file it was to replace, or there is
// none, later is what the file is to say; if not, it is put into a file beside
// it, whose name has the word. Both are zero if the file says it already.
func Rescue(u *recovery.Unsaved, path string, doc *canvas.Document, word string) (later *canvas.Document, beside string, err error) {
	if string(u.Data) == string(doc.Bytes()) {
		return nil, "", nil
	}
	if later, err = canvas.Parse(path, u.Data); err != nil {
		return nil, "", err
	}
	if u.Base == saver.BaseOf(doc) || len(doc.Bytes()) == 0 {
		return later, "", nil
	}
	beside = Beside(path, word)
	file, err := canvas.NewFile(beside)
	if err == nil {
		err = file.Save(later)
	}
	return nil, beside, err
}
