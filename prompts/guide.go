// Package prompts holds every word the program says: the guides and the
// interface's strings as data files, their loader, and the walk through a
// guide as pure code.
package prompts

import (
	"iter"

	"bmcanvas/canvas"
)

// Guide is one interview in one language, in the order in which it is held.
// A guide is shared by all who load it: nobody changes one.
type Guide struct {
	ID           string
	Language     string
	Canvas       canvas.Kind
	Title        string
	Description  string
	Credit       string         // where the source of the questions asks for it
	Minutes      int            // that it takes, at the stage that takes longest; 0: not said
	StageMinutes []StageMinutes // that it takes at each stage; nil: as many at all
	Start        bool           // recommended to a newcomer
	Company      string         // who gives the example answers, in a sentence
	Steps        bool           // counts "step 4 of 10", and states a block's output before its questions
	Intro        string
	Parts        []Part
	Path         string // of a user's own guide; "" for a built-in one
}

// StageMinutes is how long a guide takes at one stage of the business.
type StageMinutes struct {
	Stage   canvas.Stage
	Minutes int
}

// Part is a stretch of the interview, with a pause after it if Pause is set.
type Part struct {
	Title  string
	Intro  string
	Blocks []Block
	Pause  *Pause
}

// Block is what a guide asks and says about one block of the canvas.
type Block struct {
	ID        string // the file's key `block`
	Title     string
	Purpose   string
	Output    string
	Tip       string
	Questions []Question
}

// Question is one thing asked. Its kind follows from what is set (see Kind).
type Question struct {
	ID      string
	Main    bool // where jumps to the block and notes thrown into it go
	Ask     string
	Hint    string
	Example string
	Probe   Probe          // what is asked next, once there is an answer
	About   []string       // blocks whose notes stand beside it, to link to
	AskFor  []AskFor       // the words of the question for some of the blocks in About
	Detail  bool           // its notes describe others
	Stages  []canvas.Stage // at which it is asked; nil: at all
	Needs   []Need         // how many notes there must be before it is asked
	Also    []string       // older ids, whose notes count as this question's
	Choose  Choose
	Options []Option
	Each    string   // block each note of which is asked about, or EachAssumption
	Rank    string   // block whose notes are put in order
	Pick    []string // blocks of whose notes those are marked to which it applies
	Tag     string   // the mark that Pick sets
	Figures string   // block each note of which is asked for an amount
}

// Probe is what a facilitator asks next, when a first answer is there.
type Probe struct {
	Ask        string // "": nothing
	AsEvidence bool   // the reply is kept as the answer's evidence, not as a detail
}

// AskFor is a question put for one of the blocks that it is about.
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

// Option is one answer offered.
type Option struct {
	ID    string
	Label string
	Hint  string
	Group string // the heading it stands under, if the options have headings
}

// Pause is a stop between two parts.
type Pause struct {
	ID      string
	Title   string
	Text    string
	Minutes int
}

// questions returns the questions of the guide, in order.
func (g *Guide) questions() iter.Seq[*Question] {
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

// MinutesAt returns how long the guide takes at the stage; 0 if it does not say.
func (g *Guide) MinutesAt(stage canvas.Stage) int {
	for _, m := range g.StageMinutes {
		if m.Stage == stage {
			return m.Minutes
		}
	}
	return g.Minutes
}

// AskOf returns the question as it is put for one of the blocks it is about.
func (q *Question) AskOf(block string) string {
	for _, a := range q.AskFor {
		if a.Block == block {
			return a.Ask
		}
	}
	return q.Ask
}

// Option is the option with this id, or nil.
func (q *Question) Option(id string) *Option {
	for i := range q.Options {
		if q.Options[i].ID == id {
			return &q.Options[i]
		}
	}
	return nil
}

// Block is what the guide says of the block, or nil if it does not ask about it.
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
