// Writing a day in full, in the words and the calendar of a language.

package dates

import (
	"strconv"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/canvas/solar"
	"bmcanvas/prompts"
)

// Write returns the day in full as the language writes it: "21 November 2026",
// "۲۱ نوامبر ۲۰۲۶", or "۳۰ آبان ۱۴۰۵" for a person who has set the solar calendar. Its
// blanks are no-break spaces, because a line must not end within a day. A text that is no
// date is returned as it is.
func Write(day canvas.Date, w *prompts.Words) string {
	t, err := day.Time()
	if err != nil {
		return string(day)
	}
	year, month, number := t.Year(), int(t.Month()), t.Day()
	months := strings.Split(w.Dates.WrittenMonths, "|")
	if w.Solar {
		if y, m, d, ok := solar.Of(t); ok {
			year, month, number = y, m, d
			months = strings.Split(w.Dates.SolarMonths, "|")
		}
	}
	name, _, _ := strings.Cut(months[month-1], " ") // the first spelling
	written := w.Fill(w.Dates.Written, "day", w.InDigits(strconv.Itoa(number)), "month", name, "year", w.InDigits(strconv.Itoa(year)))
	return strings.ReplaceAll(written, " ", "\u00a0")
}
