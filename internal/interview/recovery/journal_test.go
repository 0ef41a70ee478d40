// The journal: it writes in time, not too often, and the newest record.

package recovery

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/private/faulty"
)

// desk is a state folder on a disk that can fail, and a canvas file.
type desk struct {
	t      *testing.T
	disk   *faulty.Disk
	folder Folder
	canvas string
}

func newDesk(t *testing.T) *desk {
	base := t.TempDir()
	disk := &faulty.Disk{}
	return &desk{t, disk, In(private.On(filepath.Join(base, "state"), disk)), filepath.Join(base, "hõbe.yaml")}
}

// open opens the journal, which must find nothing wrong.
func (d *desk) open() (*Journal, *Found) {
	d.t.Helper()
	j, found, err := d.folder.For(d.canvas).Open()
	if err != nil {
		d.t.Fatal(err)
	}
	return j, found
}

// there returns the text of the first draft on the disk; "" if there is no record.
func (d *desk) there() string {
	d.t.Helper()
	_, found, err := d.folder.read(Folder{}.For(d.canvas).stem + recordEnd)
	if errors.Is(err, os.ErrNotExist) {
		return ""
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return found.Drafts[0].Text
}

func (d *desk) want(text string) {
	d.t.Helper()
	if got := d.there(); got != text {
		d.t.Errorf("the disk says %q, want %q", got, text)
	}
}

// typed returns a record with one draft.
func typed(text string) Record {
	return Record{Place: Place{Question: "for-whom"}, Drafts: []Draft{{Place: Place{Question: "for-whom"}, Text: text}}}
}

// leave writes a record and ends, as a program that could not save does.
func (d *desk) leave(r Record) {
	d.t.Helper()
	j, _ := d.open()
	j.Keep(r)
	if err := j.Close(); err != nil {
		d.t.Fatal(err)
	}
}

// Whatever the rhythm of the keys, each is on the disk within a second, and there is
// at most one write in a quarter of a second.
func TestWithinASecondAndNotTooOften(t *testing.T) {
	for _, between := range []time.Duration{time.Millisecond, 30 * time.Millisecond, 399 * time.Millisecond, 400 * time.Millisecond, 2 * time.Second} {
		t.Run(between.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := newDesk(t)
				j, _ := d.open()
				defer j.Close()
				typedAt := map[string]time.Time{}
				start, text := time.Now(), ""
				for time.Since(start) < 5*time.Second {
					text += "a"
					typedAt[text] = time.Now()
					j.Keep(typed(text))
					time.Sleep(between) // the bubble's clock: nobody waits
					synctest.Wait()
					if next := d.there() + "a"; !typedAt[next].IsZero() && time.Since(typedAt[next]) > time.Second {
						t.Fatalf("%s behind the keys", time.Since(typedAt[next]))
					}
				}
				most := int(time.Since(start)/(250*time.Millisecond)) + 1
				if got := d.disk.Taken("rename"); got == 0 || got > most {
					t.Errorf("%d writes in %s", got, time.Since(start))
				}
				time.Sleep(time.Second)
				synctest.Wait()
				d.want(text)
			})
		})
	}
}

// A key typed during a write to a slow disk is on it within a second, too.
func TestWithinASecondOnASlowDisk(t *testing.T) {
	for _, takes := range []time.Duration{200 * time.Millisecond, 390 * time.Millisecond, 490 * time.Millisecond} {
		t.Run(takes.String(), func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := newDesk(t)
				d.disk.Slow(takes)
				j, _ := d.open()
				defer j.Close()
				keptAt := []time.Time{{}} // the words after each key
				for keys := 1; keys <= 500; keys++ {
					j.Keep(typed(words(keys)))
					keptAt = append(keptAt, time.Now())
					time.Sleep(10 * time.Millisecond) // the bubble's clock: nobody waits
					synctest.Wait()
					if next := len(d.there()) + 1; next <= keys && time.Since(keptAt[next]) > time.Second {
						t.Fatalf("%s behind the keys", time.Since(keptAt[next]))
					}
				}
			})
		})
	}
}

func TestRemovedWhenEmpty(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		j, _ := d.open()
		j.Keep(typed("abc"))
		time.Sleep(time.Second)
		synctest.Wait()
		d.want("abc")
		j.Keep(Record{})
		time.Sleep(time.Second)
		synctest.Wait()
		if err := j.Close(); err != nil || len(d.folder.dir.Names()) > 0 {
			t.Errorf("left: %v, %v", d.folder.dir.Names(), err)
		}
	})
}

// A record that has not changed is not written again, and an empty one not at all.
func TestNoNeedlessWrites(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		j, _ := d.open()
		j.Keep(Record{})
		time.Sleep(time.Second)
		for range 5 {
			j.Keep(typed("abc"))
			time.Sleep(time.Second)
		}
		j.Close()
		if got := d.disk.Taken("create"); got != 1 {
			t.Errorf("written %d times", got)
		}
		if got := d.disk.Taken("remove"); got != 0 {
			t.Errorf("removed %d times", got)
		}
	})
}

// Close and Flush write at once; after Close nothing is written.
func TestFlushAndClose(t *testing.T) {
	d := newDesk(t)
	j, _ := d.open()
	j.Keep(typed("a"))
	if err := j.Flush(); err != nil {
		t.Fatal(err)
	}
	d.want("a")
	j.Keep(typed("ab"))
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	d.want("ab")
	j.Keep(typed("abc"))
	if err := j.Flush(); !errors.Is(err, ErrClosed) {
		t.Errorf("Flush after Close: %v", err)
	}
	if err := j.Close(); !errors.Is(err, ErrClosed) {
		t.Errorf("the second Close: %v", err)
	}
	d.want("ab")
}

func TestPermissions(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions")
	}
	d := newDesk(t)
	lock, err := d.folder.For(d.canvas).Acquire()
	if err != nil {
		t.Fatal(err)
	}
	defer lock.Release()
	d.leave(typed("abc"))
	if len(d.folder.dir.Names()) != 2 {
		t.Errorf("there are %v", d.folder.dir.Names())
	}
	for name, want := range map[string]os.FileMode{".": 0o700, Folder{}.For(d.canvas).stem + recordEnd: 0o600, Folder{}.For(d.canvas).stem + lockEnd: 0o600} {
		if info, err := os.Stat(d.folder.dir.Path(name)); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s: %v, %v", name, info, err)
		}
	}
}

// With keys from one goroutine, flushes from others, and Close, the last key wins.
func TestFromManyGoroutines(t *testing.T) {
	d := newDesk(t)
	j, _ := d.open()
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			for range 20 {
				_ = j.Flush()
				_ = j.Err()
			}
		})
	}
	for range 2000 {
		j.Keep(typed("not the last"))
	}
	j.Keep(typed("the last"))
	group.Wait()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	d.want("the last")
}

// A record that could not be read again is not written: the one before it stays, and
// Err says why.
func TestRecordThatIsTooLargeIsNotWritten(t *testing.T) {
	d := newDesk(t)
	j, _ := d.open()
	j.Keep(typed("before"))
	if err := j.Flush(); err != nil {
		t.Fatal(err)
	}
	j.Keep(typed(strings.Repeat("a", maxRecord)))
	if err := j.Flush(); !errors.Is(err, private.ErrTooLarge) || !errors.Is(j.Err(), private.ErrTooLarge) {
		t.Errorf("flush: %v, Err: %v; want %v", err, j.Err(), private.ErrTooLarge)
	}
	d.want("before")
	j.Keep(typed("after"))
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	d.want("after")
}

// Keep allocates no memory, whatever is in the record.
func TestKeepIsCheap(t *testing.T) {
	d := newDesk(t)
	j, _ := d.open()
	defer j.Close()
	j.MarkHandled()
	r := typed(strings.Repeat("a long note ", 1000))
	if n := testing.AllocsPerRun(1000, func() { j.Keep(r) }); n >= 1 { // the journal's own now and then
		t.Errorf("%v allocations", n)
	}
}

func BenchmarkKeep(b *testing.B) {
	j, _, err := In(private.At(b.TempDir())).For("x.yaml").Open()
	if err != nil {
		b.Fatal(err)
	}
	defer j.Close()
	r := typed(strings.Repeat("a long note ", 1000))
	b.ReportAllocs()
	for b.Loop() {
		j.Keep(r)
	}
}

func BenchmarkWrite(b *testing.B) {
	j, _, err := In(private.At(b.TempDir())).For("x.yaml").Open()
	if err != nil {
		b.Fatal(err)
	}
	defer j.Close()
	text := strings.Repeat("a long note ", 1000)
	for b.Loop() {
		text += "."
		j.Keep(typed(text))
		if err := j.Flush(); err != nil {
			b.Fatal(err)
		}
	}
}
