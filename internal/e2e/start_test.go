//go:build unix

// What a start of the program costs before its first line runs.

package e2e

import (
	"regexp"
	"strconv"
	"testing"
)

// mostAllocations is how many allocations a package of ours may make before
// main, for some tables. One regular expression makes about forty.
const mostAllocations = 150

// What is counted is allocations, because time depends on the machine.
func TestStartAllocatesLittle(t *testing.T) {
	_, trace, status := launch{env: []string{"GODEBUG=inittrace=1"}}.run(t, "", "--version")
	if status != 0 {
		t.Fatalf("exit status %d: %s", status, trace)
	}
	found := regexp.MustCompile(`init (bmcanvas/\S+) .* (\d+) allocs`).FindAllStringSubmatch(trace, -1)
	if len(found) < 3 {
		t.Fatalf("no packages of ours in\n%s", trace)
	}
	for _, f := range found {
		if allocs, _ := strconv.Atoi(f[2]); allocs > mostAllocations {
			t.Errorf("%s makes %d allocations before main", f[1], allocs)
		}
	}
}
