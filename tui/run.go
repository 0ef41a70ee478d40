// Running the full screen: the terminal's input, signals, and the end.

package tui

import (
	"cmp"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"
	"time"

	_ "bmcanvas/tui/noquery" // before Bubble Tea: see there

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/tui/style"
	"bmcanvas/tui/tty"
)

// Options say which canvas to open and how to show it.
type Options struct {
	Path     string       // the canvas file; "": one of Folder's, or a new one
	Folder   string       // where the person is
	Guide    string       // id or path; "": the file's, or to be chosen
	Stage    canvas.Stage // "": the file's, or to be chosen
	Language string       // "": the file's, else Fallback
	Fallback string       // the environment's language
	By       string       // whose answers these are
	ASCII    bool         // borders and marks in ASCII only
	Mouse    *bool        // whether clicks are reported; nil: what the settings say

	Bidi        bidi.Mode // who orders right-to-left text: see tty.TextOrder
	BidiGuessed bool      // Bidi is a guess: a person who reads such text is asked once

	In     *os.File
	Out    *os.File
	Now    func() time.Time
	Getenv func(string) string
}

// Run holds an interview on the full screen and returns when it has ended and
// everything is saved. Errors are *canvas.Error, *prompts.GuideError,
// *NotSaved, *Fault, or Bubble Tea's own.
func Run(o Options) error {
	growStack()
	keepSmall(o.Path, o.Getenv)
	a, err := newApp(o)
	if err != nil {
		return err
	}
	return a.perform(o)
}

// perform shows the app on the terminal until it ends. It saves before it gives
// the terminal back: a terminal that is stopped or lost must not block the save.
func (a *app) perform(o Options) error {
	f, err := a.takeTerminal(o)
	if err != nil {
		a.release()
		return err
	}
	keepSmallFrom(whileOpening, whileWorking) // the first frame is there
	stop := a.listen(f)
	defer stop()
	ended := a.run(f)
	printed, err := a.finishPatiently(f)
	if f.close() == nil {
		_, _ = o.Out.WriteString(printed)
	}
	return cmp.Or(err, ended)
}

// newApp opens the canvas of the options and puts up its first screens.
func newApp(o Options) (*app, error) {
	sheet := style.New(tty.Colour(o.Getenv), o.ASCII)
	sheet.Cursor = style.Pen{On: tty.CaretOn, Off: tty.CaretOff} // where the terminal's own cursor is to stand
	e := &env{
		sheet: sheet, textOrder: o.Bidi,
		now: o.Now, grace: unaskedGrace, later: later, until: until, viewFile: publish.Open, getenv: o.Getenv, folder: o.Folder,
	}
	kept := opening.Remembered(o.Getenv)
	e.foldHints = kept.Hints == foldedHints
	e.calendar = kept.Dates
	if e.mouse = kept.Mouse != mouseOff; o.Mouse != nil {
		e.mouse = *o.Mouse
	}
	e.setLanguage(cmp.Or(o.Language, kept.Language, o.Fallback))
	request := opening.Request{
		Folder: o.Folder, Guide: o.Guide, Stage: o.Stage, Language: o.Language, Remembered: kept.Language, Fallback: o.Fallback,
		State: recovery.State(o.Getenv), Now: o.Now,
	}
	request.Merge = func(path string, c *canvas.Canvas) merge.Options {
		return merging.OptionsFor(path, c, e.words, e.today())
	}
	a := &app{
		env: e, work: &work{env: e, request: request, by: cmp.Or(o.By, kept.Name)}, frame: &frame{},
		askTextOrder: o.BidiGuessed, idle: idleBeforePrompt, noticeTime: leastNotice, lend: lendNothing, readKeys: func(bool) {},
	}
	a.resize(0, 0)
	out, err := firstScreens(a.work, o.Path)
	a.apply(out)
	a.offerCalibration()
	return a, err
}

// later calls do after a while, off the loop.
func later(d time.Duration, do func() tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return do() })
}

// until calls happened again and again, off the loop, and returns the message once
// it reports true.
func until(every time.Duration, happened func() bool, msg tea.Msg) tea.Cmd {
	return func() tea.Msg {
		for {
			time.Sleep(every)
			if happened() {
				return msg
			}
		}
	}
}

// run shows the screens until the person leaves or the terminal goes away.
func (a *app) run(f *terminalHost) (err error) {
	f.keyboard.Closed = func() {
		a.input.ended.Store(true)
		a.hangUp()
	}
	defer func() {
		if cause := recover(); cause != nil { // in Bubble Tea itself
			a.broke(fault{cause, debug.Stack()})
			err = nil
		}
	}()
	_, err = f.program.Run()
	if a.input.ended.Load() {
		return nil // the window was closed: the same as leaving
	}
	return err
}

// listen makes every signal that asks the program to end mean leaving, until stop
// is called: also that of a closed window, and one that comes while the last
// save is made. An interrupt while the external editor runs is for the editor.
func (a *app) listen(f *terminalHost) (stop func()) {
	// Channels of their own: do not drop SIGTERM while the window is being resized.
	ending, sizes, conts := make(chan os.Signal, 1), make(chan os.Signal, 1), make(chan os.Signal, 1)
	signal.Notify(ending, syscall.SIGHUP, syscall.SIGTERM, syscall.SIGQUIT, syscall.SIGINT)
	if ownScreen {
		signal.Notify(sizes, resized)
		signal.Notify(conts, continued)
	}
	done := make(chan struct{})
	go func() {
		for {
			select {
			case s := <-ending:
				if s != syscall.SIGINT || !a.lent.Load() {
					a.hangUp()
				}
			case <-sizes:
				f.resized()
			case <-conts:
				if !a.lent.Load() {
					f.continued()
				}
			case <-done:
				return
			}
		}
	}()
	return func() {
		for _, c := range []chan os.Signal{ending, sizes, conts} {
			signal.Stop(c)
		}
		close(done)
	}
}
