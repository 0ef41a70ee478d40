// What another program writes into the open file is taken in; what clashes is asked
// about.

package tui

import (
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"
)

// othersWrite changes the file as another program does, which the watch notices.
func othersWrite(t *testing.T, d *driver, old, new string) {
	t.Helper()
	text := d.file("a.yaml")
	if !strings.Contains(text, old) {
		t.Fatalf("%q is not in\n%s", old, text)
	}
	write(t, d.dir, "a.yaml", strings.Replace(text, old, new, 1))
	d.send(watchedMsg{})
}

// What others add is there at once, told in a line, and stands in the file with what
// is typed afterwards. Undo takes back one's own; the menu takes out what came.
func TestOthersChangesAreTakenIn(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>half")
	othersWrite(t, d, "    - id: cs1\n", "    # by Mari\n    - Hotels # hers\n    - id: cs1\n")
	d.sees("From the file: 1 note added (“Hotels”) · f10 can take it out again", "half", "Hotels").seesNot("Another program")
	d.keys("x<backspace>").sees("From the file: 1 note added") // also to one who types on
	if rows := d.keys("<f10>").app.top().(*picker).list.rows; rows[0].label != "Remove again what came from the file" {
		t.Errorf("the menu begins with %q", rows[0].label)
	}
	d.keys("<esc>").passes(cameInShown).keys("x<backspace>").seesNot("From the file")
	d.keys("<enter>Inns<enter>")
	got := d.file("a.yaml")
	for _, want := range []string{"# by Mari\n    - Hotels # hers\n", "note: Cafés", "note: half", "note: Inns"} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not in\n%s", want, got)
		}
	}
	d.keys("<f9><f9><f9>").sees("Hotels").seesNot("Inns").seesNot("• half").seesNot("• Cafés")
	d.menu("Remove again what came from the file").sees("from the file was removed").leave()
	if got := d.file("a.yaml"); strings.Contains(got, "Hotels") {
		t.Errorf("the file says\n%s", got)
	}
}

// Of a note that both changed, the file's words stand, and one is asked which are to
// be. Whatever is answered, the follow-up is gone; later keeps it.
func TestClashIsAsked(t *testing.T) {
	for answer, want := range map[string][2]string{
		"1": {"note: Bars", "Small cafés"},
		"2": {"note: Small cafés", "Bars"},
		"3": {"note: Bars", ""},
	} {
		t.Run(answer, func(t *testing.T) {
			d := start(t, "a.yaml")
			d.keys("<enter>Cafés<enter>")
			text := d.file("a.yaml")
			write(t, d.dir, "a.yaml", strings.Replace(text, "note: Cafés", "note: Bars", 1))
			d.keys("<up><enter><ctrl+u>Small cafés<enter>")
			d.sees("Two versions, 1 of 1", "Customer segments", "In the file As I had it Bars Small cafés", "Keep the file’s drops “Small cafés”", "Take mine drops “Bars”", "Later")
			if got := d.file("a.yaml"); !strings.Contains(got, "note: Bars") || !strings.Contains(got, "says “Small cafés”") {
				t.Errorf("before it is answered the file says\n%s", got)
			}
			d.keys(answer + "<enter>").seesNot("Two versions").leave()
			got := d.file("a.yaml")
			if !strings.Contains(got, want[0]) || want[1] != "" && strings.Contains(got, want[1]) || strings.Contains(got, "follow_ups") != (want[1] == "") {
				t.Errorf("the file says\n%s", got)
			}
		})
	}
}

// Leaving takes in what others have written meanwhile.
func TestLeavingTakesInWhatOthersWrote(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>half a thought")
	text := d.file("a.yaml")
	write(t, d.dir, "a.yaml", strings.Replace(text, "    - id: cs1\n", "    - Hotels\n    - id: cs1\n", 1))
	d.leave()
	if got := d.file("a.yaml"); !strings.Contains(got, "- Hotels\n") || !strings.Contains(got, "half a thought") {
		t.Errorf("the file says\n%s", got)
	}
}

// Of several clashes one sees which it is and both versions of each; what the file says
// can be taken for all of them, and that undone.
func TestSeveralClashes(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>Hotels<enter>")
	both := strings.NewReplacer("note: Cafés", "note: Bars", "note: Hotels", "note: Inns").Replace(d.file("a.yaml"))
	c := d.app.iv.Canvas()
	for i, text := range []string{"Small cafés", "Small hotels"} {
		if err := d.app.iv.Reword(c.Blocks[0].Notes[i].Key, text); err != nil {
			t.Fatal(err)
		}
	}
	write(t, d.dir, "a.yaml", both)
	d.send(watchedMsg{})
	d.sees("Two versions, 1 of 2", "Bars", "Small cafés", "drops Small cafés; Small hotels", "my version goes into a.mine.yaml")
	d.keys("4<enter>").seesNot("Two versions").passes(2 * time.Second).seesNot("Two versions")
	if got := d.file("a.yaml"); strings.Contains(got, "follow_ups") || !strings.Contains(got, "note: Inns") {
		t.Errorf("the file says\n%s", got)
	}
	d.keys("<f9>")
	if got := d.file("a.yaml"); strings.Count(got, "the other version says") != 2 {
		t.Errorf("undone, the file says\n%s", got)
	}
}

// One's own version kept beside the file is whole, and the file's stands.
func TestClashKeptBeside(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	write(t, d.dir, "a.yaml", strings.Replace(d.file("a.yaml"), "note: Cafés", "note: Bars", 1))
	d.keys("<up><enter><ctrl+u>Small cafés<enter>").sees("Two versions").keys("4<enter>").sees("Your version is in a.mine.yaml")
	if got := d.file("a.yaml"); !strings.Contains(got, "note: Bars") || strings.Contains(got, "Small cafés") {
		t.Errorf("a.yaml says\n%s", got)
	}
	if got := d.file("a.mine.yaml"); !strings.Contains(got, "note: Small cafés") || !strings.Contains(got, "derived_from: a.yaml") || strings.Contains(got, "Bars") {
		t.Errorf("a.mine.yaml says\n%s", got)
	}
}

// A git merge that ends in conflict markers while the canvas is open is put together.
func TestMarkersInTheOpenFile(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	write(t, d.dir, "a.yaml", strings.Replace(d.file("a.yaml"), "      note: Cafés\n", "<<<<<<< HEAD\n      note: Cafés\n=======\n      note: Cafés\n      status: unclear\n>>>>>>> x\n", 1))
	d.send(watchedMsg{})
	d.sees("unfinished merge", "Put the two versions together").keys("1<enter>")
	d.send(watchedMsg{})
	d.seesNot("unfinished merge").leave()
	if got := d.file("a.yaml"); strings.Contains(got, "<<<<") || !strings.Contains(got, "status: unclear") {
		t.Errorf("the file says\n%s", got)
	}
}

// In a narrow window the two versions stand one below the other.
func TestClashInANarrowWindow(t *testing.T) {
	d := start(t, "a.yaml")
	d.size(60, 20)
	d.keys("<enter>Cafés<enter>")
	write(t, d.dir, "a.yaml", strings.Replace(d.file("a.yaml"), "note: Cafés", "note: Bars", 1))
	d.keys("<up><enter><ctrl+u>Small cafés<enter>").sees("In the file Bars As I had it Small cafés", "Keep the file’s", "Keep mine beside it")
}

// While the disk does not give the file that others have written, one goes on: keys are
// taken and notes added. What one did meanwhile and what they wrote are merged then.
func TestTakingInHoldsUpNothing(t *testing.T) {
	d := start(t, "a.yaml")
	d.keys("<enter>Cafés<enter>")
	write(t, d.dir, "a.yaml", strings.Replace(d.file("a.yaml"), "    - id: cs1\n", "    - Hotels\n    - id: cs1\n", 1))
	_, reads := d.app.Update(watchedMsg{}) // the disk answers once the command is run
	d.keys("Inns<enter><up><enter> by the sea<enter>half").sees("Inns by the sea", "half", "saving").seesNot("Hotels")
	d.send(watchedMsg{}) // once more, and a save is asked for
	d.keys("<ctrl+s>").seesNot("Hotels")
	if got := d.file("a.yaml"); strings.Contains(got, "Inns") {
		t.Errorf("before it was merged the file says\n%s", got)
	}
	d.run(reads)
	d.sees("Hotels", "Inns by the sea", "half", "Saved in a.yaml").seesNot("not saved").leave()
	got := d.file("a.yaml")
	for _, want := range []string{"- Hotels\n", "note: Inns by the sea\n", "note: Cafés\n", "note: half\n"} {
		if strings.Count(got, want) != 1 {
			t.Errorf("%q is there %d times:\n%s", want, strings.Count(got, want), got)
		}
	}
}

// The same if the program ends before the disk answers, or is killed: the words of both
// are in the file, or offered.
func TestEndingWhileTheFileIsRead(t *testing.T) {
	for name, end := range map[string]func(d *driver){"left": func(d *driver) { d.leave() }, "killed": (*driver).crash} {
		d := start(t, "a.yaml")
		d.keys("<enter>Cafés<enter>")
		write(t, d.dir, "a.yaml", strings.Replace(d.file("a.yaml"), "    - id: cs1\n", "    - Hotels\n    - id: cs1\n", 1))
		_, reads := d.app.Update(watchedMsg{})
		d.keys("Inns<enter>half")
		end(d)
		late, _ := reads().(tea.BatchMsg)
		for _, cmd := range late { // the answer comes too late
			if cmd != nil {
				if msg, is := cmd().(incomingMsg); is {
					d.app.Update(msg)
				}
			}
		}
		d = d.again()
		if name == "killed" {
			d.sees("+ Inns", "+ half").keys("<enter>")
		}
		d.leave()
		got := d.file("a.yaml")
		for _, want := range []string{"- Hotels\n", "note: Cafés\n", "note: Inns\n", "note: half\n"} {
			if strings.Count(got, want) != 1 {
				t.Errorf("%s: %q is there %d times:\n%s", name, want, strings.Count(got, want), got)
			}
		}
	}
}
