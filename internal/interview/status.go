// The status of a note, since when it has it, and what was found out.

package interview

import "bmcanvas/canvas"

// steps are those through the statuses of one note, as long as nothing else is
// changed meanwhile: who comes round to where they began has changed nothing.
type steps struct {
	canvas *canvas.Canvas // after the last of them
	note   canvas.Key
	from   canvas.Status
	since  canvas.Date
}

// StepStatus gives the note the next status, and returns it.
func (iv *Interview) StepStatus(k canvas.Key) canvas.Status {
	n, _ := iv.canvas.Find(k)
	if n == nil {
		return canvas.NoStatus
	}
	if iv.steps.canvas != iv.canvas || iv.steps.note != k {
		iv.steps = steps{note: k, from: n.Status, since: n.Since}
	}
	next, day := n.Status.Next(), iv.today()
	if next == iv.steps.from {
		day = iv.steps.since
	}
	iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { setStatus(n, next, day) }))
	iv.steps.canvas = iv.canvas
	return next
}

// SetStatus gives the note the status, and reports whether it had another.
func (iv *Interview) SetStatus(k canvas.Key, s canvas.Status) bool {
	if n, _ := iv.canvas.Find(k); n == nil || n.Status == s {
		return false
	}
	return iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { setStatus(n, s, iv.today()) }))
}

func setStatus(n *canvas.Note, s canvas.Status, day canvas.Date) {
	n.Status, n.Since = s, day
	if s == canvas.NoStatus {
		n.Since = ""
	}
}

// SetEvidence says what was seen or heard of the note; no words take it back.
func (iv *Interview) SetEvidence(k canvas.Key, evidence string) error {
	evidence, fits := canvas.CleanText(evidence)
	if !fits {
		return ErrTooLong
	}
	iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { n.Evidence = evidence }))
	return nil
}
