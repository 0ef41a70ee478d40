// Drawing help: groups of keys side by side, as many as there is room for.

package tui

import (
	"strings"

	"bmcanvas/internal/text"
)

const (
	wideKeys   = 22 // the widest column of keys
	helpColumn = 54 // the least width of a group of keys
	betweenTwo = 4  // blank columns between two groups side by side
	fewEntries = 12 // so many stand in one column
)

// broad says that groups stand side by side as far as the window has room.
func (v *helpScreen) broad() bool { return true }

// table is the title with the words that are typed, and the entries.
func (v *helpScreen) table(w, h int) (head, rows []string) {
	room := w - 2*margin
	query := v.fieldLines(v.query, min(room, measure), 1, !v.query.field.Empty(), v.words.Help.Search, nil)
	head = append(append([]string{""}, v.indented(append([]string{v.sheet.Strong.Render(v.cut(v.words.Help.Title, room))}, query...))...), "")
	return tightHead(head, h), v.indented(v.rows(room))
}

// rows are the entries under the headings of their groups, in columns.
func (v *helpScreen) rows(w int) []string {
	list := v.entries()
	if len(list) == 0 {
		return []string{v.sheet.Second.Render(v.set.Line(v.words.Find.NoRow))}
	}
	columns := max(min((w+betweenTwo)/(helpColumn+betweenTwo), 3), 1)
	if len(list) <= fewEntries {
		columns = 1
	}
	column := min((w-(columns-1)*betweenTwo)/columns, measure)
	return v.inColumns(v.groups(list, column), columns, column)
}

// inColumns are the groups of lines in so many columns, a blank line below each group.
func (e *env) inColumns(groups [][]string, columns, column int) []string {
	rows, at := []string{}, 0
	for i, n := range shares(groups, columns) {
		var lines []string
		for _, g := range groups[at : at+n] {
			if len(lines) > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, g...)
		}
		at += n
		rows = e.columns(rows, lines, i*(column+betweenTwo))
	}
	return rows
}

// shares shares the groups among so many columns, in their order, so that the highest
// column is as low as can be. It returns how many groups each gets.
func shares(groups [][]string, columns int) []int {
	if columns <= 1 || len(groups) == 0 {
		return []int{len(groups)}
	}
	var best []int
	lowest, high := 0, 0
	for n := 1; n <= len(groups); n++ {
		high += len(groups[n-1]) + 1
		rest := shares(groups[n:], columns-1)
		if highest := max(high, highestOf(groups[n:], rest)); best == nil || highest < lowest {
			best, lowest = append([]int{n}, rest...), highest
		}
	}
	return best
}

// highestOf is the height of the highest column, with the blank line below each group.
func highestOf(groups [][]string, share []int) int {
	highest, at := 0, 0
	for _, n := range share {
		high := 0
		for _, g := range groups[at : at+n] {
			high += len(g) + 1
		}
		highest, at = max(highest, high), at+n
	}
	return highest
}

// groups are the lines of each group of entries, with its heading.
func (v *helpScreen) groups(list []entry, column int) [][]string {
	wide := 0
	for _, e := range list {
		wide = max(wide, text.Width(e.keys))
	}
	wide = min(wide, column/3, wideKeys)
	var groups [][]string
	for i, e := range list {
		if i == 0 || list[i-1].group != e.group {
			groups = append(groups, []string{v.sheet.Title.Render(v.cut(e.group.Says(&v.words.Help), column))})
		}
		if v.query.field.Empty() {
			e.does = inShort(e.does)
		}
		last := len(groups) - 1
		groups[last] = append(groups[last], v.entryRows(e, column, wide)...)
	}
	return groups
}

// inShort is what a key does up to the first full stop or colon. All of it is said of
// what is looked for.
func inShort(s string) string {
	first, _, _ := strings.Cut(s, ". ")
	first, _, _ = strings.Cut(first, ": ")
	return strings.TrimSuffix(first, ".")
}

// entryRows are the lines of an entry.
func (v *helpScreen) entryRows(e entry, column, wide int) []string {
	var rows []string
	first, second := v.set.Wrap(v.keyNames(e.keys), wide), v.set.Wrap(e.does, column-wide-2)
	for i := range max(len(first), len(second)) {
		row := text.Spaces(wide)
		if i < len(first) {
			row = v.sheet.Key.Render(v.set.Pad(strings.TrimSpace(first[i]), wide)) // keys run from left to right, wherever the screen begins
		}
		if i < len(second) {
			row = v.set.Join(row, "  ", second[i])
		}
		rows = append(rows, row)
	}
	return rows
}
