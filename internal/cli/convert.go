// bmcanvas export, import and schema: a canvas in other forms, and back.

package cli

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

func (p *program) export() *cobra.Command {
	w := p.words.Command
	to, out, report := "", "", false
	c := &cobra.Command{
		Use: "export " + w.File, Short: w.Export, Long: w.ExportLong,
		Args: p.args(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return p.exportFile(args[0], to, out, report) },
	}
	c.Flags().StringVar(&to, "to", "", w.FlagTo)
	c.Flags().StringVar(&out, "out", "", w.FlagOut)
	c.Flags().BoolVar(&report, "report", false, w.FlagReport)
	return c
}

// exportFile writes all of the canvas or, if anything goes wrong, nothing.
func (p *program) exportFile(path, to, out string, report bool) error {
	form := publish.Form(to)
	switch {
	case to == "":
		return usageError{p.words.Fill(p.words.Command.FlagNeedsValue, "found", "--to")}
	case form == publish.Report || !slices.Contains(publish.Forms(), form):
		return usageError{p.words.Fill(p.words.Command.BadValue, "found", "--to "+to)}
	case report && form != publish.HTML:
		return usageError{p.words.Fill(p.words.Command.NotWith, "found", "--report", "with", "--to "+to)}
	case report:
		form = publish.Report
	}
	_, doc, err := canvas.Open(path)
	if err != nil {
		return err
	}
	if len(doc.Bytes()) == 0 {
		return &canvas.Error{Problem: canvas.NotFound, File: path}
	}
	w := p.wordsFor(doc.Canvas())
	publication := publish.Publication{Path: path, Document: doc, Words: w, Today: canvas.DateOf(time.Now())}
	if out != "" && publication.Over(out) {
		return &canvas.Error{Problem: canvas.AlreadyThere, File: out}
	}
	var made bytes.Buffer
	lost, err := publication.Write(&made, form)
	if err != nil {
		return err
	}
	if len(lost) > 0 {
		fmt.Fprintln(p.err, w.Convert.Lost)
	}
	for _, l := range lost {
		fmt.Fprintln(p.err, "  "+l)
	}
	if out != "" {
		return canvas.Replace(out, made.Bytes())
	}
	_, err = p.out.Write(made.Bytes())
	return err
}

// wordsFor are the words in the language that is asked for, else in the first
// of the canvases' own that is known, else in that of the environment.
func (p *program) wordsFor(of ...*canvas.Canvas) *prompts.Words {
	language, _ := prompts.MatchLanguage(p.language)
	for _, c := range of {
		own, _ := prompts.MatchLanguage(c.Language)
		language = cmp.Or(language, own)
	}
	return prompts.LoadWords(cmp.Or(language, p.words.Language))
}

func (p *program) importing() *cobra.Command {
	w := p.words.Command
	from, out := "", ""
	c := &cobra.Command{
		Use: "import " + w.Source, Short: w.Import, Long: w.ImportLong,
		Args: p.args(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return p.importFile(args[0], export.Format(from), out) },
	}
	c.Flags().StringVar(&from, "from", "", w.FlagFrom)
	c.Flags().StringVar(&out, "out", "", w.FlagNewFile)
	return c
}

// importFile makes a new canvas file of the source, and tells what of it has no
// place on a canvas.
func (p *program) importFile(source string, from export.Format, out string) error {
	switch from {
	case "", export.FromMarkdown, export.FromJSON, export.FromBMML:
	default:
		return usageError{p.words.Fill(p.words.Command.BadValue, "found", "--from "+string(from))}
	}
	if out == "" {
		return usageError{p.words.Fill(p.words.Command.FlagNeedsValue, "found", "--out")}
	}
	file, err := canvas.NewFile(out)
	if err != nil {
		return err
	}
	data, err := p.source(source)
	if err != nil {
		return err
	}
	o := export.ImportOptions{
		Name: canvas.NameFromFile(out), Language: p.wordsFor().Language, Day: canvas.DateOf(time.Now()),
	}
	for _, l := range prompts.Languages {
		for _, kind := range []canvas.Kind{canvas.BusinessModel, canvas.CustomerExperience} {
			o.Words = append(o.Words, publish.PlainWords(prompts.LoadWords(l.Code), kind))
		}
	}
	made, err := export.Import(source, data, from, o)
	if err != nil {
		return err
	}
	if err := file.Save(made.Document); err != nil {
		return err
	}
	if len(made.LeftOut) > 0 {
		fmt.Fprintln(p.err, p.words.Convert.Left)
	}
	for _, l := range made.LeftOut {
		fmt.Fprintf(p.err, "%s:%d: %s\n", source, l.Line, text.OneLine(l.Text))
	}
	return nil
}

// mostSource is how much of a source is read: JSON with its indents is larger
// than the file it becomes. Reading one byte more shows that there is more.
const mostSource = 4*canvas.MaxSize + 1

// source is all that a file holds, or standard input for "-". The error is a
// *canvas.Error.
func (p *program) source(path string) ([]byte, error) {
	in := p.in
	if path != "-" {
		file, err := os.Open(path)
		if err != nil {
			return nil, sourceError(path, err)
		}
		defer file.Close()
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return nil, &canvas.Error{Problem: canvas.IsFolder, File: path}
		}
		in = file
	}
	data, err := io.ReadAll(io.LimitReader(in, mostSource))
	if err != nil {
		return nil, sourceError(path, err)
	}
	return data, nil
}

func sourceError(path string, err error) error {
	problem := canvas.Unreadable
	if errors.Is(err, fs.ErrNotExist) {
		problem = canvas.NotFound
	}
	return &canvas.Error{Problem: problem, File: path, Err: err}
}

func (p *program) schema() *cobra.Command {
	w := p.words.Command
	return &cobra.Command{
		Use: "schema", Short: w.Schema, Long: w.SchemaLong,
		Args: p.args(0, 0),
		RunE: func(*cobra.Command, []string) error {
			_, err := p.out.Write(export.Schema())
			return err
		},
	}
}
