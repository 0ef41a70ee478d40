// Where a pass leads, and how a canvas stands when it is opened again.

package interview

import (
	"reflect"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// revisited is an interview of a canvas with something unclear, something due
// and something passed over.
func revisited(t *testing.T) *Interview {
	t.Helper()
	doc, err := canvas.Parse("a.yaml", []byte(`canvas: business-model
updated: 2026-11-01
blocks:
  customer_segments:
    - {id: cs1, note: Cafés, question: who, status: unclear, since: 2026-10-17}
  value_propositions:
    - {id: vp1, note: Beans, question: offer, links: [cs1]}
  key_partnerships:
    - {id: kp1, note: Harbour, question: partners, status: assumption, since: 2026-09-01, due: 2026-11-20}
reviews:
  - {date: 2026-10-17, by: Jaan, changed: 2 notes added}
  - {date: 2026-11-01, by: Mari, changed: 1 note added}
`))
	if err != nil {
		t.Fatal(err)
	}
	return New(begin(t).Walk(), doc.Canvas(), func() canvas.Date { return "2026-11-21" })
}

// walked lists where the steps lead, from where one stands to the end.
func (iv *Interview) walked(step func()) string {
	var ids []string
	for iv.At() < iv.walk.End() {
		id := "pause"
		if q := iv.Question(); q != nil {
			id = q.ID
		}
		ids = append(ids, id)
		before := iv.At()
		if step(); iv.At() == before {
			break
		}
	}
	return strings.Join(ids, " ")
}

func TestPasses(t *testing.T) {
	for _, c := range []struct {
		pass        Pass
		forth, back string
	}{
		{FirstTime, "role dream offer problem traits nature pause partners gives tests", "tests gives partners pause nature traits problem offer dream role who"},
		{Again, "who role dream offer problem traits nature pause partners gives tests", "tests gives partners pause nature traits problem offer dream role who"},
		{LookAgain, "who role dream problem traits nature partners", "partners nature traits problem dream role who"},
	} {
		iv := revisited(t)
		iv.Begin(c.pass)
		if got := iv.walked(iv.NextStop); got != c.forth {
			t.Errorf("pass %d leads to %s, want %s", c.pass, got, c.forth)
		}
		if iv.Pass() != FirstTime {
			t.Errorf("pass %d is not over at the end", c.pass)
		}
		iv.Begin(c.pass)
		last := strings.Fields(c.back)[0]
		iv.GoTo(last)
		if got := iv.walked(iv.PreviousStop); got != c.back {
			t.Errorf("pass %d leads back to %s, want %s", c.pass, got, c.back)
		}
	}
}

// The stops of a pass are those of its beginning: a question answered on it stays among
// them, and after a jump elsewhere it goes on.
func TestPassGoesOnFromElsewhere(t *testing.T) {
	iv := revisited(t)
	iv.Begin(LookAgain)
	iv.SetStatus(iv.Canvas().Notes(canvas.CustomerSegments)[0].Key, canvas.Confirmed)
	if why, n, of := iv.Revisit(); n != 1 || of != 7 || len(why) != 1 || why[0] != prompts.IsUnclear {
		t.Errorf("%v, %d of %d", why, n, of)
	}
	iv.stand(t, "offer")
	if why, n, of := iv.Revisit(); why != nil || n+of != 0 {
		t.Errorf("%v, %d of %d", why, n, of)
	}
	if iv.NextStop(); iv.Question().ID != "problem" {
		t.Errorf("it goes on at %s", iv.Question().ID)
	}
	iv.stand(t, "who")
	if iv.PreviousStop(); iv.Question().ID != "who" {
		t.Errorf("before the first comes %s", iv.Question().ID)
	}
	iv.UseGuide(iv.Walk(), "kinds", "en")
	if iv.Pass() != FirstTime {
		t.Error("another guide, and the old pass")
	}
}

// What can no longer be asked is passed over, forth and back.
func TestPassLeavesOutWhatNoLongerApplies(t *testing.T) {
	iv := revisited(t)
	iv.Begin(LookAgain)
	iv.Remove(iv.Canvas().Notes(canvas.CustomerSegments)[0].Key)
	iv.stand(t, "partners")
	if got := iv.walked(iv.PreviousStop); got != "partners nature traits who" {
		t.Errorf("it leads back to %s", got)
	}
	if got := iv.walked(iv.NextStop); got != "who traits nature partners" {
		t.Errorf("it leads to %s", got)
	}
}

func TestNothingToLookAt(t *testing.T) {
	iv := begin(t)
	if iv.Begin(LookAgain); iv.Pass() != FirstTime || iv.At() != 0 {
		t.Error("a pass without a stop was begun")
	}
}

// Going through it all again is a revision, also on the day of the draft.
func TestPassIsARevision(t *testing.T) {
	iv := resumed(t, "2026-11-21")
	iv.Begin(Again)
	iv.give(t, "Ships")
	if iv.Close(prompts.LoadWords("en")); len(iv.Canvas().Reviews) != 1 {
		t.Errorf("%+v", iv.Canvas().Reviews)
	}
}

func TestStanding(t *testing.T) {
	english := prompts.LoadWords("en")
	iv := revisited(t)
	since := canvas.Diff(begin(t).Canvas(), iv.Canvas())
	want := Standing{
		Looked:   "last looked at 2 weeks ago (2026-11-01), by Mari",
		Progress: "9 of 11 questions",
		Then:     "changed then: 1 note added",
		Since:    "changed elsewhere since then: 3 notes added",
		Guesses:  "2 unconfirmed notes, the oldest for 3 months: “Harbour”",
		Due:      "due: “Harbour”",
		Days:     []DueDay{{Day: "2026-11-20", Late: true, What: "Harbour"}},
	}
	if got := iv.Standing(english, since); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	iv.Remove(iv.Canvas().Notes(canvas.KeyPartnerships)[0].Key)
	if got := iv.Standing(english, since); !reflect.DeepEqual(got, want) {
		t.Errorf("it changes under one's hands: %+v", got)
	}
	if got := begin(t).Standing(english, nil); !reflect.DeepEqual(got, Standing{Looked: "last looked at yesterday (2026-11-20)", Progress: "0 of 11 questions"}) {
		t.Errorf("%+v", got)
	}
}
