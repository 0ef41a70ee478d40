// Words for what changed in a session, and for how long ago something was.

package prompts

import (
	"cmp"
	"time"

	"bmcanvas/canvas"
)

// ChangeWords count changes. The words in Short stand after others about the same
// things: "3 notes added, 1 removed".
type ChangeWords struct {
	Added, Removed, Reworded, Moved, Linked, Described, Unresolved Plural // notes
	Confirmed, Rejected                                            Plural // assumptions
	FollowUpsAdded, FollowUpsRemoved                               Plural // follow-ups
	Closed                                                         Plural // questions
	Short                                                          ShortChangeWords
}

// ShortChangeWords count changes without naming what changed. Placeholder: {n}.
type ShortChangeWords struct {
	Removed, Reworded, Moved, Linked, Described, Unresolved, Rejected, FollowUpsRemoved string
}

// Tally returns the changes in a line: "3 notes added, 1 removed, 2 assumptions
// confirmed"; "" if there are none.
func (w *Words) Tally(t canvas.Tally) string {
	c, short := &w.Changes, &w.Changes.Short
	var parts []string
	group := func(counts ...counted) {
		named := false
		for _, k := range counts {
			switch {
			case k.n == 0:
			case named:
				parts = append(parts, w.Fill(k.short, "n", k.n))
			default:
				parts, named = append(parts, k.whole.For(k.n)), true
			}
		}
	}
	group(
		counted{t.Added, c.Added, ""}, counted{t.Removed, c.Removed, short.Removed}, counted{t.Reworded, c.Reworded, short.Reworded},
		counted{t.Moved, c.Moved, short.Moved}, counted{t.Linked, c.Linked, short.Linked},
		counted{t.Described, c.Described, short.Described}, counted{t.Unresolved, c.Unresolved, short.Unresolved},
	)
	group(counted{t.Confirmed, c.Confirmed, ""}, counted{t.Rejected, c.Rejected, short.Rejected})
	group(counted{t.FollowUpsAdded, c.FollowUpsAdded, ""}, counted{t.FollowUpsRemoved, c.FollowUpsRemoved, short.FollowUpsRemoved})
	group(counted{t.Closed, c.Closed, ""})
	return w.List(parts...)
}

// counted is a number of changes, with the words for it in full and in short.
type counted struct {
	n     int
	whole Plural
	short string
}

// TimeWords say how long something takes, or how long ago it was.
type TimeWords struct {
	Today, Yesterday           string
	Ago                        string // {span}
	Days, Weeks, Months, Years Plural
}

// Span returns the time from one day to a later one, in a unit that is exact enough:
// "5 days", "3 weeks", "4 months"; "" if it is less than a day, or if one of the two
// is no date.
func (w *Words) Span(from, to canvas.Date) string {
	days, ok := daysBetween(from, to)
	t := &w.Times
	switch {
	case !ok || days < 1:
		return ""
	case days < 14:
		return t.Days.For(days)
	case days < 60:
		return t.Weeks.For(days / 7)
	case days < 730:
		return t.Months.For((days*12 + 182) / 365)
	}
	return t.Years.For(days / 365)
}

// Ago returns how long before today the day was: "today", "3 weeks ago"; "" if it is
// after today or no date.
func (w *Words) Ago(day, today canvas.Date) string {
	switch days, ok := daysBetween(day, today); {
	case !ok || days < 0:
		return ""
	case days == 0:
		return w.Times.Today
	case days == 1:
		return w.Times.Yesterday
	}
	return w.Fill(w.Times.Ago, "span", w.Span(day, today))
}

// LookedAt says when a canvas was last looked at, and by whom if that is known; only the
// day if it is after today, and "" if it is not known.
func (w *Words) LookedAt(day, today canvas.Date, by string) string {
	ago, date := w.Ago(day, today), w.Date(day)
	switch {
	case day == "" || ago == "":
		return date
	case by != "":
		return w.Fill(w.Arrival.LookedBy, "ago", ago, "date", date, "name", by)
	}
	return w.Fill(w.Arrival.Looked, "ago", ago, "date", date)
}

// daysBetween returns the number of days from one date to another; false if one of
// them is no date.
func daysBetween(from, to canvas.Date) (int, bool) {
	a, err1 := from.Time()
	b, err2 := to.Time()
	return int(b.Sub(a) / (24 * time.Hour)), err1 == nil && err2 == nil
}

// WithChange returns the word, such as "undone", with the change from old to new: how
// many notes and, if it is one, its text. A change that is not counted leaves the word
// as it is.
func (w *Words) WithChange(word string, old, new *canvas.Canvas, text func(*canvas.Note) string) string {
	changes := canvas.Diff(old, new)
	tally := w.Tally(canvas.NewTally(changes))
	if tally == "" {
		return word
	}
	var notes []*canvas.Note
	for _, c := range changes {
		if c.Of == canvas.OfNote {
			notes = append(notes, cmp.Or(c.New, c.Old))
		}
	}
	if len(notes) == 1 {
		tally += ": " + text(notes[0])
	}
	return word + ": " + tally
}
