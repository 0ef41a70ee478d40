// The trail: the places one jumped from, to come back to.

package interview

import "slices"

// longestTrail is how many places are remembered.
const longestTrail = 5

// Jump does what goes elsewhere, and remembers the place one comes from, if it
// is a question. It passes on whether there was a way.
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

// Trail lists the places one has jumped from, the last first.
func (iv *Interview) Trail() []Place { return iv.trail }
