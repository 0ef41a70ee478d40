// bmcanvas completion: scripts for shells, and what these offer after a flag.

package cli

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/text/bidi"
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
				return p.printBashCompletion(root)
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

// The script for bash takes the words of the line from the package bash-completion. Where
// that is not installed, as in most containers, it takes them apart itself.
const (
	wordsOfPackage = `_get_comp_words_by_ref "$@" cur prev words cword`
	wordsOfScript  = `if declare -F _get_comp_words_by_ref > /dev/null; then
        _get_comp_words_by_ref "$@" cur prev words cword
        return
    fi
    local i line=$COMP_LINE
    words=() cword=-1
    for ((i = 0; i <= COMP_CWORD; i++)); do
        if [[ $i -gt 0 && $line != [[:space:]]* ]]; then # bash has cut the word at a = or :
            words[cword]+=${COMP_WORDS[i]}
        else
            words[++cword]=${COMP_WORDS[i]}
        fi
        line=${line#"${line%%[![:space:]]*}"}
        line=${line#"${COMP_WORDS[i]}"}
    done
    cur=${words[cword]} prev=${words[cword - 1]-}`
)

// printBashCompletion prints the completion script for bash.
func (p *program) printBashCompletion(root *cobra.Command) error {
	var script strings.Builder
	if err := root.GenBashCompletionV2(&script, true); err != nil {
		return err
	}
	_, err := io.WriteString(p.out, strings.Replace(script.String(), wordsOfPackage, wordsOfScript, 1))
	return err
}

// completeFlags tells the shells which values the flags of the interview take.
func (p *program) completeFlags(root *cobra.Command) {
	languages := languageCodes()
	for flag, complete := range map[string]cobra.CompletionFunc{
		"guide": p.completeGuide,
		"lang":  cobra.FixedCompletions(languages, cobra.ShellCompDirectiveNoFileComp),
		"bidi":  cobra.FixedCompletions(bidi.Names(), cobra.ShellCompDirectiveNoFileComp),
		"stage": cobra.FixedCompletions(texts(canvas.Stages()), cobra.ShellCompDirectiveNoFileComp),
		"by":    cobra.NoFileCompletions,
	} {
		if err := root.RegisterFlagCompletionFunc(flag, complete); err != nil {
			panic(err) // there is no such flag
		}
	}
	p.completeCommands(root, languages)
}

// completeCommands tells the shells what single commands take.
func (p *program) completeCommands(root *cobra.Command, languages []string) {
	var commands []string
	for _, c := range root.Commands() {
		commands = append(commands, c.Name())
	}
	for _, c := range root.Commands() {
		switch c.Name() {
		case "sheet":
			c.ValidArgsFunction = p.completeGuide
		case "guides", "schema":
			c.ValidArgsFunction = cobra.NoFileCompletions
		case "import":
			if err := c.RegisterFlagCompletionFunc("into", completeCanvas); err != nil {
				panic(err) // there is no such flag
			}
		case "help":
			c.ValidArgsFunction = cobra.FixedCompletions(commands, cobra.ShellCompDirectiveNoFileComp)
		}
		for flag, values := range map[string][]string{
			"sheet --to": sheetFormats(), "import --from": texts(export.Formats()), "export --headings": languages,
			"check --level": texts(check.Severities()),
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
