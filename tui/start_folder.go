// Beginning in a folder: its canvases, with a new one last.

package tui

import (
	"path/filepath"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/tui/keys"
)

// folderScreen lists the canvases of a folder, with a new one last.
type folderScreen struct {
	*env
	*work
	found []opening.CanvasFile
	list  list
}

func newFolder(w *work, found []opening.CanvasFile) *folderScreen {
	v := &folderScreen{env: w.env, work: w, found: found}
	for _, f := range found {
		far := v.words.Fill(v.words.Header.Progress, "n", f.Done, "of", f.Of)
		if f.Unsaved {
			far = v.words.Header.NotSaved
		}
		v.list.rows = append(v.list.rows, row{
			label: f.Name,
			note:  v.parts(filepath.Base(f.Path), far, v.date(f.Updated)),
		})
	}
	v.list.rows = append(v.list.rows, row{label: v.words.Start.New})
	return v
}

func (v *folderScreen) update(p keys.Press, _, _ int) outcome {
	done, used := v.list.update(p)
	switch {
	case done && v.list.at == len(v.found):
		return open(newStart(v.work, "", nil))
	case done:
		out, err := openPath(v.work, v.found[v.list.at].Path)
		if err != nil {
			return v.refuse(err)
		}
		return out
	case used:
		return stay
	case p.Intent == keys.Back:
		return leave
	}
	return unknown
}

func (v *folderScreen) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := v.titled(v.words.Start.Folder, v.folder, column)
	lines, at := v.list.lines(v.env, column, true, true)
	return append(head, v.window(v.indented(lines), h-len(head), at, at+1)...)
}

func (v *folderScreen) keyHints() []keyHint {
	l := v.words.Line
	return []keyHint{{"enter", l.Open}, {"↑↓", l.Move}, {"ctrl+c", l.Leave}}
}
