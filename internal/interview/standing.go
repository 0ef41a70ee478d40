// The standing of a canvas that is opened again: when it was last looked at, how
// far it is, what has changed, what is still a guess.

package interview

import (
	"cmp"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Standing says in phrases how a canvas stands. A phrase with nothing to say is
// empty.
type Standing struct {
	Looked   string // when it was last looked at, and by whom
	Progress string
	Then     string // what was changed on that day
	Since    string // what others have changed since
	Guesses  string // what is still a guess, and for how long
	Due      string // what was to be tested or done by today
	Days     []DueDay
}

// DueDay is something that is due: a guess to be tested, or a next step.
type DueDay struct {
	Day  canvas.Date
	Late bool   // it is today, or over
	What string // the words of the note
	Who  string // who sees to it
}

// Standing returns how the canvas stood when the session began, in the words w.
// since is what others changed in the file after it was last left.
func (iv *Interview) Standing(w *prompts.Words, since []canvas.Change) Standing {
	c, today, said := iv.opened, iv.today(), w.Arrival
	s := Standing{Progress: w.HowFar(iv.walk.Survey(c).Progress)}
	if last := c.LastLooked(); w.Ago(last, today) != "" {
		by := ""
		if n := len(c.Reviews); n > 0 && c.Reviews[n-1].Date == last {
			s.Then = filled(w, said.Then, "changes", c.Reviews[n-1].Changed)
			by = c.Reviews[n-1].By
		}
		s.Looked = w.LookedAt(last, today, by)
	}
	s.Since = filled(w, said.Since, "changes", w.Tally(canvas.NewTally(since)))
	guesses := Unresolved(c)
	if len(guesses) > 0 {
		s.Guesses = said.Guesses.For(len(guesses))
	}
	if oldest := oldestOf(guesses); oldest != nil {
		if span := w.Span(oldest.Since, today); span != "" {
			s.Guesses = w.List(s.Guesses, w.Fill(said.Longest, "span", span, "note", iv.Text(oldest)))
		}
	}
	s.Days = DueDays(c, today, iv.Text)
	late := 0
	for _, day := range s.Days {
		if day.Late {
			late++
		}
	}
	if late > 0 {
		s.Due = said.Due.For(late, "note", s.Days[0].What)
	}
	return s
}

// filled returns the sentence with the value in its placeholder; "" without a value.
func filled(w *prompts.Words, sentence, placeholder, value string) string {
	if value == "" {
		return ""
	}
	return w.Fill(sentence, placeholder, value)
}

// oldestOf returns the guess that has been one longest, of those that say since when;
// nil if there is none.
func oldestOf(guesses []*canvas.Note) *canvas.Note {
	var oldest *canvas.Note
	for _, n := range guesses {
		if n.Since != "" && (oldest == nil || n.Since < oldest.Since) {
			oldest = n
		}
	}
	return oldest
}

// DueDays lists what is due on the canvas, by its days: guesses to be tested, next steps
// and follow-ups. text returns the words of a note.
func DueDays(c *canvas.Canvas, today canvas.Date, text func(*canvas.Note) string) []DueDay {
	var due []DueDay
	add := func(day canvas.Date, what, who string) {
		if day != "" {
			due = append(due, DueDay{day, day <= today, what, who})
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Waits(b.ID) {
				add(n.Due, text(n), n.Who)
			}
		}
	}
	for _, f := range c.FollowUps {
		add(f.Due, f.Note, f.Who)
	}
	slices.SortStableFunc(due, func(a, b DueDay) int { return cmp.Compare(a.Day, b.Day) })
	return due
}

// Unresolved lists the notes that are assumed or unclear.
func Unresolved(c *canvas.Canvas) []*canvas.Note {
	var notes []*canvas.Note
	for _, b := range c.Blocks {
		notes = append(notes, filter(b.Notes, func(n *canvas.Note) bool { return n.Status.Unresolved() })...)
	}
	return notes
}

// Why returns the reasons for another look in words.
func Why(reasons []prompts.Reason, w *prompts.Words) string {
	said := make([]string, len(reasons))
	for i, r := range reasons {
		said[i] = w.Arrival.Reasons[string(r)]
	}
	return w.List(said...)
}
