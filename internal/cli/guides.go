// bmcanvas guides: the guides that are built in.

package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/prompts"
)

func (p *program) guidesCommand() *cobra.Command {
	w := p.words
	return &cobra.Command{
		Use: "guides", Short: w.Command.Guides, Long: w.Command.GuidesLong,
		Args: p.takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			for i, g := range prompts.Guides(w.Language) {
				if i > 0 {
					fmt.Fprintln(p.text)
				}
				fmt.Fprintf(p.text, "%s\n  %s\n  %s\n", g.ID, g.Title, w.List(w.Kinds[g.Canvas],
					w.Counts.Questions.For(g.Questions), w.Counts.Minutes.For(g.Minutes), strings.Join(g.Languages, " ")))
			}
			return nil
		},
	}
}
