// Progress counts forward.

package prompts

import (
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

func TestProgressCountsWhatStandsBeforeTheLastAnswer(t *testing.T) {
	w := smallWalk(t)
	c, add, now := build(t)
	if p := w.Survey(c).Progress; p.Settled != 0 || p.Total != 10 || len(p.Blocks) != 3 {
		t.Fatalf("at the start: %+v", p)
	}
	add("key_partnerships", "partners", "a")
	p := w.Survey(now()).Progress
	for _, b := range p.Blocks[:2] {
		if b.Settled != b.Total {
			t.Errorf("block %d: %d of %d, though a later one is answered", b.Step, b.Settled, b.Total)
		}
	}
	at := w.FindQuestion("partners")
	if last := p.Blocks[2]; p.Settled != at || last.Settled != 1 || last.Step != 3 { // there is a pause before it
		t.Errorf("with one answer in the last block: %+v, the question is stop %d", p, at)
	}
	tail := canvas.New(canvas.BusinessModel, "x", "small", "en", "2026-11-21").SetNotApplicable("partners", true)
	if p := w.Survey(tail).Progress; p.Settled != 1 || p.Blocks[2].Settled != 1 {
		t.Errorf("one question does not apply: %+v", p)
	}
}

// A block that one has only come past is full, and not done.
func TestBlocksAreDoneWhenTheirQuestionsAre(t *testing.T) {
	w := smallWalk(t)
	_, add, now := build(t)
	add("key_partnerships", "partners", "a")
	for _, b := range w.Survey(now()).Progress.Blocks[:2] {
		if b.Done {
			t.Errorf("block %d is done, with one answer in another", b.Step)
		}
	}
	c := now()
	for i, stop := range w.Stops {
		if stop.Question != nil && stop.Step == 1 && w.Survey(c).States[i] == Unanswered {
			c = c.SetNotApplicable(stop.Question.ID, true)
		}
	}
	if blocks := w.Survey(c).Progress.Blocks; !blocks[0].Done || blocks[1].Done {
		t.Errorf("with every question of the first block out of the way: %+v", blocks)
	}
	if empty := w.Survey(canvas.New(canvas.BusinessModel, "x", "small", "en", "2026-11-21")).Progress; empty.Blocks[0].Done {
		t.Error("a block is done before anything is said")
	}
}

func TestProgressLeavesOutOtherStages(t *testing.T) {
	g := loaded(t, "classic")
	w := NewWalk(g)
	c := canvas.New(canvas.BusinessModel, "x", "classic", "en", "2026-11-21")
	c = atStage(c, canvas.Idea)
	asked := 0
	for _, s := range w.Stops {
		if s.Question != nil && s.Question.AskedAt(canvas.Idea) {
			asked++
		}
	}
	if p := w.Survey(c).Progress; p.Total != asked || asked == w.Questions() {
		t.Errorf("%d questions in all, %d asked at this stage, %d in the guide", p.Total, asked, w.Questions())
	}
}

// Whatever is added, the count never falls.
func TestProgressOnlyMovesForward(t *testing.T) {
	guides := []*Guide{loaded(t, "classic"), loaded(t, "workshop"), loaded(t, "ten-step")}
	rapid.Check(t, func(r *rapid.T) {
		g := rapid.SampledFrom(guides).Draw(r, "guide")
		w := NewWalk(g)
		c := atStage(canvas.New(g.Canvas, "x", g.ID, "en", "2026-11-21"), rapid.SampledFrom(canvas.Stages()).Draw(r, "stage"))
		before := w.Survey(c).Progress
		for range rapid.IntRange(1, 20).Draw(r, "steps") {
			c = answerSomething(r, w, c)
			after := w.Survey(c).Progress
			if after.Settled < before.Settled || after.Total != before.Total {
				r.Fatalf("from %d to %d of %d and %d", before.Settled, after.Settled, before.Total, after.Total)
			}
			before = after
		}
	})
}

// answerSomething returns the canvas with one thing more: an answer to a question, or
// a tag, test or status of a note.
func answerSomething(r *rapid.T, w *Walk, c *canvas.Canvas) *canvas.Canvas {
	stop := rapid.SampledFrom(w.Stops[:w.End()]).Draw(r, "stop")
	if stop.Question == nil {
		return c
	}
	q := stop.Question
	var notes []*canvas.Note
	for _, b := range c.Blocks {
		notes = append(notes, b.Notes...)
	}
	switch n := rapid.IntRange(0, 3).Draw(r, "kind"); {
	case n == 0:
		return c.SetAnswered(q.ID, true)
	case n == 1 && len(q.Options) > 0 && len(notes) > 0:
		key := rapid.SampledFrom(notes).Draw(r, "note").Key
		return c.Replace(key, func(n *canvas.Note) { n.Tags = append(n.Tags, q.Options[0].ID) })
	case n == 2 && len(notes) > 0:
		key := rapid.SampledFrom(notes).Draw(r, "note").Key
		return c.Replace(key, func(n *canvas.Note) { n.Status, n.Test = canvas.Assumption, "ask" })
	}
	c, _ = c.Add(stop.Block.ID, canvas.Note{Text: "a", Question: q.ID, Detail: q.Detail}, -1)
	return c
}

// loaded returns the built-in guide in English.
func loaded(t *testing.T, id string) *Guide {
	t.Helper()
	g, err := LoadGuide(id, "en", "")
	if err != nil {
		t.Fatal(err)
	}
	return g
}

func atStage(c *canvas.Canvas, stage canvas.Stage) *canvas.Canvas {
	return c.With(func(c *canvas.Canvas) { c.Stage = stage })
}
