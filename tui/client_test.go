// Interviewing a client: names, the agenda, the pause, and going elsewhere and
// back with few keys.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// Answers of several people are shown with their names; those of one person only
// on request.
func TestNamesOfSeveralPeople(t *testing.T) {
	d := startIn(t, t.TempDir(), "a.yaml", Options{By: "Mari Tamm"})
	d.keys("<enter>").sees("A · Mari Tamm").keys("Cafés<enter>").seesNot("Cafés Mari Tamm")
	d.menu("Whose answers are these?").sees("Mari Tamm", "Somebody else").keys("2<enter><ctrl+u>Jaan Kask<enter>").sees("Answers of: Jaan Kask", "A · Jaan Kask")
	d.keys("Offices<enter>").sees("A • Cafés Mari Tamm", "B • Offices Jaan Kask")
	d.size(160, 40)
	d.keys("<f2>").sees("(Mari Tamm)", "(Jaan Kask)").keys("<esc>")
	d.golden("names")
	d.menu("Leave out names").seesNot("B Jaan Kask")
	d.size(160, 40)
	d.keys("<f2>").seesNot("(Mari Tamm)").keys("<esc>").menu("Show names").sees("B • Offices Jaan Kask")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "by: Mari Tamm\n") || !strings.Contains(got, "by: Jaan Kask\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// The settings keep a name for every canvas on request only.
func TestNameForEveryCanvas(t *testing.T) {
	dir := t.TempDir()
	d := startIn(t, dir, "a.yaml", Options{By: "Mari"})
	d.keys("<enter>Cafés<enter>").leave()
	d = startIn(t, dir, "b.yaml", Options{})
	d.keys("<enter>").seesNot("Mari").menu("Whose answers are these?").keys("Mari<enter>")
	d.menu("Whose answers are these?").keys("<end><enter>").leave()
	d = startIn(t, dir, "c.yaml", Options{})
	d.keys("<enter>").sees("· Mari").menu("Whose answers are these?").sees("in every canvas", "No name")
	d.keys("<end><enter>").seesNot("· Mari").menu("Whose answers are these?").keys("<end><enter>").leave()
	d = startIn(t, dir, "d.yaml", Options{})
	d.keys("<enter>").seesNot("Mari")
}

// Set-aside questions and challenges are one list. An answer removes a point.
func TestAgenda(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter><f6>1<enter>Which of them pay in time?<enter>The bookkeeper<enter>").sees("What type of market")
	d.keys("<f6>1<enter><enter>Jaan<enter>")
	for i := 0; i < 60 && !strings.Contains(d.screen(), "Halfway"); i++ {
		d.keys("<pgdn>")
	}
	d.keys("<f4>Nobody reads posters<enter>Liis<enter>3<enter>").sees("Noted", "1 challenge")
	d.menu("To come back to").sees("The bookkeeper 1", "Jaan 1", "Liis 1", "Challenged: Nobody reads posters", "Which of them pay in time?", "Customer segments, today")
	d.golden("agenda")
	d.keys("<enter>").sees("1 · Customer segments", "Cafés").keys("Hotels<enter><esc>").seesNot("The bookkeeper")
	d.sees("Jaan 1").keys("<end><enter>").sees("What is the answer?", "Nobody reads posters")
	d.keys("We ask ten of them<enter>").sees("It is now under Channels").seesNot("Liis")
	d.keys("<del>").sees("There is nothing to come back to").keys("<ctrl+z>").sees("Jaan 1").keys("<esc>")
	d.leave()
	if got := d.file("a.yaml"); strings.Count(got, "who:") != 1 || !strings.Contains(got, "note: We ask ten of them\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// The timer shows whether it runs, is stopped or is over. The program waits for
// the next second only while the timer runs on the screen.
func TestPauseTimer(t *testing.T) {
	now := day
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startWith(t, dir, "a.yaml", Options{}, func() time.Time { return now })
	waits := 0
	d.app.later = func(time.Duration, func() tea.Msg) tea.Cmd { waits++; return nil }
	pass := func(s time.Duration) *driver {
		now = now.Add(s)
		d.send(tickMsg{})
		return d
	}
	held := func(want int, when string) {
		t.Helper()
		if waits != want {
			t.Errorf("%s: it has waited %d times, want %d", when, waits, want)
		}
	}
	d.keys("<enter>")
	for i := 0; i < 60 && !strings.Contains(d.screen(), "Halfway"); i++ {
		d.keys("<pgdn>")
	}
	d.sees("10:00", "start timer", "cafés")
	pass(time.Minute).sees("10:00")
	held(0, "standing")
	d.keys("<space>").sees("10:00", "stop timer")
	held(1, "started")
	pass(time.Second).sees("9:59")
	held(2, "a second later")
	d.keys("<up><down>")
	held(2, "keys do not make it wait twice")
	d.keys("<space>").sees("9:59, paused", "space resume")
	pass(time.Minute).sees("9:59, paused")
	held(2, "paused")
	d.keys("<space>").sees("9:59", "stop timer")
	held(3, "going on")
	d.keys("<f2>")
	pass(time.Minute)
	held(3, "out of sight")
	d.keys("<esc>").sees("8:59")
	held(4, "in sight again")
	d.keys("<pgup>")
	pass(time.Minute)
	held(4, "at another stop")
	d.keys("<pgdn>").sees("7:59")
	pass(10 * time.Minute).sees("time is up")
	held(5, "over")
	d.golden("pause-over")
	d.keys("<space>").sees("10:00", "stop timer")
}

// The client answers another question: it is three keys away, without reading a
// list.
func TestThreeKeysAway(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>").sees("1 · Customer segments")
	for _, step := range []struct {
		what, note, keys string
		sees             []string
	}{
		{"throw what is typed into channels", "By bicycle", "<ctrl+b>3<enter>", []string{"It is now under Channels", "1 · Customer segments"}},
		{"to the partners", "", "<f2>8<enter>", []string{"8 · Key partnerships"}},
		{"and back, after a note", "The harbour", "<enter><ctrl+f><enter>", []string{"1 · Customer segments", "Cafés"}},
		{"there again", "", "<ctrl+f><enter>", []string{"Key partnerships", "The harbour"}},
		{"and back", "", "<ctrl+f><enter>", []string{"1 · Customer segments"}},
	} {
		d.keys(step.note).keys(step.keys).sees(step.sees...)
		if n := len(parseKeys(t, step.keys)); n > 3 {
			t.Errorf("%s: %d keys", step.what, n)
		}
	}
	d.keys("<ctrl+f>harb").sees("The harbour").keys("<enter>").sees("Key partnerships").keys("<ctrl+f>")
	d.sees("Back to where you were", "Customer segments").golden("find-trail")
	d.keys("<enter>").sees("1 · Customer segments")
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "channels:\n    - id: ch1\n      note: By bicycle\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// The changes of the session can be read, and saved as a copy that names the file
// it was copied from. That file stays as it is.
func TestVersions(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{By: "Mari"})
	d.keys("<enter>").menu("What I changed in this session").sees("Nothing so far").keys("<esc>")
	d.keys("Open earlier<enter><f2>1<enter><pgup*9><up><del>")
	d.menu("What I changed in this session").sees("1 note added, 1 removed", "Customer segments", "- Small offices", "Value propositions", "+ Open earlier")
	d.golden("changes")
	d.keys("<esc>")
	before := d.file("a.yaml")
	d.menu("Save a copy").sees("a-2026-11-21.yaml").keys("<enter>").sees("A copy is in a-2026-11-21.yaml")
	d.menu("Save a copy").sees("a-2026-11-21-2.yaml").keys("<ctrl+u>variants/b<enter>").sees("the folder for this file does not exist").keys("<ctrl+u>b<enter>")
	if d.file("a.yaml") != before {
		t.Error("copying has changed the file")
	}
	for _, name := range []string{"a-2026-11-21.yaml", "b.bmcanvas.yaml"} {
		if got := d.file(name); !strings.Contains(got, "derived_from: a.yaml\n") || !strings.Contains(got, "Open earlier") {
			t.Errorf("%s says\n%s", name, got)
		}
	}
	d.menu("Save under another name").keys("<ctrl+u>c<enter>").keys("<f2>3<enter>Fairs<enter>").leave()
	if d.file("a.yaml") != before {
		t.Error("the old file has changed")
	}
	if got := d.file("c.bmcanvas.yaml"); !strings.Contains(got, "derived_from: a.yaml\n") || !strings.HasSuffix(got, "changed: 2 notes added, 1 removed\n") {
		t.Errorf("c.yaml says\n%s", got)
	}
}

// A copy in another folder has the paths of the file it was copied from and of the
// person's own guide, as seen from that folder. A guide outside of the canvas's folder
// is opened only if the person names it, for a canvas may come from others.
func TestCopyElsewhere(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "own.yaml", kinds)
	if err := os.Mkdir(filepath.Join(dir, "variants"), 0o755); err != nil {
		t.Fatal(err)
	}
	d := startIn(t, dir, "a.yaml", Options{Guide: "own.yaml"})
	d.keys("<enter>Cafés<enter>").menu("Save a copy").keys("<ctrl+u>variants/b<enter>").leave()
	got := d.file(filepath.Join("variants", "b.bmcanvas.yaml"))
	for _, want := range []string{"../a.yaml", "../own.yaml"} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not in the copy:\n%s", want, got)
		}
	}
	d = startIn(t, dir, filepath.Join("variants", "b.bmcanvas.yaml"), Options{})
	d.sees("../own.yaml cannot be used here", "Cafés").leave()
	d = startIn(t, dir, filepath.Join("variants", "b.bmcanvas.yaml"), Options{Guide: "own.yaml"})
	d.seesNot("cannot be used here").sees("Cafés")
}
