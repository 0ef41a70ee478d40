// What clashes, in words: the notes of the follow-ups.

package merging

import (
	"cmp"

	"github.com/rivo/uniseg"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/prompts"
)

// Say returns what gives the words of a clash's follow-up, for a canvas asked with
// the guide, which may be nil. What the other side wants is in them in full.
func Say(w *prompts.Words, c *canvas.Canvas, guide *prompts.Guide) func(merge.Clash) string {
	names, said, values := publish.FieldNames(w), publish.GuidedWords(w, c, guide), publish.Values(w, guide)
	return func(clash merge.Clash) string {
		m := w.Merge
		field := cmp.Or(names[clash.Key], clash.Key)
		value := clash.Theirs
		switch {
		case clash.Note == nil && value == "":
			return w.FillForFile(m.CanvasCleared, "field", field)
		case clash.Note == nil:
			return w.FillForFile(m.CanvasField, "field", field, "value", values(clash.Key, value, ""))
		}
		note := begin(said.Note, clash.Note)
		switch {
		case clash.Key == "":
			return w.FillForFile(m.Removed, "note", note)
		case clash.Key == merge.KeyBlock:
			return w.FillForFile(m.Moved, "note", note, "block", cmp.Or(w.BlockTitle(c.Kind, value), value))
		case value == "":
			return w.FillForFile(m.Cleared, "note", note, "field", field)
		case clash.Key == "note":
			return w.FillForFile(m.Words, "note", note, "value", value)
		case clash.Key == "status":
			value = w.Status(canvas.Status(value))
			if clash.Since != "" {
				value = w.Fill(w.Details.Since, "status", value, "date", w.Date(clash.Since))
			}
		default:
			value = values(clash.Key, value, clash.Note.Question)
		}
		return w.FillForFile(m.Field, "note", note, "field", field, "value", value)
	}
}

// mostBegin is how many characters of a note tell which one is meant.
const mostBegin = 60

// begin returns the beginning of a note's words.
func begin(said func(*canvas.Note) string, n *canvas.Note) string {
	if said == nil {
		return beginning(n.Text, mostBegin)
	}
	return beginning(said(n), mostBegin)
}

// beginning returns the beginning of a text, with … if it has more characters than
// most.
func beginning(text string, most int) string {
	rest, state := text, -1
	for i := 0; rest != "" && i < most; i++ {
		_, rest, _, state = uniseg.StepString(rest, state)
	}
	if rest == "" {
		return text
	}
	return text[:len(text)-len(rest)] + "…"
}
