// bmcanvas completion: scripts for shells, and what these offer after a flag.

package cli

import (
	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
)

func (p *program) completionCommand() *cobra.Command {
	w := p.words.Command
	return &cobra.Command{
		Use: "completion " + w.Shell, Short: w.Completion, Long: w.CompletionLong,
		Args: p.takes(1, 1), ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE: func(c *cobra.Command, args []string) error {
			switch root := c.Root(); args[0] {
			case "bash":
				return root.GenBashCompletionV2(p.out, true)
			case "zsh":
				return root.GenZshCompletion(p.out)
			case "fish":
				return root.GenFishCompletion(p.out, true)
			case "powershell":
				return root.GenPowerShellCompletionWithDesc(p.out)
			}
			return p.unknownCommand("completion " + args[0])
		},
	}
}

// completeFlags tells the shells which values the flags of the interview take.
func completeFlags(root *cobra.Command) {
	var guides, languages, stages []string
	for _, g := range prompts.Guides(prompts.DefaultLanguage) {
		guides = append(guides, g.ID)
	}
	for _, l := range prompts.Languages {
		languages = append(languages, l.Code)
	}
	for _, s := range canvas.Stages() {
		stages = append(stages, string(s))
	}
	for flag, complete := range map[string]cobra.CompletionFunc{
		"guide": cobra.FixedCompletions(guides, cobra.ShellCompDirectiveDefault), // or the path of a file
		"lang":  cobra.FixedCompletions(languages, cobra.ShellCompDirectiveNoFileComp),
		"bidi":  cobra.FixedCompletions(bidi.Names(), cobra.ShellCompDirectiveNoFileComp),
		"stage": cobra.FixedCompletions(stages, cobra.ShellCompDirectiveNoFileComp),
		"by":    cobra.NoFileCompletions,
	} {
		if err := root.RegisterFlagCompletionFunc(flag, complete); err != nil {
			panic(err) // there is no such flag
		}
	}
}

// completeCanvas tells the shells that an argument is a canvas, a YAML file.
func completeCanvas(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}
