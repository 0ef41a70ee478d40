// No screen at any size cuts a word of the question, of the hint that it shows, or of
// the key line.

package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// everySize lists windows of every width from 40 to 200 at two heights, and of every
// height from 12 to 60 at two widths, not in order.
func everySize() [][2]int {
	var sizes [][2]int
	for w := minWidth; w <= 200; w++ {
		sizes = append(sizes, [2]int{w, minHeight}, [2]int{w, 24})
	}
	for h := minHeight; h <= 60; h++ {
		sizes = append(sizes, [2]int{60, h}, [2]int{120, h})
	}
	mixed := make([][2]int, len(sizes))
	for i := range sizes {
		mixed[i] = sizes[i*97%len(sizes)] // 97 has no divisor in common with their number
	}
	return mixed
}

// ownColumn is the text of the question's column, without what stands beside it.
func (d *driver) ownColumn() string {
	var lines []string
	for line := range strings.SplitSeq(d.screen(), "\n") {
		lines = append(lines, ansi.Truncate(line, margin+d.app.question.column(d.app.width), ""))
	}
	lines[0] = "" // the name of the canvas
	return inOneLine(strings.ReplaceAll(strings.Join(lines, " "), "▌", " "))
}

// inOneLine is the text with single blanks, and none after a hyphen, where lines may
// break.
func inOneLine(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "- ", "-")
}

// wholeKeys checks that the key line has nothing but whole keys.
func (d *driver) wholeKeys(at string) {
	d.t.Helper()
	lines := strings.Split(d.screen(), "\n")
	line := strings.TrimSpace(lines[len(lines)-1])
	whole := map[string]bool{}
	for _, h := range d.app.keyHints() {
		whole[strings.Join(strings.Fields(ansi.Strip(d.app.keyHintLine(h))), " ")] = true
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(line, "   ", "  "), "  ") {
		if part = strings.Join(strings.Fields(part), " "); part != "" && !whole[part] {
			d.t.Errorf("%s in %dx%d: %q is no whole key of %q", at, d.app.width, d.app.height, part, line)
		}
	}
}

func TestNoQuestionIsCut(t *testing.T) {
	sizes := everySize()
	next, each := 0, 9 // so that every size comes up, and the test takes seconds
	for _, info := range prompts.Guides("en") {
		for _, l := range prompts.Languages {
			dir := t.TempDir()
			write(t, dir, "a.yaml", peopled(info.Canvas, info.ID, l.Code))
			d := startIn(t, dir, "a.yaml", Options{}).keys("<enter>")
			iv := d.app.iv
			for i := range iv.Walk().Stops {
				if iv.Go(i); iv.Question() == nil {
					continue
				}
				for range each {
					size := sizes[next%len(sizes)]
					next++
					d.size(size[0], size[1])
					d.app.question.catchUp()
					d.wholeQuestion()
				}
			}
		}
	}
	if next < len(sizes) {
		t.Errorf("only %d of %d sizes were tried", next, len(sizes))
	}
}

// wholeQuestion checks that the question is whole, and its hint if it is shown.
func (d *driver) wholeQuestion() {
	d.t.Helper()
	q, shown := d.app.iv.Question(), d.ownColumn()
	at := d.app.words.Language + " " + q.ID
	ask := inOneLine(text.OneLine(d.app.question.asked()))
	_, below, found := strings.Cut(shown, ask)
	if !found {
		d.t.Errorf("%s in %dx%d: %q is cut:\n%s", at, d.app.width, d.app.height, ask, d.screen())
	}
	first := d.app.question.paragraph(q.Hint, d.app.question.column(d.app.width), d.app.sheet.Plain)[0]
	if q.Hint != "" && strings.Contains(below, inOneLine(ansi.Strip(first))) && !strings.Contains(below, inOneLine(text.OneLine(q.Hint))) {
		d.t.Errorf("%s in %dx%d: the hint %q is cut:\n%s", at, d.app.width, d.app.height, q.Hint, d.screen())
	}
	d.wholeKeys(at)
}

func TestNoKeyLineIsCut(t *testing.T) {
	for _, l := range prompts.Languages {
		dir := t.TempDir()
		write(t, dir, "a.yaml", strings.Replace(cafe, "language: en", "language: "+l.Code, 1))
		for _, keys := range []string{"", "<enter>", "<enter><f2>", "<enter><f2>2<down>", "<enter><f2>2<down><space>", "<enter><f3>", "<enter><f3>beans", "<enter><f4>", "<enter><f6>", "<enter><f7>", "<enter><f10>", "<enter><f1>", "<f2>1<enter><up>", "<f2>1<enter><up><enter>", "<f2>1<enter><up><right>"} {
			d := startIn(t, dir, "a.yaml", Options{}).keys(keys)
			for w := minWidth; w <= 200; w++ {
				d.size(w, 24)
				d.wholeKeys(l.Code + " " + keys)
			}
			d.keys("<ctrl+c>")
		}
	}
}
