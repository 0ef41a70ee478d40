package style

import "testing"

// Marks that point do so the way one reads, and back again.
func TestFacing(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		s := New(true, ascii)
		left := s.Facing(true)
		if left.Marks.Here == s.Marks.Here || left.Marks.Link == s.Marks.Link {
			t.Errorf("in ASCII: %v, the marks %q and %q point the same way", ascii, left.Marks.Here, left.Marks.Link)
		}
		if left.Facing(false).Marks != s.Marks || left.Strong != s.Strong {
			t.Errorf("in ASCII: %v, it does not come back", ascii)
		}
	}
}
