// The app: the stack of screens, the keys that work everywhere, and saving.

package tui

import (
	"os"
	"slices"
	"sync/atomic"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/tty"
)

// app is the Bubble Tea model. It owns what the screens share, passes keys to
// the topmost screen and does what comes of them.
type app struct {
	*env
	*work
	*frame
	screens []screen
	quit    bool
	cmds    []tea.Cmd

	saving       bool       // a save is under way
	sayWhenSaved bool       // the person has asked for it
	retrying     bool       // a failed save is to be tried again
	watching     bool       // watch is at work
	counting     bool       // the checks are at work
	offered      string     // the file that the last notice offered to open; "": none
	clashes      []ownClash // to be asked about
	clashesAsked int        // how many of those that came together have been asked about
	asking       bool       // a question waits until the person does not type
	conflict     bool       // about a file from which nothing can be taken in
	digits       run        // digits and blanks typed where they mean nothing
	askTextOrder bool       // the text order was guessed: a person who reads right-to-left text is asked once
	awake        bool       // a key has been pressed
	lastKey      time.Time
	idle         time.Duration // see idleBeforePrompt; 0 in tests
	noticeTime   time.Duration // see leastNotice; 0 in tests

	left        []interview.Draft // what was typed at the end and could not become what it was to
	fault       *fault            // in the program itself; nil: none
	beforeFault recovery.Record   // what was on record before the fault

	input    pendingInput
	hangUp   func()                                       // ends the program from outside the loop; nil in tests
	lend     func(run func(in, out *os.File) error) error // gives another program the terminal
	readKeys func(read bool)                              // stops and resumes reading the keyboard
	lent     atomic.Bool                                  // the external editor has the terminal
	editing  *externalEdit                                // in the external editor; nil: nothing
}

// savedMsg says that a save has ended.
type savedMsg struct{ err error }

// hangupMsg says that the terminal is gone or going.
type hangupMsg struct{}

func (a *app) Init() tea.Cmd { return a.after() }

func (a *app) Update(msg tea.Msg) (model tea.Model, cmd tea.Cmd) {
	model = a
	defer a.recoverUpdate(&cmd)
	switch msg := msg.(type) {
	case tea.KeyMsg:
		for _, p := range keys.Read(msg) {
			if a.quit {
				break
			}
			a.touched()
			a.press(p)
		}
		a.lastKey = time.Now()
	case tea.MouseMsg:
		a.point(msg)
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case savedMsg:
		a.saving = false
		switch {
		case msg.err != nil:
			a.saveFailed(msg.err)
		case a.sayWhenSaved && !a.saver.Pending():
			a.saySaved()
		}
		a.sayWhenSaved = a.sayWhenSaved && msg.err == nil && a.saver.Pending()
	case askMsg:
		a.asking = false
		if a.conflict {
			a.resolveConflict()
		}
		a.askClashes()
	case watchedMsg:
		a.watching = false
		a.resolveConflict()
	case incomingMsg:
		a.incoming(msg)
	case countedMsg:
		a.counting, a.counted = false, findingCount(msg)
	case previewedMsg:
		msg.previews.previewed(msg)
	case retryMsg:
		a.retrying = false // after saves, if a save is due
	case editedMsg:
		a.edited(msg)
	case writtenMsg:
		a.written(msg)
	case tickMsg:
		if v, ok := a.screens[0].(*interviewScreen); ok {
			v.pause.ticking = false
		}
	case shownMsg:
		a.fileShown(msg)
	case faultMsg:
		a.broke(msg.fault)
	case hangupMsg:
		a.leaveAfterInput()
	}
	return a, a.after()
}

// after returns the commands to run after a message: those that came of it, and
// a save if one is due and none is under way.
func (a *app) after() tea.Cmd {
	cmds := a.cmds
	a.cmds = nil
	a.previewOnTop()
	cmds = append(cmds, a.previewCanvas())
	if a.editable() {
		a.keepRecord() // first: a save begins with the record
		a.saver.Want(a.iv.Canvas())
		cmds = append(cmds, a.saveDue(), a.watch(), a.countFindings(), a.tick())
	}
	if a.quit {
		return tea.Quit // the last save is made after Run, which may cut off a command
	}
	for i, cmd := range cmds {
		cmds[i] = guarded(cmd)
	}
	return tea.Batch(cmds...)
}

func (a *app) top() screen { return a.screens[len(a.screens)-1] }

// press gives the key to the topmost screen and, if that does not know it, to
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
	if a.opensOffered(p) {
		return
	}
	a.apply(a.answer(p))
	a.catchUp()
	if _, choosing := a.top().(*startScreen); !choosing { // the language may change in a moment
		a.offerCalibration()
	}
}

// answer is what comes of the key: what the topmost screen does with it, or else the
// app. Digits that mean nothing begin a run, which blanks continue.
func (a *app) answer(p keys.Press) outcome {
	if p.Intent == keys.Space && a.digits.stands() {
		a.digits.add(p, nil)
		return stay
	}
	out := a.update(a.top(), p)
	switch {
	case out.kind != unhandled:
		a.digits.end()
	case p.InRun():
		a.digits.add(p, func() func() func() { return func() func() { return func() {} } })
		return stay
	case a.editable() && a.digits.turns(p):
		return a.typeRunOn(&a.digits, p)
	default:
		a.digits.end()
		return a.everywhere(p)
	}
	return out
}

// update gives the key to the screen, with the room that the screen is drawn in.
func (a *app) update(s screen, p keys.Press) outcome {
	w, h := a.room(s)
	return s.update(p, w, h)
}

// catchUp moves the question screen to the place of the interview, which any
// screen may have moved, and takes away a notice about the question before.
func (a *app) catchUp() {
	if s, ok := a.screens[0].(*interviewScreen); ok {
		a.show(s.catchUp())
	}
	if a.notice.stale != nil && a.notice.stale() {
		a.notice = notice{}
	}
}

// everywhere handles the keys that mean the same on every screen that does not
// know them.
func (a *app) everywhere(p keys.Press) outcome {
	switch {
	case p.Intent == keys.Help || p.AsksHelp():
		return open(newHelpFor(a.env, p))
	case p.Intent == keys.Save && a.heldBy == nil:
		return a.saveNow()
	case p.Intent == keys.Menu:
		return open(newMenu(a.work))
	case !a.editable():
		return stay
	case p.Intent == keys.Typed || p.Intent == keys.Pasted:
		return a.typeOn(p)
	case p.Intent == keys.Details:
		return openDetails(a.work, nil)
	case p.Intent == keys.Person:
		return nextPerson(a.work)
	case p.Intent == keys.Undo:
		return a.undo()
	case p.Intent == keys.Redo:
		return a.redo()
	case p.Intent == keys.Poster:
		return open(newPosterScreen(a.work))
	case p.Intent == keys.Review:
		return open(newReview(a.work))
	case p.Intent == keys.Find:
		return open(newFind(a.work))
	}
	return stay
}

// saveNow saves and says so. After a failed save it tries again at once.
func (a *app) saveNow() outcome {
	if a.iv == nil {
		return stay
	}
	a.keepRecord()
	a.saver.Want(a.iv.Canvas())
	switch {
	case a.saver.Pending():
		a.sayWhenSaved = true
		a.cmds = append(a.cmds, a.save())
	case a.saver.Written():
		a.saySaved()
	default:
		a.say(a.words.Notices.NothingToSave)
	}
	return stay
}

// saySaved says where the file is saved.
func (a *app) saySaved() {
	a.say(a.words.Fill(a.words.Notices.Saved, "file", a.shown(a.saver.Path())))
}

func (a *app) apply(out outcome) {
	if opens := out.kind == opened || out.kind == replaced; opens && !a.notice.until.After(a.now().Add(a.noticeTime)) {
		a.notice = notice{} // it was about the screen below
	}
	a.show(out.notice)
	if out.edit != nil {
		a.editOutside(out.edit)
	}
	if out.file != "" {
		a.cmds = append(a.cmds, a.showFile(out.file))
	}
	last := len(a.screens) - 1
	switch out.kind {
	case closed:
		if last > 0 {
			a.screens = a.screens[:last]
		}
		if out.then != nil {
			a.handOn(out)
		}
	case opened:
		a.screens = append(a.screens, out.next)
		if out.then != nil {
			a.apply(a.update(out.next, *out.then))
		}
	case replaced:
		a.screens[last] = out.next
	case rebuilt:
		a.screens = out.stack
	case finished:
		for i := last; i > 0; i-- { // words in dialogs below go where esc would bring them
			if s, ok := a.screens[i].(interface{ giveUp() }); ok {
				s.giveUp()
			}
		}
		a.screens = slices.DeleteFunc(a.screens, func(s screen) bool { return s != a.screens[0] && !unanswered(s) })
		if out.then != nil {
			a.handOn(out)
		}
	case left:
		a.leave()
	case pressed:
		a.press(*out.then)
	case passedDown:
		in := a.typeBelow(*out.then, out.behind)
		if u, ok := a.top().(interface{ types(*input) }); ok {
			u.types(in)
		}
	}
}

// leave ends the program. What is typed on any screen becomes what it is to
// become; what cannot goes to the record.
func (a *app) leave() {
	keepSmallFrom(whileWorking, whileLeaving)
	if a.quit {
		return // as for a second signal: the text is where it belongs
	}
	a.quit = true
	a.attempt(a.endEditing)
	a.previewOrder(a.textOrder) // the calibration may show another
	a.attempt(a.takeUpUnanswered)
	if !a.editable() {
		return
	}
	before := a.iv.Canvas()
	for i := len(a.screens) - 1; i >= 0; i-- {
		a.attempt(func() { a.keepTyped(a.screens[i]) })
	}
	a.attempt(func() { a.guard.Stop = a.iv.Stopped(before) })
	a.attempt(func() { a.keepDrafts(a.heldDrafts()) })
	a.attempt(func() { a.left = append(a.left, a.unfoundDrafts()...) })
	a.attempt(a.answerRecovery)
	a.attempt(func() { a.iv.Close(a.words) })
}
