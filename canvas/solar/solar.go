// Package solar counts days in the solar calendar of Iran, for the years that a canvas
// can speak of.
package solar

import "time"

// Behind is how many years the solar calendar is behind, from March on.
const Behind = 621

// The years that can be counted: First is the first, Last the last.
const (
	First = 1300
	Last  = 1499
)

// isLeap reports whether the year is a leap year, by the cycle of 33 years that holds
// from 1244 to 1502.
func isLeap(year int) bool {
	switch year % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return true
	}
	return false
}

// lengthOf is how many days a month has.
func lengthOf(year, month int) int {
	switch {
	case month <= 6:
		return 31
	case month <= 11 || isLeap(year):
		return 30
	}
	return 29
}

// Day returns the day of the solar calendar with this year, month and day; false if
// there is no such day.
func Day(year, month, day int) (time.Time, bool) {
	if year < First || year > Last || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month) {
		return time.Time{}, false
	}
	t := time.Date(2021, time.March, 21, 0, 0, 0, 0, time.UTC) // the first day of 1400
	for y := 1400; y < year; y++ {
		t = t.AddDate(0, 0, 336+lengthOf(y, 12))
	}
	for y := year; y < 1400; y++ {
		t = t.AddDate(0, 0, -336-lengthOf(y, 12))
	}
	for m := 1; m < month; m++ {
		day += lengthOf(year, m)
	}
	return t.AddDate(0, 0, day-1), true
}

// Of returns the year, the month and the day that the day has in the solar calendar;
// false if it is in none of the years that can be counted.
func Of(t time.Time) (year, month, day int, ok bool) {
	year = t.Year() - Behind
	first, ok := Day(year, 1, 1)
	if !ok {
		return 0, 0, 0, false
	}
	t = time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
	if t.Before(first) {
		year--
		if first, ok = Day(year, 1, 1); !ok {
			return 0, 0, 0, false
		}
	}
	left := int(t.Sub(first).Hours() / 24)
	for month = 1; left >= lengthOf(year, month); month++ {
		left -= lengthOf(year, month)
	}
	return year, month, left + 1, true
}
