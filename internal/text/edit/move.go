// Moves of the cursor. Each reports whether the cursor moved, and ends the run
// of typing or deleting that Undo takes back as one step.

package edit

// Left moves before the previous cluster.
func (f *Field) Left() bool { return f.move(f.before(f.cursor)) }

// Right moves behind the next cluster.
func (f *Field) Right() bool { return f.move(f.after(f.cursor)) }

// WordLeft moves to the start of the word that the cursor is in or behind.
func (f *Field) WordLeft() bool { return f.move(f.wordBefore(f.cursor)) }

// WordRight moves to the end of the word that the cursor is in or before.
func (f *Field) WordRight() bool { return f.move(f.wordAfter(f.cursor)) }

// MoveTo moves to the place, or to the end of the cluster that it is within.
func (f *Field) MoveTo(at int) bool { return f.move(f.ceil(min(max(at, 0), len(f.text)))) }

// Paragraph is where the line that holds the place at begins, and where it
// ends, before what ends it. Wrapping makes no lines.
func (f *Field) Paragraph(at int) (start, end int) {
	rows, first := f.laid(), f.rowAt(at)
	last := first
	for first > 0 && !rows[first-1].hard {
		first--
	}
	for last < len(rows)-1 && !rows[last].hard {
		last++
	}
	return rows[first].start, rows[last].stop
}

// Home moves to the start of the row; from there, to the start of the line.
func (f *Field) Home() bool {
	if start := f.laid()[f.rowAt(f.cursor)].start; start < f.cursor {
		return f.move(start)
	}
	return f.move(f.lineStart())
}

// End moves to the last place in the row; from there, to the end of the line.
func (f *Field) End() bool {
	if stop := f.laid()[f.rowAt(f.cursor)].stop; stop > f.cursor {
		return f.move(stop)
	}
	return f.move(f.lineEnd())
}

// Up moves one row up, in the column that a run of moves up and down began in,
// as near as the row allows. From the first row it does not move.
func (f *Field) Up() bool { return f.vertical(-1) }

// Down moves one row down, like Up. From the last row it does not move.
func (f *Field) Down() bool { return f.vertical(1) }

func (f *Field) vertical(by int) bool {
	rows, i := f.laid(), f.rowAt(f.cursor)
	goal := f.goal
	if goal == 0 {
		goal = f.column(rows[i], f.cursor) + 1
	}
	if i+by < 0 || i+by >= len(rows) {
		f.history.rest()
		return false
	}
	to := rows[i+by]
	at := to.start
	for col := 0; at < to.stop; {
		c := next(f.text[at:])
		if col += c.width; col >= goal {
			break
		}
		at += len(c.text)
	}
	f.move(at)
	f.goal = goal
	return true
}

// move puts the cursor at a place between clusters.
func (f *Field) move(at int) bool {
	moved := at != f.cursor
	f.cursor, f.goal = at, 0
	f.history.rest()
	return moved
}

// column is the number of cells between the row's start and at.
func (f *Field) column(r row, at int) int {
	col := 0
	for i := r.start; i < at; {
		c := next(f.text[i:])
		i += len(c.text)
		col += c.width
	}
	return min(col, f.cells()-1)
}

// before is the start of the cluster that ends at at.
func (f *Field) before(at int) int { return f.floor(max(at-1, 0)) }

// after is the end of the cluster that begins at at.
func (f *Field) after(at int) int { return f.ceil(min(at+1, len(f.text))) }

// floor is the last boundary of clusters not behind at.
func (f *Field) floor(at int) int {
	i := f.laid()[f.rowAt(at)].start
	for i < at {
		end := i + len(next(f.text[i:]).text)
		if end > at {
			break
		}
		i = end
	}
	return i
}

// ceil is the first boundary of clusters not before at.
func (f *Field) ceil(at int) int {
	i := f.laid()[f.rowAt(at)].start
	for i < at {
		i += len(next(f.text[i:]).text)
	}
	return i
}

// lineStart is the start of the cursor's line.
func (f *Field) lineStart() int {
	start, _ := f.Paragraph(f.cursor)
	return start
}

// lineEnd is the end of the cursor's line, before what ends it.
func (f *Field) lineEnd() int {
	_, end := f.Paragraph(f.cursor)
	return end
}
