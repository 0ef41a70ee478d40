//go:build unix

// The real program: built once, started in a folder and an environment of the
// test's own, and the files that it leaves.

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

	"github.com/creack/pty"
)

// waitLimit is how long a test waits for anything. It is long, because a machine
// that runs all tests at once may be slow.
const waitLimit = 30 * time.Second

// binaryFolder is where the binary is built; TestMain removes it.
var binaryFolder string

// binary builds the program once, with the race detector if the tests have it, and
// returns its path.
var binary = sync.OnceValues(func() (string, error) {
	var err error
	if binaryFolder, err = os.MkdirTemp("", "bmcanvas-test"); err != nil {
		return "", err
	}
	if err := os.Chmod(binaryFolder, 0o755); err != nil { // some tests run it as another user
		return "", err
	}
	path := filepath.Join(binaryFolder, "bmcanvas")
	args := slices.Concat([]string{"build", "-o", path}, buildFlags, []string{"../.."})
	if out, err := exec.Command("go", args...).CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, out)
	}
	return path, nil
})

func TestMain(m *testing.M) {
	code := m.Run()
	if binaryFolder != "" {
		os.RemoveAll(binaryFolder)
	}
	os.Exit(code)
}

// launch says how the program is started: in which folder, with which
// environment, and as whom. Besides the canvas it writes to the home folder only.
type launch struct {
	dir, home string
	state     string   // XDG_STATE_HOME; "": in the home folder
	env       []string // more of the environment
	user      *syscall.Credential
	noControl bool         // the terminal does not control the program: closing it sends no signal
	size      *pty.Winsize // of the window; nil: 80 by 24

	through string     // a program that becomes the one that its arguments name; "": none
	files   []*os.File // that are open in it, from number 3 on
}

// launchIn starts the program in a folder that is its home, too.
func launchIn(dir string) launch { return launch{dir: dir, home: dir} }

// environment returns all of the environment. It has nothing of the person who
// runs the tests.
func (l launch) environment() []string {
	all := []string{"TERM=xterm-256color", "LANG=C.UTF-8", "HOME=" + l.home, "TMPDIR=" + l.home, "PATH=" + os.Getenv("PATH")}
	if l.state != "" {
		all = append(all, "XDG_STATE_HOME="+l.state)
	}
	return append(all, l.env...)
}

// command returns the program with these arguments, to be run without a terminal.
func (l launch) command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	if l.through != "" {
		path, args = l.through, append([]string{path}, args...)
	}
	cmd := exec.Command(path, args...)
	cmd.ExtraFiles = l.files
	cmd.Dir, cmd.Env = l.dir, l.environment()
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: l.user}
	return cmd
}

// run runs the program with an input, and returns what it prints and its exit
// status, which is -1 if it does not end in time.
func (l launch) run(t *testing.T, input string, args ...string) (out, errs string, status int) {
	t.Helper()
	cmd := l.command(t, args...)
	var stdout, stderr bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(input), &stdout, &stderr
	must(t, cmd.Start())
	defer time.AfterFunc(waitLimit, func() { _ = cmd.Process.Kill() }).Stop()
	_ = cmd.Wait()
	return stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()
}

// stateFiles lists the files in the state folder, except those that hold what a
// canvas said when it was left, and where its interview stood.
func (l launch) stateFiles() []string {
	state := l.state
	if state == "" {
		state = filepath.Join(l.home, ".local", "state")
	}
	files, _ := filepath.Glob(filepath.Join(state, "bmcanvas", "*"))
	return slices.DeleteFunc(files, func(name string) bool { return filepath.Ext(name) == ".seen" || filepath.Ext(name) == ".stop" })
}

// faultReport returns what the program wrote down about a fault of its own.
func (l launch) faultReport() string {
	var report []byte
	for _, name := range l.stateFiles() {
		if filepath.Base(name) == "fault.txt" {
			report, _ = os.ReadFile(name)
		}
	}
	return string(report)
}

// file returns what a file in the folder says.
func (l launch) file(t *testing.T, name string) string {
	t.Helper()
	return contents(t, filepath.Join(l.dir, name))
}

func write(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(text), 0o644))
}

func contents(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	return string(data)
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
