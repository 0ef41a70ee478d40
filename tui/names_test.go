// Whose answers these are: the next person, a new one, and the author of a note.

package tui

import (
	"strings"
	"testing"
)

func TestTheNextPerson(t *testing.T) {
	d := startIn(t, t.TempDir(), "a.yaml", Options{By: "Mari Tamm"})
	d.keys("<enter>Cafés<enter><alt+0>").sees("Whose answers are these?").keys("Jaan Kask<enter>").sees("Answers of: Jaan Kask")
	d.keys("Hotels<enter><alt+0>").sees("Answers of: Mari Tamm").keys("<alt+0>").sees("Answers of: Jaan Kask").keys("Inns<alt+0><enter>").leave()
	got := d.file("a.yaml")
	for _, want := range []string{"note: Cafés\n      question: for-whom\n      by: Mari Tamm", "note: Hotels\n      question: for-whom\n      by: Jaan Kask", "note: Inns\n      question: for-whom\n      by: Mari Tamm"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in the file:\n%s", want, got)
		}
	}
	// Who comes back without a name is asked once, on the arrival screen.
	d = startIn(t, d.dir, "a.yaml", Options{}).sees("Whose answers are these?", "Mari Tamm")
	d.keys("<down*2>")
	for range 6 {
		if strings.Contains(d.screen(), "› Whose answers") {
			break
		}
		d.keys("<down>")
	}
	d.keys("<enter>2<enter>").keys("<enter><pgup*9>Bars<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Bars\n      question: for-whom\n      by: Jaan Kask") {
		t.Errorf("the file says\n%s", got)
	}
}

// The author of a note can be corrected on its sheet. A name has no line breaks.
func TestTheAuthorIsCorrected(t *testing.T) {
	d := startIn(t, t.TempDir(), "a.yaml", Options{By: "Mary"})
	d.keys("<enter>Cafés<enter><up><right><tab*4>").sees("Who said it", "Mary").keys("<ctrl+u>").paste("Mari\nTamm").keys("<enter>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "by: Mari Tamm\n") || strings.Contains(got, "Mary") {
		t.Errorf("the file says\n%s", got)
	}
}

// A field of one line takes no line breaks.
func TestOneLineFieldsTakeNoBreaks(t *testing.T) {
	d := start(t, "")
	d.keys("<ctrl+u>").paste("My idea\nsecond line\r\n").keys("<enter>Cafés<enter>").leave()
	if got := d.file("my-idea-second-line.bmcanvas.yaml"); !strings.Contains(got, "\nname: My idea second line\n") {
		t.Errorf("the file says\n%s", got)
	}
}
