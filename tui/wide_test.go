// Wide windows.

package tui

import (
	"strings"
	"testing"
)

// In a wide window the canvas is beside the question, and both begin at the
// left. The poster uses the whole width.
func TestWideWindows(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "cafe.yaml", cafe)
	d := startIn(t, dir, "cafe.yaml", Options{})
	for _, size := range [][2]int{{widest, 40}, {widest + 1, 40}, {200, 60}, {400, 120}} {
		w := size[0]
		d.size(w, size[1])
		if got := d.spread(); got != w-2*margin {
			t.Errorf("%d columns: the poster takes %d", w, got)
		}
		d.keys("<enter>")
		if got := d.spread(); got < w-2*margin-1 {
			t.Errorf("%d columns: the question and the canvas take %d", w, got)
		}
		if left := strings.Index(d.screen(), "Hõbe"); left != margin {
			t.Errorf("%d columns: the question begins in column %d", w, left)
		}
		d.keys("<f2>")
	}
}

// spread is the number of columns from the first character to the last.
func (d *driver) spread() int {
	first, last := d.app.width, 0
	for line := range strings.SplitSeq(d.screen(), "\n") {
		if text := []rune(strings.TrimRight(line, " ")); len(text) > 0 {
			first = min(first, len(text)-len([]rune(strings.TrimLeft(string(text), " "))))
			last = max(last, len(text))
		}
	}
	return last - first
}

// A window of 200 columns has the empty page beside the start, and the story beside the
// groups of the review.
func TestWideWindowsAreUsed(t *testing.T) {
	d := start(t, "a.yaml")
	d.size(200, 60)
	d.sees("A new canvas", "Key partnerships", "Revenue streams").keys("<tab><down*4>").sees("Alternatives").keys("<up*4><enter>Cafés<enter><f7>")
	for _, line := range strings.Split(d.screen(), "\n") {
		if strings.Contains(line, "Open questions") && strings.Contains(line, "The story") {
			return
		}
	}
	t.Errorf("the story is not beside the groups:\n%s", d.screen())
}
