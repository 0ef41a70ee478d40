// bmcanvas diff: what changed from one version of a canvas to the next.

package cli

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/tty"
)

func (p *program) diffCommand() *cobra.Command {
	w := p.words.Command
	asJSON, side := false, false
	c := &cobra.Command{
		Use: "diff " + w.Old + " " + w.New, Short: w.Diff, Long: w.DiffLong, ValidArgsFunction: completeCanvas,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) < 1 || len(args) > 2 || len(args) == 2 && args[0] == "-" && args[1] == "-" {
				return p.wrongCount(c)
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			old, new, err := p.readVersions(args)
			if errors.Is(err, errNoOrigin) {
				return p.wrongCount(c)
			}
			if err != nil {
				return err
			}
			return p.diffVersions(old, new, asJSON, side)
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, w.FlagJson)
	c.Flags().BoolVar(&side, "side", false, w.FlagSide)
	return c
}

// comparedFile is one of the files that are compared.
type comparedFile struct {
	path   string
	canvas *canvas.Canvas
}

// errNoOrigin says that a single file does not say from which one it derives.
var errNoOrigin = errors.New("nothing to compare with")

// readVersions reads the canvases at the two paths or, of a file that says which one
// it derives from, that one and the file. The error may be errNoOrigin.
func (p *program) readVersions(args []string) (old, new comparedFile, err error) {
	if new, err = p.readVersion(args[len(args)-1]); err != nil {
		return old, new, err
	}
	if len(args) == 2 {
		old, err = p.readVersion(args[0])
		return old, new, err
	}
	origin := opening.Origin(new.path, new.canvas)
	if origin == "" || new.path == "-" {
		return old, new, errNoOrigin
	}
	old, err = p.readVersion(origin)
	return old, new, err
}

// diffVersions prints the differences. The error is errFound if there are any.
func (p *program) diffVersions(old, new comparedFile, asJSON, side bool) error {
	related := opening.Derived(old.path, old.canvas, new.path, new.canvas) || canvas.Related(old.canvas, new.canvas)
	changes := canvas.Contrast(old.canvas, new.canvas)
	if related {
		changes = canvas.Diff(old.canvas, new.canvas)
	}
	w, err := p.wordsFor(new.canvas, old.canvas), error(nil)
	switch {
	case side && asJSON:
		err = p.printSidesAsJSON(old, new, related)
	case side:
		err = p.printSides(w, old, new, related)
	case asJSON:
		err = export.DiffJSON(p.out, changes)
	default:
		if !related {
			names := publish.SideNames(old.path, new.path, old.canvas, new.canvas)
			fmt.Fprintf(p.text, "%s\n\n", text.OneLine(w.Fill(w.Differences.Apart, "old", names[0], "new", names[1])))
		}
		err = p.printChanges(w, changes, old, new)
	}
	if err == nil && len(changes) > 0 {
		err = errFound
	}
	return err
}

// printChanges prints the changes, a line each.
func (p *program) printChanges(w *prompts.Words, changes []canvas.Change, old, new comparedFile) error {
	shown := new.canvas
	if shown.Kind == "" {
		shown = old.canvas
	}
	lines := publish.DiffLines(w, changes, shown, publish.GuideBeside(new.path, shown, w.Language))
	coloured := tty.Coloured(p.out, os.Getenv)
	for _, line := range lines {
		for i, s := range line.Spans {
			line.Spans[i].Text = text.Display(s.Text)
			coloured = coloured && !p.text.reorders(s.Text)
		}
	}
	return export.WriteDiff(p.text, lines, coloured)
}

// readVersion returns the canvas in a file or, for "-", in standard input. For the
// null device, which git names where there was no file, it is an empty canvas.
func (p *program) readVersion(path string) (comparedFile, error) {
	if path == os.DevNull || path == "/dev/null" {
		return comparedFile{path, &canvas.Canvas{}}, nil
	}
	data, err := p.readInput(path)
	if err != nil {
		return comparedFile{}, err
	}
	doc, err := canvas.Parse(path, data)
	if err != nil {
		return comparedFile{}, err
	}
	p.tellGuideMissing(path, doc.Canvas())
	return comparedFile{path, doc.Canvas()}, nil
}
