// What the commands say when something goes wrong: what happened, where, and on
// a second line what to do.

package cli

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bmcanvas/internal/interview/faults"
	"bmcanvas/internal/interview/saver"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/lines"
)

// errFound says that check found something or diff a difference: exit status 1,
// and nothing more to say.
var errFound = errors.New("found")

// usageError says, in words, that the command line cannot be understood, and how it can
// be written. Without that, the help of the command is named.
type usageError struct{ what, do string }

func (e usageError) Error() string { return e.what }

// remedied says what is wrong and what to do, both in words.
type remedied struct{ what, do string }

func (e remedied) Error() string { return e.what }

// nearCommand says that what was taken for a file is nearly a command.
type nearCommand struct{ found, command string }

func (e nearCommand) Error() string { return e.found + " is nearly " + e.command }

// badValue returns the error for a flag whose value does not exist, with the values that do.
func badValue[S ~string](p *program, flag string, values []S) error {
	return usageError{p.words.Fill(p.words.Command.BadValue, "found", flag), valuesAre(p.words, values)}
}

// valuesAre says which values there are.
func valuesAre[S ~string](w *prompts.Words, values []S) string {
	return w.Fill(w.Command.Values, "values", w.List(texts(values)...))
}

// texts returns the values as plain texts.
func texts[S ~string](values []S) []string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = string(v)
	}
	return list
}

// wrongCount returns the error for too many or too few arguments of the command.
func (p *program) wrongCount(c *cobra.Command) error {
	w := p.words
	c.DisableFlagsInUseLine = true // cobra would add "[flags]", in English
	return usageError{w.Command.WrongCount, w.Fill(w.Command.Written, "usage", c.UseLine(), "command", c.CommandPath())}
}

// needsValue returns the error for a flag without its value.
func (p *program) needsValue(flag string) error {
	return usageError{what: p.words.Fill(p.words.Command.FlagNeedsValue, "found", flag)}
}

// unknownCommand returns the error for a command that does not exist.
func (p *program) unknownCommand(name string) error {
	return usageError{what: p.words.Fill(p.words.Command.UnknownCommand, "found", name)}
}

// flagError returns an error of pflag in words.
func (p *program) flagError(err error) error {
	var unknown *pflag.NotExistError
	var noValue *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return usageError{what: p.words.Fill(p.words.Command.UnknownFlag, "found", written(unknown))}
	case errors.As(err, &noValue):
		return p.needsValue(written(noValue))
	case errors.As(err, &invalid):
		return badValue(p, "--"+invalid.GetFlag().Name+" "+invalid.GetValue(), []string{"true", "false"}) // all others take any text
	}
	return usageError{what: p.words.Fill(p.words.Command.BadValue, "found", err.Error())}
}

// writtenFlag is what pflag's errors know of a flag as it was written.
type writtenFlag interface {
	GetSpecifiedName() string
	GetSpecifiedShortnames() string
}

// written returns the flag as it was written.
func written(flag writtenFlag) string {
	if flag.GetSpecifiedShortnames() != "" {
		return "-" + flag.GetSpecifiedName()
	}
	return "--" + flag.GetSpecifiedName()
}

// printError prints what happened and where, and on a second line what to do.
func (p *program) printError(err error) {
	what, where, do := p.explain(err)
	var notSaved *saver.NotSaved
	if errors.As(err, &notSaved) {
		do += " " + p.wordsKept(notSaved)
	}
	var fault *faults.Fault
	if errors.As(err, &fault) {
		w := p.words.Safety
		if notSaved == nil {
			do = w.FaultDo
		}
		what, where = p.words.Fill(w.Fault, "detail", text.OneLine(fault.Cause)), ""
		if fault.Report != "" {
			do += " " + p.words.Fill(w.FaultReport, "file", fault.Report)
		}
	}
	if where != "" {
		what += ": " + where
	}
	fmt.Fprintf(p.errText, "bmcanvas: %s\n%s\n", text.OneLine(what), text.OneLine(do)) // file names may hold anything
}

// explain returns what happened, where, and what to do, in words.
func (p *program) explain(err error) (what, where, do string) {
	w := p.words
	var usage usageError
	var whichFile *lines.WhichFileError
	var elsewhere *lines.OpenElsewhereError
	var near nearCommand
	var known remedied
	switch {
	case errors.As(err, &known):
		return known.what, "", known.do
	case errors.As(err, &near):
		pairs := []any{"found", near.found, "command", near.command}
		return w.Fill(w.Command.DidYouMean, pairs...), "", w.Fill(w.Command.DidYouMeanDo, pairs...)
	case errors.As(err, &usage):
		return usage.what, "", cmp.Or(usage.do, w.Fill(w.Command.SeeHelp, "command", p.called))
	case errors.As(err, &whichFile):
		return w.Fill(w.Plain.WhichFile, "files", w.List(whichFile.Files...)), "", w.Plain.WhichFileDo
	case errors.As(err, &elsewhere):
		return w.Plain.OpenElsewhere, elsewhere.File, w.Fill(w.Plain.OpenElsewhereDo, "file", elsewhere.File)
	}
	what, where, do = w.Explain(err)
	if name, line, numbered := strings.Cut(where, ":"); name == "-" {
		where = w.Command.StandardInput
		if numbered {
			where += ":" + line
		}
	}
	return what, where, do
}

// wordsKept says where the words are that could not be saved.
func (p *program) wordsKept(e *saver.NotSaved) string {
	w := p.words.Safety
	switch {
	case e.Kept != "":
		return p.words.Fill(w.KeptIn, "file", e.Kept)
	case e.Copy != "":
		return p.words.Fill(w.CopiedTo, "file", e.Copy)
	}
	return w.Printed
}
