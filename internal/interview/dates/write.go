// Writing a day in full, in the words and the calendar of a language.

package dates

import (
	"strconv"
	"strings"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Write returns the day in full as the language writes it: "21 November 2026",
// "۳۰ آبان ۱۴۰۵". Its blanks are no-break spaces, for a line must not end within a
// day. What is no date is returned as it is.
func Write(day canvas.Date, w *prompts.Words) string {
	t, err := day.Time()
	if err != nil {
		return string(day)
	}
	year, month, number := t.Year(), int(t.Month()), t.Day()
	months := strings.Split(w.Dates.WrittenMonths, "|")
	if w.Dates.WrittenMonths == "solar" {
		var ok bool
		if year, month, number, ok = solarDay(t); !ok {
			return w.InDigits(string(day))
		}
		months = strings.Split(w.Dates.SolarMonths, "|")
	}
	name, _, _ := strings.Cut(months[month-1], " ") // the first spelling
	written := w.Fill(w.Dates.Written, "day", w.InDigits(strconv.Itoa(number)), "month", name, "year", w.InDigits(strconv.Itoa(year)))
	return strings.ReplaceAll(written, " ", "\u00a0")
}

// solarDay is the day in the solar calendar; false if it is in no year that
// solarDate knows.
func solarDay(t time.Time) (year, month, day int, ok bool) {
	year = t.Year() - solarYears
	first, ok := solarDate(year, 1, 1)
	if ok && t.Before(first) {
		year--
		first, ok = solarDate(year, 1, 1)
	}
	if !ok {
		return 0, 0, 0, false
	}
	days := int(t.Sub(first) / (24 * time.Hour))
	for month = 1; days >= solarLength(year, month); month++ {
		days -= solarLength(year, month)
	}
	return year, month, days + 1, true
}
