// Package golden compares what a test made with a file in its testdata, which a
// person can look at. `go test -update` writes the files again.
package golden

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the files in testdata again")

// Compare fails the test if got differs from the file testdata/NAME. With the
// flag -update it writes got to the file first, and makes the folders it needs.
func Compare(t testing.TB, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", filepath.FromSlash(name))
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		line, is, was := difference(got, string(want))
		t.Errorf("%s differs from line %d on (go test -update writes it again):\n%s\nwant\n%s", path, line, is, was)
	}
}

// context is how many lines of a difference are shown.
const context = 30

// difference returns the number of the first line that differs, and both texts
// from there on.
func difference(got, want string) (line int, is, was string) {
	g, w := strings.SplitAfter(got, "\n"), strings.SplitAfter(want, "\n")
	for line < min(len(g), len(w)) && g[line] == w[line] {
		line++
	}
	from := func(lines []string) string {
		return strings.Join(lines[min(line, len(lines)):min(line+context, len(lines))], "")
	}
	return line + 1, from(g), from(w)
}
