// The probe: what a facilitator asks next, once the main question of a block has an
// answer. A reply is a detail of that answer, or its evidence.

package interview

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Probed returns the answer that the probe of the present question asks about: the
// note at hand if it is an answer, else the one given last. It returns nil if there
// is nothing to ask: the question has no probe, there is no answer yet, or the
// probe has a reply.
func (iv *Interview) Probed(atHand canvas.Key) *canvas.Note {
	answers := iv.probedAnswers()
	if len(answers) == 0 || iv.around.replied {
		return nil
	}
	return noteOrLast(answers, atHand)
}

// MoreAbout returns the answer that a further reply to the probe is about, whether
// or not there is one already: the note at hand, or the answer that it replies
// about, else the answer given last. It returns nil if the question has no probe, or
// no answer yet.
func (iv *Interview) MoreAbout(atHand canvas.Key) *canvas.Note {
	answers := iv.probedAnswers()
	if len(answers) == 0 {
		return nil
	}
	for _, a := range answers {
		if slices.ContainsFunc(iv.Replies(a), func(n *canvas.Note) bool { return n.Key == atHand }) {
			return a
		}
	}
	return noteOrLast(answers, atHand)
}

// noteOrLast returns the note with the key, else the last of the notes.
func noteOrLast(notes []*canvas.Note, k canvas.Key) *canvas.Note {
	if at := slices.IndexFunc(notes, func(n *canvas.Note) bool { return n.Key == k }); at >= 0 {
		return notes[at]
	}
	return notes[len(notes)-1]
}

// probedAnswers lists the answers that the present question's probe can ask about;
// nil if it has no probe.
func (iv *Interview) probedAnswers() []*canvas.Note {
	q := iv.Question()
	if q == nil || q.Probe.Ask == "" {
		return nil
	}
	if v := iv.surroundings(); !v.probed { // it is asked at each key
		v.probed, v.answers = true, iv.answersOf(q)
		v.replied = iv.replied(v.answers)
	}
	return iv.around.answers
}

// answersOf lists the answers that the question's probe can ask about.
func (iv *Interview) answersOf(q *prompts.Question) []*canvas.Note {
	var answers []*canvas.Note
	for _, o := range q.Options {
		if n := iv.Chosen(o.ID); n != nil {
			answers = append(answers, n)
		}
	}
	for _, n := range iv.Given() {
		if !q.IsReply(n) {
			answers = append(answers, n)
		}
	}
	return answers
}

// Replies lists the replies to the present question's probe that are kept as details
// of the answer.
func (iv *Interview) Replies(answer *canvas.Note) []*canvas.Note {
	q := iv.Question()
	return filter(iv.Given(), func(n *canvas.Note) bool { return q.IsReply(n) && canvas.Linked(n, answer) })
}

// replied reports whether the probe has a reply about one of the answers. It is asked
// at each key, so it looks for replies once and not for each answer.
func (iv *Interview) replied(answers []*canvas.Note) bool {
	if iv.Question().Probe.AsEvidence {
		return slices.ContainsFunc(answers, func(n *canvas.Note) bool { return n.Evidence != "" })
	}
	return slices.ContainsFunc(filter(iv.Given(), iv.Question().IsReply), func(reply *canvas.Note) bool {
		return slices.ContainsFunc(answers, func(n *canvas.Note) bool { return canvas.Linked(reply, n) })
	})
}

// Reply keeps the text as a reply to the present question's probe about the answer:
// as a detail that is linked to it, or as its evidence, after what is there. It
// returns the key of the note that is new or changed; 0 if the text is blank or the
// question has no probe. The error is ErrTooLong.
func (iv *Interview) Reply(answer canvas.Key, text string) (canvas.Key, error) {
	q := iv.Question()
	text, fits := canvas.CleanText(text)
	n, block := iv.canvas.Find(answer)
	switch {
	case text == "" || n == nil || q == nil || q.Probe.Ask == "":
		return 0, nil
	case !fits:
		return 0, ErrTooLong
	case q.Probe.AsEvidence:
		if n.Evidence != "" {
			text = n.Evidence + "\n" + text
		}
		return answer, iv.SetEvidence(answer, text)
	}
	reply := canvas.Note{Text: text, Question: q.ID, Detail: true, By: iv.By}
	next, added := iv.addNote(iv.canvas, block, reply, canvas.NoStatus, []canvas.Key{answer})
	iv.answer(next)
	return added.Key, nil
}

// withReplies returns the notes that answer the question with each reply to its
// probe after the answer that it is about.
func withReplies(q *prompts.Question, given []*canvas.Note) []*canvas.Note {
	if q.Probe.Ask == "" || !slices.ContainsFunc(given, q.IsReply) {
		return given
	}
	ordered := make([]*canvas.Note, 0, len(given))
	taken := map[canvas.Key]bool{}
	for _, n := range given {
		if q.IsReply(n) {
			continue
		}
		ordered = append(ordered, n)
		for _, r := range given {
			if q.IsReply(r) && !taken[r.Key] && canvas.Linked(r, n) {
				ordered, taken[r.Key] = append(ordered, r), true
			}
		}
	}
	for _, n := range given { // those about nothing that is an answer here
		if q.IsReply(n) && !taken[n.Key] {
			ordered = append(ordered, n)
		}
	}
	return ordered
}
