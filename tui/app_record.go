// The record of what is not in the file yet, kept in the state folder while one
// types.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
)

// keepRecord hands to the guard what would be lost if the program ended now.
// It is called after every message.
func (a *app) keepRecord() {
	if a.iv == nil || a.guard == nil || a.guard.Found != nil {
		return
	}
	r := a.record()
	if a.fault != nil {
		r = keepOlderDrafts(r, a.beforeFault, a.iv.Canvas())
	}
	a.guard.Keep(r)
}

// record is what is typed and not in the file, and where one stands.
func (a *app) record() recovery.Record {
	var r recovery.Record
	if q := a.iv.Question(); q != nil {
		r.Place.Question = q.ID
	}
	if subject, _, _ := a.iv.Subject(); subject != nil {
		r.Place.Subject = recovery.RefTo(subject)
	}
	for _, s := range a.screens {
		t, ok := s.(typing)
		if !ok {
			continue
		}
		for _, d := range t.typed() {
			if d.Place == (recovery.Place{}) {
				d.Place = r.Place
			}
			r.Drafts = append(r.Drafts, d)
		}
	}
	if file := a.saver.Unsaved(); file != nil {
		r.Later = func() *recovery.Unsaved {
			data, base := file()
			if data == nil {
				return nil
			}
			return &recovery.Unsaved{Base: base, Data: data}
		}
	} else if len(r.Drafts) > 0 && !a.saver.Written() {
		r.Unsaved = a.unwrittenFile()
	}
	if !r.Words() {
		return recovery.Record{} // a place alone is no word to lose
	}
	return r
}

// freshFile is a file that is not there yet: it waits for its first note.
type freshFile struct {
	of    *canvas.Canvas
	bytes []byte // the file that would say it
}

// unwrittenFile is the record of such a file.
func (a *app) unwrittenFile() *recovery.Unsaved {
	if a.fresh.of != a.iv.Canvas() {
		doc, err := canvas.Blank().With(a.iv.Canvas())
		if err != nil {
			return nil
		}
		a.fresh = freshFile{a.iv.Canvas(), doc.Bytes()}
	}
	return &recovery.Unsaved{Data: a.fresh.bytes}
}
