// The environment that screens are drawn with: the words, the looks, the order
// of text, the clock. It knows of no canvas.

package tui

import (
	"fmt"
	"io"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/style"
	"bmcanvas/tui/tty"
)

// env is what screens and widgets are drawn with. There is one for each run. A
// change of language or of text order shows in the next frame.
type env struct {
	words *prompts.Words
	sheet *style.Sheet
	set   typeset.Compositor // puts text into lines; made by previewOrder

	textOrder      bidi.Mode       // who orders right-to-left text
	switchTerminal func(tty.Modes) // gives the terminal other modes; nil: there is no terminal
	send           func(string)    // sends the terminal a string that shows nothing; nil: there is no terminal
	mouse          bool            // clicks and the wheel are reported
	clicks         *clicks         // what can be clicked, in a drawing for a click; else nil
	now            func() time.Time
	grace          time.Duration                                                        // see unaskedGrace; 0 in tests
	later          func(time.Duration, func() tea.Msg) tea.Cmd                          // calls the function after a while
	until          func(every time.Duration, happened func() bool, msg tea.Msg) tea.Cmd // returns the message once something has happened
	viewFile       func(path string) error                                              // shows the file in the program that the system has for it
	getenv         func(string) string
	folder         string // the working directory
	calendar       string // in which days are written: see prompts.Words.WithCalendar
	foldHints      bool   // questions are asked without their hints until f8 unfolds them
}

// foldedHints is the value of the setting for foldHints.
const foldedHints = "folded"

// setFoldHints folds or unfolds the hints, in this run and the next.
func (e *env) setFoldHints(folded bool) {
	e.foldHints = folded
	e.remember(func(s *settings.Settings) {
		if s.Hints = ""; folded {
			s.Hints = foldedHints
		}
	})
}

// setLanguage changes the language of the words, and lays out screens for its
// direction.
func (e *env) setLanguage(language string) {
	e.words = prompts.LoadWords(language).WithCalendar(e.calendar)
	e.previewOrder(e.textOrder)
}

// setCalendar changes the calendar in which days are written, in this run and the
// next.
func (e *env) setCalendar(calendar string) {
	e.calendar = calendar
	e.words = e.words.WithCalendar(calendar)
	e.remember(func(s *settings.Settings) { s.Dates = calendar })
}

// setTextOrder changes who orders right-to-left text.
func (e *env) setTextOrder(m bidi.Mode) {
	e.textOrder = m
	e.previewOrder(m)
}

// previewOrder draws screens in the mode until the next call of setTextOrder or
// setLanguage.
func (e *env) previewOrder(m bidi.Mode) {
	e.set = typeset.Compositor{Mode: m, Base: bidi.LTR, Language: e.words.Language}
	if e.words.RightToLeft() {
		e.set.Base = bidi.RTL
	}
	e.sheet = e.sheet.Facing(e.set.Mirrored())
}

// remember changes the settings, which hold for the next run. It ignores an error:
// the run goes on all the same.
func (e *env) remember(change func(*settings.Settings)) {
	_ = settings.Config(e.getenv).Update(change)
}

func (e *env) today() canvas.Date { return canvas.DateOf(e.now()) }

// shown is a path as the person would write it, without control characters.
func (e *env) shown(path string) string { return text.OneLine(opening.Shown(e.folder, path)) }

// explain is the error in one sentence: what happened, where, what to do.
func (e *env) explain(err error) string {
	what, where, do := e.words.Explain(err)
	return what + ": " + where + ". " + do
}

// refuse stays on the screen and says why something was not done.
func (e *env) refuse(err error) outcome { return stay.warning(e.explain(err)) }

// refuseLong stays on the screen and says that a text is too long for a note.
func (e *env) refuseLong() outcome { return stay.warning(e.tooLong()) }

// tooLong says that a text is too long for a note.
func (e *env) tooLong() string { return e.words.Fill(e.words.Notices.TooLong, "n", canvas.MaxNote) }

// orderModes are the escape sequences that make a terminal order text as the mode
// needs.
func (e *env) orderModes() tty.Modes {
	on, off := e.textOrder.Switches(e.getenv)
	return tty.Modes{On: on, Off: off}
}

// terminalModes are the escape sequences for a terminal that shows the screens.
func (e *env) terminalModes() tty.Modes {
	modes := e.orderModes()
	if e.mouse {
		modes = tty.Modes{On: modes.On + tty.MouseOn, Off: tty.MouseOff + modes.Off}
	}
	return modes
}

// showModes gives the terminal the modes that it is to have now.
func (e *env) showModes() {
	if e.switchTerminal != nil {
		e.switchTerminal(e.terminalModes())
	}
}

// printLine prints a line to a terminal that the full screen has given back.
func (e *env) printLine(out io.Writer, line string) { e.printNaming(out, line, "", "") }

// printNaming is printLine for a line with the name of a file in it, which becomes a link to
// the file at path.
func (e *env) printNaming(out io.Writer, line, name, path string) {
	modes := e.orderModes()
	if bidi.Plain(line) {
		modes = tty.Modes{}
	}
	fmt.Fprintln(out, modes.On+tty.Linked(e.set.Line(line), name, path, e.getenv)+modes.Off)
}
