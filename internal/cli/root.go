// bmcanvas: the interview, on the full screen or in lines.

package cli

import (
	"cmp"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
	"bmcanvas/tui"
	"bmcanvas/tui/lines"
	"bmcanvas/tui/tty"
)

// rootCommand is bmcanvas without a command's name, with all commands below it.
func (p *program) rootCommand() *cobra.Command {
	w := p.words.Command
	showVersion := false
	root := &cobra.Command{
		Use:   "bmcanvas [" + w.File + "]",
		Short: w.Root, Long: w.RootLong,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) <= 1 {
				return nil
			}
			return cmp.Or(likeCommand(c, args), p.wrongCount(c))
		}, ValidArgsFunction: completeCanvas,
		RunE: func(c *cobra.Command, args []string) error {
			if showVersion {
				p.printVersion()
				return nil
			}
			if !c.Flags().Changed("ascii") {
				p.ascii = tty.ASCII(os.Getenv)
			}
			p.mouseAsked = c.Flags().Changed("mouse")
			if err := likeCommand(c, args); err != nil {
				return err
			}
			return p.interview(args)
		},
		SilenceErrors: true, SilenceUsage: true,
		DisableFlagsInUseLine: true,
		CompletionOptions:     cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetOut(p.text)
	root.SetErr(p.errText)
	root.Flags().StringVar(&p.guide, "guide", "", w.FlagGuide)
	root.Flags().StringVar(&p.by, "by", "", w.FlagBy)
	root.Flags().StringVar(&p.stage, "stage", "", w.FlagStage)
	root.Flags().BoolVar(&p.plain, "plain", false, w.FlagPlain)
	root.Flags().StringVar(&p.bidi, "bidi", "", w.FlagBidi)
	root.Flags().BoolVar(&p.ascii, "ascii", false, w.FlagMarks)
	root.Flags().BoolVar(&p.mouse, "mouse", true, w.FlagMouse)
	root.Flags().BoolVar(&showVersion, "version", false, w.Version)
	p.addSharedFlags(root)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return p.flagError(err) })
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { p.printHelp(c) })
	root.SetHelpCommand(p.helpCommand(root))
	root.AddCommand(
		p.showCommand(), p.checkCommand(), p.listCommand(), p.figuresCommand(), p.diffCommand(), p.mergeCommand(), p.exportCommand(), p.importCommand(),
		p.guidesCommand(), p.sheetCommand(), p.schemaCommand(), p.completionCommand(),
	)
	p.completeFlags(root)
	return root
}

// likeCommand returns an error if the argument is no file and differs from the name
// of a command by a letter or two. It keeps a typing error from beginning a canvas.
func likeCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 || filepath.Base(args[0]) != args[0] || filepath.Ext(args[0]) != "" {
		return nil
	}
	if _, err := os.Lstat(opening.Named(args[0])); err == nil {
		return nil
	}
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	if near := text.Nearest(args[0], names); near != "" {
		return nearCommand{args[0], near}
	}
	return nil
}

// interview runs the interview on the full screen, or in lines where that is
// asked for or there is no screen. The error is one of tui.Run or lines.Run, or
// a usageError.
func (p *program) interview(args []string) error {
	if p.bidi != "" && !slices.Contains(bidi.Names(), p.bidi) {
		return badValue(p, "--bidi "+p.bidi, bidi.Names())
	}
	if p.stage != "" && !slices.Contains(canvas.Stages(), canvas.Stage(p.stage)) {
		return badValue(p, "--stage "+p.stage, canvas.Stages())
	}
	folder, err := os.Getwd()
	if err != nil {
		return err
	}
	path := ""
	if len(args) == 1 {
		path = opening.Named(args[0])
	}
	language, _ := prompts.MatchLanguage(p.language)
	if lines.Wanted(p.plain, p.in, p.out, os.Getenv) {
		return lines.Run(lines.Options{
			Request: opening.Request{Path: path, Folder: folder, Guide: p.guide, Stage: canvas.Stage(p.stage), Language: language, Fallback: p.words.Language},
			By:      p.by, In: p.in, Out: p.out, Now: time.Now, Getenv: os.Getenv,
		})
	}
	mode, guessed := textOrder(p.bidi, os.Getenv)
	var mouse *bool
	if p.mouseAsked {
		mouse = &p.mouse
	}
	return tui.Run(tui.Options{
		Path: path, Folder: folder, Guide: p.guide, Stage: canvas.Stage(p.stage), Language: language, Fallback: p.words.Language,
		By: p.by, ASCII: p.ascii, Mouse: mouse, Bidi: mode, BidiGuessed: guessed,
		In: p.in, Out: p.out, Now: time.Now, Getenv: os.Getenv,
	})
}
