// A list to choose from.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// row is one entry of a list.
type row struct {
	label  string
	short  string // the label in a word or two, where there is little room; may be empty
	note   string // faint, after the label
	below  bool   // the note is in a line of its own, below the label
	more   string // faint, below that while the cursor is here
	mark   string // before the label, as it is drawn: "[x]", a bar and letters; may be empty
	pad    int    // least width of the label, if a note follows
	chosen bool   // marked while another area has the cursor
	found  string // the words that the label was found by: they are marked
	group  string // the heading that it stands under, with its neighbours of the same group
}

// list is rows with a cursor.
type list struct {
	spaced bool // a blank line stands above each group but the first
	before int  // how many rows are numbered before these
	rows   []row
	at     int
	click  func(at int) outcome // what a click on a row does; nil: nothing
}

// choices is a list of actions to choose from.
type choices struct {
	list
	does  []func() outcome // the action of each row
	group string           // the heading of the actions that are added next
}

// add adds an action, with its key or another note.
func (c *choices) add(label, note string, do func() outcome) {
	c.rows = append(c.rows, row{label: label, note: note, group: c.group})
	c.does = append(c.does, do)
}

// explain says more of the action that was added last, while the cursor is there.
func (c *choices) explain(more string) { c.rows[len(c.rows)-1].more = more }

// take does the action under the cursor.
func (c *choices) take() outcome { return c.does[c.at]() }

// enterOnClick makes a click on a row do what enter does there. at is where the cursor is.
func (l *list) enterOnClick(at *int) {
	l.click = func(i int) outcome {
		*at = i
		return pressKey(keys.Enter)
	}
}

// picker is a screen that asks for one of the actions.
func (c *choices) picker(e *env, title, lead string) *picker {
	return newPicker(e, title, lead, c.rows, c.at, func(at int) outcome { return c.does[at]() })
}

// update moves the cursor; done reports that the row under it was chosen, which enter
// alone does. Digits and blanks are pressRun's.
func (l *list) update(p keys.Press) (done, used bool) {
	switch p.Intent {
	case keys.Up, keys.PreviousField:
		l.move(-1)
	case keys.Down, keys.NextField:
		l.move(1)
	case keys.Previous:
		l.move(-8)
	case keys.Next:
		l.move(8)
	case keys.Home:
		l.at = 0
	case keys.End:
		l.move(len(l.rows))
	case keys.Enter, keys.Break:
		return len(l.rows) > 0, true
	default:
		return false, false
	}
	return false, true
}

// pressRun handles digits and blanks, which may begin words: a digit moves the cursor to
// its row, 0 to the first past nine, and a blank does nothing. With a letter behind them
// the cursor is where it was, and words is what was typed. It reports false for other
// keys.
func (l *list) pressRun(r *run, p keys.Press) (words string, used bool) {
	if r.turns(p) {
		words, _ = r.turn(p)
		return words, true
	}
	if !p.InRun() {
		r.end()
		return "", false
	}
	at := l.at
	r.add(p, func() func() func() { return func() func() { l.at = at; return func() {} } })
	to := p.ListDigit()
	if to == 0 {
		to = 10
	}
	if p.Intent != keys.Space && to <= len(l.rows) {
		l.at = to - 1
	}
	return "", true
}

func (l *list) move(by int) { l.at = min(max(l.at+by, 0), max(len(l.rows)-1, 0)) }

// lines draws the rows, numbered, in w columns; first and last are the lines of the row
// under the cursor, which is marked if the list is focused.
func (l *list) lines(e *env, w int, focused, numbered bool) (lines []string, first, last int) {
	for i, r := range aligned(e, l.rows, w) {
		if r.group != "" && (i == 0 || r.group != l.rows[i-1].group) {
			if l.spaced && i > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, e.sheet.Title.Render(e.cut(r.group, w)))
		}
		number := 0
		switch {
		case numbered && l.before+i < 9:
			number = l.before + i + 1
		case numbered:
			number = unnumbered
		}
		drawn := r.lines(e, w, focused && i == l.at, number)
		if l.click != nil {
			drawn = e.clickRows(drawn, w, func() outcome { return l.click(i) })
		}
		if i == l.at {
			first, last = len(lines), len(lines)+len(drawn)-1
		}
		lines = append(lines, drawn...)
	}
	return lines, first, last
}

// aligned returns the rows with their notes in one way: in a column beside the labels
// or, if one does not fit there, right beside each label; if one does not fit there
// either, all below.
func aligned(e *env, rows []row, w int) []row {
	rows = slices.Clone(rows)
	wide := 0
	for _, r := range rows {
		if r.note != "" && !r.below {
			wide = max(wide, e.set.Width(r.label))
		}
	}
	fit := func(label func(row) int) bool {
		return !slices.ContainsFunc(rows, func(r row) bool {
			return r.note != "" && !r.below && r.lead(e)+label(r)+2+e.set.Width(r.note) > w
		})
	}
	inColumn := fit(func(row) int { return wide })
	beside := inColumn || fit(func(r row) int { return e.set.Width(r.label) })
	for i := range rows {
		if inColumn {
			rows[i].pad = wide
		}
		rows[i].below = rows[i].below || !beside
	}
	return rows
}

// lead is how many cells stand before the label of a numbered row.
func (r row) lead(e *env) int {
	if r.mark == "" {
		return leadWidth
	}
	return leadWidth + text.Width(r.mark) + 1
}

const (
	leadWidth  = 4  // cells before a label: the cursor and the number
	unnumbered = -1 // no number, but its cells
)

// lines draws the row: the cursor, the number, the mark, the label and, beside it
// or else below it, the note. With the cursor here, there is more below that.
func (r row) lines(e *env, w int, here bool, number int) []string {
	lines, indent := r.lineOf(e, w, here, number)
	if here && r.more != "" {
		lines = append(lines, e.hang(text.Spaces(indent), r.more, w, e.sheet.Second)...)
	}
	return lines
}

// lineOf draws the row without what there is more of it, and returns where its label
// begins.
func (r row) lineOf(e *env, w int, here bool, number int) (lines []string, indent int) {
	sheet, set := e.sheet, e.set
	lead, label := "  ", sheet.Plain
	switch {
	case here:
		lead, label = set.Join(sheet.Accent.Render(sheet.Marks.Here), " "), sheet.Strong
	case r.chosen:
		lead, label = set.Join(sheet.Marks.Here, " "), sheet.Strong
	}
	if number > 0 {
		lead = set.Join(lead, sheet.Second.Render(set.Line(e.words.Digits(number))), " ")
	} else if number == unnumbered {
		lead = set.Pad(lead, leadWidth)
	}
	if r.mark != "" {
		lead = set.Join(lead, label.Render(r.mark), " ")
	}
	indent = text.Width(lead)
	lines = e.hangFound(lead, r.label, w, label, r.found)
	if r.note == "" {
		return lines, indent
	}
	last := len(lines) - 1
	used := max(text.Width(lines[last]), indent+r.pad)
	if note := e.set.Line(r.note); !r.below && used+2+text.Width(note) <= w && !strings.Contains(text.Display(r.note), "\n") {
		lines[last] = set.Join(set.Pad(lines[last], used+2), sheet.Second.Render(note))
		return lines, indent
	}
	return append(lines, e.hang(text.Spaces(indent), r.note, w, sheet.Second)...), indent
}
