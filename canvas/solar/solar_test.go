package solar

import (
	"testing"
	"time"
)

// The solar calendar agrees with known first days of its years.
func TestSolarYears(t *testing.T) {
	for year, want := range map[int]string{1375: "1996-03-20", 1391: "2012-03-20", 1395: "2016-03-20", 1396: "2017-03-21", 1399: "2020-03-20", 1400: "2021-03-21", 1403: "2024-03-20", 1404: "2025-03-21", 1408: "2029-03-20", 1409: "2030-03-21"} {
		if got, ok := Day(year, 1, 1); !ok || got.Format(time.DateOnly) != want {
			t.Errorf("%d begins on %s, not %s", year, got.Format(time.DateOnly), want)
		}
	}
}

// Every day is the day that Of says, one after the other.
func TestOf(t *testing.T) {
	for day, _ := Day(First, 1, 1); day.Year() < Last+Behind; day = day.AddDate(0, 0, 1) {
		year, month, n, ok := Of(day)
		if back, is := Day(year, month, n); !ok || !is || !back.Equal(day) {
			t.Fatalf("%s is %d-%d-%d, which is %s", day.Format(time.DateOnly), year, month, n, back.Format(time.DateOnly))
		}
	}
	for _, day := range []time.Time{{}, time.Date(1921, 3, 20, 0, 0, 0, 0, time.UTC), time.Date(2121, 4, 1, 0, 0, 0, 0, time.UTC)} {
		if year, month, n, ok := Of(day); ok {
			t.Errorf("%s is %d-%d-%d", day.Format(time.DateOnly), year, month, n)
		}
	}
}
