// Package lines is the line mode: the interview as plain sentences on a reader
// and a writer, for screen readers, pipes and scripts. It moves no cursor,
// draws no box and writes no escape sequence, and says each thing once.
//
// It holds the same interview as the full screen (internal/interview) and keeps
// it in the same file. This file is how a run begins and ends, session.go the
// loop within it. question.go asks, answer.go takes answers, commands.go takes
// commands, and kinds.go says what differs between the kinds of questions.
// save.go and recovery.go see to it that no word is lost.
package lines

import (
	"cmp"
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/charmbracelet/x/term"

	"bmcanvas/canvas"
	"bmcanvas/canvas/merge"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/merging"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/shelf"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// Options say which canvas the interview is about, and where it is held.
type Options struct {
	opening.Request        // Path may be "": a new file, if Folder has no canvas
	By              string // whose answers these are

	In     io.Reader
	Out    io.Writer
	Now    func() time.Time
	Getenv func(string) string
}

// WhichFileError says that no file was named and the folder has canvases. Line
// mode asks nothing but the questions of the guide, so it does not ask which.
type WhichFileError struct{ Files []string }

// Error names the canvases.
func (e *WhichFileError) Error() string {
	return "no canvas file was named, and here are " + strings.Join(e.Files, ", ")
}

// OpenElsewhereError says that another program has the file open.
type OpenElsewhereError struct {
	File string
	By   *recovery.Held
}

// Error names the file and the other program.
func (e *OpenElsewhereError) Error() string { return e.File + ": " + e.By.Error() }

// Unwrap returns what is known of the other program, a *recovery.Held.
func (e *OpenElsewhereError) Unwrap() error { return e.By }

// Wanted reports whether to use line mode: --plain or ACCESSIBLE asks for it, or
// there is no terminal that could show a full screen.
func Wanted(plain bool, in, out *os.File, getenv func(string) string) bool {
	return plain || isTrue(getenv("ACCESSIBLE")) || getenv("TERM") == "dumb" ||
		!term.IsTerminal(in.Fd()) || !term.IsTerminal(out.Fd())
}

// isTrue reads the value of ACCESSIBLE: anything but nothing, 0, and words for no.
func isTrue(value string) bool {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "", "0", "f", "false", "n", "no", "off":
		return false
	}
	return true
}

// Run holds an interview and returns when it has ended and everything is saved:
// after the last question, at :q, at the end of the input, and at SIGINT,
// SIGTERM and SIGHUP. The error is a *canvas.Error, *prompts.GuideError,
// *WhichFileError, *OpenElsewhereError, *saver.NotSaved or *faults.Fault, or
// that of Out; it is no error that the reader of Out has gone away.
func Run(o Options) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // answers count even if nobody reads what is printed
	defer signal.Reset(syscall.SIGPIPE)
	in := newInput(ctx, o.In)
	defer in.close()
	return runWith(o, in, ctx.Done())
}

// runWith is Run with lines that come from anywhere. The program is asked to end once
// stopped is closed.
func runWith(o Options, lines lineSource, stopped <-chan struct{}) error {
	s, err := open(o)
	if err != nil {
		return err
	}
	return s.patiently(stopped, func(leaving func()) error {
		s.attempt(func() {
			s.printOpening()
			s.recoverDrafts()
			s.begin()
			s.run(lines)
		})
		leaving()
		s.attempt(func() { s.iv.Close(s.words) })
		var err error
		s.attempt(func() { err = s.leave() })
		if s.fault != nil {
			err = s.endAfterFault(err)
		}
		if flushed := s.out.Flush(); err == nil && !errors.Is(flushed, syscall.EPIPE) {
			err = flushed
		}
		return err
	})
}

// open opens the file with its guide, its lock and its recovery record.
func open(o Options) (*session, error) {
	kept := opening.Remembered(o.Getenv)
	o.Remembered, o.By = kept.Language, cmp.Or(o.By, kept.Name)
	o.State, o.Request.Now = recovery.State(o.Getenv), o.Now
	o.Merge = func(path string, c *canvas.Canvas) merge.Options {
		return merging.OptionsFor(path, c, prompts.LoadWords(o.LanguageOf(nil)), canvas.DateOf(o.Now()))
	}
	path, name, err := o.file()
	if err != nil {
		return nil, err
	}
	o.Path = path
	opened, err := opening.Open(o.Request)
	if err != nil {
		return nil, err
	}
	if opened.Held != nil {
		return nil, &OpenElsewhereError{File: path, By: opened.Held}
	}
	s, err := o.session(opened, name)
	if err != nil {
		opened.Close()
	}
	return s, err
}

// file returns the path of the canvas file, and a name for the canvas if the
// file is new.
func (o *Options) file() (path, name string, err error) {
	words := prompts.LoadWords(o.LanguageOf(nil))
	if o.Path != "" {
		return o.Path, cmp.Or(canvas.NameFromFile(o.Path), words.Start.Unnamed), nil
	}
	found, _ := shelf.List(shelf.Options{Folder: o.Folder, Language: words.Language, Today: canvas.DateOf(o.Now())}) // a folder that cannot be read has none to offer
	if len(found) == 0 {
		name = words.Start.Unnamed
		return filepath.Join(o.Folder, canvas.FileName(name)), name, nil
	}
	which := &WhichFileError{}
	for _, f := range found {
		which.Files = append(which.Files, f.Path)
	}
	return "", "", which
}

// session returns a session for the opened file, with what an earlier run could
// not save.
func (o *Options) session(opened *opening.Opened, name string) (*session, error) {
	today := func() canvas.Date { return canvas.DateOf(o.Now()) }
	beside, err := "", error(nil)
	if opened.Leftover != nil {
		beside, err = opened.Restore(prompts.LoadWords(opened.Language).Safety.Recovered)
	}
	if err == nil && opened.Guide == nil {
		err = opened.BeginUnasked(name, today())
	}
	if err != nil {
		return nil, err
	}
	iv := interview.New(prompts.NewWalk(opened.Guide), opened.Canvas, today)
	iv.By = o.By
	iv.SetOpened(opened.Before)
	s := newSession(*o, opened, iv)
	if beside != "" {
		s.recoveredFile = s.words.BesideFile(text.OneLine(opening.Shown(o.Folder, beside)), opened.Leftover.Unopenable())
	}
	return s, nil
}
