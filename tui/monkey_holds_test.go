// What must hold after each of the keys pressed at random.

package tui

import (
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/recovery"
	"slices"
	"strings"
	"unicode"
)

// letterWord is a word of letters alone, another for each number.
func letterWord(n int) string {
	return "q" + string([]rune{'a' + rune(n/26/26%26), 'a' + rune(n/26%26), 'a' + rune(n%26)}) + "z"
}

// lettersOf is the text without digits, blanks and signs, which may be typed into the
// middle of a word.
func lettersOf(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, text)
}

// takesWords reports whether what is typed now is to be kept: not what rows are found
// by, and not the name of a canvas, a file or a person, which another takes the place of.
func (m *monkey) takesWords() bool {
	top := m.app.top()
	if u, is := top.(interface{ types(*input) }); is && u != nil {
		return m.app.iv != nil && len(m.app.screens) == 2 // over a form it goes on there
	}
	switch s := top.(type) {
	case *picker, *findScreen, *calibration, *helpScreen, *startScreen, *folderScreen:
		return false
	case *form:
		d := s.current().draft // why a question is set aside goes when the question is answered
		return d != nil && d.Field != interview.FieldWhy && d.Field != interview.FieldWho && d.Field != interview.FieldName
	case *details: // the words of an option go with it when it is taken back, which says so
		n, _ := m.app.iv.Canvas().Find(s.note)
		return s.current() != nil && n != nil && !n.Choice()
	}
	return m.app.editable()
}

// holds checks that each word is somewhere.
func (m *monkey) holds() {
	m.t.Helper()
	if len(m.words) == 0 || m.app.iv == nil && m.app.quit {
		return
	}
	var there []string
	if m.app.iv != nil {
		there = recovery.Texts(m.app.iv.Canvas())
		for _, draft := range m.app.drafts() {
			there = append(there, draft.Text)
		}
		for _, b := range m.app.iv.Canvas().Blocks {
			for _, n := range b.Notes {
				there = append(there, n.By)
			}
		}
	}
	for _, s := range m.app.screens {
		if r, ok := s.(*recoveryScreen); ok {
			for _, draft := range r.opened.Leftover.Drafts {
				there = append(there, draft.Text)
			}
			if u := r.opened.Leftover.Unsaved; u != nil {
				there = append(there, string(u.Data))
			}
		}
	}
	all, shown := lettersOf(strings.Join(there, "\n")), lettersOf(m.screen())
	missing := func(w string) bool { return !strings.Contains(all, w) && !strings.Contains(shown, w) }
	m.words = slices.DeleteFunc(m.words, func(w string) bool { return missing(w) && strings.Contains(m.challenges, w) })
	m.challenges = m.challengesNow()
	for _, w := range m.words {
		if missing(w) {
			last := m.since(w)
			m.t.Fatalf("%s is nowhere after %q\n%s", w, last, m.screen())
		}
	}
}

// challengesNow are the words of what is challenged, and by whom: they go when it is
// answered.
func (m *monkey) challengesNow() string {
	if m.app.iv == nil {
		return ""
	}
	c, said := m.app.iv.Canvas(), ""
	for _, f := range c.FollowUps {
		if !interview.IsNextStep(c.Kind, f) {
			said += lettersOf(f.Note) + "\n" + lettersOf(f.Who) + "\n"
		}
	}
	return said
}

// since is what was done since the word was typed, and the last things before that.
func (m *monkey) since(word string) []string {
	at := slices.IndexFunc(m.pressed, func(s string) bool { return strings.Contains(s, word) })
	return m.pressed[max(min(at, len(m.pressed)-12), 0):]
}
