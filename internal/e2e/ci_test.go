//go:build unix

// The check that runs before a change lands: it names tests that there are.

package e2e

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bmcanvas/internal/docpage"
)

// runOption finds the tests that a line of .ci/run names, and their package.
var runOption = regexp.MustCompile(`-run '?([\w|]+)'? (\./\S+)`)

// go test is content with a name that no test has; then nothing is tested.
func TestChecksNameTestsThatExist(t *testing.T) {
	root := docpage.Root(t)
	script := contents(t, filepath.Join(root, ".ci", "run"))
	found := runOption.FindAllStringSubmatch(script, -1)
	if len(found) < 4 {
		t.Fatalf("only %d lines name tests: %v", len(found), found)
	}
	for _, f := range found {
		tests := testsIn(t, filepath.Join(root, f[2]))
		for name := range strings.SplitSeq(f[1], "|") {
			if !strings.Contains(tests, name) {
				t.Errorf("%s has no test with %q in its name", f[2], name)
			}
		}
	}
}

// testsIn returns the names of the tests in a folder, separated by blanks.
func testsIn(t *testing.T, folder string) string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	var names strings.Builder
	for _, file := range files {
		for _, m := range regexp.MustCompile(`(?m)^func (Test\w+)`).FindAllStringSubmatch(contents(t, file), -1) {
			names.WriteString(m[1] + " ")
		}
	}
	return names.String()
}
