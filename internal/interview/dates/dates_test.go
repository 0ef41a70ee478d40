// Days as people write them in the four languages.

package dates

import (
	"testing"
	"time"

	"bmcanvas/canvas"
)

// today is a Saturday: 30 Aban 1405.
const today = canvas.Date("2026-11-21")

var written = map[string]canvas.Date{
	// As in the file, and other numbers.
	"": "", "  ": "", "2026-12-11": "2026-12-11", "2026-1-5": "2026-01-05", "2026/12/11": "2026-12-11", "2026.12.11": "2026-12-11", "20261211": "2026-12-11",
	"11.12.2026": "2026-12-11", "11.12.26": "2026-12-11", "11/12/2026": "2026-12-11", "11-12-2026": "2026-12-11", "11 12 2026": "2026-12-11",
	"12/25/2026": "2026-12-25", "11.12.": "2026-12-11", "11.12": "2026-12-11", "11/12": "2026-12-11", "12/25": "2026-12-25", "1.2.": "2027-02-01", "20.11.": "2027-11-20",
	"21.11.": "2026-11-21", "29.2.": "2028-02-29", "15": "2026-12-15", "21": "2026-11-21", "30.": "2026-11-30", "31": "2026-12-31", "2025-01-01": "2025-01-01",
	"۲۰۲۶-۱۲-۱۱": "2026-12-11", "۱۱/۱۲/۲۰۲۶": "2026-12-11", "٢٠٢٦/١٢/١١": "2026-12-11",
	// From now on.
	"+1": "2026-11-22", "+10": "2026-12-01", "+2w": "2026-12-05", "+ 2 w": "2026-12-05", "2w": "2026-12-05", "2 weeks": "2026-12-05", "in 2 weeks": "2026-12-05",
	"in one week": "2026-11-28", "+3d": "2026-11-24", "10 days": "2026-12-01", "+1m": "2026-12-21", "3 months": "2027-02-21", "+1y": "2027-11-21", "next week": "2026-11-28",
	"next month": "2026-12-21", "+3m": "2027-02-21", "week": "2026-11-28",
	// English.
	"11 Dec": "2026-12-11", "Dec 11": "2026-12-11", "11 December": "2026-12-11", "December 11, 2026": "2026-12-11", "11th of December": "2026-12-11", "1st Jan": "2027-01-01",
	"3rd March 2027": "2027-03-03", "by 2 May": "2027-05-02", "friday": "2026-11-27", "Fri": "2026-11-27", "on Friday": "2026-11-27", "saturday": "2026-11-28",
	"sunday": "2026-11-22", "next friday": "2026-11-27", "next monday": "2026-11-23", "today": "2026-11-21", "Tomorrow": "2026-11-22", "Fri 11 Dec": "2026-12-11", "Friday, 11 December 2026": "2026-12-11",
	"11 Dec 26": "2026-12-11", "2026 Dec 11": "2026-12-11", "11-Dec-2026": "2026-12-11",
	// Estonian.
	"11. detsember": "2026-12-11", "11. detsembril": "2026-12-11", "11. detsembriks": "2026-12-11", "11 dets": "2026-12-11", "1. jaanuar 2027": "2027-01-01", "reede": "2026-11-27", "reedel": "2026-11-27",
	"reedeks": "2026-11-27", "esmaspäev": "2026-11-23", "esmaspaeval": "2026-11-23", "täna": "2026-11-21", "homme": "2026-11-22", "ülehomme": "2026-11-23", "2 nädala pärast": "2026-12-05", "+2n": "2026-12-05",
	"järgmisel nädalal": "2026-11-28", "kuni 5. veebruarini": "2027-02-05", "3 kuud": "2027-02-21", "ühe kuu pärast": "2026-12-21",
	// Dutch.
	"11 december": "2026-12-11", "11 dec. 2026": "2026-12-11", "1 maart": "2027-03-01", "1 mrt": "2027-03-01", "5 mei": "2027-05-05", "vrijdag": "2026-11-27", "vr": "2026-11-27", "vr 11 dec": "2026-12-11",
	"morgen": "2026-11-22", "overmorgen": "2026-11-23", "over 2 weken": "2026-12-05", "volgende week": "2026-11-28", "volgende maand": "2026-12-21", "2 dagen": "2026-11-23", "uiterlijk 3 juni": "2027-06-03", "over een week": "2026-11-28",
	// Persian, in both calendars.
	"۱۱ دسامبر": "2026-12-11", "۱۱ دسامبر ۲۰۲۶": "2026-12-11", "جمعه": "2026-11-27", "سه‌شنبه": "2026-11-24", "سه شنبه": "2026-11-24", "پنجشنبه": "2026-11-26", "پنج شنبه": "2026-11-26", "شنبه": "2026-11-28", "فردا": "2026-11-22", "پس‌فردا": "2026-11-23",
	"۲ هفته": "2026-12-05", "۲ هفته دیگر": "2026-12-05", "یک ماه دیگر": "2026-12-21", "هفته آینده": "2026-11-28", "۲۰ آذر": "2026-12-11", "۲۰ آذر ۱۴۰۵": "2026-12-11", "۱۴۰۵/۰۹/۲۰": "2026-12-11",
	"1405-9-20": "2026-12-11", "۱ فروردین": "2027-03-21", "۱ فروردین ۱۴۰۴": "2025-03-21", "۳۰ اسفند ۱۴۰۳": "2025-03-20", "20 azar": "2026-12-11", "تا ۵ دی": "2026-12-26",
}

func TestRead(t *testing.T) {
	if len(written) < 80 {
		t.Errorf("only %d days", len(written))
	}
	for text, want := range written {
		if got, ok := Read(text, today); !ok || got != want {
			t.Errorf("%q is %q, %t; want %s", text, got, ok, want)
		}
	}
}

// What is no day is not taken for one.
func TestReadRefuses(t *testing.T) {
	for _, text := range []string{
		"someday", "soon", "?", "-", "32", "0", "31.2.", "31.11.2026", "2026-13-01", "2026-02-30", "99", "123", "2026", "2026-12", "1.2.3.4", "december", "11 foo", "11 dec dec 3 4",
		"+", "+x", "++2", "2 2 w", "tomorrow 3", "next", "friday next 3", "1/1/1", "123456789", "11 Dec 12345", "31 esfand", "۳۰ اسفند ۱۴۰۴", "۳۲ آذر", "12 apples", "99999 w", "0.0.", "\x00",
	} {
		if got, ok := Read(text, today); ok {
			t.Errorf("%q is taken for %s", text, got)
		}
	}
}

// The solar calendar agrees with known first days of its years.
func TestSolarYears(t *testing.T) {
	for year, want := range map[int]string{1375: "1996-03-20", 1391: "2012-03-20", 1395: "2016-03-20", 1396: "2017-03-21", 1399: "2020-03-20", 1400: "2021-03-21", 1403: "2024-03-20", 1404: "2025-03-21", 1408: "2029-03-20", 1409: "2030-03-21"} {
		if got, ok := solarDate(year, 1, 1); !ok || got.Format(time.DateOnly) != want {
			t.Errorf("%d begins on %s, not %s", year, got.Format(time.DateOnly), want)
		}
	}
}

// Whatever is read is read the same again from the form in which the file has it.
func TestReadAgain(t *testing.T) {
	for text, day := range written {
		if got, ok := Read(string(day), today); !ok || got != day {
			t.Errorf("%q: %s is read as %s", text, day, got)
		}
	}
}
