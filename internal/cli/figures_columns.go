// The columns of bmcanvas figures: how wide they are, and the rows in them.

package cli

import (
	"bmcanvas/internal/text"
)

// figuresColumns are the widths of the columns, the same in all sections; 0: there is no
// such column.
type figuresColumns struct{ name, month, year, share, bar int }

// columns returns the widths for the sections. If there is no room for all, the names are
// wrapped and the bars are shorter, then the sums of a year are left out.
func (t *figuresTable) columns(sections []figuresSection) figuresColumns {
	c := figuresColumns{bar: widestBar}
	widest := 0
	for _, s := range sections {
		c.month, c.year = max(c.month, t.set.Width(s.month)), max(c.year, t.set.Width(s.year))
		for _, r := range s.rows {
			month, year := t.money(s, r)
			c.month, c.year = max(c.month, t.set.Width(month)), max(c.year, t.set.Width(year))
			c.share = max(c.share, t.set.Width(r.share))
			if r.sum.Known() {
				widest = max(widest, t.set.Width(r.name)+indentOf(r))
			}
		}
	}
	room := func() int { return t.out.width - c.beside() }
	shorten := func(enough int) {
		c.bar = max(min(c.bar, c.bar+room()-min(widest, enough)), narrowestBar)
	}
	if shorten(goodName); room() < min(widest, leastName) {
		c.year, c.bar = 0, widestBar
		shorten(goodName)
	}
	c.name = min(widest, max(room(), leastName), mostName)
	return c
}

// beside returns how many cells stand beside the names.
func (c figuresColumns) beside() int {
	cells := 0
	for _, column := range []int{c.month, c.year, c.share, c.bar} {
		if column > 0 {
			cells += columnGap + column
		}
	}
	return cells
}

// indentOf returns how far the name of the row is indented.
func indentOf(r figuresRow) int {
	if r.note {
		return 2
	}
	return 0
}

// money returns what the row comes to each month and each year; "" where the section has
// no such column.
func (t *figuresTable) money(s figuresSection, r figuresRow) (month, year string) {
	if !r.sum.Known() {
		return "", ""
	}
	if s.year != "" {
		year = t.words.Money(r.sum.Times(12), "")
	}
	return t.words.Money(r.sum, ""), year
}

// printSection prints the rows under their heads, with a bar each. All bars of a section
// have one scale.
func (t *figuresTable) printSection(s figuresSection, c figuresColumns) {
	t.out.blank()
	rows, head := s.rows, ""
	if !rows[0].sum.Known() { // the first row is only a title: it stands beside the heads
		head, rows = rows[0].name, rows[1:]
	}
	t.printRow(t.names(head, 0, c), c, s.month, s.year, "", "")
	scale := newScale(rows, c.bar)
	for _, r := range rows {
		month, year := t.money(s, r)
		t.printRow(t.names(r.name, indentOf(r), c), c, month, year, r.share, scale.bar(r.sum, t.full, t.open))
	}
}

// names returns the name in the lines of its column.
func (t *figuresTable) names(name string, indent int, c figuresColumns) []string {
	lines := t.set.WrapTo(name, c.name-indent, nameLines, t.tail)
	for i := range lines {
		lines[i] = t.set.Indent(indent, lines[i])
	}
	return lines
}

// printRow prints a name with what stands beside its first line.
func (t *figuresTable) printRow(names []string, c figuresColumns, month, year, share, bar string) {
	if len(names) == 0 {
		names = []string{""}
	}
	row := t.set.Pad(names[0], c.name)
	for _, cell := range []struct {
		said  string
		width int
	}{{month, c.month}, {year, c.year}, {share, c.share}} {
		if cell.width > 0 {
			said := t.set.Line(cell.said)
			row = t.set.Join(row, text.Spaces(columnGap+max(cell.width-text.Width(said), 0)), said)
		}
	}
	row = t.set.Join(row, text.Spaces(columnGap), t.set.Line(bar))
	t.out.line(row)
	for _, more := range names[1:] {
		t.out.line(more)
	}
}
