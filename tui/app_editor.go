// Running the external editor, $VISUAL or $EDITOR, on a text.

package tui

import (
	"io"
	"os"
	"os/exec"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/tui/tty"
)

// externalEdit is a text to edit in the person's editor.
type externalEdit struct {
	text string
	done func(text string) // is called with the edited text
}

// editedMsg brings back the text from the editor.
type editedMsg struct {
	text string
	err  error
	edit *externalEdit
}

// editOutside runs the editor on a file with the text. Meanwhile the editor has
// the terminal.
func (a *app) editOutside(edit *externalEdit) {
	command := strings.Fields(a.getenv("VISUAL"))
	if len(command) == 0 {
		command = strings.Fields(a.getenv("EDITOR"))
	}
	if len(command) == 0 {
		a.warn(a.words.Notices.NoEditor)
		return
	}
	path, err := writeTemporary(edit.text)
	if err != nil {
		a.warn(a.words.Notices.EditorFailed)
		return
	}
	run := exec.Command(command[0], append(command[1:], path)...)
	a.lent.Store(true)
	a.cmds = append(a.cmds, tea.Exec(&borrower{run, a.lend}, func(err error) tea.Msg {
		a.lent.Store(false)
		defer os.Remove(path)
		if err != nil {
			return editedMsg{err: err, edit: edit}
		}
		text, err := os.ReadFile(path)
		return editedMsg{text: string(text), err: err, edit: edit}
	}))
}

// edited takes the text that the editor has left in the file.
func (a *app) edited(msg editedMsg) {
	if msg.err != nil {
		a.warn(a.words.Notices.EditorFailed)
		return
	}
	msg.edit.done(msg.text)
}

// borrower is a program that has the terminal while it runs.
type borrower struct {
	*exec.Cmd
	lend func(run func() error) error // nil: Bubble Tea has given the terminal back
}

// Run runs the program.
func (b *borrower) Run() error {
	if b.lend == nil {
		return b.Cmd.Run()
	}
	return b.lend(b.Cmd.Run)
}

// SetStdin gives it the terminal itself: what only reads from it would be fed
// through a pipe.
func (b *borrower) SetStdin(r io.Reader) {
	if keyboard, ok := r.(*tty.Input); ok {
		r = keyboard.File
	}
	b.Stdin = r
}

// SetStdout and SetStderr give it what the program itself has.
func (b *borrower) SetStdout(w io.Writer) { b.Stdout = w }
func (b *borrower) SetStderr(w io.Writer) { b.Stderr = w }

// writeTemporary writes the text to a new file that only this user can read.
func writeTemporary(text string) (path string, err error) {
	f, err := os.CreateTemp("", "bmcanvas-*.txt")
	if err != nil {
		return "", err
	}
	_, err = f.WriteString(text)
	if closing := f.Close(); err == nil {
		err = closing
	}
	if err != nil {
		os.Remove(f.Name())
	}
	return f.Name(), err
}
