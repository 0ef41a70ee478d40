// What the rules of answered.go need to know of a canvas, gathered in one pass
// through its notes.

package prompts

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// canvasFacts is what the rules need to know of a canvas.
type canvasFacts struct {
	kind          canvas.Kind
	stage         canvas.Stage
	answeredBy    map[string]bool                // questions that a note answers
	answered      map[string]bool                // questions listed in `answered`
	notApplicable map[string]bool                // questions listed in `not_applicable`
	setAside      map[string]bool                // questions listed in `follow_ups`
	details       map[string]map[canvas.Key]bool // by question: notes linked with one of its details
	shares        map[string]map[canvas.Key]bool // by question: those of which the detail says a share
	modelNotes    map[string][]*canvas.Note      // by block
	tagged        map[tagIn]bool                 // tags of the model notes of a block
	linked        blockLinks                     // of model notes
	joined        map[[2]string]bool             // pairs of blocks that have model notes linked with one another
	unresolved    []*canvas.Note                 // marked assumption or unclear
	tested        bool                           // a note has a test
}

// tagIn is a tag, and a block in which a note has it.
type tagIn struct{ block, tag string }

func newCanvasFacts(c *canvas.Canvas) *canvasFacts {
	f := &canvasFacts{
		kind: c.Kind, stage: c.Stage,
		answeredBy: map[string]bool{}, answered: setOf(c.Answered), notApplicable: setOf(c.NotApplicable), setAside: map[string]bool{},
		details: map[string]map[canvas.Key]bool{}, shares: map[string]map[canvas.Key]bool{}, modelNotes: map[string][]*canvas.Note{},
		tagged: map[tagIn]bool{}, joined: map[[2]string]bool{},
	}
	for _, up := range c.FollowUps {
		f.setAside[up.Question] = up.Question != ""
	}
	links := check.LinksOf(c)
	for _, b := range c.Blocks {
		f.modelNotes[b.ID] = slices.Grow(f.modelNotes[b.ID], len(b.Notes))
		for _, n := range b.Notes {
			f.addNote(b.ID, n)
		}
	}
	if links.None() {
		return f
	}
	f.linked = newBlockLinks(c, links.Numbers())
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			for _, to := range links.Of(n.Key) {
				f.addLink(n, to)
			}
		}
	}
	for from, there := range f.linked.pairs() {
		f.joined[[2]string{c.Blocks[from].ID, c.Blocks[there].ID}] = true
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
		for _, tag := range n.Tags {
			f.tagged[tagIn{block, tag}] = true
		}
	}
	f.tested = f.tested || n.Test != ""
	if n.Status.Unresolved() {
		f.unresolved = append(f.unresolved, n)
	}
}

// addLink takes in a link with another note, as seen from n.
func (f *canvasFacts) addLink(n, to *canvas.Note) {
	if n.Detail && n.Question != "" {
		mark(f.details, n.Question, to.Key)
		if _, ok := Share(n.Text); ok {
			mark(f.shares, n.Question, to.Key)
		}
	}
	if n.InModel() && to.InModel() {
		f.linked.add(n, to)
	}
}

// mark puts the note into the question's set.
func mark(sets map[string]map[canvas.Key]bool, question string, n canvas.Key) {
	if sets[question] == nil {
		sets[question] = map[canvas.Key]bool{}
	}
	sets[question][n] = true
}

// phasePrefix begins the ids of older questions that asked for the channels of one
// phase each: what answers one of them is a channel with that phase.
const phasePrefix = "phase-"

// Picked returns the ids of the question's options that the note is tagged with, or
// that an older id of the question stands for.
func (q *Question) Picked(n *canvas.Note) []string {
	var picked []string
	for _, tag := range n.Tags {
		if q.Option(tag) != nil {
			picked = append(picked, tag)
		}
	}
	if phase, older := q.OlderOption(n); older && !slices.Contains(picked, phase) {
		picked = append(picked, phase)
	}
	return picked
}

// OlderOption returns the option that the note has by the older id of the question
// that it carries, and whether it has one.
func (q *Question) OlderOption(n *canvas.Note) (option string, has bool) {
	option, has = strings.CutPrefix(n.Question, phasePrefix)
	return option, has && slices.Contains(q.Also, n.Question) && q.Option(option) != nil
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
