// Forms: a few fields that ask for texts.

package tui

import (
	"bmcanvas/tui/keys"
)

// form asks for a few texts. Enter goes to the next field and, from the last,
// gives them to done.
type form struct {
	*env
	title  string
	lead   string // under the title; may be empty
	inputs []*input
	at     int
	done   func(values []string) outcome
	back   func(values []string) outcome // what esc does with edited texts; nil: they wait in their fields

	outward string // what the key line says of that; "": that it closes
	keeper  *work  // where they wait; nil: nowhere
	small   bool   // it may lie over the screen below
	seen    bool   // what it is about is seen there
}

func newForm(e *env, title, lead string, done func([]string) outcome, inputs ...*input) *form {
	return &form{env: e, title: title, lead: lead, inputs: inputs, done: done}
}

// line is a one-line field with a label.
func line(label, initial string) *input {
	in := newInput(initial)
	in.label, in.single = label, true
	return in
}

// lines is a field of any number of lines with a label.
func lines(label, initial string) *input {
	in := newInput(initial)
	in.label = label
	return in
}

// current is the field with the cursor.
func (f *form) current() *input { return f.inputs[f.at] }

func (f *form) values() []string {
	values := make([]string, len(f.inputs))
	for i, in := range f.inputs {
		values[i] = in.field.Text()
	}
	return values
}

func (f *form) changed() bool {
	for _, in := range f.inputs {
		if in.changed() {
			return true
		}
	}
	return false
}

func (f *form) update(p keys.Press, _, _ int) outcome {
	in := f.inputs[f.at]
	switch p.Intent {
	case keys.Enter:
		if f.at == len(f.inputs)-1 {
			return f.done(f.values())
		}
		f.at++
		return stay
	case keys.Back:
		return f.close()
	case keys.NextField:
		f.at = (f.at + 1) % len(f.inputs)
		return stay
	case keys.PreviousField:
		f.at = (f.at + len(f.inputs) - 1) % len(f.inputs)
		return stay
	case keys.Undo:
		in.field.Undo()
		return stay
	case keys.Redo:
		in.field.Redo()
		return stay
	}
	switch used := in.update(p, f.set); {
	case used:
	case p.Intent == keys.Up:
		f.at = max(f.at-1, 0)
	case p.Intent == keys.Down:
		f.at = min(f.at+1, len(f.inputs)-1)
	case p.Intent == keys.Save, p.Intent == keys.Help:
		return unknown
	}
	return stay
}

// close is what esc does: nothing but to go back. The edited texts wait in their
// fields, if they have a place to wait.
func (f *form) close() outcome {
	if f.back != nil && f.changed() {
		return f.back(f.values())
	}
	if f.keeper != nil && f.keeper.hold(f.inputs...) {
		return shut.saying(f.words.Notices.Waits)
	}
	return shut
}

// giveUp is close for a form that is not on top.
func (f *form) giveUp() {
	if f.changed() {
		f.close()
	}
}

func (f *form) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := f.titled(f.title, f.lead, column, h)
	p := &page{tight: h < cramped}
	f.drawInputs(p, column, h-len(head))
	return append(head, f.window(f.indented(p.lines), h-len(head), p.first, p.last)...)
}

// drawInputs draws the fields with their labels.
func (f *form) drawInputs(p *page, w, h int) {
	for i, in := range f.inputs {
		if in.label != "" {
			p.add(f.paragraph(in.label, w, f.sheet.Second)...)
		}
		if in.check != nil && i != f.at {
			if wrong := in.check(in.field.Text()); wrong != "" {
				p.add(f.paragraph(wrong, w, f.sheet.Bad)...)
			}
		}
		drawn := f.fieldLines(in, w, max(h-2, 1), i == f.at, "", func() { f.at = i })
		if i == f.at {
			p.show(drawn...)
		} else {
			p.add(drawn...)
		}
		p.gap()
	}
}

func (f *form) keyHints() []keyHint {
	does := f.words.Line.Done
	if f.at < len(f.inputs)-1 {
		does = f.words.Line.NextField
	}
	esc := f.words.Line.Close
	if f.outward != "" && f.changed() {
		esc = f.outward
	}
	return []keyHint{{"enter", does}, {"esc", esc}}
}
