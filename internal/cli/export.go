// bmcanvas export: a canvas in another format.

package cli

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/publish"
)

func (p *program) exportCommand() *cobra.Command {
	w := p.words.Command
	to, out, report := "", "", false
	c := &cobra.Command{
		Use: "export " + w.File, Short: w.Export, Long: w.ExportLong,
		Args: p.takes(1, 1), ValidArgsFunction: completeCanvas,
		RunE: func(_ *cobra.Command, args []string) error { return p.exportFile(args[0], to, out, report) },
	}
	c.Flags().StringVar(&to, "to", "", w.FlagTo)
	c.Flags().StringVar(&out, "out", "", w.FlagOut)
	c.Flags().BoolVar(&report, "report", false, w.FlagReport)
	return c
}

// exportFile writes the canvas at path in a format, to out or to standard output.
// If anything goes wrong it writes nothing.
func (p *program) exportFile(path, to, out string, report bool) error {
	form := publish.Format(to)
	switch {
	case to == "":
		return p.needsValue("--to")
	case form == publish.Report || !slices.Contains(publish.Formats(), form):
		return p.badValue("--to " + to)
	case report && form != publish.HTML:
		return usageError{p.words.Fill(p.words.Command.NotWith, "found", "--report", "with", "--to "+to)}
	case report:
		form = publish.Report
	}
	doc, err := p.openDocument(path)
	if err != nil {
		return err
	}
	w := p.wordsFor(doc.Canvas())
	publication := publish.Publication{Path: path, Document: doc, Words: w, Today: p.today()}
	if out != "" && out != "-" && publication.Replaces(out) {
		return &canvas.Error{Problem: canvas.AlreadyThere, File: out}
	}
	var exported bytes.Buffer
	lost, err := publication.Write(&exported, form)
	if err != nil {
		return err
	}
	if len(lost) > 0 {
		fmt.Fprintln(p.errText, w.Convert.Lost)
	}
	for _, l := range lost {
		fmt.Fprintln(p.errText, "  "+l)
	}
	return p.writeOutput(out, exported.Bytes())
}
