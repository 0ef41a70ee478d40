// When a session is a revision, and what it writes of itself.

package interview

import (
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// resumed is an interview by Mari of a canvas that was last changed on the day
// and has two segments.
func resumed(t *testing.T, updated canvas.Date) *Interview {
	t.Helper()
	first := begin(t)
	first.stand(t, "who").give(t, "Cafés")
	first.give(t, "Hotels")
	c := first.Canvas().With(func(c *canvas.Canvas) { c.Updated = updated })
	iv := New(first.Walk(), c, func() canvas.Date { return "2026-11-21" })
	iv.By = "Mari"
	return iv
}

func TestRevision(t *testing.T) {
	const today, earlier = "2026-11-21", "2026-10-31"
	english := prompts.LoadWords("en")
	cafes := func(iv *Interview) canvas.Key { return iv.Canvas().Notes(canvas.CustomerSegments)[0].Key }
	for _, c := range []struct {
		name    string
		updated canvas.Date
		do      func(iv *Interview)
		want    string
	}{
		{"nothing done", earlier, func(*Interview) {}, ""},
		{"something added on another day", earlier, func(iv *Interview) { iv.stand(t, "partners").give(t, "Harbour") }, "1 note added"},
		{"something added on the same day", today, func(iv *Interview) { iv.stand(t, "partners").give(t, "Harbour") }, ""},
		{"gone back to on the same day", today, func(iv *Interview) { iv.Remove(cafes(iv)) }, "1 note removed"},
		{"all undone", earlier, func(iv *Interview) { iv.Remove(cafes(iv)); iv.Undo() }, ""},
		{"several things", earlier, func(iv *Interview) {
			iv.stand(t, "partners").give(t, "Harbour")
			iv.give(t, "Port")
			iv.SetStatus(cafes(iv), canvas.Confirmed)
			_ = iv.Reword(cafes(iv), "Small cafés")
			_ = iv.stand(t, "offer").SetAside("ask", "Jaan")
		}, "2 notes added, 1 reworded, 1 assumption confirmed, 1 follow-up noted"},
		{"another guide or language alone", earlier, func(iv *Interview) { iv.UseGuide(iv.Walk(), "kinds", "et") }, ""},
	} {
		iv := resumed(t, c.updated)
		c.do(iv)
		iv.Close(english)
		switch reviews := iv.Canvas().Reviews; {
		case c.want == "" && len(reviews) > 0:
			t.Errorf("%s: %+v", c.name, reviews)
		case c.want != "" && (len(reviews) != 1 || reviews[0] != canvas.Review{Date: today, By: "Mari", Changed: c.want}):
			t.Errorf("%s: %+v, want %s", c.name, reviews, c.want)
		}
	}
}

// A first session is no revision, however much is changed in it.
func TestFirstDraftIsNoRevision(t *testing.T) {
	iv := begin(t)
	k := iv.stand(t, "who").give(t, "Cafés")
	iv.Remove(k)
	iv.give(t, "Hotels")
	if iv.Close(prompts.LoadWords("en")); len(iv.Canvas().Reviews) > 0 {
		t.Errorf("%+v", iv.Canvas().Reviews)
	}
}

// What was told by a review within the session is not told again at its end,
// unless that review was undone.
func TestLookedThrough(t *testing.T) {
	english := prompts.LoadWords("en")
	changed := func(iv *Interview) (lines []string) {
		for _, r := range iv.Canvas().Reviews {
			lines = append(lines, r.Changed)
		}
		return lines
	}
	iv := resumed(t, "2026-10-31")
	iv.LookedThrough(english)
	if iv.Close(english); len(changed(iv)) != 1 || changed(iv)[0] != "nothing" {
		t.Errorf("%q", changed(iv))
	}
	iv = resumed(t, "2026-10-31")
	iv.stand(t, "partners").give(t, "Harbour")
	iv.LookedThrough(english)
	iv.give(t, "Port")
	if iv.Close(english); len(changed(iv)) != 2 || changed(iv)[0] != "1 note added" || changed(iv)[1] != "1 note added" {
		t.Errorf("%q", changed(iv))
	}
	iv = resumed(t, "2026-10-31")
	iv.stand(t, "partners").give(t, "Harbour")
	iv.LookedThrough(english)
	iv.Undo()
	if iv.Close(english); len(changed(iv)) != 1 || changed(iv)[0] != "1 note added" {
		t.Errorf("%q", changed(iv))
	}
}

// What another program has written is not counted as this session's: the
// session counts from what was reloaded. The reload can be undone.
func TestReloadCountsAnew(t *testing.T) {
	english := prompts.LoadWords("en")
	theirs := func() *canvas.Canvas {
		c, _ := resumed(t, "2026-11-20").Canvas().Add(canvas.Channels, canvas.Note{Text: "Their shop"}, -1)
		return c
	}
	for _, c := range []struct {
		name string
		do   func(iv *Interview) // before the reload
	}{
		{"after a change", func(iv *Interview) { iv.stand(t, "partners").give(t, "Harbour") }},
		{"after a review", func(iv *Interview) { iv.LookedThrough(english) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			iv := resumed(t, "2026-10-31")
			c.do(iv)
			iv.Reload(theirs())
			if changes := iv.Changes(); len(changes) > 0 || iv.Opened() != iv.Canvas() {
				t.Errorf("their changes are this session's: %+v", changes)
			}
			reloaded := iv.Canvas()
			if !iv.Undo() || len(iv.Canvas().Notes(canvas.Channels)) == len(reloaded.Notes(canvas.Channels)) || !iv.Redo() || !iv.Canvas().Equal(reloaded) {
				t.Error("the reload cannot be undone and done again")
			}
			iv.Adopt(iv.Canvas().With(func(c *canvas.Canvas) { c.DerivedFrom = "a.yaml" }))
			iv.stand(t, "partners").give(t, "Port")
			if iv.Close(english); len(iv.Canvas().Reviews) != 1 || iv.Canvas().Reviews[0].Changed != "1 note added" {
				t.Errorf("%+v", iv.Canvas().Reviews)
			}
		})
	}
}
