// A status that says what was found out asks for the evidence, on any screen.

package tui

import (
	"strings"
	"testing"
)

func TestStatusAsksForEvidence(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("for-whom").keys("<up><f5>").sees("unclear", "for evidence, test and date").seesNot("Evidence.")
	d.keys("<f5>").sees("confirmed since 2026-11-21", "Evidence. What have you seen or heard").seesNot("for evidence, test")
	d.keys("Four of five order monthly<enter>").sees("For whom are you creating value?").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "      status: confirmed\n      since: 2026-11-21\n      evidence: Four of five order monthly\n") {
		t.Errorf("the file says\n%s", got)
	}
}

// esc keeps the status and leaves the evidence empty. A second f5 sets the next
// status.
func TestEvidenceCanWait(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter><f2>1<down*2><f5><f5>").sees("confirmed since 2026-11-21").keys("<f5>").sees("rejected since 2026-11-21")
	d.keys("<esc>").sees("✗ Small").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "      status: rejected\n      since: 2026-11-21\n    - id: cs3\n") {
		t.Errorf("the file says\n%s", got)
	}
}

func TestBothModesKeepEvidence(t *testing.T) {
	tw := twins(t, Options{By: "Mari", Guide: "classic"})
	tw.says("Cafés<enter>Hotels<enter>", "Cafés", "Hotels")
	tw.says("<up*2><f5*3>Three of five reorder<enter>", ":status 1 confirmed Three of five reorder")
	tw.says("<down><f5*4>", ":status 2 rejected")
	tw.says("<esc>", "")
	tw.agree()
}
