// The status of a note, since when it has it, and its evidence.

package interview

import "bmcanvas/canvas"

// steps are steps through the statuses of one note, as long as nothing else is
// changed meanwhile. Stepping back to the first status also restores its date.
type steps struct {
	canvas *canvas.Canvas // after the last step
	note   canvas.Key
	from   canvas.Status
	since  canvas.Date
}

// StepStatus gives the note the next status, and returns that. A note that is gone
// has none.
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

// setStatus gives the note the status from the day on.
func setStatus(n *canvas.Note, s canvas.Status, day canvas.Date) {
	n.Status, n.Since = s, day
	if s == canvas.NoStatus {
		n.Since = ""
	}
}

// SetEvidence sets the evidence of the note; "" removes it. The error is ErrTooLong.
func (iv *Interview) SetEvidence(k canvas.Key, evidence string) error {
	evidence, fits := canvas.CleanText(evidence)
	if !fits {
		return ErrTooLong
	}
	iv.change(iv.canvas.Replace(k, func(n *canvas.Note) { n.Evidence = evidence }))
	return nil
}
