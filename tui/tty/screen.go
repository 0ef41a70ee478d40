package tty

// The screen: taking the terminal, giving it back, and who writes to it when.

import (
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/charmbracelet/x/term"
)

// What is asked of a terminal for as long as the screen is ours, and taken
// back: the other screen, no cursor but the one that is drawn, no line that
// goes on in the next should the terminal draw it wider than we think, pastes
// told apart from typing.
const (
	begin = "\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h"
	end   = "\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l"
)

// stuckAfter is how long a terminal that takes nothing is waited for at the end.
const stuckAfter = time.Second

// ErrStuck says that the terminal takes nothing any more.
var ErrStuck = errors.New("the terminal takes nothing")

// Screen is a terminal's whole screen, and its keyboard in raw mode. It takes
// the place of Bubble Tea's renderer, which draws at a tick: a key is seen up to
// 8 ms later, and a program that nobody touches wakes 120 times a second.
//
// Frames are written by a goroutine of its own, the newest only: a terminal
// that is slow, or stopped, holds up nothing but itself. All methods may be
// called from any goroutine.
type Screen struct {
	in     term.File
	out    io.Writer
	failed func(cause any)

	mu        sync.Mutex
	modes     Modes
	cooked    *term.State // of the keyboard's line before it was made raw; nil if it is no terminal, or not ours
	next      frame       // the newest
	stale     bool        // the terminal may not show what was written last
	switching string      // sequences to be written first
	ended     bool        // the terminal is not ours
	closed    bool        // and will not be any more

	wake chan struct{} // has a token when there may be something to write
	idle chan struct{} // has a token while nothing is being written
}

// Modes are further sequences that a terminal gets while the screen is ours.
type Modes struct{ On, Off string }

// Open takes the screen: the keyboard's line is made raw, and the terminal
// shows its other screen, empty. Close gives it back. failed is called if the
// drawing itself comes to grief, which ends it.
func Open(in, out *os.File, modes Modes, failed func(cause any)) (*Screen, error) {
	s := &Screen{in: in, out: out, modes: modes, failed: failed, wake: make(chan struct{}, 1), idle: make(chan struct{}, 1)}
	s.idle <- struct{}{}
	if err := s.take(); err != nil {
		return nil, err
	}
	go s.paint()
	return s, nil
}

// take makes the keyboard's line raw and asks the terminal for the screen.
func (s *Screen) take() error {
	if s.closed {
		return nil
	}
	if s.cooked == nil && term.IsTerminal(s.in.Fd()) {
		cooked, err := term.GetState(s.in.Fd())
		if err != nil {
			return fmt.Errorf("taking the keyboard: %w", err)
		}
		s.cooked = cooked
	}
	if s.cooked != nil {
		if _, err := term.MakeRaw(s.in.Fd()); err != nil {
			return fmt.Errorf("taking the keyboard: %w", err)
		}
	}
	s.switching = begin + s.modes.On
	s.stale, s.ended = true, false
	s.stir()
	return nil
}

// Show puts the frame on the screen, soon; of frames that come faster than the
// terminal takes them, the newest. Its lines are parted by newlines. None may
// be wider than width cells, and nothing but styles may be in it besides text.
func (s *Screen) Show(text string, width int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next = frame{text, width}
	s.stir()
}

// Redraw writes all of the screen anew, for it may not show what was written
// last: its window has another size.
func (s *Screen) Redraw() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.stale = true
	s.stir()
}

// Switch takes the modes back and asks for others.
func (s *Screen) Switch(modes Modes) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if modes == s.modes {
		return
	}
	s.switching += s.modes.Off + modes.On
	s.modes, s.stale = modes, true
	s.stir()
}

// stir has the painter look. The caller holds the lock.
func (s *Screen) stir() {
	if s.closed {
		return
	}
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// paint writes what is to be written, until Close.
func (s *Screen) paint() {
	var shown picture
	for range s.wake {
		<-s.idle
		if !s.write(&shown) {
			return
		}
	}
}

// write writes what makes the terminal show the newest frame.
func (s *Screen) write(shown *picture) (done bool) {
	defer func() {
		s.idle <- struct{}{}
		if cause := recover(); cause != nil {
			s.failed(cause)
		}
	}()
	if out := s.turn(shown); out != "" {
		_, _ = io.WriteString(s.out, out) // the keyboard tells when the terminal is gone
	}
	return true
}

// turn is what makes the terminal show the newest frame.
func (s *Screen) turn(shown *picture) string {
	s.mu.Lock()
	if s.ended {
		s.mu.Unlock()
		return ""
	}
	out, next := s.switching, s.next
	if s.stale {
		shown.forget()
	}
	s.switching, s.stale = "", false
	s.mu.Unlock()
	return out + shown.turn(next)
}

// Lend gives the terminal back while run, which has it, is under way, and
// returns its error.
func (s *Screen) Lend(run func() error) error {
	giving := s.leave()
	err := run()
	return errors.Join(giving, err, s.Retake())
}

// Retake takes the terminal again when others may have changed its state, as
// a shell does while the program is stopped.
func (s *Screen) Retake() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.take()
}

// Close gives the terminal back as it was. It returns ErrStuck if the terminal
// does not take what it is given: then nothing should be written to it.
func (s *Screen) Close() error {
	err := s.leave()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	close(s.wake)
	return err
}

// leave gives the terminal back when it has taken what is being written.
func (s *Screen) leave() error {
	s.mu.Lock()
	if s.ended {
		s.mu.Unlock()
		return nil
	}
	s.ended = true
	last := s.switching + s.modes.Off + end
	s.switching = ""
	s.mu.Unlock()
	given := make(chan struct{})
	go func() {
		<-s.idle
		_, _ = io.WriteString(s.out, last)
		s.idle <- struct{}{}
		close(given)
	}()
	var err error
	select {
	case <-given:
	case <-time.After(stuckAfter):
		err = ErrStuck
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.cooked != nil {
		err = errors.Join(err, term.Restore(s.in.Fd(), s.cooked))
		s.cooked = nil
	}
	return err
}
