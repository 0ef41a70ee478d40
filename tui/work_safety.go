// Guarding an open canvas: the lock that a second program meets, and what is
// kept in the state folder while one types.

package tui

import (
	"cmp"
	"errors"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/text"
)

// safety is what guards one open canvas file.
type safety struct {
	guard  *opening.Guard  // nil until a file is open, and if one may only look
	held   *recovery.Held  // the program that has the file; one may only look
	before recovery.Record // what was kept before a fault in the program
	fresh  *canvas.Canvas  // of a file that is not there yet: what bytes are the bytes of
	bytes  []byte
}

// claim makes the file at path this program's to work on, unless another one
// has it, and gives up the one it had: that could not be opened. Nobody is kept from working if the state folder cannot be used.
func (s *session) claim(path string) {
	s.giveUp()
	s.held = nil
	guard, err := opening.NewGuard(recovery.State(s.getenv), path)
	if errors.As(err, &s.held) {
		return
	}
	s.guard = guard
	switch {
	case guard.Doubt() != nil:
		state := cmp.Or(private.State(s.getenv).Path("."), "$XDG_STATE_HOME")
		s.warn(s.words.Fill(s.words.Safety.NoState, "folder", text.OneLine(state)))
	case guard.Unreadable != "":
		s.warn(s.words.Fill(s.words.Safety.Unreadable, "file", text.OneLine(guard.Unreadable)))
	}
}

// giveUp gives the file up to the next program, and returns where the words
// are that are not in it; "" if that could not be written.
func (s *session) giveUp() (kept string) {
	if s.guard != nil {
		kept = s.guard.Close()
		s.guard = nil
	}
	return kept
}

// typist is a screen in which something may be typed that is no note yet.
type typist interface {
	typed() []string
}

// keepRecord hands to the guard what would be lost if the program ended now.
// It is called after every message.
func (a *app) keepRecord() {
	if a.iv == nil || a.guard == nil || a.guard.Found != nil {
		return
	}
	r := a.record()
	if a.fault != nil {
		r = spared(r, a.before, a.iv.Canvas())
	}
	a.guard.Keep(r)
}

// record is what is typed and not in the file, and where one stands.
func (a *app) record() recovery.Record {
	r := recovery.Record{Drafts: a.question.pending()}
	if q := a.iv.Question(); q != nil {
		r.Place.Question = q.ID
	}
	if subject, _, _ := a.iv.Subject(); subject != nil {
		r.Place.Subject = recovery.RefTo(subject)
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
