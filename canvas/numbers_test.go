package canvas

import "testing"

func TestNumbers(t *testing.T) {
	for name, keys := range map[string][][]Key{
		"none":        {{}, {}},
		"in order":    {{7, 8, 9}, {10}},
		"not in it":   {{9, 7}, {8, 2}},
		"far apart":   {{3, 900_000}, {4, 1 << 40}},
		"no keys yet": {{0}, {}},
	} {
		c := &Canvas{}
		for _, list := range keys {
			var notes []*Note
			for _, k := range list {
				notes = append(notes, &Note{Key: k})
			}
			c.Blocks = append(c.Blocks, Block{ID: "b", Notes: notes})
		}
		n, at := c.Numbers(), 0
		for _, list := range keys {
			for _, k := range list {
				if got, there := n.Of(k); got != at || !there {
					t.Errorf("%s: the note %d has the number %d, %v, want %d", name, k, got, there, at)
				}
				at++
			}
		}
		if n.Count() != at {
			t.Errorf("%s: %d notes, want %d", name, n.Count(), at)
		}
		for _, k := range []Key{1, 5, 11, 1 << 20} {
			if _, there := n.Of(k); there {
				t.Errorf("%s: there is a note %d", name, k)
			}
		}
	}
}
