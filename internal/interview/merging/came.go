// What came in from a file that is open, in words.

package merging

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/prompts"
)

// Came says what came from the file when its changes were taken in, and how much is
// to be decided; "" if nothing did.
func Came(w *prompts.Words, taken *saver.TakenIn) string {
	came := w.Tally(canvas.NewTally(canvas.Diff(taken.Before, taken.After)))
	n := len(taken.Clashes)
	switch {
	case came == "":
		return ""
	case n == 0:
		return w.Fill(w.Merge.FromFile, "changes", came)
	}
	return w.Fill(w.Merge.FromFileBoth, "changes", came, "decide", w.Merge.ToDecide.For(n))
}
