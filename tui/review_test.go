// The review: it lists, leads to what mends, and comes back.

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
	d.keys("<enter><f7>").sees("What does not hang together", "No channel reaches: Small offices", "Say how these customers hear of you")
	d.keys("<enter>").sees("Channels", "Question").keys("Post<alt+2><enter>")
	d.keys("<esc>").sees("Review", "Assumptions, the riskiest first", "hang on it").seesNot("No channel reaches")
	d.keys("<pgdn><esc>").sees("Channels").keys("<esc>").sees("Key partnerships")
	d.keys("<esc><f7><end>").sees("Looked through").keys("<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "reviews:\n  - date: 2026-11-21\n    by: Mari\n    changed: 1 note added\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// The counter in the header counts errors and holes, and hints never.
func TestCounter(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter><pgdn*3>").seesNot("gap")
	d.keys("Fresh beans<enter>Advice<enter><f2>5<enter>Beans by the kilo<enter>").sees("gap")
}
