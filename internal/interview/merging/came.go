// What came in from a file that is open, in words.

package merging

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/prompts"
)

// mostNamed is how many of the notes that came are named, and mostName how many
// characters of each.
const mostNamed, mostName = 3, 40

// Came says what came from the file when its changes were taken in, and how much is to be
// decided; "" if nothing came. It names the first notes that came or, if notes were only
// removed, the first of those. said gives the words of a note.
func Came(w *prompts.Words, taken *saver.TakenIn, said func(*canvas.Note) string) string {
	after := taken.After
	for _, clash := range taken.Clashes { // one's own wish did not come from the file
		after = after.RemoveFollowUp(clash.FollowUp)
	}
	changes := canvas.Diff(taken.Before, after)
	came := w.Tally(canvas.NewTally(changes))
	if came == "" && len(taken.Clashes) == 0 {
		return ""
	}
	var named []string
	name := func(n *canvas.Note) {
		if n != nil && len(named) <= mostNamed {
			named = append(named, w.Fill(w.Merge.Named, "note", beginning(said(n), mostName)))
		}
	}
	for i := range changes {
		name(changes[i].New)
	}
	if len(named) == 0 { // what is gone is named where it cannot be taken for what came
		for i := range changes {
			name(changes[i].Old)
		}
	}
	if len(named) > mostNamed {
		named[mostNamed] = "…"
	}
	if len(named) > 0 {
		came = w.Fill(w.Merge.Naming, "changes", came, "notes", w.Series(named...))
	}
	n := len(taken.Clashes)
	switch {
	case n == 0:
		return w.Fill(w.Merge.FromFile, "changes", came)
	case came == "":
		return w.Merge.Undecided.For(n)
	}
	return w.Fill(w.Merge.FromFileBoth, "changes", came, "decide", w.Merge.Undecided.For(n))
}
