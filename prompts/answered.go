// When a question is answered and when it applies: the rules of DESIGN.md, over one pass through the notes.

package prompts

import (
	"bmcanvas/canvas/check"
	"slices"

	"bmcanvas/canvas"
)

// sightings is what one pass through a canvas has seen, for looking questions up in.
type sightings struct {
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

func newSightings(c *canvas.Canvas) *sightings {
	s := &sightings{
		canvas: c, asked: map[string]bool{}, said: setOf(c.Answered), never: setOf(c.NotApplicable),
		parked: map[string]bool{}, details: map[string]map[string]bool{},
		things: map[string][]*canvas.Note{}, linked: map[tie]bool{},
	}
	for _, f := range c.FollowUps {
		s.parked[f.Question] = f.Question != ""
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
			s.see(b.ID, n, home)
		}
	}
	return s
}

func (s *sightings) see(block string, n *canvas.Note, home map[string]place) {
	if n.Question != "" {
		s.asked[n.Question] = true
	}
	if n.Thing() {
		s.things[block] = append(s.things[block], n)
	}
	if Doubtful(n) {
		s.doubtful = append(s.doubtful, n)
	}
	for _, id := range n.Links {
		if n.Detail && n.Question != "" {
			if s.details[n.Question] == nil {
				s.details[n.Question] = map[string]bool{}
			}
			s.details[n.Question][id] = true
		}
		if n.Thing() {
			s.linked[tie{n.Key, home[id].block}] = true
			s.linked[tie{home[id].key, block}] = true
		}
	}
}

// state applies the rules in order: what the person said comes first.
func (s *sightings) state(q *Question) State {
	switch {
	case s.never[q.ID]:
		return NotApplicable
	case !s.applies(q):
		return Idle
	case s.parked[q.ID]:
		return Parked
	case s.said[q.ID] || s.complete(q):
		return Answered
	}
	return Unanswered
}

// applies reports whether there is something to ask the question of. A detail
// question describes notes that must be there; any other question about a
// block can be answered before the block is.
func (s *sightings) applies(q *Question) bool {
	switch q.Kind() {
	case Rank:
		return len(s.things[q.Rank]) >= 2
	case EachTest:
		return len(s.doubtful) > 0
	case EachPick, EachLine:
		return len(s.things[q.Each]) > 0
	case EachLink:
		return len(s.things[q.Each]) > 0 && s.any(q.About)
	}
	return !q.Detail || len(q.About) == 0 || s.any(q.About) || s.asked[q.ID]
}

func (s *sightings) any(blocks []string) bool {
	return slices.ContainsFunc(blocks, func(b string) bool { return len(s.things[b]) > 0 })
}

// complete reports whether the notes answer the question.
func (s *sightings) complete(q *Question) bool {
	lacks := func(notes []*canvas.Note, has func(*canvas.Note) bool) bool {
		return slices.ContainsFunc(notes, func(n *canvas.Note) bool { return !has(n) })
	}
	switch q.Kind() {
	case Rank:
		return false
	case EachTest:
		return !lacks(s.doubtful, func(n *canvas.Note) bool { return n.Test != "" })
	case EachPick:
		return !lacks(s.things[q.Each], func(n *canvas.Note) bool { return len(q.Picked(n)) > 0 })
	case EachLine:
		return !lacks(s.things[q.Each], func(n *canvas.Note) bool { return n.ID != "" && s.details[q.ID][n.ID] })
	case EachLink:
		return !lacks(s.things[q.Each], func(n *canvas.Note) bool {
			return slices.ContainsFunc(q.About, func(b string) bool { return s.linked[tie{n.Key, b}] })
		})
	}
	return s.asked[q.ID]
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

// Doubtful reports whether the note still waits to be found true or false.
func Doubtful(n *canvas.Note) bool {
	return n.Status == canvas.Assumption || n.Status == canvas.Unclear
}

// Subjects lists the notes that the question is asked of, one after another;
// nil for a question that is asked once.
func (q *Question) Subjects(c *canvas.Canvas) []*canvas.Note {
	switch {
	case q.Each == EachAssumption:
		return riskiest(c)
	case q.Each != "":
		return c.Things(q.Each)
	}
	return nil
}

// riskiest lists the notes marked assumption or unclear, in the order of
// canvas.Assumptions. A test that is written for one counts for nothing here:
// the order is not to change under the hands of somebody who writes tests.
func riskiest(c *canvas.Canvas) []*canvas.Note {
	untested := c
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if Doubtful(n) && n.Test != "" {
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
		notes = append(notes, c.Things(block)...)
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
