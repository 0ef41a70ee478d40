// The law of typing: what is typed is in the file, whole, wherever and however it was
// typed.

package tui

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/prompts"
)

// sentence makes a sentence that begins with a word, a digit or a sign, and that no
// other is equal to.
func sentence(r *rand.Rand, n int) string {
	first := []string{"Hotels", "2-3 chains", "1 person in 5", "۲ هتل", "٣ فنادق", "9e lot", "õlu 3", "12 %", "(3) inns"}
	then := []string{"by the sea", "2 or 3", "of 10", "ja 4 kohvikut", "در شهر", "who 1, 2", "x 5"}
	return fmt.Sprintf("%s %s no%d", first[r.IntN(len(first))], then[r.IntN(len(then))], n)
}

// onCanvas reports whether the canvas has the text.
func (d *driver) onCanvas(text string) bool {
	return slices.ContainsFunc(recovery.Texts(d.app.iv.Canvas()), func(t string) bool { return strings.Contains(t, text) })
}

// jumps are ways to come to a question with a block.
var jumps = []string{"<f2>1<enter>", "<f2>2<enter>", "<esc>3<enter>", "<f2>5", "<f2><tab>", "<f7>", "<f7><down><enter>", "<f3>a<enter>", "<pgdn><pgup>", "<tab>", "<tab><tab>", "<down>", "<up>", "<f2><esc>", "<f8>", "<f10><esc>", "<f1><esc>", "<f7><f1><esc>", "<f7>3", "<f2><f3><esc>", "<f4><esc>", "<f1>keys<esc><esc>", "<f5>"}

func TestTheLawOfTyping(t *testing.T) {
	for i, id := range prompts.GuideIDs {
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(1, uint64(i)))
			d := begin(t, id, []string{"en", "et", "nl", "fa"}[i%4])
			d.interview()
			var all []string
			say := func(where string) {
				d.t.Helper()
				text := sentence(r, len(all))
				if len(all)%2 == 0 {
					d.keys(text)
				} else {
					d.fast(text)
				}
				d.keys("<pgdn>")
				if all = append(all, text); !d.onCanvas(text) {
					t.Errorf("%s: %q is not on the canvas:\n%s", where, text, d.screen())
				}
			}
			for at, stop := range d.app.iv.Walk().Stops {
				d.app.screens = d.app.screens[:1]
				d.app.iv.Go(at)
				d.app.catchUp()
				if stop.Question == nil {
					say(fmt.Sprint("stop ", at))
					continue
				}
				say(stop.Question.ID)
				d.goTo(stop.Question.ID)
				d.app.question.back = nil
				jump := jumps[at%len(jumps)]
				d.keys(jump)
				say(stop.Question.ID + " after " + jump)
			}
			d.leave()
			_, doc, err := canvas.Open(d.app.saver.Path())
			if err != nil {
				t.Fatal(err)
			}
			there := recovery.Texts(doc.Canvas())
			for _, text := range all {
				if !slices.ContainsFunc(there, func(s string) bool { return strings.Contains(s, text) }) {
					t.Errorf("%q is not in the file", text)
				}
			}
		})
	}
}
