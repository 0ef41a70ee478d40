// Calibration: who orders right-to-left text on this terminal.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/tty"
)

// guessing starts the program with a text order that was guessed.
func guessing(t *testing.T, language string) *driver {
	t.Helper()
	return startIn(t, t.TempDir(), "a.yaml", Options{Language: language, Bidi: bidi.App, BidiGuessed: true})
}

// calibrating reports whether the calibration is on top.
func (d *driver) calibrating() bool {
	switch d.app.top().(type) {
	case *calibration, *offeredCalibration:
		return true
	}
	return false
}

// kept is the text order in the settings.
func (d *driver) kept() string {
	d.t.Helper()
	data, err := os.ReadFile(filepath.Join(d.dir, ".config", "bmcanvas", "config.yaml"))
	if os.IsNotExist(err) {
		return ""
	}
	if err != nil {
		d.t.Fatal(err)
	}
	for line := range strings.Lines(string(data)) {
		if value, found := strings.CutPrefix(line, "bidi: "); found {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// A person who reads from right to left is asked once. The choice counts at once
// and in all later sessions.
func TestCalibration(t *testing.T) {
	for _, c := range []struct {
		keys, kept string
		mode       bidi.Mode
		switched   bool
	}{
		{"<enter>", "app", bidi.App, true},
		{"<down><enter>", "terminal", bidi.Terminal, true},
		{"۱<enter>", "app", bidi.App, true},
		{"۲<enter>", "terminal", bidi.Terminal, true},
		{"٣<enter>", "off", bidi.Off, true},
		{"<down*2><ctrl+j>", "off", bidi.Off, true},
		{"4<enter>", "auto", bidi.App, false},
		{"<down*3><enter>", "auto", bidi.App, false},
		{"<down><esc>", "auto", bidi.App, false},
	} {
		t.Run(c.keys, func(t *testing.T) {
			d := guessing(t, "fa")
			if !d.calibrating() {
				t.Fatal("nobody asks")
			}
			var switched []tty.Modes
			d.app.switchTerminal = func(m tty.Modes) { switched = append(switched, m) }
			d.keys(c.keys)
			if d.calibrating() || d.app.textOrder != c.mode || d.app.set.Mode != c.mode {
				t.Errorf("mode %v, drawn in %v", d.app.textOrder, d.app.set.Mode)
			}
			if c.switched != (len(switched) == 1 && switched[0] == d.app.terminalModes()) {
				t.Errorf("the terminal is switched to %v", switched)
			}
			if got := d.kept(); got != c.kept {
				t.Errorf("%q is remembered", got)
			}
			if mode, guessed := d.textOrder(); mode != c.mode || guessed {
				t.Errorf("the next session is in mode %v, guessed: %v", mode, guessed)
			}
			d.keys("<enter>کافه<enter>").leave()
			if !strings.Contains(d.file("a.yaml"), "note: کافه\n") {
				t.Errorf("the file says\n%s", d.file("a.yaml"))
			}
		})
	}
}

// It comes unasked: for a second it takes no key, digits only move in it, and what is
// typed goes on into the field below.
func TestCalibrationIsNotAnsweredByTyping(t *testing.T) {
	d := guessing(t, "fa")
	d.app.env.grace = unaskedGrace
	d.keys("<enter>3<esc>")
	if !d.calibrating() || d.kept() != "" {
		t.Fatalf("it was answered at once: %q", d.kept())
	}
	d.passes(unaskedGrace).keys("۲ کافه")
	if !d.calibrating() || d.app.textOrder != bidi.App {
		t.Fatal("it was answered by typing")
	}
	d.passes(unaskedGrace).keys("<down*3><enter>")
	if got := d.app.top().(*startScreen).name.field.Text(); !strings.HasSuffix(got, "3۲ کافه") {
		t.Errorf("the name is %q", got)
	}
}

// It is offered for languages written from right to left, and for no others.
func TestCalibrationIsOfferedToReaders(t *testing.T) {
	t.Run("English", func(t *testing.T) {
		if d := guessing(t, "en").keys("<enter>Cafés<enter>"); d.calibrating() {
			t.Error("it is offered")
		}
	})
	t.Run("known", func(t *testing.T) {
		d := startIn(t, t.TempDir(), "a.yaml", Options{Language: "fa", Bidi: bidi.App})
		if d.keys("<enter>"); d.calibrating() {
			t.Error("it is offered")
		}
	})
	t.Run("Persian chosen at the start", func(t *testing.T) {
		d := guessing(t, "en").keys("<tab*3>")
		if d.keys("<right*3>"); d.calibrating() {
			t.Error("it is offered while the languages are looked through")
		}
		if d.keys("<enter>"); !d.calibrating() {
			t.Error("it is not offered")
		}
		if d.keys("<esc>کافه<enter>"); d.calibrating() {
			t.Error("it is offered again")
		}
	})
	t.Run("Persian chosen in the menu", func(t *testing.T) {
		d := guessing(t, "en").keys("<enter>")
		if d.menu("Another language").keys("4<enter>"); !d.calibrating() {
			t.Error("it is not offered")
		}
	})
	t.Run("a Persian canvas", func(t *testing.T) {
		dir := t.TempDir()
		write(t, dir, "a.yaml", peopled("business-model", "classic", "fa"))
		if d := startIn(t, dir, "a.yaml", Options{Bidi: bidi.App, BidiGuessed: true}); !d.calibrating() {
			t.Error("it is not offered")
		}
	})
	t.Run("leaving is no answer", func(t *testing.T) {
		d := guessing(t, "fa").keys("<down>")
		d.leave()
		if _, guessed := d.textOrder(); !guessed || d.kept() != "" {
			t.Errorf("%q is remembered", d.kept())
		}
	})
}

// The menu opens it at any time, also before a canvas is open. Closed without a
// choice it changes nothing.
func TestCalibrationInTheMenu(t *testing.T) {
	d := start(t, "a.yaml").menu("Right-to-left display")
	d.sees("Which line reads right?").keys("<up>")
	if d.app.set.Mode != bidi.Terminal {
		t.Error("the screen is not shown in the mode of the line that the cursor is on")
	}
	d.keys("<esc>").sees("A new canvas")
	if d.app.set.Mode != bidi.Off || d.kept() != "" {
		t.Errorf("mode %v, remembered %q", d.app.set.Mode, d.kept())
	}
	d.keys("<enter>Cafés").menu("Right-to-left display").keys("2<enter>").sees("Cafés", "This holds for all canvases")
	if d.app.set.Mode != bidi.Terminal || d.kept() != "terminal" {
		t.Errorf("mode %v, remembered %q", d.app.set.Mode, d.kept())
	}
}

// Each line is drawn in its own mode, in whichever mode the screen is drawn: in
// any terminal one of them is readable. A small window has all lines.
func TestCalibrationLines(t *testing.T) {
	for _, l := range prompts.Languages {
		d := startIn(t, t.TempDir(), "a.yaml", Options{Language: l.Code}).keys("<f10><enter>")
		w := d.app.words.Calibrate
		for _, size := range [][2]int{{120, 40}, {60, 20}, {minWidth, minHeight}} {
			d.size(size[0], size[1])
			d.keys("<home>")
			for i, cursor := range calibrated {
				for j, m := range calibrated {
					line := typeset.Compositor{Mode: m, Base: d.app.set.Base}.Line(w.Sample)
					if size[1] < 20 && i != j {
						continue // only the line under the cursor need be in sight
					}
					d.sees(line)
				}
				if d.app.set.Mode != cursor {
					t.Errorf("%s: with the cursor on %v the screen is drawn in %v", l.Code, cursor, d.app.set.Mode)
				}
				d.keys("<down>")
			}
			d.sees(d.app.set.Line(w.None))
		}
	}
}

// textOrder is who orders text in the next session, as the settings and the
// environment say.
func (d *driver) textOrder() (mode bidi.Mode, guessed bool) {
	kept, _ := settings.Config(d.app.getenv).Load()
	return tty.TextOrder(d.app.getenv, kept.Bidi)
}

// A screen over the calibration is drawn in the mode that holds.
func TestHelpOverTheCalibration(t *testing.T) {
	d := startIn(t, t.TempDir(), "a.yaml", Options{Language: "fa", Bidi: bidi.App})
	d.keys("<f10><enter><down>")
	if d.app.set.Mode != bidi.Terminal {
		t.Fatalf("the cursor is on the mode %v", d.app.set.Mode)
	}
	d.keys("<f1>")
	if d.app.set.Mode != bidi.App || d.calibrating() {
		t.Errorf("the help is drawn in the mode %v", d.app.set.Mode)
	}
	d.keys("<esc>")
	if d.app.set.Mode != bidi.Terminal || !d.calibrating() {
		t.Errorf("afterwards the mode is %v, on\n%s", d.app.set.Mode, d.screen())
	}
}
