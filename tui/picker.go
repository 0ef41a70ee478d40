// Pickers: a list that asks for one of its rows. What is typed finds rows.

package tui

import (
	"strings"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/search"
	"bmcanvas/tui/keys"
)

// picker asks for one row of a list.
type picker struct {
	*env
	title string
	lead  string
	list  list // the rows that have the typed words
	done  func(at int) outcome
	back  func() outcome    // what esc does; nil: it closes the picker
	about []interview.Draft // text that the choice is about, if it is kept nowhere yet
	moves bool              // a digit only moves the cursor: enter chooses

	all   []row  // the rows of the whole list
	found []int  // the place in all of each row of list
	query *input // the words that rows are found by
}

func newPicker(e *env, title, lead string, rows []row, at int, done func(int) outcome) *picker {
	k := &picker{env: e, title: title, lead: lead, done: done, all: rows, query: line("", "")}
	k.find()
	k.list.at = at
	return k
}

// find lists the rows that have the typed words.
func (k *picker) find() {
	k.list, k.found = list{}, nil
	words := strings.Fields(search.Fold(k.query.field.Text()))
	for i, r := range k.all {
		if search.Has(search.Fold(r.label+"\n"+r.note+"\n"+r.more), words) {
			k.list.rows, k.found = append(k.list.rows, r), append(k.found, i)
		}
	}
}

func (k *picker) update(p keys.Press, _, _ int) outcome {
	if k.finds(p) {
		k.query.update(p, k.set)
		k.find()
		return stay
	}
	if d := p.ListDigit(); d > 0 && k.moves {
		k.list.at = min(d, len(k.list.rows)) - 1
		return stay
	}
	done, used := k.list.update(p)
	switch {
	case done:
		return k.done(k.found[k.list.at])
	case used:
		return stay
	case p.Intent == keys.Back && !k.query.field.Empty():
		k.query = line("", "")
		k.find()
		return stay
	case p.Intent == keys.Back && k.back != nil:
		return k.back()
	case p.Intent == keys.Back:
		return shut
	}
	return unknown
}

// giveUp brings words that the choice is about to where esc brings them.
func (k *picker) giveUp() {
	if len(k.about) > 0 && k.back != nil {
		k.back()
	}
}

// finds reports whether the press changes the words that rows are found by. Digits
// choose as long as there are none.
func (k *picker) finds(p keys.Press) bool {
	begun := !k.query.field.Empty()
	switch p.Intent {
	case keys.Typed:
		return begun || !p.InRun() && !p.AsksHelp()
	case keys.Pasted:
		return true
	case keys.Space, keys.Backspace, keys.DeleteWordBack, keys.DeleteToStart:
		return begun
	}
	return false
}

func (k *picker) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := k.titled(k.title, k.lead, column)
	if !k.query.field.Empty() {
		head = append(append(head, k.indented(k.query.lines(k.env, column, 1, true, ""))...), "")
	}
	lines, at := k.list.lines(k.env, column, true, k.query.field.Empty())
	if len(lines) == 0 {
		lines = []string{k.sheet.Second.Render(k.set.Line(k.words.Find.NoRow))}
	}
	return append(head, k.window(k.indented(lines), h-len(head), at, at+1)...)
}

func (k *picker) keyHints() []keyHint {
	l := k.words.Line
	return []keyHint{{"enter", l.Choose}, {"esc", l.Close}, {"abc", l.Find}}
}
