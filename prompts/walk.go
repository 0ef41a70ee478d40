// The walk: a guide laid out as stops in a row, and moving along it. A place on
// the walk is the index of a stop; everything else is computed.

package prompts

import (
	"slices"
	"sync/atomic"

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

	surveyed atomic.Pointer[surveyed] // the last
	places   map[string]int           // the stops of questions, by their ids and those they had before
}

// NewWalk lays out the guide.
func NewWalk(g *Guide) *Walk {
	w := &Walk{Guide: g}
	for p := range g.Parts {
		part := &g.Parts[p]
		first := true
		for b := range part.Blocks {
			block := &part.Blocks[b]
			w.Steps++
			for i := range block.Questions {
				w.Stops = append(w.Stops, Stop{
					Kind: AtQuestion, Part: part, Block: block, Question: &block.Questions[i],
					Step: w.Steps, Number: i + 1, Of: len(block.Questions), First: first, Opening: i == 0,
				})
				first = false
			}
		}
		if part.Pause != nil {
			w.Stops = append(w.Stops, Stop{Kind: AtPause, Part: part, Pause: part.Pause, Step: w.Steps})
		}
	}
	w.Stops = append(w.Stops, Stop{Kind: AtEnd, Step: w.Steps})
	w.place()
	return w
}

// place notes where each question stands. An id that one question has and another
// had before is that of the first.
func (w *Walk) place() {
	w.places = map[string]int{}
	for i, s := range w.Stops {
		if s.Question == nil {
			continue
		}
		w.places[s.Question.ID] = i
	}
	for i, s := range w.Stops {
		if s.Question == nil {
			continue
		}
		for _, id := range s.Question.Also {
			if _, taken := w.places[id]; !taken {
				w.places[id] = i
			}
		}
	}
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

// FindQuestion returns the stop of the question with this id, or that had it
// before, or -1 if the guide does not ask it.
func (w *Walk) FindQuestion(question string) int {
	if at, known := w.places[question]; known {
		return at
	}
	return -1
}

// FindMain returns the stop of the block's main question, where a jump to the block
// and a note from elsewhere land: the one that is marked, else the first that takes
// plain notes. It is -1 if the guide asks for no plain notes of the block.
func (w *Walk) FindMain(block string) int {
	plain := -1
	for i, s := range w.Stops {
		switch {
		case s.Question == nil || s.Block.ID != block:
		case s.Question.Main:
			return i
		case plain < 0 && s.Question.Kind() == Open && !s.Question.Detail:
			plain = i
		}
	}
	return plain
}

// MainID returns the id of the block's main question; "" if it has none (see
// FindMain).
func (w *Walk) MainID(block string) string {
	if at := w.FindMain(block); at >= 0 {
		return w.Stops[at].Question.ID
	}
	return ""
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
	PassedOver          // there are no notes yet that it could be asked of, or it is for another stage of the business
)

// Survey is the state of every question of a walk for one canvas, and how far
// the interview has come. It is computed once for each revision of the canvas.
type Survey struct {
	States     []State // by stop; pauses and the end are PassedOver
	Applicable int     // number of questions that apply
	Done       int     // number of those that are answered
	Progress   Progress
	walk       *Walk
	facts      *canvasFacts
}

// Survey returns the states of the questions for the canvas. It reads the
// canvas once, and keeps the last survey.
func (w *Walk) Survey(c *canvas.Canvas) *Survey {
	if kept := w.surveyed.Load(); kept != nil && kept.of == c {
		return kept.survey
	}
	s := w.survey(c)
	w.surveyed.Store(&surveyed{c, s})
	return s
}

// surveyed is a canvas and its survey.
type surveyed struct {
	of     *canvas.Canvas
	survey *Survey
}

func (w *Walk) survey(c *canvas.Canvas) *Survey {
	s := &Survey{States: make([]State, len(w.Stops)), walk: w, facts: newCanvasFacts(c)}
	for i := range w.Stops {
		s.States[i] = PassedOver
		if q := w.Stops[i].Question; q != nil {
			s.States[i] = s.facts.state(q, w.Stops[i].Block.ID)
		}
		switch s.States[i] {
		case Answered:
			s.Done++
			s.Applicable++
		case Unanswered, SetAside:
			s.Applicable++
		}
	}
	s.Progress = s.progress(c.Stage)
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
