// Pickers: a list that asks for one of its rows.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/tui/keys"
)

// picker asks for one row of a list.
type picker struct {
	*env
	title string
	lead  string
	list  list
	done  func(at int) outcome
	about []interview.Draft // text that the choice is about, if it is kept nowhere yet
	firm  bool              // esc does not close it: a row has to be chosen
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
