// What can be changed about the interview as a whole: the canvas's name, the guide, the language.

package interview

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Rename gives the canvas another name.
func (iv *Interview) Rename(name string) bool {
	name, _ = canvas.CleanText(name)
	if name == "" || name == iv.canvas.Name {
		return false
	}
	return iv.change(iv.canvas.With(func(c *canvas.Canvas) { c.Name = name }))
}

// SetBy says whose answers are given from now on; "" is nobody in particular.
func (iv *Interview) SetBy(name string) { iv.By, _ = canvas.CleanText(name) }

// UseGuide goes on with another guide, or the same in another language, at
// the question one stands at if it asks that too, else at the first open one.
// ref is what the file says of it: its id, or a path.
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

// Adopt goes on with the same canvas in another file: the copy that is worked
// on from now on. What was changed before can be undone no more.
func (iv *Interview) Adopt(c *canvas.Canvas) {
	here := iv.Question()
	iv.history = history{}
	iv.setCanvas(c)
	if here != nil {
		iv.GoTo(here.ID)
	}
}

// Reload goes on with a canvas that came from elsewhere: what another program
// wrote. What was changed before can be undone no more, and is no longer told
// apart from what came with it: the session counts its changes from here.
func (iv *Interview) Reload(c *canvas.Canvas) {
	iv.Adopt(c)
	iv.opened, iv.looked = c, nil
}
