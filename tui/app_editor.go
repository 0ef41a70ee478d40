// Running the external editor, $VISUAL or $EDITOR, on a text.

package tui

import (
	"errors"
	"os"
	"strings"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/internal/interview/editor"
	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/text"
)

// externalEdit is a text to edit in the person's editor.
type externalEdit struct {
	text string
	now  func() string     // what the field says by now
	done func(text string) // is called with the edited text

	file  *editor.File
	begun time.Time
	wrote bool // something that the editor wrote was taken
}

// editedMsg says that the editor has ended, and how.
type editedMsg struct {
	err  error
	edit *externalEdit
}

// writtenMsg says that the editor has written the file, or has ended.
type writtenMsg struct{ edit *externalEdit }

const (
	// readGap is how often the file is looked at while the editor runs: what it has
	// written is kept as if it were typed.
	readGap = 300 * time.Millisecond
	// atOnce is how long an editor runs at most that does not wait for the person.
	atOnce = time.Second
)

// editOutside runs the editor on a file with the text. Meanwhile the editor has
// the terminal.
func (a *app) editOutside(edit *externalEdit) {
	command := editor.Command(a.getenv)
	if command == "" || a.editing != nil {
		a.warn(a.words.Notices.NoEditor)
		return
	}
	file, err := editor.New(private.State(a.getenv), command, edit.text)
	if err != nil {
		a.warn(a.words.Notices.EditorFailed)
		return
	}
	edit.file, edit.begun = file, a.now()
	a.editing = edit
	a.lent.Store(true)
	a.readKeys(false)
	lend := a.lend
	a.cmds = append(a.cmds, func() tea.Msg {
		err := lend(file.Run)
		a.lent.Store(false)
		return editedMsg{err, edit}
	}, a.awaitWriting(edit))
}

// awaitWriting waits until the editor writes the file or has ended.
func (a *app) awaitWriting(edit *externalEdit) tea.Cmd {
	return a.until(readGap, func() bool { return !a.lent.Load() || edit.file.Changed() }, writtenMsg{edit})
}

// written takes what the editor has written so far: should it or this program be
// killed, that is kept.
func (a *app) written(msg writtenMsg) {
	if a.editing != msg.edit || !a.lent.Load() {
		return
	}
	a.takeWritten(msg.edit) // a file that cannot be read now may be half written
	a.cmds = append(a.cmds, a.awaitWriting(msg.edit))
}

// takeWritten brings what the editor has written into the field, with what was typed
// there after the editor was asked for. It reports whether that is anything new.
func (a *app) takeWritten(edit *externalEdit) (bool, error) {
	text, changed, err := edit.file.Read()
	if err != nil || !changed {
		return changed, err
	}
	if typed := edit.now(); typed != edit.text {
		if more, is := strings.CutPrefix(typed, edit.text); is {
			text = strings.TrimRight(text, "\r\n") + more
		} else {
			text = strings.TrimRight(text, "\r\n") + "\n" + typed
		}
	}
	edit.done(text)
	edit.text, edit.wrote = edit.now(), true
	return true, nil
}

// edited takes what the editor has left in the file, however it has ended. A file whose
// text is not taken stays, and is named.
func (a *app) edited(msg editedMsg) {
	edit := msg.edit
	if a.editing != edit {
		return // the program has ended meanwhile
	}
	a.editing = nil
	a.readKeys(true)
	_, err := a.takeWritten(edit)
	n := a.words.Notices
	switch {
	case errors.Is(err, editor.ErrTooLarge):
		a.keepEdited(n.EditorTooLarge, edit)
		return
	case errors.Is(err, editor.ErrEncoding):
		a.keepEdited(n.EditorEncoding, edit)
		return
	case err != nil, msg.err != nil && !edit.wrote:
		a.warn(n.EditorFailed)
	case a.now().Sub(edit.begun) < atOnce && !edit.wrote:
		a.keepEdited(n.EditorAtOnce, edit)
		return
	}
	_ = edit.file.Remove()
}

// keepEdited says why the text was not taken, and where it is.
func (a *app) keepEdited(sentence string, edit *externalEdit) {
	a.warn(a.words.Fill(sentence, "file", text.OneLine(edit.file.Path()), "n", editor.MostBytes>>10))
}

// endEditing takes what the editor has written, because the program ends, and asks the
// editor to end.
func (a *app) endEditing() {
	edit := a.editing
	if edit == nil {
		return
	}
	a.editing = nil
	edit.file.Stop()
	if _, err := a.takeWritten(edit); err == nil {
		_ = edit.file.Remove()
	}
}

// lendNothing runs a program where no terminal can be lent.
func lendNothing(run func(in, out *os.File) error) error { return run(nil, nil) }
