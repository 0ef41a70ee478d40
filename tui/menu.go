// The menu: everything by name.

package tui

import (
	"path/filepath"
	"strings"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// newMenu lists everything that can be done, with its key. Before a canvas is
// open, and where another program has it, that is little.
func newMenu(s *session) screen {
	m := &menu{session: s}
	if s.iv != nil && s.held == nil {
		m.interview()
	}
	w := s.words.Menu
	m.screen(w.Calibrate, "", func(s *session) screen { return newCalibration(s, false) })
	m.add(w.Help, keys.Of(keys.Help).Show(), func() outcome { return replace(newHelp(s)) })
	m.add(w.Leave, keys.Of(keys.Leave).Show(), func() outcome { return leave })
	return m.picker(s, w.Title, "")
}

// menu is the list under way.
type menu struct {
	*session
	ways
}

// command adds one that the screen beneath knows by its key.
func (m *menu) command(label string, i keys.Intent) {
	m.add(label, keys.Of(i).Show(), func() outcome { return pass(i) })
}

// screen adds one that opens a screen in the menu's place.
func (m *menu) screen(label, note string, make func(*session) screen) {
	m.add(label, note, func() outcome { return replace(make(m.session)) })
}

// interview adds what can be done in an interview.
func (m *menu) interview() {
	w := m.words.Menu
	if m.iv.Question() != nil {
		m.screen(w.SetAside, keys.Of(keys.SetAside).Show(), newAside)
	}
	m.screen(w.Poster, keys.Of(keys.Poster).Show(), func(s *session) screen { return newPosterScreen(s) })
	m.screen(w.Review, keys.Of(keys.Review).Show(), func(s *session) screen { return newReview(s) })
	if n := len(m.iv.Canvas().FollowUps); n > 0 {
		m.screen(w.Agenda, m.words.Digits(n), newAgenda)
	}
	m.screen(w.Find, keys.Of(keys.Find).Show(), func(s *session) screen { return newFind(s) })
	m.screen(w.Throw, keys.Of(keys.Throw).Show(), func(s *session) screen { return newThrow(s, "", func() {}) })
	m.command(w.Undo, keys.Undo)
	m.command(w.Redo, keys.Redo)
	m.screen(w.Rename, "", newRename)
	m.screen(w.Guide, "", newGuideChoice)
	m.screen(w.Language, "", newLanguageChoice)
	m.screen(w.By, m.iv.By, newBy)
	if len(m.people()) > 0 {
		label := w.ShowNames
		if m.named() {
			label = w.HideNames
		}
		m.add(label, "", func() outcome { m.toggleNames(); return shut })
	}
	m.screen(w.Changes, "", newSessionChanges)
	m.screen(w.Copy, "", newCopy)
	m.screen(w.SaveAs, "", newSaveAs)
	m.screen(w.Export, "", newExport)
	m.command(w.Save, keys.Save)
	if m.iv.Question() != nil {
		m.command(w.Editor, keys.Editor)
	}
	m.command(w.Details, keys.Details)
	m.screen(w.About, m.iv.Walk().Guide.Title, newAbout)
}

func newRename(s *session) screen {
	return newForm(s, s.words.Menu.Rename, "", func(v []string) outcome {
		s.iv.Rename(v[0])
		return shut
	}, line("", s.iv.Canvas().Name))
}

// newGuideChoice lists the guides of this kind of canvas and, last, the
// person's own, if one was used in this run.
func newGuideChoice(s *session) screen {
	var rows []row
	var refs []string
	at, current := 0, s.iv.Walk().Guide
	add := func(r row, ref string, here bool) {
		if here {
			at = len(rows)
		}
		rows, refs = append(rows, r), append(refs, ref)
	}
	for _, g := range prompts.Guides(s.words.Language) {
		if g.Canvas == s.iv.Canvas().Kind {
			add(guideRow(s.words, g), g.ID, current.Path == "" && g.ID == current.ID)
		}
	}
	if s.own != "" {
		if own, err := prompts.Load(s.own, s.words.Language, ""); err == nil { // else it is gone meanwhile
			add(row{label: own.Title, note: s.shown(own.Path)}, s.own, current.Path != "")
		}
	}
	return newPicker(s, s.words.Menu.Guide, s.words.Menu.GuideLead, rows, at, func(at int) outcome {
		if err := s.useGuide(refs[at], s.words.Language); err != nil {
			return stay
		}
		return shut
	})
}

// guideRow shows what a guide is like: its title, its size and what it is.
func guideRow(w *prompts.Words, g prompts.Info) row {
	size := w.List(w.Counts.Questions.For(g.Questions), w.Counts.Minutes.For(g.Minutes))
	return row{label: g.Title, note: size}
}

func newLanguageChoice(s *session) screen {
	rows, codes, at := languageRows(s.words.Language)
	return newPicker(s, s.words.Menu.Language, s.words.Menu.LanguageLead, rows, at, func(at int) outcome {
		if err := s.useLanguage(codes[at]); err != nil {
			return stay
		}
		return shut
	})
}

// languageRows lists the languages that the words of the interface are there in.
func languageRows(current string) (rows []row, codes []string, at int) {
	for _, l := range prompts.Languages {
		if !prompts.HasWords(l.Code) {
			continue
		}
		if l.Code == current {
			at = len(rows)
		}
		rows = append(rows, row{label: l.Name})
		codes = append(codes, l.Code)
	}
	return rows, codes, at
}

// newCopy asks for the name of a copy; the interview goes on where it is.
func newCopy(s *session) screen {
	return newNaming(s, s.words.Menu.Copy, s.words.Menu.CopyLead, s.saveCopy)
}

// newSaveAs asks for the name of a new file to go on in.
func newSaveAs(s *session) screen {
	return newNaming(s, s.words.Menu.SaveAs, s.words.Menu.SaveAsLead, s.saveAs)
}

// newNaming asks for the name of a new file in the folder of this one.
func newNaming(s *session, title, lead string, use func(path string) error) screen {
	path := s.saver.Path()
	offered := filepath.Base(opening.Dated(path, s.today()))
	return newForm(s, title, lead, func(v []string) outcome {
		name := strings.TrimSpace(v[0])
		if filepath.Ext(name) == "" {
			name += ".yaml"
		}
		if err := use(s.beside(name)); err != nil {
			return s.refuse(err)
		}
		return shut
	}, line("", offered))
}
