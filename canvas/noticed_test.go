// What other programs do to the file meanwhile, and whether it is noticed.

package canvas

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// otherWords is oneNote with another word of the same length.
var otherWords = strings.Replace(oneNote, "Shop", "Fair", 1)

func writeInPlace(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.WriteFile(path, []byte(text), 0o644))
}

func replaceFile(t *testing.T, path, text string) {
	t.Helper()
	must(t, os.WriteFile(path+".new", []byte(text), 0o644))
	must(t, os.Rename(path+".new", path))
}

// outsideChange is what another program does to the file.
type outsideChange struct {
	name    string
	do      func(t *testing.T, path string)
	changed bool
}

var outsideChanges = []outsideChange{
	{"written in place", func(t *testing.T, path string) { writeInPlace(t, path, otherWords) }, true},
	{"replaced", func(t *testing.T, path string) { replaceFile(t, path, otherWords) }, true},
	{"removed", func(t *testing.T, path string) { must(t, os.Remove(path)) }, true},
	{"another length", func(t *testing.T, path string) { writeInPlace(t, path, otherWords+"#\n") }, true},
	{"the same words in place", func(t *testing.T, path string) { writeInPlace(t, path, oneNote) }, false},
	{"replaced by the same words", func(t *testing.T, path string) { replaceFile(t, path, oneNote) }, false},
}

// TestChangedIsNoticed: another program's words are noticed however it writes
// them, even if it keeps the size and the time of modification, and so before a
// save replaces them. What leaves the words as they are is no change.
func TestChangedIsNoticed(t *testing.T) {
	if otherWords == oneNote || len(otherWords) != len(oneNote) {
		t.Fatal("the other words are to have the same length")
	}
	for _, test := range outsideChanges {
		for _, old := range []bool{false, true} {
			for _, saved := range []bool{false, true} {
				checkNoticed(t, test, old, saved)
			}
		}
	}
}

// checkNoticed makes the change to a file that is an hour old or new, and was
// saved by this program or only opened.
func checkNoticed(t *testing.T, test outsideChange, old, saved bool) {
	path := folder(t)
	write(t, path, oneNote)
	at := time.Now()
	if old {
		at = at.Add(-time.Hour)
	}
	must(t, os.Chtimes(path, at, at))
	f, d, err := Open(path)
	must(t, err)
	if saved { // by this program
		must(t, f.Overwrite(withAnotherNote(t, d)))
		must(t, f.Overwrite(d))
	}
	if f.Changed() {
		t.Fatalf("%s: changed before anything was", test.name)
	}
	info, err := os.Stat(path)
	must(t, err)
	test.do(t, path)
	if _, err := os.Stat(path); err == nil {
		must(t, os.Chtimes(path, info.ModTime(), info.ModTime()))
	}
	if f.Changed() != test.changed {
		t.Errorf("%s (old %t, saved %t): changed is %t", test.name, old, saved, f.Changed())
	}
	now, _ := os.ReadFile(path)
	if err := f.Save(withAnotherNote(t, d)); test.changed == (err == nil) {
		t.Errorf("%s (old %t, saved %t): the save said %v", test.name, old, saved, err)
	}
	if left, _ := os.ReadFile(path); test.changed && string(left) != string(now) {
		t.Errorf("%s (old %t, saved %t): their words are gone", test.name, old, saved)
	}
}

// TestUnchangedIsNotRead: an idle program does not read its file again and again.
func TestUnchangedIsNotRead(t *testing.T) {
	path := folder(t)
	f, _, err := Open(path)
	must(t, err)
	disk := &failing{before: map[string]func(){}}
	f.disk = disk
	f.known.seen = f.known.seen.Add(time.Minute) // so much later
	for range 10 {
		if f.Changed() {
			t.Fatal("changed")
		}
	}
	if slices.Contains(disk.taken, "open") {
		t.Errorf("the file was read: %v", disk.taken)
	}
}
