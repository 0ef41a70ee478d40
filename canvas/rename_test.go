package canvas

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"bmcanvas/canvas/disk"
)

// linkless is a disk that has no hard links.
type linkless struct{ disk.System }

func (linkless) Link(string, string) error { return errors.ErrUnsupported }

func TestRenameFile(t *testing.T) {
	for name, d := range map[string]disk.Disk{"with links": disk.System{}, "without": linkless{}} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			one, two, three := filepath.Join(dir, "one.yaml"), filepath.Join(dir, "two.yaml"), filepath.Join(dir, "three.yaml")
			for _, path := range []string{one, two} {
				if err := os.WriteFile(path, []byte(path), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			var wrong *Error
			for to, problem := range map[string]Problem{two: AlreadyThere, one: AlreadyThere, filepath.Join(dir, "no", "x.yaml"): ""} {
				if err := renameOn(d, one, to); !errors.As(err, &wrong) || problem != "" && wrong.Problem != problem {
					t.Errorf("to %s: %v", to, err)
				}
			}
			if err := renameOn(d, three, filepath.Join(dir, "four.yaml")); !errors.As(err, &wrong) || wrong.Problem != NotFound {
				t.Errorf("what is not there: %v", err)
			}
			if err := renameOn(d, one, three); err != nil {
				t.Fatal(err)
			}
			for path, want := range map[string]string{two: two, three: one, one: ""} {
				if got, _ := os.ReadFile(path); string(got) != want {
					t.Errorf("%s says %q", path, got)
				}
			}
		})
	}
}
