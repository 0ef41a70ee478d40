// Windows on lines, and scrolling within an item that is higher than its window.

package tui

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"bmcanvas/tui/keys"
)

var markOfMore = regexp.MustCompile(`^ *([↑↓]) [0-9]+$`)

// The down arrow shows every line of an item of any height in a window of any height,
// and then leads on. Where lines come before or after, a mark says so, unless the item
// takes the whole of a window of few lines.
func TestWindowShowsAllOfAnItem(t *testing.T) {
	d := start(t, "a.yaml")
	e := d.app.env
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 60).Draw(t, "n")
		h := rapid.IntRange(1, 20).Draw(t, "h")
		first := rapid.IntRange(0, n-1).Draw(t, "first")
		last := rapid.IntRange(first, n-1).Draw(t, "last")
		lines := make([]string, n)
		for i := range lines {
			lines[i] = fmt.Sprintf("line %d", i)
		}
		seen, past := map[string]bool{}, itemScroll(0)
		look := func() {
			drawn := past.window(e, lines, h, first, last)
			if len(drawn) != min(n, h) {
				t.Fatalf("%d lines in a window of %d", len(drawn), h)
			}
			up, down := false, false
			for i, l := range drawn {
				l = strings.TrimSpace(ansi.Strip(l))
				seen[l] = true
				if m := markOfMore.FindStringSubmatch(l); m != nil {
					if up = up || m[1] == "↑"; m[1] == "↓" {
						down = true
					}
				} else if l != lines[i] && !slices.Contains(lines, l) {
					t.Fatalf("no line: %q", l)
				}
			}
			if h < leastMarked {
				return
			}
			if above := !slices.Contains(drawn, lines[0]); above != up {
				t.Fatalf("a mark above: %v, lines above: %v\n%s", up, above, strings.Join(drawn, "\n"))
			}
			if below := !slices.Contains(drawn, lines[n-1]); below != down {
				t.Fatalf("a mark below: %v, lines below: %v\n%s", down, below, strings.Join(drawn, "\n"))
			}
		}
		press := func(i keys.Intent) bool {
			return past.press(i, func() (int, int, int, int) { return n, h, first, last })
		}
		look()
		for steps := 0; press(keys.Down); steps++ {
			if look(); steps > n {
				t.Fatal("the item has no end")
			}
		}
		for i := first; i <= last; i++ {
			if !seen[lines[i]] {
				t.Fatalf("line %d is never seen", i)
			}
		}
	})
}

// saga is a note of hundreds of letters.
var saga = strings.Repeat("Kohv on must kuld ja hommik algab siis kui aurab tass ", 10) + "lõpp"

// Wherever an item is higher than the window, the down arrow shows all of it, with a mark
// as long as there is more.
func TestItemsHigherThanTheWindow(t *testing.T) {
	long := strings.NewReplacer(
		"Small offices that drink more than they admit", saga,
		"Beans roasted the same morning", saga,
	).Replace(cafe)
	for name, keys := range map[string]string{
		"a note on the poster":   "<esc>1<down><down>",
		"a note of the question": "<esc>1<down*2><enter><up>",
		"an assumption":          "<enter><f7><pgdn><down>",
		"a note that was found":  "<enter><f3>kuld<home>",
		"a note to link with":    "<esc>3<down><enter><up><f10>evidence<enter><shift+tab><down>",
	} {
		t.Run(name, func(t *testing.T) {
			d := comeBack(t, long)
			d.size(40, 12)
			if d.keys(keys); !strings.Contains(d.screen(), "Kohv") {
				t.Errorf("the note is not there:\n%s", d.screen())
			}
			var all strings.Builder
			for range 60 {
				shown := d.screen()
				all.WriteString(shown)
				if strings.Contains(shown, "lõpp") {
					break
				}
				if strings.Contains(shown, "kuld") && !strings.Contains(shown, "↓ ") {
					t.Fatalf("nothing says that it goes on:\n%s", shown)
				}
				d.keys("<down>")
			}
			if !strings.Contains(all.String(), "kuld") || !strings.Contains(all.String(), "lõpp") {
				t.Errorf("its end is never seen:\n%s", d.screen())
			}
		})
	}
}

// A lead is whole in the smallest window, where it leaves room to the list; else it says
// that it is longer.
func TestLeadsLeaveRoomToTheirList(t *testing.T) {
	e := start(t, "a.yaml").app.env
	for _, lead := range []string{"short", strings.Repeat("word ", 30), saga} {
		for h := 4; h < 40; h++ {
			head := e.titled("Title", lead, narrow, h)
			if left := h - len(head); left < min(leastListed, h-2) {
				t.Errorf("a lead of %d letters leaves %d of %d lines", len(lead), left, h)
			}
			whole := len(e.paragraph(lead, narrow, e.sheet.Second))
			if shown := strings.Join(head, "\n"); whole+1+leastListed+2 <= h && strings.Contains(shown, e.sheet.Marks.Ellipsis) {
				t.Errorf("a lead of %d lines is cut in a window of %d:\n%s", whole, h, shown)
			}
		}
	}
}
