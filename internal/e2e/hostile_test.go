//go:build unix

// Bad input, from files and from the keyboard: an answer in words, and
// nothing of it reaches the terminal or is lost.

package e2e

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// evil is text that a terminal would obey: a title, a clipboard, a device
// control string, colours and cursor moves that nobody else uses, C1 controls,
// bells, and bidi controls without an end. As YAML writes it in quotes.
const evil = `\e]0;pwned\a\e]52;c;cHduZWQ=\e\\\eP1$q\e\\\e[31337m\e[77;77H\e[?1337h\x9b31337m\x9d0;pwned\x9c\a\b\x7f\0\r\N\u202e\u2066\u202dpwned`

// bareEvil is evil as bytes, for names of files.
var bareEvil = "\x1b]0;pwned\a\x1b[31337m\u009b31337m\u202e\u2066pwned"

func hostileCanvas() string {
	return strings.ReplaceAll(`canvas: business-model
name: "Cafe EVIL"
guide: "EVIL"
language: "EVIL"
derived_from: "EVIL"
updated: 2026-11-20
"key EVIL": "value EVIL"
blocks:
  customer_segments:
    - id: "cs1"
      note: "Independents EVIL"
      question: for-whom
      status: "EVIL"
      evidence: "EVIL"
      test: "EVIL"
      by: "EVIL"
      tags: ["EVIL"]
      "unknown EVIL": "EVIL"
    - "Short EVIL"
    - {id: cs3, note: "Niche EVIL", question: market-type, option: "EVIL"}
    - {id: cs4, note: "Elsewhere EVIL", question: "EVIL", links: ["EVIL"]}
  "block EVIL":
    - "Unknown EVIL"
  value_propositions:
    - {id: vp1, note: "Beans EVIL", links: [cs1], status: assumption}
follow_ups:
  - {block: "EVIL", question: "EVIL", note: "Ask EVIL", who: "EVIL", asked: 2026-11-20}
answered: ["EVIL"]
reviews:
  - {date: 2026-11-19, by: "EVIL", changed: "EVIL"}
`, "EVIL", evil)
}

// allowed are the only sequences that the program sends: styles, moving about,
// clearing, and switching modes.
var allowed = regexp.MustCompile("^\x1b\\[\\??[0-9;]*[mABCDEFGHJKhl]")

// harmless holds that the output has nothing of evil in it that acts.
func harmless(t *testing.T, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Error("the output is no UTF-8")
	}
	for i, r := range out {
		rest := out[i:]
		switch {
		case r == '\x1b' && !allowed.MatchString(rest), r == '\x1b' && strings.Contains(allowed.FindString(rest), "1337"), r == '\x1b' && allowed.FindString(rest) == "\x1b[77;77H",
			r < ' ' && !strings.ContainsRune("\x1b\n\r\t", r), r >= 0x7f && r < 0xa0,
			r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			t.Errorf("%q reaches the terminal: …%q", r, out[max(0, i-60):min(len(out), i+20)])
			return
		}
	}
}

func TestHostileFile(t *testing.T) {
	dir := t.TempDir()
	name := bareEvil + ".yaml"
	if err := os.WriteFile(filepath.Join(dir, name), []byte(hostileCanvas()), 0o644); err != nil {
		t.Skip("no such names on this disk: ", err)
	}
	x := inTerminal(t, dir) // the list of the folder
	x.sees("Cafe")
	x.types("\r")
	x.sees("last looked at")
	for _, step := range []struct{ keys, sees string }{
		{"\x1b[H", "Question 1 of 3"}, {"more\r", "• more"}, {"\x13", "Saved in"},
		{"\x1b[A\x1b[A", "del remove"}, {"\x1b[C", "what is known of it"}, {"\x1b", "Question 1"},
		{"\x1bOR", "Some letters"}, {"ind", "Customer segments"}, {"\r", "Question 1"},
		{"\x1bOQ", "1-9 block"}, {"3", "Channels"}, {"\x1b", "Question 1"},
		{"\x1b[18~", "does not hang together"}, {"\x1b[B", "Review"}, {"\x1b", "Question 1"},
		{"\x1b[17~", "aside"}, {"\x1b", "Question 1"},
		{"\x1bOS", "Where should this note go"}, {"\x1b", "Question 1"},
		{"\x1b[21~", "Save a copy"}, {"\x1b", "Question 1"},
		{"\x1bOP", "Add what is typed"}, {"\x1b", "Question 1"},
	} {
		x.types(step.keys)
		x.sees(step.sees)
	}
	x.types("\x03")
	if code := x.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	harmless(t, x.output())
	got := x.file(name)
	if !strings.Contains(got, `note: "Independents `+evil+`"`) || !strings.Contains(got, "more") {
		t.Errorf("the file is not as it was, and a note:\n%s", got)
	}
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	broken := "broken" + name
	if err := os.WriteFile(filepath.Join(dir, broken), []byte("canvas: \""+evil+"\"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "other.yaml"), "canvas: business-model\nblocks:\n  channels: [Shop]\n")
	for _, args := range [][]string{
		{name}, {broken}, {bareEvil, bareEvil}, {"--" + bareEvil}, {"--guide", name, "new.yaml"},
		{"show", name}, {"show", "--story", name}, {"show", "--journey", name}, {"show", "--follow-ups", name}, {"show", broken}, {"show", bareEvil},
		{"check", name}, {"check", "--json", name}, {"diff", name, "other.yaml"}, {"diff", "other.yaml", name}, {"diff", "--json", "other.yaml", name},
		{"export", name, "--to", "json"}, {"export", name, "--to", "bmml", "--out", "x", "--report"}, {"sheet", name},
		{"export", name, "--to", "markdown"}, {"export", name, "--to", "html"}, {"export", name, "--to", "svg"}, {"export", name, "--to", "bmml"},
	} {
		cmd := exec.Command(path, args...)
		cmd.Dir, cmd.Env = dir, place{home: dir}.environment()
		out, _ := cmd.CombinedOutput()
		if args[0] == "export" { // which keeps bidi controls: they are text, and for a file
			out = []byte(strings.NewReplacer("\u202e", "", "\u2066", "", "\u202d", "").Replace(string(out)))
		}
		harmless(t, string(out))
	}
}

// A guide that has such characters in it is not used at all; bidi controls in
// it are not shown.
func TestHostileGuide(t *testing.T) {
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	const guide = "guide: mine\nlanguage: en\ncanvas: business-model\ntitle: Mine\nparts:\n  - title: Part\n    blocks:\n      - block: channels\n        title: Ways\n        questions:\n          - {id: one, ask: \"First %s question\"}\n"
	for char, code := range map[string]int{`\e`: 2, `\x07`: 2, `\x9b`: 2, `\x7f`: 2, `\0`: 2, `\u202e`: 0, `\u2066`: 0} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "guide.yaml"), fmt.Sprintf(guide, char))
		for _, args := range [][]string{{"--guide", "guide.yaml", "a.yaml"}, {"sheet", "./guide.yaml"}} {
			cmd := exec.Command(path, args...)
			cmd.Dir, cmd.Env = dir, place{home: dir}.environment()
			out, _ := cmd.CombinedOutput()
			if code != 0 || args[0] != "sheet" { // which is the guide as it is, for a file
				harmless(t, string(out))
			}
			if got := cmd.ProcessState.ExitCode(); got != code {
				t.Errorf("%s, %v: exit status %d, said %s", char, args, got, out)
			}
		}
	}
}

// begins opens a new canvas at its first question.
func begins(t *testing.T) *terminal {
	t.Helper()
	x := inTerminal(t, t.TempDir(), "--bidi", "off", "a.yaml") // as it is in the file
	x.sees("A new canvas")
	x.types("\r")
	x.sees("Question 1 of 3")
	return x
}

// leaves ends the program and returns the file.
func (x *terminal) leaves() string {
	x.t.Helper()
	x.types("\x11")
	if code := x.ends(); code != 0 {
		x.t.Errorf("exit status %d", code)
	}
	x.clean()
	harmless(x.t, x.output())
	return x.file("a.yaml")
}

func TestHostileKeys(t *testing.T) {
	persian := strings.Repeat("می‌خواهم قهوهٔ تازه ", 55)
	for _, tc := range []struct{ name, keys, sees, file string }{
		{"a forged end of a paste", "\x1b[200~before\x1b[201~ and\rafter\x1b[201~", "after", "before and"},
		{"controls in a paste", "\x1b[200~be\x00fore\x1b[31337m\u009b1m\x07 after\x1b[201~", "after", "before[31337m1m after"},
		{"half characters", "ca\xc3\xffX\xe2\x80fe\xf0\x9f end", "end", "end"},
		{"NUL", "ca\x00fe\x00", "cafe", "cafe"},
		{"unbracketed Persian", persian, "قهوهٔ", strings.TrimSpace(persian)},
		{"a long line", strings.Repeat("x", 1900), "xxx", strings.Repeat("x", 1900)},
		{"keys nobody has", "\x1b[99~\x1b[1;9Z\x1bOz\x1b[I\x1b[O\x1b[<0;1;1M\x1b[M   \x1b]11;rgb:0/0/0\x07ca fe", "ca fe", "ca fe"},
		{"two pastes in one read", "\x1b[200~one\x1b[201~\x1b[200~ two\x1b[201~", "one two", "one two"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			x := begins(t)
			x.types(tc.keys)
			x.sees(tc.sees)
			x.types("\r")
			x.sees("Another note")
			if got := x.leaves(); !strings.Contains(strings.ReplaceAll(got, "\n", ""), tc.file) {
				t.Errorf("%q is not in the file:\n%q", tc.file, got)
			}
		})
	}
}

// A paste that is too long is refused in words, at once and in little memory,
// and the keyboard works after it. What becomes of 10 MB, and of a slow line,
// is tested in tui/tty.
func TestHugePaste(t *testing.T) {
	x := begins(t)
	x.types("mine ")
	began := time.Now()
	x.types("\x1b[200~" + strings.Repeat("word after word\r", 1<<20/16) + "\x1b[201~")
	x.sees("Not pasted")
	if took := time.Since(began); took > 15*time.Second {
		t.Errorf("it took %v", took)
	}
	if most, known := peak(x.cmd.Process.Pid); known && most > 200<<20 {
		t.Errorf("%d MB of memory", most>>20)
	}
	x.types("note\r")
	x.sees("• mine note")
	if got := x.leaves(); !strings.Contains(got, "mine note\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// peak is the most memory that the process has had, if the system tells.
func peak(pid int) (int, bool) {
	data, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, false
	}
	m := regexp.MustCompile(`VmHWM:\s+(\d+) kB`).FindSubmatch(data)
	if m == nil {
		return 0, false
	}
	kb, err := strconv.Atoi(string(m[1]))
	return kb << 10, err == nil
}

// Everything of a flood of keys arrives: BMCANVAS_KEYS of them, by default 10,000.
func TestFloodOfKeys(t *testing.T) {
	keys := 10_000
	if n, err := strconv.Atoi(os.Getenv("BMCANVAS_KEYS")); err == nil {
		keys = n
	}
	x := begins(t)
	var notes []string
	var all strings.Builder
	for all.Len() < keys {
		note := fmt.Sprintf("note %d, which is as long as notes are, and هست", len(notes))
		notes = append(notes, note)
		all.WriteString(note + "\r")
	}
	go func() { _, _ = x.master.WriteString(all.String() + "that was all") }()
	x.sees("that was all")
	got := x.leaves()
	for _, note := range append(notes, "that was all") {
		if !strings.Contains(got, "note: "+note+"\n") && !strings.Contains(got, "note: \""+note+"\"\n") && !strings.Contains(got, "'"+note+"'") {
			t.Fatalf("%q is not in the file", note)
		}
	}
}

// Files that are too much are refused in two lines or kept as they are, soon,
// and not touched.
func TestTooMuch(t *testing.T) {
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s*%c]\n", c, c, strings.Repeat(fmt.Sprintf("*%c,", c-1), 8), c-1)
	}
	for _, tc := range []struct {
		name, extra string
		kept        bool // by a canvas; a guide has no room for what is not known
	}{
		{"8 MB", "# " + strings.Repeat("x", 8<<20) + "\n", false},
		{"alias", "x: &x 1\ny: *x\n", false},
		{"bomb", bomb, false},
		{"deep list", "x: " + strings.Repeat("[", 9_999) + strings.Repeat("]", 9_999) + "\n", true},
		{"deep map", "x: " + strings.Repeat("{a: ", 9_999) + strings.Repeat("}", 9_999) + "\n", true},
		{"deeper", "x: " + strings.Repeat("[", 1_000_000) + "\n", false},
		{"dashes", "x:\n" + strings.Repeat(strings.Repeat("- ", 9_000)+"a\n", 50), true},
		{"one line", "x: [" + strings.Repeat("a,", 200_000) + "]\n", true},
	} {
		t.Run(tc.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			canvas := "canvas: business-model\n" + tc.extra + "blocks:\n  channels: [Shop]\n"
			write(t, filepath.Join(dir, "canvas.yaml"), canvas)
			write(t, filepath.Join(dir, "guide.yaml"), "guide: mine\nlanguage: en\ncanvas: business-model\ntitle: Mine\n"+tc.extra)
			for _, args := range [][]string{{"show", "canvas.yaml"}, {"canvas.yaml"}, {"--guide", "guide.yaml", "new.yaml"}, {"sheet", "./guide.yaml"}} {
				soon, stop := context.WithTimeout(context.Background(), patience)
				defer stop()
				cmd := exec.CommandContext(soon, path, args...)
				cmd.Dir, cmd.Env = dir, place{home: dir}.environment()
				var errs bytes.Buffer
				cmd.Stderr = &errs
				_ = cmd.Run()
				code, said := cmd.ProcessState.ExitCode(), errs.String()
				if tc.kept && slices.Contains(args, "canvas.yaml") {
					if code != 0 || said != "" {
						t.Errorf("%v: exit status %d, said %.500q", args, code, said)
					}
				} else if code != 2 || strings.Count(said, "\n") != 2 || !strings.HasPrefix(said, "bmcanvas: ") {
					t.Errorf("%v: exit status %d, said %.500q", args, code, said)
				}
			}
			if contents(t, filepath.Join(dir, "canvas.yaml")) != canvas {
				t.Error("the file was touched")
			}
		})
	}
}
