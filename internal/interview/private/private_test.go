// The promises of Dir: whole or not at all, for the owner alone, nothing left behind.

package private_test

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/private/faulty"
)

func write(t *testing.T, d private.Dir, name, data string) {
	t.Helper()
	if err := d.Write(name, []byte(data)); err != nil {
		t.Fatal(err)
	}
}

func mode(t *testing.T, path string) fs.FileMode {
	t.Helper()
	info, err := os.Lstat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Mode().Perm()
}

// A fault at any step leaves the old file or the new one, whole, and no
// temporary file; without the fault it works again.
func TestFaultAtEachStep(t *testing.T) {
	for _, old := range []string{"", "the old words"} {
		for _, step := range faulty.Steps {
			t.Run(step, func(t *testing.T) {
				disk := &faulty.Disk{}
				d := private.On(filepath.Join(t.TempDir(), "state"), disk)
				if old != "" {
					write(t, d, "f", old)
				}
				disk.Fail(step, nil)
				err := d.Write("f", []byte("the new words"))
				if failed := step != "remove"; failed != errors.Is(err, syscall.ENOSPC) {
					t.Fatalf("error %v", err)
				}
				got, _, err := d.Read("f", 100)
				if old == "" && errors.Is(err, fs.ErrNotExist) {
					err = nil
				}
				want := old
				if step == "sync folder" || step == "remove" {
					want = "the new words"
				}
				if err != nil || string(got) != want {
					t.Fatalf("says %q, want %q (%v)", got, want, err)
				}
				for _, name := range d.Names() {
					if name != "f" {
						t.Errorf("left behind: %s", name)
					}
				}
				disk.Heal()
				write(t, d, "f", "the new words")
			})
		}
	}
}

func TestForTheOwnerAlone(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows has other permissions")
	}
	base := t.TempDir()
	open := filepath.Join(base, "open")
	if err := os.Mkdir(open, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(open, 0o777); err != nil { // whatever the umask
		t.Fatal(err)
	}
	for _, path := range []string{filepath.Join(base, "a", "b", "c"), open} {
		d := private.At(path)
		write(t, d, "f", "words")
		if got := mode(t, path); got != 0o700 {
			t.Errorf("%s has mode %o", path, got)
		}
		if got := mode(t, d.Path("f")); got != 0o600 {
			t.Errorf("the file has mode %o", got)
		}
	}
	if got := mode(t, filepath.Join(base, "a")); got != 0o700 {
		t.Errorf("the folder above has mode %o", got)
	}
}

func TestLinkStaysALink(t *testing.T) {
	base := t.TempDir()
	target := filepath.Join(base, "dotfiles", "config")
	if err := os.Mkdir(filepath.Dir(target), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(target, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	d := private.At(filepath.Join(base, "ours"))
	if err := d.Ensure(); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(target, d.Path("f")); err != nil {
		t.Skip(err)
	}
	write(t, d, "f", "new")
	if to, err := os.Readlink(d.Path("f")); to != target {
		t.Errorf("it is no link any more: %q, %v", to, err)
	}
	if got, _ := os.ReadFile(target); string(got) != "new" {
		t.Errorf("the target says %q", got)
	}
	if got := mode(t, filepath.Dir(target)); runtime.GOOS != "windows" && got != 0o755 {
		t.Errorf("somebody else's folder has mode %o", got)
	}
}

func TestReadWhatIsNoFile(t *testing.T) {
	d := private.At(t.TempDir())
	write(t, d, "large", strings.Repeat("x", 11))
	if err := os.Mkdir(d.Path("folder"), 0o700); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]error{
		"large":   private.ErrTooLarge,
		"folder":  private.ErrNoFile,
		"missing": fs.ErrNotExist,
	} {
		if _, _, err := d.Read(name, 10); !errors.Is(err, want) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got, _, err := d.Read("large", 11); err != nil || len(got) != 11 {
		t.Errorf("what is just small enough: %q, %v", got, err)
	}
}

func TestSetAsideReplacesNothing(t *testing.T) {
	d := private.At(t.TempDir())
	for _, words := range []string{"one", "two", "three"} {
		write(t, d, "f", words)
		kept, err := d.SetAside("f", "broken")
		if err != nil {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(kept); string(got) != words {
			t.Errorf("%s says %q", kept, got)
		}
	}
	if got := strings.Join(slices.Sorted(slices.Values(d.Names())), " "); got != "f.broken f.broken-2 f.broken-3" {
		t.Error(got)
	}
	if _, err := d.SetAside("f", "broken"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("setting nothing aside: %v", err)
	}
}

func TestSweepTakesOldTemporaryFilesOnly(t *testing.T) {
	d := private.At(t.TempDir())
	for _, name := range []string{"f", "f.tmp-old", "f.tmp-new", "g.tmp-old", "f.broken"} {
		write(t, d, name, "x")
		if name != "f.tmp-new" {
			long := time.Now().Add(-time.Hour)
			if err := os.Chtimes(d.Path(name), long, long); err != nil {
				t.Fatal(err)
			}
		}
	}
	d.Sweep("f", time.Minute)
	if got := strings.Join(slices.Sorted(slices.Values(d.Names())), " "); got != "f f.broken f.tmp-new g.tmp-old" {
		t.Error(got)
	}
}

func TestRemove(t *testing.T) {
	d := private.At(filepath.Join(t.TempDir(), "not there yet"))
	if err := d.Remove("f"); err != nil {
		t.Errorf("what is not there: %v", err)
	}
	write(t, d, "f", "x")
	if err := d.Remove("f"); err != nil || len(d.Names()) > 0 {
		t.Errorf("%v, %v", err, d.Names())
	}
}

func TestNoFolder(t *testing.T) {
	var d private.Dir
	if _, _, err := d.Read("f", 1); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Read: %v", err)
	}
	_, aside := d.SetAside("f", "x")
	for what, err := range map[string]error{
		"Ensure": d.Ensure(), "Write": d.Write("f", nil), "Remove": d.Remove("f"), "SetAside": aside,
	} {
		if !errors.Is(err, private.ErrNoFolder) {
			t.Errorf("%s: %v", what, err)
		}
	}
	d.Sweep("f", 0)
}

func TestLocations(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the paths are Unix's")
	}
	for _, c := range []struct{ env, state, config string }{
		{"HOME=/h", "/h/.local/state/bmcanvas", "/h/.config/bmcanvas"},
		{"HOME=/h XDG_STATE_HOME=/s XDG_CONFIG_HOME=/c", "/s/bmcanvas", "/c/bmcanvas"},
		{"HOME=/h XDG_STATE_HOME=s XDG_CONFIG_HOME=./c", "/h/.local/state/bmcanvas", "/h/.config/bmcanvas"},
		{"HOME=h", "", ""},
		{"LocalAppData=/l AppData=/a", "", ""},
		{"", "", ""},
	} {
		getenv := func(name string) string {
			for _, pair := range strings.Fields(c.env) {
				if k, v, _ := strings.Cut(pair, "="); k == name {
					return v
				}
			}
			return ""
		}
		for which, d := range map[string]private.Dir{c.state: private.State(getenv), c.config: private.Config(getenv)} {
			if want := which; want != "" && d.Path("f") != filepath.Join(want, "f") || want == "" && d.Path("f") != "" {
				t.Errorf("%q: %q, want %q", c.env, d.Path("f"), want)
			}
		}
	}
}

func TestAnyBytes(t *testing.T) {
	d := private.At(t.TempDir())
	data := make([]byte, 1<<16)
	for i := range data {
		data[i] = byte(i * 7)
	}
	write(t, d, "f", string(data))
	if got, when, err := d.Read("f", 1<<20); err != nil || !bytes.Equal(got, data) || when.IsZero() {
		t.Errorf("%d bytes, %v, %v", len(got), when, err)
	}
}
