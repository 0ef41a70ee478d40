// Spans: where in a text the words are that it was found by.

package search

import (
	"slices"
	"strings"
)

// Span is a part of a text, in bytes.
type Span struct{ Start, End int }

// Spans returns where the text has words of the query, in their order and apart from
// each other. They are compared as Notes does. With mirrored, the text is a line in
// visual order, and words that run to the left are found in it, too.
func Spans(text, query string, mirrored bool) []Span {
	words := strings.Fields(Fold(query))
	if len(words) == 0 {
		return nil
	}
	if mirrored {
		for _, w := range slices.Clone(words) {
			letters := []rune(w)
			slices.Reverse(letters)
			words = append(words, string(letters))
		}
	}
	var folded strings.Builder
	var from []int // where in the text each byte of folded comes from
	for i, r := range text {
		f := Fold(string(r))
		folded.WriteString(f)
		for range len(f) {
			from = append(from, i)
		}
	}
	from = append(from, len(text))
	var spans []Span
	for _, w := range words {
		for at, rest := 0, folded.String(); ; {
			i := strings.Index(rest, w)
			if i < 0 {
				break
			}
			spans = append(spans, Span{from[at+i], from[at+i+len(w)]})
			at, rest = at+i+len(w), rest[i+len(w):]
		}
	}
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	return apart(spans)
}

// apart joins spans that overlap.
func apart(spans []Span) []Span {
	var list []Span
	for _, s := range spans {
		if n := len(list); n > 0 && s.Start <= list[n-1].End {
			list[n-1].End = max(list[n-1].End, s.End)
			continue
		}
		if s.End > s.Start {
			list = append(list, s)
		}
	}
	return list
}
