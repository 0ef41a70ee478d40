// Saving: what is refused, what is kept, and that a failing disk damages nothing.

package canvas

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

const oneNote = "canvas: business-model # mine\nformat: 1\nblocks:\n  channels:\n    - id: ch1\n      note: Shop\n"

// folder makes a folder with one canvas file in it.
func folder(t *testing.T) (path string) {
	t.Helper()
	path = filepath.Join(t.TempDir(), "mine.yaml")
	if err := os.WriteFile(path, []byte(oneNote), 0o640); err != nil {
		t.Fatal(err)
	}
	return path
}

func contentOf(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// files lists the names in the folder of the path.
func files(t *testing.T, path string) string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// withAnotherNote returns the document with another note in it.
func withAnotherNote(t *testing.T, d *Document) *Document {
	t.Helper()
	c := d.Canvas()
	if c.Kind == "" {
		c = New(BusinessModel, "Mine", "classic", "en", "2026-11-21")
	}
	c, _ = c.Add(Channels, Note{Text: "Market"}, -1)
	return mustWith(t, d, c)
}

func problem(err error) Problem {
	var e *Error
	if errors.As(err, &e) {
		return e.Problem
	}
	return Problem(fmt.Sprint(err))
}

// TestSaveFailsWhole fails each step of a save in turn, in two ways: the old
// or the new file is there whole, nothing else is, and the next try succeeds.
func TestSaveFailsWhole(t *testing.T) {
	for _, kind := range []string{"new", "old"} {
		for _, cause := range []error{syscall.ENOSPC, syscall.EIO} {
			for fails := 1; ; fails++ {
				path := folder(t)
				before := oneNote
				if kind == "new" {
					before = ""
					if err := os.Remove(path); err != nil {
						t.Fatal(err)
					}
				}
				f, d, err := Open(path)
				if err != nil {
					t.Fatal(err)
				}
				next := withAnotherNote(t, d)
				disk := &failing{fails: fails, err: cause}
				f.disk = disk
				err = f.Save(next)
				if disk.step < fails {
					if last := disk.taken[len(disk.taken)-1]; err != nil || last != "sync folder" {
						t.Fatalf("%s: %v; the last step is %q", kind, err, last)
					}
					break
				}
				step := disk.taken[fails-1]
				now := ""
				if files(t, path) != "" {
					now = contentOf(t, path)
				}
				after := string(next.Bytes())
				if now != before && now != after {
					t.Errorf("%s, %s fails: the file is %q", kind, step, now)
				}
				if err == nil && now != after {
					t.Errorf("%s, %s fails: nothing was saved, and nothing said", kind, step)
				}
				if err != nil && cause == syscall.ENOSPC && problem(err) != DiskFull && step != "writable" {
					t.Errorf("%s, %s fails: %v", kind, step, err)
				}
				if names := files(t, path); names != "" && names != "mine.yaml" {
					t.Errorf("%s, %s fails: left behind: %s", kind, step, names)
				}
				if err := f.Save(next); err != nil || contentOf(t, path) != after {
					t.Errorf("%s, after %s failed: %v", kind, step, err)
				}
			}
		}
	}
}

func TestSaveKeepsTheFile(t *testing.T) {
	path := folder(t)
	f, d, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	next := withAnotherNote(t, d)
	if err := f.Save(next); err != nil {
		t.Fatal(err)
	}
	if got, want := contentOf(t, path), string(next.Bytes()); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	// What is there already is not written again.
	if err := f.Save(next); err != nil {
		t.Fatal(err)
	}
	if again, _ := os.Stat(path); !os.SameFile(info, again) {
		t.Error("written without need")
	}
}

func TestSaveThroughLinks(t *testing.T) {
	path := folder(t)
	dir := filepath.Dir(path)
	for name, target := range map[string]string{"a.yaml": "b.yaml", "b.yaml": path, "dangling.yaml": "later.yaml"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	for link, real := range map[string]string{"a.yaml": "mine.yaml", "dangling.yaml": "later.yaml"} {
		f, d, err := Open(filepath.Join(dir, link))
		if err != nil {
			t.Fatal(err)
		}
		next := withAnotherNote(t, d)
		if err := f.Save(next); err != nil {
			t.Fatal(err)
		}
		if got := contentOf(t, filepath.Join(dir, real)); got != string(next.Bytes()) {
			t.Errorf("%s: %q", real, got)
		}
		if info, err := os.Lstat(filepath.Join(dir, link)); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			t.Errorf("%s is no link any more", link)
		}
	}
}

func TestSaveRefuses(t *testing.T) {
	tests := []struct {
		name string
		do   func(t *testing.T, path string, disk *failing)
		want Problem
	}{
		{"changed by another", func(t *testing.T, path string, _ *failing) {
			write(t, path, strings.Replace(oneNote, "Shop", "Ship", 1))
		}, ChangedOnDisk},
		{"changed while we wrote", func(t *testing.T, path string, disk *failing) {
			disk.before["close"] = func() { write(t, path, oneNote+"# theirs\n") }
		}, ChangedOnDisk},
		{"removed", func(t *testing.T, path string, _ *failing) { must(t, os.Remove(path)) }, ChangedOnDisk},
		{"write-protected", func(t *testing.T, path string, _ *failing) { must(t, os.Chmod(path, 0o444)) }, ReadOnlyFile},
		{"hard link", func(t *testing.T, path string, _ *failing) { must(t, os.Link(path, path+"2")) }, HardLinks},
		{"now a folder", func(t *testing.T, path string, _ *failing) {
			must(t, os.Remove(path))
			must(t, os.Mkdir(path, 0o755))
		}, IsFolder},
		{"folder gone", func(t *testing.T, path string, _ *failing) { must(t, os.RemoveAll(filepath.Dir(path))) }, NoFolder},
		{"folder write-protected", func(t *testing.T, path string, disk *failing) { disk.fails, disk.err = 5, syscall.EACCES }, ReadOnlyFolder},
		{"disk write-protected", func(t *testing.T, path string, disk *failing) { disk.fails, disk.err = 5, syscall.EROFS }, ReadOnlyFolder},
		{"over quota", func(t *testing.T, path string, disk *failing) { disk.fails, disk.err = 8, syscall.EDQUOT }, DiskFull},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			path := folder(t)
			f, d, err := Open(path)
			must(t, err)
			disk := &failing{before: map[string]func(){}}
			f.disk = disk
			test.do(t, path, disk)
			left, _ := os.ReadFile(path)
			if disk.before["close"] != nil {
				left = []byte(oneNote + "# theirs\n")
			}
			if err := f.Save(withAnotherNote(t, d)); problem(err) != test.want {
				t.Errorf("%v, want %s (steps: %v)", err, test.want, disk.taken)
			}
			if now, _ := os.ReadFile(path); string(now) != string(left) {
				t.Errorf("the file is now %q", now)
			}
			if strings.Contains(listing(path), tempPrefix) {
				t.Errorf("left behind: %s", listing(path))
			}
		})
	}
}

func TestSaveOnlyTouched(t *testing.T) {
	path := folder(t)
	f, d, err := Open(path)
	must(t, err)
	later := time.Now().Add(time.Hour)
	must(t, os.Chtimes(path, later, later))
	must(t, f.Save(withAnotherNote(t, d)))
}

func TestOverwrite(t *testing.T) {
	path := folder(t)
	f, d, err := Open(path)
	must(t, err)
	write(t, path, "theirs\n")
	if !f.Changed() {
		t.Error("not noticed")
	}
	next := withAnotherNote(t, d)
	must(t, f.Overwrite(next))
	if contentOf(t, path) != string(next.Bytes()) || f.Changed() {
		t.Error("not written")
	}
}

// TestNewFile: a new file never replaces another, however late that came.
func TestNewFile(t *testing.T) {
	for _, when := range []string{"stat", "create", "sync", "close", "link"} {
		path := filepath.Join(t.TempDir(), "new.yaml")
		f, d, err := Open(path)
		must(t, err)
		f.disk = &failing{before: map[string]func(){when: func() { write(t, path, "theirs\n") }}}
		if err := f.Save(withAnotherNote(t, d)); problem(err) != AlreadyThere {
			t.Errorf("%s: %v", when, err)
		}
		if contentOf(t, path) != "theirs\n" || files(t, path) != "new.yaml" {
			t.Errorf("%s: %s", when, files(t, path))
		}
	}
	if _, err := NewFile(folder(t)); problem(err) != AlreadyThere {
		t.Error(err)
	}
}

// TestNewFileWithoutLinks: a new file is saved also where there are no hard links.
func TestNewFileWithoutLinks(t *testing.T) {
	path := filepath.Join(t.TempDir(), "new.yaml")
	f, d, err := Open(path)
	must(t, err)
	f.disk = &failing{fails: 7, err: syscall.EPERM}
	must(t, f.Save(withAnotherNote(t, d)))
	if files(t, path) != "new.yaml" {
		t.Error(files(t, path))
	}
}

// TestSaveAfterKill: a program that was killed between the two halves of a
// first save left a second name, which is taken for what it is.
func TestSaveAfterKill(t *testing.T) {
	path := folder(t)
	must(t, os.Link(path, filepath.Join(filepath.Dir(path), tempName())))
	f, d, err := Open(path)
	must(t, err)
	must(t, f.Save(withAnotherNote(t, d)))
	if files(t, path) != "mine.yaml" {
		t.Error(files(t, path))
	}
}

// TestTidyUp: what a program that was killed in the middle of a save left
// beside the file goes with the next save, unless somebody may still be at it.
func TestTidyUp(t *testing.T) {
	path := folder(t)
	old, young := filepath.Join(filepath.Dir(path), tempName()), filepath.Join(filepath.Dir(path), tempName())
	write(t, old, "half a sa")
	write(t, young, "half a sa")
	long := time.Now().Add(-time.Hour)
	must(t, os.Chtimes(old, long, long))
	f, d, err := Open(path)
	must(t, err)
	must(t, f.Save(withAnotherNote(t, d)))
	if got := files(t, path); got != filepath.Base(young)+" mine.yaml" {
		t.Error(got)
	}
}

// What could not be opened again is not written; what is as large as can be, is.
func TestSaveRefusesWhatCouldNotBeOpened(t *testing.T) {
	path := folder(t)
	full := oneNote + "# " + strings.Repeat("x", MaxSize-len(oneNote)-200) + "\n"
	write(t, path, full)
	f, d, err := Open(path)
	must(t, err)
	for size, want := range map[int]Problem{50: problem(nil), 400: WouldBeTooLarge} {
		c, _ := d.Canvas().Add(Channels, Note{Text: strings.Repeat("y", size)}, -1)
		next, err := d.With(c)
		must(t, err)
		if err := f.Save(next); problem(err) != want {
			t.Errorf("%d characters more: %v, want %q", size, err, want)
		}
		if _, _, err := Open(path); err != nil {
			t.Errorf("it cannot be opened again: %v", err)
		}
	}
}
