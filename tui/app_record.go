// The record of what is not in the file yet, kept in the state folder while one
// types.

package tui

import (
	"slices"

	"bmcanvas/internal/interview"
)

// keepRecord hands to the guard what would be lost if the program ended now.
// It is called after every message.
func (a *app) keepRecord() {
	if a.iv == nil || a.guard == nil {
		return
	}
	if a.guard.Found != nil {
		a.guard.KeepBeside(a.iv.Record(a.draftsBeside(), a.saver), a.iv.Canvas())
		return
	}
	r := a.iv.Record(a.drafts(), a.saver)
	if a.fault != nil {
		r = r.WithOlder(a.beforeFault, a.iv.Canvas())
	}
	a.guard.Keep(r)
}

// drafts lists what is typed and kept nowhere yet, in all screens.
func (a *app) drafts() []interview.Draft {
	if a.quit {
		return a.left
	}
	return a.draftsOf(a.screens)
}

// draftsBeside is drafts without what an earlier run left, as long as nobody has said
// what is to become of it.
func (a *app) draftsBeside() []interview.Draft {
	if a.quit {
		return a.left
	}
	return a.draftsOf(slices.DeleteFunc(slices.Clone(a.screens), func(s screen) bool { _, asks := s.(*recoveryScreen); return asks }))
}

func (a *app) draftsOf(screens []screen) []interview.Draft {
	var drafts []interview.Draft
	for _, s := range screens {
		if t, ok := s.(typing); ok {
			drafts = append(drafts, t.typed(a.iv.Place())...)
		}
	}
	return append(append(drafts, a.heldDrafts()...), a.unfoundDrafts()...)
}

// unfoundDrafts lists the words by which nothing is found. They may be meant for the
// field: they are offered in the next run.
func (a *app) unfoundDrafts() []interview.Draft {
	var drafts []interview.Draft
	for _, s := range a.screens {
		if search, ok := s.(searching); ok && search.unfound() != "" {
			drafts = append(drafts, interview.Draft{Place: a.iv.Place(), Text: search.unfound()})
		}
	}
	return drafts
}

// keepTyped makes what is typed on the screen what it is to become, because the
// program ends.
func (a *app) keepTyped(s screen) {
	if t, ok := s.(typing); ok {
		a.keepDrafts(t.typed(a.iv.Place()))
	}
}

// keepDrafts makes the texts what they are to become. Half a name is not used: it
// waits for the next run.
func (a *app) keepDrafts(drafts []interview.Draft) {
	for _, d := range drafts {
		kept := false
		if d.Field != interview.FieldName {
			a.attempt(func() { kept = a.iv.Apply(d) == nil })
		}
		if !kept {
			a.left = append(a.left, d)
		}
	}
}
