// The solar calendar of Iran, for the years that a due date can have.

package dates

import "time"

// solarYears is how many years the solar calendar is behind, from March on.
const solarYears = 621

// leaps are the remainders of the leap years in the cycle of 33 years, which holds
// from 1244 to 1502.
var leaps = map[int]bool{1: true, 5: true, 9: true, 13: true, 17: true, 22: true, 26: true, 30: true}

// solarLength is how many days a month has.
func solarLength(year, month int) int {
	switch {
	case month <= 6:
		return 31
	case month <= 11 || leaps[year%33]:
		return 30
	}
	return 29
}

// solarDate is the day of the solar calendar; false if there is no such day.
func solarDate(year, month, day int) (time.Time, bool) {
	if year < 1300 || year >= 1500 || month < 1 || month > 12 || day < 1 || day > solarLength(year, month) {
		return time.Time{}, false
	}
	t := time.Date(2021, time.March, 21, 0, 0, 0, 0, time.UTC) // the first day of 1400
	for y := 1400; y < year; y++ {
		t = t.AddDate(0, 0, 336+solarLength(y, 12))
	}
	for y := year; y < 1400; y++ {
		t = t.AddDate(0, 0, -336-solarLength(y, 12))
	}
	for m := 1; m < month; m++ {
		day += solarLength(year, m)
	}
	return t.AddDate(0, 0, day-1), true
}
