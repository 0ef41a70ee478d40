// Every change that can be made to a canvas during the interview.

package interview

import (
	"errors"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// ErrTooLong says that a text has more than canvas.MaxNote graphemes. It was
// not taken; whoever holds it keeps it.
var ErrTooLong = errors.New("a note of more than 2,000 characters")

// Draft is a note being given: its words and what was set before they were done.
type Draft struct {
	Text   string
	Status canvas.Status
	Links  []canvas.Key // candidates to link it to
}

// Add gives the draft as an answer to the question being asked. Text of
// nothing but blanks adds nothing. The key is that of the note it became, or
// of the note it changed; 0 if none. If there is just one note to link to,
// that link is made.
func (iv *Interview) Add(d Draft) (canvas.Key, error) {
	next, key, err := iv.with(iv.canvas, d)
	if key != 0 {
		iv.answer(next)
	}
	return key, err
}

// AddAll gives each of the texts as a note, in one change. It returns how many
// were added, and those that are too long.
func (iv *Interview) AddAll(texts []string) (added int, tooLong []string) {
	next := iv.canvas
	for _, t := range texts {
		with, key, err := iv.with(next, Draft{Text: t})
		switch {
		case err != nil:
			tooLong = append(tooLong, t)
		case key != 0:
			next = with
			added++
		}
	}
	iv.answer(next)
	return added, tooLong
}

// with is c with the draft as an answer to the question being asked.
func (iv *Interview) with(c *canvas.Canvas, d Draft) (*canvas.Canvas, canvas.Key, error) {
	text, fits := canvas.CleanText(d.Text)
	q := iv.Question()
	switch {
	case text == "" || q == nil:
		return c, 0, nil
	case !fits:
		return c, 0, ErrTooLong
	}
	subject, _, _ := iv.Subject()
	if q.Kind() == prompts.EachTest {
		if subject == nil {
			return c, 0, nil
		}
		return c.Replace(subject.Key, func(n *canvas.Note) { n.Test = text }), subject.Key, nil
	}
	note := canvas.Note{Text: text, Question: q.ID, Detail: q.Detail, By: iv.By}
	if d.Status != canvas.NoStatus {
		setStatus(&note, d.Status, iv.today())
	}
	links := d.Links
	if q.Kind() == prompts.EachLine {
		note.Detail = true
		if subject != nil {
			links = []canvas.Key{subject.Key}
		}
	} else if candidates := iv.Candidates(); len(links) == 0 && len(candidates) == 1 {
		links = []canvas.Key{candidates[0].Key}
	}
	next, added := c.Add(iv.Stop().Block.ID, note, -1)
	for _, to := range links {
		next = next.Link(added.Key, to)
	}
	return next, added.Key, nil
}

// answer is a change that answers the question being asked: it is no longer
// set aside.
func (iv *Interview) answer(next *canvas.Canvas) bool {
	if next == iv.canvas {
		return false
	}
	id := iv.Question().ID
	return iv.change(next.Unpark(id).SetNotApplicable(id, false))
}

// Reword gives the note other words. Without any, the note is removed.
func (iv *Interview) Reword(k canvas.Key, text string) error {
	text, fits := canvas.CleanText(text)
	if !fits {
		return ErrTooLong
	}
	if text == "" {
		iv.Remove(k)
		return nil
	}
	if n, _ := iv.canvas.Find(k); n != nil && n.Text != text {
		iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { n.Text = text }))
	}
	return nil
}

// Describe sets what is known of the note, and gives it other words if there are any.
func (iv *Interview) Describe(k canvas.Key, words, evidence, test string, due canvas.Date) error {
	words, ok := canvas.CleanText(words)
	evidence, ok1 := canvas.CleanText(evidence)
	test, ok2 := canvas.CleanText(test)
	if !ok || !ok1 || !ok2 {
		return ErrTooLong
	}
	iv.change(iv.canvas.Replace(k, func(n *canvas.Note) {
		n.Evidence, n.Test, n.Due = evidence, test, due
		if words != "" {
			n.Text = words
		}
	}))
	return nil
}

// Remove takes the note out, with the links to it.
func (iv *Interview) Remove(k canvas.Key) bool { return iv.change(iv.canvas.Remove(k)) }

// Swap puts the note where the other stands in their block, and so moves it
// up or down; the notes between keep their order.
func (iv *Interview) Swap(k, other canvas.Key) bool {
	_, block := iv.canvas.Find(k)
	_, there := iv.canvas.Find(other)
	if k == other || block == "" || block != there {
		return false
	}
	place := slices.IndexFunc(iv.canvas.Notes(block), func(n *canvas.Note) bool { return n.Key == other })
	next := iv.canvas.Move(k, block, place)
	if q := iv.Question(); q != nil && q.Kind() == prompts.Rank {
		next = next.SetAnswered(q.ID, true)
		return iv.answer(next)
	}
	return iv.change(next)
}

// StepStatus gives the note the next status, and returns it.
func (iv *Interview) StepStatus(k canvas.Key) canvas.Status {
	n, _ := iv.canvas.Find(k)
	if n == nil {
		return canvas.NoStatus
	}
	next := n.Status.Next()
	iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { setStatus(n, next, iv.today()) }))
	return next
}

func setStatus(n *canvas.Note, s canvas.Status, day canvas.Date) {
	n.Status, n.Since = s, day
	if s == canvas.NoStatus {
		n.Since = ""
	}
}

// Toggle picks the option, or takes it back; of a choose-one question the
// others are taken back.
func (iv *Interview) Toggle(option int) bool {
	q := iv.Question()
	if q == nil || option < 0 || option >= len(q.Options) {
		return false
	}
	if q.Kind() == prompts.EachPick {
		return iv.toggleTag(q, q.Options[option].ID)
	}
	return iv.toggleChoice(q, &q.Options[option])
}

func (iv *Interview) toggleTag(q *prompts.Question, id string) bool {
	subject, _, _ := iv.Subject()
	if subject == nil {
		return false
	}
	return iv.answer(iv.canvas.Replace(subject.Key, func(n *canvas.Note) {
		had := slices.Contains(n.Tags, id)
		n.Tags = slices.DeleteFunc(n.Tags, func(tag string) bool {
			return tag == id || q.Choose != prompts.ChooseMany && q.Option(tag) != nil
		})
		if !had {
			n.Tags = append(n.Tags, id)
		}
	}))
}

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

// ToggleLink links the two notes, or takes the link away.
func (iv *Interview) ToggleLink(k, other canvas.Key) bool {
	a, _ := iv.canvas.Find(k)
	b, _ := iv.canvas.Find(other)
	switch {
	case a == nil || b == nil || a == b:
		return false
	case canvas.Linked(a, b):
		return iv.change(iv.canvas.Unlink(k, other))
	}
	next := iv.canvas.Link(k, other)
	if q := iv.Question(); q != nil && q.Kind() == prompts.EachLink {
		return iv.answer(next)
	}
	return iv.change(next)
}

// Accept says that the question is answered as it stands: an order that is
// right already, or nothing to add.
func (iv *Interview) Accept() bool {
	q := iv.Question()
	if q == nil || iv.State() == prompts.Answered {
		return false
	}
	return iv.answer(iv.canvas.SetAnswered(q.ID, true))
}

// Park sets the question aside: to be answered later, why, and by whom.
func (iv *Interview) Park(why, who string) error {
	q := iv.Question()
	why, ok1 := canvas.CleanText(why)
	who, ok2 := canvas.CleanText(who)
	switch {
	case q == nil:
		return nil
	case !ok1 || !ok2:
		return ErrTooLong
	}
	iv.change(iv.canvas.SetNotApplicable(q.ID, false).SetAnswered(q.ID, false).
		Park(canvas.FollowUp{Block: iv.Stop().Block.ID, Question: q.ID, Note: why, Who: who, Asked: iv.today()}))
	return nil
}

// DoesNotApply says that the question has no place in this canvas.
func (iv *Interview) DoesNotApply() bool {
	q := iv.Question()
	if q == nil {
		return false
	}
	return iv.change(iv.canvas.Unpark(q.ID).SetAnswered(q.ID, false).SetNotApplicable(q.ID, true))
}

// Reopen takes back that the question was set aside in any way.
func (iv *Interview) Reopen() bool {
	q := iv.Question()
	if q == nil {
		return false
	}
	return iv.change(iv.canvas.Unpark(q.ID).SetAnswered(q.ID, false).SetNotApplicable(q.ID, false))
}

// Raise notes what somebody challenged, against a block.
func (iv *Interview) Raise(block, what, who string) error {
	what, fits := canvas.CleanText(what)
	if !fits {
		return ErrTooLong
	}
	if what != "" {
		iv.change(iv.canvas.Park(canvas.FollowUp{Block: block, Note: what, Who: who, Asked: iv.today()}))
	}
	return nil
}

// Throw puts words as a new note into any block and, if one is named, under
// a question of that block; where one stands does not change.
func (iv *Interview) Throw(text, block, question string) (canvas.Key, error) {
	text, fits := canvas.CleanText(text)
	if !fits {
		return 0, ErrTooLong
	}
	if text == "" {
		return 0, nil
	}
	next, n := iv.canvas.Add(block, canvas.Note{Text: text, Question: question, Detail: iv.detail(question), By: iv.By}, -1)
	iv.change(iv.settle(next, question))
	return n.Key, nil
}

// ThrowNote moves a note to the end of a block and, if one is named, under a
// question of that block.
func (iv *Interview) ThrowNote(k canvas.Key, block, question string) bool {
	n, from := iv.canvas.Find(k)
	if n == nil || from == block && n.Question == question {
		return false
	}
	next := iv.canvas.Move(k, block, -1).Replace(k, func(n *canvas.Note) {
		n.Question, n.Option, n.Detail = question, "", iv.detail(question)
	})
	return iv.change(iv.settle(next, question))
}

// settle is next with the question, which now has an answer, no longer set aside.
func (iv *Interview) settle(next *canvas.Canvas, question string) *canvas.Canvas {
	return next.Unpark(question).SetNotApplicable(question, false)
}

// detail reports whether the question's notes describe others.
func (iv *Interview) detail(question string) bool {
	stop := iv.walk.Find(question)
	return stop >= 0 && iv.walk.Stops[stop].Question.Detail
}
