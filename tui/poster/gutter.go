// Gutters: what stands before the text of a note: the bar and the letters of the
// customer segments that it is there for.

package poster

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/text"
)

// letterRow is the letters in one row of a note: places of threads. The bar of the row
// is in the colour of the first.
type letterRow struct {
	thread  int   // whose colour the bar has
	letters []int // none: the row goes on with the thread above
}

// letterRows shares the threads among n rows, of which each holds as many as room says,
// and returns those for which there is no room. Where all rows hold one, each thread
// gets a stretch of rows, with its letter at the top.
func letterRows(threads []int, n int, room func(row int) int) (rows []letterRow, rest []int) {
	k := len(threads)
	if k == 0 || n == 0 {
		return nil, threads
	}
	rows = make([]letterRow, n)
	if k <= n && room(0) == 1 {
		for i := range rows {
			at := i * k / n
			rows[i].thread = threads[at]
			if i == 0 || (i-1)*k/n != at {
				rows[i].letters = threads[at : at+1]
			}
		}
		return rows, nil
	}
	rest = threads
	for i := range rows {
		most := min(room(i), len(rest))
		rows[i] = letterRow{threads[0], rest[:most]}
		if most > 0 {
			rows[i].thread = rest[0]
		}
		rest = rest[most:]
	}
	return rows, rest
}

// letterRoom returns how many letters a row of the entry has room for. Where a box has
// room for one, a second stands in place of the bullet, where that says nothing, if
// there are more letters than rows; letters of Arabic script would be read as a word.
func (m *lineMaker) letterRoom(e *entry, b *box, rows int) func(row int) int {
	return func(row int) int {
		sign, _ := m.sign(e)
		switch {
		case b.letters != 1 || m.set.Mirrored() || len(m.threads.Of(e.note.Key)) <= rows:
			return b.letters
		case row > 0, e.indent() > 0, sign == m.marks.Bullet:
			return 2
		}
		return 1
	}
}

// leadOf returns what stands before the text in a row of the entry: the gutter with the
// bar or the mark, the letters and, in the first row, the bullet.
func (m *lineMaker) leadOf(e *entry, b *box, row int, letters letterRow, cut bool) []span {
	ink := m.pens.strong
	if m.faded(e) {
		ink = m.pens.faint
	}
	var drawn []string
	for _, place := range letters.letters {
		drawn = append(drawn, m.set.Line(m.words.Letter(place)))
	}
	if n := len(drawn); cut && n > 0 {
		drawn[n-1] = m.marks.Others
	}
	written := m.set.Join(m.apart(drawn)...)
	sign, signPen := m.bullet(e)
	if m.ascii && sign == m.marks.Bullet && len(m.threads.Of(e.note.Key)) > 0 {
		sign = " " // A- would be read as a mark
	}
	bullet := m.set.Join(sign, " ")
	blank := b.letterWidth + e.indent() - text.Width(written)
	if row > 0 || blank < 0 {
		bullet, blank, signPen = "", blank+2, m.pens.plain
	}
	return []span{{written, ink}, {m.set.Join(text.Spaces(blank), bullet), signPen}}
}

// apart returns the letters with a blank between them where they would be read as a
// word.
func (p *Poster) apart(letters []string) []string {
	if !p.set.Mirrored() || len(letters) < 2 {
		return letters
	}
	var list []string
	for i, letter := range letters {
		if i > 0 {
			list = append(list, " ")
		}
		list = append(list, letter)
	}
	return list
}

// lead returns the cells before the entry's text: the gutter, the letters, the bullet.
func (b *box) lead(e *entry) int { return 1 + b.letterWidth + e.indent() + 2 }

// bar returns the bar of the row, in the colour of its thread; a blank if there is
// none. ASCII has no bar that could be told from a border.
func (m *lineMaker) bar(e *entry, row letterRow) span {
	if m.ascii || m.faded(e) || len(m.threads.Of(e.note.Key)) == 0 {
		return span{" ", m.pens.plain}
	}
	return span{m.marks.Bar, m.pens.thread(row.thread)}
}

// widestOf returns the cells of the widest letter of the threads; 0 if there are
// none.
func (p *Poster) widestOf(threads check.NoteThreads) int {
	last := -1
	for places := range threads.All() {
		if n := len(places); n > 0 {
			last = max(last, places[n-1])
		}
	}
	widest := 0
	for place := range last + 1 {
		widest = max(widest, p.letterWidth(place))
	}
	return widest
}

// cellsPerLetter is the inner width of a box for each letter that stands beside another.
const cellsPerLetter = 17

// measureLetters decides how many letters stand before a row of the box's notes: one, or
// in a wide box up to four, in the cells that the widest of all letters takes.
func (d *Drawing) measureLetters(b *box) {
	one, most := d.widestLetter, 1
	if one == 0 {
		return
	}
	most = max(most, min(b.inner()/cellsPerLetter, 4, b.counts.threads))
	b.letters, b.letterWidth = most, most*one
	if d.set.Mirrored() {
		b.letterWidth += most - 1
	}
}

// Gutter returns the bar and the letters of the note's threads for a list of notes, in
// the width; blanks if the note is there for no segment.
func (p *Poster) Gutter(c *canvas.Canvas, n *canvas.Note, width int) string {
	bar := p.Bar(c, n)
	if bar == "" {
		bar = " "
	}
	return p.set.Pad(p.set.Join(bar, p.Letters(c, n)), width)
}

// GutterOfAll returns the width of the gutter of any list of the canvas's notes.
func (p *Poster) GutterOfAll(c *canvas.Canvas) int {
	all := p.content(c)
	if all.gutter == 0 {
		all.gutter = 1
		for threads := range all.threads.All() {
			all.gutter = max(all.gutter, 1+p.lettersWidth(threads))
		}
	}
	return all.gutter
}

// GutterWidth returns the width of the gutter of a list of these notes.
func (p *Poster) GutterWidth(c *canvas.Canvas, notes []*canvas.Note) int {
	most := 0
	for _, n := range notes {
		most = max(most, p.lettersWidth(p.content(c).threads.Of(n.Key)))
	}
	return 1 + most
}
