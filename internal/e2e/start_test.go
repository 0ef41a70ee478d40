//go:build unix

// What a start of the program costs before its first line runs.

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// mostAllocations is how many allocations a package of ours may make before
// main, for some tables. One regular expression makes about forty.
const mostAllocations = 110

// What all packages may do before main, those of libraries too: a module that is brought
// up to date may begin to do more. Of time nothing is held, because that depends on the
// machine; but a table that a package computes is memory, too.
const (
	mostPackages = 96
	mostInitial  = 238 << 10 // bytes
	mostInAll    = 1120      // allocations
)

// What the program may read before its first screen, besides the canvas: the system
// tells Go of its limits and of the time zone.
const (
	mostReads = 30
	mostRead  = 24 << 10 // bytes
)

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
	packages, bytes, inAll := 0, 0, 0
	for _, f := range regexp.MustCompile(`(?m)^init .* (\d+) bytes, (\d+) allocs$`).FindAllStringSubmatch(trace, -1) {
		n, _ := strconv.Atoi(f[1])
		allocs, _ := strconv.Atoi(f[2])
		packages, bytes, inAll = packages+1, bytes+n, inAll+allocs
	}
	t.Logf("%d packages are initialized, with %d bytes in %d allocations", packages, bytes, inAll)
	if len(buildFlags) == 0 && (packages > mostPackages || bytes > mostInitial || inAll > mostInAll) {
		t.Errorf("%d packages are initialized, with %d bytes in %d allocations", packages, bytes, inAll)
	}
	for _, f := range found {
		if allocs, _ := strconv.Atoi(f[2]); allocs > mostAllocations {
			t.Errorf("%s makes %d allocations before main", f[1], allocs)
		}
	}
}

// Up to its first screen the program reads the canvas and next to nothing else: words,
// guides and what else it has with it need no reading.
func TestFirstScreenReadsLittle(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.yaml"), "canvas: business-model\nname: Hõbe Coffee\nblocks:\n  channels: [Shop]\n")
	x := inTerminal(t, dir, "a.yaml")
	x.sees("Hõbe Coffee")
	io, err := os.ReadFile(fmt.Sprintf("/proc/%d/io", x.cmd.Process.Pid))
	if err != nil {
		t.Skip("NOT TESTED: the system does not say what a program has read")
	}
	var bytes, reads int
	for line := range strings.Lines(string(io)) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		switch n, _ := strconv.Atoi(value); key {
		case "rchar":
			bytes = n
		case "syscr":
			reads = n
		}
	}
	t.Logf("%d bytes in %d reads", bytes, reads)
	if reads == 0 || reads > mostReads || bytes > mostRead {
		t.Errorf("%d bytes are read in %d reads", bytes, reads)
	}
	x.types("\x03")
	x.endsWell()
}
