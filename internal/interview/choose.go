// Choosing from the options of a question, once or for each note of a block.

package interview

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// ToggleOption picks the option of this number, from 0, or takes it back; in a
// choose-one question it takes the others back. It reports whether that changed
// anything.
func (iv *Interview) ToggleOption(option int) bool {
	q := iv.Question()
	if q == nil || option < 0 || option >= len(q.Options) {
		return false
	}
	if q.Kind().KeptAs() == prompts.KeptAsTags {
		subject, _, _ := iv.Subject()
		return subject != nil && iv.toggleTag(q, subject.Key, q.Options[option].ID)
	}
	return iv.toggleChoice(q, &q.Options[option])
}

// toggleTag picks an option for the row, or takes it back. What an older id of the
// question stood for becomes tags, once it is changed.
func (iv *Interview) toggleTag(q *prompts.Question, k canvas.Key, id string) bool {
	_, block := iv.canvas.Find(k)
	return iv.answer(iv.canvas.Replace(k, func(n *canvas.Note) {
		picked := q.Picked(n)
		had := slices.Contains(picked, id)
		if _, older := q.OlderOption(n); older {
			n.Question = iv.walk.MainID(block)
			n.Tags = append(slices.DeleteFunc(n.Tags, func(tag string) bool { return q.Option(tag) != nil }), picked...)
		}
		n.Tags = slices.DeleteFunc(n.Tags, func(tag string) bool {
			return tag == id || q.Choose != prompts.ChooseMany && q.Option(tag) != nil
		})
		if !had {
			n.Tags = append(n.Tags, id)
		}
	}))
}

// toggleChoice picks an option of the question, or takes it back.
func (iv *Interview) toggleChoice(q *prompts.Question, o *prompts.Option) bool {
	next := iv.canvas
	chosen := iv.Chosen(o.ID)
	for _, other := range q.Options {
		n := iv.Chosen(other.ID)
		if n != nil && (n == chosen || q.Choose == prompts.ChooseOne) {
			next = next.Remove(n.Key)
		}
	}
	if chosen == nil {
		next, _ = next.Add(iv.Stop().Block.ID, canvas.Note{Text: o.Label, Question: q.ID, Option: o.ID, By: iv.By}, -1)
	}
	return iv.answer(next)
}
