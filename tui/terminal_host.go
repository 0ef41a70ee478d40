// The terminal that the app runs in: when a frame is drawn, and what the terminal
// and the app tell each other.

package tui

import (
	"os"
	"runtime"
	"time"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"

	"bmcanvas/tui/tty"
)

// terminalHost is the terminal that the app runs in.
type terminalHost struct {
	keyboard *tty.Input
	screen   *tty.Screen // nil where Bubble Tea draws
	program  *tea.Program
	resized  func() // reads the size of the window again
}

// frameGap is the least time between two frames. A single key is drawn at once;
// of many keys that come together only the last is.
const frameGap = 5 * time.Millisecond

// drawnModel is the app as a model that draws itself on our own screen.
type drawnModel struct {
	*app
	screen   *tty.Screen
	last     time.Time // when it was drawn
	frameDue bool      // a frame is drawn when the gap is over
	first    tea.Cmd   // came of the first size, before Bubble Tea ran
}

// Init returns the app's first commands. Those of the first size are among them:
// the app holds that they run, and does not make them again.
func (m *drawnModel) Init() tea.Cmd {
	first := m.first
	m.first = nil
	return tea.Batch(first, m.app.Init())
}

// frameDueMsg says that the gap is over.
type frameDueMsg struct{}

func (m *drawnModel) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var cmd tea.Cmd
	if _, ok := msg.(frameDueMsg); ok {
		m.frameDue = false
	} else {
		_, cmd = m.app.Update(msg)
	}
	if _, ok := msg.(tea.WindowSizeMsg); ok {
		m.screen.Redraw()
	}
	if m.quit || m.frameDue {
		return m, cmd
	}
	if rest := frameGap - time.Since(m.last); rest > 0 {
		m.frameDue = true
		return m, tea.Batch(cmd, tea.Tick(rest, func(time.Time) tea.Msg { return frameDueMsg{} }))
	}
	m.draw()
	return m, cmd
}

// draw shows the app on the screen.
func (m *drawnModel) draw() {
	if title := m.app.windowTitle(); title != "" {
		m.screen.Title(title)
	}
	m.screen.Show(m.app.frameLines(), m.width)
	m.last = time.Now()
}

// View draws nothing: Bubble Tea's renderer is off.
func (m *drawnModel) View() string { return "" }

// takeTerminal takes the terminal and shows the first frame.
func (a *app) takeTerminal(o Options) (*terminalHost, error) {
	f := &terminalHost{keyboard: &tty.Input{File: o.In}}
	made := make(chan struct{}) // the program is
	sendMsg := func(msg tea.Msg) {
		go func() {
			<-made
			f.program.Send(msg) // which waits until it runs
		}()
	}
	defer close(made)
	a.hangUp = func() { sendMsg(hangupMsg{}) }
	a.input.waiting, a.input.openPaste = f.keyboard.Waiting, f.keyboard.OpenPaste
	options := []tea.ProgramOption{tea.WithInput(f.keyboard), tea.WithOutput(o.Out), tea.WithoutSignalHandler(), tea.WithoutCatchPanics()}
	a.lend = func(run func(in, out *os.File) error) error { return f.lend(o, run) }
	a.readKeys = f.readKeys
	if !ownScreen {
		if options = append(options, tea.WithAltScreen()); a.env.mouse {
			options = append(options, tea.WithMouseCellMotion())
		}
		f.program = tea.NewProgram(a, options...)
		return f, nil
	}
	screen, err := tty.Open(o.In, o.Out, a.terminalModes(), func(cause any) { sendMsg(faultMsg{fault{cause: cause}}) })
	if err != nil {
		return nil, err
	}
	f.screen = screen
	a.switchTerminal, a.send = screen.Switch, screen.Send
	model := &drawnModel{app: a, screen: screen}
	_, model.first = model.Update(sizeOf(o.Out))
	runtime.Gosched() // the first frame is written before Bubble Tea is made
	f.resized = func() { sendMsg(sizeOf(o.Out)) }
	f.program = tea.NewProgram(model, append(options, tea.WithoutRenderer())...)
	return f, nil
}

// lend lets run have the terminal, on which nothing is drawn meanwhile. The program goes
// on, but must read no key: see readKeys.
func (f *terminalHost) lend(o Options, run func(in, out *os.File) error) error {
	if f.screen == nil {
		return run(o.In, o.Out)
	}
	defer f.resized() // the window may have another size by then
	return f.screen.Lend(func() error { return run(o.In, o.Out) })
}

// readKeys stops or resumes reading the keyboard. It is called in Bubble Tea's loop, which
// alone may change what Bubble Tea reads from.
func (f *terminalHost) readKeys(read bool) {
	if read {
		_ = f.program.RestoreTerminal() // what it cannot do shows when the keyboard is read
	} else {
		_ = f.program.ReleaseTerminal()
	}
}

// sizeOf is the size of the terminal's window; 0 by 0 if it is unknown.
func sizeOf(out *os.File) tea.WindowSizeMsg {
	w, h, err := term.GetSize(out.Fd())
	if err != nil {
		return tea.WindowSizeMsg{}
	}
	return tea.WindowSizeMsg{Width: w, Height: h}
}

// continued takes the terminal again from the shell that had it while the
// program was stopped.
func (f *terminalHost) continued() {
	_ = f.screen.Retake()
	f.resized()
}

// close gives the terminal back. The error says that the terminal takes no
// output any more.
func (f *terminalHost) close() error {
	if f.screen == nil {
		return nil // Bubble Tea has done it
	}
	return f.screen.Close()
}
