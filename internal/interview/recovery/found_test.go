// Records of an earlier run: found as they were, kept until they are handled, and
// moved aside if they cannot be read.

package recovery

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"bmcanvas/internal/interview/private"
)

func TestFoundIsWhatWasKept(t *testing.T) {
	d := newDesk(t)
	r := sample()
	d.leave(r)
	j, found := d.open()
	defer j.Close()
	if found == nil || !reflect.DeepEqual(found.Record, r) || found.File != RealPath(d.canvas) || time.Since(found.When) > time.Hour {
		t.Errorf("found %+v", found)
	}
}

// A record that was found stays until it is handled, whatever is kept meanwhile, and
// however the program ends.
func TestFoundWordsStayUntilHandled(t *testing.T) {
	for _, meanwhile := range []Record{{}, {Place: Place{Question: "channels"}}, typed("new")} {
		synctest.Test(t, func(t *testing.T) {
			d := newDesk(t)
			d.leave(typed("old"))
			j, _ := d.open()
			j.Keep(meanwhile)
			time.Sleep(5 * time.Second)
			synctest.Wait()
			d.want("old")
			if err := j.Close(); errors.Is(err, ErrUnhandled) != meanwhile.Words() {
				t.Errorf("%+v: %v", meanwhile, err)
			}
			d.want("old")

			j, found := d.open()
			if found == nil || found.Drafts[0].Text != "old" {
				t.Fatalf("found %+v", found)
			}
			j.Keep(typed("old and new"))
			j.MarkHandled()
			time.Sleep(time.Second)
			synctest.Wait()
			d.want("old and new")
			j.Keep(Record{})
			if err := j.Close(); err != nil {
				t.Error(err)
			}
			d.want("")
		})
	}
}

// A record of a place without words needs no handling.
func TestFoundPlaceNeedsNoSettling(t *testing.T) {
	d := newDesk(t)
	d.leave(Record{Place: Place{Question: "channels"}})
	j, found := d.open()
	if found == nil || found.Words() || found.Place.Question != "channels" {
		t.Fatalf("found %+v", found)
	}
	j.Keep(Record{})
	if err := j.Close(); err != nil || len(d.folder.dir.Names()) > 0 {
		t.Errorf("%v, left %v", err, d.folder.dir.Names())
	}
}

// A record that cannot be read is renamed, and the error says so; if even that fails,
// nothing is written until it succeeds.
func TestDamagedIsKeptAside(t *testing.T) {
	whole := sample()
	for name, data := range map[string]string{
		"damaged":       string(encode(&whole, "/f")[:400]),
		"damaged, late": string(encode(&whole, "/f")[:400]),
		"empty":         "",
		"newer":         "bmcanvas recovery 4\n",
	} {
		late := strings.HasSuffix(name, "late")
		t.Run(name, func(t *testing.T) {
			d := newDesk(t)
			record := Folder{}.For(d.canvas).stem + recordEnd
			if err := d.folder.dir.Write(record, []byte(data)); err != nil {
				t.Fatal(err)
			}
			d.disk.Fail("rename", syscall.EROFS)
			j, found, err := d.folder.For(d.canvas).Open()
			var unreadable *Unreadable
			if found != nil || !errors.As(err, &unreadable) || unreadable.Kept != "" {
				t.Fatalf("%+v, %v", found, err)
			}
			if want := map[bool]error{true: ErrNewer, false: ErrDamaged}[name == "newer"]; !errors.Is(err, want) {
				t.Error(err)
			}
			j.Keep(typed("abc"))
			if err := j.Flush(); !errors.Is(err, syscall.EROFS) {
				t.Error(err)
			}
			if got, _ := os.ReadFile(d.folder.dir.Path(record)); string(got) != data {
				t.Errorf("it says %q now", got)
			}
			if late { // the disk works again while the program runs
				d.disk.Heal()
			}
			if err := j.Close(); (err == nil) != late {
				t.Error(err)
			}
			if !late {
				d.disk.Heal()
				j, _, err = d.folder.For(d.canvas).Open()
				if !errors.As(err, &unreadable) || unreadable.Kept == "" {
					t.Fatal(err)
				}
				j.Keep(typed("abc"))
				if err := j.Close(); err != nil {
					t.Error(err)
				}
			}
			d.want("abc")
			if got, _ := os.ReadFile(d.folder.dir.Path(record + ".damaged")); string(got) != data {
				t.Errorf("kept as %q", got)
			}
		})
	}
}

// A folder that has the record's name is moved aside.
func TestFolderInTheRecordsPlace(t *testing.T) {
	d := newDesk(t)
	if err := os.MkdirAll(d.folder.dir.Path(Folder{}.For(d.canvas).stem+recordEnd), 0o700); err != nil {
		t.Fatal(err)
	}
	j, _, err := d.folder.For(d.canvas).Open()
	if !errors.Is(err, private.ErrNoFile) {
		t.Error(err)
	}
	j.Keep(typed("abc"))
	if err := j.Close(); err != nil {
		t.Error(err)
	}
	d.want("abc")
}

func TestRecords(t *testing.T) {
	d := newDesk(t)
	base := filepath.Dir(d.canvas)
	for i, name := range []string{"a", "b", "c"} {
		d.canvas = filepath.Join(base, name)
		d.leave(typed(name))
		when := time.Now().Add(time.Duration(i-10) * time.Hour)
		if err := os.Chtimes(d.folder.dir.Path(Folder{}.For(d.canvas).stem+recordEnd), when, when); err != nil {
			t.Fatal(err)
		}
	}
	d.canvas = filepath.Join(base, "only a place")
	d.leave(Record{Place: Place{Question: "channels"}})
	if err := d.folder.dir.Write("x"+recordEnd, []byte("damaged")); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range d.folder.Records() {
		names = append(names, filepath.Base(f.File))
	}
	if got := strings.Join(names, " "); got != "c b a" {
		t.Errorf("the records: %s", got)
	}
}
