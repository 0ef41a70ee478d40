// A note is changed by another program while its text is being edited, in the field
// or between two runs: both texts stay.

package tui

import (
	"strings"
	"testing"
)

// editing is a program in which the first note is being changed.
func editing(t *testing.T) *driver {
	t.Helper()
	return start(t, "a.yaml").keys("<enter>Cafés<enter>Inns<enter><up*2><enter> in Tallinn").sees("Cafés in Tallinn")
}

// theyChange changes the first note as another program does.
func (d *driver) theyChange() *driver {
	write(d.t, d.dir, "a.yaml", strings.Replace(d.file("a.yaml"), "note: Cafés", "note: Cafés by the sea", 1))
	return d
}

// both holds that the file has both texts beside each other, once each, and the note
// that nobody changed.
func (d *driver) both() {
	d.t.Helper()
	got := d.file("a.yaml")
	theirs, mine, inns := strings.Index(got, "note: Cafés by the sea"), strings.Index(got, "note: Cafés in Tallinn"), strings.Index(got, "note: Inns")
	if theirs < 0 || mine < theirs || inns < 0 || strings.Count(got, "note:") != 3 {
		d.t.Errorf("the file says\n%s", got)
	}
}

func TestNoteChangedByOthersWhileItIsEdited(t *testing.T) {
	for name, then := range map[string]string{"enter": "<enter>", "on leaving": "", "to another question": "<pgdn>"} {
		t.Run(name, func(t *testing.T) {
			d := editing(t).theyChange()
			d.send(watchedMsg{})
			d.sees("Cafés in Tallinn")
			if then != "" {
				d.keys(then).sees("Yours stands beside it")
			}
			d.leave()
			d.both()
		})
	}
}

// The offer shows that nothing is replaced.
func TestNoteChangedByOthersAfterACrash(t *testing.T) {
	d := editing(t)
	d.crash()
	d = d.theyChange().again()
	d.sees("+ Cafés in Tallinn").seesNot("- Cafés").keys("<enter>").sees("Cafés by the sea", "Cafés in Tallinn").keys("<enter>").leave()
	d.both()
}

// A note that is as it was is replaced, and the offer shows that.
func TestNoteEditedBeforeACrash(t *testing.T) {
	d := editing(t)
	d.crash()
	d = d.again()
	d.sees("+ Cafés in Tallinn", "- Cafés").keys("<enter>").sees("Cafés in Tallinn").keys("<enter>").leave()
	if got := d.file("a.yaml"); strings.Count(got, "note:") != 2 || !strings.Contains(got, "note: Cafés in Tallinn") {
		t.Errorf("the file says\n%s", got)
	}
}

// What another program wrote into a field of a note's sheet stays, and so does what was
// typed there.
func TestEvidenceWrittenByOthersWhileItIsTyped(t *testing.T) {
	d := start(t, "a.yaml").keys("<enter>Cafés<enter><up><right><tab>Three said so")
	write(t, d.dir, "a.yaml", strings.Replace(d.file("a.yaml"), "note: Cafés\n", "note: Cafés\n      evidence: Nobody did\n", 1))
	d.send(watchedMsg{})
	d.keys("<esc>").leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "evidence: Nobody did") || !strings.Contains(got, "note: Three said so") {
		t.Errorf("the file says\n%s", got)
	}
}
