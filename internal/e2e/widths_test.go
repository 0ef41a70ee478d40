//go:build unix

// How wide real terminals draw what people type: tmux, and xterm on a virtual
// screen, where they are installed. Where a width differs from ours, the rest of
// the line is in its place all the same.

package e2e

import (
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
// agreed is false where terminals differ.
var glyphs = []struct {
	text   string
	agreed bool
}{
	{"a", true}, {"õ", true}, {"o\u0303", true}, {"新", true}, {"한", true}, {"が", true}, {"ｱ", true}, {"👍", true},
	{"─", true}, {"▌", true}, {"›", true}, {"✓", true}, {"✗", true}, {"→", true}, {"…", true}, {"•", true}, {"“", true},
	{"سلام", true}, {"می\u200cخواهم", true}, {"مَدرِسه", true}, {"خانهٔ", true}, {"\ufefc", true}, {"\u200eا\u200f", true}, {"۱۲", true},
	{"❤️", false}, {"1️⃣", false}, {"🇪🇪", false}, {"👍🏽", false}, {"👨‍👩‍👧", false}, {"🏳️‍🌈", false},
}

// checkWidths fails if the terminal draws a character on which terminals agree in
// another width than text.Width gives.
func checkWidths(t *testing.T, terminal string, widths []int) {
	t.Helper()
	if len(widths) != len(glyphs) {
		t.Fatalf("%s tells %d widths of %d", terminal, len(widths), len(glyphs))
	}
	for i, g := range glyphs {
		switch got, want := widths[i], text.Width(g.text); {
		case got == want:
		case g.agreed:
			t.Errorf("%s draws %q in %d cells, and text.Width gives %d", terminal, g.text, got, want)
		default:
			t.Logf("%s draws %q in %d cells, and text.Width gives %d", terminal, g.text, got, want)
		}
	}
}

// widths returns in how many cells tmux draws each of the glyphs.
func (x *tmux) widths() []int {
	t := x.t
	t.Helper()
	const column = 20 // of the mark that is put after each character
	var page strings.Builder
	for i, g := range glyphs {
		fmt.Fprintf(&page, "\x1b[%d;1H%s\x1b[%d;%dH|", i+1, g.text, i+1, column+1)
	}
	file := filepath.Join(t.TempDir(), "page")
	write(t, file, page.String())
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

func TestWidthsInTmux(t *testing.T) { checkWidths(t, "tmux", startTmux(t).widths()) }

// Whatever width a terminal gives a character, the text after it is in its place:
// the right border of the poster is a straight line.
func TestBordersInTmux(t *testing.T) {
	path, err := binary()
	must(t, err)
	dir := t.TempDir()
	var file strings.Builder
	file.WriteString("canvas: business-model\nname: Letters\nlanguage: en\nblocks:\n  customer_segments:\n")
	for _, g := range glyphs {
		fmt.Fprintf(&file, "    - %s and more\n", g.text)
	}
	write(t, filepath.Join(dir, "a.yaml"), file.String())
	x := startTmux(t)
	var inCells []string // each character, and as many letters as tmux draws it in
	for i, n := range x.widths() {
		inCells = append(inCells, glyphs[i].text, strings.Repeat("x", n))
	}
	cells := strings.NewReplacer(inCells...)
	x.open("poster", 60, "cd "+quoted(dir)+" && exec "+quoted(path)+" --bidi off --lang en a.yaml")
	shown := ""
	for deadline := time.Now().Add(waitLimit); !strings.Contains(shown, "Cost structure"); {
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
		if line = cells.Replace(line); text.Width(line) != 60-2 || !strings.HasSuffix(line, "│") {
			t.Errorf("the border is out of its place: %s", line)
		}
	}
	if rows != len(glyphs) {
		t.Errorf("%d notes of %d:\n%s", rows, len(glyphs), shown)
	}
}

// widthsFile is the variable that names a file. If it is set, the test runs in a
// terminal, and writes the widths there.
const widthsFile = "BMCANVAS_TEST_WIDTHS"

func TestWidthsInXterm(t *testing.T) {
	if file := os.Getenv(widthsFile); file != "" {
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
	cmd.Env = append(os.Environ(), widthsFile+"="+file, "LANG=C.UTF-8", "LC_ALL=")
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
	checkWidths(t, "xterm", widths)
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
	must(t, os.WriteFile(file, []byte(strings.Join(widths, " ")), 0o600))
}
