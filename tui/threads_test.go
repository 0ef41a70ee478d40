// The letters of threads beside the notes of a question.

package tui

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/prompts"
	"bmcanvas/tui/style"
)

// Answers and candidates have the letters of the segments that they are there for.
// They are readable without colours.
func TestLettersBesideNotes(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("value-delivered").
		sees("A • Beans roasted the same morning", "1 [ ] A Independent cafés in Tallinn", "2 [ ] B Small offices that drink more than they admit")
	d.goTo("resources-for-propositions").sees("A Beans roasted the same morning", "B A machine, beans and cleaning for one monthly price")
	d.keys("Roastery<enter><alt+1>").sees("A • Roastery → 1").keys("<alt+2>").sees("AB • Roastery → 1 2")
}

// A note that is named in a sentence ends with a whole word.
func TestNamedNotesEndWithAWord(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter>Nobody has to count sacks or place an order by phone<enter>")
	d.sees("Nobody has to count sacks or place an…")
}

// So do the rows of a table.
func TestLettersOfRows(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", strings.Replace(cafe, "guide: classic", "guide: ten-step", 1))
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>")
	for _, stop := range d.app.iv.Walk().Stops {
		if q := stop.Question; q != nil && q.Kind() == prompts.EachPick {
			d.goTo(q.ID).sees("A Independent cafés in Tallinn")
			return
		}
	}
	t.Fatal("the guide has no table of segments")
}

// A note without a segment has no letter.
func TestNoLetters(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.keys("<enter>").goTo("channels-now").sees("A • Morning round by bicycle → 1")
	if i := strings.Index(d.screen(), "Word of mouth"); i < 0 || strings.ContainsAny(strings.SplitN(d.screen()[i:], "\n", 2)[0], "AB") {
		t.Errorf("a note without links has a letter:\n%s", d.screen())
	}
}

// So do notes that are found, and what the review says of one; the bar has the colour of
// the segment where there are colours, and the letter stands where there are none.
func TestSegmentsInLists(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.yaml", cafe)
	d := startIn(t, dir, "a.yaml", Options{})
	d.size(100, 60)
	d.keys("<enter>")
	coloured := d.app.sheet
	for name, look := range map[string]struct {
		sheet *style.Sheet
		bar   string // before the letter of the second segment
	}{
		"colours":    {coloured, coloured.Thread(1).Render(coloured.Marks.Bar)},
		"no colours": {style.New(false, false).Facing(false), "▌"},
		"ascii":      {style.New(false, true).Facing(false), " "},
	} {
		d.app.sheet = look.sheet
		for keys, wanted := range map[string][]string{
			"<f3>offices": {"Small offices that drink"},
			"<f7>":        {"? Small offices that drink", "For Small offices that drink"},
		} {
			d.keys(keys)
			drawn := strings.Split(d.app.View(), "\n")
			for _, words := range wanted {
				if !slices.ContainsFunc(drawn, func(line string) bool {
					plain := ansi.Strip(line)
					at := strings.Index(plain, words)
					return at >= 0 && strings.HasSuffix(strings.TrimRight(plain[:at], " "), "B") && strings.Contains(line, look.bar)
				}) {
					t.Errorf("%s, %s: no segment before %q:\n%s", name, keys, words, d.screen())
				}
			}
			d.keys("<esc>")
		}
	}
}

// In a low window the notes above the field have a line each, and the one under the cursor
// is whole.
func TestNotesInALowWindow(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter>Nobody has to count sacks or place an order by phone<enter>")
	d.size(40, 12)
	d.sees("▌B • Nobody has to count sacks or…", "enter next").seesNot("phone")
	d.keys("<up>").sees("›B • Nobody has to count sacks or", "place an order by phone")
	d.keys("<enter>").sees("Nobody has to count… old words", "▌ place an order by phone")
	d.size(60, 20)
	d.keys("<esc>").sees("Nobody has to count sacks or place an order by phone")
}
