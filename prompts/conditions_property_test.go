// The rules of answered.go against a second reading of the same rules, which is slow
// and looks at the canvas anew for everything.

package prompts

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

// plainState returns the state of a question that stands in the block.
func plainState(q *Question, block string, c *canvas.Canvas) State {
	ids := append([]string{q.ID}, q.Also...)
	in := func(list []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(list, id) })
	}
	if slices.Contains(c.NotApplicable, q.ID) {
		return NotApplicable
	}
	older := 0
	for _, id := range q.Also {
		if slices.Contains(c.NotApplicable, id) {
			older++
		}
	}
	if older > 0 && older == len(q.Also) {
		return NotApplicable
	}
	if !plainlyAsked(q, c) {
		return PassedOver
	}
	for _, up := range c.FollowUps {
		if slices.Contains(ids, up.Question) {
			return SetAside
		}
	}
	if in(c.Answered) || plainlyAnswered(q, block, c) {
		return Answered
	}
	return Unanswered
}

func plainlyAsked(q *Question, c *canvas.Canvas) bool {
	known := c.Stage == "idea" || c.Stage == "first-customers" || c.Stage == "running"
	if known && q.Stages != nil && !slices.Contains(q.Stages, c.Stage) {
		return false
	}
	for _, n := range q.Needs {
		if len(c.ModelNotes(n.Block)) < n.Notes {
			return false
		}
	}
	about := 0
	for _, b := range q.About {
		about += len(c.ModelNotes(b))
	}
	switch {
	case q.Rank != "":
		return len(c.ModelNotes(q.Rank)) > 1
	case q.Figures != "":
		return len(c.ModelNotes(q.Figures)) > 0
	case q.Pick != nil:
		return slices.ContainsFunc(q.Pick, func(b string) bool { return len(c.ModelNotes(b)) > 0 })
	case q.ID == "who-pays", q.ID == "channel-phases":
		return true
	case q.ID == "critical-assumptions":
		risky := len(c.ModelNotes("customer_segments")) + len(c.ModelNotes("value_propositions")) + len(c.ModelNotes("revenue_streams"))
		return risky > 0 || plainlyDoubtful(c) != nil
	case q.Each == "assumptions":
		return plainlyDoubtful(c) != nil
	case q.Each != "" && q.About != nil:
		return len(c.ModelNotes(q.Each)) > 0 && about > 0
	case q.Each != "":
		return len(c.ModelNotes(q.Each)) > 0
	case q.Detail && q.About != nil:
		return about > 0 || plainlyGiven(q, c)
	}
	return true
}

func plainlyDoubtful(c *canvas.Canvas) []*canvas.Note {
	var notes []*canvas.Note
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Status == "assumption" || n.Status == "unclear" {
				notes = append(notes, n)
			}
		}
	}
	return notes
}

// plainlyGiven reports whether a note carries one of the question's ids.
func plainlyGiven(q *Question, c *canvas.Canvas) bool {
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Question == q.ID || n.Question != "" && slices.Contains(q.Also, n.Question) {
				return true
			}
		}
	}
	return false
}

func plainlyAnswered(q *Question, block string, c *canvas.Canvas) bool {
	switch {
	case q.Rank != "":
		return false
	case q.Pick != nil:
		marked := true
		for _, b := range q.Pick {
			notes := c.ModelNotes(b)
			if len(notes) > 0 && !slices.ContainsFunc(notes, func(n *canvas.Note) bool { return slices.Contains(n.Tags, q.Tag) }) {
				marked = false
			}
		}
		return marked || plainlyGiven(q, c)
	case q.Each == "assumptions":
		rows := plainlyDoubtful(c)
		return rows != nil && !slices.ContainsFunc(rows, func(n *canvas.Note) bool { return n.Test == "" })
	case q.Each != "" || q.Figures != "":
		rows := c.ModelNotes(q.Each + q.Figures)
		for _, n := range rows {
			if !plainRow(q, n, c) {
				return false
			}
		}
		return len(rows) > 0
	case q.AskFor != nil:
		groups := 0
		for _, b := range q.About {
			if len(c.ModelNotes(b)) == 0 {
				continue
			}
			groups++
			if !plainlyLinked(c.ModelNotes(b), c.ModelNotes(block)) {
				return false
			}
		}
		if groups > 0 {
			return true
		}
	}
	return plainlyGiven(q, c)
}

// plainlyLinked reports whether one of the notes is linked with one of the others.
func plainlyLinked(notes, others []*canvas.Note) bool {
	for _, n := range notes {
		for _, o := range others {
			if n.Key != o.Key && canvas.Linked(n, o) {
				return true
			}
		}
	}
	return false
}

// plainRow reports whether the row of a table has what is asked of it.
func plainRow(q *Question, row *canvas.Note, c *canvas.Canvas) bool {
	details := func(also func(text string) bool, ids []string) bool {
		for _, b := range c.Blocks {
			for _, n := range b.Notes {
				if n.Detail && slices.Contains(ids, n.Question) && n.Key != row.Key && canvas.Linked(n, row) && also(n.Text) {
					return true
				}
			}
		}
		return false
	}
	any := func(string) bool { return true }
	ids := append([]string{q.ID}, q.Also...)
	switch {
	case q.Figures != "":
		return row.Amount != "" || details(func(text string) bool { return text == "60 %" }, q.Also)
	case q.Options != nil:
		for _, o := range q.Options {
			if slices.Contains(row.Tags, o.ID) || slices.Contains(q.Also, "phase-"+o.ID) && row.Question == "phase-"+o.ID {
				return true
			}
		}
		return false
	case q.About != nil:
		for _, b := range q.About {
			if plainlyLinked([]*canvas.Note{row}, c.ModelNotes(b)) {
				return true
			}
		}
	}
	return details(any, ids)
}

// drawCanvas draws a canvas whose notes carry the ids, tags and links that the guide
// is about.
func drawCanvas(t *rapid.T, g *Guide) *canvas.Canvas {
	ids, tags := []string{""}, []string{"other"}
	for q := range g.Questions() {
		ids = append(ids, q.IDs()...)
		for _, o := range q.Options {
			tags = append(tags, o.ID)
		}
		if q.Tag != "" {
			tags = append(tags, q.Tag)
		}
	}
	c := canvas.New(canvas.BusinessModel, "x", g.ID, "en", "2026-11-21")
	count := rapid.IntRange(0, 8).Draw(t, "notes")
	links := []string{"none"}
	for i := range count {
		links = append(links, fmt.Sprint("n", i))
	}
	for i := range count {
		n := canvas.Note{
			ID: fmt.Sprint("n", i), Text: rapid.SampledFrom([]string{"words", "60 %"}).Draw(t, "text"),
			Question: rapid.SampledFrom(ids).Draw(t, "question"), Detail: rapid.IntRange(0, 3).Draw(t, "detail") == 0,
			Tags:   rapid.SliceOfN(rapid.SampledFrom(tags), 0, 2).Draw(t, "tags"),
			Links:  rapid.SliceOfN(rapid.SampledFrom(links), 0, 2).Draw(t, "links"),
			Status: rapid.SampledFrom([]canvas.Status{"", "", "", canvas.Assumption, canvas.Unclear, canvas.Confirmed, canvas.Rejected}).Draw(t, "status"),
			Test:   rapid.SampledFrom([]string{"", "ask"}).Draw(t, "test"), Amount: rapid.SampledFrom([]string{"", "5"}).Draw(t, "amount"),
			Option: rapid.SampledFrom([]string{"", "", "", "list"}).Draw(t, "option"),
		}
		c, _ = c.Add(rapid.SampledFrom(canvas.BusinessModel.Blocks()).Draw(t, "block"), n, -1)
	}
	return c.With(func(c *canvas.Canvas) {
		c.Answered = rapid.SliceOfN(rapid.SampledFrom(ids[1:]), 0, 2).Draw(t, "answered")
		c.NotApplicable = rapid.SliceOfN(rapid.SampledFrom(ids[1:]), 0, 3).Draw(t, "never")
		for _, id := range rapid.SliceOfN(rapid.SampledFrom(ids), 0, 2).Draw(t, "aside") {
			c.FollowUps = append(c.FollowUps, canvas.FollowUp{Question: id})
		}
		c.Stage = rapid.SampledFrom([]canvas.Stage{"", canvas.Idea, canvas.FirstCustomers, canvas.Running, "later"}).Draw(t, "stage")
	})
}

func TestStatesAgreeWithASecondReading(t *testing.T) {
	guides := []*Guide{guideOf(t, kindsGuide), guideOf(t, small)}
	rapid.Check(t, func(t *rapid.T) {
		g := rapid.SampledFrom(guides).Draw(t, "guide")
		c := drawCanvas(t, g)
		facts := newCanvasFacts(c)
		for _, b := range blocksOf(g) {
			for i := range b.Questions {
				q := &b.Questions[i]
				if got, want := facts.state(q, b.ID), plainState(q, b.ID, c); got != want {
					t.Fatalf("%s is in state %d, by the second reading in %d, in\n%s", q.ID, got, want, noteLines(c))
				}
			}
		}
	})
}

// noteLines lists the notes for a failed test.
func noteLines(c *canvas.Canvas) string {
	var lines []string
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			lines = append(lines, fmt.Sprintf("%s: %+v", b.ID, *n))
		}
	}
	return strings.Join(lines, "\n")
}
