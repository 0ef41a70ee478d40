// Where nobody gives an amount, no screen has a word of them.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/prompts/promptstest"
	"bmcanvas/tui/poster"
)

// withoutAmounts opens a canvas that has everything but amounts, in the language.
func withoutAmounts(t *testing.T, language string) *driver {
	dir := t.TempDir()
	write(t, dir, "hobe.yaml", strings.NewReplacer("guide: own.yaml", "guide: classic", "language: en", "language: "+language).Replace(unpriced))
	d := startIn(t, dir, "hobe.yaml", Options{})
	d.size(120, 40)
	return d
}

func TestNoWordOfAmountsWhereThereAreNone(t *testing.T) {
	for _, l := range prompts.Languages {
		t.Run(l.Code, func(t *testing.T) {
			t.Parallel()
			d := withoutAmounts(t, l.Code)
			silent := promptstest.FigureWords(d.app.words)
			if len(silent) < 15 {
				t.Fatalf("only %d words: %q", len(silent), silent)
			}
			d.seesNot(silent...).keys("<enter>")
			for i, stop := range d.app.iv.Walk().Stops {
				if q := stop.Question; q != nil && q.Kind() != prompts.Figures {
					d.app.iv.Go(i)
					d.keys("<f8>").seesNot(silent...)
				}
			}
			d.app.iv.Go(d.app.iv.Walk().End())
			d.keys("<home>").seesNot(silent...)
			d.keys("<f2>").seesNot(silent...)
			for _, block := range canvas.BusinessModel.Blocks() {
				d.app.screens[len(d.app.screens)-1].(*posterScreen).cursor = poster.Cursor{Block: block}
				d.keys("<down>").seesNot(silent...)
			}
			for range 60 {
				d.keys("<f7>").seesNot(silent...).keys("<down>")
			}
			d.keys("<f1>").seesNot(silent...)
		})
	}
}

// The words are those that stand on the screens as soon as there are amounts.
func TestWordsOfAmountsWhereThereAreSome(t *testing.T) {
	d := atAmounts(t)
	d.keys("40 EUR<enter>50<enter>").goTo("cost-figures")
	d.keys("10<enter>5 / sale<enter><f2>")
	found := 0
	for _, word := range promptstest.FigureWords(d.app.words) {
		if strings.Contains(strings.Join(strings.Fields(d.screen()), " "), word) {
			found++
		}
	}
	if found < 3 {
		t.Errorf("only %d of the words are on the poster:\n%s", found, d.screen())
	}
}
