//go:build unix

// The real program in a real terminal: what only that can show.

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// binary is the program, built once for all tests.
var binary = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "bmcanvas-test")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "bmcanvas")
	if out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})

// terminal is a program in a pty, in front of a terminal emulator that answers nothing.
type terminal struct {
	t      *testing.T
	dir    string
	cmd    *exec.Cmd
	master *os.File
	slave  *os.File // kept open, so that the line's settings can be read at the end
	before *unix.Termios

	mu      sync.Mutex
	screen  *vt.Emulator
	raw     bytes.Buffer
	changed chan struct{} // closed and replaced with each output
	ended   chan struct{}
}

// inTerminal starts the program in a window of 80 by 24 in the folder.
func inTerminal(t *testing.T, dir string, args ...string) *terminal {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	x := &terminal{t: t, dir: dir, screen: vt.NewEmulator(80, 24), changed: make(chan struct{}), ended: make(chan struct{})}
	x.cmd = exec.Command(path, args...)
	x.cmd.Dir = dir
	x.cmd.Env = []string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + dir, "PATH=" + os.Getenv("PATH")}
	master, slave, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	if err := pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	// A file that the runtime polls can be closed while it is being read, as
	// closing a window does; pty.Open's cannot.
	fd, err := unix.FcntlInt(master.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		t.Fatal(err)
	}
	master.Close()
	x.master, x.slave = os.NewFile(uintptr(fd), "terminal"), slave
	x.before, _ = unix.IoctlGetTermios(int(slave.Fd()), termiosGet)
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr = slave, slave, slave
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := x.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go x.read()
	go func() {
		_ = x.cmd.Wait()
		close(x.ended)
	}()
	t.Cleanup(func() {
		_ = x.cmd.Process.Kill()
		<-x.ended
		slave.Close()
		x.master.Close()
	})
	return x
}

// read feeds the emulator with what the program writes.
func (x *terminal) read() {
	buf := make([]byte, 4096)
	for {
		n, err := x.master.Read(buf)
		x.mu.Lock()
		x.raw.Write(buf[:n])
		_, _ = x.screen.Write(buf[:n])
		close(x.changed)
		x.changed = make(chan struct{})
		x.mu.Unlock()
		if err != nil {
			return
		}
	}
}

// sees waits until the text is on the screen.
func (x *terminal) sees(text string) {
	x.t.Helper()
	deadline := time.After(20 * time.Second)
	for {
		x.mu.Lock()
		shown, changed := x.screen.String(), x.changed
		x.mu.Unlock()
		if strings.Contains(shown, text) {
			return
		}
		select {
		case <-changed:
		case <-x.ended:
			x.t.Fatalf("the program has ended without showing %q:\n%s", text, shown)
		case <-deadline:
			x.t.Fatalf("%q did not come:\n%s", text, shown)
		}
	}
}

func (x *terminal) types(keys string) {
	x.t.Helper()
	if _, err := x.master.WriteString(keys); err != nil {
		x.t.Fatal(err)
	}
}

// ends waits for the end and returns the exit status.
func (x *terminal) ends() int {
	x.t.Helper()
	select {
	case <-x.ended:
	case <-time.After(20 * time.Second):
		x.t.Fatal("it does not end")
	}
	return x.cmd.ProcessState.ExitCode()
}

// output is all that was written so far.
func (x *terminal) output() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.raw.String()
}

// clean holds that the terminal is as it was before the program.
func (x *terminal) clean() {
	x.t.Helper()
	out := x.output()
	for _, end := range []string{"\x1b[?1049l", "\x1b[?25h", "\x1b[?2004l"} {
		if begin := strings.Replace(strings.Replace(end, "l", "h", 1), "25h", "25l", 1); strings.LastIndex(out, end) < strings.LastIndex(out, begin) {
			x.t.Errorf("%q is not undone at the end", begin)
		}
	}
	if now, err := unix.IoctlGetTermios(int(x.slave.Fd()), termiosGet); err == nil && x.before != nil && now.Lflag != x.before.Lflag {
		x.t.Error("the line settings are not restored")
	}
}

func (x *terminal) file(name string) string {
	x.t.Helper()
	data, err := os.ReadFile(filepath.Join(x.dir, name))
	if err != nil {
		x.t.Fatal(err)
	}
	return string(data)
}

func TestRealTerminal(t *testing.T) {
	dir := t.TempDir()
	x := inTerminal(t, dir, "my-idea.yaml")
	x.sees("My idea")
	x.types("\r")
	x.sees("Question 1 of 3")
	x.types("Cafés in Tallinn\rHo\u0303tels 👨‍👩‍👧\rمی‌خواهم\rhalf a thought")
	x.sees("half a thought")
	x.types("\x03")
	if code := x.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	x.clean()
	out := x.output()
	if strings.Contains(out, "\x1b]11;?") || strings.Contains(out, "\x1b[6n") {
		t.Error("the terminal is asked for its colours")
	}
	if tail := out[strings.LastIndex(out, "\x1b[?1049l"):]; !strings.Contains(tail, "my-idea.yaml") {
		t.Errorf("on leaving, the file's name is not printed: %q", tail)
	}
	got := x.file("my-idea.yaml")
	for _, want := range []string{"note: Cafés in Tallinn\n", "note: Ho\u0303tels 👨‍👩‍👧\n", "note: می‌خواهم\n", "note: half a thought\n"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the file:\n%s", want, got)
		}
	}

	again := inTerminal(t, dir, "my-idea.yaml")
	again.sees("last looked at")
	again.types("\r")
	again.sees("Put them in order")
	again.types("\x11")
	if code := again.ends(); code != 0 {
		t.Errorf("exit status %d", code)
	}
	if again.file("my-idea.yaml") != got {
		t.Error("a session that changes nothing has written the file")
	}
}

// Every way in which a terminal or a system ends a program saves and restores.
func TestEndings(t *testing.T) {
	for name, end := range map[string]func(x *terminal){
		"ctrl+c":          func(x *terminal) { x.types("\x03") },
		"ctrl+q":          func(x *terminal) { x.types("\x11") },
		"SIGTERM":         func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGTERM) },
		"SIGINT":          func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGINT) },
		"SIGHUP":          func(x *terminal) { _ = x.cmd.Process.Signal(syscall.SIGHUP) },
		"closed terminal": func(x *terminal) { x.master.Close() },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			x := inTerminal(t, t.TempDir(), "a.yaml")
			x.sees("A new canvas")
			x.types("\rCafés\rhalf a thought")
			x.sees("half a thought")
			end(x)
			if code := x.ends(); code != 0 && name != "closed terminal" {
				t.Errorf("exit status %d", code)
			}
			if name != "closed terminal" {
				x.clean()
			}
			if got := x.file("a.yaml"); !strings.Contains(got, "half a thought") {
				t.Errorf("the file says\n%s", got)
			}
		})
	}
}

// A broken file is told in two lines, and is not touched.
func TestErrorForm(t *testing.T) {
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	broken := "canvas: business-model\nblocks:\n  channels: [\"a\n"
	if err := os.WriteFile(filepath.Join(dir, "broken.yaml"), []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"show", "broken.yaml"}, {"show", "missing.yaml"}, {"show", "."}, {"show"}, {"--nonsense"}, {"guides", "x"}, {"--lang", "xx"}, {"a", "b"}} {
		cmd := exec.Command(path, args...)
		cmd.Dir = dir
		var out, errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = &out, &errs
		_ = cmd.Run()
		if code := cmd.ProcessState.ExitCode(); code != 2 {
			t.Errorf("%v: exit status %d", args, code)
		}
		lines := strings.Split(strings.TrimSpace(errs.String()), "\n")
		if len(lines) != 2 || !strings.HasPrefix(lines[0], "bmcanvas: ") || out.Len() > 0 {
			t.Errorf("%v: said %q, printed %q", args, errs.String(), out.String())
		}
	}
	if got, _ := os.ReadFile(filepath.Join(dir, "broken.yaml")); string(got) != broken {
		t.Error("the broken file was touched")
	}
}
