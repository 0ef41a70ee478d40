// Package dates reads a day as people write it, in any of the languages of the
// program: 2026-12-11, 11.12., 11 Dec, friday, +2w, ۲۰ آذر. It knows the solar
// calendar of Iran, too. It writes nothing.
//
// This file decides which day the parts of a text mean; words.go takes the text
// apart.
package dates

import (
	"strings"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/canvas/solar"
)

// Read returns the day that the text means for somebody who writes it today. A day
// without a year is the next one that is not over. ok is false if the text is no day
// that can be read; a text of blanks is "" and ok.
func Read(text string, today canvas.Date) (day canvas.Date, ok bool) {
	if strings.TrimSpace(text) == "" {
		return "", true
	}
	now, err := today.Time()
	if err != nil {
		return "", false
	}
	p, ok := split(text)
	if !ok {
		return "", false
	}
	t, ok := p.day(now)
	if !ok {
		return "", false
	}
	return canvas.DateOf(t), true
}

// parts are the parts of a text that mean something.
type parts struct {
	numbers []number
	month   int  // 1 to 12; 0: none
	solar   bool // month is one of the solar calendar
	weekday int  // 1 to 7, from Monday; 0: none
	away    int  // 1 today, 2 tomorrow, 3 the day after; 0: none
	unit    int  // 1 days, 2 weeks, 3 months, 4 years; 0: none
	plus    bool
	next    bool
}

// number is a number and how many digits it was written with.
type number struct{ value, digits int }

// named reports whether the parts name a day of a calendar.
func (p *parts) named() bool { return p.month > 0 || len(p.numbers) > 0 }

func (p *parts) day(now time.Time) (time.Time, bool) {
	switch {
	case p.away > 0:
		return now.AddDate(0, 0, p.away-1), !p.named() && p.unit == 0 && p.weekday == 0 && !p.plus && !p.next
	case p.plus || p.unit > 0:
		return p.later(now)
	case p.weekday > 0 && !p.named():
		return p.nextWeekday(now), true
	case p.next:
		return now, false
	case p.month > 0:
		return p.ofMonth(now)
	}
	return p.ofNumbers(now)
}

// later is so many days, weeks, months or years from now.
func (p *parts) later(now time.Time) (time.Time, bool) {
	n := 1
	switch {
	case p.month > 0 || p.weekday > 0 || len(p.numbers) > 1 || p.plus && len(p.numbers) == 0:
		return now, false
	case len(p.numbers) == 1:
		n = p.numbers[0].value
	}
	if n > 9999 {
		return now, false
	}
	switch p.unit {
	case 2:
		return now.AddDate(0, 0, 7*n), true
	case 3:
		return addMonths(now, n), true
	case 4:
		return addMonths(now, 12*n), true
	}
	return now.AddDate(0, 0, n), true
}

// addMonths is so many months later: the last day of that month if it is shorter.
func addMonths(now time.Time, n int) time.Time {
	first := time.Date(now.Year(), now.Month()+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	last := first.AddDate(0, 1, -1).Day()
	return first.AddDate(0, 0, min(now.Day(), last)-1)
}

// nextWeekday is the next such day after now; with "next" it is that of the week
// that begins on the Monday after now.
func (p *parts) nextWeekday(now time.Time) time.Time {
	today := (int(now.Weekday())+6)%7 + 1
	if p.next {
		return now.AddDate(0, 0, 7-today+p.weekday)
	}
	return now.AddDate(0, 0, (p.weekday-today+6)%7+1)
}

// ofMonth is a day of a month that was named: with or without a year.
func (p *parts) ofMonth(now time.Time) (time.Time, bool) {
	switch len(p.numbers) {
	case 1:
		return soon(now, p.solar, p.month, p.numbers[0].value)
	case 2:
		day, year := p.numbers[0], p.numbers[1]
		if day.digits > 2 {
			day, year = year, day
		}
		return date(p.solar, yearOf(year), p.month, day.value)
	}
	return now, false
}

// ofNumbers is a day written in numbers only: the year first or last, else the day
// first, unless only the other order is a day.
func (p *parts) ofNumbers(now time.Time) (time.Time, bool) {
	n := p.numbers
	switch {
	case len(n) == 1 && n[0].digits == 8:
		return date(false, n[0].value/10000, n[0].value/100%100, n[0].value%100)
	case len(n) == 1 && n[0].digits <= 2:
		return soonOfMonth(now, n[0].value)
	case len(n) == 2 && n[0].digits <= 2 && n[1].digits <= 2:
		day, month := dayFirst(n[0].value, n[1].value)
		return soon(now, false, month, day)
	case len(n) == 3 && n[0].digits > 2:
		return dateOrSolar(n[0].value, n[1].value, n[2].value)
	case len(n) == 3 && n[2].digits > 1:
		day, month := dayFirst(n[0].value, n[1].value)
		return dateOrSolar(yearOf(n[2]), month, day)
	}
	return now, false
}

// dayFirst tells the day from the month.
func dayFirst(a, b int) (day, month int) {
	if b > 12 && a <= 12 {
		return b, a
	}
	return a, b
}

// yearOf is the year; two digits are one of this century.
func yearOf(n number) int {
	if n.digits <= 2 {
		return 2000 + n.value
	}
	return n.value
}

// dateOrSolar is date in the calendar that the year belongs to.
func dateOrSolar(year, month, day int) (time.Time, bool) {
	return date(year >= 1300 && year < 1500, year, month, day)
}

// date is the day of the calendar; false if there is no such day, or it is out of
// the question.
func date(inSolar bool, year, month, day int) (time.Time, bool) {
	if inSolar {
		return solar.Day(year, month, day)
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, year >= 1900 && year < 2200 && t.Day() == day && int(t.Month()) == month
}

// soon is the next such day from now on.
func soon(now time.Time, inSolar bool, month, day int) (time.Time, bool) {
	year := now.Year()
	if inSolar {
		year -= solar.Behind
	}
	for y := year - 1; y < year+8; y++ { // 29 February may be far
		if t, ok := date(inSolar, y, month, day); ok && !t.Before(now) {
			return t, true
		}
	}
	return now, false
}

// soonOfMonth is the next day with this number from now on.
func soonOfMonth(now time.Time, day int) (time.Time, bool) {
	first := time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, time.UTC)
	for m := range 3 {
		month := first.AddDate(0, m, 0)
		if t, ok := date(false, month.Year(), int(month.Month()), day); ok && !t.Before(now) {
			return t, true
		}
	}
	return now, false
}
