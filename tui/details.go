// A note's sheet: its words, its status, what is known of whether it is true,
// and what it is linked with.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// details is a form over one note, whose status can be stepped meanwhile.
type details struct {
	*form
	note  canvas.Key
	proof bool // it is there to be told the evidence: enter after that ends it
	links noteLinks
}

// evidence is the place of its field.
const evidence = 1

func newDetails(s *session, k canvas.Key) *details {
	w := s.words.Details
	n, _ := s.iv.Canvas().Find(k)
	v := &details{note: k}
	v.form = newForm(s, w.Title, "", v.done,
		lines(w.Words, s.noteText(n)), lines(w.Evidence, n.Evidence), lines(w.Test, n.Test), line(w.Due, string(n.Due)))
	v.links = newNoteLinks(s, n)
	v.tell()
	return v
}

// newProof is the sheet of a note of which something has been found out, at
// the evidence.
func newProof(s *session, k canvas.Key) *details {
	v := newDetails(s, k)
	v.at, v.proof = evidence, true
	return v
}

// stepStatus gives the note the next status. Once that says that something was
// found out, it asks what.
func (s *session) stepStatus(k canvas.Key) outcome {
	status := s.iv.StepStatus(k)
	if status.Settled() {
		return open(newProof(s, k)) // it says the status
	}
	s.say(s.words.Status(status))
	return stay
}

// tell says the note's status, and since when it has it.
func (v *details) tell() {
	n, _ := v.iv.Canvas().Find(v.note)
	v.lead = v.words.Status(n.Status)
	if n.Since != "" {
		v.lead = v.words.Fill(v.words.Details.Since, "status", v.lead, "date", v.date(n.Since))
	}
}

func (v *details) done(values []string) outcome {
	due := canvas.Date(foldDigits(strings.TrimSpace(values[3])))
	if _, err := due.Time(); err != nil && due != "" {
		v.warn(v.words.Details.BadDate)
		return stay
	}
	words := ""
	if v.inputs[0].changed() {
		words = values[0]
	}
	if v.tooLong(v.iv.Describe(v.note, words, values[1], values[2], due)) {
		return stay
	}
	return shut
}

func (v *details) update(p keys.Press) outcome {
	switch {
	case p.Intent == keys.Status:
		v.iv.StepStatus(v.note)
		v.tell()
		return stay
	case v.onLinks():
		return v.pressLinks(p)
	case p.Intent == keys.Enter && v.ends():
		return v.done(v.values())
	case v.leadsToLinks(p.Intent):
		v.at = len(v.inputs)
		return stay
	}
	return v.form.update(p)
}

// ends reports whether enter ends it here, though there are more fields.
func (v *details) ends() bool { return v.proof && v.at == evidence }

func (v *details) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := titled(v.session, v.title, v.lead, column)
	p := &page{}
	v.drawInputs(p, column, h-len(head))
	v.drawLinks(p, column, h-len(head))
	return append(head, window(v.session, v.indented(p.lines), h-len(head), p.first, p.last)...)
}

func (v *details) hints() []hint {
	hints := v.form.hints()
	switch {
	case v.onLinks():
		hints = append([]hint{{"space", v.words.Line.Link}}, hints...)
	case v.ends():
		hints[0].does = v.words.Line.Done
		hints = append(hints, hint{"tab", v.words.Line.NextField})
	}
	return append(hints, hint{"f5", v.words.Line.Status})
}

// foldDigits is s with all digits as 0-9.
func foldDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if digit, ok := prompts.FoldDigits(r); ok {
			return rune('0' + digit)
		}
		return r
	}, s)
}
