package interview

import (
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// tables is a guide with the questions that are about several notes.
const tables = `guide: tables
language: en
canvas: business-model
title: Tables
parts:
  - blocks:
      - block: customer_segments
        title: Segments
        questions:
          - {id: who, main: true, ask: "Who?"}
          - {id: order, ask: "Order?", rank: customer_segments}
          - {id: who-pays, ask: "Who pays?", each: customer_segments, choose: one, options: [{id: user, label: U}, {id: buyer, label: B}]}
      - block: channels
        title: Channels
        questions:
          - {id: reach, main: true, ask: "How?", about: [customer_segments]}
          - {id: best, ask: "Best?", pick: [channels, customer_segments], tag: works-best}
          - id: channel-phases
            ask: Phases?
            each: channels
            choose: many
            also: [phase-awareness, phase-purchase]
            options: [{id: awareness, label: A}, {id: purchase, label: P}, {id: delivery, label: D}]
      - block: revenue_streams
        title: Revenue
        questions:
          - {id: streams, main: true, ask: "What?"}
          - {id: figures, ask: "How much?", figures: revenue_streams, also: [revenue-shares]}
      - block: key_partnerships
        title: Partners
        questions:
          - {id: partners, main: true, ask: "Who?"}
          - {id: gives, ask: "What?", each: key_partnerships, about: [customer_segments], detail: true}
          - {id: terms, ask: "Terms?", each: key_partnerships}
      - block: next_steps
        title: Next
        questions:
          - {id: critical-assumptions, ask: "Test?", each: assumptions}
          - {id: next, main: true, ask: "Next?"}
`

func beginTables(t *testing.T) *Interview {
	t.Helper()
	g, err := prompts.ParseGuide("tables.yaml", []byte(tables))
	if err != nil {
		t.Fatal(err)
	}
	c := canvas.New(canvas.BusinessModel, "x", "tables", "en", "2026-11-20")
	return New(prompts.NewWalk(g), c, func() canvas.Date { return "2026-11-21" })
}

// note returns the note of this key.
func (iv *Interview) note(k canvas.Key) *canvas.Note {
	n, _ := iv.canvas.Find(k)
	return n
}

func TestWordsAtATableBelongWhereTheTableIsAbout(t *testing.T) {
	iv := beginTables(t)
	iv.stand(t, "who")
	user := iv.give(t, "Commuters")

	iv.stand(t, "who-pays")
	payer := iv.give(t, "Employers")
	if got := iv.said(canvas.CustomerSegments); got != "Commuters; Employers [cs1] (buyer)" || iv.note(payer).Question != "who" {
		t.Errorf("a payer: %s, of %s", got, iv.note(payer).Question)
	}
	iv.stand(t, "order")
	if k := iv.give(t, "Landlords"); iv.note(k).Question != "who" {
		t.Errorf("another to put in order carries %q", iv.note(k).Question)
	}
	iv.stand(t, "channel-phases")
	k, err := iv.Add(Draft{Text: "Stall", Option: "purchase"})
	if n := iv.note(k); err != nil || n.Question != "reach" || len(n.Tags) != 1 || n.Tags[0] != "purchase" {
		t.Errorf("a channel for a phase: %+v, %v", n, err)
	}
	iv.stand(t, "best")
	if n := iv.note(iv.give(t, "Word of mouth")); n.Question != "best" || n.Detail {
		t.Errorf("a note beside marks: %+v", n)
	}
	iv.stand(t, "partners")
	partner := iv.give(t, "Mill")
	for _, question := range []string{"gives", "terms"} {
		iv.stand(t, question)
		if n := iv.note(iv.give(t, "words")); n.Question != question || !n.Detail || !canvas.Linked(n, iv.note(partner)) {
			t.Errorf("words at %s: %+v", question, n)
		}
	}
	if iv.note(user).Detail {
		t.Error("the user was changed")
	}
}

func TestMarksOfRows(t *testing.T) {
	iv := beginTables(t)
	iv.stand(t, "reach")
	a, b := iv.give(t, "Stall"), iv.give(t, "Shop")
	iv.stand(t, "best")
	if iv.RowByRow() || len(iv.Rows()) != 2 || !iv.ToggleMark(b) || iv.State() != prompts.Answered {
		t.Errorf("%d rows, state %d", len(iv.Rows()), iv.State())
	}
	if iv.Marked(iv.note(a)) || !iv.Marked(iv.note(b)) {
		t.Errorf("marked: %v, %v", iv.note(a).Tags, iv.note(b).Tags)
	}
	iv.ToggleMark(b)
	if iv.Marked(iv.note(b)) || iv.State() != prompts.Unanswered {
		t.Error("the mark is not taken back")
	}
	if iv.Advance(); iv.Question().ID != "channel-phases" {
		t.Errorf("marks are asked of one note after another: at %v", iv.Question())
	}
}

func TestTakingBackAPhaseThatAnOlderIDStandsFor(t *testing.T) {
	iv := beginTables(t)
	iv.change(iv.canvas.With(func(c *canvas.Canvas) {}))
	c, n := iv.canvas.Add(canvas.Channels, canvas.Note{Text: "Poster", Question: "phase-awareness", Tags: []string{"works-best"}}, -1)
	iv.change(c)
	iv.stand(t, "channel-phases")
	if !iv.Picked("awareness") || iv.Picked("purchase") {
		t.Fatal("the older id is no phase")
	}
	iv.ToggleOption(1)
	if got := iv.said(canvas.Channels); got != "Poster (works-best awareness purchase)" || iv.note(n.Key).Question != "reach" {
		t.Errorf("with another phase: %s, of %s", got, iv.note(n.Key).Question)
	}
	iv.ToggleOption(0)
	if got := iv.said(canvas.Channels); got != "Poster (works-best purchase)" {
		t.Errorf("with the older one taken back: %s", got)
	}
}

func TestAmounts(t *testing.T) {
	iv := beginTables(t)
	iv.stand(t, "streams")
	a, b := iv.give(t, "Subscription"), iv.give(t, "Courses")
	iv.stand(t, "figures")
	if k, err := iv.SetCell(a, " 40–55 € "); k != a || err != nil || iv.note(a).Amount != "40-55 EUR / month" {
		t.Errorf("amount %q, key %d, %v", iv.note(a).Amount, k, err)
	}
	k, _ := iv.SetCell(a, "Machines for rent")
	if n := iv.note(k); k == a || n.Question != "streams" || iv.note(a).Amount != "40-55 EUR / month" {
		t.Errorf("words without a digit: %+v", n)
	}
	if iv.SetCell(a, ""); iv.note(a).Amount != "" {
		t.Error("the amount is not removed")
	}
	c, d := iv.canvas.Add(canvas.RevenueStreams, canvas.Note{Text: "60", Question: "revenue-shares", Detail: true}, -1)
	iv.change(c.Link(d.Key, b))
	rows := iv.Rows()
	if iv.EarlierShare(rows[0]) != "" || iv.EarlierShare(rows[1]) != "60 %" || len(rows) != 3 {
		t.Errorf("shares of %d rows: %q, %q", len(rows), iv.EarlierShare(rows[0]), iv.EarlierShare(rows[1]))
	}
}

func TestMarkingBeforeTests(t *testing.T) {
	iv := beginTables(t)
	iv.stand(t, "who")
	a, b := iv.give(t, "Cafés"), iv.give(t, "Offices")
	iv.stand(t, "critical-assumptions")
	if !iv.Marking() || len(iv.Rows()) != 2 || iv.RowByRow() {
		t.Fatalf("marking: %v, %d rows", iv.Marking(), len(iv.Rows()))
	}
	iv.ToggleMark(a)
	iv.ToggleMark(b)
	iv.ToggleMark(a)
	if !iv.Marking() || iv.note(a).Status != canvas.NoStatus || iv.note(b).Status != canvas.Assumption || iv.note(b).Since != "2026-11-21" {
		t.Errorf("%v, %v", iv.note(a), iv.note(b))
	}
	if iv.Undo(); !iv.Marking() || iv.note(a).Status != canvas.Assumption {
		t.Error("undo leads elsewhere")
	}
	iv.Redo()
	iv.Advance()
	if rows := iv.Rows(); iv.Marking() || len(rows) != 1 || rows[0].Note.Key != b || rows[0].Block != canvas.CustomerSegments {
		t.Fatalf("after marking: %v, %v", iv.Marking(), rows)
	}
	if iv.SetCell(b, "Call ten"); iv.Cell(iv.note(b)) != "Call ten" || iv.State() != prompts.Answered {
		t.Errorf("the test is %q", iv.Cell(iv.note(b)))
	}
	iv.stand(t, "critical-assumptions")
	if iv.Marking() {
		t.Error("notes are to be marked again")
	}
	iv.SetStatus(b, canvas.NoStatus)
	iv.stand(t, "critical-assumptions")
	if iv.Advance(); iv.Question().ID != "next" {
		t.Errorf("with nothing marked it goes on to %v", iv.Question())
	}
}

func TestSetStage(t *testing.T) {
	iv := beginTables(t)
	if iv.SetStage(canvas.NoStage) || !iv.SetStage(canvas.Running) || iv.Canvas().Stage != canvas.Running {
		t.Errorf("stage %q", iv.Canvas().Stage)
	}
	if iv.Undo(); iv.Canvas().Stage != canvas.NoStage {
		t.Error("the stage is not undone")
	}
	g, err := prompts.ParseGuide("stage.yaml", []byte(`guide: stage
language: en
canvas: business-model
title: Stage
parts:
  - blocks:
      - block: channels
        title: Channels
        questions:
          - {id: now, ask: "Now?", stage: [running]}
          - {id: wanted, ask: "Wanted?"}
`))
	if err != nil {
		t.Fatal(err)
	}
	iv = New(prompts.NewWalk(g), iv.Canvas(), func() canvas.Date { return "2026-11-21" })
	if iv.SetStage(canvas.Idea); iv.Question().ID != "wanted" {
		t.Errorf("at %s, which is not asked at this stage", iv.Question().ID)
	}
}
