// Taking in a filled-in question sheet: which one, what it would add, and the yes.

package tui

import (
	"errors"
	"os"
	"path/filepath"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/intake"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// newSheetChoice lists the sheets beside the canvas file. Another one is named in a form.
func newSheetChoice(w *work) screen {
	words := w.env.words.Sheet
	var c choices
	for _, name := range intake.Sheets(filepath.Dir(w.saver.Path())) {
		c.add(text.OneLine(name), "", func() outcome { return takeSheet(w, w.beside(name)) })
	}
	c.add(words.OtherFile, "", func() outcome { return replace(newSheetName(w)) })
	return c.picker(w.env, words.TakeIn, "")
}

// newSheetName asks for the file of a sheet.
func newSheetName(w *work) screen {
	words := w.env.words.Sheet
	return w.keeps(newForm(w.env, words.TakeIn, words.FileLabel, func(v []string) outcome {
		if strings.TrimSpace(v[0]) == "" {
			return stay.warning(w.env.words.Notices.NoName)
		}
		return takeSheet(w, w.beside(v[0]))
	}, line("", "").named(words.TakeIn)))
}

// takeSheet shows what the sheet at the path would add.
func takeSheet(w *work, path string) outcome {
	e, words := w.env, w.env.words.Convert
	data, err := os.ReadFile(path)
	if err != nil {
		problem := canvas.Unreadable
		if errors.Is(err, os.ErrNotExist) {
			problem = canvas.NotFound
		}
		return e.refuse(&canvas.Error{Problem: problem, File: path, Err: err})
	}
	guide, filled, err := intake.Read(path, data, "", filepath.Dir(path))
	switch {
	case errors.Is(err, intake.ErrNoSheet):
		return stay.warning(e.words.Fill(words.NoSheet, "file", e.shown(path)))
	case err != nil:
		return e.refuse(err)
	case guide.Canvas != w.iv.Canvas().Kind:
		return stay.warning(e.words.Fill(words.OtherCanvas, "file", e.shown(path), "kind", e.words.Kinds[guide.Canvas]))
	}
	taken := intake.Take(w.iv.Canvas(), guide, filled, w.iv.By, e.today(), e.words)
	if taken.Canvas == w.iv.Canvas() {
		return stay.warning(words.NothingNew)
	}
	return replace(newTaking(w, path, taken))
}

// taking shows what a sheet would add; enter adds it.
type taking struct {
	*readScreen
	add func() outcome
}

func newTaking(w *work, path string, taken intake.Taken) screen {
	e, before := w.env, w.iv.Canvas()
	changes := canvas.Diff(before, taken.Canvas)
	said := e.words.Tally(canvas.NewTally(changes))
	lines := publish.DiffLines(e.words, changes, taken.Canvas, w.iv.Walk().Guide)
	show := func(width int) (head, body []string) {
		column := min(width-2*margin, measure)
		if len(taken.LeftOut) > 0 {
			body = append(body, e.paragraph(e.words.Convert.Left, column, e.sheet.Second)...)
			for _, l := range taken.LeftOut {
				body = append(body, e.hang("  "+e.sheet.Marks.Bullet+" ", text.OneLine(l.Text), column, e.sheet.Plain)...)
			}
			body = append(body, "")
		}
		for _, l := range lines {
			body = append(body, changeLine(e, l, column)...)
		}
		return e.titled(e.words.Sheet.TakeIn, said, column), e.indented(body)
	}
	return &taking{&readScreen{env: e, text: show}, func() outcome {
		if w.iv.Canvas() != before {
			return takeSheet(w, path) // the canvas has changed meanwhile: what it would add now
		}
		w.iv.AddSheet(taken.Canvas)
		return shut.saying(e.words.Fill(e.words.Sheet.Taken, "file", e.shown(path), "changes", said))
	}}
}

func (v *taking) update(p keys.Press, w, h int) outcome {
	if p.Intent == keys.Enter {
		return v.add()
	}
	return v.readScreen.update(p, w, h)
}

func (v *taking) keyHints() []keyHint {
	return []keyHint{{"↑↓ pgdn", v.words.Line.Move}, {"enter", v.words.Sheet.Add}, {"esc", v.words.Line.Close}}
}
