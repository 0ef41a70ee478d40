// Screens, and the outcomes with which they answer the app.

package tui

import (
	"time"

	"bmcanvas/tui/keys"
)

// screen is one view of the program that fills the window. Screens are stacked;
// the topmost one gets the keys.
type screen interface {
	// update answers a key press with an outcome. The screen has room for h lines
	// of w cells, as in view.
	update(p keys.Press, w, h int) outcome
	// view draws exactly h lines of at most w cells.
	view(w, h int) []string
	// keyHints are the keys that work now, the most important first.
	keyHints() []keyHint
}

// broad is a screen that may use the full width of a wide window. Other screens
// are in the middle of it.
type broad interface{ broad() bool }

// keyHint is one entry of the key line. The keyHint of a question is in question_intro.go.
type keyHint struct {
	keys string
	does string
}

// outcome is a screen's answer to a key press.
type outcome struct {
	kind   outcomeKind
	next   screen        // of opened and replaced
	stack  []screen      // of rebuilt
	edit   *externalEdit // text to be written in the external editor, if any
	file   string        // to be shown in the program that the system has for it, if any
	then   *keys.Press   // of opened and closed: to be given to the screen that is then on top
	ended  bool          // an enter came behind the words of then: what is typed next is parted from them
	behind bool          // the words of then stand behind the text of the field below
	notice notice        // to be shown until the next key, if any
}

// notice is a line that says what just happened, until the next key.
type notice struct {
	text  string
	bad   bool        // something did not work
	until time.Time   // keys leave it there until then
	stale func() bool // it is about another question than the one on the screen; nil: it never is
	file  string      // that enter opens as long as it is there, if nothing is typed; "": none
}

// saying is the outcome with a notice of what just happened.
func (o outcome) saying(text string) outcome {
	o.notice = notice{text: text}
	return o
}

// showing is the outcome with a file to be shown in the program that the system has for
// it.
func (o outcome) showing(path string) outcome {
	o.file = path
	return o
}

// offering is the outcome with a file that enter opens as long as the notice is there.
func (o outcome) offering(path string) outcome {
	o.notice.file = path
	return o
}

// warning is the outcome with a notice of what did not work.
func (o outcome) warning(text string) outcome {
	o.notice = notice{text: text, bad: true}
	return o
}

type outcomeKind int

const (
	stayed     outcomeKind = iota // the key is done
	unhandled                     // the screen does not know the key: the app may
	closed                        // the screen is removed
	opened                        // next is put on top
	replaced                      // next takes the screen's place
	rebuilt                       // stack takes the place of all screens
	finished                      // all screens above the interview are removed but questions that came unasked
	left                          // the program ends
	passedDown                    // then is text for the field below
	pressed                       // then is pressed on the topmost screen
)

func open(s screen) outcome { return outcome{kind: opened, next: s} }

// openWith opens the screen and gives it the key that asked for it.
func openWith(s screen, p keys.Press) outcome { return outcome{kind: opened, next: s, then: &p} }

// handOn closes the screen and gives words that were typed there to the one below, where
// they go on.
func handOn(i keys.Intent, words string) outcome {
	return outcome{kind: closed, then: &keys.Press{Intent: i, Text: words}}
}

// byEnter is the outcome with words that an enter has ended.
func (o outcome) byEnter() outcome {
	o.ended = true
	return o
}

// pass closes the screen and gives the key to the one below.
func pass(i keys.Intent) outcome { return outcome{kind: closed, then: &keys.Press{Intent: i}} }

func replace(s screen) outcome { return outcome{kind: replaced, next: s} }

var (
	stay    = outcome{}
	unknown = outcome{kind: unhandled}
	shut    = outcome{kind: closed}
	finish  = outcome{kind: finished}
	leave   = outcome{kind: left}
)
