// Challenges: what is doubted, by whom, and in which block.

package tui

import (
	"bmcanvas/internal/interview"
	"strings"
)

// newChallenge asks what is doubted and by whom, and then in which block.
func newChallenge(w *work) *form {
	words := w.env.words.Pause
	f := newForm(w.env, words.ChallengeTitle, words.ChallengeLead, nil, lines(words.What, "").becomes(interview.Draft{Field: interview.FieldChallenge}),
		line(words.Who, "").becomes(interview.Draft{Field: interview.FieldChallenger}))
	f.done = func(v []string) outcome { return replace(newAboutWhich(w, f, v[0], v[1])) }
	return w.keeps(f.overQuestion(false))
}

// newAboutWhich asks for the block that a challenge is about.
func newAboutWhich(w *work, f *form, what, who string) *picker {
	blocks := w.iv.Canvas().Kind.Blocks()
	rows := make([]row, len(blocks))
	for i, b := range blocks {
		rows[i].label, rows[i].short = w.title(b), w.shortTitle(b)
	}
	pick := newPicker(w.env, w.env.words.Pause.AboutWhich, what, rows, 0, func(at int) outcome { return raise(w, blocks[at], what, who) })
	pick.about = []interview.Draft{{Field: interview.FieldChallenge, Text: what}, {Field: interview.FieldChallenger, Text: who}}
	pick.back = func() outcome { // the words wait in the form
		w.hold(f.inputs...)
		return shut
	}
	pick.quotes = true
	return pick.overQuestion(false)
}

// raise keeps a challenge to the block. Words that stand in the place of a name alone are
// the challenge.
func raise(w *work, block, what, who string) outcome {
	if strings.TrimSpace(what) == "" {
		what, who = who, ""
	}
	if strings.TrimSpace(what) == "" {
		return shut
	}
	if w.iv.Raise(block, what, who) != nil {
		return w.env.refuseLong()
	}
	return shut.saying(w.env.words.Notices.Noted)
}
