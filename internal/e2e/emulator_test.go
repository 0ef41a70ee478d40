//go:build unix

// A terminal for tests: the real program in a pty, in front of an emulator.

package e2e

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
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

// built is where the binary is, for all tests; TestMain removes it.
var built string

// binary is the program, built once.
var binary = sync.OnceValues(func() (string, error) {
	var err error
	if built, err = os.MkdirTemp("", "bmcanvas-test"); err != nil {
		return "", err
	}
	if err := os.Chmod(built, 0o755); err != nil { // some tests run it as another user
		return "", err
	}
	path := filepath.Join(built, "bmcanvas")
	if out, err := exec.Command("go", "build", "-o", path, "bmcanvas").CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if built != "" {
		os.RemoveAll(built)
	}
	os.Exit(code)
}

// place is where a program runs: the folder it is in, and the environment, of
// which the home folder is the one thing it writes to besides the canvas.
type place struct {
	dir, home string
	state     string   // XDG_STATE_HOME; "": in the home folder
	env       []string // more of the environment
	user      *syscall.Credential
	stray     bool         // the terminal is not the one that controls it: closing it sends no signal
	size      *pty.Winsize // of the window; nil: 80 by 24
}

// environment is all of it; nothing of the person who runs the tests is in it.
func (p place) environment() []string {
	all := []string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + p.home, "TMPDIR=" + p.home, "PATH=" + os.Getenv("PATH")}
	if p.state != "" {
		all = append(all, "XDG_STATE_HOME="+p.state)
	}
	return append(all, p.env...)
}

// terminal is a program in a pty, in front of a terminal emulator that answers nothing.
type terminal struct {
	t *testing.T
	place
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

// inTerminal starts the program in a window of 80 by 24 in the folder, which
// is its home, too.
func inTerminal(t *testing.T, dir string, args ...string) *terminal {
	t.Helper()
	return place{dir: dir, home: dir}.open(t, args...)
}

// open starts the program in a window.
func (p place) open(t *testing.T, args ...string) *terminal {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	x := &terminal{t: t, place: p, screen: vt.NewEmulator(80, 24), changed: make(chan struct{}), ended: make(chan struct{})}
	x.cmd = exec.Command(path, args...)
	x.cmd.Dir, x.cmd.Env = p.dir, p.environment()
	x.master, x.slave = openPty(t)
	if p.size != nil {
		x.resize(*p.size)
	}
	x.before, _ = unix.IoctlGetTermios(int(x.slave.Fd()), termiosGet)
	x.cmd.Stdin, x.cmd.Stdout, x.cmd.Stderr = x.slave, x.slave, x.slave
	x.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: !p.stray, Credential: p.user}
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
		x.slave.Close()
		x.master.Close()
	})
	return x
}

// openPty opens a pty of 80 by 24.
func openPty(t *testing.T) (master, slave *os.File) {
	t.Helper()
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

// patience is how long nothing at all may happen where something should: a
// machine that is busy with all tests may be slow.
const patience = 30 * time.Second

// sees waits until the text is on the screen.
func (x *terminal) sees(text string) {
	x.t.Helper()
	x.seesOne(text)
}

// seesOne waits until one of the texts is on the screen, and tells which.
func (x *terminal) seesOne(texts ...string) (seen string) {
	x.t.Helper()
	x.shows(fmt.Sprintf("any of %q", texts), func(shown string) bool {
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

// shows waits until the screen is as it should be.
func (x *terminal) shows(what string, is func(shown string) bool) {
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
		case <-time.After(patience):
			x.t.Fatalf("%s did not come:\n%s", what, shown)
		}
	}
}

// chooses goes down a list to the row with the label, and takes it.
func (x *terminal) chooses(label string) {
	x.t.Helper()
	for at := ""; !strings.Contains(at, label); {
		last := at
		x.shows("the cursor in another row", func(shown string) bool {
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

// waits waits until what happens outside the screen has come true.
func (x *terminal) waits(what string, happened func() bool) {
	x.t.Helper()
	for deadline := time.Now().Add(patience); !happened(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(deadline) {
			x.t.Fatalf("it did not come to this: %s", what)
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
	case <-time.After(patience):
		x.t.Fatal("it does not end")
	}
	x.drain()
	return x.cmd.ProcessState.ExitCode()
}

// drain waits until everything that was written has been read, unless the
// window was closed: it writes something itself and waits until that has come.
func (x *terminal) drain() {
	x.t.Helper()
	const after = "(after all)"
	if _, err := x.slave.WriteString(after); err != nil {
		return
	}
	deadline := time.After(patience)
	for {
		x.mu.Lock()
		seen, changed := bytes.HasSuffix(x.raw.Bytes(), []byte(after)), x.changed
		if seen {
			x.raw.Truncate(x.raw.Len() - len(after))
		}
		x.mu.Unlock()
		if seen {
			return
		}
		select {
		case <-changed:
		case <-deadline:
			x.t.Fatal("the last that was written cannot be read")
		}
	}
}

// output is all that was written so far.
func (x *terminal) output() string {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.raw.String()
}

// modes are the sequences that switch something in a terminal on (h) or off (l).
var modes = regexp.MustCompile("\x1b\\[(\\??[0-9;]+)([hl])")

// clean holds that the terminal is as it was before the program: everything
// that was switched is switched back, and the line settings are the old ones.
func (x *terminal) clean() {
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
		if mode == "?25" || mode == "?7" || mode == "8" { // the cursor, wrapping, and the terminal's own bidi, are on in any terminal
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

// stateFiles lists what is in the state folder, but for what the canvas said
// when it was left, which is kept to tell what others change.
func (p place) stateFiles() []string {
	state := p.state
	if state == "" {
		state = filepath.Join(p.home, ".local", "state")
	}
	files, _ := filepath.Glob(filepath.Join(state, "bmcanvas", "*"))
	return slices.DeleteFunc(files, func(name string) bool { return filepath.Ext(name) == ".seen" })
}

// faultReport is what the program wrote down of a fault of its own.
func (p place) faultReport() string {
	var report []byte
	for _, name := range p.stateFiles() {
		if filepath.Base(name) == "fault.txt" {
			report, _ = os.ReadFile(name)
		}
	}
	return string(report)
}

// keeps waits until the words are in a record in the state folder.
func (x *terminal) keeps(words string) {
	x.t.Helper()
	x.waits("words are kept", func() bool {
		return slices.ContainsFunc(x.stateFiles(), func(name string) bool {
			data, _ := os.ReadFile(name)
			return strings.HasSuffix(name, ".record") && strings.Contains(string(data), words)
		})
	})
}

func (x *terminal) file(name string) string {
	x.t.Helper()
	data, err := os.ReadFile(filepath.Join(x.dir, name))
	if err != nil {
		x.t.Fatal(err)
	}
	return string(data)
}
