// The example in the empty field of a question.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// In a window of 120 by 40 every example is whole, in every guide and language, and the
// first letter moves nothing below it.
func TestExamplesAreWhole(t *testing.T) {
	for _, info := range prompts.Guides("en") {
		for _, l := range prompts.Languages {
			d := begin(t, info.ID, l.Code)
			d.size(120, 40)
			for i := range d.app.iv.Walk().Stops {
				if d.app.iv.Go(i); d.app.iv.Question() == nil || d.app.iv.Question().Example == "" {
					continue
				}
				d.app.question.catchUp()
				q := d.app.question
				if q.area != prompts.AreaField || q.kind().placeholder != nil || q.kind().table != noTable {
					continue
				}
				w, h := d.app.room(d.app.top())
				_, body, _ := q.drawn(w, h)
				if drawn := strings.Join(body.lines, "\n"); strings.Contains(drawn, d.app.sheet.Marks.Ellipsis) && !strings.Contains(q.question().Example, "…") {
					t.Errorf("%s %s: %q is cut:\n%s", info.ID, l.Code, q.question().Example, d.screen())
				}
				q.input.field.Insert("x")
				if _, typed, _ := q.drawn(w, h); len(typed.lines) != len(body.lines) {
					t.Errorf("%s %s: %s has %d lines, and with a letter %d", info.ID, l.Code, q.question().ID, len(body.lines), len(typed.lines))
				}
				q.input.field.Undo()
			}
		}
	}
}
