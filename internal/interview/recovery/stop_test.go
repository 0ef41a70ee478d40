package recovery_test

import (
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/recovery"
)

func TestStop(t *testing.T) {
	f, path := recovery.In(private.At(filepath.Join(t.TempDir(), "state"))), filepath.Join(t.TempDir(), "a.yaml")
	if got := f.For(path).Stopped(); got != (recovery.Stop{}) {
		t.Errorf("before anything is recorded: %+v", got)
	}
	for _, s := range []recovery.Stop{{"for-whom", "", "cs1"}, {"persona-role", "cs2", ""}, {}} {
		if err := f.For(path).RecordStop(s); err != nil {
			t.Fatal(err)
		}
		if got := f.For(path).Stopped(); got != s {
			t.Errorf("%+v, want %+v", got, s)
		}
	}
	if err := f.For(path).RecordStop(recovery.Stop{Question: "two\nlines", Subject: strings.Repeat("x", 5000), Note: "cs1"}); err != nil || f.For(path).Stopped() != (recovery.Stop{Note: "cs1"}) {
		t.Errorf("%v, %+v", err, f.For(path).Stopped())
	}
}
