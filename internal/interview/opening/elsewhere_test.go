// Words of an earlier run that are not in the record of the file: it has been renamed,
// or the state folder could not be written to.

package opening

import (
	"os"
	"path/filepath"
	"testing"

	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/recovery"
	"bmcanvas/internal/interview/saver"
)

// found opens the file, and returns the texts of the drafts that are offered.
func found(t *testing.T, r Request) (o *Opened, texts []string) {
	t.Helper()
	o, err := Open(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { o.Close() })
	if o.Leftover != nil {
		for _, d := range o.Leftover.Drafts {
			texts = append(texts, d.Text)
		}
	}
	return o, texts
}

// handle takes up what was found, as a front end does: it keeps it, or with "" drops it.
func (o *Opened) handle(t *testing.T, draft string) {
	t.Helper()
	o.Guard.MarkHandled()
	o.keeps(draft)()
	if err := o.Guard.Flush(); err != nil {
		t.Fatal(err)
	}
	o.Close()
}

const halfSaid = "canvas: business-model\nblocks:\n  channels:\n    - Shop\n"

// A file that was renamed after a crash finds its record by what it says, once.
func TestRenamedFileFindsItsRecord(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	for _, c := range []struct {
		name  string
		now   string // what the renamed file says
		stays bool   // the old file is still there
		held  bool   // a program works on the old file
		found bool
	}{
		{"renamed", halfSaid, false, false, true},
		{"renamed and changed", halfSaid + "# other\n", false, false, false},
		{"copied", halfSaid, true, false, false},
		{"renamed under a program", halfSaid, false, true, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, doc := file(t, halfSaid)
			r := Request{Path: f.Path(), Fallback: "en", State: state(t), Merge: mergeOptions}
			leave(t, r, recovery.Record{Says: saver.BaseOf(doc), Drafts: []recovery.Draft{{Text: "half a thought"}}})
			if c.held {
				guard, err := NewGuard(r.State, r.Path)
				if err != nil {
					t.Fatal(err)
				}
				defer guard.Close()
			}
			r.Path = filepath.Join(filepath.Dir(f.Path()), "renamed.yaml")
			write(t, r.Path, c.now)
			if !c.stays {
				if err := os.Remove(f.Path()); err != nil {
					t.Fatal(err)
				}
			}
			o, texts := found(t, r)
			if (len(texts) > 0) != c.found {
				t.Fatalf("found %q", texts)
			}
			if !c.found {
				return
			}
			o.handle(t, "half a thought")
			if left := r.State.Records(); len(left) != 1 || left[0].File != recovery.RealPath(r.Path) {
				t.Errorf("after that there are %d records", len(left))
			}
			if o, texts = found(t, r); len(texts) != 1 {
				t.Errorf("after a crash with the words in the field, found %q", texts)
			}
			o.handle(t, "")
			if _, texts := found(t, r); texts != nil || len(r.State.Records()) > 0 {
				t.Errorf("once they are handled, found %q", texts)
			}
		})
	}
}

// What was written to a temporary file, because the state folder could not be, is offered
// in the next run, and the file goes when that has handled it.
func TestTemporaryCopyIsOffered(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	state := block(t, filepath.Join(t.TempDir(), "state"))
	o := opened(t, state)
	path := o.Path
	o.keeps("half a thought")()
	copied, err := o.Guard.writeCopy()
	if err != nil {
		t.Fatal(err)
	}
	o.Close()
	r := Request{Path: path, Fallback: "en", State: recovery.In(private.At(state)), Merge: mergeOptions}
	o, texts := found(t, r)
	if len(texts) != 1 || texts[0] != "half a thought" {
		t.Fatalf("found %q", texts)
	}
	if in, _ := o.Leftover.Difference(); len(in) != 1 || in[0] != "Web" {
		t.Errorf("what was not saved: %q", in)
	}
	o.Guard.MarkHandled()
	o.keeps("half a thought")()
	if err := o.Guard.Flush(); err == nil {
		t.Error("there is a state folder")
	}
	o.Close()
	if _, err := os.Stat(copied); err != nil {
		t.Error("the copy is gone, though the words are nowhere else")
	}
	o, _ = found(t, r)
	o.Saver.Want(o.Before) // nothing is to be saved
	o.Canvas = o.Before
	o.Guard.MarkHandled()
	o.keeps("")()
	_ = o.Guard.Flush()
	if _, err := os.Stat(copied); err == nil {
		t.Error("the copy stays once its words are dropped")
	}
}

// A copy that another user could have written is not read.
func TestCopyOfOthersIsNotRead(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	o := opened(t, filepath.Join(t.TempDir(), "state"))
	o.keeps("half a thought")()
	copied, err := o.Guard.writeCopy()
	if err != nil {
		t.Fatal(err)
	}
	if recovery.State(os.Getenv).For(o.Path).Copied() == nil {
		t.Fatal("the copy is not found")
	}
	if err := os.Chmod(copied, 0o666); err != nil {
		t.Fatal(err)
	}
	if recovery.State(os.Getenv).For(o.Path).Copied() != nil {
		t.Error("a file that all can write is read")
	}
	if err := os.Rename(copied, copied+".real"); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(copied+".real", copied); err != nil {
		t.Skip(err)
	}
	if recovery.State(os.Getenv).For(o.Path).Copied() != nil {
		t.Error("a link is followed")
	}
}
