// The review lists items, leads to the question that mends one, and back.

package tui

import (
	"strings"
	"testing"
)

func TestReview(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{By: "Mari"})
	d.size(100, 40)
	d.keys("<enter><f7>").sees("What does not fit together", "No channel for: Small offices", "Write how these customers hear of you")
	d.keys("<enter>").sees("3 · Channels").keys("Post<alt+2><enter>")
	d.keys("<esc>").sees("Review", "Assumptions, the riskiest first", "depend on it").seesNot("No channel reaches")
	d.keys("<pgdn><esc>").sees("Channels").keys("<esc>").sees("8 Partners")
	d.keys("<esc><f7><end>").sees("Reviewed").keys("<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "reviews:\n  - date: 2026-11-21\n    by: Mari\n    changed: 1 note added\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// The header counts errors and warnings, and no hints.
func TestCounter(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter><pgdn*3>").seesNot("loose end")
	d.keys("Fresh beans<enter>Advice<enter><f2>5<enter>Beans by the kilo<enter>").seesNot("loose end") // not half-way yet
	d.keys("<f2>9<enter>Rent<enter>").sees("loose end")
}

// Many open questions do not hide the groups below: few are listed at first, and
// the rest on request.
func TestReviewUnfoldsQuestions(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.size(100, 60)
	d.keys("<enter><f7>").sees("Open questions 27", "How are your channels integrated? Channels", "Show the other 22", "Set aside for later 1").
		seesNot("How are you integrating your channels")
	d.keys("<pgdn*2><down*5>").sees("› Show the other 22").keys("<enter>").
		sees("› How are you integrating your channels", "Open questions 27").seesNot("Show the other")
	d.keys("<enter>").sees("esc review").keys("<esc>").sees("› How are you integrating your channels")
}

// Going to a note puts the cursor on it, so that its status, details and links are
// one key away.
func TestReviewGoesToTheNote(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", strings.Replace(cafe, "      since: 2026-11-02\n", "      since: 2026-11-02\n      due: 2026-11-15\n", 1))
	d := startIn(t, dir, "a.yaml", Options{})
	d.size(100, 60)
	d.keys("<enter><f7><down>").sees("~ A machine, beans", "1 note depends on it, due (2026-11-15)", "unclear since 2026-11-02")
	d.keys("<enter>").sees("›B ~ A machine, beans and cleaning", "esc review").keys("<f5>We sold two<enter><esc>").
		sees("Review", "Assumptions, the riskiest first 1").seesNot("due", "Was to be found out").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "status: confirmed\n      since: 2026-11-21\n      evidence: We sold two\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// The story leads to the question that fills its first gap.
func TestReviewFillsTheStory(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter><f7><end><up>").sees("No channel is linked to them yet", "Write how these customers hear of you").
		keys("<enter>").sees("3 · Channels").keys("Letters<alt+2><enter><esc><up>").seesNot("No channel is linked to them yet")
}

// A finding that is higher than the window says that it goes on, and is read with the
// arrows before they go on to the next item.
func TestReviewReadsALongFinding(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.size(40, 12)
	d.keys("<enter><f7>").sees("› ▌B No channel for", "Write how these customers hear", "↓").seesNot("offer does not reach them")
	d.keys("<down>").sees("offer does not reach them", "↑").seesNot("› ▌B No channel for")
	d.keys("<up>").sees("› ▌B No channel for")
	d.keys("<down*2>").sees("› ▌B ~ A machine, beans")
	d.keys("<up>").sees("› ▌B No channel for")
}
