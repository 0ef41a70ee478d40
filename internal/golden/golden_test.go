package golden

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// failing is a test that records its failures.
type failing struct {
	testing.TB
	failures []string
}

func (f *failing) Helper() {}

func (f *failing) Errorf(format string, args ...any) {
	f.failures = append(f.failures, fmt.Sprintf(format, args...))
}

func TestCompareSaysWhereTextsDiffer(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.MkdirAll("testdata", 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("testdata/a.txt", []byte("one\ntwo\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for got, want := range map[string]string{
		"one\ntwo\n":   "",
		"one\nthree\n": "line 2",
		"one\n":        "line 2",
		"one\ntwo":     "line 2",
		"":             "line 1",
	} {
		f := &failing{TB: t}
		Compare(f, "a.txt", got)
		if all := strings.Join(f.failures, ""); (all != "") != (want != "") || !strings.Contains(all, want) {
			t.Errorf("%q: it says %q, want %q", got, all, want)
		}
	}
}

func TestUpdateWritesTheFile(t *testing.T) {
	t.Chdir(t.TempDir())
	*update = true
	defer func() { *update = false }()
	Compare(t, "folder/b.txt", "new\n")
	if data, err := os.ReadFile(filepath.Join("testdata", "folder", "b.txt")); string(data) != "new\n" {
		t.Errorf("the file has %q, %v", data, err)
	}
}
