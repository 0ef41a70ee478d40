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
		file, setting string
		want          int
	}{
		{"large.yaml", "", leastMemory}, {"small.yaml", "", 100}, {"large.yaml", "50", 100}, {"none.yaml", "", 100}, {"", "", 100},
	} {
		before := debug.SetGCPercent(100)
		keepSmall(filepath.Join(dir, c.file), func(string) string { return c.setting })
		got := debug.SetGCPercent(c.want)
		saveFast()
		if got != c.want || debug.SetGCPercent(before) != 100 {
			t.Errorf("%s with GOGC=%q: %d percent, want %d, and 100 on leaving", c.file, c.setting, got, c.want)
		}
	}
}
