// Never losing a word: what is kept in the state folder while one types, the
// lock that a second program meets, and what is said when saving fails.

package tui

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/tui/recovery"
	"bmcanvas/tui/saver"
)

// safety is what guards one open canvas file.
type safety struct {
	lock    *recovery.Lock
	journal *recovery.Journal
	found   *recovery.Found // what an earlier run left and nobody has settled yet
	held    *recovery.Held  // the program that has the file; one may only look
	fresh   *canvas.Canvas  // of a file that is not there yet: what bytes are the bytes of
	bytes   []byte
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
	if s.journal, s.found, err = folder.Open(path); err != nil {
		var lost *recovery.Unreadable
		if errors.As(err, &lost) {
			s.warn(s.words.Fill(s.words.Safety.Unreadable, "file", lost.Kept))
		}
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
	if a.journal != nil && a.iv != nil && a.found == nil {
		a.journal.Keep(a.record())
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
	if data, base := a.saver.Unsaved(); data != nil {
		r.Unsaved = &recovery.Unsaved{Base: base, Data: data}
	} else if len(r.Drafts) > 0 && !a.saver.Written() {
		r.Unsaved = a.freshFile()
	}
	if len(r.Drafts) == 0 && r.Unsaved == nil {
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
	if s.found.Unsaved == nil {
		return lines
	}
	later, err := canvas.Parse("", s.found.Unsaved.Data)
	if err != nil {
		return lines
	}
	was, is := textsOf(doc.Canvas()), textsOf(later.Canvas())
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

func textsOf(c *canvas.Canvas) []string {
	var texts []string
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			texts = append(texts, n.Text)
		}
	}
	return texts
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
	s.settled()
	base := newInterviewScreen(s)
	s.iv.GoTo(found.Place.Question)
	s.question.settle()
	for _, d := range found.Drafts {
		s.question.restore(d)
	}
	return []screen{base}, nil
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
	a.warn(a.words.Fill(a.words.Safety.Failed, "what", what, "do", do))
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
	s.iv.Adopt(c)
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
