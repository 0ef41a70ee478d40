// Forms: a few fields, or a list, that ask one small thing and go away.

package tui

import (
	"bmcanvas/tui/keys"
)

// form asks for a few texts. Enter goes to the next field and, from the last,
// gives them to done.
type form struct {
	*env
	title  string
	lead   string // said under the title; may be empty
	inputs []*input
	at     int
	done   func(values []string) outcome
	kept   func(values []string) bool // what keep does; nil: done. Whether it could
	taken  bool                       // by keep: what is typed needs no looking after any more
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

// close is what esc does: it gives up only what was not typed.
func (f *form) close() outcome {
	if f.changed() {
		return f.done(f.values())
	}
	return shut
}

// keep does what enter on the last field does, if anything was typed.
func (f *form) keep() {
	switch {
	case !f.changed() || f.taken:
	case f.kept != nil:
		f.taken = f.kept(f.values())
	default:
		out := f.done(f.values())
		if out.next != nil {
			out.next.keep() // it asked for more
		}
		f.taken = out.kind != stayed
	}
}

// typed lists what is typed in the fields, so that it can be kept.
func (f *form) typed() []string {
	var texts []string
	if f.taken {
		return nil
	}
	for _, in := range f.inputs {
		if in.changed() && !in.field.Empty() {
			texts = append(texts, in.field.Text())
		}
	}
	return texts
}

func (f *form) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := f.titled(f.title, f.lead, column)
	p := &page{}
	f.drawInputs(p, column, h-len(head))
	return append(head, f.window(f.indented(p.lines), h-len(head), p.first, p.last)...)
}

// drawInputs draws the fields with their labels.
func (f *form) drawInputs(p *page, w, h int) {
	for i, in := range f.inputs {
		if in.label != "" {
			p.add(f.paragraph(in.label, w, f.sheet.Faint)...)
		}
		drawn := in.lines(f.env, w, max(h-2, 1), i == f.at, "")
		if i == f.at {
			p.show(drawn...)
		} else {
			p.add(drawn...)
		}
		p.gap()
	}
}

func (f *form) hints() []hint {
	does := f.words.Line.Done
	if f.at < len(f.inputs)-1 {
		does = f.words.Line.NextField
	}
	return []hint{{"enter", does}, {"esc", f.words.Line.Close}}
}

// picker asks for one row of a list.
type picker struct {
	*env
	title string
	lead  string
	list  list
	done  func(at int) outcome
	kept  func() bool // what keep does; nil: nothing. Whether it could
	holds string      // words that are nowhere else until something is chosen
	firm  bool        // esc does not close it: something has to be chosen
}

func newPicker(e *env, title, lead string, rows []row, at int, done func(int) outcome) *picker {
	return &picker{env: e, title: title, lead: lead, list: list{rows: rows, at: at}, done: done}
}

func (k *picker) update(p keys.Press, _, _ int) outcome {
	done, used := k.list.update(p)
	switch {
	case done:
		return k.done(k.list.at)
	case used:
		return stay
	case p.Intent == keys.Back && k.firm:
		return stay
	case p.Intent == keys.Back:
		return shut
	case k.firm && p.Intent != keys.Help:
		return stay
	}
	return unknown
}

func (k *picker) keep() {
	if k.kept != nil && k.kept() {
		k.holds = ""
	}
}

// typed is what the picker holds, so that it can be kept.
func (k *picker) typed() []string {
	if k.holds == "" {
		return nil
	}
	return []string{k.holds}
}

func (k *picker) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := k.titled(k.title, k.lead, column)
	lines, at := k.list.lines(k.env, column, true, true)
	return append(head, k.window(k.indented(lines), h-len(head), at, at+1)...)
}

func (k *picker) hints() []hint {
	if k.firm {
		return []hint{{"enter", k.words.Line.Choose}}
	}
	return []hint{{"enter", k.words.Line.Choose}, {"esc", k.words.Line.Close}}
}
