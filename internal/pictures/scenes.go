// What the pictures show, as the keys that lead there.

package main

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// scene is a way through the program; its last screen is the picture, or all of them
// are a recording.
type scene struct {
	name          string
	recorded      bool
	columns, rows int
	cell          int               // the width of a cell in pixels
	args          []string          // of the program
	files         map[string]string // in the folder where it starts
	steps         []step
}

// step waits for a text on the screen, then presses keys.
type step struct {
	sees string
	keys []string      // bytes of one key each
	each time.Duration // in a recording, how long a frame is shown after each key
	rest time.Duration // and after the last one, besides
}

// Keys as terminals send them.
const (
	enter    = "\r"
	down     = "\x1b[B"
	f2       = "\x1bOQ"
	pageDown = "\x1b[6~"
	alt1     = "\x1b1"
	alt2     = "\x1b2"
)

// How fast a recording goes.
const (
	typing  = 55 * time.Millisecond
	keying  = 700 * time.Millisecond
	reading = 2200 * time.Millisecond
)

// sees is a step that only waits and lets one read.
func sees(text string) step { return step{sees: text, rest: reading} }

// types is a step that types the text, a letter at a time.
func types(text string) step {
	return step{keys: strings.Split(text, ""), each: typing, rest: keying}
}

// presses is a step that presses the keys, one after the other.
func presses(keys ...string) step { return step{keys: keys, each: keying} }

//go:embed hobe-coffee.yaml
var hobeCoffee string

// hobeCoffeeAt returns the canvas of Hõbe Coffee with its dates counted back from today.
func hobeCoffeeAt(today time.Time) string {
	text := hobeCoffee
	for weeks := 1; weeks <= 5; weeks++ {
		day := today.AddDate(0, 0, -7*weeks).Format(time.DateOnly)
		text = strings.ReplaceAll(text, fmt.Sprintf("WEEKS-%d", weeks), day)
	}
	return text
}

// scenes returns all scenes, in the order of README. root is the folder of the checkout.
func scenes(root string, today time.Time) ([]scene, error) {
	digikala, err := os.ReadFile(filepath.Join(root, "examples", "digikala.yaml"))
	if err != nil {
		return nil, err
	}
	hobe := map[string]string{"hobe-coffee.bmcanvas.yaml": hobeCoffeeAt(today)}
	return []scene{
		{
			name: "session", recorded: true, columns: 108, rows: 30, cell: 9,
			args: []string{"harbour-bakery"},
			steps: []step{
				sees("A new canvas"), presses(enter),
				sees("For which customer segments"),
				types("Commuters who change trains at the harbour"), presses(enter),
				types("Cafés that want bread before seven"), presses(enter, enter),
				sees("What type of segments"), presses("3", enter),
				sees("Value propositions"),
				types("Fresh bread on the way to the train"), presses(alt1, enter),
				types("Loaves at the door by half past six"), presses(alt2, enter),
				presses(f2, "2", down, down), sees("Loaves"),
			},
		},
		{
			name: "question", columns: 120, rows: 34, cell: 15, args: []string{"hobe-coffee"}, files: hobe,
			steps: []step{sees("last looked at"), presses(f2, "2", enter), types("Somebody answers on Sund")},
		},
		{
			name: "arrival", columns: 120, rows: 40, cell: 15, args: []string{"hobe-coffee"}, files: hobe,
			steps: []step{sees("last looked at")},
		},
		{
			name: "poster", columns: 120, rows: 38, cell: 15, args: []string{"hobe-coffee"}, files: hobe,
			steps: []step{sees("last looked at"), presses(f2, "1", down)},
		},
		{
			name: "end", columns: 120, rows: 40, cell: 15, args: []string{"hobe-coffee"}, files: hobe,
			steps: []step{sees("last looked at"), presses(f2, "9", enter, pageDown, pageDown, pageDown), sees("Try this week")},
		},
		{
			name: "persian", columns: 120, rows: 36, cell: 15,
			args:  []string{"digikala.yaml", "--bidi", "app"},
			files: map[string]string{"digikala.yaml": string(digikala)},
			steps: []step{sees("۱")},
		},
	}, nil
}

// fileName is the name of the picture's file.
func (s scene) fileName() string {
	if s.recorded {
		return s.name + ".gif"
	}
	return s.name + ".png"
}

// idle is how long the program writes nothing when a frame is whole.
const idle = 60 * time.Millisecond

// play runs the program in the folder, which it makes, and returns the picture's bytes.
func (s scene) play(program, folder string) ([]byte, error) {
	t, err := s.start(program, folder, idle)
	if err != nil {
		return nil, err
	}
	defer t.close()
	p, err := newPen(s.cell)
	if err != nil {
		return nil, err
	}
	if s.recorded {
		return s.record(t, p)
	}
	return s.photograph(t, p)
}

// start starts the program in the folder, with the scene's files in it.
func (s scene) start(program, folder string, idle time.Duration) (*terminal, error) {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return nil, err
	}
	for name, text := range s.files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			return nil, err
		}
	}
	cmd := exec.Command(program, s.args...)
	cmd.Dir = folder
	home := filepath.Join(folder, ".home")
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + home}
	return openTerminal(cmd, s.columns, s.rows, idle)
}

// walk takes the steps and records nothing.
func (s scene) walk(t *terminal) error {
	for _, st := range s.steps {
		if err := st.take(t, func(time.Duration) error { return nil }); err != nil {
			return err
		}
	}
	return nil
}

// photograph walks through the steps and returns the last screen as a PNG.
func (s scene) photograph(t *terminal, p *pen) ([]byte, error) {
	if err := s.walk(t); err != nil {
		return nil, err
	}
	picture, err := p.drawScreen(t)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = png.Encode(&out, withMargin(picture, p.width))
	return out.Bytes(), err
}

// record walks through the steps and returns all screens as an animated GIF.
func (s scene) record(t *terminal, p *pen) ([]byte, error) {
	var r recording
	for _, st := range s.steps {
		err := st.take(t, func(shown time.Duration) error {
			frame, err := p.drawScreen(t)
			if err == nil {
				r.add(frame, shown)
			}
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	if len(r.frames) == 0 {
		return nil, errors.New("nothing is recorded")
	}
	return r.encode(p)
}

// take waits for the step's text and presses its keys; after each, it calls shown with
// the time that the screen is to be looked at.
func (st step) take(t *terminal, shown func(time.Duration) error) error {
	if st.sees != "" {
		if err := t.waitFor(st.sees); err != nil {
			return err
		}
	}
	for _, key := range st.keys {
		if err := t.press(key); err != nil {
			return err
		}
		if err := shown(st.each); err != nil {
			return err
		}
	}
	return shown(st.rest)
}
