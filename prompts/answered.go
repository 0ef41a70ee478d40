// When a question applies and when it is answered: the rules of docs/guides.md.
// What differs by kind is in question_kind.go.

package prompts

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// canvasFacts is what the rules need to know of a canvas. It is gathered in one
// pass through the notes.
type canvasFacts struct {
	answeredBy    map[string]bool                // questions that a note answers
	answered      map[string]bool                // questions listed in `answered`
	notApplicable map[string]bool                // questions listed in `not_applicable`
	setAside      map[string]bool                // questions listed in `follow_ups`
	details       map[string]map[canvas.Key]bool // by question: notes linked with one of its details
	modelNotes    map[string][]*canvas.Note      // by block
	linked        map[noteAndBlock]bool          // model notes that are linked with a model note of the block
	unresolved    []*canvas.Note                 // marked assumption or unclear
}

// noteAndBlock is a note, and a block in which it has something.
type noteAndBlock struct {
	note  canvas.Key
	block string
}

func newCanvasFacts(c *canvas.Canvas) *canvasFacts {
	f := &canvasFacts{
		answeredBy: map[string]bool{}, answered: setOf(c.Answered), notApplicable: setOf(c.NotApplicable),
		setAside: map[string]bool{}, details: map[string]map[canvas.Key]bool{},
		modelNotes: map[string][]*canvas.Note{}, linked: map[noteAndBlock]bool{},
	}
	for _, up := range c.FollowUps {
		f.setAside[up.Question] = up.Question != ""
	}
	links, blockOf := check.NewLinks(c), map[canvas.Key]string{}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			f.addNote(b.ID, n)
			blockOf[n.Key] = b.ID
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			for _, to := range links.Of(n.Key) {
				f.addLink(n, to, blockOf[to.Key])
			}
		}
	}
	return f
}

// addNote takes in a note of the block.
func (f *canvasFacts) addNote(block string, n *canvas.Note) {
	if n.Question != "" {
		f.answeredBy[n.Question] = true
	}
	if n.InModel() {
		f.modelNotes[block] = append(f.modelNotes[block], n)
	}
	if n.Status.Unresolved() {
		f.unresolved = append(f.unresolved, n)
	}
}

// addLink takes in a link, as seen from n, with a note of the block.
func (f *canvasFacts) addLink(n, to *canvas.Note, block string) {
	if n.Detail && n.Question != "" {
		if f.details[n.Question] == nil {
			f.details[n.Question] = map[canvas.Key]bool{}
		}
		f.details[n.Question][to.Key] = true
	}
	if n.InModel() && to.InModel() {
		f.linked[noteAndBlock{n.Key, block}] = true
	}
}

// state returns the state of the question. What the person said comes first.
func (f *canvasFacts) state(q *Question) State {
	switch {
	case f.notApplicable[q.ID]:
		return NotApplicable
	case !f.applies(q):
		return PassedOver
	case f.setAside[q.ID]:
		return SetAside
	case f.answered[q.ID] || f.complete(q):
		return Answered
	}
	return Unanswered
}

// anyIn reports whether one of the blocks has a model note.
func (f *canvasFacts) anyIn(blocks []string) bool {
	return slices.ContainsFunc(blocks, func(b string) bool { return len(f.modelNotes[b]) > 0 })
}

// Picked returns the ids of the question's options that the note is tagged with.
func (q *Question) Picked(n *canvas.Note) []string {
	var picked []string
	for _, tag := range n.Tags {
		if q.Option(tag) != nil {
			picked = append(picked, tag)
		}
	}
	return picked
}

// riskiest returns the notes marked assumption or unclear, in the order of
// check.Assumptions. It leaves tests out of account: the order must not change
// while somebody writes tests.
func riskiest(c *canvas.Canvas) []*canvas.Note {
	untested := c
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Status.Unresolved() && n.Test != "" {
				untested = untested.Replace(n.Key, func(n *canvas.Note) { n.Test = "" })
			}
		}
	}
	ranked := check.Assumptions(untested)
	notes := make([]*canvas.Note, len(ranked))
	for i, r := range ranked {
		notes[i], _ = c.Find(r.Note.Key)
	}
	return notes
}

// Candidates returns the notes that an answer can be linked to: the model notes
// of the blocks in About, in their order.
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
