package merge

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// say is the words of a clash's follow-up in the tests.
func say(c Clash) string {
	if c.Key == "" {
		return fmt.Sprintf("removed: %s", c.Removed)
	}
	if c.Note == nil {
		return fmt.Sprintf("%s: %s", c.Key, c.Theirs)
	}
	return fmt.Sprintf("%s, %s: %s", c.Note.Text, c.Key, c.Theirs)
}

var testOptions = Options{Day: "2026-12-01", Say: say}

// parse reads a file; a line for `canvas` is put before it.
func parse(t testing.TB, src string) *canvas.Document {
	t.Helper()
	if src == "" {
		return canvas.Blank()
	}
	doc, err := canvas.Parse("test.yaml", []byte("canvas: business-model\n"+src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	return doc
}

// merged merges three files, and returns the result without the first line.
func merged(t testing.TB, base, ours, theirs string) (string, []Clash) {
	t.Helper()
	r, err := Documents(parse(t, base), parse(t, ours), parse(t, theirs), testOptions)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := canvas.Parse("merged", r.Document.Bytes()); err != nil {
		t.Fatalf("%v\n%s", err, r.Document.Bytes())
	}
	return strings.TrimPrefix(string(r.Document.Bytes()), "canvas: business-model\n"), r.Clashes
}

func TestMerge(t *testing.T) {
	for _, c := range []struct {
		name                     string
		base, ours, theirs, want string
		clashes                  string
	}{
		{
			name:   "two notes of one id",
			base:   "blocks:\n  channels:\n    - id: ch1\n      note: Shop\n",
			ours:   "blocks:\n  channels:\n    - id: ch1\n      note: Shop\n    - id: ch2\n      note: Web\n",
			theirs: "blocks:\n  channels:\n    - id: ch1\n      note: Shop\n    - id: ch2\n      note: Mail # by post\n    - id: ch3\n      note: Fax\n      links: [ch2]\n",
			want:   "blocks:\n  channels:\n    - id: ch1\n      note: Shop\n    - id: ch2\n      note: Web\n    - id: ch4\n      note: Mail # by post\n    - id: ch3\n      note: Fax\n      links: [ch4]\n",
		},
		{
			name:    "reworded twice",
			base:    "blocks:\n  channels:\n    - id: ch1\n      note: Shop\n",
			ours:    "blocks:\n  channels:\n    - id: ch1\n      note: Shops\n",
			theirs:  "blocks:\n  channels:\n    - id: ch1\n      note: The shop\n",
			want:    "blocks:\n  channels:\n    - id: ch1\n      note: Shops\nfollow_ups:\n  - block: channels\n    note: \"Shops, note: The shop\"\n    asked: 2026-12-01\n",
			clashes: "note",
		},
		{
			name:    "removed and reworded",
			base:    "blocks:\n  channels:\n    - id: ch1\n      note: Shop\n    - id: ch2\n      note: Web\n      links: [ch1]\n",
			ours:    "blocks:\n  channels:\n    - id: ch2\n      note: Web\n",
			theirs:  "blocks:\n  channels:\n    - id: ch1\n      note: Shops\n      mine: 1\n    - id: ch2\n      note: Web\n      links: [ch1]\n",
			want:    "blocks:\n  channels:\n    - id: ch1\n      note: Shops\n      mine: 1\n    - id: ch2\n      note: Web\n      links: [ch1]\nfollow_ups:\n  - block: channels\n    note: \"removed: Shop\"\n    asked: 2026-12-01\n",
			clashes: "removed",
		},
		{
			name:   "comments and keys of both",
			base:   "mine: 1\nblocks:\n  channels:\n    - id: ch1\n      note: Shop\n    # about the web\n    - id: ch2\n      note: Web\n",
			ours:   "# ours\nmine: 1\nblocks:\n  channels:\n    - id: ch1\n      note: Shop\n      status: confirmed\n    # about the web\n    - id: ch2\n      note: Web # good\n",
			theirs: "mine: 2\nyours: [a, 'b']\nblocks:\n  channels: # in order\n    - id: ch1\n      note: Shop # the old one\n      theirs: {a: 1}\n    # about the net\n    - id: ch2\n      note: The web\n# the end\n",
			want:   "# ours\nmine: 2\nblocks:\n  channels: # in order\n    - id: ch1\n      note: Shop # the old one\n      status: confirmed\n      theirs: {a: 1}\n    # about the net\n    - id: ch2\n      note: The web # good\nyours: [a, 'b']\n# the end\n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, clashes := merged(t, c.base, c.ours, c.theirs)
			if got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
			var keys []string
			for _, clash := range clashes {
				if clash.Key == "" {
					clash.Key = "removed"
				}
				keys = append(keys, clash.Key)
			}
			if strings.Join(keys, " ") != c.clashes {
				t.Errorf("clashes %q", keys)
			}
		})
	}
}
