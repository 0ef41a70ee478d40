// The question about a clash: one note in two versions, the file's and one's own.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/text"
)

// clashScreen asks which of two versions is to be.
type clashScreen struct{ *unaskedPicker }

func newClash(w *work, clash merge.Clash) *clashScreen {
	words := w.env.words.Merge
	decide := func(own bool) outcome {
		if !w.iv.Decide(clash, own) {
			return shut.warning(clash.FollowUp.Note)
		}
		return shut.saying(w.env.words.Notices.Noted)
	}
	ours, theirs := w.clashValues(clash)
	fill := func(sentence, value string) string { return text.OneLine(w.env.words.Fill(sentence, "value", value)) }
	rows := []row{{label: fill(words.InFile, ours)}, {label: fill(words.Mine, theirs)}, {label: words.Later, note: words.LaterNote}}
	pick := newPicker(w.env, words.ClashTitle, text.OneLine(clash.FollowUp.Note), rows, 2, func(at int) outcome {
		if at == 2 {
			return shut
		}
		return decide(at == 1)
	})
	return &clashScreen{newUnasked(pick)}
}

// clashValues returns both versions in words. Of a note that one side removed, they
// are its words and a dash.
func (w *work) clashValues(clash merge.Clash) (ours, theirs string) {
	value := func(s string) string {
		switch {
		case s == "":
			return "–"
		case clash.Key == "status":
			return w.env.words.Status(canvas.Status(s))
		case clash.Key == merge.KeyBlock:
			return w.title(s)
		}
		return s
	}
	if clash.Key == "" && clash.Note != nil {
		return w.iv.Text(clash.Note), "–"
	}
	return value(clash.Ours), value(clash.Theirs)
}

// decided reports whether the follow-up of a clash is gone: somebody has decided it.
func (a *app) decided(clash merge.Clash) bool {
	return !slices.Contains(a.iv.Canvas().FollowUps, clash.FollowUp)
}

// clashAsked reports whether a question about a clash is on the screen.
func (a *app) clashAsked() bool {
	return slices.ContainsFunc(a.screens, func(s screen) bool { _, asked := s.(*clashScreen); return asked })
}

// conflictAsked reports whether the question about a conflict is on the screen.
func (a *app) conflictAsked() bool {
	return slices.ContainsFunc(a.screens, func(s screen) bool { _, asked := s.(*conflictScreen); return asked })
}
