// The walk: a guide laid out as stops in a row, and moving along it. A place on
// the walk is the index of a stop; everything else is computed.

package prompts

import (
	"slices"

	"bmcanvas/canvas"
)

// StopKind says what there is at a stop.
type StopKind int

// The kinds of stops.
const (
	AtQuestion StopKind = iota
	AtPause
	AtEnd
)

// Stop is one place on the walk.
type Stop struct {
	Kind     StopKind
	Part     *Part     // nil at the end
	Block    *Block    // nil at a pause and at the end
	Question *Question // nil at a pause and at the end
	Pause    *Pause    // nil unless at a pause
	Step     int       // place of the block in the interview, from 1
	Number   int       // place of the question in its block, from 1
	Of       int       // number of questions asked in the block
	First    bool      // the first stop of its part, where the part's intro belongs
	Opening  bool      // the first question of its block
}

// Walk is a guide as a row of stops. It does not change.
type Walk struct {
	Guide *Guide
	Stops []Stop // the last is AtEnd
	Steps int    // number of blocks asked about
}

// NewWalk lays out the guide. Questions that no front end asks yet are left out
// (see QuestionKind.Asked).
func NewWalk(g *Guide) *Walk {
	w := &Walk{Guide: g}
	for p := range g.Parts {
		part := &g.Parts[p]
		first := true
		for b := range part.Blocks {
			block := &part.Blocks[b]
			w.Steps++
			asked := block.asked()
			for i, q := range asked {
				w.Stops = append(w.Stops, Stop{
					Kind: AtQuestion, Part: part, Block: block, Question: q,
					Step: w.Steps, Number: i + 1, Of: len(asked), First: first, Opening: i == 0,
				})
				first = false
			}
		}
		if part.Pause != nil {
			w.Stops = append(w.Stops, Stop{Kind: AtPause, Part: part, Pause: part.Pause, Step: w.Steps})
		}
	}
	w.Stops = append(w.Stops, Stop{Kind: AtEnd, Step: w.Steps})
	return w
}

// asked returns the questions of the block that the front ends ask.
func (b *Block) asked() []*Question {
	var asked []*Question
	for i := range b.Questions {
		if q := &b.Questions[i]; q.Kind().Asked() {
			asked = append(asked, q)
		}
	}
	return asked
}

// Questions returns how many questions the walk has.
func (w *Walk) Questions() int {
	n := 0
	for i := range w.Stops {
		if w.Stops[i].Kind == AtQuestion {
			n++
		}
	}
	return n
}

// FindQuestion returns the stop of the question with this id, or -1 if the guide
// does not ask it.
func (w *Walk) FindQuestion(question string) int {
	return slices.IndexFunc(w.Stops, func(s Stop) bool { return s.Question != nil && s.Question.ID == question })
}

// FindBlock returns the stop of the block's first question, or -1 if the guide
// does not ask about the block.
func (w *Walk) FindBlock(id string) int {
	return slices.IndexFunc(w.Stops, func(s Stop) bool { return s.Block != nil && s.Block.ID == id })
}

// End returns the last stop.
func (w *Walk) End() int { return len(w.Stops) - 1 }

// State says whether a question is answered.
type State int

// The states of a question.
const (
	Unanswered    State = iota
	Answered            // a note answers it, each note it is asked of has an answer, or the canvas says so
	SetAside            // left for later, and so still open
	NotApplicable       // the person said that it does not apply
	PassedOver          // there are no notes yet that it could be asked of
)

// Survey is the state of every question of a walk for one canvas, and how far
// the interview has come. It is computed once for each revision of the canvas.
type Survey struct {
	States     []State // by stop; pauses and the end are Idle
	Applicable int     // number of questions that apply
	Done       int     // number of those that are answered
	walk       *Walk
	facts      *canvasFacts
}

// Survey returns the states of the questions for the canvas. It reads the
// canvas once.
func (w *Walk) Survey(c *canvas.Canvas) *Survey {
	s := &Survey{States: make([]State, len(w.Stops)), walk: w, facts: newCanvasFacts(c)}
	for i := range w.Stops {
		s.States[i] = PassedOver
		if q := w.Stops[i].Question; q != nil {
			s.States[i] = s.facts.state(q)
		}
		switch s.States[i] {
		case Answered:
			s.Done++
			s.Applicable++
		case Unanswered, SetAside:
			s.Applicable++
		}
	}
	return s
}

// AnsweredFor reports whether the question is answered for one of the notes that it
// is asked of; false for a question that is asked once.
func (s *Survey) AnsweredFor(q *Question, n *canvas.Note) bool { return s.facts.completeFor(q, n) }

// Next returns the next stop after at. Questions with nothing to ask of are
// passed over. After the end comes the end.
func (s *Survey) Next(at int) int {
	for i := at + 1; i < len(s.States); i++ {
		if s.shown(i) {
			return i
		}
	}
	return len(s.States) - 1
}

// Previous returns the stop before at, without those that Next passes over; at
// itself if there is none.
func (s *Survey) Previous(at int) int {
	for i := at - 1; i >= 0; i-- {
		if s.shown(i) {
			return i
		}
	}
	return at
}

// FirstOpen returns the stop at which to go on: the first question without an
// answer, else the first that was set aside, else the end.
func (s *Survey) FirstOpen() int {
	for _, wanted := range []State{Unanswered, SetAside} {
		if i := slices.Index(s.States, wanted); i >= 0 {
			return i
		}
	}
	return len(s.States) - 1
}

// Count returns how many questions are in the state.
func (s *Survey) Count(state State) int {
	n := 0
	for i, has := range s.States {
		if has == state && s.walk.Stops[i].Kind == AtQuestion {
			n++
		}
	}
	return n
}

func (s *Survey) shown(i int) bool {
	return s.walk.Stops[i].Kind != AtQuestion || s.States[i] != PassedOver
}
