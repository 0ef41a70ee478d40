// Undo and redo: where they lead, and what ends them.

package interview

import (
	"testing"

	"bmcanvas/canvas"
)

// subjectText is the text of the note that the question is asked of; "" if it
// is asked once.
func (iv *Interview) subjectText() string {
	if n, _, _ := iv.Subject(); n != nil {
		return n.Text
	}
	return ""
}

// Undo and redo return to the note that the question was asked of when the
// change was made, not to the first that lacks an answer.
func TestUndoReturnsToTheSubject(t *testing.T) {
	iv := begin(t)
	iv.stand(t, "who").give(t, "Cafés")
	iv.give(t, "Hotels")
	iv.give(t, "Offices")
	iv.stand(t, "role").Advance()
	if iv.subjectText() != "Hotels" {
		t.Fatalf("the question is asked of %q", iv.subjectText())
	}
	iv.ToggleOption(0)
	for _, step := range []struct {
		name string
		do   func() bool
	}{{"undo", iv.Undo}, {"redo", iv.Redo}, {"undo once more", iv.Undo}} {
		iv.stand(t, "offer")
		if !step.do() || iv.Question().ID != "role" || iv.subjectText() != "Hotels" {
			t.Errorf("%s leads to %s of %q, want role of Hotels", step.name, iv.Question().ID, iv.subjectText())
		}
	}
}

// Typing is a new edit: what was undone before it does not come back.
func TestTypingEndsRedo(t *testing.T) {
	iv := begin(t)
	iv.stand(t, "who").give(t, "Cafés")
	iv.Undo()
	if !iv.CanRedo() {
		t.Fatal("there is nothing to redo")
	}
	iv.ForgetRedo()
	if iv.CanRedo() || iv.Redo() {
		t.Error("what was undone comes back")
	}
	iv.holds(t, canvas.CustomerSegments, "")
}
