package prompts

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// Persian letters, digits and days; the solar calendar if it is set, and in Persian
// only.
func TestLettersAndDays(t *testing.T) {
	en, fa := LoadWords("en"), LoadWords("fa")
	for i, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 27: "AB", 26 * 27: "AAA"} {
		if got := en.Letter(i); got != want {
			t.Errorf("the letter %d is %s, not %s", i, got, want)
		}
	}
	for i, want := range []string{"الف", "ب", "پ", "ت"} {
		if got := fa.Letter(i); got != want {
			t.Errorf("the Persian letter %d is %s, not %s", i, got, want)
		}
	}
	solar := fa.WithCalendar(CalendarSolar)
	for day, want := range map[canvas.Date]string{"2026-11-21": "۱۴۰۵/۰۸/۳۰", "2026-03-21": "۱۴۰۵/۰۱/۰۱", "someday": "someday", "1066-10-14": "۱۰۶۶-۱۰-۱۴"} {
		if got := solar.Date(day); got != want {
			t.Errorf("%s is %s, not %s", day, got, want)
		}
	}
	if got := fa.Date("2026-11-21"); got != "۲۰۲۶-۱۱-۲۱" || fa.Solar || solar.WithCalendar("") == solar {
		t.Errorf("without the setting a day is %s", got)
	}
	if en.WithCalendar(CalendarSolar) != en {
		t.Error("English days in the solar calendar")
	}
	if got := en.Apart("1 of 9", "", "Channels"); got != "1 of 9 · Channels" {
		t.Error(got)
	}
	if got := fa.Apart("۱ از ۹", "کانال‌ها"); got != "۱ از ۹، کانال‌ها" {
		t.Error(got)
	}
}

// A dot beside a Persian digit reads as a zero: no Persian text has one.
func TestNoDotBesidePersianDigits(t *testing.T) {
	for _, text := range textsIn()["fa"] {
		if strings.Contains(text, "·") {
			t.Errorf("a dot in %q", text)
		}
	}
}
