// Package prompts holds every word the program says: the guides and the
// interface's strings as data files, their loader, and the walk through a
// guide as pure code.
package prompts

import "bmcanvas/canvas"

// Guide is one interview in one language, in the order in which it is held.
type Guide struct {
	ID          string
	Language    string
	Canvas      canvas.Kind
	Title       string
	Description string
	Credit      string
	Minutes     int
	Steps       bool // counts "step 4 of 10", and states a block's output before its questions
	Intro       string
	Parts       []Part
	Path        string // of a user's own guide; "" for a built-in one
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
	Ask     string
	Hint    string
	Example string
	About   []string // blocks whose notes stand beside it, to link to
	Detail  bool     // its notes describe others
	Choose  Choose
	Options []Option
	Each    string // block each note of which is asked about, or EachAssumption
	Rank    string // block whose notes are put in order
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
}

// Pause is a stop between two parts.
type Pause struct {
	ID      string
	Title   string
	Text    string
	Minutes int
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
