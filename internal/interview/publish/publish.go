// Package publish writes a canvas in other formats, in the words of a language and of
// the guide that it was made with. The formats are in canvas/export, the words in
// prompts.
package publish

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// Format is a format that a canvas can be written in.
type Format string

// The formats, by the names of the command line; but there the report is
// "--to html --report", and the flat form "--to json --flat".
const (
	HTML     Format = "html"
	Report   Format = "report"
	SVG      Format = "svg"
	PDF      Format = "pdf"
	PNG      Format = "png"
	Markdown Format = "markdown"
	JSON     Format = "json"
	Flat     Format = "flat"
	BMML     Format = "bmml"
)

// Formats lists the formats that a person is offered, those for people before those
// for programs.
func Formats() []Format { return []Format{HTML, Report, PDF, PNG, SVG, Markdown, JSON, BMML} }

// BaseName returns the name of the canvas file at path without its folder and its
// endings, as FileName takes it.
func BaseName(path string) string {
	base := filepath.Base(path)
	base = strings.TrimSuffix(strings.TrimSuffix(base, filepath.Ext(base)), ".bmcanvas")
	if base == "" || base == "-" {
		return "canvas"
	}
	return base
}

// FileName returns the usual name for a canvas file of this name in the format.
func (f Format) FileName(base string) string {
	switch f {
	case Report:
		return base + "-report.html"
	case Flat:
		return base + ".flat.json"
	case Markdown:
		return base + ".md"
	}
	return base + "." + string(f)
}

// Binary reports whether the format is no text, so that no terminal can show it.
func (f Format) Binary() bool { return f == PDF || f == PNG }

// Publication is a canvas to be written in other formats.
type Publication struct {
	Path     string           // of the canvas file: errors name it, and a person's own guide is looked for from there
	Document *canvas.Document // its contents
	Words    *prompts.Words   // the language
	Today    canvas.Date      // for the checks
	NoNames  bool             // leave out names of people in formats for people
	Headings string           // a language in which Markdown has the titles of the blocks too; "" for none

	guide *prompts.Guide // of the canvas; nil if it has none
}

// Replaces reports whether writing to out would replace the canvas file itself.
func (p Publication) Replaces(out string) bool {
	canvas, err1 := os.Stat(p.Path)
	other, err2 := os.Stat(out)
	if err1 != nil || err2 != nil {
		return filepath.Clean(p.Path) == filepath.Clean(out)
	}
	return os.SameFile(canvas, other)
}

// Write writes the canvas in the format; if anything fails, it writes nothing. lost
// lists what the format cannot hold, a line each. The error is that of out, or a
// *canvas.Error if the canvas cannot be written in the format.
func (p Publication) Write(out io.Writer, format Format) (lost []string, err error) {
	p.guide = GuideBeside(p.Path, p.Document.Canvas(), p.Words.Language)
	var made bytes.Buffer
	if lost, err = p.write(&made, format); err != nil {
		return nil, err
	}
	_, err = made.WriteTo(out)
	return lost, err
}

func (p *Publication) write(out io.Writer, format Format) (lost []string, err error) {
	c := p.Document.Canvas()
	switch format {
	case HTML:
		return nil, export.HTML(out, c, p.titled(), p.options())
	case SVG:
		return nil, export.SVG(out, c, p.titled(), p.options())
	case PDF:
		return p.pdf(out)
	case PNG:
		return p.png(out)
	case Report:
		return nil, p.report(out)
	case Markdown: // with the usual titles, which an import and other tools know, whatever the guide calls the blocks
		return p.lost(export.MarkdownLost(p.Document)), export.Markdown(out, c, p.storied(), p.options())
	case JSON:
		return nil, export.JSON(out, p.Document)
	case Flat:
		losses, err := export.FlatJSON(out, c, GuidedWords(p.Words, c, p.guide))
		return p.lost(losses), err
	}
	return p.bmml(out)
}

func (p *Publication) options() export.Options {
	o := export.Options{NoNames: p.NoNames, Today: p.Today}
	if p.Headings != "" {
		o.Headings = PlainWords(prompts.LoadWords(p.Headings), p.Document.Canvas().Kind)
	}
	return o
}

// bmml also returns the contents of the canvas that the format cannot hold.
func (p *Publication) bmml(out io.Writer) (lost []string, err error) {
	losses, err := export.BMML(out, p.Document)
	var wrong *canvas.Error
	if errors.As(err, &wrong) {
		named := *wrong
		named.File = p.Path
		return nil, &named
	}
	if err != nil {
		return nil, err
	}
	return p.lost(losses), nil
}

// lost says what a format cannot hold, a line for each key of the file.
func (p *Publication) lost(losses []export.Lost) (lost []string) {
	w := p.Words
	names, note := FieldNames(w), GuidedWords(w, p.Document.Canvas(), p.guide).Note
	for _, l := range losses {
		label, known := names[l.Key]
		if !known {
			label = l.Key
		}
		sentence := w.Convert.Count
		if len(l.Notes) > 0 {
			sentence = w.Convert.Some
		}
		lost = append(lost, text.OneLine(w.Fill(sentence, "label", label, "n", l.Count, "notes", w.Series(noteNames(l.Notes, note)...))))
	}
	return lost
}

// noteNames returns the text of each note, or its id if it has no text.
func noteNames(notes []*canvas.Note, said func(*canvas.Note) string) []string {
	names := make([]string, len(notes))
	for i, n := range notes {
		names[i] = n.Text
		if said != nil {
			names[i] = said(n)
		}
		if names[i] == "" {
			names[i] = n.ID
		}
	}
	return names
}
