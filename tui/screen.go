// What a screen is, and how it answers the app that shows it.

package tui

import (
	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/tui/keys"
)

// screen is one thing to look at and to type into. Screens lie on one another;
// the topmost gets the keys and fills the window.
type screen interface {
	// update answers a key press with what came of it.
	update(p keys.Press) outcome
	// view draws exactly h lines of at most w cells.
	view(w, h int) []string
	// hints are the keys that do something here and now, the weightiest first.
	hints() []hint
	// keep makes sure that what is typed is not lost: it becomes a note, or
	// whatever it was meant for. It is called before the program ends.
	keep()
}

// broad is a screen that may have a use for all of a wide window. Others stand
// in the middle of it.
type broad interface{ broad() bool }

// hint is one entry of the key line.
type hint struct {
	keys string
	does string
}

// outcome is what came of a key press.
type outcome struct {
	kind  outcomeKind
	next  screen      // of opened and replaced
	stack []screen    // of rebuilt
	cmd   tea.Cmd     // to run, if any
	then  *keys.Press // of opened and closed: to be given to the screen that is then on top
}

type outcomeKind int

const (
	stayed    outcomeKind = iota // dealt with
	unhandled                    // means nothing here: the app may know it
	closed                       // the screen goes; what lies under it comes back
	opened                       // next is laid on top
	replaced                     // next takes the screen's place
	rebuilt                      // stack takes the place of all screens
	finished                     // all screens on top of the interview go
	left                         // the program ends
)

func open(s screen) outcome { return outcome{kind: opened, next: s} }

// openWith opens the screen and gives it the key that asked for it.
func openWith(s screen, p keys.Press) outcome { return outcome{kind: opened, next: s, then: &p} }

// pass closes the screen and does what the key means to the one under it.
func pass(i keys.Intent) outcome { return outcome{kind: closed, then: &keys.Press{Intent: i}} }

func replace(s screen) outcome { return outcome{kind: replaced, next: s} }

var (
	stay    = outcome{}
	unknown = outcome{kind: unhandled}
	shut    = outcome{kind: closed}
	finish  = outcome{kind: finished}
	leave   = outcome{kind: left}
)
