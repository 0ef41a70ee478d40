// The copy of a file that is kept when it is left.

package recovery_test

import (
	"path/filepath"
	"testing"

	"bmcanvas/internal/interview/private"
	"bmcanvas/internal/interview/recovery"
)

func TestSeen(t *testing.T) {
	folder := recovery.In(private.At(filepath.Join(t.TempDir(), "state")))
	path := filepath.Join(t.TempDir(), "a.yaml")
	if got := folder.For(path).Seen(); got != nil {
		t.Errorf("%q was seen", got)
	}
	for _, said := range []string{"canvas: business-model\n", "canvas: customer-experience\n"} {
		if err := folder.For(path).RecordSeen(said); err != nil {
			t.Fatal(err)
		}
		if got := folder.For(path).Seen(); string(got) != said {
			t.Errorf("%q was seen, want %q", got, said)
		}
	}
	if got := folder.For(path + "2").Seen(); got != nil {
		t.Errorf("of another file %q was seen", got)
	}
	if waiting := folder.Records(); len(waiting) > 0 {
		t.Errorf("it is taken for words that wait: %v", waiting)
	}
}
