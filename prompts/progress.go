// How far an interview has come: a count that only moves forward.

package prompts

import "bmcanvas/canvas"

// Progress is how far an interview has come. A question is settled if it is
// answered, even in part, set aside, or does not apply, or if one that stands after
// it is answered. So the count never falls as one adds: a new note can open a
// question again, but not one that was passed.
type Progress struct {
	Settled int // number of questions that are settled
	Total   int // number of questions that the guide asks at the stage of the business
	Blocks  []BlockProgress
}

// BlockProgress is how far the interview has come in one block of the guide.
type BlockProgress struct {
	Step    int // place of the block in the interview, from 1
	Settled int
	Total   int  // never 0: a block with no question at the stage is left out
	Done    bool // each of its questions that can be asked is answered, set aside or does not apply; one at least
}

// HowFar says how many of the questions are settled: the one count that all screens and
// commands show. A report, which lists the questions without an answer, counts the answers.
func (w *Words) HowFar(p Progress) string {
	return w.Fill(w.Header.Progress, "n", p.Settled, "of", p.Total)
}

// blockCount is a block while its questions are counted.
type blockCount struct{ closed, open bool }

// count adds a question in the state.
func (b *blockCount) count(state State) {
	switch state {
	case Answered, SetAside, NotApplicable:
		b.closed = true
	case Unanswered:
		b.open = true
	}
}

// progress returns how far the interview of a canvas has come, at the stage of its
// business. It takes the states of the questions.
func (s *Survey) progress(stage canvas.Stage) Progress {
	last := -1
	for i, state := range s.States {
		if stop := s.walk.Stops[i]; stop.Question != nil && (state == Answered || s.facts.begun(stop.Question)) {
			last = i
		}
	}
	var p Progress
	var counts []blockCount
	for i, stop := range s.walk.Stops {
		if stop.Question == nil || !stop.Question.AskedAt(stage) {
			continue
		}
		if n := len(p.Blocks); n == 0 || p.Blocks[n-1].Step != stop.Step {
			p.Blocks = append(p.Blocks, BlockProgress{Step: stop.Step})
			counts = append(counts, blockCount{})
		}
		block := &p.Blocks[len(p.Blocks)-1]
		block.Total++
		counts[len(p.Blocks)-1].count(s.States[i])
		if state := s.States[i]; i <= last || state == SetAside || state == NotApplicable {
			block.Settled++
		}
	}
	for i, b := range p.Blocks {
		p.Blocks[i].Done = counts[i].closed && !counts[i].open
		p.Settled += b.Settled
		p.Total += b.Total
	}
	return p
}
