// Opening a canvas again: the facts, and the choices.

package tui

import (
	"bmcanvas/prompts"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// reviewed is the café's canvas after a review, with a test that is due.
var reviewed = strings.NewReplacer(
	"      since: 2026-11-02\n", "      since: 2026-11-02\n      test: Offer it to two offices\n      due: 2026-11-15\n",
).Replace(cafe) + `reviews:
  - date: 2026-11-10
    by: Jaan Kask
    changed: 2 notes added
`

// comeBack opens the canvas again.
func comeBack(t *testing.T, content string) *driver {
	t.Helper()
	dir := t.TempDir()
	write(t, dir, "a.yaml", content)
	d := startIn(t, dir, "a.yaml", Options{By: "Mari Tamm"})
	d.size(100, 40)
	return d
}

func TestArrival(t *testing.T) {
	d := comeBack(t, reviewed)
	d.sees("last looked at 11 days ago (2026-11-10), by Jaan Kask", "of 42 questions", "changed then: 2 notes added",
		"2 unconfirmed notes, the oldest for 2 weeks: “Small offices that drink more than they admit”",
		"2026-11-15 overdue", "A machine, beans and cleaning for one monthly price",
		"› Go on at the first open question", "Value propositions, 3 of 5", "Only what needs another look")
	d.golden("arrival-reviewed")
	d.keys("<enter>").sees("2 · Value propositions")
}

// The screen names the changes that others made in the file since the last
// session, and not one's own.
func TestArrivalShowsChangesOfOthers(t *testing.T) {
	d := comeBack(t, reviewed)
	d.keys("<enter>Open earlier<enter>").leave()
	d = startIn(t, d.dir, "a.yaml", Options{})
	d.size(120, 40)
	d.sees("last looked at today (2026-11-21), by Mari Tamm", "changed then: 1 note added").seesNot("elsewhere")
	d.leave()
	path := filepath.Join(d.dir, "a.yaml")
	said, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	write(t, d.dir, "a.yaml", strings.Replace(string(said), "    - Word of mouth\n", "    - Posters\n    - Radio\n    - Fairs\n", 1))
	d = startIn(t, d.dir, "a.yaml", Options{})
	d.sees("changed elsewhere since then: 3 notes added, 1 removed")
}

// All questions again: the answers are there, and one key keeps, changes or
// removes one, or begins another.
func TestAllQuestionsAgain(t *testing.T) {
	d := comeBack(t, cafe)
	d.keys("<down*2><enter>").sees("1 · Customer segments", "›A • Independent cafés", "pgdn keep", "enter edit", "del remove", "abc add")
	d.keys("<del>").seesNot("Independent cafés").sees("›A ? Small offices")
	d.keys("<enter><end>, they say<enter>").sees("than they admit, they")
	d.keys("Hotels<enter>").sees("Hotels")
	d.keys("<pgdn>").sees("most important customers").keys("<enter>").sees("What type of market", "[x] Niche market")
	d.keys("<enter>").sees("2 · Value propositions").keys("<pgdn*70>").sees("That was the last question")
	d.leave()
	if got := d.file("a.yaml"); !strings.HasSuffix(got, "reviews:\n  - date: 2026-11-21\n    by: Mari Tamm\n    changed: 1 note added, 1 removed, 1 reworded\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// One goes on where one stopped: behind the words that were being written, at their
// question.
func TestGoingOnWhereOneStopped(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter>").goTo("channels-wanted").keys("By bicycle<enter>Through fri")
	d.leave()
	d = startIn(t, d.dir, "a.yaml", Options{}).sees("› Where you stopped", "Channels, 1 of")
	d.keys("<enter>").sees("3 · Channels", "By bicycle").keys("ends<enter>").sees("Through friends")
	d.goTo("for-whom").keys("<f2>").leave()
	d = startIn(t, d.dir, "a.yaml", Options{}).sees("› Where you stopped", "Customer segments, 1 of").keys("<enter>").sees("1 · Customer segments", "Cafés")
	d.toStop(prompts.AtEnd)
	d.leave()
	startIn(t, d.dir, "a.yaml", Options{}).sees("› Go on at the first open question").seesNot("Where you stopped")
}

// What is due stands on the arrival screen, also a next step and a follow-up.
func TestArrivalSaysWhatIsDue(t *testing.T) {
	d := comeBack(t, strings.Replace(cafe, "follow_ups:\n", `  next_steps:
    - note: Ask five
      who: Mari
      due: 2026-11-20
    - note: Print
      due: 2026-11-21
    - note: Paint
      due: 2026-12-01
    - note: Gone
      due: 2026-11-01
      status: confirmed
follow_ups:
  - question: for-whom
    note: The bank
    due: 2026-12-24
`, 1))
	d.sees("2026-11-20 overdue Ask five · Mari", "2026-11-21 today Print", "2026-12-01 Paint", "2026-12-24 The bank").seesNot("Gone")
	d.size(60, 20) // what is due comes before the poster
	d.sees("2026-11-20 overdue Ask five · Mari", "2026-11-21 today Print", "2026-12-01 Paint", "2026-12-24 The bank", "› Go on at the first open question").seesNot("more")
}

// Only the questions that need another look, each with the reason.
func TestAnotherLook(t *testing.T) {
	d := comeBack(t, reviewed)
	d.keys("<down><enter>").sees("1 · Customer segments", "Another look, 1 of", "unconfirmed for weeks", "›A • Independent cafés")
	d.keys("<down><f5>").sees("unclear").keys("<pgdn>").seesNot("Put them in order").sees("Another look, 2 of")
	for range 30 {
		if strings.Contains(d.screen(), "due") {
			break
		}
		d.keys("<pgdn>").sees("Another look")
	}
	d.sees("A machine, beans and cleaning", "unclear, due")
	d.keys("<pgdn*30>").sees("That was the last question").keys("<pgup>").seesNot("Another look")
}

// Going on the same day adds to the draft; weeks later it is a revision. Both
// front ends write the same: see TestBothModesReviewAlike.
func TestDraftAndRevision(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>").leave()
	d = startIn(t, d.dir, "a.yaml", Options{})
	d.keys("<f2>3<enter>By bicycle<enter>").leave()
	if got := d.file("a.yaml"); strings.Contains(got, "reviews:") {
		t.Errorf("the file says\n%s", got)
	}
	d = startAt(t, d.dir, "a.yaml", day.AddDate(0, 0, 21))
	d.sees("3 weeks ago").keys("<f2>3<enter><pgup*20>Hotels<enter>").leave()
	if got := d.file("a.yaml"); !strings.HasSuffix(got, "reviews:\n  - date: 2026-12-12\n    changed: 1 note added\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// startAt is startIn at another time.
func startAt(t *testing.T, dir, path string, now time.Time) *driver {
	t.Helper()
	return startWith(t, dir, path, Options{}, func() time.Time { return now })
}

// The key that reads on is named only where not all of the poster is seen.
func TestArrivalNamesReadingOnWhereThereIsMore(t *testing.T) {
	d := comeBack(t, cafe)
	d.size(120, 40)
	d.seesNot("read on")
	d.size(80, 24)
	d.sees("pgdn read on").keys("<pgdn>").sees("pgdn read on")
}
