// Package cli is the command line: it parses, calls, and turns errors into exit
// statuses. Results go to standard output, errors to standard error.
//
// This file runs a command. root.go has the command without a name, which is the
// interview, and a file for each other command has what that does. flags.go has
// what the commands share, errors.go what they say when something goes wrong.
package cli

import (
	"errors"
	"io"
	"os"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/prompts"

	"github.com/spf13/cobra"
)

// The exit statuses of every command.
const (
	exitDone  = 0
	exitFound = 1 // check found something, diff a difference
	exitError = 2
)

// program is one call of the command line.
type program struct {
	in, out *os.File
	text    *orderedOutput // text for people, on out
	errText *orderedOutput // on standard error
	words   *prompts.Words
	today   func() canvas.Date

	guide, stage, language, by, bidi string
	ascii, plain                     bool
	mouse, mouseAsked                bool   // whether clicks are reported, and whether a flag says so
	called                           string // the command, as it is written: "bmcanvas diff"
}

// Run executes the command that the arguments name and returns the exit status:
// 0 done, 1 check or diff found something, 2 an error, which it has printed to errs.
func Run(args []string, in, out *os.File, errs io.Writer) int {
	language, asked := askedLanguage(args)
	if language == "" {
		language = prompts.LanguageFromEnvironment(os.Getenv)
	}
	words := wordsIn(language)
	p := &program{
		called: "bmcanvas",
		in:     in, out: out, words: words, today: today,
		text:    newOrderedOutput(out, words.RightToLeft(), os.Getenv),
		errText: newOrderedOutput(errs, words.RightToLeft(), os.Getenv),
	}
	if _, known := prompts.MatchLanguage(asked); asked != "" && !known {
		p.printError(usageError{
			what: words.Fill(words.Command.UnknownLanguage, "found", asked),
			do:   valuesAre(words, languageCodes()),
		})
		return exitError
	}
	ran, err := p.shortcut(args)
	if !ran {
		root := p.rootCommand()
		root.SetArgs(args)
		var called *cobra.Command
		called, err = root.ExecuteC()
		p.called = called.CommandPath()
	}
	if unprinted := p.text.Close(); unprinted != nil && (err == nil || errors.Is(err, errFound)) {
		err = unprinted
	}
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFound):
		return exitFound
	default:
		p.printError(err)
		return exitError
	}
}

func today() canvas.Date { return canvas.DateOf(time.Now()) }
