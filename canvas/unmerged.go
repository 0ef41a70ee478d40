// A file in which git has left conflict markers: an unfinished merge.

package canvas

import "strings"

// The lines that git writes around what it could not merge.
const (
	markOurs   = "<<<<<<<"
	markBase   = "|||||||"
	markTheirs = "======="
	markEnd    = ">>>>>>>"
)

// Conflicted is the versions that a file with conflict markers holds.
type Conflicted struct {
	Base, Ours, Theirs []byte
	WholeBase          bool // git wrote the lines of the base, too; else Base is the lines that both sides have
	Line               int  // of the first marker
}

// SplitConflicts returns the versions in a file with conflict markers; ok is false
// if it has none, or they are not complete.
func SplitConflicts(data []byte) (c Conflicted, ok bool) {
	const common, ours, base, theirs = 0, 1, 2, 3
	in, hunks, bases, at := common, 0, 0, 0
	for line := range strings.Lines(string(data)) {
		at++
		switch mark := marker(line); {
		case mark == markOurs && in == common:
			in = ours
			if hunks++; hunks == 1 {
				c.Line = at
			}
		case mark == markBase && in == ours:
			in = base
			bases++
		case mark == markTheirs && (in == ours || in == base):
			in = theirs
		case mark == markEnd && in == theirs:
			in = common
		case mark != "" && mark != markTheirs:
			return Conflicted{}, false
		default:
			if in == common || in == ours {
				c.Ours = append(c.Ours, line...)
			}
			if in == common || in == theirs {
				c.Theirs = append(c.Theirs, line...)
			}
			if in == common || in == base {
				c.Base = append(c.Base, line...)
			}
		}
	}
	c.WholeBase = bases == hunks
	return c, hunks > 0 && in == common
}

// marker returns which of the markers the line is; "" for none.
func marker(line string) string {
	line = strings.TrimRight(line, "\r\n")
	for _, mark := range []string{markOurs, markBase, markTheirs, markEnd} {
		if rest, is := strings.CutPrefix(line, mark); is && (rest == "" || rest[0] == ' ') {
			return mark
		}
	}
	return ""
}
