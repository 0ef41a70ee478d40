// The screen: taking the terminal, giving it back, and writing frames to it.

package tty

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/charmbracelet/x/term"
)

// The modes that the terminal has while the screen is ours, and their opposites:
// the alternate screen, a cursor that is hidden until a frame has a caret, no wrapping of
// lines that the terminal draws wider than we expect, bracketed pastes.
const (
	takeModes = "\x1b[?1049h" + resetModes + "\x1b[?25l\x1b[?7l\x1b[?2004h"
	giveModes = "\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l"
)

// resetModes undoes what a program that crashed may have left: the cursor keys and
// the keypad in application mode, modifyOtherKeys and kitty's keyboard, reports of
// the mouse and of the focus, coordinates that begin at the margins, margins,
// inserting, another charset, a style.
const resetModes = "\x1b[?1l\x1b>\x1b[>4;0m\x1b[=0u" +
	"\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?1004l" +
	"\x1b[?6l\x1b[?69l\x1b[r\x1b[4l\x1b(B\x0f" + resetStyle

// closeTimeout is the timeout of a screen.
const closeTimeout = time.Second

// ErrStuck is returned by Close if the terminal takes no output.
var ErrStuck = errors.New("the terminal takes no output")

// Screen is a terminal's whole screen, and its keyboard in raw mode. It takes
// the place of Bubble Tea's renderer, which draws at a tick: there a key is seen
// up to 8 ms later, and an idle program wakes 120 times a second.
//
// A goroutine of its own writes the frames, only the newest, so a slow or stopped
// terminal delays nothing else. All methods may be called from any goroutine.
type Screen struct {
	in     term.File
	out    io.Writer
	failed func(cause any)

	timeout time.Duration // how long Close waits for a terminal that takes no output

	mu       sync.Mutex
	modes    Modes
	title    string      // of the window; "": it was not changed
	restore  *term.State // the keyboard's state before raw mode; nil if it is not a terminal, or not ours
	begun    bool        // a frame was shown
	next     frame       // the newest
	stale    bool        // the terminal may not show the last frame
	pending  string      // sequences to write before the frame
	released bool        // the terminal is not ours now
	closed   bool        // nor will it be again

	wake chan struct{} // has a token when there may be something to write
	idle chan struct{} // has a token while nothing is being written
}

// Modes are further sequences for the terminal: On while the screen is ours, Off
// when it is given back.
type Modes struct{ On, Off string }

// Open takes the terminal: it sets the keyboard to raw mode and shows the
// alternate screen, empty. Close gives the terminal back. Open calls failed if
// drawing panics, which ends the drawing. It returns an error if the keyboard's
// mode cannot be changed.
func Open(in, out *os.File, modes Modes, failed func(cause any)) (*Screen, error) {
	s := newScreen(in, out, modes, failed)
	if err := s.take(); err != nil {
		return nil, err
	}
	go s.paint()
	return s, nil
}

// newScreen returns a screen that has not taken the terminal and draws nothing yet.
func newScreen(in term.File, out io.Writer, modes Modes, failed func(cause any)) *Screen {
	s := &Screen{
		in: in, out: out, modes: modes, failed: failed, timeout: closeTimeout,
		wake: make(chan struct{}, 1), idle: make(chan struct{}, 1),
	}
	s.idle <- struct{}{}
	return s
}

// take sets the keyboard to raw mode and asks the terminal for the screen.
func (s *Screen) take() error {
	if s.closed {
		return nil
	}
	if s.restore == nil && term.IsTerminal(s.in.Fd()) {
		state, err := term.GetState(s.in.Fd())
		if err != nil {
			return fmt.Errorf("taking the keyboard: %w", err)
		}
		s.restore = state
	}
	if s.restore != nil {
		if _, err := term.MakeRaw(s.in.Fd()); err != nil {
			return fmt.Errorf("taking the keyboard: %w", err)
		}
	}
	s.pending = takeModes + s.modes.On
	if s.title != "" {
		s.pending += saveTitle + setTitle(s.title)
	}
	s.stale, s.released = true, false
	s.wakePainter()
	return nil
}

// Show draws the frame soon; if frames come faster than the terminal takes them,
// only the newest. No line may be wider than width cells or have escape sequences other
// than styles: see Sanitize.
func (s *Screen) Show(lines []string, width int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.begun, s.next = true, frame{slices.Clone(lines), width}
	s.wakePainter()
}

// Redraw draws all of the screen again, because the terminal may not show the last
// frame: its window has been resized.
func (s *Screen) Redraw() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stale = true
	s.wakePainter()
}

// Switch turns the present modes off and the given ones on.
func (s *Screen) Switch(modes Modes) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if modes == s.modes {
		return
	}
	s.pending += s.modes.Off + modes.On
	s.modes, s.stale = modes, true
	s.wakePainter()
}

// wakePainter makes paint look for something to write. What the terminal gets before the
// first frame is written together with that. The caller holds the lock.
func (s *Screen) wakePainter() {
	if s.closed || !s.begun {
		return
	}
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// paint writes frames until Close.
func (s *Screen) paint() {
	var shown display
	for range s.wake {
		<-s.idle
		if !s.write(&shown) {
			return
		}
	}
}

// write makes the terminal show the newest frame. It reports false if drawing panicked.
func (s *Screen) write(shown *display) (done bool) {
	defer func() {
		s.idle <- struct{}{}
		if cause := recover(); cause != nil {
			s.failed(cause)
		}
	}()
	if out := s.output(shown); out != "" {
		_, _ = io.WriteString(s.out, out) // if the terminal is gone, reading the keyboard fails too, and that is handled
	}
	return true
}

// output returns what makes the terminal show the newest frame.
func (s *Screen) output(shown *display) string {
	s.mu.Lock()
	if s.released {
		s.mu.Unlock()
		return ""
	}
	out, next := s.pending, s.next
	if s.stale {
		shown.forget()
	}
	if out != "" {
		shown.lose()
	}
	s.pending, s.stale = "", false
	s.mu.Unlock()
	return out + shown.change(next)
}

// Lend gives the terminal back while run uses it, then takes it again. It
// returns the error of run and those of giving and taking.
func (s *Screen) Lend(run func() error) error {
	released := s.release()
	err := run()
	return errors.Join(released, err, s.Retake())
}

// Retake takes the terminal again after others may have changed its state, as a
// shell does while the program is stopped.
func (s *Screen) Retake() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.take()
}

// Close gives the terminal back in the state it had before Open. It returns
// ErrStuck if the terminal takes no output: then nothing else should be written to it.
func (s *Screen) Close() error {
	err := s.release()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	close(s.wake)
	return err
}

// release gives the terminal back after the present output is written.
func (s *Screen) release() error {
	s.mu.Lock()
	if s.released {
		s.mu.Unlock()
		return nil
	}
	s.released = true
	last := s.pending + s.modes.Off
	if s.title != "" {
		last += restoreTitle
	}
	last += giveModes
	s.pending = ""
	s.mu.Unlock()
	written := make(chan struct{})
	go func() {
		<-s.idle
		_, _ = io.WriteString(s.out, last)
		s.idle <- struct{}{}
		close(written)
	}()
	var err error
	select {
	case <-written:
	case <-time.After(s.timeout):
		err = ErrStuck
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.restore != nil {
		err = errors.Join(err, term.Restore(s.in.Fd(), s.restore))
		s.restore = nil
	}
	return err
}
