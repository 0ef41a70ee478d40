// The stage and the words of the start screen that go with the guide chosen there.

package tui

import "testing"

func TestStartGoesWithTheGuide(t *testing.T) {
	const idea, running = "nothing is sold yet", "there are regular customers and income"
	d := startIn(t, t.TempDir(), "new.yaml", Options{})
	d.size(80, 24)
	d.sees("A business model canvas shows on one page", idea)
	d.keys("<tab><down*4>").sees("A customer experience canvas shows on one page", running)
	d.keys("<up*2>").sees("A business model canvas shows on one page", idea)
	d.keys("<tab><right><shift+tab><down>").sees("A customer experience canvas", "a few customers pay").seesNot(running)
}

// The name that the file's suggests gives way to what is typed, and can be edited.
func TestSuggestedNameGivesWay(t *testing.T) {
	start(t, "my-idea.yaml").sees("My idea").keys("Growing Wheels").seesNot("My idea").keys("<enter>Parents<enter>").sees("Growing Wheels").seesNot("My idea").leave()
	start(t, "my-idea.yaml").keys("<enter>Parents<enter>").sees("My idea").leave()
	start(t, "my-idea.yaml").keys("<end> of bikes<enter>Parents<enter>").sees("My idea of bikes").leave()
	start(t, "my-idea.yaml").keys("<backspace>ls<enter>Parents<enter>").sees("My idels").leave()
}
