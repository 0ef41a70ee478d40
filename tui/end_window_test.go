// The end in windows in which not everything has room, and lists in wide ones.

package tui

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// In a low window the end says as much of the pitch as has room, in whole sentences, with
// what to try and all choices, and leaves no lines blank that more of the pitch could have.
func TestEndInALowWindow(t *testing.T) {
	for _, language := range []string{"en", "et", "nl"} {
		dir := t.TempDir()
		write(t, dir, "a.yaml", strings.Replace(cafe, "language: en", "language: "+language, 1))
		d := startIn(t, dir, "a.yaml", Options{}).keys("<enter>")
		d.toStop(prompts.AtEnd)
		v := d.app.screens[0].(*interviewScreen).stop().(*endScreen)
		made := v.inWords()
		if len(made.pitches) < 2 || len(made.riskiest) == 0 {
			t.Fatalf("%d pitches, %d risks", len(made.pitches), len(made.riskiest))
		}
		for _, size := range [][2]int{{60, 20}, {56, 18}, {60, 21}} {
			d.size(size[0], size[1])
			shown := d.words()
			said := slices.IndexFunc(made.pitches, func(s string) bool { return strings.Contains(shown, s) })
			if said < 0 {
				t.Errorf("%s: no pitch in %v:\n%s", language, size, d.screen())
				continue
			}
			if said > 0 {
				blank := 0
				for _, l := range strings.Split(d.screen(), "\n") {
					if strings.TrimSpace(l) == "" {
						blank++
					}
				}
				if more := len(v.pitch(made, size[0]-2*margin, 20)) - len(v.paragraph(made.pitches[said], size[0]-2*margin, v.sheet.Plain)); more > 0 && blank-1 >= more {
					t.Errorf("%s: %d blank lines in %v, and more of the pitch takes %d:\n%s", language, blank, size, more, d.screen())
				}
			}
			d.sees(v.iv.Text(made.riskiest[0].Note))
			for _, r := range v.choices().rows {
				d.sees(r.label)
			}
		}
		d.leave()
	}
}

// With nothing typed, find lists the notes; enter that was on its way goes nowhere.
func TestFindListsNotes(t *testing.T) {
	d := comeBack(t, cafe).keys("<enter><f3>").sees("Independent cafés in Tallinn", "Word of mouth", "Beans by the kilo")
	d.keys("<enter>").sees("Find").keys("<down*2><enter>").seesNot("Some letters of a note").sees("1 · Customer segments")
	d.keys("<f3>bicy").sees("Morning round by bicycle").seesNot("Word of mouth")
}

// In a wide window, groups and paragraphs stand side by side. (In a wider one the canvas
// stays beside the groups.)
func TestWideWindowsAreFilled(t *testing.T) {
	d := comeBack(t, cafe).keys("<enter>")
	d.size(wholeFrom-1, 60)
	rows := func(texts ...string) (at []int) {
		lines := strings.Split(d.screen(), "\n")
		for _, s := range texts {
			at = append(at, slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, s) }))
		}
		return at
	}
	d.keys("<f10>")
	words := d.app.words
	if at := rows(words.Menu.OfQuestion, words.Menu.OfInterview); at[0] < 0 || at[0] != at[1] {
		t.Errorf("the groups begin in the lines %v:\n%s", at, d.screen())
	}
	d.keys("<esc>")
	d.size(200, 60)
	d.app.screens = append(d.app.screens, newStory(d.app.work))
	texts := d.app.work.storyTexts()
	if at := rows(texts[0][:20], texts[len(texts)-1][:20]); len(texts) != 2 || at[0] < 0 || at[0] != at[1] {
		t.Errorf("the paragraphs begin in the lines %v:\n%s", at, d.screen())
	}
}
