//go:build unix

// Completion in real shells: what tab makes of a line.

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
)

// shells are the shells that are tried, without anybody's own settings, and how they
// learn to complete.
var shells = map[string]struct{ args, learn []string }{
	"bash": {[]string{"--norc", "--noprofile", "-i"}, []string{`source <(bmcanvas completion bash)`}},
	"fish": {[]string{"--no-config"}, []string{`bmcanvas completion fish | source`}},
	"zsh":  {[]string{"-f", "-i"}, []string{`autoload -Uz compinit`, `compinit -D`, `source <(bmcanvas completion zsh)`}},
}

func TestTabCompletes(t *testing.T) {
	path, err := binary()
	must(t, err)
	for name, shell := range shells {
		t.Run(name, func(t *testing.T) {
			program, err := exec.LookPath(name)
			if err != nil {
				t.Skip("NOT TESTED: there is no " + name)
			}
			dir := t.TempDir()
			write(t, filepath.Join(dir, "only one.yaml"), "canvas: business-model\nblocks:\n  channels: [A market in the square]\n")
			write(t, filepath.Join(dir, "once.yaml"), "services: {}\n")
			write(t, filepath.Join(dir, "my-guide.yaml"), "guide: x\ncanvas: business-model\ntitle: Mine\nparts:\n  - blocks:\n"+
				"      - {block: channels, title: Channels, questions: [{id: reach, ask: Reached how}]}\n")
			c := exec.Command(program, shell.args...)
			c.Dir, c.Env = dir, append(launchIn(t.TempDir()).environment(), "PS1=$ ", "PATH="+filepath.Dir(path)+":"+os.Getenv("PATH"), "TERM=dumb")
			terminal, err := pty.StartWithSize(c, &pty.Winsize{Rows: 24, Cols: 120})
			must(t, err)
			defer func() {
				terminal.Close()
				c.Process.Kill()
				c.Wait()
			}()
			s := &typedShell{t: t, terminal: terminal, printed: make(chan []byte, 1000)}
			go s.read()
			for _, line := range shell.learn {
				s.types(line + "\r")
			}
			s.types("bmcanvas show --text on\t\r").sees("A market in the square")
			s.types("bmcanvas sheet my\t\r").sees("Reached how")
			s.types("bmcanvas check --level=err\t on\t --js\t\r").sees("[]")
		})
	}
}

// typedShell is a shell in a terminal.
type typedShell struct {
	t        *testing.T
	terminal *os.File
	printed  chan []byte
	all      bytes.Buffer
}

// read hands on what the shell prints, until it is gone.
func (s *typedShell) read() {
	defer close(s.printed)
	for {
		some := make([]byte, 4096)
		n, err := s.terminal.Read(some)
		s.printed <- some[:n]
		if err != nil {
			return
		}
	}
}

func (s *typedShell) types(keys string) *typedShell {
	_, err := s.terminal.WriteString(keys)
	must(s.t, err)
	return s
}

// sees waits until the shell has printed the text.
func (s *typedShell) sees(text string) {
	s.t.Helper()
	limit := time.After(waitLimit)
	for !strings.Contains(s.all.String(), text) {
		select {
		case some, more := <-s.printed:
			s.all.Write(some)
			if !more {
				s.t.Fatalf("the shell has ended:\n%s", s.all.String())
			}
		case <-limit:
			s.t.Fatalf("%q is not in\n%s", text, s.all.String())
		}
	}
	s.all.Reset()
}
