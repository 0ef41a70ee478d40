// Days in full.

package dates

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

func TestWrite(t *testing.T) {
	for language, want := range map[string][2]string{
		"en": {"21 November 2026", "1 March 2027"}, "et": {"21. november 2026", "1. märts 2027"},
		"nl": {"21 november 2026", "1 maart 2027"}, "fa": {"۲۱ نوامبر ۲۰۲۶", "۱ مارس ۲۰۲۷"}, "fa solar": {"۳۰ آبان ۱۴۰۵", "۱۰ اسفند ۱۴۰۵"},
	} {
		language, calendar, _ := strings.Cut(language, " ")
		w := prompts.LoadWords(language)
		if calendar == "solar" {
			w = w.WithCalendar(prompts.CalendarSolar)
		}
		for i, day := range []canvas.Date{"2026-11-21", "2027-03-01"} {
			if got := Write(day, w); got != strings.ReplaceAll(want[i], " ", "\u00a0") {
				t.Errorf("%s in %s is %q, want %q", day, language, got, want[i])
			}
		}
		if got := Write("soon", w); got != "soon" {
			t.Errorf("what is no date is %q", got)
		}
	}
}
