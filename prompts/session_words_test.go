// Changes and times in words.

package prompts

import (
	"testing"

	"bmcanvas/canvas"
)

func TestTally(t *testing.T) {
	some := canvas.Tally{Added: 3, Removed: 1, Confirmed: 2}
	for _, c := range []struct {
		language, want string
		tally          canvas.Tally
	}{
		{"en", "3 notes added, 1 removed, 2 assumptions confirmed", some},
		{"et", "3 märget lisatud, 1 eemaldatud, 2 eeldust kinnitatud", some},
		{"nl", "3 notities toegevoegd, 1 verwijderd, 2 aannames bevestigd", some},
		{"fa", "۳ یادداشت افزوده شد، ۱ تا حذف شد، ۲ فرض تأیید شد", some},
		{"en", "1 note removed, 2 reworded", canvas.Tally{Removed: 1, Reworded: 2}},
		{"en", "1 assumption rejected, 2 follow-ups done, 1 question closed or reopened", canvas.Tally{Rejected: 1, FollowUpsRemoved: 2, Closed: 1}},
		{"en", "1 note moved, 1 with changed links, 1 with new details, 1 marked as uncertain, 1 assumption confirmed, 1 rejected, 1 follow-up noted, 1 done",
			canvas.Tally{Moved: 1, Linked: 1, Described: 1, Unresolved: 1, Confirmed: 1, Rejected: 1, FollowUpsAdded: 1, FollowUpsRemoved: 1}},
		{"en", "", canvas.Tally{}},
	} {
		if got := LoadWords(c.language).Tally(c.tally); got != c.want {
			t.Errorf("%+v in %s: %q, want %q", c.tally, c.language, got, c.want)
		}
	}
}

func TestTwoDigits(t *testing.T) {
	for n, want := range map[int][2]string{0: {"00", "۰۰"}, 9: {"09", "۰۹"}, 10: {"10", "۱۰"}, 125: {"125", "۱۲۵"}} {
		if got := [2]string{LoadWords("en").TwoDigits(n), LoadWords("fa").TwoDigits(n)}; got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}

func TestHowLongAgo(t *testing.T) {
	const today = "2026-11-21"
	for _, c := range []struct {
		day                     canvas.Date
		english, estonian, span string
	}{
		{"2026-11-21", "today", "täna", ""},
		{"2026-11-20", "yesterday", "eile", "1 day"},
		{"2026-11-19", "2 days ago", "2 päeva tagasi", "2 days"},
		{"2026-11-08", "13 days ago", "13 päeva tagasi", "13 days"},
		{"2026-11-07", "2 weeks ago", "2 nädalat tagasi", "2 weeks"},
		{"2026-10-31", "3 weeks ago", "3 nädalat tagasi", "3 weeks"},
		{"2026-09-23", "8 weeks ago", "8 nädalat tagasi", "8 weeks"},
		{"2026-09-22", "2 months ago", "2 kuud tagasi", "2 months"},
		{"2025-11-21", "12 months ago", "12 kuud tagasi", "12 months"},
		{"2024-11-22", "24 months ago", "24 kuud tagasi", "24 months"},
		{"2024-11-21", "2 years ago", "2 aastat tagasi", "2 years"},
		{"2024-11-20", "2 years ago", "2 aastat tagasi", "2 years"},
		{"2026-11-22", "", "", ""},
		{"soon", "", "", ""},
		{"", "", "", ""},
	} {
		if got := LoadWords("en").Ago(c.day, today); got != c.english {
			t.Errorf("%s was %q, want %q", c.day, got, c.english)
		}
		if got := LoadWords("et").Ago(c.day, today); got != c.estonian {
			t.Errorf("%s was %q, want %q", c.day, got, c.estonian)
		}
		if got := LoadWords("en").Span(c.day, today); got != c.span {
			t.Errorf("from %s it is %q, want %q", c.day, got, c.span)
		}
	}
}
