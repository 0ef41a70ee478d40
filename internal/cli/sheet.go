// bmcanvas sheet: a guide as a blank question sheet, or the guide itself.

package cli

import (
	"bytes"
	"io"
	"os"

	"github.com/spf13/cobra"

	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

func (p *program) sheetCommand() *cobra.Command {
	w := p.words.Command
	format := ""
	c := &cobra.Command{
		Use: "sheet " + w.Guide, Short: w.Sheet, Long: w.SheetLong,
		Args: p.takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error {
			write, known := map[string]func(io.Writer, *prompts.Guide, *prompts.Words) error{
				"markdown": sheet.Markdown, "html": writeSheetPage, "yaml": p.writeGuide,
			}[format]
			if !known {
				return badValue(p, "--to "+format, sheetFormats())
			}
			folder, err := os.Getwd()
			if err != nil {
				return err
			}
			g, err := opening.AskedGuide(args[0], p.words.Language, folder)
			if err != nil {
				return err
			}
			words := p.words
			if prompts.HasWords(g.Language) { // a sheet is in one language, that of its questions
				words = prompts.LoadWords(g.Language)
			}
			return write(p.out, g, words)
		},
	}
	c.Flags().StringVar(&format, "to", "markdown", w.FlagSheet)
	return c
}

// sheetFormats lists what --to takes.
func sheetFormats() []string { return []string{"markdown", "html", "yaml"} }

// writeSheetPage writes the sheet as a page that marks where its long words may be broken.
func writeSheetPage(out io.Writer, g *prompts.Guide, words *prompts.Words) error {
	var page bytes.Buffer
	if err := sheet.HTML(&page, g, words); err != nil {
		return err
	}
	return export.BreakWords(out, page.Bytes(), publish.Breaks(words.Language))
}

// writeGuide writes the guide's file byte for byte.
func (p *program) writeGuide(out io.Writer, g *prompts.Guide, _ *prompts.Words) error {
	data, builtIn := prompts.GuideSource(g.ID, g.Language)
	if g.Path != "" || !builtIn {
		var err error
		if data, err = os.ReadFile(g.Path); err != nil {
			return &prompts.GuideError{Problem: prompts.GuideUnreadable, File: g.Path, Err: err}
		}
	}
	_, err := out.Write(data)
	return err
}
