// Writing a note in $VISUAL or $EDITOR.

package tui

import (
	"io"
	"os"
	"os/exec"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/tui/tty"
)

// editOutside opens the words at hand in the person's editor: those being
// typed, or those of the note under the cursor. What comes back stands in
// the field; enter makes it count.
func (q *questionScreen) editOutside() outcome {
	if q.area == inNotes {
		if n := q.hand(); n != nil {
			q.edit(n)
		}
	}
	command := strings.Fields(q.getenv("VISUAL"))
	if len(command) == 0 {
		command = strings.Fields(q.getenv("EDITOR"))
	}
	if len(command) == 0 {
		q.warn(q.words.Notices.NoEditor)
		return stay
	}
	path, err := spill(q.input.field.Text())
	if err != nil {
		q.warn(q.words.Notices.EditorFailed)
		return stay
	}
	run := exec.Command(command[0], append(command[1:], path)...)
	q.outside.Store(true)
	return outcome{cmd: tea.Exec(&borrower{run, q.lend}, func(err error) tea.Msg {
		q.outside.Store(false)
		defer os.Remove(path)
		if err != nil {
			return editedMsg{err: err, into: q}
		}
		text, err := os.ReadFile(path)
		return editedMsg{text: string(text), err: err, into: q}
	})}
}

// borrower is a program that has the terminal to itself while it runs.
type borrower struct {
	*exec.Cmd
	lend func(run func() error) error // nil: Bubble Tea has given the terminal back
}

// Run runs it.
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

// spill writes the text to a file of its own that nobody else can read.
func spill(text string) (path string, err error) {
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

// edited takes what came back from the editor.
func (q *questionScreen) edited(text string, err error) {
	if err != nil {
		q.warn(q.words.Notices.EditorFailed)
		return
	}
	text, _ = canvas.CleanText(text)
	q.area = inField
	q.input.field.Replace(text)
}
