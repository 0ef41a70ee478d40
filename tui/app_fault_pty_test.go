//go:build unix

// A fault in the program leaves a real terminal as it was before.

package tui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// ptyRun is a program with a broken screen on top, running in a pty.
type ptyRun struct {
	t      *testing.T
	master *os.File
	slave  *os.File
	output chan string // all of it, when the terminal is closed
	dir    string
}

// openTerminal opens a pty in which the keys are typed once a program runs.
func openTerminal(t *testing.T, keys string) *ptyRun {
	t.Helper()
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	r := &ptyRun{t: t, master: master, slave: slave, output: make(chan string, 1), dir: t.TempDir()}
	go func() {
		var all strings.Builder
		buf := make([]byte, 4096)
		for raw := false; ; {
			n, err := master.Read(buf)
			all.Write(buf[:n])
			if !raw && strings.Contains(all.String(), "\x1b[?2004h") {
				raw = true // the line settings are set by now: keys are keys
				_, _ = master.WriteString(keys)
			}
			if err != nil {
				r.output <- all.String()
				return
			}
		}
	}()
	t.Cleanup(func() { slave.Close(); master.Close() })
	return r
}

// app is the program with a note, a half-typed one, and the broken screen.
func (r *ptyRun) app(at string) (*app, Options) {
	r.t.Helper()
	env := map[string]string{"XDG_STATE_HOME": filepath.Join(r.dir, ".state"), "TERM": "xterm"}
	o := Options{
		Path: filepath.Join(r.dir, "a.yaml"), Folder: r.dir, Fallback: "en", In: r.slave, Out: r.slave,
		Now: func() time.Time { return day }, Getenv: func(name string) string { return env[name] },
	}
	a, err := newApp(o)
	if err != nil {
		r.t.Fatal(err)
	}
	for _, k := range parseKeys(r.t, "<enter>Cafés<enter>half a thought") {
		a.Update(k) // the saves are left to the end
	}
	a.saving = false
	at, first := strings.CutPrefix(at, "first ")
	a.screens = append(a.screens, &broken{app: a, at: at, armed: first})
	return a, o
}

func TestFaultsInATerminal(t *testing.T) {
	for _, at := range []string{"update", "first view", "view", "typed", "command"} {
		t.Run(at, func(t *testing.T) {
			keys := "x"
			if at == "typed" {
				keys += "\x03"
			}
			r := openTerminal(t, keys)
			before, err := term.GetState(r.slave.Fd())
			if err != nil {
				t.Fatal(err)
			}
			a, o := r.app(at)
			err = a.perform(o)
			var f *Fault
			if !errors.As(err, &f) || f.Err != nil {
				t.Errorf("leaving said %v", err)
			}
			if now, err := term.GetState(r.slave.Fd()); err != nil || *now != *before {
				t.Error("the line settings are not restored")
			}
			r.slave.Close()
			out := <-r.output
			for _, mode := range []string{"?1049h", "?25l", "?2004h"} {
				undone := strings.NewReplacer("h", "l", "l", "h").Replace(mode)
				if !strings.Contains(out, "\x1b["+mode) || strings.LastIndex(out, "\x1b["+undone) < strings.LastIndex(out, "\x1b["+mode) {
					t.Errorf("%s is not undone", mode)
				}
			}
			if strings.Contains(out, "goroutine") {
				t.Error("the person is shown the stack")
			}
			data, _ := os.ReadFile(o.Path)
			if got := string(data); !strings.Contains(got, "note: Cafés\n") || !strings.Contains(got, "note: half a thought\n") {
				t.Errorf("the file says\n%s", got)
			}
		})
	}
}
