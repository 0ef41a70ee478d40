// What waits on the terminal when the program is asked to end: it is read first.

package tui

import (
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/tui/keys"
)

const (
	// inputGap is how often it is looked whether more keys have come.
	inputGap = 20 * time.Millisecond
	// mostInput is how long keys that wait are read at most: whoever asked the program
	// to end may kill it a few seconds later.
	mostInput = 2 * time.Second
)

// pendingInput is what may still come from the terminal.
type pendingInput struct {
	waiting   func() bool   // keys wait that were not read yet; nil: none can
	openPaste func() string // what has come of a paste whose end has not
	ended     atomic.Bool   // nothing will come any more

	until  time.Time // when it is read no longer; zero: the program was not asked to end
	looked time.Time // when it was last looked
}

// leaveAfterInput ends the program once everything that waits on the terminal is read,
// a paste that has not ended as well.
func (a *app) leaveAfterInput() {
	in, now := &a.input, time.Now()
	if a.quit || in.waiting == nil {
		a.leave()
		return
	}
	first := in.until.IsZero()
	if first {
		in.until = now.Add(mostInput)
	}
	comes := first || in.waiting() || a.lastKey.After(in.looked)
	in.looked = now
	if comes && !in.ended.Load() && !a.lent.Load() && now.Before(in.until) {
		a.cmds = append(a.cmds, a.later(inputGap, func() tea.Msg { return hangupMsg{} }))
		return
	}
	if text := in.openPaste(); text != "" {
		for _, p := range keys.Read(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune(text), Paste: true}) {
			a.press(p)
		}
	}
	a.leave()
}
