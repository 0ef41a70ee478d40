// The trail of jumps, the people who answered, and challenges that are dealt with.

package interview

import (
	"slices"
	"testing"

	"bmcanvas/canvas"
)

// trailed lists the questions of the trail.
func (iv *Interview) trailed() []string {
	var ids []string
	for _, p := range iv.Trail() {
		ids = append(ids, iv.walk.Stops[p.Stop].Question.ID)
	}
	return ids
}

func TestTrail(t *testing.T) {
	iv := begin(t)
	to := func(question string) bool { return iv.Jump(func() bool { return iv.GoTo(question) }) }
	for _, c := range []struct {
		jump string
		went bool
		want []string
	}{
		{"nowhere", false, nil},
		{"who", true, nil}, // already there
		{"offer", true, []string{"who"}},
		{"partners", true, []string{"offer", "who"}},
		{"who", true, []string{"partners", "offer"}}, // the present question is no way back
		{"order", true, []string{"who", "partners", "offer"}},
		{"traits", true, []string{"order", "who", "partners", "offer"}},
		{"nature", true, []string{"traits", "order", "who", "partners", "offer"}},
		{"problem", true, []string{"nature", "traits", "order", "who", "partners"}},
	} {
		if went := to(c.jump); went != c.went || !slices.Equal(iv.trailed(), c.want) {
			t.Errorf("to %s: %t, then back to %v, want %v", c.jump, went, iv.trailed(), c.want)
		}
	}
	iv.NextStop()
	if len(iv.Trail()) != longestTrail {
		t.Error("walking leaves a trail")
	}
	if iv.UseGuide(iv.Walk(), "kinds", "en"); len(iv.Trail()) > 0 {
		t.Error("another guide, and the old trail")
	}
}

func TestPeople(t *testing.T) {
	iv := begin(t)
	for _, name := range []string{"Mari", "Jaan", "", "Mari"} {
		iv.SetBy(name)
		iv.stand(t, "who").give(t, "Cafés for "+name)
	}
	if got := People(iv.Canvas()); !slices.Equal(got, []string{"Mari", "Jaan"}) {
		t.Errorf("%q", got)
	}
}

// A challenge that is answered becomes a note of its block and leaves the list, in
// one change; one that is removed leaves the list.
func TestChallengesLeaveTheList(t *testing.T) {
	iv := begin(t)
	iv.By = "Mari"
	for _, what := range []string{"Really?", "How many?"} {
		if err := iv.Raise(canvas.KeyPartnerships, what, "Liis"); err != nil {
			t.Fatal(err)
		}
	}
	first, second := iv.Canvas().FollowUps[0], iv.Canvas().FollowUps[1]
	if err := iv.AnswerFollowUp(first, " Yes "); err != nil || len(iv.Canvas().FollowUps) != 1 {
		t.Errorf("%v, %+v", err, iv.Canvas().FollowUps)
	}
	iv.holds(t, canvas.KeyPartnerships, "Yes")
	iv.Undo()
	iv.holds(t, canvas.KeyPartnerships, "")
	if len(iv.Canvas().FollowUps) != 2 {
		t.Error("it is not one step of undo")
	}
	if !iv.RemoveFollowUp(second) || iv.RemoveFollowUp(second) || !slices.Equal(iv.Canvas().FollowUps, []canvas.FollowUp{first}) {
		t.Errorf("%+v", iv.Canvas().FollowUps)
	}
}
