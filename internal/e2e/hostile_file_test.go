//go:build unix

// Bad input from files: an answer in words, and nothing of it reaches the
// terminal or is lost.

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// hostileText is what a terminal would obey, as YAML writes it in quotes: a title,
// a clipboard, a device control string, a colour, a cursor move and a mode that
// nothing else uses, C1 controls, bells, and bidi controls without an end.
const hostileText = `\e]0;pwned\a\e]52;c;cHduZWQ=\e\\\eP1$q\e\\\e[31337m\e[77;77H\e[?1337h\x9b31337m\x9d0;pwned\x9c\a\b\x7f\0\r\N\u202e\u2066\u202dpwned`

// hostileBytes is such text as bytes, for names of files.
var hostileBytes = "\x1b]0;pwned\a\x1b[31337m\u009b31337m\u202e\u2066pwned"

// hostileCanvas is a canvas file with hostileText in each place where text can be.
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
`, "EVIL", hostileText)
}

// allowedSequences are the only ones that the program sends: styles, cursor
// moves, clearing, switching modes, resetting those of a program that crashed, keeping
// the window's title and setting its own, and naming the file that a name stands for.
var allowedSequences = regexp.MustCompile("^\x1b(\\[\\??[0-9;]*[mABCDEFGHJKhl]|>|\\[>4;0m|\\[=0u|\\[r|\\(B|\\[2[23];0t|\\](2|8;);[^\x1b]*|\\\\)")

// checkHarmless fails if the output has a control character or a sequence in it
// that the program does not send itself.
func checkHarmless(t *testing.T, out string) {
	t.Helper()
	if !utf8.ValidString(out) {
		t.Error("the output is no UTF-8")
	}
	for i, r := range out {
		sequence := ""
		if r == '\x1b' {
			sequence = allowedSequences.FindString(out[i:])
		}
		switch {
		case r == '\x1b' && (sequence == "" || strings.HasPrefix(sequence, "\x1b[") && strings.Contains(sequence, "1337") || sequence == "\x1b[77;77H"),
			r < ' ' && !(r == '\x0f' && strings.HasSuffix(out[:i], "\x1b(B")) && !strings.ContainsRune("\x1b\n\r\t", r), r >= 0x7f && r < 0xa0,
			r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			t.Errorf("%q reaches the terminal: …%q", r, out[max(0, i-60):min(len(out), i+20)])
			return
		}
	}
}

// No screen and no command sends what a file or its name has of such text, and
// the file keeps it.
func TestHostileFileDoesNotReachTheTerminal(t *testing.T) {
	dir := t.TempDir()
	name := hostileBytes + ".yaml"
	if err := os.WriteFile(filepath.Join(dir, name), []byte(hostileCanvas()), 0o644); err != nil {
		t.Skip("no such names on this disk: ", err)
	}
	x := inTerminal(t, dir) // the list of the folder
	x.sees("Cafe")
	x.types("\r")
	x.sees("last looked at")
	for _, step := range []struct{ keys, sees string }{
		{"\x1b[H", "1 · Customer segments"}, {"more\r", "• more"}, {"\x13", "Saved in"},
		{"\x1b[A\x1b[A", "del remove"}, {"\x1b[C", "Everything about"}, {"\x1b", "1 · Customer segments"},
		{"\x1bOR", "Some letters"}, {"ind", "Customer segments"}, {"\r", "1 · Customer segments"},
		{"\x1bOQ", "1-9 block"}, {"3", "Channels"}, {"\x1b", "1 · Customer segments"},
		{"\x1b[18~", "does not fit together"}, {"\x1b[B", "Review"}, {"\x1b", "1 · Customer segments"},
		{"\x1b[17~", "aside"}, {"\x1b", "1 · Customer segments"},
		{"\x1bOS", "Where should this note go"}, {"\x1b", "1 · Customer segments"},
		{"\x1b[21~", "Set this question aside"}, {"\x1b", "1 · Customer segments"},
		{"\x1bOP", "Add what is typed"}, {"\x1b", "1 · Customer segments"},
	} {
		x.types(step.keys)
		x.sees(step.sees)
	}
	x.types("\x03")
	x.endsWell()
	checkHarmless(t, x.output())
	got := x.file(name)
	if !strings.Contains(got, `note: "Independents `+hostileText+`"`) || !strings.Contains(got, "more") {
		t.Errorf("the file is not as it was, and a note:\n%s", got)
	}
	broken := "broken" + name
	write(t, filepath.Join(dir, broken), "canvas: \""+hostileText+"\"\n")
	write(t, filepath.Join(dir, "other.yaml"), "canvas: business-model\nblocks:\n  channels: [Shop]\n")
	for _, args := range [][]string{
		{name}, {broken}, {hostileBytes, hostileBytes}, {"--" + hostileBytes}, {"--guide", name, "new.yaml"},
		{"show", name}, {"show", "--story", name}, {"show", "--journey", name}, {"show", "--follow-ups", name}, {"show", broken}, {"show", hostileBytes},
		{"check", name}, {"check", "--json", name}, {"diff", name, "other.yaml"}, {"diff", "other.yaml", name}, {"diff", "--json", "other.yaml", name},
		{"export", name, "--to", "json"}, {"export", name, "--to", "bmml", "--out", "x", "--report"}, {"sheet", name},
		{"export", name, "--to", "markdown"}, {"export", name, "--to", "html"}, {"export", name, "--to", "svg"}, {"export", name, "--to", "bmml"},
	} {
		out, errs, _ := launchIn(dir).run(t, "", args...)
		if args[0] == "export" { // an export keeps bidi controls, which are text
			out = strings.NewReplacer("\u202e", "", "\u2066", "", "\u202d", "").Replace(out)
		}
		checkHarmless(t, out)
		checkHarmless(t, errs)
	}
}

// A guide with controls in it is refused; bidi controls in a guide are not shown.
func TestHostileGuideDoesNotReachTheTerminal(t *testing.T) {
	const guide = "guide: mine\nlanguage: en\ncanvas: business-model\ntitle: Mine\nparts:\n  - title: Part\n    blocks:\n      - block: channels\n        title: Ways\n        questions:\n          - {id: one, ask: \"First %s question\"}\n"
	for char, status := range map[string]int{`\e`: 2, `\x07`: 2, `\x9b`: 2, `\x7f`: 2, `\0`: 2, `\u202e`: 0, `\u2066`: 0} {
		dir := t.TempDir()
		write(t, filepath.Join(dir, "guide.yaml"), fmt.Sprintf(guide, char))
		for _, args := range [][]string{{"--guide", "guide.yaml", "a.yaml"}, {"sheet", "./guide.yaml"}} {
			out, errs, got := launchIn(dir).run(t, "", args...)
			if status != 0 || args[0] != "sheet" { // a sheet has the words of the guide as they are
				checkHarmless(t, out)
				checkHarmless(t, errs)
			}
			if got != status {
				t.Errorf("%s, %v: exit status %d, said %s", char, args, got, errs)
			}
		}
	}
}

// A file that is too much is refused with an error, or read and kept as it is, in
// time, and is not touched.
func TestFilesThatAreTooLargeAreRefused(t *testing.T) {
	bomb := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		bomb += fmt.Sprintf("%c: &%c [%s*%c]\n", c, c, strings.Repeat(fmt.Sprintf("*%c,", c-1), 8), c-1)
	}
	for _, tc := range []struct {
		name, extra string
		kept        bool // in a canvas; a guide may not have unknown keys
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
				_, errs, status := launchIn(dir).run(t, "", args...)
				fine := status == 2 && isError(errs)
				if tc.kept && slices.Contains(args, "canvas.yaml") {
					fine = status == 0 && errs == ""
				}
				if !fine {
					t.Errorf("%v: exit status %d, said %.500q", args, status, errs)
				}
			}
			if contents(t, filepath.Join(dir, "canvas.yaml")) != canvas {
				t.Error("the file was touched")
			}
		})
	}
}
