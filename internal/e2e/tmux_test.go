//go:build unix

// tmux, for tests: a server of the test's own, and what it shows.

package e2e

import (
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// tmux is a tmux server for one test. When the test ends, the server and what runs
// in it end, too, before the folders of the test are removed.
type tmux struct {
	t             *testing.T
	program, home string
	running       *os.File // the end for writing of a pipe that the server and all that runs in it hold open
}

func startTmux(t *testing.T) *tmux {
	t.Helper()
	program, err := exec.LookPath("tmux")
	if err != nil {
		t.Skip("NOT TESTED: tmux is not installed")
	}
	x := &tmux{t: t, program: program, home: t.TempDir()}
	must(t, unix.Mkfifo(x.pipe(), 0o600))
	ended, err := os.OpenFile(x.pipe(), os.O_RDONLY|unix.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	if x.running, err = os.OpenFile(x.pipe(), os.O_WRONLY, 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		defer ended.Close()
		x.running.Close()
		ctx, stop := context.WithTimeout(context.Background(), waitLimit)
		defer stop()
		if out, err := x.command(ctx, "kill-server").CombinedOutput(); err != nil {
			t.Errorf("tmux kill-server: %v\n%s", err, out)
		}
		if err := ended.SetReadDeadline(time.Now().Add(waitLimit)); err != nil {
			t.Error(err)
		}
		if _, err := io.Copy(io.Discard, ended); err != nil { // returns when no process holds the pipe any more
			t.Errorf("what ran in tmux does not end: %v", err)
		}
	})
	return x
}

func (x *tmux) pipe() string { return filepath.Join(x.home, "running") }

func (x *tmux) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, x.program, append([]string{"-S", filepath.Join(x.home, "tmux"), "-f", os.DevNull, "-u"}, args...)...)
	cmd.Env = []string{"LANG=C.UTF-8", "PATH=" + os.Getenv("PATH"), "TERM=xterm-256color", "HOME=" + x.home, "SHELL=/bin/sh"}
	return cmd
}

// run runs a tmux command and returns what it prints.
func (x *tmux) run(args ...string) string {
	x.t.Helper()
	ctx, stop := context.WithTimeout(context.Background(), waitLimit)
	defer stop()
	cmd := x.command(ctx, args...)
	cmd.ExtraFiles = []*os.File{x.running} // the first command starts the server, which inherits it
	out, err := cmd.CombinedOutput()
	switch {
	case ctx.Err() != nil:
		x.t.Fatalf("tmux %v does not end within %v\n%s", args, waitLimit, out)
	case err != nil:
		x.t.Fatalf("tmux %v: %v\n%s", args, err, out)
	}
	return string(out)
}

// open runs the shell command in a window of 60 columns.
func (x *tmux) open(session string, rows int, command string) {
	x.t.Helper()
	// tmux closes the pipe for the shell that it starts, so the shell opens it again.
	x.run("new-session", "-d", "-s", session, "-x", "60", "-y", strconv.Itoa(rows), "exec 9>"+quoted(x.pipe())+"; "+command)
}

// quoted returns the path as one word for a shell.
func quoted(path string) string { return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'" }
