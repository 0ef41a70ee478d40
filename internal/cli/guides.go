// bmcanvas guides: the guides that are built in, and the person's own. Also what every
// command says of a canvas whose guide is not there.

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

func (p *program) guidesCommand() *cobra.Command {
	w := p.words
	return &cobra.Command{
		Use: "guides", Short: w.Command.Guides, Long: w.Command.GuidesLong,
		Args: p.takes(0, 0),
		RunE: func(*cobra.Command, []string) error {
			folder, err := os.Getwd()
			if err != nil {
				return err
			}
			for i, g := range prompts.Guides(w.Language) {
				if i > 0 {
					fmt.Fprintln(p.text)
				}
				p.printGuide(g.ID, g)
			}
			for _, o := range opening.OwnGuides(w.Language, folder) {
				fmt.Fprintln(p.text)
				p.printOwnGuide(o, folder)
			}
			return nil
		},
	}
}

// printGuide prints a guide under the name by which it is found.
func (p *program) printGuide(name string, g prompts.GuideInfo) {
	w := p.words
	size := []string{w.Kinds[g.Canvas], w.Counts.Questions.For(g.Questions)}
	if g.Minutes > 0 {
		size = append(size, w.Counts.Minutes.For(g.Minutes))
	}
	size = append(size, strings.Join(g.Languages, " "))
	fmt.Fprintf(p.text, "%s\n  %s\n  %s\n", text.OneLine(name), text.OneLine(g.Title), text.OneLine(w.List(size...)))
}

// printOwnGuide prints a guide of the person's own with where it is, or why it cannot be
// used.
func (p *program) printOwnGuide(o prompts.OwnGuide, folder string) {
	line := func(s string) { fmt.Fprintln(p.text, "  "+text.OneLine(s)) }
	if o.Err != nil {
		what, where, do := p.words.Explain(o.Err)
		fmt.Fprintln(p.text, text.OneLine(o.Name))
		line(opening.Shown(folder, where) + ": " + what)
		line(do)
		return
	}
	p.printGuide(o.Name, o.Info())
	line(opening.Shown(folder, o.Path))
	if o.Shadowed != "" {
		line(p.words.Fill(p.words.Command.GuideShadowed, "other", opening.Shown(folder, o.Shadowed)))
	}
}

// tellGuideMissing says, beside the results of a command, that the guide that the canvas
// at path names cannot be used, why, and what to do.
func (p *program) tellGuideMissing(path string, c *canvas.Canvas) {
	w := p.wordsFor(c)
	err := opening.MissingGuide(c, filepath.Dir(path), w.Language)
	if err == nil {
		return
	}
	what, where, do := w.Explain(err)
	fmt.Fprintf(p.errText, "bmcanvas: %s\n%s\n",
		text.OneLine(w.Fill(w.Command.GuideMissing, "guide", c.Guide)+": "+path), text.OneLine(where+": "+what+". "+do))
}
