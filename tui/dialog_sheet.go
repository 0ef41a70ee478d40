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
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
	"bmcanvas/tui/keys"
)

// newSheetChoice lists the sheets beside the canvas file. Another one is named in a form.
func newSheetChoice(w *work) screen {
	return sheetChoice(w, filepath.Dir(w.saver.Path()), func(path string) outcome { return takeSheet(w, path) })
}

// sheetChoice lists the sheets of the folder, and takes the one that is chosen.
func sheetChoice(w *work, folder string, take func(path string) outcome) screen {
	words := w.env.words.Sheet
	var c choices
	for _, name := range intake.Sheets(folder) {
		c.add(text.OneLine(name), "", func() outcome { return take(filepath.Join(folder, name)) })
	}
	c.add(words.OtherFile, "", func() outcome { return replace(newSheetName(w, folder, take)) })
	return c.picker(w.env, words.TakeIn, "")
}

// newSheetName asks for the file of a sheet, by its path from the folder.
func newSheetName(w *work, folder string, take func(path string) outcome) screen {
	words := w.env.words.Sheet
	return w.keeps(newForm(w.env, words.TakeIn, words.FileLabel, func(v []string) outcome {
		path := strings.TrimSpace(v[0])
		switch {
		case path == "":
			return stay.warning(w.env.words.Notices.NoName)
		case !filepath.IsAbs(path):
			path = filepath.Join(folder, path)
		}
		return take(path)
	}, line("", "").named(words.TakeIn)).overQuestion(false))
}

// readSheet reads the sheet at the path for a canvas in the folder.
func readSheet(path, folder string) (*prompts.Guide, *sheet.Filled, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		problem := canvas.Unreadable
		if errors.Is(err, os.ErrNotExist) {
			problem = canvas.NotFound
		}
		return nil, nil, &canvas.Error{Problem: problem, File: path, Err: err}
	}
	return intake.Read(path, data, "", filepath.Dir(path), folder)
}

// refuseSheet says why the sheet at the path cannot be read.
func (e *env) refuseSheet(path string, err error) outcome {
	words := e.words.Convert
	var missing *intake.GuideMissing
	switch {
	case errors.Is(err, intake.ErrNoSheet):
		return stay.warning(e.words.Fill(words.NoSheet, "file", e.shown(path)))
	case errors.As(err, &missing):
		return stay.warning(e.words.Fill(words.NoSheetGuide, "guide", text.OneLine(missing.Guide), "file", e.shown(path)))
	}
	return e.refuse(err)
}

// takeSheet shows what the sheet at the path would add.
func takeSheet(w *work, path string) outcome {
	e, words := w.env, w.env.words.Convert
	guide, filled, err := readSheet(path, filepath.Dir(w.saver.Path()))
	switch {
	case err != nil:
		return e.refuseSheet(path, err)
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
	show := func(width, height int) (head, body []string) {
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
		return e.titled(e.words.Sheet.TakeIn, said, column, height), e.indented(body)
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
