// Showing an exported file in the program that the system has for it.

package tui

import (
	"os"
	"path/filepath"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/tui/keys"
)

// shownMsg says that a file was handed to the program that shows it.
type shownMsg struct {
	path string
	err  error
}

// showFile hands the file to the system.
func (a *app) showFile(path string) tea.Cmd {
	view := a.viewFile
	return func() tea.Msg { return shownMsg{path, view(path)} }
}

// fileShown says where the file is if nothing could show it.
func (a *app) fileShown(msg shownMsg) {
	if msg.err != nil {
		a.show(notice{text: a.words.Fill(a.words.Export.NotShown, "file", a.shown(msg.path)), bad: true})
	}
}

// opensOffered opens the file that the notice has just offered, if the key is enter and nothing is
// typed that it could be for. It reports whether it has.
func (a *app) opensOffered(p keys.Press) bool {
	path := a.offered
	a.offered = ""
	if path == "" || p.Intent != keys.Enter || !a.nothingTyped() {
		return false
	}
	a.apply(stay.showing(path).saying(a.words.Fill(a.words.Export.Shown, "file", a.shown(path))))
	return true
}

// offersFile reports whether the notice offers a file that enter opens now.
func (a *app) offersFile() bool { return a.notice.file != "" && a.nothingTyped() }

// nothingTyped reports whether one is in the interview, with nothing typed.
func (a *app) nothingTyped() bool {
	v, is := a.top().(*interviewScreen)
	return is && (v.stop() != v.question || !v.question.fieldHere().changed())
}

// openPage writes the canvas as it is now as a page into a folder for temporary
// things that only this user can read, and shows it in the browser.
func openPage(w *work) outcome {
	folder, err := os.MkdirTemp("", "bmcanvas-")
	if err != nil {
		return w.env.refuse(&canvas.Error{Problem: canvas.CannotSave, File: os.TempDir(), Err: err})
	}
	out := filepath.Join(folder, publish.HTML.FileName(publish.BaseName(w.saver.Path())))
	if _, err := exportTo(w, publish.HTML, out); err != nil {
		return w.env.refuse(err)
	}
	return shut.showing(out).saying(w.env.words.Fill(w.env.words.Export.Shown, "file", w.env.shown(out)))
}
