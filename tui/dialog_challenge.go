// Challenges: what is doubted, by whom, and in which block.

package tui

import (
	"bmcanvas/internal/interview"
	"strings"
)

// newChallenge asks what is doubted and by whom and, if block is "", in which
// block.
func newChallenge(w *work, block string) *form {
	words := w.env.words.Pause
	lead := words.ChallengeLead
	if block != "" {
		lead = w.env.words.Fill(words.ChallengeBlock, "block", w.title(block))
	}
	f := newForm(w.env, words.ChallengeTitle, lead, nil, lines(words.What, "").becomes(interview.Draft{Field: interview.FieldChallenge, Block: block}),
		line(words.Who, "").becomes(interview.Draft{Field: interview.FieldChallenger, Block: block}))
	f.done = func(v []string) outcome {
		if block == "" {
			return replace(newAboutWhich(w, v[0], v[1]))
		}
		return raise(w, block, v[0], v[1])
	}
	return f
}

// newAboutWhich asks for the block that a challenge is about.
func newAboutWhich(w *work, what, who string) *picker {
	blocks := w.iv.Canvas().Kind.Blocks()
	rows := make([]row, len(blocks))
	for i, b := range blocks {
		rows[i].label = w.title(b)
	}
	pick := newPicker(w.env, w.env.words.Pause.AboutWhich, what, rows, 0, func(at int) outcome { return raise(w, blocks[at], what, who) })
	pick.about = []interview.Draft{{Field: interview.FieldChallenge, Text: what}, {Field: interview.FieldChallenger, Text: who}}
	return pick
}

// raise keeps a challenge to the block.
func raise(w *work, block, what, who string) outcome {
	if strings.TrimSpace(what) == "" {
		return shut
	}
	if w.iv.Raise(block, what, who) != nil {
		return w.env.refuseLong()
	}
	return shut.saying(w.env.words.Notices.Noted)
}
