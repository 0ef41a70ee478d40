// Exporting from the menu: the canvas in another form, in a file beside it.

package tui

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/publish"
)

// newExport asks for the form, and then for the file's name.
func newExport(s *session) screen {
	w := s.words.Export
	forms := publish.Forms()
	said := map[publish.Form]row{
		publish.HTML:     {label: w.Page, note: w.PageNote},
		publish.Report:   {label: w.Report, note: w.ReportNote},
		publish.SVG:      {label: w.Drawing, note: w.DrawingNote},
		publish.Markdown: {label: w.Text, note: w.TextNote},
		publish.JSON:     {label: w.Data, note: w.DataNote},
		publish.BMML:     {label: w.Tools, note: w.ToolsNote},
	}
	rows := make([]row, len(forms))
	for i, f := range forms {
		rows[i] = said[f]
	}
	return newPicker(s, w.Title, w.Lead, rows, 0, func(at int) outcome {
		return replace(newExportName(s, forms[at], rows[at].label))
	})
}

// newExportName asks for the name of the file. One that is there is replaced
// only when its name is given twice.
func newExportName(s *session, form publish.Form, title string) screen {
	path := s.saver.Path()
	base := strings.TrimSuffix(filepath.Base(path), filepath.Ext(path))
	warned := ""
	return newForm(s, title, s.words.Export.NameLead, func(v []string) outcome {
		out := s.beside(v[0])
		if (publish.Publication{Path: path}).Over(out) {
			return s.refuse(&canvas.Error{Problem: canvas.AlreadyThere, File: out})
		}
		if _, err := os.Lstat(out); err == nil && out != warned {
			warned = out
			s.warn(s.words.Fill(s.words.Export.There, "file", s.shown(out)))
			return stay
		}
		if err := s.export(form, out); err != nil {
			return s.refuse(err)
		}
		return shut
	}, line("", form.FileName(base)))
}

// beside is the path of a file that is named as seen from the canvas's folder.
func (s *session) beside(name string) string {
	name = strings.TrimSpace(name)
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.Join(filepath.Dir(s.saver.Path()), name)
}

// export writes the canvas as it is now, saved or not, and says where.
func (s *session) export(form publish.Form, out string) error {
	s.saver.Want(s.iv.Canvas())
	doc, err := s.saver.Document()
	if err != nil {
		return err
	}
	var made bytes.Buffer
	p := publish.Publication{
		Path: s.saver.Path(), Document: doc, Words: s.words, Today: s.today(), NoNames: s.names.chosen && !s.names.shown,
	}
	lost, err := p.Write(&made, form)
	if err != nil {
		return err
	}
	if err := canvas.Replace(out, made.Bytes()); err != nil {
		return err
	}
	said := s.words.Export.Done
	if len(lost) > 0 {
		said = s.words.Export.Lost
	}
	s.say(s.words.Fill(said, "file", s.shown(out), "lost", s.words.Series(lost...)))
	return nil
}
