// Markdown within a line: bold, italic and struck text, by the rules of CommonMark.

package source

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// run reads a run of marks that may begin or end emphasis, by the rules of
// CommonMark.
func (r *inlineReader) run(rest string) {
	n := len(rest) - len(strings.TrimLeft(rest, rest[:1]))
	before, _ := utf8.DecodeLastRuneInString(r.src[:r.at])
	after, _ := utf8.DecodeRuneInString(rest[n:])
	if r.at == 0 {
		before = ' '
	}
	if n == len(rest) {
		after = ' '
	}
	blank := func(c rune) bool { return c == 0 || unicode.IsSpace(c) }
	sign := func(c rune) bool { return unicode.IsPunct(c) || unicode.IsSymbol(c) }
	left := !blank(after) && (!sign(after) || blank(before) || sign(before))
	right := !blank(before) && (!sign(before) || blank(after) || sign(after))
	t := token{text: rest[:n], mark: rest[0], run: n, opens: left, ends: right, style: r.style}
	if rest[0] == '_' {
		t.opens, t.ends = left && (!right || sign(before)), right && (!left || sign(after))
	}
	if rest[0] == '~' && n != 2 {
		t.opens, t.ends = false, false
	}
	r.token(t)
	r.last = false
	r.at += n
}

// emphasize pairs the runs of marks, and gives what stands between them its style.
func (r *inlineReader) emphasize() {
	var openers []int
	bottom := map[[2]byte]int{} // below which there is no opener for such a run
	change := make([][3]int, len(r.tokens)+1)
	for i := range r.tokens {
		t := &r.tokens[i]
		for t.ends && t.run > 0 {
			key := [2]byte{t.mark, byte(t.run % 3)}
			at := len(openers) - 1
			for at >= bottom[key] && !pairs(&r.tokens[openers[at]], t) {
				at--
			}
			if at < bottom[key] {
				bottom[key] = len(openers)
				break
			}
			style := pair(&r.tokens[openers[at]], t)
			change[openers[at]+1][style]++
			change[i][style]--
			keep := at
			if r.tokens[openers[at]].run > 0 {
				keep++
			}
			openers = openers[:keep]
			for k := range bottom {
				bottom[k] = min(bottom[k], keep)
			}
		}
		if t.opens && t.run > 0 {
			openers = append(openers, i)
		}
	}
	var open [3]int
	for i := range r.tokens {
		for s := range open {
			open[s] += change[i][s]
		}
		style := &r.tokens[i].style
		style.Bold, style.Italic, style.Struck = style.Bold || open[bold] > 0, style.Italic || open[italic] > 0, style.Struck || open[struck] > 0
	}
}

// The styles that marks give.
const (
	bold = iota
	italic
	struck
)

// pairs reports whether the two runs can be the ends of one emphasis.
func pairs(from, to *token) bool {
	if from.mark != to.mark || from.run == 0 {
		return false
	}
	either := from.ends || to.opens
	return !either || (from.run+to.run)%3 != 0 || from.run%3 == 0 && to.run%3 == 0
}

// pair takes the marks of one emphasis from both runs, and returns its style.
func pair(from, to *token) (style int) {
	n := min(from.run, to.run, 2)
	from.run -= n
	to.run -= n
	switch {
	case from.mark == '~':
		return struck
	case n == 2:
		return bold
	}
	return italic
}
