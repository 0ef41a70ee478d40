// The arrival screen in windows in which not everything has room.

package tui

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// smallWindows are the sizes in which the poster gives way.
var smallWindows = [][2]int{{60, 20}, {40, 12}, {50, 14}, {40, 20}, {60, 12}}

// What one came for is there in full in any small window and language: what is due, the
// choices, and where the chosen one goes on.
func TestArrivalInASmallWindow(t *testing.T) {
	for _, language := range []string{"en", "et", "nl"} {
		d := comeBack(t, reviewed)
		d.leave()
		d = startIn(t, d.dir, "a.yaml", Options{Language: language})
		words := prompts.LoadWords(language)
		for _, size := range smallWindows {
			t.Run(fmt.Sprintf("%s-%dx%d", language, size[0], size[1]), func(t *testing.T) {
				d.t = t
				d.size(size[0], size[1])
				v := d.app.top().(*arrivalScreen)
				for i, r := range v.choices.rows {
					v.choices.at = i
					d.sees(words.Convert.Report.Overdue, "A machine, beans and cleaning for one monthly price", r.label, r.note).seesNot("…")
				}
				v.choices.at = 0
			})
		}
	}
}

// The key line offers to read on as long as that shows more of the poster, and where it
// goes on, a mark says so.
func TestArrivalOffersToReadOnWhatScrolls(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {100, 30}, {80, 24}, {60, 20}, {40, 20}, {40, 12}} {
		t.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(t *testing.T) {
			d := comeBack(t, reviewed)
			d.size(size[0], size[1])
			v := d.app.top().(*arrivalScreen)
			offered := func() bool {
				for _, h := range v.keyHints() {
					if h.keys == "pgdn" {
						return true
					}
				}
				return false
			}
			goesOn := func() bool {
				for _, l := range strings.Split(d.screen(), "\n") {
					if strings.HasPrefix(strings.TrimSpace(l), "↓ ") {
						return true
					}
				}
				return false
			}
			for range 30 {
				before := d.screen()
				if goesOn() && !offered() {
					t.Fatalf("the screen goes on, and that is not offered:\n%s", before)
				}
				if !offered() {
					break
				}
				if d.keys("<pgdn>"); d.screen() == before {
					t.Fatalf("reading on is offered, and shows nothing else:\n%s", before)
				}
				if v.top > 0 {
					d.sees("↑ ")
				}
			}
			if offered() || goesOn() {
				t.Errorf("there is always more to read:\n%s", d.screen())
			}
			d.keys("<pgup*30>").seesNot("↑ ")
		})
	}
}

// Where the poster goes on above and below its window, a mark says so, whatever is under
// the cursor.
func TestPosterSaysWhereItGoesOn(t *testing.T) {
	for _, size := range smallWindows {
		d := comeBack(t, cafe)
		d.size(size[0], size[1])
		d.keys("<esc>1")
		v := d.app.top().(*posterScreen)
		for range 40 {
			w, h := d.app.room(v)
			p := v.laidOut(w, h)
			seen := rowsSeen(p, h-1)
			top := p.Scroll(v.top, seen)
			if up := strings.Contains(d.screen(), "↑ "+v.words.Digits(top)); up != (top > 0) {
				t.Fatalf("%v: %d rows above:\n%s", size, top, d.screen())
			}
			rest := p.Height - top - seen
			if down := strings.Contains(d.screen(), "↓ "+v.words.Digits(rest)); down != (rest > 0) {
				t.Fatalf("%v: %d rows below:\n%s", size, rest, d.screen())
			}
			if p.Top < top || p.Bottom > top+seen {
				t.Fatalf("%v: the cursor is out of sight:\n%s", size, d.screen())
			}
			d.keys("<down>")
		}
		if v.top == 0 {
			t.Errorf("%v: the poster was not scrolled", size)
		}
	}
}
