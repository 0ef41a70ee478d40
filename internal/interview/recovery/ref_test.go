// Whether the texts of a record are on the canvas by now.

package recovery

import (
	"testing"

	"bmcanvas/canvas"
)

const shops = `canvas: business-model
name: Hõbe
blocks:
  customer_segments:
    - {id: cs1, note: Cafés, question: who, evidence: Two said so}
    - Hotels
  channels:
    - {id: ch1, note: Shop, question: reach, test: Count heads, due: 2026-12-01}
follow_ups:
  - {block: channels, note: Too dear, asked: 2026-11-21}
  - {block: channels, question: joined, note: Mari knows, asked: 2026-11-21}
`

func parse(t *testing.T, src string) *canvas.Canvas {
	t.Helper()
	doc, err := canvas.Parse("a.yaml", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	return doc.Canvas()
}

// A draft is on the canvas if its text is where it was to go, not if the same
// words are elsewhere.
func TestDraftIsOnTheCanvas(t *testing.T) {
	c := parse(t, shops)
	at := func(question string) Place { return Place{Question: question} }
	for name, d := range map[string]struct {
		draft Draft
		in    bool
	}{
		"a note of its question":            {Draft{Place: at("who"), Text: "Cafés"}, true},
		"blanks around it":                  {Draft{Place: at("who"), Text: " Cafés\n"}, true},
		"half of it":                        {Draft{Place: at("who"), Text: "Caf"}, false},
		"the same words elsewhere":          {Draft{Place: at("reach"), Text: "Cafés"}, false},
		"the test of the note asked about":  {Draft{Place: Place{Question: "tests", Subject: Ref{ID: "ch1"}}, Text: "Count heads"}, true},
		"the test of another note":          {Draft{Place: Place{Question: "tests", Subject: Ref{ID: "cs1"}}, Text: "Count heads"}, false},
		"the note that was edited":          {Draft{Place: at("who"), Note: Ref{ID: "cs1"}, Text: "Cafés"}, true},
		"another text of the note":          {Draft{Place: at("who"), Note: Ref{ID: "cs1"}, Text: "Shop"}, false},
		"evidence":                          {Draft{Field: "evidence", Note: Ref{ID: "cs1"}, Text: "Two said so"}, true},
		"evidence of another note":          {Draft{Field: "evidence", Note: Ref{Words: "Hotels"}, Text: "Two said so"}, false},
		"a due date":                        {Draft{Field: "due", Note: Ref{ID: "ch1"}, Text: "2026-12-01"}, true},
		"what was raised":                   {Draft{Text: "Too dear"}, true},
		"why a question is set aside":       {Draft{Place: at("joined"), Field: "why", Text: "Mari knows"}, true},
		"an answer that is only a why":      {Draft{Place: at("joined"), Text: "Mari knows"}, false},
		"the name":                          {Draft{Field: "name", Text: "Hõbe"}, true},
		"a field that older versions wrote": {Draft{Place: at("who"), Field: "form", Text: "Shop"}, true},
	} {
		if got := d.draft.In(c); got != d.in {
			t.Errorf("%s: on the canvas %t", name, got)
		}
	}
}

// After a fault, what the record before it had and the one after it has not is
// kept, unless it is on the canvas.
func TestWithOlderDrafts(t *testing.T) {
	c := parse(t, shops)
	draft := func(text string) Draft { return Draft{Place: Place{Question: "who"}, Text: text} }
	now := Record{Drafts: []Draft{draft("now")}}
	got := now.WithOlder(Record{Drafts: []Draft{draft("now"), draft("Cafés"), draft("lost")}}, c)
	if len(got.Drafts) != 2 || got.Drafts[1].Text != "lost" || len(now.Drafts) != 1 {
		t.Errorf("%+v", got.Drafts)
	}
}
