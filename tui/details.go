// The details of a note: its text, status, evidence, test and due date.

package tui

import (
	"errors"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/dates"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// details is a form about one note. A key steps its status meanwhile.
type details struct {
	*form
	*work
	note   canvas.Key
	asked  int // the place of the field that it was opened for: enter there ends it; 0: none
	amount int // the place of the field for the amount; 0: the note has none
	saidBy int // the place of the field for who said it
	links  noteLinks
	past   itemScroll
}

// The places of the fields after the note's words.
const (
	evidence = iota + 1
	test
	due
)

func newDetails(w *work, k canvas.Key) *details {
	words := w.env.words.Details
	n, _ := w.iv.Canvas().Find(k)
	v := &details{work: w, note: k}
	v.form = newForm(w.env, words.Title, "", v.done,
		lines(words.Words, w.iv.Text(n)).becomes(interview.Draft{Note: k}),
		lines(words.Evidence, n.Evidence).becomes(interview.Draft{Note: k, Field: interview.FieldEvidence}),
		lines(words.Test, n.Test).becomes(interview.Draft{Note: k, Field: interview.FieldTest}),
		line(words.Due, w.env.date(n.Due)).becomes(interview.Draft{Note: k, Field: interview.FieldDue}))
	v.inputs[due].check = v.wrongDate
	if takesAmount(w.iv.Canvas(), n) {
		v.inputs = append(v.inputs, line(w.env.words.Figures.Amount, n.Amount).becomes(interview.Draft{Note: k, Field: interview.FieldAmount}))
		v.amount = len(v.inputs) - 1
	}
	v.inputs = append(v.inputs, line(words.By, n.By).becomes(interview.Draft{Note: k, Field: interview.FieldBy}))
	v.saidBy = len(v.inputs) - 1
	w.keeps(v.form)
	v.back = v.leave
	v.links = newNoteLinks(w.iv.Canvas(), n)
	v.showStatus()
	return v
}

// newEvidence asks for the evidence of a note that was found to be true or false.
func newEvidence(w *work, k canvas.Key) *details {
	v := newDetails(w, k)
	v.at, v.asked = evidence, evidence
	return v
}

// newAmount asks for the amount of a note that can have one.
func newAmount(w *work, k canvas.Key) *details {
	v := newDetails(w, k)
	v.at, v.asked = v.amount, v.amount
	return v
}

// takesAmount reports whether the note can have an amount.
func takesAmount(c *canvas.Canvas, n *canvas.Note) bool {
	_, block := c.Find(n.Key)
	return figures.In(block) && n.InModel()
}

// stepStatus gives the note the next status. If that says that the note was found
// to be true or false, it asks for the evidence.
func stepStatus(w *work, k canvas.Key) outcome {
	status := w.iv.StepStatus(k)
	if status.Decided() {
		return open(newEvidence(w, k)) // its title says the status
	}
	return stay.saying(w.env.words.Status(status))
}

// showStatus puts the note's status and its date under the title.
func (v *details) showStatus() {
	n, _ := v.iv.Canvas().Find(v.note)
	v.lead = v.words.Status(n.Status)
	if n.Since != "" {
		v.lead = v.words.Fill(v.words.Details.Since, "status", v.lead, "date", v.date(n.Since))
	}
}

// done keeps the fields in the note and closes the form. A date that cannot be read
// waits in its field.
func (v *details) done(values []string) outcome {
	if err := v.keep(); err != nil {
		return v.refuseLong()
	}
	out := shut
	if why := v.wrongAmount(); why != "" {
		out = out.warning(why)
	}
	if wrong := v.wrongDate(values[due]); wrong != "" && v.inputs[due].changed() {
		v.hold(v.inputs[due])
		out = out.warning(v.words.Fill(v.words.Details.BadDate, "text", strings.TrimSpace(values[due]), "date", v.date(v.today())))
	}
	return out
}

// leave is done, for esc: a text that is too long waits in its field, with all others.
func (v *details) leave(values []string) outcome {
	out := v.done(values)
	if out.kind == stayed {
		v.hold(v.inputs...)
		out.kind = closed
	}
	return out
}

// keep gives the note what was edited. The error is interview.ErrTooLong.
func (v *details) keep() error {
	n, _ := v.iv.Canvas().Find(v.note)
	if n == nil { // undone meanwhile
		v.hold(v.inputs...)
		return nil
	}
	var err error
	v.iv.Together(func() {
		for _, d := range v.typed(v.iv.Place()) {
			emptied := d.Field == interview.FieldNote && strings.TrimSpace(d.Text) == ""
			if emptied || d.Field == interview.FieldDue && v.wrongDate(d.Text) != "" {
				continue
			}
			err = errors.Join(err, v.iv.Apply(d))
		}
	})
	return err
}

// wrongAmount says why the amount that was typed is none; "" if it is one.
func (v *details) wrongAmount() string {
	n, _ := v.iv.Canvas().Find(v.note)
	if n == nil || v.amount == 0 || !v.inputs[v.amount].changed() {
		return ""
	}
	if why := figures.Reckon(v.iv.Canvas()).Fault(n); why != nil {
		return v.words.WhyUnreadable(why)
	}
	return ""
}

// wrongDate says that the text is no date; "" if it is one, or empty.
func (v *details) wrongDate(text string) string {
	if _, is := dates.Read(text, v.today()); is {
		return ""
	}
	return v.words.Details.NoDate
}

// current is the field with the cursor; nil: it is on the links.
func (v *details) current() *input {
	if v.onLinks() {
		return nil
	}
	return v.form.current()
}

func (v *details) update(p keys.Press, w, h int) outcome {
	switch {
	case p.Intent == keys.Status:
		v.iv.StepStatus(v.note)
		v.showStatus()
		return stay
	case v.onLinks():
		if v.past.press(p.Intent, func() (n, rest, first, last int) {
			head, page := v.drawn(w, h)
			return len(page.lines), h - len(head), page.first, page.last
		}) {
			return stay
		}
		return v.pressLinks(p)
	case p.Intent == keys.Enter && v.ends():
		return v.done(v.values())
	case v.leadsToLinks(p.Intent):
		v.at = len(v.inputs)
		return stay
	}
	return v.form.update(p, w, h)
}

// ends reports whether enter closes the form here, though there are more fields.
func (v *details) ends() bool { return v.asked > 0 && v.at == v.asked }

func (v *details) view(w, h int) []string {
	head, p := v.drawn(w, h)
	past := v.past
	if !v.onLinks() {
		past = 0
	}
	return append(head, past.window(v.form.env, v.indented(p.lines), h-len(head), p.first, p.last)...)
}

// drawn is what stands above the fields and the links, and all of them.
func (v *details) drawn(w, h int) (head []string, p *page) {
	column := min(w-2*margin, measure)
	head, p = v.titled(v.form.title, v.lead, column, h), &page{tight: h < cramped}
	v.drawInputs(p, column, h-len(head))
	v.drawLinks(p, column, h-len(head))
	return head, p
}

// over draws the one field that the form was opened for, over the screen below. The other
// fields fill the window.
func (v *details) over(w, h int) []string {
	if !v.ends() {
		return nil
	}
	f := *v.form
	f.title, f.lead, f.small = text.OneLine(v.values()[0]), "", true
	f.inputs, f.at = v.inputs[v.asked:v.asked+1], 0
	lines := f.over(w, h)
	if lines != nil {
		lines[0] = v.dialogHead(f.title, v.lead, w)
	}
	return lines
}

func (v *details) keyHints() []keyHint {
	hints := v.form.keyHints()
	switch {
	case v.onLinks():
		hints = append([]keyHint{{"space", v.words.Line.Link}}, hints...)
	case v.ends():
		hints[0].does = v.words.Line.Done
		hints = append(hints, keyHint{"tab", v.words.Line.NextField})
	}
	return append(hints, keyHint{"f5", v.words.Line.Status})
}

// openDetails opens the details of the note; nil: it says that there is no note.
func openDetails(w *work, note *canvas.Note) outcome {
	if note == nil {
		return stay.warning(w.env.words.Notices.NoNote)
	}
	return open(newDetails(w, note.Key))
}
