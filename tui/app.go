// The app: the stack of screens, the keys that work everywhere, and saving.

package tui

import (
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/internal/interview/saver"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/tty"
)

// app is the Bubble Tea model. All state that matters is in the session; the
// app passes keys to the topmost screen and does what comes of them.
type app struct {
	*session
	screens  []screen
	quit     bool
	watching bool // a look at the file is due within a second
	retrying bool // a failed save is to be tried again
	awake    bool // a key has been pressed
	asking   bool // a question waits until nobody is typing
	checking bool // the checks are at work
	cmds     []tea.Cmd
	fault    *fault // of the program itself; nil if none has shown
	lastKey  time.Time
	rest     time.Duration // see restful; 0 in tests
	hangUp   func()        // ends the program from outside the loop; nil in tests
}

// savedMsg says that a save has ended.
type savedMsg struct{ err error }

// hangupMsg says that the terminal is gone or going.
type hangupMsg struct{}

// editedMsg brings back what was written in the external editor.
type editedMsg struct {
	text string
	err  error
	into *questionScreen
}

func (a *app) Init() tea.Cmd { return a.after() }

func (a *app) Update(msg tea.Msg) (model tea.Model, cmd tea.Cmd) {
	model = a
	defer a.survive(&cmd)
	switch msg := msg.(type) {
	case tea.KeyMsg:
		a.awake = true
		for _, p := range keys.Read(msg) {
			if a.quit {
				break
			}
			a.notice = notice{}
			a.press(p)
		}
		a.lastKey = time.Now()
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case savedMsg:
		a.saving = false
		if msg.err != nil {
			a.saveFailed(msg.err)
		}
	case askMsg:
		a.asking = false
		if a.saver.Changed() {
			a.askConflict()
		}
	case watchedMsg:
		a.watching = false
		if !a.saving && a.saver.Changed() {
			a.askConflict()
		}
	case checkedMsg:
		a.checking, a.counted = false, checked(msg)
	case retryMsg:
		a.retrying = false
		if a.saver.Pending() && !a.saving {
			a.saving = true
			a.cmds = append(a.cmds, save(a.saver))
		}
	case editedMsg:
		msg.into.edited(msg.text, msg.err)
	case tickMsg:
		if v, ok := a.screens[0].(*interviewScreen); ok {
			v.pause.ticking = false
		}
	case faultMsg:
		a.broke(msg.fault)
	case hangupMsg:
		a.leave()
	}
	return a, a.after()
}

// resize takes the window's size; a terminal that does not know its own is
// taken to be 80 by 24.
func (a *app) resize(w, h int) {
	if w <= 0 || h <= 0 {
		w, h = 80, 24
	}
	a.width, a.height = w, h
}

// after is what is to be done after a message: the commands that came of it,
// and a save if one is due and none is under way.
func (a *app) after() tea.Cmd {
	cmds := a.cmds
	a.cmds = nil
	if a.iv != nil && a.held == nil {
		a.saver.Want(a.iv.Canvas())
		if !a.saving && !a.quit && a.saver.Due() {
			a.saving = true
			cmds = append(cmds, save(a.saver))
		}
		a.keepRecord()
		cmds = append(cmds, a.watch(), a.check(), a.tick())
	}
	if a.quit {
		return tea.Quit // the last save is made after Run: a command might be cut off
	}
	for i, cmd := range cmds {
		cmds[i] = guarded(cmd)
	}
	return tea.Batch(cmds...)
}

func save(s *saver.Saver) tea.Cmd {
	return func() tea.Msg { return savedMsg{s.Save()} }
}

func (a *app) top() screen { return a.screens[len(a.screens)-1] }

// press gives the key to the topmost screen and, if it has no use for it, to
// the app.
func (a *app) press(p keys.Press) {
	if p.Intent == keys.Leave {
		a.leave()
		return
	}
	if p.Cut {
		a.warn(a.words.Fill(a.words.Safety.PasteTooLarge, "n", tty.MaxPaste>>10))
		return
	}
	out := a.top().update(p)
	if out.kind == unhandled {
		out = a.everywhere(p)
	}
	a.apply(out)
	if s, ok := a.screens[0].(*interviewScreen); ok {
		s.settle()
	}
	if _, choosing := a.top().(*startScreen); !choosing { // the language may be another in a moment
		a.offerCalibration()
	}
}

// everywhere are the keys that mean the same on every screen that has no use
// for them.
func (a *app) everywhere(p keys.Press) outcome {
	switch {
	case p.Intent == keys.Help || p.AsksHelp():
		return open(newHelp(a.session))
	case p.Intent == keys.Save && a.held == nil:
		return a.saveNow()
	case p.Intent == keys.Menu:
		return open(newMenu(a.session))
	case a.iv == nil || a.held != nil:
		return stay
	case p.Intent == keys.Details:
		return a.sheetOf(nil)
	case p.Intent == keys.Undo:
		a.undo()
	case p.Intent == keys.Redo:
		a.redo()
	case p.Intent == keys.Poster:
		return open(newPosterScreen(a.session))
	case p.Intent == keys.Review:
		return open(newReview(a.session))
	case p.Intent == keys.Find:
		return open(newFind(a.session))
	}
	return stay
}

// saveNow saves and says so; it is how a save that failed is tried again at once.
func (a *app) saveNow() outcome {
	if a.iv == nil {
		return stay
	}
	a.saver.Want(a.iv.Canvas())
	switch err := a.saver.Save(); {
	case err != nil:
		a.saveFailed(err)
	case a.saver.Written():
		a.say(a.words.Fill(a.words.Notices.Saved, "file", a.shown(a.saver.Path())))
	default:
		a.say(a.words.Notices.NothingToSave)
	}
	return stay
}

func (a *app) apply(out outcome) {
	if out.cmd != nil {
		a.cmds = append(a.cmds, out.cmd)
	}
	last := len(a.screens) - 1
	switch out.kind {
	case closed:
		if last > 0 {
			a.screens = a.screens[:last]
		}
		if out.then != nil {
			a.press(*out.then)
		}
	case opened:
		a.screens = append(a.screens, out.next)
		if out.then != nil {
			a.apply(out.next.update(*out.then))
		}
	case replaced:
		a.screens[last] = out.next
	case rebuilt:
		a.screens = out.stack
	case finished:
		a.screens = a.screens[:1]
	case left:
		a.leave()
	}
}

// leave ends the program: what is typed anywhere is kept first.
func (a *app) leave() {
	a.quit = true
	for i := len(a.screens) - 1; i >= 0; i-- {
		a.attempt(a.screens[i].keep)
	}
	if a.iv != nil && a.held == nil {
		a.attempt(func() { a.iv.Close(a.words) })
	}
}

func (a *app) View() (drawn string) {
	defer a.surviveDrawing(&drawn)
	if a.quit {
		return ""
	}
	return a.frame()
}
