// The poster beside the list of canvases: that of the canvas under the cursor. It is read
// and drawn off the loop, for a file can be large and a disk slow.

package tui

import (
	"cmp"
	"path/filepath"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/settings"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/prompts"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

const (
	leastList  = 36 // cells of the list beside a poster
	sidePoster = 76 // cells of the poster
	highPoster = 40 // lines of it, unless its notes need more
)

// previewOf is what the poster beside the list is drawn from.
type previewOf struct {
	path  string // of the file, from the folder on, if there is one; "" for a new canvas
	w, h  int
	words *prompts.Words
	sheet *style.Sheet
	set   typeset.Compositor
}

// preview is a poster, or why there is none.
type preview struct {
	lines []string
	err   error
}

// previews are the posters drawn since the folder was read. No file is read twice for
// them, but for another size of the window.
type previews struct {
	drawn map[previewOf]preview
	last  string         // the path of the file read last
	says  *canvas.Canvas // what it says; nil if it could not be read
	busy  bool           // one is being drawn
}

// previewedMsg brings a poster that was drawn.
type previewedMsg struct {
	previews *previews
	of       previewOf
	canvas   *canvas.Canvas // that it shows; nil if the file could not be read, and for a new one
	preview  preview
}

// broad says that the poster stands beside the list where there is room.
func (v *folderScreen) broad() bool { return true }

// listWidth returns the width of the list, margins included; w if no poster has room
// beside it.
func (v *folderScreen) listWidth(w int) int {
	room := w - 2*margin - betweenEnds
	if room < leastList+sidePoster {
		return w
	}
	return min(room-max(sidePoster, room*3/5), measure) + 2*margin
}

// previewHere returns what is drawn beside the list in the size, and why the file under
// the cursor cannot be read; false if there is no room, or no canvas.
func (v *folderScreen) previewHere(w, h int) (of previewOf, err error, is bool) {
	list := v.listWidth(w)
	if list == w || len(v.pick.found) == 0 {
		return previewOf{}, nil, false
	}
	of = previewOf{w: w - list - betweenEnds, h: h - 2, words: v.words, sheet: v.sheet, set: v.set}
	switch at := v.pick.found[v.pick.list.at]; {
	case at < len(v.unsaved):
		of.path = v.unsaved[at].Path
	case at < len(v.unsaved)+len(v.found):
		e := &v.found[at-len(v.unsaved)]
		of.path, err = e.Path, e.Err
	}
	return of, err, true
}

// withPreview puts the poster of the canvas under the cursor beside the lines or, if its
// file cannot be read, the reason.
func (v *folderScreen) withPreview(lines []string, w, h int) []string {
	of, err, is := v.previewHere(w, h)
	if !is {
		return lines
	}
	p := v.previews.drawn[of]
	if err = cmp.Or(err, p.err); err != nil {
		p.lines = v.unreadable(of.path, err, min(of.w, measure))
	}
	return v.columns(lines, append([]string{""}, p.lines...), v.listWidth(w)-margin+betweenEnds)
}

// unreadable says why the file at path cannot be read, and what to do.
func (v *folderScreen) unreadable(path string, err error, w int) []string {
	what, _, do := v.words.Explain(err)
	lines := v.paragraph(v.fileAndLine(filepath.Base(path), err), w, v.sheet.Strong)
	lines = append(lines, v.paragraph(v.words.Fill(v.words.CanvasList.Unreadable, "what", what), w, v.sheet.Bad)...)
	return append(lines, v.paragraph(do, w, v.sheet.Plain)...)
}

// previewDue returns the command that draws what stands beside the list; nil if there is
// nothing to draw, or something is being drawn.
func (v *folderScreen) previewDue(w, h int) tea.Cmd {
	all := v.previews
	of, err, is := v.previewHere(w, h)
	if _, drawn := all.drawn[of]; !is || drawn || all.busy || err != nil {
		return nil
	}
	path, c, reads := v.source()
	all.busy = true
	e, r := *v.env, v.work.request
	return func() tea.Msg {
		msg := previewedMsg{previews: all, of: of, canvas: c}
		if reads {
			var doc *canvas.Document
			if _, doc, msg.preview.err = canvas.Open(path); msg.preview.err != nil {
				return msg
			}
			msg.canvas = doc.Canvas()
		}
		msg.preview.lines, msg.preview.err = drawPreview(&e, r, path, of, msg.canvas)
		return msg
	}
}

// source returns the path of the canvas under the cursor and, as far as it is known, what
// the canvas is; reads reports whether its file is to be read.
func (v *folderScreen) source() (path string, c *canvas.Canvas, reads bool) {
	if at := v.pick.found[v.pick.list.at]; at < len(v.unsaved) {
		return v.unsaved[at].Path, v.unsaved[at].Canvas, false
	}
	switch e := v.current(); {
	case e == nil:
		return "", nil, false
	case e.Path == v.previews.last && v.previews.says != nil:
		return v.full(e.Path), v.previews.says, false
	default:
		return v.full(e.Path), nil, true
	}
}

// drawPreview draws the poster of the canvas of the file at path or, if it is nil, what a
// new one begins with. The error is a *prompts.GuideError.
func drawPreview(e *env, r opening.Request, path string, of previewOf, c *canvas.Canvas) ([]string, error) {
	view := poster.View{Width: of.w, Height: of.h}
	if c == nil {
		return drawEmptyPage(e, prompts.GuidesToStart(e.words.Language)[0].Guide(), view), nil
	}
	chosen, err := r.GuideOf(c, filepath.Dir(path), e.words.Language)
	if err != nil {
		return nil, err
	}
	w := &work{env: e, iv: interview.New(prompts.NewWalk(chosen.Guide), c, e.today)}
	w.names.shown, w.names.chosen = settings.NamesIn(e.getenv).Of(path)
	view.Height, view.Fit = min(of.h, highPoster), poster.Whole
	d := w.poster().Draw(c, view)
	if d.Height > of.h {
		view.Height, view.Fit = of.h, poster.Clipped
		d = w.poster().Draw(c, view)
	}
	return d.Lines(0, d.Height), nil
}

// previewed takes in a poster that was drawn.
func (p *previews) previewed(msg previewedMsg) {
	p.busy = false
	p.drawn[msg.of] = msg.preview
	if msg.of.path != "" {
		p.last, p.says = msg.of.path, msg.canvas
	}
}

// previewCanvas draws what the list of canvases shows beside it, if that list is on top.
func (a *app) previewCanvas() tea.Cmd {
	v, is := a.top().(*folderScreen)
	if !is {
		return nil
	}
	w, h := a.room(v)
	return v.previewDue(w, h)
}
