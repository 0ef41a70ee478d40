// bmcanvas diff: what changed from one version of a canvas to the next.

package cli

import (
	"os"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/text"
	"bmcanvas/tui/tty"
)

func (p *program) diffCommand() *cobra.Command {
	w := p.words.Command
	asJSON := false
	c := &cobra.Command{
		Use: "diff " + w.Old + " " + w.New, Short: w.Diff, Long: w.DiffLong, ValidArgsFunction: completeCanvas,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 || args[0] == "-" && args[1] == "-" {
				return usageError{w.WrongCount}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error { return p.diffFiles(args[0], args[1], asJSON) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, w.FlagJson)
	return c
}

// diffFiles prints the differences. The error is errFound if there are any.
func (p *program) diffFiles(oldPath, newPath string, asJSON bool) error {
	old, err := p.readVersion(oldPath)
	if err != nil {
		return err
	}
	new, err := p.readVersion(newPath)
	if err != nil {
		return err
	}
	changes := canvas.Diff(old, new)
	w := p.wordsFor(new, old)
	if asJSON {
		err = export.DiffJSON(p.out, changes)
	} else {
		shown := new
		if shown.Kind == "" {
			shown = old
		}
		lines := publish.DiffLines(w, changes, shown, publish.GuideBeside(newPath, shown, w.Language))
		coloured := tty.Coloured(p.out, os.Getenv)
		for _, line := range lines {
			for i, s := range line.Spans {
				line.Spans[i].Text = text.Display(s.Text)
				coloured = coloured && !p.text.reorders(s.Text)
			}
		}
		err = export.WriteDiff(p.text, lines, coloured)
	}
	if err == nil && len(changes) > 0 {
		err = errFound
	}
	return err
}

// readVersion returns the canvas in a file or, for "-", in standard input. For the
// null device, which git names where there was no file, it is an empty canvas.
func (p *program) readVersion(path string) (*canvas.Canvas, error) {
	if path == os.DevNull || path == "/dev/null" {
		return &canvas.Canvas{}, nil
	}
	data, err := p.readInput(path)
	if err != nil {
		return nil, err
	}
	doc, err := canvas.Parse(path, data)
	if err != nil {
		return nil, err
	}
	return doc.Canvas(), nil
}
