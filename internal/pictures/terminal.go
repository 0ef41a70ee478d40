// The program in a pseudo-terminal, in front of a terminal emulator.

package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/charmbracelet/x/vt"
	"github.com/creack/pty"
)

// longestWait is how long a text is waited for.
const longestWait = 20 * time.Second

// terminal is a program that runs, and what its screen shows.
type terminal struct {
	cmd    *exec.Cmd
	master *os.File
	ended  chan struct{}
	idle   time.Duration // without output for so long, a frame is taken as whole

	mu      sync.Mutex
	screen  *vt.Emulator
	hidden  bool          // the cursor is
	changed chan struct{} // closed and replaced with each output
}

// openTerminal starts the command in a window of so many columns and rows.
func openTerminal(cmd *exec.Cmd, columns, rows int, idle time.Duration) (*terminal, error) {
	master, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: uint16(columns), Rows: uint16(rows)})
	if err != nil {
		return nil, err
	}
	t := &terminal{
		cmd: cmd, master: master, idle: idle, screen: vt.NewEmulator(columns, rows),
		changed: make(chan struct{}), ended: make(chan struct{}),
	}
	t.screen.SetCallbacks(vt.Callbacks{CursorVisibility: func(visible bool) { t.hidden = !visible }})
	go func() { _, _ = io.Copy(io.Discard, t.screen) }() // the answers of the emulator
	go t.read()
	return t, nil
}

// read hands the program's output to the emulator until the program has ended.
func (t *terminal) read() {
	buf := make([]byte, 64<<10)
	for {
		n, err := t.master.Read(buf)
		t.mu.Lock()
		_, _ = t.screen.Write(buf[:n])
		close(t.changed)
		t.changed = make(chan struct{})
		t.mu.Unlock()
		if err != nil {
			_ = t.cmd.Wait()
			close(t.ended)
			return
		}
	}
}

// close ends the program.
func (t *terminal) close() {
	_ = t.cmd.Process.Kill()
	<-t.ended
	_ = t.master.Close()
	_ = t.screen.Close()
}

// lines returns the text of the screen, a string for each row.
func (t *terminal) lines() []string {
	t.mu.Lock()
	defer t.mu.Unlock()
	all := make([]string, t.screen.Height())
	for y := range all {
		var row strings.Builder
		for x := 0; x < t.screen.Width(); x++ {
			if c := t.screen.CellAt(x, y); c != nil {
				row.WriteString(c.Content)
			}
		}
		all[y] = row.String()
	}
	return all
}

// waitFor waits until a row of the screen has the text, and the output has stopped.
func (t *terminal) waitFor(text string) error {
	end := time.After(longestWait)
	for {
		t.mu.Lock()
		changed := t.changed
		t.mu.Unlock()
		if strings.Contains(strings.Join(t.lines(), "\n"), text) {
			t.waitUntilIdle()
			return nil
		}
		select {
		case <-changed:
		case <-end:
			return fmt.Errorf("the screen does not show %q:\n%s", text, strings.Join(t.lines(), "\n"))
		}
	}
}

// waitUntilIdle waits until the program has written nothing for the time of idle; if that
// is 0, it does not wait.
func (t *terminal) waitUntilIdle() {
	for t.idle > 0 {
		t.mu.Lock()
		changed := t.changed
		t.mu.Unlock()
		select {
		case <-changed:
		case <-t.ended:
			return
		case <-time.After(t.idle):
			return
		}
	}
}

// press sends the bytes of a key and waits until its effect is on the screen.
func (t *terminal) press(bytes string) error {
	if _, err := t.master.WriteString(bytes); err != nil {
		return err
	}
	t.waitUntilIdle()
	return nil
}
