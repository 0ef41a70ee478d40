// A scripted hour: an interview with two people, a return on the same day, a
// revision three weeks later, a review, and the report; driven by keys on a
// clock of the test. The file is compared with testdata/hour at each stage.

package tui

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"bmcanvas/canvas"
	"bmcanvas/internal/golden"
	"bmcanvas/internal/interview/publish"
	"bmcanvas/prompts"
)

// hour is the canvas of the consultant Mari, and the time of day.
type hour struct {
	*driver
	t   *testing.T
	dir string
	now time.Time
}

// sits opens the canvas.
func (h *hour) sits() *hour {
	h.t.Helper()
	h.driver = startWith(h.t, h.dir, "hobe.yaml", Options{By: "Mari Tamm"}, func() time.Time { return h.now })
	return h
}

// stage ends the program and compares the file with that of the stage.
func (h *hour) stage(name string) {
	h.t.Helper()
	h.leave()
	golden.Compare(h.t, "hour/"+name+".yaml", h.file("hobe.yaml"))
}

// until presses the key until the text is on the screen.
func (h *hour) until(text, key string) *hour {
	h.t.Helper()
	for range 80 {
		if strings.Contains(strings.Join(strings.Fields(h.screen()), " "), text) {
			return h
		}
		h.keys(key)
	}
	h.sees(text)
	return h
}

func TestScriptedHour(t *testing.T) {
	h := &hour{t: t, dir: t.TempDir(), now: day}

	// Ten o'clock: the interview begins. Two people answer.
	h.sits().keys("<enter>").sees("Hobe · Mari Tamm", "1 · Customer segments")
	h.keys("Independent cafés<enter>Small offices<f5><enter>").sees("assumption")
	h.menu("Whose answers are these?").keys("<end><up><up><enter><ctrl+u>Jaan Kask<enter>").sees("Jaan Kask")
	h.keys("Hotels by the sea<enter>").sees("Small offices", "Hotels by the sea", "Jaan Kask")
	h.keys("<enter><enter>").sees("What type of market").keys("2<enter>")
	h.keys("Beans roasted the same morning<alt+1><enter>")
	// Neither knows the answer: they set the question aside, with a reason and a name.
	h.until("Channels", "<pgdn>").keys("By bicycle<enter><pgdn>")
	h.keys("<f6>1<enter>What does a round cost?<enter>The bookkeeper<enter>")
	// The client speaks of partners meanwhile: thrown there, without leaving.
	h.keys("The harbour lets us use a cold store<ctrl+b>8<enter>").sees("It is now under Key partnerships", "Channels")

	// Half time: ten minutes with a listener, paused once.
	h.until("Halfway", "<pgdn>").sees("10:00").keys("<space>")
	h.now = h.now.Add(4 * time.Minute)
	h.keys("<space>").sees("6:00, paused").keys("<space>")
	h.now = h.now.Add(6 * time.Minute)
	h.keys("<up>").sees("Halfway time is up")
	h.keys("<f4>Hotels close in winter<enter>Liis<enter>1<enter>").sees("Noted", "1 challenge")

	// The telephone rings in the middle of a note.
	h.keys("<f2>7<enter>Roasting, every mor")
	h.stage("1-interview")

	// In the afternoon they go on: the typed text is there, and they finish it.
	// They also change an answer, so the file's reviews name the change.
	h.now = h.now.Add(5 * time.Hour)
	h.sits().sees("last looked at today", "1 unconfirmed note", "To come back to 2").keys("<ctrl+f>roasting<enter>").sees("Roasting, every mor")
	h.keys("<up><enter>ning<enter>").sees("Roasting, every morning")
	h.stage("2-afternoon")

	// Three weeks later: the questions that need another look, and the agenda.
	h.now = day.AddDate(0, 0, 21)
	h.sits().sees("last looked at 3 weeks ago (2026-11-21)", "1 unconfirmed note, the oldest for 3 weeks: “Small offices”")
	h.until("› Only what needs another look", "<down>").keys("<enter>").sees("Another look, 1 of", "unconfirmed for weeks", "set aside or challenged")
	h.keys("<down><f5><f5>").sees("confirmed since 2026-12-12").keys("Two of them order each week<esc>")
	h.keys("<down><down>Weekend markets<enter>")
	h.menu("To come back to").sees("The bookkeeper 1", "Liis 1")
	h.until("› Challenged: Hotels close in winter", "<down>").keys("<enter>Not those with a spa<enter>").seesNot("Liis")
	h.until("› "+h.parked(), "<up>").keys("<enter>").sees("What does a round cost?").keys("Eleven euros a round<enter>")
	h.menu("What I changed in this session").sees("3 notes added, 1 with new details, 1 assumption confirmed, 2 follow-ups done", "+ Weekend markets", "+ Eleven euros a round").keys("<esc>")
	h.stage("3-revision")

	// The next day: a review without changes.
	h.now = h.now.AddDate(0, 0, 1)
	h.sits().sees("last looked at yesterday (2026-12-12), by Mari Tamm", "changed then: 3 notes added, 1 with new details, 1 assumption confirmed")
	h.keys("<enter><f7><end>").sees("› Reviewed, nothing to change").keys("<enter>").sees("Noted")
	h.stage("4-review")
	h.report()
}

// parked is the question that was set aside.
func (h *hour) parked() string {
	h.t.Helper()
	for _, f := range h.app.iv.Canvas().FollowUps {
		if stop := h.app.iv.Walk().FindQuestion(f.Question); stop >= 0 {
			ask := strings.Fields(h.app.iv.Walk().Stops[stop].Question.Ask)
			return strings.Join(ask[:min(len(ask), 4)], " ")
		}
	}
	h.t.Fatal("nothing is set aside")
	return ""
}

// report checks that the client's report has the names of the people.
func (h *hour) report() {
	h.t.Helper()
	path := filepath.Join(h.dir, "hobe.yaml")
	doc, err := canvas.Parse(path, []byte(h.file("hobe.yaml")))
	if err != nil {
		h.t.Fatal(err)
	}
	var page bytes.Buffer
	p := publish.Publication{Path: path, Document: doc, Words: prompts.LoadWords("en"), Today: canvas.DateOf(h.now)}
	if _, err := p.Write(&page, publish.Report); err != nil {
		h.t.Fatal(err)
	}
	for _, want := range []string{"Jaan Kask", "Mari Tamm", "Hotels by the sea", "Eleven euros a round", "Two of them order each week"} {
		if !strings.Contains(page.String(), want) {
			h.t.Errorf("the report does not say %q", want)
		}
	}
}
