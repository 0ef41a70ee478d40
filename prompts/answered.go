// When a question is answered and when it applies: the rules of docs/guides.md, over one pass through the notes.

package prompts

import (
	"bmcanvas/canvas/check"
	"slices"

	"bmcanvas/canvas"
)

// canvasFacts is what one pass through a canvas has seen, for looking questions up in.
type canvasFacts struct {
	canvas   *canvas.Canvas
	asked    map[string]bool            // questions that a note carries
	said     map[string]bool            // in `answered`
	never    map[string]bool            // in `not_applicable`
	parked   map[string]bool            // in `follow_ups`
	details  map[string]map[string]bool // by question: ids that its detail notes link to
	things   map[string][]*canvas.Note  // by block
	linked   map[tie]bool               // a note and a block: it is linked to a note there
	doubtful []*canvas.Note             // marked assumption or unclear
}

// tie is a note linked to some note of a block.
type tie struct {
	note  canvas.Key
	block string
}

// place is where a note is found by its id.
type place struct {
	key   canvas.Key
	block string
}

func newCanvasFacts(c *canvas.Canvas) *canvasFacts {
	facts := &canvasFacts{
		canvas: c, asked: map[string]bool{}, said: setOf(c.Answered), never: setOf(c.NotApplicable),
		parked: map[string]bool{}, details: map[string]map[string]bool{},
		things: map[string][]*canvas.Note{}, linked: map[tie]bool{},
	}
	for _, follow := range c.FollowUps {
		facts.parked[follow.Question] = follow.Question != ""
	}
	home := map[string]place{}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.ID != "" {
				home[n.ID] = place{n.Key, b.ID}
			}
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			facts.see(b.ID, n, home)
		}
	}
	return facts
}

func (f *canvasFacts) see(block string, n *canvas.Note, home map[string]place) {
	if n.Question != "" {
		f.asked[n.Question] = true
	}
	if n.InModel() {
		f.things[block] = append(f.things[block], n)
	}
	if n.Status.Unresolved() {
		f.doubtful = append(f.doubtful, n)
	}
	for _, id := range n.Links {
		if n.Detail && n.Question != "" {
			if f.details[n.Question] == nil {
				f.details[n.Question] = map[string]bool{}
			}
			f.details[n.Question][id] = true
		}
		if n.InModel() {
			f.linked[tie{n.Key, home[id].block}] = true
			f.linked[tie{home[id].key, block}] = true
		}
	}
}

// state applies the rules in order: what the person said comes first.
func (f *canvasFacts) state(q *Question) State {
	switch {
	case f.never[q.ID]:
		return NotApplicable
	case !f.applies(q):
		return PassedOver
	case f.parked[q.ID]:
		return SetAside
	case f.said[q.ID] || f.complete(q):
		return Answered
	}
	return Unanswered
}

func (f *canvasFacts) any(blocks []string) bool {
	return slices.ContainsFunc(blocks, func(b string) bool { return len(f.things[b]) > 0 })
}

// Picked lists the ids among the note's tags that answer the question.
func (q *Question) Picked(n *canvas.Note) []string {
	var picked []string
	for _, tag := range n.Tags {
		if q.Option(tag) != nil {
			picked = append(picked, tag)
		}
	}
	return picked
}

// riskiest lists the notes marked assumption or unclear, in the order of
// canvas.Assumptions. A test that is written for one counts for nothing here:
// the order is not to change under the hands of somebody who writes tests.
func riskiest(c *canvas.Canvas) []*canvas.Note {
	untested := c
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Status.Unresolved() && n.Test != "" {
				untested = untested.Replace(n.Key, func(n *canvas.Note) { n.Test = "" })
			}
		}
	}
	weighed := check.Assumptions(untested)
	notes := make([]*canvas.Note, len(weighed))
	for i, w := range weighed {
		notes[i], _ = c.Find(w.Note.Key)
	}
	return notes
}

// Candidates lists the notes beside the question that can be linked to, in
// the order of its blocks.
func (q *Question) Candidates(c *canvas.Canvas) []*canvas.Note {
	var notes []*canvas.Note
	for _, block := range q.About {
		notes = append(notes, c.ModelNotes(block)...)
	}
	return notes
}

func setOf(items []string) map[string]bool {
	set := make(map[string]bool, len(items))
	for _, i := range items {
		set[i] = true
	}
	return set
}
