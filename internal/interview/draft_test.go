// Text that is typed and kept nowhere yet: what becomes of it when the program ends.

package interview

import (
	"errors"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
)

// at is the place of the question, asked of the note with the text if there is one.
func (iv *Interview) place(t *testing.T, question, subject string) Place {
	t.Helper()
	here := iv.Place()
	defer iv.GoToPlace(here)
	p := iv.stand(t, question).Place()
	for _, r := range iv.Rows() {
		if r.Note.Text == subject {
			p.Subject = r.Note.Key
		}
	}
	return p
}

// find is the note with the text.
func (iv *Interview) find(text string) *canvas.Note {
	for _, b := range iv.Canvas().Blocks {
		for _, n := range b.Notes {
			if n.Text == text {
				return n
			}
		}
	}
	return &canvas.Note{}
}

// drafted is an interview with some notes, and the drafts that can be typed in it.
func drafted(t *testing.T) (*Interview, map[string]Draft) {
	iv := begin(t)
	iv.stand(t, "who").give(t, "Cafés")
	iv.give(t, "Hotels")
	iv.stand(t, "partners").give(t, "Harbour")
	iv.SetStatus(iv.find("Harbour").Key, canvas.Assumption)
	if _, err := iv.SetStep(NextStep{}, FieldStep, "Ask five cafés"); err != nil {
		t.Fatal(err)
	}
	pause := Place{Stop: iv.Walk().FindQuestion("nature") + 1}
	hotels, harbour := iv.find("Hotels").Key, iv.find("Harbour").Key
	return iv, map[string]Draft{
		"a new note":             {Place: iv.place(t, "partners", ""), Text: "Roastery", Status: canvas.Unclear},
		"a note with links":      {Place: iv.place(t, "offer", ""), Text: "Beans", Links: []canvas.Key{hotels}},
		"a note edited":          {Place: iv.place(t, "who", ""), Note: hotels, Base: "Hotels", Text: "Hotels by the sea"},
		"a line of a note":       {Place: iv.place(t, "dream", "Hotels"), Text: "Full in winter"},
		"a test of a note":       {Place: iv.place(t, "tests", "Harbour"), Text: "Ask them"},
		"evidence":               {Place: iv.place(t, "who", ""), Field: FieldEvidence, Note: hotels, Text: "Two said so"},
		"a test in its sheet":    {Place: iv.place(t, "who", ""), Field: FieldTest, Note: harbour, Text: "Call them"},
		"an amount in its sheet": {Place: iv.place(t, "who", ""), Field: FieldAmount, Note: harbour, Text: "1,200 euros"},
		"a reply to the probe":   {Place: iv.place(t, "who", ""), Field: FieldMore, Note: hotels, Text: "Forty of them"},
		"who said it":            {Note: iv.find("Harbour").Key, Field: FieldBy, Text: "Liis"},
		"a due date":             {Place: iv.place(t, "who", ""), Field: FieldDue, Note: harbour, Text: " 2026-12-01 "},
		"why for later":          {Place: iv.place(t, "offer", ""), Field: FieldWhy, Text: "Mari knows"},
		"whom to ask":            {Place: iv.place(t, "offer", ""), Field: FieldWho, Text: "Mari"},
		"a challenge":            {Place: pause, Field: FieldChallenge, Text: "Too dear"},
		"who challenged":         {Place: pause, Field: FieldChallenger, Text: "Jaan"},
		"a challenge to a block": {Place: pause, Field: FieldChallenge, Block: canvas.Channels, Text: "Too slow"},
		"an answer":              {Place: pause, Field: FieldAnswer, Block: canvas.Channels, Text: "By bicycle, too"},
		"thrown":                 {Place: iv.place(t, "offer", ""), Field: FieldThrown, Text: "By bicycle"},
		"the name":               {Place: iv.place(t, "who", ""), Field: FieldName, Base: "x", Text: "Hõbe"},
		"a next step":            {Place: pause, Field: FieldStep, Text: "Call the harbour"},
		"a next step reworded":   {Field: FieldStep, Note: iv.find("Ask five cafés").Key, Base: "Ask five cafés", Text: "Ask ten cafés"},
		"who sees to a step":     {Field: FieldStepWho, Note: iv.find("Ask five cafés").Key, Text: "Mari"},
		"until when":             {Field: FieldStepDue, Note: iv.find("Ask five cafés").Key, Text: "11 Dec"},
		"where no field is":      {Place: iv.place(t, "order", ""), Text: "Offices"},
		"of a field unknown":     {Place: iv.place(t, "offer", ""), Field: "form", Text: "Whatever"},
	}
}

// become says what each of the drafts is on the canvas once it is applied.
var become = map[string]func(iv *Interview) bool{
	"a new note": func(iv *Interview) bool {
		n := iv.find("Roastery")
		return n.Question == "partners" && n.Status == canvas.Unclear && n.Since == "2026-11-21"
	},
	"a note with links":      func(iv *Interview) bool { return canvas.Linked(iv.find("Beans"), iv.find("Hotels")) },
	"a note edited":          func(iv *Interview) bool { return iv.find("Hotels by the sea").Question == "who" },
	"a line of a note":       func(iv *Interview) bool { return canvas.Linked(iv.find("Full in winter"), iv.find("Hotels")) },
	"a test of a note":       func(iv *Interview) bool { return iv.find("Harbour").Test == "Ask them" },
	"evidence":               func(iv *Interview) bool { return iv.find("Hotels").Evidence == "Two said so" },
	"a test in its sheet":    func(iv *Interview) bool { return iv.find("Harbour").Test == "Call them" },
	"an amount in its sheet": func(iv *Interview) bool { return iv.find("Harbour").Amount == "1200 EUR / month" },
	"a due date":             func(iv *Interview) bool { return iv.find("Harbour").Due == "2026-12-01" },
	"a reply to the probe": func(iv *Interview) bool {
		n := iv.find("Forty of them")
		return n.Question == "who" && n.Detail && canvas.Linked(n, iv.find("Hotels"))
	},
	"who said it":            func(iv *Interview) bool { return iv.find("Harbour").By == "Liis" },
	"why for later":          func(iv *Interview) bool { f, is := iv.Canvas().SetAside("offer"); return is && f.Note == "Mari knows" },
	"whom to ask":            func(iv *Interview) bool { f, is := iv.Canvas().SetAside("offer"); return is && f.Who == "Mari" },
	"a challenge":            raised(canvas.CustomerSegments, "Too dear"),
	"who challenged":         raised(canvas.CustomerSegments, "Jaan"),
	"a challenge to a block": raised(canvas.Channels, "Too slow"),
	"an answer":              func(iv *Interview) bool { return strings.Contains(iv.said(canvas.Channels), "By bicycle, too") },
	"thrown":                 func(iv *Interview) bool { return strings.Contains(iv.said(canvas.ValuePropositions), "By bicycle") },
	"the name":               func(iv *Interview) bool { return iv.Canvas().Name == "Hõbe" },
	"a next step":            func(iv *Interview) bool { return iv.find("Call the harbour").Key != 0 && len(iv.NextSteps()) == 2 },
	"a next step reworded":   func(iv *Interview) bool { return iv.find("Ask ten cafés").Key != 0 && len(iv.NextSteps()) == 1 },
	"who sees to a step":     func(iv *Interview) bool { return iv.find("Ask five cafés").Who == "Mari" },
	"until when":             func(iv *Interview) bool { return iv.find("Ask five cafés").Due == "2026-12-11" },
	"where no field is": func(iv *Interview) bool {
		n := iv.find("Offices")
		return n != nil && n.Question == "who" && strings.Contains(iv.said(canvas.CustomerSegments), "Offices")
	},
	"of a field unknown": raised(canvas.ValuePropositions, "Whatever"),
}

// raised holds that the last follow-up has the text and belongs to the block.
func raised(block, text string) func(iv *Interview) bool {
	return func(iv *Interview) bool {
		f := iv.Canvas().FollowUps
		return len(f) > 0 && f[len(f)-1].Block == block && f[len(f)-1].Note == text && f[len(f)-1].Question == ""
	}
}

// Every draft becomes what its field says, in one change, without moving.
func TestApply(t *testing.T) {
	_, all := drafted(t)
	if len(all) != len(become) {
		t.Fatalf("%d drafts, %d outcomes", len(all), len(become))
	}
	for name, is := range become {
		iv, drafts := drafted(t)
		d := drafts[name]
		if d.Field.Known() != (name != "of a field unknown") {
			t.Errorf("%s: is the field known? %t", name, d.Field.Known())
		}
		iv.stand(t, "gives")
		here, before := iv.Place(), iv.Canvas()
		if is(iv) || !d.Lossy() {
			t.Errorf("%s: it is so before, or would not be lost", name)
		}
		if err := iv.Apply(d); err != nil || !is(iv) {
			t.Errorf("%s does not become what it is to be: %v", name, err)
		}
		if iv.Place() != here {
			t.Errorf("%s: the interview has moved", name)
		}
		if iv.Undo(); !iv.Canvas().Equal(before) {
			t.Errorf("%s: it was more than one change", name)
		}
	}
}

// Fields that are asked together are applied together.
func TestApplyTogether(t *testing.T) {
	iv, d := drafted(t)
	long := d["a new note"]
	long.Text = strings.Repeat("x", canvas.MaxNote+1)
	var left []Draft
	for _, d := range []Draft{d["why for later"], long, d["whom to ask"], d["a challenge"], d["who challenged"]} {
		if iv.Apply(d) != nil {
			left = append(left, d)
		}
	}
	if f, _ := iv.Canvas().SetAside("offer"); f.Note != "Mari knows" || f.Who != "Mari" {
		t.Errorf("set aside: %+v", f)
	}
	if f := iv.Canvas().FollowUps[1]; f.Note != "Too dear" || f.Who != "Jaan" || len(iv.Canvas().FollowUps) != 2 {
		t.Errorf("raised: %+v", iv.Canvas().FollowUps)
	}
	if len(left) != 1 || left[0].Text != long.Text {
		t.Errorf("%d drafts are left", len(left))
	}
}

// A date that cannot be read is raised in the block of its note, to come back to.
func TestApplyADateThatIsNone(t *testing.T) {
	iv, d := drafted(t)
	soon := d["a due date"]
	soon.Text = "soon"
	if err := iv.Apply(soon); err != nil || !raised(canvas.KeyPartnerships, "soon")(iv) || iv.find("Harbour").Due != "" {
		t.Errorf("%v, %+v", err, iv.Canvas().FollowUps)
	}
	soon.Text = "۱ دسامبر"
	if err := iv.Apply(soon); err != nil || iv.find("Harbour").Due != "2026-12-01" {
		t.Errorf("%v, due %s", err, iv.find("Harbour").Due)
	}
}

// Who raised a challenge is not said of one to another block.
func TestApplyAChallengerAlone(t *testing.T) {
	iv, d := drafted(t)
	if err := iv.Raise(canvas.Channels, "Too slow", ""); err != nil {
		t.Fatal(err)
	}
	if err := iv.Apply(d["who challenged"]); err != nil || iv.Canvas().FollowUps[0].Who != "" || !become["who challenged"](iv) {
		t.Errorf("%v, %+v", err, iv.Canvas().FollowUps)
	}
}

// A challenge that is answered leaves the list.
func TestApplyAnAnswer(t *testing.T) {
	iv, d := drafted(t)
	if err := iv.Raise(canvas.Channels, "Too slow", ""); err != nil {
		t.Fatal(err)
	}
	answer := d["an answer"]
	answer.FollowUp = iv.Canvas().FollowUps[0]
	if err := iv.Apply(answer); err != nil || len(iv.Canvas().FollowUps) != 0 || !become["an answer"](iv) {
		t.Errorf("%v, %+v", err, iv.Canvas().FollowUps)
	}
}

// What cannot be taken changes nothing, in whichever field it is.
func TestApplyTooLong(t *testing.T) {
	_, all := drafted(t)
	for name := range all {
		iv, drafts := drafted(t)
		d, before := drafts[name], iv.Canvas()
		d.Text = strings.Repeat("x", canvas.MaxNote+1)
		if d.Field == FieldName {
			continue // has no limit
		}
		if err := iv.Apply(d); !errors.Is(err, ErrTooLong) || iv.Canvas() != before {
			t.Errorf("%s: %v, changed %t", name, err, iv.Canvas() != before)
		}
	}
}

// A field that nobody has edited does nothing; one that was emptied empties
// what it stands for, and is no word to lose.
func TestApplyWithoutWords(t *testing.T) {
	iv, d := drafted(t)
	before := iv.Canvas()
	for name, d := range d {
		if d.Base = d.Text; d.Edited() || d.Lossy() || iv.Apply(d) != nil {
			t.Errorf("%s: as it was", name)
		}
	}
	if iv.Canvas() != before {
		t.Error("fields that nobody has edited change the canvas")
	}
	emptied := d["a note edited"]
	emptied.Text = " "
	if emptied.Lossy() || iv.Apply(emptied) != nil || iv.find("Hotels").Text != "" {
		t.Errorf("a note whose text was emptied is still there")
	}
}

// What another program wrote into the field meanwhile stays: a text of a note becomes a
// note beside it, any other text is raised in its block.
func TestApplyWhatIsOvertaken(t *testing.T) {
	for name, c := range map[string]struct {
		theirs func(iv *Interview)
		stays  func(iv *Interview) bool
	}{
		"a note edited": {
			func(iv *Interview) { must(iv.Reword(iv.find("Hotels").Key, "Hotels, theirs")) },
			func(iv *Interview) bool { return iv.find("Hotels, theirs") != nil },
		},
		"evidence": {
			func(iv *Interview) { must(iv.Describe(iv.find("Hotels").Key, "", "theirs", "", "")) },
			func(iv *Interview) bool { return iv.find("Hotels").Evidence == "theirs" },
		},
		"a due date": {
			func(iv *Interview) { must(iv.Describe(iv.find("Harbour").Key, "", "", "", "2027-01-01")) },
			func(iv *Interview) bool { return iv.find("Harbour").Due == "2027-01-01" },
		},
		"an amount in its sheet": {
			func(iv *Interview) { must(iv.SetAmount(iv.find("Harbour").Key, "7 EUR / month")) },
			func(iv *Interview) bool { return iv.find("Harbour").Amount == "7 EUR / month" },
		},
		"why for later": {
			func(iv *Interview) { iv.stand(t, "offer"); must(iv.SetAside("theirs", "")) },
			func(iv *Interview) bool { f, _ := iv.Canvas().SetAside("offer"); return f.Note == "theirs" },
		},
	} {
		iv, drafts := drafted(t)
		d := drafts[name]
		c.theirs(iv)
		before := iv.Canvas()
		if !iv.Overtaken(d) || iv.Replaces(d) != "" || iv.held(d) {
			t.Errorf("%s: overtaken %t, would replace %q", name, iv.Overtaken(d), iv.Replaces(d))
		}
		must(iv.Apply(d))
		text, _ := canvas.CleanText(d.Text)
		if !c.stays(iv) || iv.Canvas() == before || !strings.Contains(everyText(iv.Canvas()), text) {
			t.Errorf("%s: the canvas says %q", name, everyText(iv.Canvas()))
		}
		if again := (Draft{Place: d.Place, Note: d.Note, Field: d.Field, Block: d.Block, Base: iv.presentAt(d), Text: d.Text}); iv.Overtaken(again) {
			t.Errorf("%s: begun after that, it is overtaken, too", name)
		}
	}
}

// presentAt is what the draft's field says now.
func (iv *Interview) presentAt(d Draft) string {
	defer iv.visit(d.Place)()
	return iv.present(d)
}

// everyText is every text on the canvas.
func everyText(c *canvas.Canvas) string { return strings.Join(recovery.Texts(c), "\n") }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

// A draft that was written down before the rest of the text was typed and kept is not
// offered again.
func TestHeldDraft(t *testing.T) {
	iv, _ := drafted(t)
	n := iv.find("Hotels")
	must(iv.Reword(n.Key, "Hotels in Tallinn"))
	for text, want := range map[string]bool{"Hotels in T": true, "Hotels in Tallinn": true, "Hotels by the sea": false} {
		d := recovery.Draft{Place: recovery.Place{Question: "who"}, Note: recovery.RefTo(iv.find("Hotels in Tallinn")), Base: "Hotels", Text: text}
		if got := iv.Says(d); got != want {
			t.Errorf("%s: held %t", text, got)
		}
	}
}
