// Package publish writes a canvas in the forms in which it leaves the program,
// in the words of a language and of the guide that it was made with. What the
// forms are is canvas/export's; what they say is prompts'.
package publish

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"bmcanvas/canvas"
	"bmcanvas/canvas/export"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// Form is a form that a canvas can be written in.
type Form string

// The forms, as the command line names them, but for the report, which is
// "--to html --report" there.
const (
	HTML     Form = "html"
	Report   Form = "report"
	SVG      Form = "svg"
	Markdown Form = "markdown"
	JSON     Form = "json"
	BMML     Form = "bmml"
)

// Forms are all of them, what people read before what programs read.
func Forms() []Form { return []Form{HTML, Report, SVG, Markdown, JSON, BMML} }

// FileName is the usual name of the form of the canvas file of that name.
func (f Form) FileName(base string) string {
	switch f {
	case Report:
		return base + "-report.html"
	case Markdown:
		return base + ".md"
	}
	return base + "." + string(f)
}

// Publication is a canvas to be written in other forms.
type Publication struct {
	Path     string           // of the canvas file: errors name it, and a guide of one's own lies beside it
	Document *canvas.Document // what it says
	Words    *prompts.Words   // the language
	Today    canvas.Date      // the checks' day
	NoNames  bool             // leave out who said what, in what people read

	guide *prompts.Guide // the canvas's; nil if there is none
}

// Over reports whether a file at out would be, or be in the place of, the
// canvas file itself.
func (p Publication) Over(out string) bool {
	canvas, err1 := os.Stat(p.Path)
	other, err2 := os.Stat(out)
	if err1 != nil || err2 != nil {
		return filepath.Clean(p.Path) == filepath.Clean(out)
	}
	return os.SameFile(canvas, other)
}

// Write writes all of the canvas in the form or, if anything goes wrong,
// nothing. lost says, in a line each, what the form cannot hold. The error is
// the writer's, or a *canvas.Error if the canvas cannot be written so.
func (p Publication) Write(out io.Writer, form Form) (lost []string, err error) {
	p.guide = GuideBeside(p.Path, p.Document.Canvas(), p.Words.Language)
	var made bytes.Buffer
	if lost, err = p.write(&made, form); err != nil {
		return nil, err
	}
	_, err = made.WriteTo(out)
	return lost, err
}

func (p *Publication) write(out io.Writer, form Form) (lost []string, err error) {
	c := p.Document.Canvas()
	switch form {
	case HTML:
		return nil, export.HTML(out, c, p.titled(), p.options())
	case SVG:
		return nil, export.SVG(out, c, p.titled(), p.options())
	case Report:
		return nil, p.report(out)
	case Markdown: // with the usual titles, which an import and other tools know, whatever the guide calls the blocks
		return nil, export.Markdown(out, c, p.storied(), p.options())
	case JSON:
		return nil, export.JSON(out, p.Document)
	}
	return p.bmml(out)
}

func (p *Publication) options() export.Options { return export.Options{NoNames: p.NoNames} }

// bmml also tells what of the canvas the form cannot hold.
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
	return lost, nil
}

// noteNames is the words of the notes, or the id of one without any.
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
