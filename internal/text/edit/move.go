// Moves: putting the cursor elsewhere. Each move reports whether the cursor moved,
// and ends the run of typing or deleting that Undo takes back as one step.

package edit

// Left moves before the previous cluster.
func (f *Field) Left() bool { return f.move(f.before(f.cursor)) }

// Right moves after the next cluster.
func (f *Field) Right() bool { return f.move(f.after(f.cursor)) }

// WordLeft moves to the start of the word that the cursor is in or after.
func (f *Field) WordLeft() bool { return f.move(f.wordBefore(f.cursor)) }

// WordRight moves to the end of the word that the cursor is in or before.
func (f *Field) WordRight() bool { return f.move(f.wordAfter(f.cursor)) }

// MoveTo moves to the offset, or to the end of the cluster that the offset is in.
// An offset outside the text counts as its start or end.
func (f *Field) MoveTo(at int) bool { return f.move(f.ceil(min(max(at, 0), len(f.text)))) }

// Paragraph returns the start and the end, without its line end, of the line that
// holds the offset at. A line may be several rows.
func (f *Field) Paragraph(at int) (start, end int) {
	rows, first := f.wrapped(), f.rowAt(at)
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
	if start := f.wrapped()[f.rowAt(f.cursor)].start; start < f.cursor {
		return f.move(start)
	}
	return f.move(f.lineStart())
}

// End moves to the last place in the row; from there, to the end of the line.
func (f *Field) End() bool {
	if stop := f.wrapped()[f.rowAt(f.cursor)].stop; stop > f.cursor {
		return f.move(stop)
	}
	return f.move(f.lineEnd())
}

// Up moves one row up, as near as the row allows to the column in which a run of
// moves up and down began. From the first row it does not move.
func (f *Field) Up() bool { return f.vertical(-1) }

// Down moves one row down, like Up. From the last row it does not move.
func (f *Field) Down() bool { return f.vertical(1) }

// vertical moves by rows down, or up if by is negative.
func (f *Field) vertical(by int) bool {
	rows, i := f.wrapped(), f.rowAt(f.cursor)
	goal := f.goal
	if goal == 0 {
		goal = f.column(rows[i], f.cursor) + 1
	}
	if i+by < 0 || i+by >= len(rows) {
		f.history.endRun()
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

// move puts the cursor at an offset between clusters.
func (f *Field) move(at int) bool {
	moved := at != f.cursor
	f.cursor, f.goal = at, 0
	f.history.endRun()
	return moved
}

// column returns the number of cells between the row's start and at.
func (f *Field) column(r row, at int) int {
	col := 0
	for i := r.start; i < at; {
		c := next(f.text[i:])
		i += len(c.text)
		col += c.width
	}
	return min(col, f.cells()-1)
}

// before returns the start of the cluster that ends at at.
func (f *Field) before(at int) int { return f.floor(max(at-1, 0)) }

// after returns the end of the cluster that begins at at.
func (f *Field) after(at int) int { return f.ceil(min(at+1, len(f.text))) }

// floor returns the last boundary of clusters that is not after at.
func (f *Field) floor(at int) int {
	i := f.wrapped()[f.rowAt(at)].start
	for i < at {
		end := i + len(next(f.text[i:]).text)
		if end > at {
			break
		}
		i = end
	}
	return i
}

// ceil returns the first boundary of clusters that is not before at.
func (f *Field) ceil(at int) int {
	i := f.wrapped()[f.rowAt(at)].start
	for i < at {
		i += len(next(f.text[i:]).text)
	}
	return i
}

// lineStart returns the start of the cursor's line.
func (f *Field) lineStart() int {
	start, _ := f.Paragraph(f.cursor)
	return start
}

// lineEnd returns the end of the cursor's line, before its line end.
func (f *Field) lineEnd() int {
	_, end := f.Paragraph(f.cursor)
	return end
}
