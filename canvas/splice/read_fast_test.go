// The fast reader reads what yaml.v3 reads.

package splice

import (
	"fmt"
	"strconv"
	"testing"
	"time"
)

// sameTree says where two trees of the same text differ, "" if nowhere.
func sameTree(a, b *Tree) string {
	if a.count() != b.count() {
		return fmt.Sprintf("%d nodes and %d", a.count(), b.count())
	}
	for i := range a.count() {
		x, y := *a.node(i), *b.node(i)
		x.text, y.text = 0, 0
		if x != y {
			return fmt.Sprintf("node %d: %+v and %+v", i, x, y)
		}
		if x.kind == Scalar && a.Text(i) != b.Text(i) {
			return fmt.Sprintf("node %d: %q and %q", i, a.Text(i), b.Text(i))
		}
	}
	return ""
}

// sameWalk says where the texts differ that cursors find, from the last node to the first,
// "" if nowhere.
func sameWalk(a, b *Tree) string {
	x, y := cursor{t: a}, cursor{t: b}
	for i := a.count() - 1; i >= 0; i-- {
		if d := x.node(i); d.kind == Scalar && x.text(i) != y.text(i) {
			return fmt.Sprintf("node %d: %q and %q", i, x.text(i), y.text(i))
		}
	}
	return ""
}

// FuzzReadFast: what the fast reader reads, it reads as yaml.v3 does.
func FuzzReadFast(f *testing.F) {
	for _, s := range readFastSeeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, src string) {
		done := time.AfterFunc(5*time.Second, func() { panic("hangs at " + strconv.Quote(src)) })
		defer done.Stop()
		fast, _ := readFast(src)
		if fast == nil {
			return
		}
		full, err := readFull(src)
		if err != nil {
			t.Fatalf("yaml.v3 refuses %q: %v", src, err)
		}
		if full.unlocated {
			t.Fatalf("a node is not located in %q", src)
		}
		for _, perPage := range []int{1, 2, pageItems} {
			paged, _ := readPaged(src, perPage)
			if d := sameTree(paged, full); d != "" {
				t.Fatalf("%q with %d items in a page: %s", src, perPage, d)
			}
			if d := sameWalk(paged, full); d != "" {
				t.Fatalf("%q with %d items in a page: %s", src, perPage, d)
			}
		}
	})
}

var readFastSeeds = []string{
	"a: 1\n",
	"\ufeffa: b # c\nd: \"x \\\" \\n\"\ne: 'it''s'\n",
	"a:\n  b:\n    - id: cs1\n      note: word\n      links: [cs1, vp2 ]\n    # c\n\n    - two\nc:\n- x\n- y: z\n  k: v\nd:\n",
	"a: |-\n  one\n\n    two\nb: |\n    x\n# foot\n",
	"a: b\r\nc:\r\n  - d\r\n",
	"a:\n- |\n  x\n- y",
	"b:\n  c:\n    - 'it''s'\n    - one\n    - |\n      two\n    - three\n  d:\n    - f:\n        - \"four\\n\"\n        - five\n      g: [h, i]\n    - six\n    - seven\nh: 1\n",
}
