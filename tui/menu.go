// The menu: every command by its name.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// newMenu lists the commands with their keys. There are few before a canvas is
// open, and while another program has it.
func newMenu(w *work) screen { return newMenuOf(w, nil) }

// newMenuOf is newMenu with a note at hand. If it can have an amount, that comes first.
func newMenuOf(w *work, n *canvas.Note) screen {
	m := &menu{work: w, note: n}
	if n != nil && w.editable() && takesAmount(w.iv.Canvas(), n) {
		label := w.env.words.Fill(w.env.words.Menu.Amount, "note", w.env.shortened(w.iv.Text(n), shortNote))
		m.add(label, "", func() outcome { return replace(newAmount(w, n.Key)) })
	}
	if w.editable() {
		m.interview()
	}
	words := w.env.words.Menu
	if m.group != "" {
		m.group = words.OfProgram
	}
	m.screen(words.Calibrate, "", func(w *work) screen { return newCalibration(w.env, false) })
	m.mouse()
	m.add(words.Help, keys.Of(keys.Help).Show(), func() outcome { return replace(newHelp(w.env)) })
	m.add(words.Leave, keys.Of(keys.Leave).Show(), func() outcome { return leave })
	return m.picker(w.env, words.Title, "")
}

// menu is the list while it is made.
type menu struct {
	*work
	choices
	note *canvas.Note // at hand; nil: that of the question
}

// command adds a command that the screen below knows by its key.
func (m *menu) command(label string, i keys.Intent) {
	m.add(label, keys.Of(i).Show(), func() outcome { return pass(i) })
}

// screen adds a command that opens a screen in place of the menu.
func (m *menu) screen(label, note string, make func(*work) screen) {
	m.add(label, note, func() outcome { return replace(make(m.work)) })
}

// calendar adds the command that changes how days are written, in a language that
// has two calendars.
func (m *menu) calendar() {
	words, e := m.env.words.Menu, m.env
	if !e.words.RightToLeft() {
		return
	}
	label, calendar := words.SolarDates, prompts.CalendarSolar
	if e.words.Solar {
		label, calendar = words.GregorianDates, ""
	}
	m.add(label, "", func() outcome {
		e.setCalendar(calendar)
		return shut.saying(e.date(e.today()))
	})
}

// mouse adds the command that turns the mouse on or off.
func (m *menu) mouse() {
	words, e := m.env.words.Menu, m.env
	label, more, said := words.MouseOn, "", e.words.Notices.MouseOn
	if e.mouse {
		label, more, said = words.MouseOff, words.MouseNote, e.words.Notices.MouseOff
	}
	m.add(label, "", func() outcome {
		e.setMouse(!e.mouse)
		return shut.saying(said)
	})
	m.explain(more)
}

// interview adds the commands of an interview, grouped by what they are about.
func (m *menu) interview() {
	fresh := m.env.now().Before(m.cameIn.Add(cameInShown))
	if fresh {
		m.takeOut()
	}
	m.ofQuestion()
	m.ofCanvas(!fresh)
	m.ofInterview()
	m.ofFile()
}

// ofQuestion adds what one does with the question and the note at hand.
func (m *menu) ofQuestion() {
	words := m.env.words.Menu
	m.group = words.OfQuestion
	if m.iv.Question() != nil {
		m.screen(words.SetAside, keys.Of(keys.SetAside).Show(), newAside)
	}
	m.screen(words.Throw, keys.Of(keys.Throw).Show(), func(w *work) screen { return newThrow(w, "", func() {}) })
	m.command(words.Details, keys.Details)
	if note := m.atHand(m.note); note != "" {
		m.add(words.CopyNote, "", func() outcome { return m.copyNote(note) })
	}
	if m.iv.Question() != nil {
		m.command(words.Editor, keys.Editor)
	}
}

// ofCanvas adds the ways to look over the canvas, and back in time; if took says so,
// also taking out again what came from the file.
func (m *menu) ofCanvas(took bool) {
	words := m.env.words.Menu
	m.group = words.OfCanvas
	m.screen(words.Poster, keys.Of(keys.Poster).Show(), func(w *work) screen { return newPosterScreen(w) })
	m.screen(words.Review, keys.Of(keys.Review).Show(), func(w *work) screen { return newReview(w) })
	if n := len(m.iv.Canvas().FollowUps); n > 0 {
		m.screen(words.Agenda, m.env.words.Digits(n), newAgenda)
	}
	m.screen(words.Steps, m.openSteps(), newStepsScreen)
	m.screen(words.Find, keys.Of(keys.Find).Show(), func(w *work) screen { return newFind(w) })
	m.command(words.Undo, keys.Undo)
	m.command(words.Redo, keys.Redo)
	if took {
		m.takeOut()
	}
	m.screen(words.Changes, "", newSessionChanges)
	m.add(words.CopyStory, "", m.copyStory)
	m.add(words.CopyCanvas, "", m.copyCanvas)
}

// openSteps is how many next steps are still to be taken; "" for none.
func (m *menu) openSteps() string {
	n := 0
	for _, s := range m.iv.NextSteps() {
		if s.Open() {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return m.env.words.Digits(n)
}

// ofInterview adds what the interview is held with.
func (m *menu) ofInterview() {
	words := m.env.words.Menu
	m.group = words.OfInterview
	m.screen(words.Rename, "", func(w *work) screen { return newRename(w) })
	m.screen(words.Guide, "", newGuideChoice)
	m.screen(words.Stage, "", newStageChoice)
	m.explain(m.env.words.Stages[string(m.iv.Canvas().Stage)])
	m.screen(words.Language, "", newLanguageChoice)
	m.calendar()
	m.screen(words.By, "", newBy)
	m.explain(m.iv.By)
	if len(m.people()) > 0 {
		label := words.ShowNames
		if m.named() {
			label = words.HideNames
		}
		m.add(label, "", func() outcome { m.toggleNames(); return shut })
	}
	m.screen(words.About, "", newAbout)
	m.explain(m.iv.Walk().Guide.Title)
}

// ofFile adds what one does with the file and others.
func (m *menu) ofFile() {
	words := m.env.words.Menu
	m.group = words.OfFile
	m.command(words.Save, keys.Save)
	m.screen(words.Copy, "", newCopy)
	m.screen(words.SaveAs, "", newSaveAs)
	m.add(m.env.words.End.OpenPage, "", func() outcome { return openPage(m.work) })
	m.screen(words.Export, "", newExport)
	m.screen(m.env.words.Sheet.TakeIn, "", newSheetChoice)
	m.screen(m.env.words.Differences.CompareWith, "", func(w *work) screen {
		return newCompareChoice(w.env, side{w.saver.Path(), w.iv.Canvas()})
	})
}

// takeOut adds taking out again what came from the file, if anything did.
func (m *menu) takeOut() {
	if !m.iv.CanTakeOut() {
		return
	}
	m.add(m.env.words.Merge.TakeOut, "", func() outcome {
		m.iv.TakeOut()
		return shut.saying(m.env.words.Merge.TakenOut)
	})
}
