// Changes for a front end without a cursor: several as one step, and a status by its name.

package interview

import "bmcanvas/canvas"

// Together makes all changes that do makes one step of undo.
func (iv *Interview) Together(do func()) {
	depth := len(iv.history.past)
	do()
	if len(iv.history.past) > depth {
		iv.history.past = iv.history.past[:depth+1]
	}
}

// SetStatus gives the note the status, and reports whether it had another.
func (iv *Interview) SetStatus(k canvas.Key, s canvas.Status) bool {
	if n, _ := iv.canvas.Find(k); n == nil || n.Status == s {
		return false
	}
	return iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { setStatus(n, s, iv.today()) }))
}
