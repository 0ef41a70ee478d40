// Days in full.

package dates

import (
	"strings"
	"testing"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

func TestWrite(t *testing.T) {
	for language, want := range map[string][2]string{
		"en": {"21 November 2026", "1 March 2027"}, "et": {"21. november 2026", "1. märts 2027"},
		"nl": {"21 november 2026", "1 maart 2027"}, "fa": {"۳۰ آبان ۱۴۰۵", "۱۰ اسفند ۱۴۰۵"},
	} {
		w := prompts.LoadWords(language)
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

// TestSolarDayIsTheOtherWayRound: every day of forty years, there and back.
func TestSolarDayIsTheOtherWayRound(t *testing.T) {
	for day := time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC); day.Year() < 2040; day = day.AddDate(0, 0, 1) {
		y, m, d, ok := solarDay(day)
		back, there := solarDate(y, m, d)
		if !ok || !there || !back.Equal(day) {
			t.Fatalf("%s is %d-%d-%d, and that %s", day.Format(time.DateOnly), y, m, d, back.Format(time.DateOnly))
		}
	}
}
