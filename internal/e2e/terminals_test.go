//go:build unix

// The real program in terminals of every sort: what it sends each, and that it
// can be used in each.

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/creack/pty"
)

var (
	colours = regexp.MustCompile("\x1b\\[([0-9;]*;)?(3[0-8]|4[0-8]|9[0-7]|10[0-7])(;[0-9;]*)?m")
	deep    = regexp.MustCompile("\x1b\\[([0-9;]*;)?[34]8;") // of 256 colours, or 16 million
	queries = regexp.MustCompile("\x1b\\](10|11|12|4);|\x1b\\[[?>=]?[0-9;]*[cn]|\x1b\\[[0-9;]*t|\x1bP|\x1b\\[\\?[0-9;]*\\$p")
)

// A terminal gets the sixteen colours, if it has them and nobody objects,
// marks in ASCII if it has no others, and is never asked anything. What shows
// state without a colour, bold and reverse, is always there.
func TestTerminals(t *testing.T) {
	for _, c := range []struct {
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
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := place{dir: dir, home: dir, env: strings.Fields(c.env)}.open(t, "a.yaml")
			x.sees("A new canvas")
			x.types("\r")
			x.sees("Question 1 of 3")
			x.types("Cafes\rHotels\r\x1bOQ") // f2
			x.sees("Hotels")
			x.sees("9")
			x.types("\x1bOP") // f1
			x.sees("Keys")
			x.types("\x11")
			if code := x.ends(); code != 0 {
				t.Errorf("exit status %d", code)
			}
			x.clean()
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
			if !strings.Contains(out, "\x1b[7m") || !strings.Contains(out, "\x1b[1m") {
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

// What the person says counts more than what the environment does.
func TestASCIIWhereItIsSaid(t *testing.T) {
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
			x := place{dir: dir, home: dir, env: []string{c.env}}.open(t, c.flag, "a.yaml")
			x.sees("A new canvas")
			x.types("\x11")
			x.ends()
			if ascii := !strings.ContainsRune(x.output(), '▌'); ascii != c.ascii {
				t.Errorf("in ASCII: %v", ascii)
			}
		})
	}
}

// A window of any size shows the question or says that it is too small; one
// that tells no size is taken for 80 by 24. What was typed is in the file.
func TestWindows(t *testing.T) {
	for _, c := range []struct {
		columns, rows uint16
		sees          string
	}{
		{0, 0, "Question 1 of 3"},
		{1, 1, "T"}, // that it is too small
		{2, 2, "Th"},
		{20, 6, "small."},
		{39, 12, "too small"},
		{40, 11, "too small"},
		{40, 12, "Question 1 of 3"},
		{60, 20, "Question 1 of 3"},
		{80, 24, "Question 1 of 3"},
		{200, 60, "Question 1 of 3"},
		{400, 120, "Question 1 of 3"},
		{400, 12, "Question 1 of 3"},
		{40, 120, "Question 1 of 3"},
	} {
		t.Run(fmt.Sprintf("%dx%d", c.columns, c.rows), func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := place{dir: dir, home: dir, size: &pty.Winsize{Cols: c.columns, Rows: c.rows}}.open(t, "a.yaml")
			x.seesOne("A new canvas", c.sees) // what is typed before the program listens is the shell's
			x.types("\rCafes\rHotels")
			x.sees(c.sees)
			x.types("\x11")
			if code := x.ends(); code != 0 {
				t.Errorf("exit status %d", code)
			}
			x.clean()
			if got := x.file("a.yaml"); !strings.Contains(got, "note: Cafes\n") || !strings.Contains(got, "note: Hotels\n") {
				t.Errorf("the file says\n%s", got)
			}
		})
	}
}

// A window that is dragged about: the last size counts, and nothing typed
// meanwhile is lost.
func TestResizing(t *testing.T) {
	dir := t.TempDir()
	x := inTerminal(t, dir, "a.yaml")
	x.sees("A new canvas")
	x.types("\r")
	x.sees("Question 1 of 3")
	for i := range 300 {
		x.resize(pty.Winsize{Cols: uint16(1 + i*37%220), Rows: uint16(i * 11 % 70)})
		if i%10 == 0 {
			x.types("x")
		}
	}
	x.resize(pty.Winsize{Cols: 30, Rows: 8})
	x.sees("too small")
	x.types(" y")
	x.resize(pty.Winsize{Cols: 100, Rows: 30})
	x.sees(strings.Repeat("x", 30) + " y")
	x.types("\x11")
	if code := x.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	x.clean()
	got, err := os.ReadFile(filepath.Join(dir, "a.yaml"))
	if err != nil || !strings.Contains(string(got), "note: "+strings.Repeat("x", 30)+" y\n") {
		t.Errorf("%v; the file says\n%s", err, got)
	}
}

// In a terminal that nobody knows, a Persian session asks once which line reads
// right. The terminal is told at once, and the answer is there the next time.
func TestCalibrationInARealTerminal(t *testing.T) {
	dir := t.TempDir()
	persian := place{dir: dir, home: dir, env: []string{"LANG=fa_IR.UTF-8"}}
	x := persian.open(t, "a.yaml")
	x.sees("Tallinn")
	if out := x.output(); !strings.Contains(out, "\x1b[8l") || strings.Contains(out, "\x1b[8h") {
		t.Error("the terminal is not asked to leave the order to the program")
	}
	x.types("۲")
	x.sees("Nederlands") // on the start screen
	if !strings.Contains(x.output(), "\x1b[8h") {
		t.Error("the terminal is not given back its order")
	}
	x.types("\x11")
	x.ends()
	x.clean()
	if got := x.file(".config/bmcanvas/config.yaml"); !strings.Contains(got, "bidi: terminal\n") {
		t.Errorf("the settings say\n%s", got)
	}

	again := persian.open(t, "a.yaml")
	again.sees("Nederlands")
	again.types("\r")
	again.sees("f8")
	again.types("چای\x11")
	again.ends()
	again.clean()
	if strings.Contains(again.output(), "\x1b[8l") {
		t.Error("what was chosen is forgotten")
	}
	if got := again.file("a.yaml"); !strings.Contains(got, "note: چای\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// Line mode in a terminal, without being asked for by a flag: not a byte of it
// is for the terminal alone.
func TestLineModeIsChosen(t *testing.T) {
	for _, env := range []string{"ACCESSIBLE=1", "TERM=dumb"} {
		t.Run(env, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := place{dir: dir, home: dir, env: []string{env}}.open(t, "a.yaml")
			x.sees("Question 1 of 55")
			x.types("Cafes\n")
			x.sees("Stored as note 1: Cafes")
			x.types(":q\n")
			if code := x.ends(); code != 0 {
				t.Errorf("exit status %d", code)
			}
			if out := x.output(); strings.ContainsFunc(out, func(r rune) bool { return unicode.IsControl(r) && r != '\r' && r != '\n' }) {
				t.Errorf("a control character: %q", out)
			}
		})
	}
}

// What show prints in a terminal is ordered as the screens are, and the
// terminal is told for as long as it takes; nothing is told where nothing runs
// to the left, and nothing but text goes to a pipe.
func TestShowInARealTerminal(t *testing.T) {
	dir := t.TempDir()
	for name, note := range map[string]string{"fa.yaml": "چای", "en.yaml": "Tea"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("canvas: business-model\nlanguage: en\nblocks:\n  channels: ["+note+"]\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []struct{ file, env, shown string }{
		{"fa.yaml", "VTE_VERSION=7006", "\ufbfc\ufe8e\ufb7c"},
		{"fa.yaml", "KONSOLE_VERSION=221203", "چای"},
		{"en.yaml", "VTE_VERSION=7006", "Tea"},
	} {
		x := place{dir: dir, home: dir, env: []string{c.env}}.open(t, "show", c.file)
		if code := x.ends(); code != 0 {
			t.Errorf("%s: exit status %d", c.file, code)
		}
		out := x.output()
		if !strings.Contains(out, c.shown) {
			t.Errorf("%s under %s: %q is not shown:\n%q", c.file, c.env, c.shown, out)
		}
		ours := strings.HasPrefix(c.shown, "\ufbfc")
		if strings.HasPrefix(out, "\x1b[8l") != ours || strings.HasSuffix(out, "\x1b[8h") != ours {
			t.Errorf("%s under %s: the terminal is told: %q", c.file, c.env, out)
		}
	}
	cmd, _ := plainly(t, dir, "show", "fa.yaml")
	if out, err := cmd.Output(); err != nil || !strings.Contains(string(out), "چای") || strings.ContainsRune(string(out), '\x1b') {
		t.Errorf("to a pipe: %v, %q", err, out)
	}
}

// resize makes the window another size; the emulator takes one that is nothing
// for a usual one, as the program is to do.
func (x *terminal) resize(size pty.Winsize) {
	x.t.Helper()
	x.mu.Lock()
	if size.Cols > 0 && size.Rows > 0 {
		x.screen.Resize(int(size.Cols), int(size.Rows))
	}
	x.mu.Unlock()
	if err := pty.Setsize(x.slave, &size); err != nil {
		x.t.Fatal(err)
	}
}
