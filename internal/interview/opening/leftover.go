// Leftovers: words that an earlier run could not bring into the file.

package opening

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// Leftover is a record of an earlier run with words that the file does not have.
type Leftover struct {
	*recovery.Found

	document *canvas.Document // the file
	later    *canvas.Canvas   // the canvas that it was to say; nil if there is none, or it cannot be read
}

// leftover returns the found record with the document that it is compared with; nil
// if the document has all its words: the program was killed after a save, before it
// removed the record.
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

// saved reports whether the file has all the words.
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

// Difference lists the texts that come in and those that go out if everything is
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

// Restore begins with the canvas that an earlier run could not save. If the file was
// changed since, it puts that canvas into a file beside it instead, with the word in
// its name, and returns the path. Drafts are left to the caller, and so is
// Guard.MarkHandled. The error is a *canvas.Error or a *prompts.GuideError.
func (o *Opened) Restore(word string) (beside string, err error) {
	file, doc, err := canvas.Open(o.Path)
	if err != nil || o.Leftover == nil || o.Leftover.Unsaved == nil {
		return "", err
	}
	later, beside, err := rescue(o.Leftover.Unsaved, o.Path, doc, word)
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

// rescue takes up a canvas that an earlier run could not save to the file at path,
// which says doc. It returns the document that the file is to say. If the file is
// another than the one to be replaced, it writes that document to a file beside it,
// with the word in its name, and returns the path. It returns neither if the file
// says the canvas already. The error is a *canvas.Error.
func rescue(u *recovery.Unsaved, path string, doc *canvas.Document, word string) (later *canvas.Document, beside string, err error) {
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
