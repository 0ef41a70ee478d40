// What is said of a session and of those before it: what changed, and how long
// ago that is.

package prompts

import (
	"time"

	"bmcanvas/canvas"
)

// ChangeWords count what changed. Short are those that stand after another of
// their sort: "3 notes added, 1 removed".
type ChangeWords struct {
	Added, Removed, Reworded, Moved, Linked, Described, Unresolved Plural // notes
	Confirmed, Rejected                                            Plural // assumptions
	FollowUpsAdded, FollowUpsRemoved                               Plural // follow-ups
	Closed                                                         Plural // questions
	Short                                                          ShortChangeWords
}

// ShortChangeWords say a change without naming again what changed: {n}.
type ShortChangeWords struct {
	Removed, Reworded, Moved, Linked, Described, Unresolved, Rejected, FollowUpsRemoved string
}

// Tally is the changes in a line: "3 notes added, 1 removed, 2 assumptions
// confirmed"; "" for none.
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

// counted is a number, with what it is the number of, in full and in short.
type counted struct {
	n     int
	whole Plural
	short string
}

// TimeWords tell how long something is.
type TimeWords struct {
	Today, Yesterday           string
	Ago                        string // {span}
	Days, Weeks, Months, Years Plural
}

// Span is the time from one day to a later one, in the unit that says enough:
// "5 days", "3 weeks", "4 months"; "" if it is less than a day or one of the
// two is no date.
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

// Ago is how long before today the day was: "today", "3 weeks ago"; "" if it
// is still to come or no date.
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

// daysBetween counts the days from one date to another; false if one is no date.
func daysBetween(from, to canvas.Date) (int, bool) {
	a, err1 := from.Time()
	b, err2 := to.Time()
	return int(b.Sub(a) / (24 * time.Hour)), err1 == nil && err2 == nil
}
