// A disk that does not answer while the program ends: it says what it waits for, and lets
// the person leave without waiting.

package tui

import (
	"bytes"
	"runtime/debug"
	"time"
)

const (
	// patience is how long the last save takes before the program says that it waits.
	patience = time.Second
	// interrupts is how often ctrl+c is pressed by a person who will not wait.
	interrupts = 2
)

// ending is what finish returned.
type ending struct {
	printed string
	err     error
}

// finishPatiently is finish, but for a disk that does not answer: then it shows what it
// waits for until the disk does, or the person has pressed ctrl+c twice. Then the words are
// in the record, and the error says so. It returns what is to be printed.
func (a *app) finishPatiently(f *terminalHost) (printed string, err error) {
	guard, path := a.guard, ""
	if a.iv != nil {
		path = a.saver.Path()
	}
	done := make(chan ending, 1)
	go func() {
		var out bytes.Buffer
		var err error
		defer func() {
			if cause := recover(); cause != nil {
				a.broke(fault{cause, debug.Stack()})
				err = a.report(err)
			}
			done <- ending{out.String(), err}
		}()
		err = a.finish(&out)
	}()
	select {
	case e := <-done:
		return e.printed, e.err
	case <-time.After(patience):
	}
	left := make(chan struct{})
	if guard != nil && f.screen != nil {
		a.showWaiting(f, path)
		go f.keyboard.AwaitInterrupts(interrupts, left)
	}
	select {
	case e := <-done:
		return e.printed, e.err
	case <-left:
		ending, err := guard.Abandon(path)
		return ending.Unkept, err
	}
}

// showWaiting shows that the program waits until the file at path is saved.
func (a *app) showWaiting(f *terminalHost, path string) {
	w := min(a.width, widest)
	said := a.words.Fill(a.words.Safety.Waiting, "file", a.shown(path))
	lines := append([]string{""}, a.indented(a.paragraph(said, w-2*margin, a.sheet.Plain))...)
	for i, line := range lines {
		lines[i] = a.set.Fit(a.drawable(line), w)
	}
	f.screen.Show(lines, a.width)
}
