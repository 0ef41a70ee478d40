// Wide windows.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/internal/text"
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

// At 120 by 40 the empty page is below the fields of the start. In a lower or a narrower
// window there is none.
func TestTheEmptyPageBelowTheStart(t *testing.T) {
	d := start(t, "a.yaml")
	for size, has := range map[[2]int]bool{{120, 40}: true, {159, 40}: true, {90, 40}: true, {120, 30}: false, {80, 24}: false, {70, 40}: false} {
		if d.size(size[0], size[1]); strings.Contains(d.screen(), "5 Revenue streams") != has {
			t.Errorf("%d by %d: the page is there: %v\n%s", size[0], size[1], !has, d.screen())
		}
	}
	d.size(120, 40)
	for _, line := range strings.Split(d.screen(), "\n") {
		if strings.Contains(line, "Revenue streams") && !strings.Contains(line, "Cost structure") {
			t.Errorf("a title is not in its border: %q", line)
		}
	}
}

// No line of the review is longer than one reads well, and paragraphs of the story stand
// apart where there is room.
func TestLinesOfAWideReview(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{}).keys("<enter><f7>")
	blanks := func(h int) int {
		d.size(200, h)
		_, pages := d.app.top().(*reviewScreen).pages(200, h-footer)
		for _, p := range pages {
			for _, line := range p.lines {
				if w := text.Width(line); w > measure {
					t.Errorf("a line of %d cells: %q", w, line)
				}
			}
		}
		return strings.Count(strings.Join(pages[1].lines, "\n"), "\n\n")
	}
	if high, low := blanks(60), blanks(12); high <= low {
		t.Errorf("%d blank lines beside the groups in a high window, %d in a low one", high, low)
	}
}
