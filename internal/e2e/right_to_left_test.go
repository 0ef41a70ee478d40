//go:build unix

// Right-to-left text in a real terminal: who orders it, and what is sent for it.

package e2e

import (
	"path/filepath"
	"strings"
	"testing"
)

// In an unknown terminal a Persian session asks once which line reads right. What
// is chosen counts at once, and in the next session.
func TestTextOrderIsAskedOnce(t *testing.T) {
	dir := t.TempDir()
	persian := launch{dir: dir, home: dir, env: []string{"LANG=fa_IR.UTF-8"}}
	x := persian.open(t, "a.yaml")
	x.sees("Tallinn")
	if out := x.output(); !strings.Contains(out, "\x1b[8l") || strings.Contains(out, "\x1b[8h") {
		t.Error("the terminal is not asked to leave the order to the program")
	}
	x.answers("Tallinn", "\x1b[B\r") // the second line
	x.sees("بوم تازه")               // the title of the start screen
	if !strings.Contains(x.output(), "\x1b[8h") {
		t.Error("the terminal is not given back its order")
	}
	x.types("\x11")
	x.ends()
	x.checkRestored()
	if got := x.file(".config/bmcanvas/config.yaml"); !strings.Contains(got, "bidi: terminal\n") {
		t.Errorf("the settings say\n%s", got)
	}

	again := persian.open(t, "a.yaml")
	again.sees("بوم تازه")
	again.types("\r")
	again.sees("f8")
	again.types("چای\x11")
	again.ends()
	again.checkRestored()
	if strings.Contains(again.output(), "\x1b[8l") {
		t.Error("what was chosen is forgotten")
	}
	if got := again.file("a.yaml"); !strings.Contains(got, "note: چای\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// A terminal gets the differences in colours, unless a line of them has to be put
// in order first.
func TestDiffIsColouredUnlessItIsReordered(t *testing.T) {
	dir := t.TempDir()
	for name, note := range map[string]string{"fa.yaml": "چای", "en.yaml": "Tea", "old.yaml": "Coffee"} {
		write(t, filepath.Join(dir, name), "canvas: business-model\nlanguage: en\nblocks:\n  channels: ["+note+"]\n")
	}
	for _, c := range []struct {
		file, env string
		coloured  bool
	}{
		{"en.yaml", "VTE_VERSION=7006", true},
		{"en.yaml", "NO_COLOR=1", false},
		{"en.yaml", "LANG=fa_IR.UTF-8", false}, // lines begin at the right
		{"fa.yaml", "VTE_VERSION=7006", false},
	} {
		x := launch{dir: dir, home: dir, env: []string{c.env}}.open(t, "diff", "old.yaml", c.file)
		if status := x.ends(); status != 1 {
			t.Errorf("%s: exit status %d", c.file, status)
		}
		if out := x.output(); strings.Contains(out, "\x1b[32m+ Tea") != c.coloured || strings.Contains(out, "\x1b[3") != c.coloured {
			t.Errorf("%s under %s: coloured is to be %v: %q", c.file, c.env, c.coloured, out)
		}
	}
}

// In a terminal show orders right-to-left text as the screens do. The terminal's
// own ordering is switched off for that time, unless no text runs from right to
// left. Nothing but text goes to a pipe.
func TestShowOrdersRightToLeftText(t *testing.T) {
	dir := t.TempDir()
	for name, note := range map[string]string{"fa.yaml": "چای", "en.yaml": "Tea"} {
		write(t, filepath.Join(dir, name), "canvas: business-model\nlanguage: en\nblocks:\n  channels: ["+note+"]\n")
	}
	for _, c := range []struct{ file, env, shown string }{
		{"fa.yaml", "VTE_VERSION=7006", "\ufbfc\ufe8e\ufb7c"},
		{"fa.yaml", "KONSOLE_VERSION=221203", "چای"},
		{"en.yaml", "VTE_VERSION=7006", "Tea"},
	} {
		x := launch{dir: dir, home: dir, env: []string{c.env}}.open(t, "show", c.file)
		if code := x.ends(); code != 0 {
			t.Errorf("%s: exit status %d", c.file, code)
		}
		out := x.output()
		if !strings.Contains(out, c.shown) {
			t.Errorf("%s under %s: %q is not shown:\n%q", c.file, c.env, c.shown, out)
		}
		ordered := strings.HasPrefix(c.shown, "\ufbfc")
		if strings.HasPrefix(out, "\x1b[8l") != ordered || strings.HasSuffix(out, "\x1b[8h") != ordered {
			t.Errorf("%s under %s: the terminal is sent %q", c.file, c.env, out)
		}
	}
	if out, errs, status := launchIn(dir).run(t, "", "show", "fa.yaml"); status != 0 || !strings.Contains(out, "چای") || strings.ContainsRune(out, '\x1b') {
		t.Errorf("to a pipe: exit status %d, %s, %q", status, errs, out)
	}
}
