// Throwing notes to another block or question.

package interview

import (
	"testing"

	"bmcanvas/canvas"
)

// A choice that is thrown to another question is a note like any other there.
func TestChoiceThrownToAnotherQuestionIsNoChoice(t *testing.T) {
	doc, err := canvas.Parse("a.yaml", []byte(`canvas: business-model
blocks:
  value_propositions:
    - {id: vp1, note: Cheap, question: traits, option: cheap, evidence: Asked two, by: Mari}
`))
	if err != nil {
		t.Fatal(err)
	}
	iv := New(begin(t).Walk(), doc.Canvas(), func() canvas.Date { return "2026-11-21" })
	if !iv.ThrowNote(iv.Canvas().Notes(canvas.ValuePropositions)[0].Key, canvas.ValuePropositions, "offer") {
		t.Fatal("nothing was changed")
	}
	want := canvas.Note{ID: "vp1", Text: "Cheap", Question: "offer", Evidence: "Asked two", By: "Mari"}
	if got := iv.Canvas().Notes(canvas.ValuePropositions); len(got) != 1 || !got[0].Equal(&want) {
		t.Errorf("%+v", got[0])
	}
}
