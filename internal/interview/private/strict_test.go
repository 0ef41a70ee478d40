//go:build unix

// What a strict folder refuses: others' folders, and links out of it.

package private

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestStrictFollowsNoLinks(t *testing.T) {
	root := t.TempDir()
	d := At(filepath.Join(root, "state")).Strict()
	if err := d.Ensure(); err != nil {
		t.Fatal(err)
	}
	outside := filepath.Join(root, "outside")
	if err := os.WriteFile(outside, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, d.Path("file")); err != nil {
		t.Fatal(err)
	}
	if data, _, err := d.Read("file", 100); err == nil {
		t.Errorf("read %q through a link", data)
	}
	if err := d.Write("file", []byte("mine")); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(outside); string(data) != "theirs" {
		t.Errorf("wrote %q through a link", data)
	}
	if data, _, err := d.Read("file", 100); err != nil || string(data) != "mine" {
		t.Errorf("%q, %v", data, err)
	}
}

func TestStrictRefusesFoldersOfOthers(t *testing.T) {
	path := "/" // root's
	if os.Geteuid() == 0 {
		path = filepath.Join(t.TempDir(), "state")
		if err := os.Mkdir(path, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.Chown(path, 65534, 65534); err != nil {
			t.Skip(err)
		}
	}
	d := At(path).Strict()
	if err := d.Ensure(); !errors.Is(err, ErrForeign) {
		t.Errorf("made ready: %v", err)
	}
	if err := d.Write("file", nil); !errors.Is(err, ErrForeign) {
		t.Errorf("written to: %v", err)
	}
	if _, _, err := d.Read("file", 100); !errors.Is(err, ErrForeign) {
		t.Errorf("read: %v", err)
	}
}
