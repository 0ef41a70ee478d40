// Going on with another guide, in another file, or with another canvas.

package interview

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// UseGuide goes on with another guide, or with the same one in another language.
// The interview stays at its question if the guide asks that, too, else it goes to
// the first open one. ref is the guide's id or path, as the file says it.
func (iv *Interview) UseGuide(w *prompts.Walk, ref string, language string) {
	here, subject := iv.Question(), iv.subject
	iv.walk, iv.pass, iv.trail = w, FirstTime, nil
	day := iv.today()
	iv.setCanvas(iv.canvas.With(func(c *canvas.Canvas) { c.Guide, c.Language, c.Updated = ref, language, max(c.Updated, day) }))
	if here == nil || !iv.GoTo(here.ID) {
		iv.Go(iv.survey.FirstOpen())
		return
	}
	iv.subject = subject
}

// Adopt goes on with the same canvas as it is in another file. Changes made before
// can no longer be undone.
func (iv *Interview) Adopt(c *canvas.Canvas) {
	here := iv.Question()
	iv.history, iv.cameIn = history{}, nil
	iv.setCanvas(c)
	if here != nil {
		iv.GoTo(here.ID)
	}
}

// Reload goes on with a canvas that another program has written, as a change that can
// be undone like any other. The session counts its changes from here: it cannot tell
// its own earlier ones from the other program's.
func (iv *Interview) Reload(c *canvas.Canvas) {
	here := iv.Question()
	iv.history.past, iv.history.future = append(iv.history.past, iv.reversalOf(c)), nil
	iv.cameIn = nil
	iv.setCanvas(c)
	if here != nil {
		iv.GoTo(here.ID)
	}
	iv.opened, iv.looked = c, nil
}

// SetStage says how far the business has come, by which questions are asked, and
// reports whether that is new. If the present question is not asked any more, the
// interview goes to the next one.
func (iv *Interview) SetStage(stage canvas.Stage) bool {
	if stage == iv.canvas.Stage {
		return false
	}
	iv.change(iv.canvas.With(func(c *canvas.Canvas) { c.Stage = stage }))
	if iv.Question() != nil && iv.State() == prompts.PassedOver {
		iv.NextStop()
	}
	return true
}
