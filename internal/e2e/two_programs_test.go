//go:build unix

// Two programs on one file: one works, the other looks; whoever ends leaves the
// file to the next.

package e2e

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// What the screen says: to the program that works on the file, to one that only
// looks, and when another program has changed the file, or removed it.
const (
	works   = "Go through everything again"
	looks   = "only look"
	takesIn = "From the file"
	asks    = "Another program has changed"
)

// attemptedChanges are keys that would change the canvas, if the program were not
// only looking.
const attemptedChanges = "theirs\r\x1b[B\x1b[3~\x1b[15~\x1bOStheirs\r\r\x1a\x1b[21~\r\x1b1\x13\x0ftheirs\r"

// endsTyping types half a note and ends the program: killed, once the state folder
// has the text, or by its key.
func (x *terminal) endsTyping(half string, killed bool) {
	x.types(half)
	x.sees(half)
	if killed {
		x.waitForRecord(half)
		x.kill()
	} else {
		x.types("\x03")
	}
	x.ends()
}

// checkNextWorks opens a.yaml after the program that worked on it has ended. If that
// was killed, the half a note that it left is taken over.
func checkNextWorks(t *testing.T, dir, half string, killed bool) {
	t.Helper()
	next := inTerminal(t, dir, "a.yaml")
	if killed {
		next.sees("+ " + half)
		next.answers("+ "+half, "\r")
		next.sees("Step 1 of 9")
	} else {
		next.sees(works)
	}
	next.types("\x03")
	next.endsWell()
}

// The first program works on the file and later ones look, by whatever name they
// open it. After its end, also after kill -9, the next one works.
func TestSecondProgramOnlyLooks(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.yaml")
	write(t, path, "canvas: business-model\nguide: nine-step\nupdated: 2026-11-21\nblocks:\n  customer_segments:\n    - Cafés\n")
	must(t, os.Symlink("a.yaml", filepath.Join(dir, "link.yaml")))
	rounds := 4
	if testing.Short() {
		rounds = 1
	}
	var want []string
	for round := range rounds {
		first := inTerminal(t, dir, "a.yaml")
		if first.seesOneOf(works, looks) == looks {
			t.Fatal("the lock of a program that has ended keeps others out")
		}
		second := inTerminal(t, dir, []string{"a.yaml", "link.yaml", path}[round%3])
		second.sees(looks)
		first.types("\x1b[H")
		first.sees("Step 1 of 9")
		for i := range 5 {
			note := fmt.Sprintf("Mine %d.%d", round, i)
			want = append(want, note)
			first.types(note + "\r")
			second.types(attemptedChanges)
			first.sees("• " + note)
		}
		first.sees("   saved")
		killed := round%2 == 0
		half := fmt.Sprintf("half a thought %d", round)
		want = append(want, half)
		first.endsTyping(half, killed)
		before := first.file("a.yaml")
		second.types(attemptedChanges) // it has not become the one that works
		second.types("\x03")
		second.endsWell()
		if now := first.file("a.yaml"); now != before || strings.Contains(now, "theirs") {
			t.Errorf("the one that only looks has changed the file:\n%s", now)
		}
		checkNextWorks(t, dir, half, killed)
		got := first.file("a.yaml")
		for _, note := range want {
			if strings.Count(got, note+"\n") != 1 {
				t.Errorf("%q is not in the file once:\n%s", note, got)
			}
		}
	}
	if left := (launch{home: dir}).stateFiles(); len(left) > 0 {
		t.Errorf("left in the state folder: %v", left)
	}
}

// Of programs that are started together exactly one works.
func TestOneOfManyProgramsWorks(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.yaml"), "canvas: business-model\nguide: nine-step\nblocks:\n  channels:\n    - Shop\n")
	for range 3 {
		var all []*terminal
		for range 3 {
			all = append(all, inTerminal(t, dir, "a.yaml"))
		}
		working := 0
		for _, x := range all {
			if x.seesOneOf(works, looks) == works {
				working++
			}
		}
		if working != 1 {
			t.Errorf("%d programs work", working)
		}
		for _, x := range all {
			x.types("\x03")
		}
		for _, x := range all {
			x.ends()
		}
	}
}

// Two programs cannot see each other's lock, as on two machines with a shared
// folder. Each takes in what the other writes, and no key is pressed on any question:
// every word of both is in the one file, or in a follow-up. How many schedules are tried
// says BMCANVAS_SCHEDULES.
func TestTwoProgramsWithoutACommonLockLoseNothing(t *testing.T) {
	rounds := 2
	if n, err := strconv.Atoi(os.Getenv("BMCANVAS_SCHEDULES")); err == nil {
		rounds = n
	}
	for round := range rounds {
		t.Run(fmt.Sprint(round), func(t *testing.T) { twoWithoutACommonLock(t, rand.New(rand.NewPCG(uint64(round), 16))) })
	}
}

// twoWithoutACommonLock has two people write notes, now one, now the other, now both.
func twoWithoutACommonLock(t *testing.T, random *rand.Rand) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.yaml"), "canvas: business-model\nguide: nine-step\nblocks:\n  customer_segments:\n    - Cafés\n")
	const notes = 8
	people := map[string]*terminal{}
	for _, who := range []string{"Mari", "Jaan"} {
		x := launch{dir: dir, home: t.TempDir()}.open(t, "a.yaml")
		x.sees(works)
		x.types("\x1b[H")
		x.sees("Step 1 of 9")
		people[who] = x
	}
	written := map[string]int{}
	rewords := map[string]int{"Mari": random.IntN(notes), "Jaan": random.IntN(notes)} // when each adds to the note that was there
	for written["Mari"]+written["Jaan"] < 2*notes {
		turn := []string{"Mari", "Jaan"}
		if n := random.IntN(3); n < 2 {
			turn = turn[n : n+1]
		}
		for _, who := range turn {
			if written[who] == rewords[who] {
				people[who].types("\x06Caf\r\r by " + who + "\r")
				rewords[who] = -1
			}
			if written[who] < notes {
				people[who].types(fmt.Sprintf("%s %d\r", who, written[who]))
				written[who]++
			}
		}
		if random.IntN(2) == 0 {
			people[turn[0]].sees(fmt.Sprintf("%s %d", turn[0], written[turn[0]]-1))
		}
	}
	for who, x := range people {
		x.sees(fmt.Sprintf("%s %d", who, notes-1))
		x.types("\x03")
		x.endsWell()
		if left := x.stateFiles(); len(left) > 0 {
			t.Errorf("left in the state folder: %v", left)
		}
	}
	files, _ := filepath.Glob(filepath.Join(dir, "a*.yaml"))
	text := contents(t, filepath.Join(dir, "a.yaml"))
	for i := range notes {
		for _, who := range []string{"Mari", "Jaan"} {
			if note := fmt.Sprintf("%s %d", who, i); !strings.Contains(text, note) {
				t.Errorf("%q is not in the file:\n%s", note, text)
			}
		}
	}
	for _, who := range []string{"Mari", "Jaan"} {
		if !strings.Contains(text, " by "+who) {
			t.Errorf("what %s added to a note is not in the file:\n%s", who, text)
		}
	}
	if len(files) != 1 {
		t.Errorf("there are %v", files)
	}
}

// An idle program notices what another does to the file that it
// was started with.
func TestIdleProgramNoticesChanges(t *testing.T) {
	const content = "canvas: business-model\nguide: nine-step\nblocks:\n  customer_segments:\n    - Cafes\n"
	changes := map[string]func(t *testing.T, path string){
		"replaced, same size and time": func(t *testing.T, path string) {
			info, err := os.Stat(path)
			must(t, err)
			write(t, path+".new", strings.Replace(content, "Cafes", "Hotel", 1))
			must(t, os.Chtimes(path+".new", info.ModTime(), info.ModTime()))
			must(t, os.Rename(path+".new", path))
		},
		"deleted": func(t *testing.T, path string) { must(t, os.Remove(path)) },
	}
	for name, change := range changes {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			path := filepath.Join(dir, "a.yaml")
			write(t, path, content)
			x := inTerminal(t, dir, "a.yaml")
			x.sees(works)
			change(t, path)
			x.sees(map[bool]string{true: asks, false: takesIn}[name == "deleted"])
			x.types("\x03")
			x.ends()
		})
	}
}
