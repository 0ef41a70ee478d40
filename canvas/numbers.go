// Numbers: a number for each note of a canvas, so that what is known of notes takes little memory.

package canvas

// Numbers gives each note of a canvas a number, from 0 in the order of its blocks. A slice
// by these numbers takes a tenth of the memory of a map by the notes' keys.
type Numbers struct {
	count int
	low   Key
	near  []int32       // by key from low on: 1 + the number, 0 for no note
	far   map[Key]int32 // the numbers, if the keys are far apart; near is nil then
}

// Numbers returns the numbers of the canvas's notes. Of several with one key, the first
// has the number.
func (c *Canvas) Numbers() *Numbers {
	n := &Numbers{}
	high := Key(0)
	for _, b := range c.Blocks {
		for _, note := range b.Notes {
			if n.count == 0 || note.Key < n.low {
				n.low = note.Key
			}
			high = max(high, note.Key)
			n.count++
		}
	}
	if n.count == 0 {
		return n
	}
	if width := high - n.low + 1; width <= Key(4*n.count+1024) { // notes of one file have keys one after another
		n.near = make([]int32, width)
	} else {
		n.far = make(map[Key]int32, n.count)
	}
	at := int32(0)
	for _, b := range c.Blocks {
		for _, note := range b.Notes {
			if _, taken := n.Of(note.Key); !taken {
				n.set(note.Key, at)
			}
			at++
		}
	}
	return n
}

func (n *Numbers) set(k Key, number int32) {
	if n.near != nil {
		n.near[k-n.low] = number + 1
		return
	}
	n.far[k] = number
}

// Count returns how many notes have numbers: these are all lower.
func (n *Numbers) Count() int { return n.count }

// Of returns the number of the note with this key, and whether the canvas has one.
func (n *Numbers) Of(k Key) (number int, there bool) {
	if n.near == nil {
		far, there := n.far[k]
		return int(far), there
	}
	at := k - n.low
	if at < 0 || int(at) >= len(n.near) || n.near[at] == 0 {
		return 0, false
	}
	return int(n.near[at]) - 1, true
}
