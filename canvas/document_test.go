// Documents: from one to the next, and back.

package canvas

import (
	"os"
	"strings"
	"testing"
)

func mustParse(t testing.TB, src string) *Document {
	t.Helper()
	d, err := Parse("test.yaml", []byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return d
}

func mustWith(t testing.TB, d *Document, c *Canvas) *Document {
	t.Helper()
	next, err := d.With(c)
	if err != nil {
		t.Fatalf("%v\n%s", err, d.Bytes())
	}
	return next
}

// TestExample: a file that the program writes from nothing is the tidy
// example, but for the example's comments.
func TestExample(t *testing.T) {
	data, err := os.ReadFile("testdata/example.yaml")
	must(t, err)
	var want strings.Builder
	for line := range strings.Lines(string(data)) {
		text, _, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "  #")
		want.WriteString(strings.TrimRight(text, " ") + "\n")
	}
	d := mustWith(t, Blank(), mustParse(t, string(data)).Canvas())
	if string(d.Bytes()) != want.String() {
		t.Errorf("got\n%s\nwant\n%s", d.Bytes(), want.String())
	}
}

// TestNothingToDo: a canvas that the file says already changes nothing.
func TestNothingToDo(t *testing.T) {
	d := mustParse(t, "canvas: business-model\nblocks:\n  channels:\n    - Shop\n")
	for _, c := range []*Canvas{d.Canvas(), d.Canvas().With(func(*Canvas) {}), d.Canvas().SetAnswered("x", false)} {
		if next := mustWith(t, d, c); next != d {
			t.Errorf("%+v", c)
		}
	}
}
