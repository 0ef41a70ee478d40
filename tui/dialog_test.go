package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/canvas"
	"bmcanvas/internal/text/bidi"
)

// Dialogs lie over the question, which stays visible whole, in every size, and they can
// be read and used there.
func TestDialogsLeaveTheQuestionVisible(t *testing.T) {
	for _, language := range []string{"en", "et", "nl", "fa"} {
		for _, keys := range []string{"<f4>", "By bike<f4>", "By bike<f4>3<right>", "<f6>", "<f6><enter>", "<ctrl+k>", "<alt+0>", "Cafés<enter><up><f5*3>"} {
			for _, size := range [][2]int{{200, 60}, {120, 40}, {80, 24}, {60, 20}, {40, 12}} {
				d := beginOrdered(t, language)
				d.size(size[0], size[1])
				asked := wrappedWords(d, d.app.iv.Question().Ask)
				if d.keys(keys); keys == "<ctrl+k>" {
					d.app.screens[1] = newExport(d.app.work)
				}
				shown := strings.Join(strings.Fields(strings.NewReplacer("▐", " ", "▌", " ", "│", " ").Replace(ansi.Strip(d.app.View()))), " ")
				over := d.app.top().(dialog)
				w, h := d.app.room(d.app.screens[0])
				if over.over(w, max(h-leastBelow, h/2)) == nil {
					t.Errorf("%s, %s, %v fills the window", language, keys, size)
				}
				for _, word := range asked {
					if !strings.Contains(shown, word) {
						t.Errorf("%s, %s, %v: %q is not seen in\n%s", language, keys, size, word, d.screen())
						break
					}
				}
				d.sameForClicks()
			}
		}
	}
}

// wrappedWords are the words of the text as they are drawn.
func wrappedWords(d *driver, text string) []string {
	return strings.Fields(ansi.Strip(strings.Join(d.app.set.Wrap(text, 30), " ")))
}

// Arrows move among choices that stand side by side, in the direction they point.
func TestArrowsInADialog(t *testing.T) {
	for language, arrow := range map[string]string{"en": "<right>", "fa": "<left>"} {
		d := beginOrdered(t, language).keys("<f6>" + arrow)
		if at := d.app.top().(*picker).list.at; at != 1 {
			t.Errorf("%s: the cursor is on %d", language, at)
		}
	}
}

// beginOrdered is begin in a language, on a screen that this program orders.
func beginOrdered(t *testing.T, language string) *driver {
	t.Helper()
	return startIn(t, t.TempDir(), "a.yaml", Options{Guide: "classic", Language: language, Stage: canvas.Running, Bidi: bidi.App}).keys("<enter>")
}
