// Dialogs: forms and pickers of a few lines that lie over the screen below, which stays
// visible. Where they do not fit they fill the window, as other screens do.

package tui

import (
	"cmp"
	"slices"
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// dialog is a screen that may lie over the one below it.
type dialog interface {
	// over draws it in w columns and at most h lines; nil: it fills the window.
	over(w, h int) []string
}

const (
	leastBelow   = 7  // lines that a dialog leaves of a low window: the header and the question
	choiceGap    = 2  // between choices that stand side by side
	mostNote     = 2  // lines of what is said of the choice under the cursor
	leastBeside  = 24 // columns of a field that is beside its label
	leastChoices = 2  // rows of choices, where there are more than fit
)

// drawScreens draws the topmost screen; w is the width it has. A dialog covers the last
// lines of the screen below it. If that has text there, it is drawn with fewer lines.
func (a *app) drawScreens() (lines []string, w int) {
	last := len(a.screens) - 1
	w, h := a.room(a.top())
	over, is := a.top().(dialog)
	if !is || last == 0 {
		return a.besideCanvas(a.top().view(w, h), w, h)
	}
	below := a.screens[last-1]
	for i := last - 1; i > 0; i-- {
		if _, is := below.(dialog); !is {
			break
		}
		below = a.screens[i-1]
	}
	wide, _ := a.room(below)
	notice := max(len(a.noticeLines(wide))-1, 0) // its last line has one of its own
	drawn := over.over(wide, max(h-leastBelow, h/2)-notice)
	if drawn == nil {
		return a.besideCanvas(a.top().view(w, h), w, h)
	}
	clicks := a.env.clicks
	a.env.clicks = nil // what lies below takes no click
	defer func() { a.env.clicks = clicks }()
	room := h - len(drawn) - notice
	lines = below.view(wide, h)
	if covered := strings.Join(lines[min(room, len(lines)):], ""); strings.TrimSpace(covered) != "" {
		lines = below.view(wide, max(room, minHeight-footer))
	}
	lines = append(lines[:min(len(lines), room)], make([]string, max(room-len(lines), 0))...)
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], a.sheet.Cursor.On, a.sheet.Second.On) // the cursor is in the dialog
	}
	return append(lines, drawn...), wide
}

// dialogHead is the rule over a dialog, with its title and what it is about.
func (e *env) dialogHead(title, about string, w int) string {
	room := w - 2*margin
	named := e.sheet.Title.Render(e.cut(title, room))
	if left := room - text.Width(named) - 2; about != "" && left >= leastLabel {
		named = e.set.Join(named, "  ", e.sheet.Second.Render(e.cut(text.OneLine(about), left)))
	}
	rule := e.sheet.Accent.Render(strings.Repeat(e.sheet.Marks.Rule, max(room-text.Width(named)-1, 0)))
	return e.set.Indent(margin, e.set.Join(named, " ", rule))
}

// over draws the title, the choices side by side and what is said of the one under the
// cursor.
func (k *picker) over(w, h int) []string {
	if !k.small {
		return nil
	}
	column := min(w-2*margin, widest)
	var query []string
	if !k.query.field.Empty() {
		query = k.indented(k.fieldLines(k.query, column, 1, true, "", nil))
	}
	room := h - 1 - len(query)
	note := k.choiceNote(min(column, measure))
	rows, at := k.choiceRows(column, false)
	if len(rows) > room-len(note) {
		rows, at = k.choiceRows(column, true)
	}
	if all := len(rows) <= room && len(rows) > room-len(note); all || room-len(note) < min(len(rows), leastChoices) {
		note = nil // the choices come first
	}
	about, lead := k.lead, []string(nil)
	switch {
	case k.seen:
		about = ""
	case text.Width(about) > column-k.set.Width(k.title)-4:
		lead = k.indented(k.paragraph(about, min(column, measure), k.sheet.Second))
		if len(lead)+len(rows)+len(note) > room || k.quotes {
			lead = nil
		}
		if !k.quotes {
			about = ""
		}
	}
	if room -= len(lead) + len(note); room < min(len(rows), leastChoices) {
		return nil
	}
	lines := append([]string{k.dialogHead(k.title, about, w)}, append(lead, query...)...)
	lines = append(lines, k.window(k.indented(rows), room, at, at)...)
	return append(lines, k.indented(note)...)
}

// choiceRows are the choices side by side, by their short names if so asked; at is the row
// of the one under the cursor.
func (k *picker) choiceRows(w int, short bool) (rows []string, at int) {
	if len(k.list.rows) == 0 {
		return []string{k.sheet.Second.Render(k.cut(k.words.Find.NoRow, w))}, 0
	}
	parts := make([]string, len(k.list.rows))
	if slices.ContainsFunc(k.list.rows, func(r row) bool { return leadWidth+k.set.Width(r.label) > w && (!short || r.short == "") }) {
		return k.choiceLines(w)
	}
	for i, r := range k.list.rows {
		lead, pen := " ", k.sheet.Plain
		if i == k.list.at {
			lead, pen = k.sheet.Accent.Render(k.sheet.Marks.Here), k.sheet.Strong
		}
		if i < 9 && k.query.field.Empty() {
			lead = k.set.Join(lead, k.sheet.Second.Render(k.set.Line(k.words.Digits(i+1))), " ")
		}
		label := r.label
		if short {
			label = cmp.Or(r.short, label)
		}
		drawn := k.set.Join(lead, pen.Render(k.cut(label, w-text.Width(lead))))
		parts[i] = k.clickPart(drawn, func(int) outcome { return k.click(i) })
	}
	rows, places := k.flow(parts, choiceGap, w)
	return rows, places[min(k.list.at, len(places)-1)]
}

// choiceLines are the choices one below the other, those that are too wide in several
// lines; at is the line of the one under the cursor.
func (k *picker) choiceLines(w int) (lines []string, at int) {
	l := list{rows: slices.Clone(k.list.rows), at: k.list.at, click: k.click}
	for i := range l.rows {
		l.rows[i].note, l.rows[i].group = "", ""
	}
	lines, at, _ = l.lines(k.env, w, true, k.query.field.Empty())
	return lines, at
}

// choiceNote is what is said of the choice under the cursor, in as many lines as of any
// choice, so that the dialog keeps its height.
func (k *picker) choiceNote(w int) []string {
	noteOf := func(r row) []string {
		said := strings.TrimSpace(r.note)
		if said == "" {
			return nil
		}
		return k.set.WrapTo(said, w, mostNote, k.sheet.Marks.Ellipsis)
	}
	most := 0
	for _, r := range k.list.rows {
		most = max(most, len(noteOf(r)))
	}
	if most == 0 || len(k.list.rows) == 0 {
		return nil
	}
	lines := noteOf(k.list.rows[min(k.list.at, len(k.list.rows)-1)])
	for i := range lines {
		lines[i] = k.set.Indent(1, k.sheet.Second.Render(lines[i]))
	}
	return append(lines, make([]string, most-len(lines))...)
}

// over draws the title and the fields, each beside its label.
func (f *form) over(w, h int) []string {
	if !f.small {
		return nil
	}
	column := min(w-2*margin, measure)
	lines := []string{f.dialogHead(f.title, "", w)}
	if f.lead != "" && !f.seen {
		lines = append(lines, f.indented(f.set.WrapTo(f.lead, column, mostNote, f.sheet.Marks.Ellipsis))...)
	}
	labels := 0
	for _, in := range f.inputs {
		labels = max(labels, f.set.Width(in.label)+1)
	}
	stacked := column-labels < leastBeside
	if labels == 1 || stacked {
		labels = 0
	}
	for i, in := range f.inputs {
		room := max(h-len(lines)-(len(f.inputs)-1-i), 1)
		drawn := f.fieldLines(in, column-labels, room, i == f.at, "", func() { f.at = i })
		if stacked && in.label != "" {
			lines = append(lines, f.set.Indent(margin, f.sheet.Second.Render(f.cut(in.label, column))))
		}
		for j := range drawn {
			label := ""
			if j == 0 && !stacked {
				label = f.sheet.Second.Render(f.set.Line(in.label))
			}
			lines = append(lines, f.set.Indent(margin, f.set.Join(f.set.Pad(label, labels), drawn[j])))
		}
	}
	if len(lines) > h {
		return nil
	}
	return lines
}

// overQuestion makes the picker one that lies over the question. seen says that the
// question itself is what the picker is about.
func (k *picker) overQuestion(seen bool) *picker {
	k.small, k.seen = true, seen
	return k
}

// overQuestion is picker.overQuestion for a form.
func (f *form) overQuestion(seen bool) *form {
	f.small, f.seen = true, seen
	return f
}

// besides is up or down for an arrow to the choice beside the one under the cursor.
func (k *picker) besides(i keys.Intent) keys.Intent {
	switch {
	case i == keys.Left && !k.set.Mirrored(), i == keys.Right && k.set.Mirrored():
		return keys.Up
	case i == keys.Left, i == keys.Right:
		return keys.Down
	}
	return i
}
