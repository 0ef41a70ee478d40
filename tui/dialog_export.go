// Exporting the canvas in another form, to a file beside it.

package tui

import (
	"bytes"
	"os"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/publish"
)

// newExport asks for the form, and then for the file's name.
func newExport(w *work) screen {
	words := w.env.words.Export
	forms := publish.Formats()
	labels := map[publish.Format]row{
		publish.HTML:     {label: words.Page, note: words.PageNote},
		publish.Report:   {label: words.Report, note: words.ReportNote},
		publish.PDF:      {label: words.Poster, note: words.PosterNote},
		publish.PNG:      {label: words.Picture, note: words.PictureNote},
		publish.SVG:      {label: words.Drawing, note: words.DrawingNote},
		publish.Markdown: {label: words.Text, note: words.TextNote},
		publish.JSON:     {label: words.Data, note: words.DataNote},
		publish.BMML:     {label: words.Tools, note: words.ToolsNote},
	}
	rows := []row{{label: words.Open, note: words.OpenNote}}
	for _, f := range forms {
		rows = append(rows, labels[f])
	}
	return newPicker(w.env, words.Title, words.Lead, rows, 0, func(at int) outcome {
		if at == 0 {
			return openPage(w)
		}
		return replace(newExportName(w, forms[at-1], rows[at].label))
	}).overQuestion(false)
}

// newExportName asks for the name of the file. A file of that name is replaced
// only when its name is given twice.
func newExportName(w *work, form publish.Format, title string) screen {
	path := w.saver.Path()
	warned := ""
	return w.keeps(newForm(w.env, title, w.env.words.Export.NameLead, func(v []string) outcome {
		if strings.TrimSpace(v[0]) == "" {
			return stay.warning(w.env.words.Notices.NoName)
		}
		out := w.beside(v[0])
		if (publish.Publication{Path: path}).Replaces(out) {
			return w.env.refuse(&canvas.Error{Problem: canvas.AlreadyThere, File: out})
		}
		if _, err := os.Lstat(out); err == nil && out != warned {
			warned = out
			return stay.warning(w.env.words.Fill(w.env.words.Export.There, "file", w.env.shown(out)))
		}
		lost, err := exportTo(w, form, out)
		if err != nil {
			return w.env.refuse(err)
		}
		done := w.env.words.Export.Done
		if len(lost) > 0 {
			done = w.env.words.Export.Lost
		}
		return shut.saying(w.env.words.Fill(done, "file", w.env.shown(out), "lost", w.env.words.Series(lost...))).offering(out)
	}, line("", form.FileName(publish.BaseName(path))).named(title)).overQuestion(false))
}

// exportTo writes the canvas as it is now, saved or not, to the file out. It
// returns the parts of the canvas that the form leaves out.
func exportTo(w *work, form publish.Format, out string) (lost []string, err error) {
	w.saver.Want(w.iv.Canvas())
	doc, err := w.saver.Document()
	if err != nil {
		return nil, err
	}
	var made bytes.Buffer
	p := publish.Publication{
		Path: w.saver.Path(), Document: doc, Words: w.env.words, Today: w.env.today(), NoNames: w.names.chosen && !w.names.shown,
	}
	if lost, err = p.Write(&made, form); err != nil {
		return nil, err
	}
	return lost, canvas.Replace(out, made.Bytes())
}
