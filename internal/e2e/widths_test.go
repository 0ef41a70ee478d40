//go:build unix

// How wide real terminals draw what people type, where there are any: tmux,
// and xterm on a virtual screen. Where they differ from what we think, what
// follows in the line is put in its place all the same.

package e2e

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"

	"bmcanvas/internal/text"
)

// glyphs are characters whose width is not the number of their code points.
// Those on which terminals do not agree are not to be relied on.
var glyphs = []struct {
	text   string
	agreed bool
}{
	{"a", true}, {"õ", true}, {"o\u0303", true}, {"新", true}, {"한", true}, {"が", true}, {"ｱ", true}, {"👍", true},
	{"─", true}, {"▌", true}, {"›", true}, {"✓", true}, {"✗", true}, {"→", true}, {"…", true}, {"•", true}, {"“", true},
	{"سلام", true}, {"می\u200cخواهم", true}, {"مَدرِسه", true}, {"خانهٔ", true}, {"\ufefc", true}, {"\u200eا\u200f", true}, {"۱۲", true},
	{"❤️", false}, {"1️⃣", false}, {"🇪🇪", false}, {"👍🏽", false}, {"👨‍👩‍👧", false}, {"🏳️‍🌈", false},
}

// agree holds that a terminal draws the characters as wide as we think, where
// terminals agree.
func agree(t *testing.T, terminal string, widths []int) {
	t.Helper()
	if len(widths) != len(glyphs) {
		t.Fatalf("%s tells %d widths of %d", terminal, len(widths), len(glyphs))
	}
	for i, g := range glyphs {
		switch got, want := widths[i], text.Width(g.text); {
		case got == want:
		case g.agreed:
			t.Errorf("%s draws %q in %d cells, and we reckon with %d", terminal, g.text, got, want)
		default:
			t.Logf("%s draws %q in %d cells, and we reckon with %d", terminal, g.text, got, want)
		}
	}
}

// inTmux runs tmux commands in a server of the test's own.
func inTmux(t *testing.T) func(args ...string) string {
	t.Helper()
	tmux, err := exec.LookPath("tmux")
	if err != nil {
		t.Skip("NOT TESTED: tmux is not installed")
	}
	home := t.TempDir()
	run := func(args ...string) string {
		t.Helper()
		soon, stop := context.WithTimeout(context.Background(), patience)
		defer stop()
		cmd := exec.CommandContext(soon, tmux, append([]string{"-S", filepath.Join(home, "tmux"), "-f", os.DevNull, "-u"}, args...)...)
		cmd.Env = []string{"LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "HOME=" + home, "SHELL=/bin/sh"}
		out, err := cmd.CombinedOutput()
		switch {
		case soon.Err() != nil:
			t.Skipf("NOT TESTED: tmux %v does not come to an end here", args)
		case err != nil:
			t.Fatalf("tmux %v: %v\n%s", args, err, out)
		}
		return string(out)
	}
	t.Cleanup(func() { run("kill-server") })
	return run
}

// tmuxWidths is how many cells tmux draws the characters in.
func tmuxWidths(t *testing.T, run func(args ...string) string) []int {
	t.Helper()
	const column = 20 // of the mark that is put after each character
	var page strings.Builder
	for i, g := range glyphs {
		fmt.Fprintf(&page, "\x1b[%d;1H%s\x1b[%d;%dH|", i+1, g.text, i+1, column+1)
	}
	file := filepath.Join(t.TempDir(), "page")
	if err := os.WriteFile(file, []byte(page.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	run("new-session", "-d", "-s", "widths", "-x", "60", "-y", "40", "cat "+file+"; tmux wait-for -S drawn; exec cat")
	run("wait-for", "drawn")
	var widths []int
	for line := range strings.Lines(run("capture-pane", "-p", "-t", "widths")) {
		if before, _, marked := strings.Cut(line, "|"); marked {
			blanks := len(before) - len(strings.TrimRight(before, " "))
			widths = append(widths, column-blanks)
		}
	}
	return widths
}

func TestWidthsInTmux(t *testing.T) { agree(t, "tmux", tmuxWidths(t, inTmux(t))) }

// Whatever a terminal makes of a character, what stands beside it is in its
// place: the right border of the poster is a straight line.
func TestBordersInTmux(t *testing.T) {
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var file strings.Builder
	file.WriteString("canvas: business-model\nname: Letters\nlanguage: en\nblocks:\n  customer_segments:\n")
	for _, g := range glyphs {
		fmt.Fprintf(&file, "    - %s and more\n", g.text)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.yaml"), []byte(file.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	run := inTmux(t)
	var inCells []string // each character, and as many letters as tmux draws it in
	for i, n := range tmuxWidths(t, run) {
		inCells = append(inCells, glyphs[i].text, strings.Repeat("x", n))
	}
	cells := strings.NewReplacer(inCells...)
	run("new-session", "-d", "-s", "poster", "-x", "60", "-y", "60", "cd "+dir+" && exec "+path+" --bidi off --lang en a.yaml")
	shown := ""
	for deadline := time.Now().Add(20 * time.Second); !strings.Contains(shown, "Cost structure"); {
		if shown = run("capture-pane", "-p", "-t", "poster"); time.Now().After(deadline) {
			t.Fatalf("the poster does not come:\n%s", shown)
		}
	}
	rows := 0
	for line := range strings.Lines(shown) {
		if line = strings.TrimRight(line, "\n"); !strings.Contains(line, " and more") {
			continue
		}
		rows++
		if line = cells.Replace(line); text.Width(line) != 60 || !strings.HasSuffix(line, "│") {
			t.Errorf("the border is out of its place: %s", line)
		}
	}
	if rows != len(glyphs) {
		t.Errorf("%d notes of %d:\n%s", rows, len(glyphs), shown)
	}
}

// asked names the file into which the test, run in a terminal, writes what
// that answers.
const asked = "BMCANVAS_TEST_WIDTHS"

func TestWidthsInXterm(t *testing.T) {
	if file := os.Getenv(asked); file != "" {
		askWidths(t, file)
		return
	}
	for _, program := range []string{"xterm", "xvfb-run"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip("NOT TESTED: " + program + " is not installed")
		}
	}
	file := filepath.Join(t.TempDir(), "widths")
	cmd := exec.Command("xvfb-run", "-a", "xterm", "-u8", "-e", os.Args[0], "-test.run=^TestWidthsInXterm$")
	cmd.Env = append(os.Environ(), asked+"="+file, "LANG=C.UTF-8", "LC_ALL=")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var widths []int
	for field := range strings.FieldsSeq(string(data)) {
		var n int
		if _, err := fmt.Sscan(field, &n); err != nil {
			t.Fatal(err)
		}
		widths = append(widths, n)
	}
	agree(t, "xterm", widths)
}

// askWidths writes each character and asks the terminal where its cursor is.
func askWidths(t *testing.T, file string) {
	if _, err := term.MakeRaw(os.Stdin.Fd()); err != nil {
		t.Fatal(err)
	}
	var widths []string
	for _, g := range glyphs {
		fmt.Fprintf(os.Stdout, "\x1b[2J\x1b[1;1H%s\x1b[6n", g.text)
		var reply []byte
		for b := make([]byte, 1); len(reply) == 0 || reply[len(reply)-1] != 'R'; reply = append(reply, b[0]) {
			if _, err := os.Stdin.Read(b); err != nil {
				t.Fatal(err)
			}
		}
		var row, column int
		if _, err := fmt.Sscanf(string(reply), "\x1b[%d;%dR", &row, &column); err != nil {
			t.Fatalf("%q: %v", reply, err)
		}
		widths = append(widths, fmt.Sprint(column-1))
	}
	if err := os.WriteFile(file, []byte(strings.Join(widths, " ")), 0o600); err != nil {
		t.Fatal(err)
	}
}
