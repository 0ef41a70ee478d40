// Two canvases side by side, block by block.

package tui

import (
	"path/filepath"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/internal/interview/shelf"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/beside"
)

// compareScreen shows two canvases side by side. It uses the full width.
type compareScreen struct{ *readScreen }

func (compareScreen) broad() bool { return true }

// side is one of the canvases that are compared.
type side struct {
	path   string
	canvas *canvas.Canvas
}

// newCompare shows two canvases side by side, the older first.
func newCompare(e *env, old, new side) screen {
	related := opening.Derived(old.path, old.canvas, new.path, new.canvas) || canvas.Related(old.canvas, new.canvas)
	compared := canvas.Compare(old.canvas, new.canvas, related)
	names := publish.SideNames(old.path, new.path, old.canvas, new.canvas)
	guides := [2]*prompts.Guide{
		publish.GuideBeside(old.path, old.canvas, e.words.Language), publish.GuideBeside(new.path, new.canvas, e.words.Language),
	}
	rows := publish.SideRows(e.words, compared, old.canvas, new.canvas, guides)
	return compareScreen{&readScreen{env: e, text: func(width, height int) (head, body []string) {
		column := width - 2*margin
		d := beside.Drawer{Sheet: e.sheet, Set: e.set}
		head = e.indented(append([]string{""}, d.Head(names, column)...))
		for _, line := range publish.SideSums(e.words, compared, names) {
			body = append(body, e.paragraph(line, column, e.sheet.Plain)...)
		}
		return head, e.indented(append(body, d.Rows(rows, column)...))
	}}}
}

// newCompareChoice asks which canvas the one at the path is compared with: first the one
// that it derives from, then those of its folder and of the same kind.
func newCompareChoice(e *env, this side) screen {
	w := e.words
	var paths []string
	var rows []row
	add := func(path, name, note string) {
		if !slices.Contains(paths, path) {
			paths, rows = append(paths, path), append(rows, row{label: text.OneLine(name), note: note})
		}
	}
	real, err := filepath.Abs(this.path)
	if err == nil {
		paths, rows = append(paths, real), append(rows, row{}) // not with itself
	}
	if origin := opening.Origin(real, this.canvas); origin != "" {
		if _, doc, err := canvas.Open(origin); err == nil && doc.Source() != "" && doc.Canvas().Kind == this.canvas.Kind {
			add(filepath.Clean(origin), canvasName(origin, doc.Canvas()), w.Fill(w.Differences.Origin, "file", e.shown(origin)))
		}
	}
	folder := filepath.Dir(real)
	found, _ := shelf.List(shelf.Options{Folder: folder, Language: w.Language, Today: e.today()}) // a folder that cannot be read has none to offer
	for _, f := range found {
		if f.Err == nil && f.Kind == this.canvas.Kind {
			add(filepath.Join(folder, f.Path), f.Name, text.OneLine(f.Path))
		}
	}
	if err == nil {
		paths, rows = paths[1:], rows[1:]
	}
	if len(rows) == 0 {
		return newPicker(e, w.Differences.CompareWith, w.Differences.NoOther, []row{{label: w.Line.Close}}, 0, func(int) outcome { return shut })
	}
	return newPicker(e, w.Differences.CompareWith, w.Differences.CompareLead, rows, 0, func(at int) outcome {
		_, doc, err := canvas.Open(paths[at])
		if err != nil {
			return e.refuse(err)
		}
		return replace(newCompare(e, side{paths[at], doc.Canvas()}, this))
	})
}

// canvasName is the name of the canvas in the file at path.
func canvasName(path string, c *canvas.Canvas) string {
	if c.Name != "" {
		return c.Name
	}
	return canvas.NameFromFile(path)
}
