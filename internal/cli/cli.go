// Package cli is the command line: it parses, calls, and turns errors into exit
// statuses. Results go to standard output, errors to standard error.
package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
	"bmcanvas/tui"
	"bmcanvas/tui/lines"
	"bmcanvas/tui/tty"
)

const version = "0.1.0"

// Exit statuses, the same everywhere.
const (
	exitDone  = 0
	exitFound = 1 // check found something, diff a difference
	exitWrong = 2
)

// program is one call of the command line.
type program struct {
	in, out   *os.File
	says, err *orderedOutput // what people read: results on out, and what went wrong
	words     *prompts.Words

	guide, language, by, bidi string
	ascii, plain              bool
}

// Run executes the command that the arguments name and returns the exit status:
// 0 done, 1 check or diff found something, 2 an error, which it has printed to errs.
func Run(args []string, in, out *os.File, errs io.Writer) int {
	p := &program{in: in, out: out}
	code, asked := languageIn(args)
	if asked == "" || code == "" {
		code = prompts.LanguageFromEnvironment(os.Getenv)
	}
	p.words = prompts.LoadWords(code)
	p.says = newOrderedOutput(out, p.words.RightToLeft(), os.Getenv)
	p.err = newOrderedOutput(errs, p.words.RightToLeft(), os.Getenv)
	if _, known := prompts.MatchLanguage(asked); asked != "" && !known {
		p.complain(usageError{p.words.Fill(p.words.Command.UnknownLanguage, "found", asked)})
		return exitWrong
	}
	root := p.root()
	root.SetArgs(args)
	switch err := root.Execute(); {
	case err == nil:
		return exitDone
	case errors.Is(err, errFound):
		return exitFound
	default:
		p.complain(err)
		return exitWrong
	}
}

// languageIn is the language that --lang asks for, as a code and as written;
// the words of help and errors are needed before cobra has parsed anything.
func languageIn(args []string) (code, asked string) {
	for i, a := range args {
		switch value, found := strings.CutPrefix(a, "--lang="); {
		case a == "--":
			return code, asked
		case found:
			asked = value
		case a == "--lang" && i+1 < len(args):
			asked = args[i+1]
		}
	}
	code, _ = prompts.MatchLanguage(asked)
	return code, asked
}

func (p *program) root() *cobra.Command {
	w := p.words.Command
	root := &cobra.Command{
		Use:   "bmcanvas [" + w.File + "]",
		Short: w.Root, Long: w.RootLong,
		Version: version,
		Args:    p.args(0, 1),
		RunE: func(c *cobra.Command, args []string) error {
			if !c.Flags().Changed("ascii") {
				p.ascii = tty.ASCII(os.Getenv)
			}
			return p.interview(args)
		},
		SilenceErrors: true, SilenceUsage: true,
		DisableFlagsInUseLine: true,
		CompletionOptions:     cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetOut(p.says)
	root.SetErr(p.err)
	root.SetVersionTemplate("bmcanvas {{.Version}}\n")
	root.Flags().StringVar(&p.guide, "guide", "", w.FlagGuide)
	root.Flags().StringVar(&p.by, "by", "", w.FlagBy)
	root.Flags().BoolVar(&p.plain, "plain", false, w.FlagPlain)
	root.Flags().StringVar(&p.bidi, "bidi", "", w.FlagBidi)
	root.Flags().BoolVar(&p.ascii, "ascii", false, w.FlagMarks)
	root.Flags().Bool("version", false, w.Version)
	root.PersistentFlags().StringVar(&p.language, "lang", "", w.FlagLang)
	root.PersistentFlags().BoolP("help", "h", false, w.Help)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return p.flagError(err) })
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { p.help(c) })
	root.SetHelpCommand(&cobra.Command{
		Use: "help [" + w.Command + "]", Short: w.Help,
		RunE: func(c *cobra.Command, args []string) error {
			about, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return usageError{p.words.Fill(w.UnknownCommand, "found", strings.Join(args, " "))}
			}
			p.help(about)
			return nil
		},
	})
	root.AddCommand(p.show(), p.check(), p.diff(), p.export(), p.importing(), p.guides(), p.sheet(), p.schema(), p.completion())
	offer(root)
	return root
}

// interview holds it on the full screen, or in lines where that is asked for or
// there is no screen.
func (p *program) interview(args []string) error {
	if p.bidi != "" && !slices.Contains(bidi.Names(), p.bidi) {
		return usageError{p.words.Fill(p.words.Command.BadValue, "found", "--bidi "+p.bidi)}
	}
	folder, err := os.Getwd()
	if err != nil {
		return err
	}
	o := tui.Options{
		Folder: folder, Guide: p.guide, By: p.by, ASCII: p.ascii, Fallback: p.words.Language,
		In: p.in, Out: p.out, Now: time.Now, Getenv: os.Getenv,
	}
	o.Language, _ = prompts.MatchLanguage(p.language)
	if len(args) == 1 {
		o.Path = args[0]
	}
	if lines.Wanted(p.plain, p.in, p.out, os.Getenv) {
		return lines.Run(lines.Options{
			Request: opening.Request{
				Path: o.Path, Folder: o.Folder, Guide: o.Guide, Language: o.Language, Fallback: o.Fallback,
			},
			By: o.By, In: p.in, Out: p.out, Now: o.Now, Getenv: o.Getenv,
		})
	}
	o.Bidi, o.BidiGuessed = textOrder(p.bidi, os.Getenv)
	return tui.Run(o)
}

// guides lists the guides, one a paragraph.
func (p *program) guides() *cobra.Command {
	w := p.words
	return &cobra.Command{
		Use: "guides", Short: w.Command.Guides, Long: w.Command.GuidesLong,
		Args: p.args(0, 0),
		RunE: func(*cobra.Command, []string) error {
			for i, g := range prompts.Guides(w.Language) {
				if i > 0 {
					fmt.Fprintln(p.says)
				}
				fmt.Fprintf(p.says, "%s\n  %s\n  %s\n", g.ID, g.Title, w.List(w.Kinds[g.Canvas],
					w.Counts.Questions.For(g.Questions), w.Counts.Minutes.For(g.Minutes), strings.Join(g.Languages, " ")))
			}
			return nil
		},
	}
}

// args holds a command to a number of arguments.
func (p *program) args(least, most int) cobra.PositionalArgs {
	return func(_ *cobra.Command, args []string) error {
		if len(args) < least || len(args) > most {
			return usageError{p.words.Command.WrongCount}
		}
		return nil
	}
}

// usageError is a command line that cannot be understood, in words.
type usageError struct{ what string }

func (e usageError) Error() string { return e.what }

// flagError puts what pflag says in words.
func (p *program) flagError(err error) error {
	w := p.words.Command
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown):
		return usageError{p.words.Fill(w.UnknownFlag, "found", dashed(unknown))}
	case errors.As(err, &bare):
		return usageError{p.words.Fill(w.FlagNeedsValue, "found", dashed(bare))}
	case errors.As(err, &bad):
		return usageError{p.words.Fill(w.BadValue, "found", "--"+bad.GetFlag().Name)}
	}
	return usageError{p.words.Fill(w.BadValue, "found", err.Error())}
}

// specified is what pflag's errors know of a flag as it was written.
type specified interface {
	GetSpecifiedName() string
	GetSpecifiedShortnames() string
}

func dashed(flag specified) string {
	if flag.GetSpecifiedShortnames() != "" {
		return "-" + flag.GetSpecifiedName()
	}
	return "--" + flag.GetSpecifiedName()
}

// complain says what went wrong, where, and on a second line what to do.
func (p *program) complain(err error) {
	what, where, do := "", "", ""
	var usage usageError
	var which *lines.WhichFileError
	var held *lines.OpenElsewhereError
	switch {
	case errors.As(err, &usage):
		what, do = usage.what, p.words.Command.SeeHelp
	case errors.As(err, &which):
		what, do = p.words.Fill(p.words.Plain.WhichFile, "files", p.words.List(which.Files...)), p.words.Plain.WhichFileDo
	case errors.As(err, &held):
		what, where, do = p.words.Plain.OpenElsewhere, held.File, p.words.Fill(p.words.Plain.OpenElsewhereDo, "file", held.File)
	default:
		what, where, do = p.words.Explain(err)
	}
	w := p.words.Safety
	var lost *tui.NotSaved
	if errors.As(err, &lost) {
		switch {
		case lost.Kept != "":
			do += " " + p.words.Fill(w.KeptIn, "file", lost.Kept)
		case lost.Copy != "":
			do += " " + p.words.Fill(w.CopiedTo, "file", lost.Copy)
		default:
			do += " " + w.Printed
		}
	}
	var fault *tui.Fault
	if errors.As(err, &fault) {
		if lost == nil {
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
	fmt.Fprintf(p.err, "bmcanvas: %s\n%s\n", text.OneLine(what), text.OneLine(do)) // names of files are other people's
}
