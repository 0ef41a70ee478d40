//go:build unix

// Terminals of every sort: what the program sends each of them.

package e2e

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var (
	colours = regexp.MustCompile("\x1b\\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;[0-9;]*)?m")
	deep    = regexp.MustCompile("\x1b\\[([0-9;]*;)?[34]8;") // of 256 colours, or 16 million
	queries = regexp.MustCompile("\x1b\\](10|11|12|4);|\x1b\\[[?>=]?[0-9;]*[cn]|\x1b\\[(1[1-9]|2[01])t|\x1bP|\x1b\\[\\?[0-9;]*\\$p")
)

// terminalsAndMarks is environments, and whether the terminals that they name show
// colours and can only show marks in ASCII.
var terminalsAndMarks = []struct {
	name          string
	env           string
	colour, ascii bool
}{
	{"xterm", "TERM=xterm", true, false},
	{"256 colours", "TERM=xterm-256color", true, false},
	{"true colour", "TERM=xterm-256color COLORTERM=truecolor", true, false},
	{"a dark one that says so", "TERM=xterm-256color COLORFGBG=15;0", true, false},
	{"a light one that says so", "TERM=xterm-256color COLORFGBG=0;15", true, false},
	{"screen", "TERM=screen STY=1.pts-0.host", true, false},
	{"tmux", "TERM=tmux-256color TMUX=/tmp/tmux-1000/default,1,0", true, false},
	{"the console of Linux", "TERM=linux", true, true},
	{"vt100", "TERM=vt100", false, true},
	{"vt220 on a serial line", "TERM=vt220 LANG=", false, true},
	{"unheard of", "TERM=wyse60", true, false},
	{"nameless", "TERM=", true, false},
	{"NO_COLOR", "TERM=xterm-256color COLORTERM=truecolor NO_COLOR=1", false, false},
	{"CLICOLOR=0", "TERM=xterm-256color CLICOLOR=0", false, false},
	{"CI", "TERM=xterm-256color CI=true", true, false},
	{"not UTF-8", "LC_ALL=en_US.ISO-8859-1", true, true},
	{"POSIX", "LANG=POSIX", true, true},
	{"no locale", "LANG=", true, false},
}

// A terminal gets the sixteen colours if it has them and the environment does not
// forbid them, and marks in ASCII if it has no others. It is never sent a query.
// Bold and reverse, which show state without a colour, are always there.
func TestEachTerminalGetsWhatItCanShow(t *testing.T) {
	for _, c := range terminalsAndMarks {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := launch{dir: dir, home: dir, env: strings.Fields(c.env)}.open(t, "a.yaml")
			x.sees("A new canvas")
			x.types("\r")
			x.sees("Customer segments")
			x.types("Cafes\rHotels\r\x1bOQ") // f2
			x.sees("Hotels")
			x.sees("9")
			x.types("\x1bOP") // f1
			x.sees("Keys")
			x.types("\x11")
			x.endsWell()
			x.checkRestored()
			out := x.output()
			if colours.MatchString(out) != c.colour {
				t.Errorf("colours: %v", !c.colour)
			}
			if at := deep.FindString(out); at != "" {
				t.Errorf("more than the sixteen colours of the person's theme: %q", at)
			}
			if at := queries.FindString(out); at != "" {
				t.Errorf("the terminal is asked something: %q", at)
			}
			if !strings.Contains(out, "\x1b[?25h") || !strings.Contains(out, "\x1b[1m") {
				t.Error("there is no cursor, or nothing bold")
			}
			marks := strings.ContainsFunc(out, func(r rune) bool { return r >= 0x80 && !unicode.IsLetter(r) })
			if marks == c.ascii {
				t.Errorf("in ASCII: %v", !c.ascii)
			}
			if got := x.file("a.yaml"); !strings.Contains(got, "note: Cafes\n") || !strings.Contains(got, "note: Hotels\n") {
				t.Errorf("the file says\n%s", got)
			}
		})
	}
}

// The flag --ascii counts more than what the environment says.
func TestASCIIFlagCountsMoreThanTheEnvironment(t *testing.T) {
	for _, c := range []struct {
		env, flag string
		ascii     bool
	}{
		{"LANG=C", "--ascii=false", false},
		{"TERM=linux", "--ascii=false", false},
		{"LANG=C.UTF-8", "--ascii", true},
	} {
		t.Run(c.env+" "+c.flag, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := launch{dir: dir, home: dir, env: []string{c.env}}.open(t, c.flag, "a.yaml")
			x.sees("A new canvas")
			x.types("\x11")
			x.ends()
			if ascii := !strings.ContainsRune(x.output(), '▌'); ascii != c.ascii {
				t.Errorf("in ASCII: %v", ascii)
			}
		})
	}
}
