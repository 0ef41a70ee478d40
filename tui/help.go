// Help: all keys, drawn from the key map itself.

package tui

import (
	"bmcanvas/tui/keys"
	"bmcanvas/tui/text"
)

// helpScreen lists what every key does.
type helpScreen struct {
	*session
	top int
}

func newHelp(s *session) screen { return &helpScreen{session: s} }

func (v *helpScreen) update(p keys.Press) outcome {
	switch p.Intent {
	case keys.Up:
		v.top--
	case keys.Down:
		v.top++
	case keys.Previous:
		v.top -= max(v.height-8, 1)
	case keys.Next, keys.Space:
		v.top += max(v.height-8, 1)
	case keys.Home:
		v.top = 0
	case keys.Back, keys.Help, keys.Enter:
		return shut
	default:
		if p.AsksHelp() {
			return shut
		}
		return unknown
	}
	v.top = min(max(v.top, 0), max(len(v.rows(v.width))-(v.height-footer-3), 0))
	return stay
}

func (v *helpScreen) keep() {}

// wideKeys is the widest column of keys.
const wideKeys = 24

// entry is a line of help: the keys that do the same, and what that is.
type entry struct{ keys, does string }

// entries are the bindings; neighbours that are explained by the same words
// are one entry.
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

func (v *helpScreen) view(w, h int) []string {
	head := titled(v.session, v.words.Help.Title, "", w-2*margin)
	rows := v.rows(w)
	top := min(v.top, max(len(rows)-(h-len(head)), 0))
	rows = rows[top:]
	return append(head, v.indented(rows[:min(len(rows), h-len(head))])...)
}

func (v *helpScreen) hints() []hint {
	return []hint{{"↑↓ pgdn", v.words.Line.Move}, {"esc", v.words.Line.Close}}
}
