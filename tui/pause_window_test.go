// The pause in windows in which not everything has room.

package tui

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// The text of a pause is whole in any window: the poster gives way.
func TestPauseTextIsWhole(t *testing.T) {
	for _, guide := range []string{"classic", "ten-step", "workshop"} {
		for _, language := range []string{"en", "et", "nl"} {
			d := begin(t, guide, language)
			d.toStop(prompts.AtPause)
			stop := d.app.iv.Stop()
			for _, size := range smallWindows {
				d.size(size[0], size[1])
				d.sees(strings.Join(strings.Fields(stop.Pause.Text), " "))
			}
		}
	}
}
