//go:build unix

// How wide real terminals draw what people type, where there are any: tmux,
// and xterm on a virtual screen. Where they differ from what we think, what
// follows in the line is put in its place all the same.

package e2e

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"golang.org/x/sys/unix"

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

// tmux is a tmux server of the test's own. When the test ends, so does the
// server, and all that runs in it, before the test's folders are removed.
type tmux struct {
	t             *testing.T
	program, home string
	running       *os.File // the end for writing of a pipe that the server and all that runs in it hold open
}

func startTmux(t *testing.T) *tmux {
	t.Helper()
	program, err := exec.LookPath("tmux")
	if err != nil {
		t.Skip("NOT TESTED: tmux is not installed")
	}
	x := &tmux{t: t, program: program, home: t.TempDir()}
	if err := unix.Mkfifo(x.pipe(), 0o600); err != nil {
		t.Fatal(err)
	}
	ended, err := os.OpenFile(x.pipe(), os.O_RDONLY|unix.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	if x.running, err = os.OpenFile(x.pipe(), os.O_WRONLY, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		defer ended.Close()
		x.running.Close()
		ctx, stop := context.WithTimeout(context.Background(), patience)
		defer stop()
		if out, err := x.command(ctx, "kill-server").CombinedOutput(); err != nil {
			t.Errorf("tmux kill-server: %v\n%s", err, out)
		}
		if err := ended.SetReadDeadline(time.Now().Add(patience)); err != nil {
			t.Error(err)
		}
		if _, err := io.Copy(io.Discard, ended); err != nil { // returns when no process holds the pipe any more
			t.Errorf("what ran in tmux does not end: %v", err)
		}
	})
	return x
}

func (x *tmux) pipe() string { return filepath.Join(x.home, "running") }

func (x *tmux) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, x.program, append([]string{"-S", filepath.Join(x.home, "tmux"), "-f", os.DevNull, "-u"}, args...)...)
	cmd.Env = []string{"LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "HOME=" + x.home, "SHELL=/bin/sh"}
	return cmd
}

// run runs a tmux command and returns what it prints.
func (x *tmux) run(args ...string) string {
	x.t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), patience)
	defer stop()
	cmd := x.command(ctx, args...)
	cmd.ExtraFiles = []*os.File{x.running} // the first command starts the server, which inherits it
	out, err := cmd.CombinedOutput()
	switch {
	case ctx.Err() != nil:
		x.t.Fatalf("tmux %v does not end within %v\n%s", args, patience, out)
	case err != nil:
		x.t.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// open runs the shell command in a window of 60 columns.
func (x *tmux) open(session string, rows int, command string) {
	x.t.Helper()
	// tmux closes the pipe for what it starts: the shell opens it again.
	x.run("new-session", "-d", "-s", session, "-x", "60", "-y", strconv.Itoa(rows), "exec 9>"+quoted(x.pipe())+"; "+command)
}

// quoted returns the path as one word for a shell.
func quoted(path string) string { return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'" }

// widths is how many cells tmux draws the characters in.
func (x *tmux) widths() []int {
	t := x.t
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
	x.open("widths", 40, "cat "+quoted(file)+"; tmux wait-for -S drawn; exec cat")
	x.run("wait-for", "drawn")
	var widths []int
	for line := range strings.Lines(x.run("capture-pane", "-p", "-t", "widths")) {
		if before, _, marked := strings.Cut(line, "|"); marked {
			blanks := len(before) - len(strings.TrimRight(before, " "))
			widths = append(widths, column-blanks)
		}
	}
	return widths
}

func TestWidthsInTmux(t *testing.T) { agree(t, "tmux", startTmux(t).widths()) }

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
	x := startTmux(t)
	var inCells []string // each character, and as many letters as tmux draws it in
	for i, n := range x.widths() {
		inCells = append(inCells, glyphs[i].text, strings.Repeat("x", n))
	}
	cells := strings.NewReplacer(inCells...)
	x.open("poster", 60, "cd "+quoted(dir)+" && exec "+quoted(path)+" --bidi off --lang en a.yaml")
	shown := ""
	for deadline := time.Now().Add(patience); !strings.Contains(shown, "Cost structure"); {
		if shown = x.run("capture-pane", "-p", "-t", "poster"); time.Now().After(deadline) {
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
