// bmcanvas: the interview, on the full screen or in lines.

package cli

import (
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
	"bmcanvas/tui"
	"bmcanvas/tui/lines"
	"bmcanvas/tui/tty"
)

// rootCommand is bmcanvas without a command's name, with all commands below it.
func (p *program) rootCommand() *cobra.Command {
	w := p.words.Command
	root := &cobra.Command{
		Use:   "bmcanvas [" + w.File + "]",
		Short: w.Root, Long: w.RootLong,
		Version: version,
		Args:    p.takes(0, 1), ValidArgsFunction: completeCanvas,
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
	root.SetOut(p.text)
	root.SetErr(p.errText)
	root.SetVersionTemplate("bmcanvas {{.Version}}\n")
	root.Flags().StringVar(&p.guide, "guide", "", w.FlagGuide)
	root.Flags().StringVar(&p.by, "by", "", w.FlagBy)
	root.Flags().BoolVar(&p.plain, "plain", false, w.FlagPlain)
	root.Flags().StringVar(&p.bidi, "bidi", "", w.FlagBidi)
	root.Flags().BoolVar(&p.ascii, "ascii", false, w.FlagMarks)
	root.Flags().Bool("version", false, w.Version)
	p.addSharedFlags(root)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return p.flagError(err) })
	root.SetHelpFunc(func(c *cobra.Command, _ []string) { p.printHelp(c) })
	root.SetHelpCommand(p.helpCommand(root))
	root.AddCommand(
		p.showCommand(), p.checkCommand(), p.figuresCommand(), p.diffCommand(), p.mergeCommand(), p.exportCommand(), p.importCommand(),
		p.guidesCommand(), p.sheetCommand(), p.schemaCommand(), p.completionCommand(),
	)
	completeFlags(root)
	return root
}

// interview runs the interview on the full screen, or in lines where that is
// asked for or there is no screen. The error is one of tui.Run or lines.Run, or
// a usageError.
func (p *program) interview(args []string) error {
	if p.bidi != "" && !slices.Contains(bidi.Names(), p.bidi) {
		return p.badValue("--bidi " + p.bidi)
	}
	folder, err := os.Getwd()
	if err != nil {
		return err
	}
	path := ""
	if len(args) == 1 {
		path = args[0]
	}
	language, _ := prompts.MatchLanguage(p.language)
	if lines.Wanted(p.plain, p.in, p.out, os.Getenv) {
		return lines.Run(lines.Options{
			Request: opening.Request{Path: path, Folder: folder, Guide: p.guide, Language: language, Fallback: p.words.Language},
			By:      p.by, In: p.in, Out: p.out, Now: time.Now, Getenv: os.Getenv,
		})
	}
	mode, guessed := textOrder(p.bidi, os.Getenv)
	return tui.Run(tui.Options{
		Path: path, Folder: folder, Guide: p.guide, Language: language, Fallback: p.words.Language,
		By: p.by, ASCII: p.ascii, Bidi: mode, BidiGuessed: guessed,
		In: p.in, Out: p.out, Now: time.Now, Getenv: os.Getenv,
	})
}
