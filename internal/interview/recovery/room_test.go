// A record on a disk that has little room left.

package recovery

import (
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"bmcanvas/canvas/disk"
	"bmcanvas/internal/interview/private"
)

// smallDisk has room for files of at most so many bytes.
type smallDisk struct {
	private.System
	room int
}

func (d smallDisk) Create(name string, mode fs.FileMode) (disk.File, error) {
	f, err := d.System.Create(name, mode)
	return &smallFile{f, d.room}, err
}

type smallFile struct {
	disk.File
	room int
}

func (f *smallFile) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, syscall.ENOSPC
	}
	return f.File.Write(p)
}

// Where there is room for the words alone, they are kept without what the file said
// before.
func TestRecordWithLittleRoom(t *testing.T) {
	for room, want := range map[int]string{8000: "was", 3000: ""} {
		base := t.TempDir()
		folder := In(private.On(filepath.Join(base, "state"), smallDisk{room: room}))
		j, _, err := folder.For(filepath.Join(base, "a.yaml")).Open()
		if err != nil {
			t.Fatal(err)
		}
		j.Keep(Record{Unsaved: &Unsaved{Base: "before", Was: []byte(strings.Repeat("was", 1000)), Data: []byte(strings.Repeat("new", 500))}})
		if err := j.Flush(); err != nil {
			t.Fatalf("%d bytes: %v", room, err)
		}
		j.Close()
		j, found, err := folder.For(filepath.Join(base, "a.yaml")).Open()
		if err != nil || found == nil {
			t.Fatal(found, err)
		}
		j.Close()
		if got := string(found.Unsaved.Was); !strings.HasPrefix(got, want) || (got == "") != (want == "") || len(found.Unsaved.Data) != 1500 {
			t.Errorf("%d bytes: of the file before, %d are kept, of the words %d", room, len(got), len(found.Unsaved.Data))
		}
	}
}
