// The words with which a note is linked with others: a verb that fits the two blocks.

package prompts

import "bmcanvas/canvas"

// LinkWords are the words with which one note is linked with others. A sentence about
// the note comes before the others, which complete or answer it.
type LinkWords struct {
	Quoted string // {note}: the words of the note, within a sentence
	Next   string // in place of the words: the note that is typed next
	It     string // in place of the words: the note that was named before
	Detail string // {note}: is a detail of
	Other  string // {note}: is linked with, where there is no verb for the blocks

	Verbs map[canvas.Kind]map[string]map[string]string // {note}: by its block and that of the others
}

// LinkSentence returns the sentence that leads to the notes of the block to, for a
// note of the block from that is called by the name: its words as LinkWords quotes
// them, or what stands in their place. A detail describes what it is linked with,
// whichever block that is in.
func (w *Words) LinkSentence(kind canvas.Kind, from, to string, detail bool, name string) string {
	form := w.Links.Verbs[kind][from][to]
	switch {
	case detail:
		form = w.Links.Detail
	case form == "":
		form = w.Links.Other
	}
	return w.Fill(form, "note", name)
}
