// Running the full screen: the terminal's input and signals, and what is left
// to do when it has ended, however it ended.

package tui

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"
	"time"

	_ "bmcanvas/tui/quiet" // before Bubble Tea: see there

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/recovery"
	"bmcanvas/tui/settings"
	"bmcanvas/tui/style"
	"bmcanvas/tui/tty"
)

// Options say how an interview is to be held.
type Options struct {
	Path     string // the canvas file; "": one of Folder's, or a new one
	Folder   string // where the person is
	Guide    string // id or path; "": the file's, or to be chosen
	Language string // "": the file's, else Fallback
	Fallback string // the environment's language
	By       string // whose answers these are
	ASCII    bool   // borders and marks in ASCII only

	In     *os.File
	Out    *os.File
	Now    func() time.Time
	Getenv func(string) string
}

// ErrNoTerminal says that input or output is no terminal, so that there is
// no screen to show anything on.
var ErrNoTerminal = errors.New("no terminal")

// Run holds an interview on the full screen and returns when it has ended and
// everything is saved. Errors are *canvas.Error, *prompts.GuideError,
// ErrNoTerminal, or Bubble Tea's own.
func Run(o Options) error {
	if !term.IsTerminal(o.In.Fd()) || !term.IsTerminal(o.Out.Fd()) || o.Getenv("TERM") == "dumb" {
		return ErrNoTerminal
	}
	a, err := newApp(o)
	if err != nil {
		return err
	}
	if w, h, err := term.GetSize(o.Out.Fd()); err == nil {
		a.resize(w, h)
	}
	ended := a.run(o)
	saved := a.finish(o.Out)
	if saved != nil {
		return saved
	}
	return ended
}

// newApp opens what the options name and puts up its first screens.
func newApp(o Options) (*app, error) {
	s := &session{
		sheet: style.New(o.Getenv("NO_COLOR") == "", o.ASCII),
		now:   o.Now, later: later, until: until, getenv: o.Getenv, folder: o.Folder, by: o.By, guideRef: o.Guide, langRef: o.Language, fallback: o.Fallback,
	}
	s.speak(cmp.Or(o.Language, s.remembered(), o.Fallback))
	a := &app{session: s}
	a.resize(0, 0)
	screens, err := s.first(o)
	a.screens = screens
	return a, err
}

// remembered is the language that was chosen last; "" if none ever was. A
// canvas that is there has its own.
func (s *session) remembered() string {
	kept, err := settings.Config(s.getenv).Load()
	code, known := prompts.Match(kept.Language)
	if err != nil || !known {
		return ""
	}
	return code
}

// remember keeps the language that was chosen. That this fails is no reason
// to bother anybody.
func (s *session) remember(language string) {
	if language != cmp.Or(s.remembered(), s.fallback) {
		_ = settings.Config(s.getenv).Update(func(kept *settings.Settings) { kept.Language = language })
	}
}

// later does something after a while, off the loop.
func later(d time.Duration, do func() tea.Msg) tea.Cmd {
	return tea.Tick(d, func(time.Time) tea.Msg { return do() })
}

// until asks again and again, off the loop, whether something is true, and
// then brings the message.
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

// first are the screens to begin with.
func (s *session) first(o Options) ([]screen, error) {
	if o.Path != "" {
		file, doc, err := canvas.Open(o.Path)
		if err != nil {
			return nil, err
		}
		return s.enter(file, doc, o.Folder)
	}
	if found := findCanvases(o.Folder, s.words.Language); len(found) > 0 {
		return []screen{newFolder(s, o.Folder, found)}, nil
	}
	guide, err := s.ownGuide(o.Folder)
	if err != nil {
		return nil, err
	}
	return []screen{newStart(s, "", o.Folder, guide)}, nil
}

// run shows the screens until the person leaves or the terminal goes away.
func (a *app) run(o Options) error {
	in := &tty.Input{File: o.In}
	p := tea.NewProgram(a, tea.WithInput(in), tea.WithOutput(o.Out), tea.WithAltScreen(), tea.WithFPS(120))
	hangUp := func() { go p.Send(hangupMsg{}) } // Send waits until the program runs
	in.Closed = hangUp
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, syscall.SIGHUP)
	defer signal.Stop(signals)
	done := make(chan struct{})
	defer close(done)
	go func() {
		select {
		case <-signals:
			hangUp()
		case <-done:
		}
	}()
	_, err := p.Run()
	if errors.Is(err, tea.ErrInterrupted) {
		return nil // ctrl+c from outside: the same as leaving
	}
	return err
}

// NotSaved says that the file could not be saved, and where its words are kept.
type NotSaved struct {
	Err  error
	Kept string // the recovery file; "" if that could not be written either
}

func (e *NotSaved) Error() string { return "not saved: " + e.Err.Error() }
func (e *NotSaved) Unwrap() error { return e.Err }

// finish keeps what is still typed, saves, and says where everything is. If
// it cannot be saved, the words are in the recovery file: the error is a
// *NotSaved.
func (a *app) finish(out io.Writer) error {
	if a.iv == nil || a.held != nil {
		return a.unguard()
	}
	if !a.quit {
		a.leave()
	}
	a.saver.Want(a.iv.Canvas())
	err := a.saver.Save()
	a.keepRecord()
	kept := ""
	if a.journal != nil {
		kept = a.journal.Path()
	}
	drafts := len(a.question.pending()) > 0
	if closing := a.unguard(); closing != nil && !errors.Is(closing, recovery.ErrUnsettled) {
		kept = ""
	}
	if err != nil {
		return &NotSaved{Err: err, Kept: kept}
	}
	if a.saver.Written() {
		fmt.Fprintln(out, a.words.Fill(a.words.End.File, "file", a.shown(a.saver.Path())))
	}
	if drafts && kept != "" {
		fmt.Fprintln(out, a.words.Safety.DraftKept)
	}
	return nil
}
