//go:build unix

// What a start of the program costs before its first line runs: nothing of ours.

package e2e

import (
	"bytes"
	"os"
	"os/exec"
	"regexp"
	"strconv"
	"testing"
)

// mostInit is how many allocations a package of ours may make before main: some
// tables. One regular expression makes about forty.
const mostInit = 150

// TestInitIsLight counts allocations, for time hangs on the machine.
func TestInitIsLight(t *testing.T) {
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	var trace bytes.Buffer
	cmd := exec.Command(path, "--version")
	cmd.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	cmd.Stderr = &trace
	if err := cmd.Run(); err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`init (bmcanvas/\S+) .* (\d+) allocs`).FindAllStringSubmatch(trace.String(), -1)
	if len(found) < 3 {
		t.Fatalf("no packages of ours in\n%s", trace.String())
	}
	for _, f := range found {
		if allocs, _ := strconv.Atoi(f[2]); allocs > mostInit {
			t.Errorf("%s makes %d allocations before main", f[1], allocs)
		}
	}
}
