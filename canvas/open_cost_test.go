// What a large canvas costs in memory, counted in bytes.

package canvas

import (
	"runtime"
	"testing"
)

// allocated returns how many bytes do allocates, and how many of them stay in use by what
// it returns.
func allocated(do func() any) (all, kept int) {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	made := do()
	runtime.ReadMemStats(&after)
	all = int(after.TotalAlloc - before.TotalAlloc)
	runtime.GC()
	runtime.ReadMemStats(&after)
	runtime.KeepAlive(made)
	return all, int(after.HeapAlloc) - int(before.HeapAlloc)
}

// A canvas that is open takes the notes themselves and little more; reading it takes little
// that does not stay; and neither does saving a note.
func TestMemoryOfALargeCanvas(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector takes memory of its own")
	}
	const notes, noteSize = 20_000, 256
	src := largeFile(notes)
	var d *Document
	all, kept := allocated(func() any {
		var err error
		if d, err = parseText("x", src); err != nil {
			t.Fatal(err)
		}
		return d
	})
	if most := notes * (noteSize + 256); all > most || kept > most-notes*128 {
		t.Errorf("reading %d notes takes %d bytes, of which %d stay; at most %d", notes, all, kept, most)
	}
	list := d.Canvas().Notes(CostStructure)
	changed := d.Canvas().Replace(list[len(list)/2].Key, func(n *Note) { n.Text = "Changed" })
	all, kept = allocated(func() any {
		next, err := d.With(changed)
		if err != nil {
			t.Fatal(err)
		}
		return next
	})
	if most := 2*len(src) + notes*64; all > most || kept > len(src)+notes*32 {
		t.Errorf("writing one of %d notes takes %d bytes, of which %d stay, for a text of %d", notes, all, kept, len(src))
	}
	t.Logf("writing: %d bytes, of which %d stay, for a text of %d", all, kept, len(src))
}
