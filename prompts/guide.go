// Package prompts holds every word that the program says, in four languages:
// the guides (LoadGuide, Guides), the words of the interface (LoadWords) and
// those of the checks (LoadChecks). It reads a user's own guide (ParseGuide) and
// walks through one: NewWalk lays a guide out as stops, and Walk.Survey says for
// a canvas which questions are answered and which is next.
//
// The words are YAML files in words, checks and guides, from which go generate
// makes Go. The package knows no screen, and nothing in it changes a canvas.
package prompts

import (
	"iter"
	"slices"

	"bmcanvas/canvas"
)

// Guide is one interview in one language, in the order in which it is held.
// A guide is shared by all who load it and must not be changed.
type Guide struct {
	ID           string
	Language     string
	Canvas       canvas.Kind
	Title        string
	Description  string         // for whom it is, and what one has at the end
	Credit       string         // where the source of the questions asks for it
	Minutes      int            // how long it takes at the longest; 0: not known
	StageMinutes []StageMinutes // how long it takes at each stage; nil: Minutes at every stage
	Start        bool           // whether it is recommended to a newcomer
	Company      string         // the company that gives the example answers, in a sentence
	Steps        bool           // whether it counts "step 4 of 10", and states a block's output before its questions
	Intro        string         // shown before the first question
	Parts        []Part
	Path         string // the file of a user's own guide; "" for a built-in one
	Name         string // the name by which a user's own guide was found; "" if it was given by its path
}

// StageMinutes is how long a guide takes at one stage of the business.
type StageMinutes struct {
	Stage   canvas.Stage
	Minutes int
}

// Part is a section of the interview, with a pause after it if Pause is set.
type Part struct {
	Title  string
	Intro  string
	Blocks []Block
	Pause  *Pause
}

// Block is what a guide asks and says about one block of the canvas.
type Block struct {
	ID        string // the block's id in the canvas
	Title     string
	Purpose   string // what belongs in the block, in a sentence
	Output    string // what to have when the block is done
	Tip       string
	Questions []Question
}

// Question is one question of a guide. Its kind follows from what is set (see Kind).
type Question struct {
	ID      string
	Main    bool   // whether jumps to the block, and notes thrown into it, go here
	Ask     string // the question in words
	Hint    string // what a good answer looks like
	Example string
	Probe   Probe          // what to ask next, once there is an answer
	About   []string       // blocks whose notes are shown beside it, to link to
	AskFor  []AskFor       // the question in words for some of the blocks in About
	Detail  bool           // whether its notes describe other notes
	Stages  []canvas.Stage // the stages at which it is asked; nil: all
	Needs   []Need         // how many notes there must be before it is asked
	Also    []string       // older ids of the question, whose answers count as its own
	Choose  Choose
	Options []Option
	Each    string   // the block whose notes it is asked of, one by one; or EachAssumption
	Rank    string   // the block whose notes are put in order
	Pick    []string // the blocks whose notes are marked where the question applies to them
	Tag     string   // the tag with which Pick marks a note
	Figures string   // the block whose notes are given an amount
}

// Probe is what a facilitator asks next, once there is a first answer.
type Probe struct {
	Ask        string // "" if there is no probe
	AsEvidence bool   // whether the reply is kept as the answer's evidence, and not as a detail
}

// AskFor is a question in words of its own for one of the blocks it is about.
type AskFor struct{ Block, Ask string }

// Need is how many notes a block must have before a question is asked.
type Need struct {
	Block string
	Notes int
}

// EachAssumption is the value of Each that asks about every note marked
// assumption or unclear.
const EachAssumption = "assumptions"

// Choose says how many options may be picked.
type Choose string

// The values of Choose.
const (
	ChooseNone Choose = ""
	ChooseOne  Choose = "one"
	ChooseMany Choose = "many"
)

// Option is one of the answers that a question offers.
type Option struct {
	ID    string
	Label string
	Hint  string
	Group string // the heading above it; "" if the options have no headings
}

// Pause is a stop between two parts, to look at what there is so far.
type Pause struct {
	ID      string
	Title   string
	Text    string
	Minutes int
}

// Questions returns the questions of the guide, in order.
func (g *Guide) Questions() iter.Seq[*Question] {
	return func(yield func(*Question) bool) {
		for p := range g.Parts {
			for b := range g.Parts[p].Blocks {
				for q := range g.Parts[p].Blocks[b].Questions {
					if !yield(&g.Parts[p].Blocks[b].Questions[q]) {
						return
					}
				}
			}
		}
	}
}

// MinutesAt returns how long the guide takes at the stage; 0 if that is not known.
func (g *Guide) MinutesAt(stage canvas.Stage) int {
	for _, m := range g.StageMinutes {
		if m.Stage == stage {
			return m.Minutes
		}
	}
	return g.Minutes
}

// AskedAt reports whether the question is asked at the stage of a business: a stage
// that is not known, or none, leaves nothing out.
func (q *Question) AskedAt(stage canvas.Stage) bool {
	return len(q.Stages) == 0 || !slices.Contains(canvas.Stages(), stage) || slices.Contains(q.Stages, stage)
}

// AskOf returns the question in words for one of the blocks it is about.
func (q *Question) AskOf(block string) string {
	for _, a := range q.AskFor {
		if a.Block == block {
			return a.Ask
		}
	}
	return q.Ask
}

// HasID reports whether the question has the id, or had it before.
func (q *Question) HasID(id string) bool { return id == q.ID || slices.Contains(q.Also, id) }

// IDs returns the question's id, and those that it had before.
func (q *Question) IDs() []string { return append([]string{q.ID}, q.Also...) }

// IsReply reports whether the note replies to the question's probe: it is a detail of
// a question that asks for none.
func (q *Question) IsReply(n *canvas.Note) bool {
	return q.Probe.Ask != "" && !q.Detail && n.Detail && !n.Choice() && q.HasID(n.Question)
}

// SetAside returns the follow-up that sets the question aside, and whether there is
// one.
func (q *Question) SetAside(c *canvas.Canvas) (canvas.FollowUp, bool) {
	for _, id := range q.IDs() {
		if up, is := c.SetAside(id); is {
			return up, true
		}
	}
	return canvas.FollowUp{}, false
}

// Option returns the option with this id, or nil.
func (q *Question) Option(id string) *Option {
	for i := range q.Options {
		if q.Options[i].ID == id {
			return &q.Options[i]
		}
	}
	return nil
}

// Block returns the block with this id, or nil if the guide does not ask about it.
func (g *Guide) Block(id string) *Block {
	for p := range g.Parts {
		for b := range g.Parts[p].Blocks {
			if g.Parts[p].Blocks[b].ID == id {
				return &g.Parts[p].Blocks[b]
			}
		}
	}
	return nil
}

// Question returns the question that has this id, or had it before; nil if there is
// none, or no guide.
func (g *Guide) Question(id string) *Question {
	if g == nil || id == "" {
		return nil
	}
	for q := range g.Questions() {
		if q.HasID(id) {
			return q
		}
	}
	return nil
}
