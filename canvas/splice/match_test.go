// Matching of lists.

package splice

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

func TestLongestRising(t *testing.T) {
	for _, test := range []struct {
		numbers []int
		rising  []bool
	}{
		{nil, []bool{}},
		{[]int{0, 1, 2}, []bool{true, true, true}},
		{[]int{2, 0, 1}, []bool{false, true, true}},
		{[]int{1, 2, 0}, []bool{true, true, false}},
		{[]int{0, 5, 1, 2, 3, 4}, []bool{true, false, true, true, true, true}},
		{[]int{1, 1}, []bool{false, true}},
	} {
		if got := LongestRising(test.numbers); !slices.Equal(got, test.rising) {
			t.Errorf("LongestRising(%v) = %v, want %v", test.numbers, got, test.rising)
		}
	}
}

// TestMatch: matches are of equal items, do not cross, and are as many as can be.
func TestMatch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		items := rapid.SliceOfN(rapid.IntRange(0, 3), 0, 7)
		old, now := items.Draw(t, "old"), items.Draw(t, "new")
		match := Match(len(old), len(now), func(i, j int) bool { return old[i] == now[j] })
		last, count := -1, 0
		for j, i := range match {
			if i < 0 {
				continue
			}
			if i <= last || old[i] != now[j] {
				t.Fatalf("%v", match)
			}
			last = i
			count++
		}
		if best := common(old, now); count != best {
			t.Fatalf("%d of %d matched", count, best)
		}
	})
}

// common is the length of the longest common subsequence, the slow way.
func common(a, b []int) int {
	switch {
	case len(a) == 0 || len(b) == 0:
		return 0
	case a[0] == b[0]:
		return 1 + common(a[1:], b[1:])
	}
	return max(common(a[1:], b), common(a, b[1:]))
}
