// Pickers: a list that asks for one of its rows. What is typed finds rows.

package tui

import (
	"cmp"
	"slices"
	"strings"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/search"
	"bmcanvas/tui/keys"
)

// picker asks for one row of a list.
type picker struct {
	*env
	title   string
	lead    string
	list    list // the rows that have the typed words
	done    func(at int) outcome
	back    func() outcome       // what esc does; nil: it closes the picker
	outward string               // what the key line says of that; "": that it closes
	about   []interview.Draft    // text that the choice is about, if it is kept nowhere yet
	drop    func() outcome       // what becomes of the text that the choice is about if the picker goes; nil: what esc does
	into    func(at int) outcome // what → does, and ←; nil: nothing
	goOn    func(string) outcome // what typed words do; nil: they find rows
	unasked bool                 // the list came without being asked for: a click only moves the cursor
	small   bool                 // it may lie over the screen below
	seen    bool                 // what it is about is seen there
	quotes  bool                 // the lead is the person's own words

	past  itemScroll
	all   []row  // the rows of the whole list
	few   int    // how many of them are listed as long as nothing is typed; 0: all
	run   run    // the digits typed since the last other key, where they move
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
	all := k.all
	if k.few > 0 && k.query.field.Empty() {
		all = all[:k.few]
	}
	words := strings.Fields(search.Fold(k.query.field.Text()))
	for i, r := range all {
		if search.Has(search.Fold(r.label+"\n"+r.note+"\n"+r.more), words) {
			k.list.rows, k.found = append(k.list.rows, r), append(k.found, i)
		}
	}
}

// showOnly lists the first n rows alone as long as nothing is typed.
func (k *picker) showOnly(n int) {
	at := k.list.at
	k.few = n
	k.find()
	k.list.at = at
}

func (k *picker) update(p keys.Press, w, h int) outcome {
	if k.past.press(p.Intent, func() (n, rest, first, last int) {
		head, lines, first, last := k.drawn(w, h)
		return len(lines), h - len(head), first, last
	}) {
		return stay
	}
	if k.query.field.Empty() {
		if words, used := k.list.pressRun(&k.run, p); used {
			return k.take(words)
		}
	}
	if k.query.finds(p) && k.goOn != nil {
		return k.goOn(p.Text)
	}
	if p.Intent == keys.Enter && len(k.found) == 0 && !k.query.field.Empty() {
		return k.wordsOn()
	}
	if k.query.finds(p) {
		k.query.update(p, k.set)
		k.find()
		return stay
	}
	if k.into != nil && len(k.found) > 0 && (p.Intent == keys.Left || p.Intent == keys.Right) {
		return k.into(k.found[k.list.at])
	}
	if k.small {
		p.Intent = k.besides(p.Intent)
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

// take takes the words of a run with a letter behind it: rows are found by them, or
// goOn goes on with them.
func (k *picker) take(words string) outcome {
	switch {
	case words == "":
	case k.goOn != nil:
		return k.goOn(words)
	default:
		k.query.field.Insert(words)
		k.find()
	}
	return stay
}

// wordsOn closes the picker over words that find no row: typed without looking, they go
// on in the field, behind what the choice is about.
func (k *picker) wordsOn() outcome {
	k.giveUp()
	return handOn(keys.Typed, k.query.field.Text()).byEnter()
}

// unfound returns the typed words if they find no row.
func (k *picker) unfound() string {
	if len(k.found) > 0 {
		return ""
	}
	return k.query.field.Text()
}

// giveUp brings words that the choice is about to where esc brings them.
func (k *picker) giveUp() {
	switch {
	case len(k.about) == 0:
	case k.drop != nil:
		k.drop()
	case k.back != nil:
		k.back()
	}
}

func (k *picker) view(w, h int) []string {
	head, lines, first, last := k.drawn(w, h)
	return append(head, k.past.window(k.env, lines, h-len(head), first, last)...)
}

// drawn is what stands above the list, and the whole list; first and last are the lines of
// the row under the cursor.
func (k *picker) drawn(w, h int) (head, lines []string, first, last int) {
	column := min(w-2*margin, measure)
	head = k.titled(k.title, k.lead, column, h)
	if !k.query.field.Empty() {
		head = append(head, tightHead(append(k.indented(k.fieldLines(k.query, column, 1, true, "", nil)), ""), h)...)
	}
	k.list.click = k.click
	lines, first, last = k.list.drawGroups(k.env, column, w-2*margin, h-len(head), k.query.field.Empty())
	if len(lines) == 0 {
		lines = []string{k.sheet.Second.Render(k.set.Line(k.words.Find.NoRow))}
	}
	return head, k.indented(lines), first, last
}

// click chooses the row, or puts the cursor on it where nothing is chosen at once.
func (k *picker) click(at int) outcome {
	k.list.at = at
	if k.unasked {
		return stay
	}
	return pressKey(keys.Enter)
}

func (k *picker) keyHints() []keyHint {
	l := k.words.Line
	hints := []keyHint{{"enter", l.Choose}, {"esc", cmp.Or(k.outward, l.Close)}, {"abc", l.Find}}
	if !k.query.field.Empty() {
		hints[1].does = l.Clear
	}
	if k.goOn != nil {
		hints[2] = keyHint{"↑↓", l.Move}
	}
	if k.few > 0 {
		hints = slices.Insert(hints, 1, keyHint{k.onward(), l.Questions})
	}
	return hints
}
