// Any bytes from the keyboard cause no fault and lose no text.

package tui

import (
	"bytes"
	"io"
	"os"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/tui/tty"
)

// collector is a program that only collects messages.
type collector struct{ msgs []tea.Msg }

func (c *collector) Init() tea.Cmd { return nil }
func (c *collector) View() string  { return "" }

func (c *collector) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	c.msgs = append(c.msgs, msg)
	if _, ended := msg.(hangupMsg); ended {
		return c, tea.Quit
	}
	return c, nil
}

// messages are the messages that Bubble Tea makes of the bytes.
func messages(t *testing.T, data []byte) []tea.Msg {
	t.Helper()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer r.Close()
	go func() {
		_, _ = io.Copy(w, bytes.NewReader(data))
		w.Close()
	}()
	all, in := &collector{}, &tty.Input{File: r}
	p := tea.NewProgram(all, tea.WithInput(in), tea.WithOutput(io.Discard), tea.WithoutRenderer(), tea.WithoutSignalHandler())
	in.Closed = func() { go p.Send(hangupMsg{}) }
	if _, err := p.Run(); err != nil {
		t.Fatalf("Bubble Tea: %v", err)
	}
	return all.msgs
}

// The corpus is in testdata/fuzz.
func FuzzKeys(f *testing.F) {
	f.Fuzz(func(t *testing.T, data []byte) {
		if len(data) > 4000 {
			return
		}
		data = bytes.ReplaceAll(data, []byte("/"), []byte("|")) // so that no name of a file leads out of the folder
		d := start(t, "a.yaml")
		d.keys("<enter>")
		for i, msg := range messages(t, data) {
			if _, ended := msg.(hangupMsg); ended || d.app.quit {
				break
			}
			d.app.Update(msg) // saving is left to the end
			if i%8 == 0 {
				d.check()
			}
		}
		d.check()
		d.app.saving = false
		d.losesNothing(t)
	})
}

// losesNothing ends the program and checks that all text is in the file or in the
// record.
func (d *driver) losesNothing(t *testing.T) {
	t.Helper()
	a := d.app
	var want []string
	read := map[string]string{} // text of a day or an amount, which is kept as it is read, to its field
	for _, draft := range a.drafts() {
		text, _ := canvas.CleanText(draft.Text)
		if field := string(draft.Field); field == string(interview.FieldDue) || field == string(interview.FieldAmount) {
			read[text] = field
		}
		if text != "" {
			want = append(want, text)
		}
	}
	if !a.quit {
		a.leave() // what is edited takes the place of what it was
	}
	want = append(want, recovery.Texts(a.iv.Canvas())...)
	err := a.finish(io.Discard)
	if a.fault != nil {
		t.Fatalf("a fault: %v\n%s", a.fault.cause, a.fault.stack)
	}
	if err != nil {
		t.Fatal(err)
	}
	_, doc, err := canvas.Open(a.saver.Path())
	if err != nil {
		t.Fatalf("the file is damaged: %v", err)
	}
	journal, found, err := recovery.State(a.getenv).For(a.saver.Path()).Open()
	if err != nil {
		t.Fatal(err)
	}
	defer journal.Close()
	there := recovery.Texts(doc.Canvas())
	if found != nil {
		for _, draft := range found.Drafts {
			text, _ := canvas.CleanText(draft.Text)
			there = append(there, text)
		}
	}
	if len(doc.Bytes()) == 0 && found == nil {
		want = slices.DeleteFunc(want, func(s string) bool { return s == a.iv.Canvas().Name }) // a name alone makes no file
	}
	for _, text := range want {
		if field := read[text]; field != "" && strings.Contains(string(doc.Bytes()), field+": ") {
			continue
		}
		if !slices.ContainsFunc(there, func(t string) bool { return strings.Contains(t, text) }) {
			t.Errorf("%q is nowhere: there is %q\n%s", text, there, doc.Bytes())
		}
	}
	if strings.Contains(string(doc.Bytes()), "\x1b") {
		t.Error("an escape is in the file")
	}
}
