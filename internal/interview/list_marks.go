// The marks of a pasted list: bullets and numbers that another program set before
// its lines, and that are no words of a note.

package interview

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// withoutMarks returns the lines of a list without the marks before them. A number
// is a mark only if the next numbered line has the next number: "1. oktoober" alone
// is a date.
func withoutMarks(lines []string) []string {
	numbered := inSequence(lines)
	texts := make([]string, len(lines))
	for i, line := range lines {
		texts[i] = line
		if rest, found := afterBullet(line); found {
			texts[i] = rest
		} else if _, rest, found := afterNumber(line); found && numbered {
			texts[i] = rest
		}
	}
	return texts
}

// inSequence reports whether at least two lines are numbered, one after the other.
func inSequence(lines []string) bool {
	count, last := 0, 0
	for _, line := range lines {
		n, _, found := afterNumber(line)
		switch {
		case !found:
			continue
		case count > 0 && n != last+1:
			return false
		}
		count, last = count+1, n
	}
	return count > 1
}

// bullets are the marks of unnumbered lists.
const bullets = "•◦▪▫‣⁃●○■□∙·*-–—"

// afterBullet returns what follows a bullet and white space; found is false if the
// line has no bullet, or nothing after it.
func afterBullet(line string) (rest string, found bool) {
	line = strings.TrimSpace(line)
	r, size := utf8.DecodeRuneInString(line)
	if !strings.ContainsRune(bullets, r) {
		return "", false
	}
	return afterSpace(line[size:])
}

// afterNumber returns the number of a numbered line, in the digits of any of the
// languages, and what follows it.
func afterNumber(line string) (n int, rest string, found bool) {
	const most = 999
	line = strings.TrimSpace(line)
	at := 0
	for i, r := range line {
		digit, isDigit := digitOf(r)
		if !isDigit {
			at = i
			break
		}
		if n = 10*n + digit; n > most {
			return 0, "", false
		}
	}
	if at == 0 || line[at] != '.' && line[at] != ')' {
		return 0, "", false
	}
	rest, found = afterSpace(line[at+1:])
	return n, rest, found
}

// digitOf returns the value of a digit, Persian and Arabic ones too.
func digitOf(r rune) (int, bool) {
	for _, zero := range []rune{'0', '۰', '٠'} {
		if r >= zero && r <= zero+9 {
			return int(r - zero), true
		}
	}
	return 0, false
}

// afterSpace returns s without the white space that it begins with; found is false
// if it does not begin with any, or nothing follows.
func afterSpace(s string) (rest string, found bool) {
	rest = strings.TrimLeftFunc(s, unicode.IsSpace)
	return rest, rest != s && rest != ""
}
