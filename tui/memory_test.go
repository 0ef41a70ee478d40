// When garbage is collected sooner.

package tui

import (
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"
)

func TestLargeCanvasesAreKeptSmall(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "large.yaml", strings.Repeat("#\n", largeFile/2))
	write(t, dir, "small.yaml", strings.Repeat("#\n", largeFile/2-1))
	for _, c := range []struct {
		file, setting          string
		opening, work, leaving int
	}{
		{"large.yaml", "", whileOpening, whileWorking, whileLeaving},
		{"small.yaml", "", 100, 100, 100}, {"large.yaml", "50", 100, 100, 100}, {"none.yaml", "", 100, 100, 100}, {"", "", 100, 100, 100},
	} {
		before := debug.SetGCPercent(100)
		inForce := func(when string, want int) {
			got := debug.SetGCPercent(want)
			debug.SetGCPercent(got)
			if got != want {
				t.Errorf("%s with GOGC=%q, %s: %d percent, want %d", c.file, c.setting, when, got, want)
			}
		}
		keepSmall(filepath.Join(dir, c.file), func(string) string { return c.setting })
		inForce("opening", c.opening)
		keepSmallFrom(whileOpening, whileWorking)
		inForce("working", c.work)
		keepSmallFrom(whileWorking, whileLeaving)
		inForce("leaving", c.leaving)
		debug.SetGCPercent(before)
	}
}
