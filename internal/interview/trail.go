// The trail: the places that the person jumped from, to come back to.

package interview

import "slices"

// longestTrail is the number of places that are remembered.
const longestTrail = 5

// Jump calls elsewhere, which moves to another place and reports whether it could.
// Jump remembers the place before, if that is a question, and returns what
// elsewhere returned.
func (iv *Interview) Jump(elsewhere func() bool) bool {
	from, asked := iv.Place(), iv.Question() != nil
	if !elsewhere() {
		return false
	}
	if asked && iv.at != from.Stop {
		iv.trail = slices.DeleteFunc(iv.trail, func(p Place) bool { return p.Stop == from.Stop || p.Stop == iv.at })
		iv.trail = slices.Insert(iv.trail, 0, from)
		iv.trail = iv.trail[:min(len(iv.trail), longestTrail)]
	}
	return true
}

// Trail lists the places that the person jumped from, the last first.
func (iv *Interview) Trail() []Place { return iv.trail }
