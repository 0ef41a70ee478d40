// A fault in the program itself: the program ends, the terminal is as before, and
// no text is lost.

package tui

import (
	"runtime/debug"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/internal/interview/faults"
)

// fault is a panic and the stack where it happened.
type fault struct {
	cause any
	stack []byte
}

// Fault says that the program had a fault and ended itself.
type Fault = faults.Fault

// faultMsg says that a command has panicked.
type faultMsg struct{ fault }

// broke ends the program because of a fault. It keeps the typed text as far as
// possible; the record from before the fault stays.
func (a *app) broke(f fault) {
	if a.fault == nil {
		a.fault = &f
		if a.guard != nil {
			a.beforeFault = a.guard.Kept()
		}
	}
	if !a.quit {
		a.leave()
	}
}

// recoverUpdate recovers from a panic in Update and ends the program in order.
func (a *app) recoverUpdate(cmd *tea.Cmd) {
	if p := recover(); p != nil {
		a.broke(fault{p, debug.Stack()})
		*cmd = tea.Quit
	}
}

// recoverDrawing recovers from a panic while the window is drawn, which cannot end the program by
// itself.
func (a *app) recoverDrawing(drawn *[]string) {
	if p := recover(); p != nil {
		a.broke(fault{p, debug.Stack()})
		*drawn = nil
		if a.hangUp != nil {
			a.hangUp()
		}
	}
}

// attempt calls do and recovers from a panic in it.
func (a *app) attempt(do func()) {
	defer func() {
		if p := recover(); p != nil {
			a.broke(fault{p, debug.Stack()})
		}
	}()
	do()
}

// guarded is the command that returns a faultMsg if cmd panics.
func guarded(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() {
			if p := recover(); p != nil {
				msg = faultMsg{fault{p, debug.Stack()}}
			}
		}()
		return cmd()
	}
}

// report writes the fault to a file for the developers and returns it as a
// *Fault. saved is why the canvas could not be saved; nil if it is.
func (a *app) report(saved error) error {
	f := faults.Report(a.getenv, a.now(), a.fault.cause, a.fault.stack)
	f.Err = saved
	return f
}
