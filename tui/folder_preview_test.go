// The poster beside the list of canvases.

package tui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"bmcanvas/internal/interview/opening"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/text/bidi"
)

const shelfSchool = "canvas: business-model\nname: School\nguide: nine-step\nlanguage: en\nupdated: 2026-01-01\nblocks:\n  channels:\n    - {id: ch1, note: Lessons}\n"

func TestFolderShowsThePosterBeside(t *testing.T) {
	d := shelfOf(t, map[string]string{
		"plan.yaml": shelfPlan, "school.yaml": shelfSchool, "half.yaml": "canvas: business-model\nblocks: {channels: [\n",
	})
	d.seesNot("Cost structure") // at 80x24
	for _, size := range [][2]int{{121, 30}, {120, 40}, {200, 60}} {
		d.size(size[0], size[1])
		d.keys("<home>").sees("Cost structure", "Shop").seesNot("Lessons")
		d.keys("<down>").sees("Lessons").seesNot("Shop")
		d.keys("<down>").sees("half.yaml:2", "cannot be read").seesNot("Lessons", "Shop", "Cost structure")
		d.keys("<down>").sees("A new canvas", "Cost structure").seesNot("Shop", "Lessons")
	}
	d.size(119, 40)
	d.keys("<home>").seesNot("Cost structure", "Lessons")
}

// What was shown once is not read again, and a file that has gone says why it is not shown.
func TestFolderReadsNothingTwice(t *testing.T) {
	d := shelfOf(t, map[string]string{"plan.yaml": shelfPlan, "school.yaml": shelfSchool})
	d.size(120, 40)
	d.sees("Shop")
	for _, name := range []string{"plan.yaml", "school.yaml"} {
		if err := os.Remove(filepath.Join(d.dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	d.keys("<down>").sees("cannot be read").seesNot("Shop").keys("<up>").sees("Shop").seesNot("cannot be read")
	d.size(120, 38) // the canvas read last is drawn in another size, too
	d.keys("<down><up>").sees("cannot be read")
}

// A canvas that has no file yet is shown as the earlier run left it.
func TestFolderShowsAnUnsavedCanvas(t *testing.T) {
	dir := t.TempDir()
	state := recovery.State(func(name string) string {
		return map[string]string{"XDG_STATE_HOME": filepath.Join(dir, ".state")}[name]
	})
	guard, err := opening.NewGuard(state, filepath.Join(dir, "school.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	guard.Keep(recovery.Record{Unsaved: &recovery.Unsaved{Data: []byte(shelfSchool)}})
	if err := guard.Flush(); err != nil {
		t.Fatal(err)
	}
	guard.Close()
	d := startIn(t, dir, "", Options{})
	d.size(120, 40)
	d.sees("School", "not saved", "Lessons").keys("<down>").seesNot("Lessons")
}

// The key that moves the cursor reads no file: it leaves that to a command.
func TestFolderKeyReadsNoFile(t *testing.T) {
	d := shelfOf(t, map[string]string{"plan.yaml": shelfPlan, "school.yaml": shelfSchool})
	d.size(120, 40)
	_, cmd := d.app.Update(tea.KeyMsg{Type: tea.KeyDown})
	if drawn := d.app.View(); strings.Contains(drawn, "Lessons") || strings.Contains(drawn, "Shop") {
		t.Errorf("drawn with the key:\n%s", drawn)
	}
	d.app.Update(tea.KeyMsg{Type: tea.KeyDown}) // one at a time: what is under the cursor now comes behind
	d.run(cmd)
	d.sees("A new canvas", "Cost structure").keys("<up>").sees("Lessons")
}

// A poster is drawn while the loop goes on: neither disturbs the other (which the race
// detector sees).
func TestFolderDrawsBesideTheLoop(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "plan.yaml", qahve)
	write(t, dir, "school.yaml", shelfSchool)
	d := startIn(t, dir, "", Options{Language: "fa", Bidi: bidi.App})
	d.size(200, 60)
	folder := d.app.screens[0].(*folderScreen)
	folder.previews = &previews{drawn: map[previewOf]preview{}}
	w, h := d.app.room(folder)
	cmd := folder.previewDue(w, h)
	drawn := make(chan tea.Msg)
	go func() { drawn <- cmd() }()
	for _, key := range []tea.KeyType{tea.KeyDown, tea.KeyF10, tea.KeyEsc, tea.KeyEnter, tea.KeyEsc, tea.KeyUp} {
		d.app.Update(tea.KeyMsg{Type: key})
		_ = d.app.View()
	}
	d.send(<-drawn)
	if p := folder.previews.drawn; len(p) != 1 {
		t.Errorf("%d posters are kept", len(p))
	}
}

// What can be done with a canvas is asked beside its poster.
func TestFolderActionsLeaveThePoster(t *testing.T) {
	d := shelfOf(t, map[string]string{"plan.yaml": shelfPlan, "school.yaml": shelfSchool})
	d.size(120, 40)
	d.keys("<down><right>").sees("Duplicate", "Lessons", "Cost structure").keys("rename<enter>").sees("school.yaml", "Lessons")
	d.size(80, 24)
	d.sees("school.yaml").seesNot("Lessons")
}
