//go:build unix

// The program in a pseudo-terminal, in front of a terminal emulator: typing,
// waiting for what the screen shows, and the end.

package e2e

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// terminal is a program in a pty. The emulator answers none of its questions.
type terminal struct {
	t *testing.T
	launch
	cmd    *exec.Cmd
	master *os.File
	slave  *os.File // kept open, so that the line settings can be read at the end
	before *unix.Termios

	mu      sync.Mutex
	screen  *vt.Emulator
	raw     bytes.Buffer
	changed chan struct{} // closed and replaced with each output
	ended   chan struct{}
}

// inTerminal starts the program in a window of 80 by 24, in a folder that is
// its home, too.
func inTerminal(t *testing.T, dir string, args ...string) *terminal {
	t.Helper()
	return launchIn(dir).open(t, args...)
}

// canvasIsThere reports whether the folder has the file.
func canvasIsThere(dir, name string) bool {
	if !filepath.IsAbs(name) {
		name = filepath.Join(dir, name)
	}
	_, err := os.Stat(name)
	return err == nil
}

// guided returns the arguments with the longest guide for a new file, unless they name
// a guide.
func (l launch) guided(args []string) []string {
	for _, arg := range args {
		if arg == "--guide" || strings.HasSuffix(arg, ".yaml") && canvasIsThere(l.dir, arg) {
			return args
		}
	}
	if !slices.ContainsFunc(args, func(arg string) bool { return strings.HasSuffix(arg, ".yaml") }) {
		return args
	}
	return append(slices.Clone(args), "--guide", "classic")
}

// open starts the program in a window.
func (l launch) open(t *testing.T, args ...string) *terminal {
	t.Helper()
	args = l.guided(args)
	x := &terminal{
		t: t, launch: l, cmd: l.command(t, args...), screen: vt.NewEmulator(80, 24),
		changed: make(chan struct{}), ended: make(chan struct{}),
	}
	x.master, x.slave = openPty(t)
	if l.size != nil {
		x.resize(*l.size)
	}
	x.before, _ = unix.IoctlGetTermios(int(x.slave.Fd()), termiosGet)
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr = x.slave, x.slave, x.slave
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: !l.noControl, Credential: l.user}
	must(t, x.cmd.Start())
	go x.read()
	go func() {
		_ = x.cmd.Wait()
		close(x.ended)
	}()
	t.Cleanup(func() {
		_ = x.cmd.Process.Kill()
		<-x.ended
		x.slave.Close()
		x.master.Close()
	})
	return x
}

// openPty opens a pty of 80 by 24.
func openPty(t *testing.T) (master, slave *os.File) {
	t.Helper()
	master, slave, err := pty.Open()
	must(t, err)
	must(t, pty.Setsize(master, &pty.Winsize{Rows: 24, Cols: 80}))
	// A file that the runtime polls can be closed while it is being read, as
	// closing a window does; the file of pty.Open cannot.
	fd, err := unix.FcntlInt(master.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	must(t, err)
	must(t, unix.SetNonblock(fd, true))
	master.Close()
	return os.NewFile(uintptr(fd), "terminal"), slave
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

// types types keys into the terminal.
func (x *terminal) types(keys string) {
	x.t.Helper()
	if _, err := x.master.WriteString(keys); err != nil {
		x.t.Fatal(err)
	}
}

// answers types the keys until the question is no longer on the screen: one that
// comes unasked takes no key for a second.
func (x *terminal) answers(question, keys string) {
	x.t.Helper()
	for begun := time.Now(); time.Since(begun) < waitLimit; {
		x.types(keys)
		for tried := time.Now(); time.Since(tried) < 300*time.Millisecond; {
			x.mu.Lock()
			shown, changed := x.screen.String(), x.changed
			x.mu.Unlock()
			if !strings.Contains(shown, question) {
				return
			}
			select {
			case <-changed:
			case <-time.After(300 * time.Millisecond):
			}
		}
	}
	x.t.Fatalf("%q is still asked", question)
}

// resize gives the window another size. The emulator keeps its size where that
// is none, as the program should.
func (x *terminal) resize(size pty.Winsize) {
	x.t.Helper()
	x.mu.Lock()
	if size.Cols > 0 && size.Rows > 0 {
		x.screen.Resize(int(size.Cols), int(size.Rows))
	}
	x.mu.Unlock()
	must(x.t, pty.Setsize(x.slave, &size))
}

// sees waits until the text is on the screen.
func (x *terminal) sees(text string) {
	x.t.Helper()
	x.seesOneOf(text)
}

// seesOneOf waits until one of the texts is on the screen, and returns it.
func (x *terminal) seesOneOf(texts ...string) (seen string) {
	x.t.Helper()
	x.seesThat(fmt.Sprintf("any of %q", texts), func(shown string) bool {
		for _, text := range texts {
			if strings.Contains(shown, text) {
				seen = text
				return true
			}
		}
		return false
	})
	return seen
}

// seesSentence waits until the sentence is on the screen, however it is wrapped.
func (x *terminal) seesSentence(sentence string) {
	x.t.Helper()
	x.seesThat(sentence, func(shown string) bool {
		return strings.Contains(strings.Join(strings.Fields(shown), " "), sentence)
	})
}

// seesThat waits until what the screen shows is as it should be.
func (x *terminal) seesThat(what string, is func(shown string) bool) {
	x.t.Helper()
	for {
		x.mu.Lock()
		shown, changed := x.screen.String(), x.changed
		x.mu.Unlock()
		if is(shown) {
			return
		}
		select {
		case <-changed:
		case <-x.ended:
			x.t.Fatalf("the program has ended without showing %s:\n%s\n%s", what, shown, x.faultReport())
		case <-time.After(waitLimit):
			x.t.Fatalf("%s did not come:\n%s", what, shown)
		}
	}
}

// choose goes down a list to the row with the label, and presses enter.
func (x *terminal) choose(label string) {
	x.t.Helper()
	for at := ""; !strings.Contains(at, label); {
		last := at
		x.seesThat("the cursor in another row", func(shown string) bool {
			at = ""
			for line := range strings.Lines(shown) {
				if strings.Contains(line, "›") {
					at = line
				}
			}
			return at != "" && at != last
		})
		if !strings.Contains(at, label) {
			x.types("\x1b[B")
		}
	}
	x.types("\r")
}

// waitUntil waits for something that the screen does not show.
func (x *terminal) waitUntil(what string, happened func() bool) {
	x.t.Helper()
	for deadline := time.Now().Add(waitLimit); !happened(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			x.t.Fatalf("it did not come to this: %s", what)
		}
	}
}

// waitForRecord waits until a record in the state folder has the words.
func (x *terminal) waitForRecord(words string) {
	x.t.Helper()
	x.waitUntil("the words are in a record", func() bool {
		return slices.ContainsFunc(x.stateFiles(), func(name string) bool {
			data, _ := os.ReadFile(name)
			return strings.HasSuffix(name, ".record") && strings.Contains(string(data), words)
		})
	})
}

// ends waits for the program's end and returns its exit status.
func (x *terminal) ends() int {
	x.t.Helper()
	select {
	case <-x.ended:
	case <-time.After(waitLimit):
		x.t.Fatal("it does not end")
	}
	x.drain()
	return x.cmd.ProcessState.ExitCode()
}

// endsWell waits for the program's end and fails unless its exit status is 0.
func (x *terminal) endsWell() {
	x.t.Helper()
	if code := x.ends(); code != 0 {
		x.t.Errorf("exit status %d", code)
	}
}

// drain waits until everything that was written has been read, unless the
// window is closed. It writes something itself and waits until that has come.
func (x *terminal) drain() {
	x.t.Helper()
	const after = "(after all)"
	if _, err := x.slave.WriteString(after); err != nil {
		return
	}
	deadline := time.After(waitLimit)
	for {
		x.mu.Lock()
		at, changed := bytes.LastIndex(x.raw.Bytes(), []byte(after)), x.changed
		if at >= 0 { // what another program has written behind it, as an editor that ends, stays
			rest := bytes.Clone(x.raw.Bytes()[at+len(after):])
			x.raw.Truncate(at)
			x.raw.Write(rest)
		}
		x.mu.Unlock()
		if at >= 0 {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			x.t.Fatal("what was written last cannot be read")
		}
	}
}

// output returns everything that was written so far.
func (x *terminal) output() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.raw.String()
}

// file returns what a file in the program's folder says.
func (x *terminal) file(name string) string {
	x.t.Helper()
	return x.launch.file(x.t, name)
}
