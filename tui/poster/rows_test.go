package poster

import (
	"slices"
	"testing"
)

func TestRowsShareTheHeight(t *testing.T) {
	for _, c := range []struct {
		name        string
		least, full []int
		weights     []int
		lines       int
		want        []int
	}{
		{"lines to spare go by weight", []int{2, 2, 2}, []int{4, 4, 4}, []int{3, 3, 2}, 24, []int{9, 9, 6}},
		{"a row of weight 0 gets only what it needs", []int{2, 2}, []int{4, 3}, []int{1, 0}, 20, []int{17, 3}},
		{"missing lines are taken from the highest", []int{2, 2, 2}, []int{20, 12, 4}, []int{1, 1, 1}, 18, []int{7, 7, 4}},
		{"no row gets less than the least", []int{2, 5}, []int{20, 20}, []int{1, 1}, 4, []int{2, 5}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := (rowNeeds{c.least, c.full, c.weights}).share(c.lines); !slices.Equal(got, c.want) {
				t.Errorf("share = %v, want %v", got, c.want)
			}
		})
	}
}
