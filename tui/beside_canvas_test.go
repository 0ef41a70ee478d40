// The canvas that stays visible beside the menu and other lists in a very wide window.

package tui

import (
	"strings"
	"testing"
)

func TestTheCanvasStaysBesideLists(t *testing.T) {
	open := func(w, h int, keys string) *driver {
		d := begin(t, "classic", "en").keys("Cafés<enter>Bars<enter>" + keys)
		d.size(w, h)
		return d
	}
	for keys, here := range map[string]string{
		"<f10>": "This question", "<f3>caf": "Find", "<f10>another guide<enter>": "Your first canvas in nine steps", "<f10>another lang<enter>": "Nederlands",
	} {
		d := open(200, 60, keys).sees(here, "Cost structure ─", "Bars")
		if at := strings.Index(strings.Split(d.screen(), "\n")[sideTop], "Key partnerships"); at < 80 {
			t.Errorf("%s: the canvas is not where it is beside the question:\n%s", keys, d.screen())
		}
		open(159, 60, keys).sees(here).seesNot("Cost structure ─")
	}
	open(200, 30, "<f10>").sees("This question", "The program").seesNot("Cost structure ─") // in two columns, with all of it
	open(200, 60, "<f7>").sees("Review").seesNot("Cost structure ─")
	open(200, 60, "<f7><f10>").sees("This question").seesNot("Cost structure ─") // the question is not right below
}

// A list beside the canvas takes clicks; the canvas takes none.
func TestTheCanvasBesideAListTakesNoClick(t *testing.T) {
	d := begin(t, "classic", "en").keys("Cafés<enter><f10>")
	d.size(200, 60)
	d.click("Cost structure ─").sees("This question")
	d.click("Review").seesNot("This question").sees("Review")
}
