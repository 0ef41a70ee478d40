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
