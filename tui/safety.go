// Never losing a word: what is kept in the state folder while one types, the
// lock that a second program meets, and what is said when saving fails.

package tui

import (
	"cmp"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/tui/recovery"
	"bmcanvas/tui/recovery/private"
	"bmcanvas/tui/saver"
	"bmcanvas/tui/text"
)

// safety is what guards one open canvas file.
type safety struct {
	lock       *recovery.Lock
	journal    *recovery.Journal
	lastRecord recovery.Record // the last that the journal was given
	before     recovery.Record // the last before a fault in the program
	found      *recovery.Found // what an earlier run left and nobody has settled yet
	held       *recovery.Held  // the program that has the file; one may only look
	fresh      *canvas.Canvas  // of a file that is not there yet: what bytes are the bytes of
	bytes      []byte
}

// guard takes the lock of the file at path and opens its journal. Neither
// keeps anybody from working if the state folder cannot be used.
func (s *session) guard(path string) {
	folder := recovery.State(s.getenv)
	lock, err := folder.Acquire(path)
	if errors.As(err, &s.held) {
		return
	}
	s.lock = lock
	s.journal, s.found, err = folder.Open(path)
	var lost *recovery.Unreadable
	switch {
	case lock.Doubt() != nil:
		state := cmp.Or(private.State(s.getenv).Path("."), "$XDG_STATE_HOME")
		s.warn(s.words.Fill(s.words.Safety.NoState, "folder", text.OneLine(state)))
	case errors.As(err, &lost):
		s.warn(s.words.Fill(s.words.Safety.Unreadable, "file", text.OneLine(cmp.Or(lost.Kept, s.journal.Path()))))
	}
	if s.found != nil && !s.found.Words() {
		s.found = nil
	}
}

// unguard gives the file up to the next program.
func (s *session) unguard() error {
	var err error
	if s.journal != nil {
		err = s.journal.Close()
	}
	if s.lock != nil {
		s.lock.Release()
	}
	s.journal, s.lock = nil, nil
	return err
}

// typist is a screen in which something may be typed that is no note yet.
type typist interface {
	typed() []string
}

// keepRecord hands to the journal what would be lost if the program ended
// now. It is called after every message.
func (a *app) keepRecord() {
	if a.iv == nil || a.held != nil || a.found != nil {
		return
	}
	r := a.record()
	if a.fault != nil {
		r = spared(r, a.before, a.iv.Canvas())
	}
	if a.lastRecord = r; a.journal != nil {
		a.journal.Keep(r)
	}
}

// record is what is typed and not in the file, and where one stands.
func (a *app) record() recovery.Record {
	r := recovery.Record{Drafts: a.question.pending()}
	if q := a.iv.Question(); q != nil {
		r.Place.Question = q.ID
	}
	if subject, _, _ := a.iv.Subject(); subject != nil {
		r.Place.Subject = refTo(subject)
	}
	for _, s := range a.screens {
		t, ok := s.(typist)
		if !ok {
			continue
		}
		for _, text := range t.typed() {
			r.Drafts = append(r.Drafts, recovery.Draft{Place: r.Place, Field: "form", Text: text})
		}
	}
	if file := a.saver.Unwritten(); file != nil {
		r.Later = func() *recovery.Unsaved {
			data, base := file()
			if data == nil {
				return nil
			}
			return &recovery.Unsaved{Base: base, Data: data}
		}
	} else if len(r.Drafts) > 0 && !a.saver.Written() {
		r.Unsaved = a.freshFile()
	}
	if !r.Words() {
		return recovery.Record{} // a place alone is no word to lose
	}
	return r
}

// freshFile is what the file would be that waits for its first note.
func (a *app) freshFile() *recovery.Unsaved {
	if a.fresh != a.iv.Canvas() {
		doc, err := canvas.Blank().With(a.iv.Canvas())
		if err != nil {
			return nil
		}
		a.fresh, a.bytes = a.iv.Canvas(), doc.Bytes()
	}
	return &recovery.Unsaved{Data: a.bytes}
}

// refTo names a note for the next run.
func refTo(n *canvas.Note) recovery.Ref { return recovery.Ref{ID: n.ID, Words: n.Text} }

// find is the note that a reference of an earlier run names; nil if it is gone.
func (s *session) find(r recovery.Ref) *canvas.Note {
	if n, _ := s.iv.Canvas().FindID(r.ID); n != nil {
		return n
	}
	for _, b := range s.iv.Canvas().Blocks {
		for _, n := range b.Notes {
			if n.ID == "" && r.Words != "" && n.Text == r.Words {
				return n
			}
		}
	}
	return nil
}

// settled says that what was found is dealt with.
func (s *session) settled() {
	s.found = nil
	s.journal.Settle()
}

// newOffer asks what is to become of the words an earlier run left.
func newOffer(s *session, doc *canvas.Document) screen {
	w := s.words.Safety
	rows := []row{{label: w.Keep, note: w.KeepNote}, {label: w.Drop, note: w.DropNote}}
	pick := newPicker(s, w.OfferTitle, strings.Join(s.difference(doc), "\n"), rows, 0, func(at int) outcome {
		if at == 1 {
			s.settled()
			return shut
		}
		stack, err := s.restore(doc)
		if err != nil {
			return s.refuse(err)
		}
		return outcome{kind: rebuilt, stack: stack}
	})
	pick.firm = true
	return pick
}

// difference tells, a line each, what was found and is not in the document.
func (s *session) difference(doc *canvas.Document) []string {
	lines := []string{s.words.Fill(s.words.Safety.OfferLead, "when", s.found.When.Format("2006-01-02 15:04"))}
	for _, d := range s.found.Drafts {
		lines = append(lines, "+ "+d.Text)
	}
	was, is := textsOf(doc.Canvas()), s.unsavedTexts()
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
func (s *session) unsavedTexts() []string {
	if s.found.Unsaved == nil {
		return nil
	}
	later, err := canvas.Parse("", s.found.Unsaved.Data)
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
func (s *session) outdated(doc *canvas.Document) bool {
	there := textsOf(doc.Canvas())
	missing := func(t string) bool {
		clean, _ := canvas.CleanText(t)
		return !slices.Contains(there, t) && !slices.Contains(there, clean)
	}
	for _, d := range s.found.Drafts {
		if missing(d.Text) {
			return false
		}
	}
	if u := s.found.Unsaved; u != nil && string(u.Data) != string(doc.Bytes()) {
		texts := s.unsavedTexts()
		if u.Base == saver.BaseOf(doc) || texts == nil || slices.ContainsFunc(texts, missing) {
			return false
		}
	}
	s.settled()
	return true
}

// restore takes up what was found: the unsaved canvas, unless the file has
// been changed since, and the drafts, each in the field of its question. It
// returns the screens to go on with.
func (s *session) restore(doc *canvas.Document) ([]screen, error) {
	found := s.found
	if u := found.Unsaved; u != nil && string(u.Data) != string(doc.Bytes()) {
		if err := s.restoreCanvas(u, doc); err != nil {
			return nil, err
		}
	}
	base := newInterviewScreen(s)
	s.iv.GoTo(found.Place.Question)
	s.question.settle()
	for _, d := range found.Drafts {
		s.question.restore(d)
	}
	s.settled() // not before all of it is in its place
	return []screen{base}, nil
}

// toField goes on to the next question with a field, if there is none here:
// what is restored is to be seen. It reports whether there is one.
func (q *questionScreen) toField() bool {
	stops := len(q.iv.Walk().Stops)
	for range stops {
		if q.question() != nil && slices.Contains(q.areas(), inField) {
			return true
		}
		q.iv.Go((q.iv.At() + 1) % stops)
		q.settle()
	}
	return false
}

// restoreCanvas makes the unsaved canvas the one that is worked on. If the
// file is no longer the one it was made from, it is put beside it.
func (s *session) restoreCanvas(u *recovery.Unsaved, doc *canvas.Document) error {
	path := s.path
	later, err := canvas.Parse(path, u.Data)
	if err != nil {
		return err
	}
	if u.Base != saver.BaseOf(doc) {
		beside := besideName(path, s.words.Safety.Recovered)
		file, err := canvas.NewFile(beside)
		if err == nil {
			err = file.Save(later)
		}
		if err != nil {
			return err
		}
		s.warn(s.words.Fill(s.words.Safety.PutBeside, "file", s.shown(beside)))
		if s.iv != nil {
			return nil
		}
	}
	c := later.Canvas()
	guide, _, err := s.guideFor(c, filepath.Dir(path), s.folder)
	if err != nil {
		return err
	}
	file, there, err := canvas.Open(path)
	if err != nil {
		return err
	}
	if len(there.Bytes()) == 0 && c.Count() == 0 {
		s.begin(guide, file, canvas.Blank(), c) // the file still waits for its first note
		return nil
	}
	s.begin(guide, file, later, c)
	s.iv.SetOpened(there.Canvas())
	s.saver = saver.Restored(file, later)
	return nil
}

// besideName is a free name beside the file: idea.mine.yaml.
func besideName(path, word string) string {
	ext := filepath.Ext(path)
	stem := strings.TrimSuffix(path, ext)
	for i := 1; ; i++ {
		name := stem + "." + word + ext
		if i > 1 {
			name = fmt.Sprintf("%s.%s-%d%s", stem, word, i, ext)
		}
		if _, err := canvas.NewFile(name); err == nil || i == 100 {
			return name
		}
	}
}

// watch looks, once a second, whether another program has changed the file,
// and says so when it has. As long as it has not, nothing is drawn.
func (a *app) watch() tea.Cmd {
	if a.iv == nil || a.held != nil || a.watching {
		return nil
	}
	a.watching = true
	return a.until(time.Second, a.saver.Changed, watchedMsg{})
}

// watchedMsg says that the file is another than the one last read or saved.
type watchedMsg struct{}

// retryMsg says that it is time to try a failed save again.
type retryMsg struct{}

// retryAfter is how long after a failed save the next try is made.
const retryAfter = 5 * time.Second

// saveFailed says why, and has it tried again.
func (a *app) saveFailed(err error) {
	var e *canvas.Error
	if errors.As(err, &e) && (e.Problem == canvas.ChangedOnDisk || e.Problem == canvas.AlreadyThere) {
		a.askConflict()
		return
	}
	what, _, do := a.words.Explain(err)
	sentence := a.words.Safety.Failed
	if a.keepRecord(); a.journal == nil || a.journal.Flush() != nil {
		sentence = a.words.Safety.FailedBare
	}
	a.warn(a.words.Fill(sentence, "what", what, "do", do))
	if !a.retrying {
		a.retrying = true
		a.cmds = append(a.cmds, a.later(retryAfter, func() tea.Msg { return retryMsg{} }))
	}
}

// askConflict puts up the question about a file that another program has
// changed, unless it is there already.
func (a *app) askConflict() {
	for _, s := range a.screens {
		if _, asked := s.(*conflictScreen); asked {
			return
		}
	}
	a.screens = append(a.screens, newConflict(a.session))
}

// conflictScreen asks whose version of the file is to be.
type conflictScreen struct{ *picker }

func newConflict(s *session) *conflictScreen {
	w := s.words.Safety
	rows := []row{{label: w.Reload, note: w.ReloadNote}, {label: w.Beside, note: w.BesideNote}, {label: w.Overwrite, note: w.OverwriteNote}}
	pick := newPicker(s, w.ConflictTitle, s.words.Fill(w.ConflictLead, "file", s.shown(s.saver.Path())), rows, 0, func(at int) outcome {
		var err error
		switch at {
		case 0:
			err = s.reload()
		case 1:
			err = s.saveAs(besideName(s.saver.Path(), w.Mine))
		default:
			err = s.saver.Overwrite()
		}
		if err != nil {
			return s.refuse(err)
		}
		return shut
	})
	pick.firm = true
	return &conflictScreen{pick}
}

// reload goes on with what another program has written.
func (s *session) reload() error {
	c, err := s.saver.Reload()
	if err != nil {
		return err
	}
	s.iv.Reload(c)
	s.say(s.words.Safety.Reloaded)
	return nil
}

// saveAs goes on in a new file.
func (s *session) saveAs(path string) error {
	s.saver.Want(s.iv.Canvas())
	c, err := s.saver.MoveTo(path)
	if err != nil {
		return err
	}
	if err := s.unguard(); err != nil {
		return err
	}
	s.path = path
	s.guard(path)
	s.iv.Adopt(c)
	s.say(s.words.Fill(s.words.Safety.NowIn, "file", s.shown(path)))
	return nil
}
