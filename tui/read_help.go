// Help: all keys, from the table of keys. What is typed finds lines.

package tui

import (
	"strings"
	"time"

	"bmcanvas/internal/interview/search"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// helpScreen lists what every key does.
type helpScreen struct {
	readScreen
	query *input    // the words that lines are found by
	blank string    // typed just before them
	run   run       // the question mark that asked for help, and what follows it at once
	since time.Time // when the last key of the run came
}

func newHelp(e *env) *helpScreen {
	v := &helpScreen{readScreen: readScreen{env: e}, query: line("", "")}
	v.text = v.table
	return v
}

// newHelpFor is newHelp for the key that asks for it. A question mark may also be the
// beginning of a note.
func newHelpFor(e *env, p keys.Press) screen {
	v := newHelp(e)
	if p.AsksHelp() {
		v.addToRun(p)
	}
	return v
}

// addToRun adds the key to the run. Help has nothing to take back.
func (v *helpScreen) addToRun(p keys.Press) {
	v.run.add(p, func() func() func() { return func() func() { return func() {} } })
	v.since = v.now()
}

// pressRun handles what is typed at once after a question mark: by somebody who writes
// a note and does not look at the screen. Nobody has read help so soon. It reports
// false for other keys, which are for help.
func (v *helpScreen) pressRun(p keys.Press) (out outcome, used bool) {
	early := v.run.stands() && v.now().Sub(v.since) < v.grace/2
	switch {
	case early && v.run.turns(p) && !p.AsksHelp():
		text, _ := v.run.turn(p)
		return handOn(p.Intent, text), true
	case early && p.InRun():
		v.addToRun(p)
		return stay, true
	}
	v.run.end()
	return stay, false
}

func (v *helpScreen) update(p keys.Press, w, h int) outcome {
	if out, used := v.pressRun(p); used {
		return out
	}
	begun := !v.query.field.Empty()
	switch {
	case begun || p.Intent == keys.Typed:
	case p.Intent == keys.Space:
		v.blank = p.Text
	default:
		v.blank = ""
	}
	switch {
	case p.Intent == keys.Help, p.AsksHelp() && !begun:
		return shut
	case p.Intent == keys.Enter && v.unfound() != "": // words for a note, typed without looking
		return handOn(keys.Typed, v.unfound()).byEnter()
	case p.Intent == keys.Back && begun:
		v.query = line("", "")
		return stay
	case v.query.finds(p), p.Intent == keys.Typed:
		v.query.update(p, v.set)
		v.top = 0
		return stay
	}
	return v.readScreen.update(p, w, h)
}

// unfound returns the typed words if they find no line.
func (v *helpScreen) unfound() string {
	if v.query.field.Empty() || len(v.entries()) > 0 {
		return ""
	}
	return v.blank + v.query.field.Text()
}

// wideKeys is the widest column of keys.
const wideKeys = 24

// entry is a line of help: the keys that do the same, and what they do.
type entry struct {
	group      keys.Group
	keys, does string
}

// entries are the bindings that have the typed words; neighbours with the same
// explanation are one entry.
func (v *helpScreen) entries() []entry {
	var list []entry
	words := strings.Fields(search.Fold(v.query.field.Text()))
	for _, b := range keys.Table {
		does, group := b.Says(&v.words.Help), b.Group.Says(&v.words.Help)
		if !search.Has(search.Fold(b.Show()+"\n"+does+"\n"+group), words) {
			continue
		}
		if last := len(list) - 1; last >= 0 && list[last].does == does {
			list[last].keys += " " + b.Show()
			continue
		}
		list = append(list, entry{b.Group, b.Show(), does})
	}
	return list
}

// rows are the entries in two columns, under the headings of their groups.
func (v *helpScreen) rows(w int) []string {
	column := min(w-2*margin, measure+wideKeys)
	list, wide := v.entries(), 0
	for _, e := range list {
		wide = max(wide, text.Width(e.keys))
	}
	wide = min(wide, column/3, wideKeys)
	var rows []string
	for i, e := range list {
		if i == 0 || list[i-1].group != e.group {
			if i > 0 {
				rows = append(rows, "")
			}
			rows = append(rows, v.sheet.Title.Render(v.cut(e.group.Says(&v.words.Help), column)))
		}
		rows = append(rows, v.entryRows(e, column, wide)...)
	}
	if len(rows) == 0 {
		rows = []string{v.sheet.Second.Render(v.set.Line(v.words.Find.NoRow))}
	}
	return rows
}

// entryRows are the lines of an entry.
func (v *helpScreen) entryRows(e entry, column, wide int) []string {
	var rows []string
	first, second := v.set.Wrap(v.keyNames(e.keys), wide), v.set.Wrap(e.does, column-wide-2)
	for i := range max(len(first), len(second)) {
		row := text.Spaces(wide)
		if i < len(first) {
			row = v.sheet.Key.Render(v.set.Pad(first[i], wide))
		}
		if i < len(second) {
			row = v.set.Join(row, "  ", second[i])
		}
		rows = append(rows, row)
	}
	return rows
}

// table is the title, the words that are typed, and the entries.
func (v *helpScreen) table(w int) (head, rows []string) {
	head = v.titled(v.words.Help.Title, "", w-2*margin)
	if !v.query.field.Empty() {
		query := v.query.lines(v.env, w-2*margin, 1, true, "")
		query = v.clickField(query, v.query, w-2*margin, 1, func() outcome { return stay })
		head = append(append(head, v.indented(query)...), "")
	}
	return head, v.indented(v.rows(w))
}

// view shows as many entries as there is room for, without a count of the rest.
func (v *helpScreen) view(w, h int) []string {
	head, rows := v.text(w)
	room := max(h-len(head), 0)
	rows = rows[min(v.top, max(len(rows)-room, 0)):]
	return append(head, rows[:min(len(rows), room)]...)
}

func (v *helpScreen) keyHints() []keyHint {
	return []keyHint{{"↑↓ pgdn", v.words.Line.Move}, {"esc", v.words.Line.Close}, {"abc", v.words.Line.Find}}
}
