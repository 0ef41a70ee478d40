// The canvases of a folder: how far each is and what hangs loose, with a new one last.

package tui

import (
	"cmp"
	"errors"
	"path/filepath"
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/shelf"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// folderScreen lists the canvases of a folder. What is typed finds canvases by their
// names and files, and is the name of a new one.
type folderScreen struct {
	*env
	work    *work
	pick    *picker
	unsaved []opening.CanvasFile // those that have no file yet; they come first
	found   []shelf.Entry
	order   shelf.Order
	deep    bool         // those of the folders below, too
	start   *startScreen // of the new canvas, once it was opened; what is typed there waits
	begun   string       // the words that it was opened with

	previews *previews
}

// newFolder lists the canvases of the working folder.
func newFolder(w *work) *folderScreen {
	v := &folderScreen{env: w.env, work: w}
	v.pick = newPicker(w.env, w.env.words.Start.Folder, "", nil, 0, v.choose)
	v.pick.back = func() outcome { return stay } // there is nothing below
	v.read()
	return v
}

// empty reports whether there is no canvas to choose.
func (v *folderScreen) empty() bool { return len(v.unsaved)+len(v.found) == 0 }

// read reads the folder, and keeps the cursor on the canvas it is on. A folder that
// cannot be read has none.
func (v *folderScreen) read() {
	at := ""
	if e := v.current(); e != nil {
		at = e.Path
	}
	v.previews = &previews{drawn: map[previewOf]preview{}}
	v.unsaved = opening.UnsavedCanvases(recovery.State(v.getenv), v.folder)
	v.found, _ = shelf.List(shelf.Options{Folder: v.folder, Deep: v.deep, Language: v.words.Language, Today: v.today()})
	v.fill(at)
}

// fill makes the rows in the order, with the cursor on the canvas at the path.
func (v *folderScreen) fill(at string) {
	shelf.Sort(v.found, v.order)
	v.pick.all = nil
	for _, f := range v.unsaved {
		v.pick.all = append(v.pick.all, row{label: f.Name, note: v.parts(filepath.Base(f.Path), v.words.Header.NotSaved, v.date(f.Updated))})
	}
	for i := range v.found {
		v.pick.all = append(v.pick.all, v.entryRow(&v.found[i]))
	}
	v.pick.all = append(v.pick.all, row{label: v.words.Start.New})
	v.find()
	if i := slices.IndexFunc(v.found, func(e shelf.Entry) bool { return e.Path == at }); i >= 0 {
		v.pick.list.at = max(slices.Index(v.pick.found, len(v.unsaved)+i), 0)
	}
}

// find lists the rows that have the typed words, and last the new canvas, which gets
// them as its name.
func (v *folderScreen) find() {
	k := v.pick
	k.find()
	if last := len(k.all) - 1; !slices.Contains(k.found, last) {
		k.list.rows, k.found = append(k.list.rows, k.all[last]), append(k.found, last)
	}
	if name := v.typedName(); name != "" {
		k.list.rows[len(k.list.rows)-1].label = v.words.Fill(v.words.CanvasList.NewNamed, "name", name)
	}
}

// typedName is what was typed, as the name of a canvas.
func (v *folderScreen) typedName() string {
	name, _ := canvas.CleanText(v.pick.query.field.Text())
	return text.OneLine(name)
}

// atNew reports whether the cursor is on the new canvas.
func (v *folderScreen) atNew() bool { return v.pick.list.at == len(v.pick.list.rows)-1 }

// current is the canvas under the cursor that has a file; nil if there is none.
func (v *folderScreen) current() *shelf.Entry {
	if v.pick == nil || len(v.pick.found) == 0 {
		return nil
	}
	i := v.pick.found[v.pick.list.at] - len(v.unsaved)
	if i < 0 || i >= len(v.found) {
		return nil
	}
	return &v.found[i]
}

// entryRow is the row of a canvas: how it stands in one line, and more below that when
// the cursor is on it.
func (v *folderScreen) entryRow(e *shelf.Entry) row {
	w, l := v.words, v.words.CanvasList
	copied := ""
	if e.CopyOf != "" {
		copied = w.Fill(l.Copy, "file", text.OneLine(e.CopyOf))
	}
	if e.Err != nil {
		what, _, do := w.Explain(e.Err)
		return row{label: v.fileAndLine(e.Path, e.Err), note: v.parts(w.Fill(l.Unreadable, "what", what), copied), below: true, more: do}
	}
	count := func(n int, words func(n int, pairs ...any) string) string {
		if n == 0 {
			return ""
		}
		return words(n)
	}
	progress, ago := "", w.Ago(e.Looked, v.today())
	if e.HowFar.Total > 0 {
		progress = w.HowFar(e.HowFar)
	}
	by := ""
	if len(e.By) > 0 {
		by = w.Fill(l.By, "names", w.List(e.By...))
	}
	stands := v.parts(progress, count(e.Gaps, w.Header.Gaps.For), count(e.Overdue, l.Overdue.For), cmp.Or(ago, v.date(e.Looked)))
	if copied != "" {
		stands, copied = copied, stands
	}
	return row{
		label: text.OneLine(e.Name),
		note:  stands,
		more: strings.Join(slices.DeleteFunc(append([]string{
			v.parts(copied, e.Path, cmp.Or(e.Title, e.Guide)),
			v.parts(count(e.Guesses, l.Guesses.For), count(e.Due, l.Due.For), by),
			w.LookedAt(e.Looked, v.today(), e.Looker),
		}, w.FigureOutcome(e.Figures)...), func(line string) bool { return line == "" }), "\n"),
	}
}

func (v *folderScreen) update(p keys.Press, w, h int) outcome {
	switch {
	case p.Intent == keys.Menu:
		return open(newFolderMenu(v))
	case p.Intent == keys.Left, p.Intent == keys.Right, p.Intent == keys.Details:
		if e := v.current(); e != nil {
			return open(newFolderActions(v, e))
		}
		return stay
	}
	before := v.typedName()
	out := v.pick.update(p, w, h)
	if v.typedName() != before {
		v.find()
	}
	return out
}

// choose opens the canvas, or begins a new one. For a conflicted copy, and what cannot
// be read, it shows what can be done.
func (v *folderScreen) choose(at int) outcome {
	switch i := at - len(v.unsaved); {
	case i < 0:
		return v.openPath(v.unsaved[at].Path)
	case i == len(v.found):
		if v.start == nil || v.begun != v.typedName() {
			v.begun = v.typedName()
			v.start = newStartNamed(v.work, v.begun)
			v.start.below = true
		}
		return open(v.start)
	case v.found[i].Err != nil || v.found[i].CopyOf != "":
		return open(newFolderActions(v, &v.found[i]))
	default:
		return v.openPath(v.full(v.found[i].Path))
	}
}

// full is the path of a file that is named as seen from the folder.
func (v *folderScreen) full(path string) string { return filepath.Join(v.folder, path) }

func (v *folderScreen) openPath(path string) outcome {
	out, err := openPath(v.work, path)
	if err != nil {
		return v.refuse(err)
	}
	return out
}

// refuseChange says why a file is left as it is: another program has it, or anything
// else.
func (v *folderScreen) refuseChange(err error) outcome {
	var held *recovery.Held
	switch {
	case errors.As(err, &held):
		v.work.heldBy = held
		defer func() { v.work.heldBy = nil }()
		return stay.warning(v.work.holder())
	case errors.Is(err, shelf.ErrUnsavedWords):
		return stay.warning(v.words.CanvasList.UnsavedWords)
	}
	return v.refuse(err)
}

func (v *folderScreen) view(w, h int) []string {
	list := v.listWidth(w)
	v.pick.lead = v.cut(v.folder, max(list-2*margin, 2))
	return v.withPreview(v.pick.view(list, h), w, h)
}

func (v *folderScreen) keyHints() []keyHint {
	l := v.words.Line
	enter := l.Open
	hints := []keyHint{{"abc", l.Find}, {"f10", l.Sort}, {leaveKeys, l.Leave}}
	if !v.pick.query.field.Empty() {
		hints = append([]keyHint{{"esc", l.Clear}}, hints...)
	}
	switch e := v.current(); {
	case e == nil && v.atNew():
		enter = l.Begin
	case e != nil && (e.Err != nil || e.CopyOf != ""):
		enter = l.More
	case e != nil:
		hints = append([]keyHint{{v.onward(), l.More}}, hints...)
	}
	return append([]keyHint{{"enter", enter}}, hints...)
}
