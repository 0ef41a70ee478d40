// The agenda: what was set aside or challenged, grouped by who is to answer.

package tui

import (
	"cmp"
	"strings"

	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// newAgenda lists what was set aside or challenged, grouped by who is to answer.
// Enter goes to the question, or asks for the answer to a challenge; a point with
// an answer leaves the list.
func newAgenda(w *work) screen {
	return newGroups(w, w.env.words.Agenda.Title, func(v *reviewScreen) {
		for _, a := range v.iv.Walk().Agenda(v.iv.Canvas()) {
			var items []reviewItem
			for _, point := range a.Points {
				items = append(items, v.point(point))
			}
			v.group(cmp.Or(a.Who, v.words.Review.Nobody), items, true)
		}
		if len(v.items) == 0 {
			v.items = []reviewItem{{text: v.words.Review.NothingLater}}
		}
	})
}

// point is one point of the agenda.
func (v *reviewScreen) point(p prompts.Point) reviewItem {
	f, came := p.FollowUp, v.words.Ago(p.Asked, v.today())
	if p.Block != "" {
		came = v.words.List(v.title(p.Block), came)
	}
	item := reviewItem{
		text: p.Ask, more: strings.TrimPrefix(p.Note+"\n"+came, "\n"),
		jump: func() bool { return v.iv.GoTo(f.Question) || v.goToBlock(f.Block) },
		drop: func() { v.iv.RemoveFollowUp(f) },
	}
	if interview.IsNextStep(v.iv.Canvas().Kind, f) {
		item.text, item.more = p.Note, came
		item.does = func() outcome {
			return open(newStepsScreenAt(v.work, interview.NextStep{FollowUp: f, What: f.Note, Who: f.Who, Due: f.Due}))
		}
		return item
	}
	if p.Ask == "" {
		item.text, item.more = v.words.Fill(v.words.Agenda.Challenge, "text", p.Note), came
		item.does = func() outcome { return open(newAnswer(v, p)) }
	}
	return item
}

// newAnswer asks for the answer to a challenge: a note of its block. With nothing
// written it goes to the block.
func newAnswer(v *reviewScreen, p prompts.Point) screen {
	words, f := v.words.Agenda, p.FollowUp
	form := newForm(v.env, words.Reply, v.words.Fill(words.Challenge, "text", p.Note), nil,
		lines(v.title(p.Block), "").becomes(interview.Draft{Field: interview.FieldAnswer, Block: f.Block, FollowUp: f}))
	form.done = func(values []string) outcome {
		if strings.TrimSpace(values[0]) == "" {
			if !v.iv.Jump(func() bool { return v.goToBlock(p.Block) }) {
				return stay.warning(v.words.Notices.NotAsked)
			}
			v.question.back = v
			return finish
		}
		if v.iv.AnswerFollowUp(f, values[0]) != nil {
			return v.refuseLong()
		}
		return shut.saying(thrown(v.work, p.Block))
	}
	return v.keeps(form.overQuestion(false))
}
