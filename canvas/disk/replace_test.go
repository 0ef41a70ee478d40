// The promises of Replace: whole or not at all, safe from a power failure when it is done, nothing left behind.

package disk

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

// recording is the system's disk. It writes down its steps, and fails at one.
type recording struct {
	System
	steps  []string
	fails  int // the step that fails, from 1; 0: none
	before map[string]func()
}

func (d *recording) step(name string) error {
	d.steps = append(d.steps, name)
	if f := d.before[name]; f != nil {
		f()
	}
	if len(d.steps) == d.fails {
		return syscall.EIO
	}
	return nil
}

func (d *recording) Create(name string, mode fs.FileMode) (File, error) {
	if err := d.step("create"); err != nil {
		return nil, err
	}
	f, err := d.System.Create(name, mode)
	return recordingFile{f, d}, err
}

func (d *recording) Link(old, new string) error {
	return errors.Join(d.step("link"), d.unlessFailing(func() error { return d.System.Link(old, new) }))
}

func (d *recording) Rename(old, new string) error {
	return errors.Join(d.step("rename"), d.unlessFailing(func() error { return d.System.Rename(old, new) }))
}

func (d *recording) SyncFolder(name string) error {
	return errors.Join(d.step("sync "+filepath.Base(name)), d.System.SyncFolder(name))
}

func (d *recording) unlessFailing(do func() error) error {
	if len(d.steps) == d.fails {
		return nil
	}
	return do()
}

type recordingFile struct {
	File
	d *recording
}

func (f recordingFile) Write(p []byte) (int, error) {
	if err := f.d.step("write"); err != nil {
		n, _ := f.File.Write(p[:len(p)/2])
		return n, err
	}
	return f.File.Write(p)
}

func (f recordingFile) Sync() error { return errors.Join(f.d.step("sync"), f.File.Sync()) }

func (f recordingFile) Close() error { return errors.Join(f.d.step("close"), f.File.Close()) }

// begin makes a folder with a file that says old; without, if that is "".
func begin(t *testing.T, old string) (path string, r Replacement) {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "folder")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	path = filepath.Join(folder, "f")
	n := 0
	r = Replacement{Mode: 0o640, New: old == "", Temp: func() string { n++; return path + ".tmp" + strconv.Itoa(n) }}
	if old != "" {
		if err := os.WriteFile(path, []byte(old), 0o600); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		r.Old = info
	}
	return path, r
}

// says returns what the file says, and that nothing else is in its folder.
func says(t *testing.T, path string) string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.Name() != filepath.Base(path) {
			t.Errorf("left behind: %s", e.Name())
		}
	}
	data, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return string(data)
}

// TestReplaceIsDurable: the bytes are on the disk before the file is in its
// place, and the folder is synced after that; else a power failure could leave
// an empty file, or the old one after all.
func TestReplaceIsDurable(t *testing.T) {
	for old, want := range map[string]string{
		"":    "create write sync close link sync folder",
		"old": "create write sync close rename sync folder",
	} {
		path, r := begin(t, old)
		d := &recording{}
		info, err := Replace(d, path, "new", r)
		if err != nil || says(t, path) != "new" || strings.Join(d.steps, " ") != want {
			t.Errorf("%q: %v, %v", old, d.steps, err)
		}
		if now, err := os.Stat(path); err != nil || !os.SameFile(info, now) {
			t.Errorf("%q: the properties are those of another file", old)
		}
	}
}

// TestReplaceFailsWhole fails each step in turn.
func TestReplaceFailsWhole(t *testing.T) {
	for _, old := range []string{"", "old"} {
		for fails := 1; ; fails++ {
			path, r := begin(t, old)
			d := &recording{fails: fails}
			info, err := Replace(d, path, "new", r)
			if len(d.steps) < fails {
				break
			}
			now, step := says(t, path), d.steps[fails-1]
			switch {
			case step == "link": // a file system without links: renamed
				if err != nil || now != "new" {
					t.Errorf("%q, %s fails: %q, %v", old, step, now, err)
				}
			case step == "sync folder":
				if err == nil || info == nil || now != "new" {
					t.Errorf("%q, %s fails: %q, %v", old, step, now, err)
				}
			case err == nil || info != nil || now != old:
				t.Errorf("%q, %s fails: %q, %v", old, step, now, err)
			}
		}
	}
}

// TestReplaceNew never replaces what came meanwhile.
func TestReplaceNew(t *testing.T) {
	for _, step := range []string{"create", "close", "link"} {
		for _, links := range []bool{true, false} {
			path, r := begin(t, "")
			d := &recording{before: map[string]func(){step: func() {
				if err := os.WriteFile(path, []byte("theirs"), 0o600); err != nil {
					t.Fatal(err)
				}
			}}}
			if !links {
				d.fails = 5
			}
			if _, err := Replace(d, path, "new", r); !errors.Is(err, fs.ErrExist) || says(t, path) != "theirs" {
				t.Errorf("%s, links %t: %v", step, links, err)
			}
		}
	}
}

// TestReplaceChecks: the check is asked when the new file is ready, and can
// still keep it out.
func TestReplaceChecks(t *testing.T) {
	path, r := begin(t, "old")
	d := &recording{}
	no := errors.New("no")
	r.Check = func() error {
		if !slices.Contains(d.steps, "close") {
			t.Errorf("asked too early: %v", d.steps)
		}
		return no
	}
	if info, err := Replace(d, path, "new", r); !errors.Is(err, no) || info != nil || says(t, path) != "old" {
		t.Error(err)
	}
}

// TestReplaceKeepsTheMode: the new file may be read by whom the old one could
// be, and never by others, not even while it is written.
func TestReplaceKeepsTheMode(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions")
	}
	path, r := begin(t, "old")
	if err := os.Chmod(path, 0o604); err != nil {
		t.Fatal(err)
	}
	r.Old, _ = os.Stat(path)
	if _, err := Replace(System{}, path, "new", r); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o604 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
}

// TestTemporaryNameTaken tries another name.
func TestTemporaryNameTaken(t *testing.T) {
	path, r := begin(t, "old")
	other := path + ".tmp1"
	if err := os.WriteFile(other, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Replace(System{}, path, "new", r); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(other); err != nil || string(data) != "theirs" {
		t.Errorf("%q, %v", data, err)
	}
}
