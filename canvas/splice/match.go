// Matching lists: which items of an old one are which of a new one.

package splice

import "slices"

// longestRise picks the longest subsequence of the numbers that rises.
func longestRise(numbers []int) []int {
	var tails []int // places of the last number of the best rise of each length
	before := make([]int, len(numbers))
	for i, n := range numbers {
		at, _ := slices.BinarySearchFunc(tails, n, func(t, n int) int { return numbers[t] - n })
		before[i] = -1
		if at > 0 {
			before[i] = tails[at-1]
		}
		if at == len(tails) {
			tails = append(tails, i)
		} else {
			tails[at] = i
		}
	}
	if len(tails) == 0 {
		return nil
	}
	var rise []int
	for i := tails[len(tails)-1]; i >= 0; i = before[i] {
		rise = append(rise, numbers[i])
	}
	slices.Reverse(rise)
	return rise
}

// Match finds for each of the new items the old one that it is, -1 for none,
// without crossing: as many as can be of those that are equal.
func Match(old, new int, equal func(i, j int) bool) []int {
	match := make([]int, new)
	for j := range match {
		match[j] = -1
	}
	head := 0
	for head < old && head < new && equal(head, head) {
		match[head] = head
		head++
	}
	tail := 0
	for tail < old-head && tail < new-head && equal(old-1-tail, new-1-tail) {
		tail++
		match[new-tail] = old - tail
	}
	rows, columns := old-head-tail, new-head-tail
	const most = 4 << 20
	if rows == 0 || columns == 0 || rows*columns > most {
		return match
	}
	// length[i][j] of the longest common subsequence from i and j on.
	length := make([][]int32, rows+1)
	for i := range length {
		length[i] = make([]int32, columns+1)
	}
	for i := rows - 1; i >= 0; i-- {
		for j := columns - 1; j >= 0; j-- {
			if equal(head+i, head+j) {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	for i, j := 0, 0; i < rows && j < columns; {
		switch {
		case equal(head+i, head+j):
			match[head+j] = head + i
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return match
}
