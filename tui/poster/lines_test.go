package poster_test

import (
	"testing"

	"bmcanvas/tui/poster"
)

// A window with no room, as above a dialog in a low window, has no lines.
func TestNoRoomNoLines(t *testing.T) {
	d := newPoster().Draw(cafes(), poster.View{Width: 60, Height: -3})
	if got := d.Lines(0, -3); len(got) != 0 {
		t.Errorf("%d lines", len(got))
	}
}
