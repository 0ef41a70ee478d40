// Opening an exported file in the program that the system has for it, as a browser for a page.

package publish

import (
	"errors"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"
)

// ErrNoViewer says that the system has no program that opens files, or no screen
// to show them on.
var ErrNoViewer = errors.New("no program to open the file with")

// failsWithin is how long Open waits for the system's opener to fail. One that
// works may run as long as the program that it opens the file in.
const failsWithin = time.Second

// Open shows the file at path in the program that the system has for it: through
// open on macOS, the shell on Windows, xdg-open elsewhere. It does not wait for
// that program to end, but up to a second for the opener to fail. The error is
// ErrNoViewer or that of the opener. An interactive program must call it in a
// command, because of that second.
func Open(path string) error {
	name, args := opener(runtime.GOOS, os.Getenv)
	if name == "" {
		return ErrNoViewer
	}
	found, err := exec.LookPath(name)
	if err != nil {
		return ErrNoViewer
	}
	if strings.HasPrefix(path, "-") {
		path = "./" + path // no option
	}
	viewer := exec.Command(found, append(args, path)...)
	detach(viewer)
	if err := viewer.Start(); err != nil {
		return err
	}
	ended := make(chan error, 1)
	go func() { ended <- viewer.Wait() }()
	select {
	case err := <-ended:
		return err
	case <-time.After(failsWithin):
		return nil
	}
}

// opener is the system's command that opens a file; "" if there is no screen to
// show it on. Without a screen xdg-open would start a browser in the terminal.
func opener(system string, getenv func(string) string) (name string, args []string) {
	switch system {
	case "darwin":
		return "open", nil
	case "windows":
		return "rundll32", []string{"url.dll,FileProtocolHandler"}
	}
	if getenv("DISPLAY") == "" && getenv("WAYLAND_DISPLAY") == "" {
		return "", nil
	}
	return "xdg-open", nil
}
