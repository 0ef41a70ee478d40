// The page docs/file-format.md against the keys of the file.

package canvas

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/internal/docpage"
)

func TestPageHasEveryKey(t *testing.T) {
	page := docpage.Read(t, "file-format.md")
	for _, part := range []struct {
		heading string
		table   int
		of      Subject
	}{
		{"## Keys of the canvas", 0, OfFile},
		{"## Keys of a note", 0, OfNote},
		{"## Follow-ups and reviews", 0, OfFollowUp},
		{"## Follow-ups and reviews", 1, OfReview},
	} {
		var keys []string
		for _, p := range Keys(part.of) {
			keys = append(keys, p.Key)
		}
		tables := docpage.Tables(docpage.Section(t, page, part.heading))
		if len(tables) <= part.table {
			t.Fatalf("%s has %d tables", part.heading, len(tables))
		}
		if got := tables[part.table]; !slices.Equal(got, keys) {
			t.Errorf("docs/file-format.md, %s:\n got %s\nwant %s", part.heading, strings.Join(got, " "), strings.Join(keys, " "))
		}
	}
}

func TestPageHasEveryBlock(t *testing.T) {
	cells := map[Kind][]string{}
	for _, row := range docpage.Rows(docpage.Section(t, docpage.Read(t, "file-format.md"), "## Blocks")) {
		for at, kind := range map[int]Kind{0: BusinessModel, 3: CustomerExperience} {
			if row[at] != "" {
				cells[kind] = append(cells[kind], strings.Join(docpage.Codes(row[at]+row[at+1]), " "))
			}
		}
	}
	for _, kind := range []Kind{BusinessModel, CustomerExperience} {
		var want []string
		for _, b := range kind.Blocks() {
			want = append(want, b+" "+kind.Prefix(b))
		}
		if !slices.Equal(cells[kind], want) {
			t.Errorf("docs/file-format.md, blocks of %s:\n got %q\nwant %q", kind, cells[kind], want)
		}
	}
}

func TestPageHasEveryStatusAndTheLimit(t *testing.T) {
	page := docpage.Read(t, "file-format.md")
	for _, row := range docpage.Rows(docpage.Section(t, page, "## Keys of a note")) {
		if row[0] == "`status`" {
			var want []string
			for _, s := range Statuses()[1:] {
				want = append(want, string(s))
			}
			if got := docpage.Codes(row[1]); !slices.Equal(got, want) {
				t.Errorf("docs/file-format.md has the statuses %q, the code has %q", got, want)
			}
		}
	}
	if !strings.Contains(page, "at most 2,000 characters") || MaxNote != 2000 || !strings.Contains(page, "| over 8 MB |") || MaxSize != 8<<20 {
		t.Errorf("docs/file-format.md has other limits than %d characters and %d bytes", MaxNote, MaxSize)
	}
}

// The example of the page is a canvas that can be opened.
func TestExampleOfThePageOpens(t *testing.T) {
	d, err := Parse("file-format.md", []byte(docpage.Block(t, docpage.Read(t, "file-format.md"), "yaml")))
	if err != nil {
		t.Fatal(err)
	}
	if n := d.Canvas().Count(); n != 5 {
		t.Errorf("%d notes in it", n)
	}
	if o := d.Others(); len(o.Top)+len(o.Notes)+len(o.Blocks) > 0 {
		t.Errorf("it has keys that no canvas has: %v", o)
	}
}
