// Help: all keys, from the table of keys.

package tui

import (
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// helpScreen lists what every key does.
type helpScreen struct{ readScreen }

func newHelp(e *env) screen {
	v := &helpScreen{readScreen{env: e}}
	v.text = v.table
	return v
}

func (v *helpScreen) update(p keys.Press, w, h int) outcome {
	if p.Intent == keys.Help || p.AsksHelp() {
		return shut
	}
	return v.readScreen.update(p, w, h)
}

// wideKeys is the widest column of keys.
const wideKeys = 24

// entry is a line of help: the keys that do the same, and what they do.
type entry struct{ keys, does string }

// entries are the bindings; neighbours with the same explanation are one entry.
func (v *helpScreen) entries() []entry {
	var list []entry
	for _, b := range keys.Table {
		does := b.Says(&v.words.Help)
		if last := len(list) - 1; last >= 0 && list[last].does == does {
			list[last].keys += " " + b.Show()
			continue
		}
		list = append(list, entry{b.Show(), does})
	}
	return list
}

// rows are the entries in two columns.
func (v *helpScreen) rows(w int) []string {
	column := min(w-2*margin, measure+wideKeys)
	list, wide := v.entries(), 0
	for _, e := range list {
		wide = max(wide, text.Width(e.keys))
	}
	wide = min(wide, column/3, wideKeys)
	var rows []string
	for _, e := range list {
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
	}
	return rows
}

// table is the title and the entries.
func (v *helpScreen) table(w int) (head, rows []string) {
	return v.titled(v.words.Help.Title, "", w-2*margin), v.indented(v.rows(w))
}

// view shows as many entries as there is room for, without a count of the rest.
func (v *helpScreen) view(w, h int) []string {
	head, rows := v.text(w)
	room := max(h-len(head), 0)
	rows = rows[min(v.top, max(len(rows)-room, 0)):]
	return append(head, rows[:min(len(rows), room)]...)
}
