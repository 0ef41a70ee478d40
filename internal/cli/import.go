// bmcanvas import: a canvas file made of another format.

package cli

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/intake"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

func (p *program) importCommand() *cobra.Command {
	w := p.words.Command
	from, out, into, yes := "", "", "", false
	c := &cobra.Command{
		Use: "import " + w.Source, Short: w.Import, Long: w.ImportLong,
		Args: p.takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case into != "" && out != "":
				return usageError{what: p.words.Fill(w.NotWith, "found", "--into", "with", "--out")}
			case into != "" && from != "":
				return usageError{what: p.words.Fill(w.NotWith, "found", "--into", "with", "--from")}
			case into != "":
				return p.importSheet(args[0], into, yes)
			case yes:
				return p.needsValue("--into")
			}
			return p.importFile(args[0], export.Format(from), out)
		},
	}
	c.Flags().StringVar(&from, "from", "", w.FlagFrom)
	c.Flags().StringVar(&out, "out", "", w.FlagNewFile)
	c.Flags().StringVar(&into, "into", "", w.FlagInto)
	c.Flags().BoolVar(&yes, "yes", false, w.FlagYes)
	return c
}

// importFile writes a new canvas file with what the source says, and prints what
// of it has no place on a canvas.
func (p *program) importFile(source string, from export.Format, out string) error {
	if from != "" && !slices.Contains(export.Formats(), from) {
		return badValue(p, "--from "+string(from), export.Formats())
	}
	if out == "" {
		return usageError{p.words.Fill(p.words.Command.FlagNeedsValue, "found", "--out"), p.words.Command.ImportWhere}
	}
	var file *canvas.File
	name := ""
	if out != "-" {
		var err error
		if file, err = canvas.NewFile(out); err != nil {
			return err
		}
		name = canvas.NameFromFile(out)
	}
	data, err := p.readInput(source)
	if err != nil {
		return err
	}
	imported, err := p.imported(source, data, from, name, filepath.Dir(out))
	if err != nil {
		return err
	}
	if file != nil {
		err = file.Save(imported.Document)
	} else {
		err = p.writeOutput(out, imported.Document.Bytes())
	}
	if err != nil {
		return err
	}
	p.sayLeftOut(source, p.words.Convert.Elsewhere, imported.Elsewhere)
	p.sayLeftOut(source, p.words.Convert.Left, imported.LeftOut)
	return nil
}

// imported returns the canvas in a source, and the words of the source that have no place
// on it. name is the canvas's name if the source does not name it; folder is where its
// file will be.
func (p *program) imported(source string, data []byte, from export.Format, name, folder string) (*export.Imported, error) {
	if from == "" && intake.IsSheet(data) {
		return p.canvasOfSheet(source, data, name, folder)
	}
	o := export.ImportOptions{
		Name: name, Language: p.wordsFor().Language, Day: p.today(),
	}
	for _, l := range prompts.Languages {
		for _, kind := range []canvas.Kind{canvas.BusinessModel, canvas.CustomerExperience} {
			o.Words = append(o.Words, publish.PlainWords(prompts.LoadWords(l.Code), kind))
		}
	}
	imported, err := export.Import(source, data, from, o)
	if err != nil {
		return nil, err
	}
	if imported.From == export.FromMarkdown || imported.From == export.FromHTML { // amounts as people write them
		c := imported.Document.Canvas()
		imported.Document, err = imported.Document.With(prompts.KeptAmounts(c, cmp.Or(c.Language, o.Language)))
	}
	return imported, err
}

// sayLeftOut prints pieces of a source with their lines, under a heading.
func (p *program) sayLeftOut(source, heading string, pieces []export.LeftOut) {
	if len(pieces) > 0 {
		fmt.Fprintln(p.errText, heading)
	}
	for _, l := range pieces {
		fmt.Fprintf(p.errText, "%s:%d: %s\n", source, l.Line, text.OneLine(l.Text))
	}
}
