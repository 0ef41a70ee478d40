// Several changes as one step, for a front end without a cursor.

package interview

// Together makes all changes that do makes one step of undo.
func (iv *Interview) Together(do func()) {
	depth := len(iv.history.past)
	do()
	if len(iv.history.past) > depth {
		iv.history.past = iv.history.past[:depth+1]
	}
}
