// Differences between two texts, word by word.

package canvas

import (
	"strings"
	"unicode"

	"github.com/rivo/uniseg"

	"bmcanvas/canvas/splice"
)

// Piece is a part of a text that has two versions.
type Piece struct {
	In   Version
	Text string
}

// Version says in which version of a text a piece is.
type Version string

// The versions. The pieces of InBoth and InOld make the old text, those of
// InBoth and InNew the new one.
const (
	InBoth Version = "both"
	InOld  Version = "old"
	InNew  Version = "new"
)

// mostWords limits the work on one text: with more pairs of words than this to
// compare, all between the common beginning and the common end is one change.
const mostWords = 1 << 20

// diffText returns the pieces of both texts in reading order; where they differ, the
// old piece comes first.
func diffText(old, new string) []Piece {
	a, b := wordRuns(old), wordRuns(new)
	head, tail := commonEnds(a, b)
	pieces := addPiece(nil, InBoth, a[:head])
	x, y := a[head:len(a)-tail], b[head:len(b)-tail]
	same := sameRuns(x, y)
	i, j := 0, 0
	for k := 0; k <= len(same); k++ {
		if k < len(same) && same[k] < 0 {
			continue
		}
		to := len(x)
		if k < len(same) {
			to = same[k]
		}
		pieces = addPiece(pieces, InOld, x[i:to])
		pieces = addPiece(pieces, InNew, y[j:k])
		if k < len(same) {
			pieces = addPiece(pieces, InBoth, y[k:k+1])
		}
		i, j = to+1, k+1
	}
	return addPiece(pieces, InBoth, a[len(a)-tail:])
}

// wordRuns splits a text into words and what stands between them.
func wordRuns(text string) []string {
	var runs []string
	for state := -1; text != ""; {
		var word string
		word, text, state = uniseg.FirstWordInString(text, state)
		runs = append(runs, word)
	}
	return runs
}

// commonEnds returns how many runs both have in common at the beginning and at the end.
func commonEnds(a, b []string) (head, tail int) {
	for head < len(a) && head < len(b) && a[head] == b[head] {
		head++
	}
	for tail < len(a)-head && tail < len(b)-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	return head, tail
}

// sameRuns returns for each run of y the index of the run of x that it is; -1 for
// none. Words are compared. Blanks and punctuation are the same only beside a word
// that is, for otherwise a change would fall into many small pieces.
func sameRuns(x, y []string) []int {
	same := make([]int, len(y))
	for j := range same {
		same[j] = -1
	}
	old, new := wordPlaces(x), wordPlaces(y)
	if len(old)*len(new) > mostWords {
		return same
	}
	for k, i := range splice.Match(len(old), len(new), func(i, j int) bool { return x[old[i]] == y[new[j]] }) {
		if i >= 0 {
			same[new[k]] = old[i]
		}
	}
	lastOld := -1 // the run of x that the last match took
	for j := range y {
		if i := lastOld + 1; same[j] < 0 && j > 0 && same[j-1] >= 0 && i < len(x) && x[i] == y[j] && !wordy(y[j]) {
			same[j] = i
		}
		lastOld = max(lastOld, same[j])
	}
	for j := len(y) - 2; j >= 0; j-- {
		if i := same[j+1] - 1; same[j] < 0 && i >= 0 && x[i] == y[j] && !wordy(y[j]) && isFree(same[:j], i) {
			same[j] = i
		}
	}
	return same
}

// isFree reports whether run i comes after all runs that same refers to.
func isFree(same []int, i int) bool {
	for j := len(same) - 1; j >= 0; j-- {
		if same[j] >= 0 {
			return same[j] < i
		}
	}
	return true
}

// wordPlaces returns the indexes of the runs that are words.
func wordPlaces(runs []string) []int {
	var places []int
	for i, run := range runs {
		if wordy(run) {
			places = append(places, i)
		}
	}
	return places
}

func wordy(run string) bool {
	return strings.ContainsFunc(run, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
}

// addPiece adds the runs to the pieces.
func addPiece(pieces []Piece, in Version, runs []string) []Piece {
	text := strings.Join(runs, "")
	switch last := len(pieces) - 1; {
	case text == "":
		return pieces
	case last >= 0 && pieces[last].In == in:
		pieces[last].Text += text
		return pieces
	}
	return append(pieces, Piece{in, text})
}
