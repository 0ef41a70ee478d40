//go:build unix

// Every way in which a terminal, a system or a person ends the program.

package e2e

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// signals sends signals, one right after another.
func signals(s ...syscall.Signal) func(*terminal) {
	return func(x *terminal) {
		for _, s := range s {
			_ = x.cmd.Process.Signal(s)
		}
	}
}

// Each ending saves what is there, with half a note as a note, and leaves the
// terminal as it was.
func TestEveryEndingSaves(t *testing.T) {
	closed := func(x *terminal) { x.master.Close() }
	for name, tc := range map[string]struct {
		end       func(x *terminal)
		noControl bool
	}{
		"ctrl+c":                     {end: func(x *terminal) { x.types("\x03") }},
		"ctrl+q":                     {end: func(x *terminal) { x.types("\x11") }},
		"ctrl+q typed ahead":         {end: func(x *terminal) { x.types(" and more\x11\x11and more") }},
		"SIGTERM":                    {end: signals(syscall.SIGTERM)},
		"SIGTERM twice":              {end: signals(syscall.SIGTERM, syscall.SIGTERM)},
		"SIGINT":                     {end: signals(syscall.SIGINT)},
		"SIGHUP":                     {end: signals(syscall.SIGHUP)},
		"SIGHUP and SIGTERM":         {end: signals(syscall.SIGHUP, syscall.SIGTERM, syscall.SIGHUP)},
		"SIGQUIT":                    {end: signals(syscall.SIGQUIT)},
		"closed terminal":            {end: closed},
		"closed terminal, no signal": {end: closed, noControl: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := launch{dir: dir, home: dir, noControl: tc.noControl}.open(t, "a.yaml")
			x.sees("A new canvas")
			x.types("\rCafés\rhalf a thought")
			x.sees("half a thought")
			tc.end(x)
			x.endsWell()
			if !strings.HasPrefix(name, "closed") {
				x.checkRestored()
			}
			got := x.file("a.yaml")
			for _, want := range []string{"note: Cafés\n", "note: half a thought"} {
				if !strings.Contains(got, want) {
					t.Errorf("%q is not in the file:\n%s", want, got)
				}
			}
			if left := x.stateFiles(); len(left) > 0 {
				t.Errorf("left in the state folder: %v", left)
			}
		})
	}
}

// modes are the sequences that switch something in a terminal on (h) or off (l).
var modes = regexp.MustCompile("\x1b\\[(\\??[0-9;]+)([hl])")

// checkRestored fails unless the terminal is as it was before the program: each
// mode that was switched is switched back, and the line settings are the old ones.
func (x *terminal) checkRestored() {
	x.t.Helper()
	last := map[string]string{}
	for _, m := range modes.FindAllStringSubmatch(x.output(), -1) {
		last[m[1]] = m[2]
	}
	for _, mode := range []string{"?1049", "?25", "?2004"} {
		if last[mode] == "" {
			x.t.Errorf("mode %s was never switched", mode)
		}
	}
	for mode, now := range last {
		usual := "l"
		if mode == "?25" || mode == "?7" || mode == "8" { // the cursor, wrapping, and the terminal's own bidi are on in any terminal
			usual = "h"
		}
		if now != usual {
			x.t.Errorf("mode %s is left at %s", mode, now)
		}
	}
	if now, err := unix.IoctlGetTermios(int(x.slave.Fd()), termiosGet); err != nil || x.before == nil || *now != *x.before {
		x.t.Errorf("the line settings are not restored: %+v, before %+v, %v", now, x.before, err)
	}
}

// Keys that the program had no time to read when it is asked to end are read first, and
// a paste whose end has not come is kept as far as it has come.
func TestWhatWaitsOnTheTerminalIsReadFirst(t *testing.T) {
	for name, keys := range map[string]string{
		"notes": strings.Repeat("a note that waits\r", 50) + "the last word",
		"paste": "\x1b[200~pasted up to the last word",
	} {
		for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGHUP} {
			t.Run(name+" "+signal.String(), func(t *testing.T) {
				x := withHalfANote(t, launchIn(t.TempDir()))
				signals(syscall.SIGSTOP)(x)
				x.types("\r" + keys)
				signals(signal, syscall.SIGCONT)(x)
				x.endsWell()
				got := x.file("a.yaml")
				if !strings.Contains(got, "the last word\n") || name == "notes" && strings.Count(got, "note: a note that waits\n") != 50 {
					t.Errorf("the file says\n%s", got)
				}
			})
		}
	}
}

// A program that is asked to end while the editor runs keeps what was written there, and
// asks the editor to end.
func TestEndingWhileTheEditorRuns(t *testing.T) {
	dir := t.TempDir()
	script := filepath.Join(dir, "editor")
	must(t, os.WriteFile(script, []byte("#!/bin/sh\nprintf ', written outside' >> \"$1\"\ntrap 'echo > ended; exit' TERM HUP\necho it runs\nwhile :; do sleep 0.05; done\n"), 0o700))
	x := withHalfANote(t, launch{dir: dir, home: dir, env: []string{"EDITOR=" + script}})
	x.types("\x07")
	x.sees("it runs")
	signals(syscall.SIGTERM)(x)
	x.endsWell()
	if got := x.file("a.yaml"); !strings.Contains(got, "note: half a thought, written outside\n") {
		t.Errorf("the file says\n%s", got)
	}
	x.waitUntil("the editor has ended", func() bool { return canvasIsThere(dir, "ended") })
	if left, _ := filepath.Glob(filepath.Join(dir, ".local", "state", "bmcanvas", "editing-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// The editor is asked for and the program left in one burst: the words are a note, and no
// file with them is left, whether the editor has begun or not.
func TestEditorAndLeavingInOneBurst(t *testing.T) {
	dir := t.TempDir()
	x := withHalfANote(t, launch{dir: dir, home: dir, env: []string{"EDITOR=true"}})
	x.types("\x07\x03")
	x.endsWell()
	if got := x.file("a.yaml"); !strings.Contains(got, "note: half a thought\n") {
		t.Errorf("the file says\n%s", got)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".local", "state", "bmcanvas", "editing-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
