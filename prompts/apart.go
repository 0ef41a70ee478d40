// What is written otherwise in other scripts: the marks between the parts of a
// heading or a list, the letters of segments, days.

package prompts

import (
	"fmt"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/solar"
)

// Apart returns the parts that are not empty, with the language's separator between
// them: "3 of 38 · Channels". In Persian that is a comma, because a dot beside digits
// reads as a zero.
func (w *Words) Apart(parts ...string) string { return joinFilled(w.Between(), w.isolated(parts)) }

// Between returns the separator of Apart, with its blanks.
func (w *Words) Between() string {
	if w.Separator == w.Comma {
		return w.Comma + " "
	}
	return " " + w.Separator + " "
}

// List returns the parts that are not empty, joined by the language's comma.
func (w *Words) List(parts ...string) string { return joinFilled(w.Comma+" ", w.isolated(parts)) }

// Series is List with the language's semicolon, for parts with commas in them.
func (w *Words) Series(parts ...string) string { return joinFilled(w.Semicolon+" ", w.isolated(parts)) }

func joinFilled(sep string, parts []string) string {
	filled := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			filled = append(filled, p)
		}
	}
	return strings.Join(filled, sep)
}

// Letter returns the letter of the i-th customer segment, from 0: A to Z, then AA, AB
// and so on.
func (w *Words) Letter(i int) string {
	if len(w.Letters) == 2*26-1 { // A to Z with blanks between them; this is asked at each key
		if i >= 26 {
			return w.Letter(i/26-1) + w.Letter(i%26)
		}
		return w.Letters[2*i : 2*i+1]
	}
	letters := strings.Fields(w.Letters)
	if n := len(letters); i >= n {
		return w.Letter(i/n-1) + letters[i%n]
	}
	return letters[i]
}

// DateWords are how people write a day: lists of names apart by |, each with its
// spellings apart by blanks. An asterisk stands for any ending.
type DateWords struct {
	Months, SolarMonths string // from January, from Farvardin
	Weekdays            string // from Monday
	Days                string // today, tomorrow, the day after
	Units               string // days, weeks, months, years
	Next, One, Fillers  string
	Written             string // {day} {month} {year}
	WrittenMonths       string // from January
}

// CalendarSolar is the value of the setting by which days are written in the solar
// calendar of Iran. Without it they are written as in the file.
const CalendarSolar = "jalali"

// WithCalendar returns the words for a person who has set this calendar. It is of
// effect in Persian only.
func (w *Words) WithCalendar(calendar string) *Words {
	inSolar := w.Language == "fa" && calendar == CalendarSolar
	if inSolar == w.Solar {
		return w
	}
	other := *w
	other.Solar = inSolar
	return &other
}

// Date returns the day as people of the language write it: in their digits, and in
// the calendar that is set. A day that is none is returned as it is.
func (w *Words) Date(d canvas.Date) string {
	if t, err := d.Time(); w.Solar && err == nil {
		if year, month, day, ok := solar.Of(t); ok {
			return w.InDigits(fmt.Sprintf("%04d/%02d/%02d", year, month, day))
		}
	}
	return w.InDigits(string(d))
}
