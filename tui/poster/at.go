// Finding what is drawn in a cell.

package poster

// At returns what the drawing has in the cell of the row and the column, both counted from
// 0: a note, a block, or the zero Cursor where there is neither. A border between two
// blocks is of the one whose title stands in it.
func (d *Drawing) At(row, column int) Cursor {
	at := Cursor{}
	for _, b := range d.boxes {
		if row < b.top || row > b.bottom || column < b.left || column > b.right {
			continue
		}
		at = Cursor{Block: b.Block}
		if row == b.bottom { // unless another one begins there
			continue
		}
		if i := row - b.top - 1 - len(b.title); i >= 0 && row < b.bottom && column > b.left && column < b.right {
			if lines := d.window(b, i, i+1); len(lines) > 0 {
				at.Note = lines[0].note
			}
		}
		return at
	}
	return at
}
