// bmcanvas figures: what the amounts of a canvas come to, as a table (figures_table.go)
// or as JSON.

package cli

import (
	"encoding/json"
	"io"
	"os"
	"strings"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"bmcanvas/canvas/export"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/tui/tty"
)

func (p *program) figuresCommand() *cobra.Command {
	w := p.words.Command
	asJSON := false
	c := &cobra.Command{
		Use: "figures " + w.File, Short: w.Figures, Long: w.FiguresLong,
		Args: p.takes(1, 1), ValidArgsFunction: completeCanvas,
		RunE: func(_ *cobra.Command, args []string) error { return p.printFigures(args[0], asJSON, os.Getenv) },
	}
	c.Flags().BoolVar(&asJSON, "json", false, w.FlagJson)
	return c
}

// printFigures prints what the amounts of the canvas at path come to. The error is a
// *canvas.Error, or that of the output.
func (p *program) printFigures(path string, asJSON bool, getenv func(string) string) error {
	doc, err := p.openDocument(path)
	if err != nil {
		return err
	}
	c := doc.Canvas()
	p.tellGuideMissing(path, c)
	r := figures.Reckon(c)
	if asJSON {
		return p.printFiguresAsJSON(r)
	}
	mode := bidi.Off
	width, _, err := term.GetSize(p.out.Fd())
	screen := err == nil && getenv("TERM") != "dumb"
	if screen {
		mode, _ = textOrder("", getenv)
		mode = mode.Printed(getenv)
	} else {
		width = widestText
	}
	t := newFiguresTable(p.wordsFor(c), c, r, mode, width)
	if tty.ASCII(getenv) {
		t.full, t.open, t.tail = '#', '-', ".."
	}
	printed := t.print()
	if tty.ASCII(getenv) {
		printed = text.ASCII(printed)
	}
	if on, off := mode.Switches(getenv); !bidi.Plain(printed) {
		printed = on + printed + off
	}
	_, err = io.WriteString(p.out, printed)
	return err
}

func (p *program) printFiguresAsJSON(r *figures.Reckoning) error {
	var out strings.Builder
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(r.Data()); err != nil {
		return err
	}
	_, err := io.WriteString(p.out, export.EscapeControls(out.String()))
	return err
}
