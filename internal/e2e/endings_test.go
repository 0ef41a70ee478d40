//go:build unix

// Every way in which a terminal, a system or a person ends the program.

package e2e

import (
	"strings"
	"syscall"
	"testing"
)

// signals are sent one right after the other.
func signals(s ...syscall.Signal) func(*terminal) {
	return func(x *terminal) {
		for _, s := range s {
			_ = x.cmd.Process.Signal(s)
		}
	}
}

// Each saves what is there, makes what is half typed a note, and leaves the
// terminal as it was.
func TestEndings(t *testing.T) {
	closed := func(x *terminal) { x.master.Close() }
	for name, tc := range map[string]struct {
		end   func(x *terminal)
		stray bool
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
		"closed terminal, no signal": {end: closed, stray: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			x := place{dir: dir, home: dir, stray: tc.stray}.open(t, "a.yaml")
			x.sees("A new canvas")
			x.types("\rCafés\rhalf a thought")
			x.sees("half a thought")
			tc.end(x)
			if code := x.ends(); code != 0 {
				t.Errorf("exit status %d", code)
			}
			if !strings.HasPrefix(name, "closed") {
				x.clean()
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
