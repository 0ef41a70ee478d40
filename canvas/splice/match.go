// Match finds which items of an old list are which of a new one.

package splice

import (
	"cmp"
	"slices"
)

// LongestRising marks the numbers of the longest subsequence that rises
// strictly. Of several that are as long, it takes one.
func LongestRising(numbers []int) []bool {
	rising := make([]bool, len(numbers))
	previous := make([]int, len(numbers))
	var ends []int // ends[k]: where the subsequence of k+1 numbers ends that has the lowest last number
	for i, n := range numbers {
		length, _ := slices.BinarySearchFunc(ends, n, func(end, n int) int { return cmp.Compare(numbers[end], n) })
		previous[i] = -1
		if length > 0 {
			previous[i] = ends[length-1]
		}
		if length == len(ends) {
			ends = append(ends, i)
		} else {
			ends[length] = i
		}
	}
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = previous[i] {
			rising[i] = true
		}
	}
	return rising
}

// Match returns for each new item the old one that it is, -1 for none. Matched
// items are equal and in the same order in both lists, and there are as many as
// possible, unless the lists differ in too many items to compare all with all.
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
