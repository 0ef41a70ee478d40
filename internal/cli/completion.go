// bmcanvas completion: scripts for shells, and what these offer after a flag.

package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
)

func (p *program) completionCommand() *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	w := p.words.Command
	return &cobra.Command{
		Use: "completion " + w.Shell, Short: w.Completion, Long: w.CompletionLong,
		Args: p.takes(1, 1), ValidArgs: shells,
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
			return usageError{p.words.Fill(w.UnknownCommand, "found", "completion "+args[0]), valuesAre(p.words, shells)}
		},
	}
}

// completeFlags tells the shells which values the flags of the interview take.
func completeFlags(root *cobra.Command) {
	var guides, stages []string
	for _, g := range prompts.Guides(prompts.DefaultLanguage) {
		guides = append(guides, g.ID)
	}
	languages := languageCodes()
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
	completeCommands(root, guides, languages)
}

// completeCommands tells the shells what single commands take.
func completeCommands(root *cobra.Command, guides, languages []string) {
	var formats, commands []string
	for _, f := range export.Formats() {
		formats = append(formats, string(f))
	}
	for _, c := range root.Commands() {
		commands = append(commands, c.Name())
	}
	for _, c := range root.Commands() {
		switch c.Name() {
		case "sheet":
			c.ValidArgsFunction = cobra.FixedCompletions(guides, cobra.ShellCompDirectiveDefault) // or the path of a file
		case "guides", "schema":
			c.ValidArgsFunction = cobra.NoFileCompletions
		case "help":
			c.ValidArgsFunction = cobra.FixedCompletions(commands, cobra.ShellCompDirectiveNoFileComp)
		}
		for flag, values := range map[string][]string{
			"sheet --to": sheetFormats(), "import --from": formats, "export --headings": languages,
			"check --level": {"error", "warning", "hint"},
		} {
			command, name, _ := strings.Cut(flag, " --")
			if c.Name() != command || c.Flags().Lookup(name) == nil {
				continue
			}
			if err := c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
				panic(err) // it is registered twice
			}
		}
	}
}

// completeCanvas tells the shells that an argument is a canvas, a YAML file.
func completeCanvas(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"yaml", "yml"}, cobra.ShellCompDirectiveFilterFileExt
}
