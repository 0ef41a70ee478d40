// Package lines is the line mode: the interview as plain sentences on a reader
// and a writer, for screen readers, pipes and scripts. It moves no cursor,
// draws no box and writes no escape sequence; each thing is said once.
//
// It holds the same interview as the full screen (tui/interview) and keeps it
// in the same file (tui/saver). This file is how a run begins and ends; talk.go
// is the conversation, ask.go what is said, answer.go and commands.go what a
// line does, safety.go what is done so that no word is lost.
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
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/prompts"
)

// Options say how an interview is to be held.
type Options struct {
	opening.Request        // Path may be "": a new file, if Folder has none
	By              string // whose answers these are

	In     io.Reader
	Out    io.Writer
	Now    func() time.Time
	Getenv func(string) string
}

// WhichError says that no file was named and the folder has canvases: line
// mode asks for nothing but answers.
type WhichError struct{ Files []string }

func (e *WhichError) Error() string {
	return "no canvas file was named, and here are " + strings.Join(e.Files, ", ")
}

// HeldError says that another program has the file open.
type HeldError struct {
	File string
	By   *recovery.Held
}

func (e *HeldError) Error() string { return e.File + ": " + e.By.Error() }
func (e *HeldError) Unwrap() error { return e.By }

// Wanted reports whether an interview is to be held in lines: because it was
// asked for, by --plain or ACCESSIBLE, or because there is no terminal that
// could show a full screen.
func Wanted(plain bool, in, out *os.File, getenv func(string) string) bool {
	return plain || accessible(getenv("ACCESSIBLE")) || getenv("TERM") == "dumb" ||
		!term.IsTerminal(in.Fd()) || !term.IsTerminal(out.Fd())
}

// accessible reads the variable ACCESSIBLE, of which 0 and false are no.
func accessible(value string) bool {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "", "0", "f", "false", "n", "no", "off":
		return false
	}
	return true
}

// Run holds an interview and returns when it has ended and everything is
// saved: after the last question, at :q, at the end of input, and when the
// program is told to end (SIGINT, SIGTERM, SIGHUP). Errors are *canvas.Error,
// *prompts.GuideError, *WhichError, *HeldError, *saver.NotSaved, or that of
// Out, unless nobody listens there any more.
func Run(o Options) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	signal.Ignore(syscall.SIGPIPE) // that nobody listens is no reason to drop the answers
	defer signal.Reset(syscall.SIGPIPE)
	in := newInput(ctx, o.In)
	defer in.close()
	return hold(o, in)
}

// hold holds the interview until it ends or the lines do.
func hold(o Options, lines source) error {
	t, err := open(o)
	if err != nil {
		return err
	}
	t.greet()
	t.takeUp()
	t.begin()
	t.converse(lines)
	err = t.leave()
	if heard := t.out.Flush(); err == nil && !errors.Is(heard, syscall.EPIPE) {
		err = heard
	}
	return err
}

// open finds the file and the guide, and makes the file safe to work on.
func open(o Options) (*talk, error) {
	language, own := opening.Remembered(o.Getenv)
	o.Remembered, o.By = language, cmp.Or(o.By, own)
	o.State, o.Request.Now = recovery.State(o.Getenv), o.Now
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
		return nil, &HeldError{File: path, By: opened.Held}
	}
	t, err := o.talk(opened, name)
	if err != nil {
		opened.Close()
	}
	return t, err
}

// file is the path of the canvas file, and the canvas's name if it is to be new.
func (o *Options) file() (path, name string, err error) {
	words := prompts.LoadWords(o.LanguageOf(nil))
	if o.Path != "" {
		return o.Path, cmp.Or(canvas.NameFromFile(o.Path), words.Start.Unnamed), nil
	}
	found := opening.Canvases(o.Folder, words.Language)
	if len(found) == 0 {
		name = words.Start.Unnamed
		return filepath.Join(o.Folder, canvas.FileName(name)), name, nil
	}
	which := &WhichError{}
	for _, f := range found {
		which.Files = append(which.Files, filepath.Base(f.Path))
	}
	return "", "", which
}

// talk is the talk about the canvas, with what an earlier run could not save.
func (o *Options) talk(opened *opening.Opened, name string) (*talk, error) {
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
	t := newTalk(*o, opened, iv)
	t.beside = beside
	return t, nil
}
