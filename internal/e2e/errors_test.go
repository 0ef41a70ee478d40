//go:build unix

// What commands say when something goes wrong.

package e2e

import (
	"path/filepath"
	"strings"
	"testing"
)

// isError reports whether the text is an error as commands print it: two lines,
// what happened and what to do.
func isError(text string) bool {
	return strings.Count(text, "\n") == 2 && strings.HasPrefix(text, "bmcanvas: ")
}

// An error is two lines, and a file with one is not touched.
func TestErrorsAreTwoLines(t *testing.T) {
	dir := t.TempDir()
	broken := "canvas: business-model\nblocks:\n  channels: [\"a\n"
	write(t, filepath.Join(dir, "broken.yaml"), broken)
	for _, args := range [][]string{{"show", "broken.yaml"}, {"show", "missing.yaml"}, {"show", "."}, {"show"}, {"--nonsense"}, {"guides", "x"}, {"--lang", "xx"}, {"a", "b"}, {"--bidi", "left"}, {"--bidi"}} {
		if out, errs, status := launchIn(dir).run(t, "", args...); status != 2 || out != "" || !isError(errs) {
			t.Errorf("%v: exit status %d, printed %q, said %q", args, status, out, errs)
		}
	}
	if contents(t, filepath.Join(dir, "broken.yaml")) != broken {
		t.Error("the broken file was touched")
	}
}
