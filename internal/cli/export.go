// bmcanvas export: a canvas in another format.

package cli

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"

	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/prompts"
)

// exporting is what the flags of export say.
type exporting struct {
	to, out, headings             string
	report, flat, noNames, opened bool
}

func (p *program) exportCommand() *cobra.Command {
	w := p.words.Command
	var e exporting
	c := &cobra.Command{
		Use: "export " + w.File, Short: w.Export, Long: w.ExportLong,
		Args: p.takes(1, 1), ValidArgsFunction: completeCanvas,
		RunE: func(_ *cobra.Command, args []string) error { return p.exportFile(args[0], e) },
	}
	c.Flags().StringVar(&e.to, "to", "", w.FlagTo)
	c.Flags().StringVar(&e.out, "out", "", w.FlagOut)
	c.Flags().StringVar(&e.headings, "headings", "", w.FlagHeadings)
	c.Flags().BoolVar(&e.report, "report", false, w.FlagReport)
	c.Flags().BoolVar(&e.flat, "flat", false, w.FlagFlat)
	c.Flags().BoolVar(&e.noNames, "no-names", false, w.FlagNoNames)
	c.Flags().BoolVar(&e.opened, "open", false, w.FlagOpen)
	complete := cobra.FixedCompletions(exportNames(), cobra.ShellCompDirectiveNoFileComp)
	if err := c.RegisterFlagCompletionFunc("to", complete); err != nil {
		panic(err) // there is no such flag
	}
	return c
}

// exportNames lists what --to takes.
func exportNames() []string {
	var names []string
	for _, f := range publish.Formats() {
		if f != publish.Report {
			names = append(names, string(f))
		}
	}
	return names
}

// exportForm returns the format that the flags ask for.
func (p *program) exportForm(e exporting) (publish.Format, error) {
	clash := func(flag string) error {
		return usageError{what: p.words.Fill(p.words.Command.NotWith, "found", flag, "with", "--to "+e.to)}
	}
	form := publish.Format(e.to)
	switch {
	case e.to == "":
		return "", usageError{p.words.Fill(p.words.Command.FlagNeedsValue, "found", "--to"), valuesAre(p.words, exportNames())}
	case !slices.Contains(exportNames(), e.to):
		return "", badValue(p, "--to "+e.to, exportNames())
	case e.report && form != publish.HTML:
		return "", clash("--report")
	case e.flat && form != publish.JSON:
		return "", clash("--flat")
	case e.headings != "" && form != publish.Markdown:
		return "", clash("--headings")
	case e.headings != "" && !prompts.HasWords(e.headings):
		return "", badValue(p, "--headings "+e.headings, languageCodes())
	case e.opened && e.out == "-":
		return "", usageError{what: p.words.Fill(p.words.Command.NotWith, "found", "--open", "with", "--out -")}
	case e.report:
		return publish.Report, nil
	case e.flat:
		return publish.Flat, nil
	}
	return form, nil
}

// exportFile writes the canvas at path as the flags say, to a file or to standard
// output. If anything goes wrong it writes nothing.
func (p *program) exportFile(path string, e exporting) error {
	form, err := p.exportForm(e)
	if err != nil {
		return err
	}
	if printed := (e.out == "" || e.out == "-") && !e.opened; printed && form.Binary() && term.IsTerminal(p.out.Fd()) {
		pairs := []any{"to", e.to, "file", form.FileName(publish.BaseName(path))}
		return remedied{p.words.Fill(p.words.Command.ToTerminal, pairs...), p.words.Fill(p.words.Command.ToTerminalDo, pairs...)}
	}
	doc, err := p.openDocument(path)
	if err != nil {
		return err
	}
	p.tellGuideMissing(path, doc.Canvas())
	w := p.wordsFor(doc.Canvas())
	publication := publish.Publication{Path: path, Document: doc, Words: w, Today: p.today(), NoNames: e.noNames, Headings: e.headings}
	if e.out != "" && e.out != "-" && publication.Replaces(e.out) {
		return &canvas.Error{Problem: canvas.AlreadyThere, File: e.out}
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
	if e.opened {
		return p.openExport(e.out, form.FileName(publish.BaseName(path)), exported.Bytes())
	}
	return p.writeOutput(e.out, exported.Bytes())
}

// openExport writes the data to the file out, or without one to a file of the name
// in a folder for temporary things, and opens the file. It prints the file's path.
// If there is no program to open it with, it says so; the export is there all the
// same.
func (p *program) openExport(out, name string, data []byte) error {
	if out == "" {
		folder, err := os.MkdirTemp("", "bmcanvas-")
		if err != nil {
			return err
		}
		out = filepath.Join(folder, name)
	}
	if err := canvas.Replace(out, data); err != nil {
		return err
	}
	if whole, err := filepath.Abs(out); err == nil {
		out = whole
	}
	switch err := publish.Open(out); {
	case errors.Is(err, publish.ErrNoViewer):
		fmt.Fprintln(p.errText, p.words.Command.NoViewer)
	case err != nil:
		return fmt.Errorf("opening %s: %w", out, err)
	}
	_, err := fmt.Fprintln(p.text, p.linked(out))
	return err
}
