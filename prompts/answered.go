// When a question applies and when it is answered: the rules of docs/guides.md.

package prompts

import (
	"slices"

	"bmcanvas/canvas"
)

// state returns the state of a question that stands in the block. What the person
// said comes first.
func (f *canvasFacts) state(q *Question, block string) State {
	switch {
	case f.saidNotToApply(q):
		return NotApplicable
	case !f.applies(q):
		return PassedOver
	case anyID(q, f.setAside):
		return SetAside
	case anyID(q, f.answered) || f.complete(q, block):
		return Answered
	}
	return Unanswered
}

// anyID reports whether one of the question's ids, older ones too, is in the set.
func anyID(q *Question, set map[string]bool) bool {
	return slices.ContainsFunc(q.IDs(), func(id string) bool { return set[id] })
}

// saidNotToApply reports whether the person said that the question does not apply,
// or said so of all the older questions that it took the place of.
func (f *canvasFacts) saidNotToApply(q *Question) bool {
	if f.notApplicable[q.ID] {
		return true
	}
	return len(q.Also) > 0 && !slices.ContainsFunc(q.Also, func(id string) bool { return !f.notApplicable[id] })
}

// applies reports whether the question is asked at the stage of the business, and
// there are notes that it can be asked of. A question for details about some blocks
// needs notes in them; any other question about a block can be answered before
// there are any.
func (f *canvasFacts) applies(q *Question) bool {
	if !q.AskedAt(f.stage) {
		return false
	}
	if slices.ContainsFunc(q.Needs, func(n Need) bool { return len(f.modelNotes[n.Block]) < n.Notes }) {
		return false
	}
	switch kind := q.Kind(); {
	case kind == Rank:
		return len(f.modelNotes[q.Rank]) >= 2
	case kind == EachLink:
		return f.anyIn(q.RowBlocks()) && f.anyIn(q.About)
	case kind == EachTest:
		return len(f.unresolved) > 0 || q.showsToMark() && f.anyIn(riskyBlocks.Of(f.kind))
	case kind.AskedPerNote() || kind == Pick:
		return f.anyIn(q.RowBlocks()) || q.OpensEmpty()
	}
	return !q.Detail || len(q.About) == 0 || f.anyIn(q.About) || anyID(q, f.answeredBy)
}

// complete reports whether the notes answer a question that stands in the block.
// Notes do not show whether their order was given, so that an order counts as
// answered by its question's id in `answered` only.
func (f *canvasFacts) complete(q *Question, block string) bool {
	switch kind := q.Kind(); {
	case kind == Rank:
		return false
	case kind == Pick:
		return anyID(q, f.answeredBy) || f.eachFilled(q.Pick, func(b string) bool { return f.tagged[tagIn{b, q.Tag}] })
	case kind.AskedPerNote():
		rows := f.subjects(q)
		return len(rows) > 0 && !slices.ContainsFunc(rows, func(n *canvas.Note) bool { return !f.completeFor(q, n) })
	case len(q.AskFor) > 0 && f.anyIn(q.About):
		return f.eachFilled(q.About, func(b string) bool { return f.joined[[2]string{b, block}] })
	}
	return anyID(q, f.answeredBy)
}

// begun reports whether the question has an answer, at least for one of the notes
// that it is asked of.
func (f *canvasFacts) begun(q *Question) bool {
	switch kind := q.Kind(); {
	case anyID(q, f.answered) || anyID(q, f.answeredBy):
		return true
	case kind == Pick:
		return slices.ContainsFunc(q.Pick, func(b string) bool { return f.tagged[tagIn{b, q.Tag}] })
	case kind.KeptAs() == KeptAsTest:
		return f.tested
	case kind.AskedPerNote():
		return slices.ContainsFunc(f.subjects(q), func(n *canvas.Note) bool { return f.completeFor(q, n) })
	}
	return false
}

// eachFilled reports whether there are model notes in one of the blocks, and every
// block with such notes satisfies has.
func (f *canvasFacts) eachFilled(blocks []string, has func(block string) bool) bool {
	return f.anyIn(blocks) && !slices.ContainsFunc(blocks, func(b string) bool { return len(f.modelNotes[b]) > 0 && !has(b) })
}

// completeFor reports whether the note has an answer to the question.
func (f *canvasFacts) completeFor(q *Question, n *canvas.Note) bool {
	switch q.Kind().KeptAs() {
	case KeptAsTags:
		return len(q.Picked(n)) > 0
	case KeptAsLinks:
		return f.hasDetail(q, n) || slices.ContainsFunc(q.About, func(block string) bool { return f.linked.has(n.Key, block) })
	case KeptAsDetails:
		return f.hasDetail(q, n)
	case KeptAsTest:
		return n.Test != ""
	case KeptAsAmount:
		return n.Amount != "" || slices.ContainsFunc(q.Also, func(id string) bool { return f.shares[id][n.Key] })
	}
	return false
}

// hasDetail reports whether the note is linked with a detail of the question.
func (f *canvasFacts) hasDetail(q *Question, n *canvas.Note) bool {
	return slices.ContainsFunc(q.IDs(), func(id string) bool { return f.details[id][n.Key] })
}

// subjects returns the same notes as Question.Subjects, in any order.
func (f *canvasFacts) subjects(q *Question) []*canvas.Note {
	if q.Each == EachAssumption {
		return f.unresolved
	}
	var notes []*canvas.Note
	for _, block := range q.RowBlocks() {
		notes = append(notes, f.modelNotes[block]...)
	}
	return notes
}

// anyIn reports whether one of the blocks has a model note.
func (f *canvasFacts) anyIn(blocks []string) bool {
	return slices.ContainsFunc(blocks, func(b string) bool { return len(f.modelNotes[b]) > 0 })
}
