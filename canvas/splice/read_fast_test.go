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
	if len(a.nodes) != len(b.nodes) {
		return fmt.Sprintf("%d nodes and %d", len(a.nodes), len(b.nodes))
	}
	for i := range a.nodes {
		x, y := a.nodes[i], b.nodes[i]
		x.text, y.text = 0, 0
		if x != y {
			return fmt.Sprintf("node %d: %+v and %+v", i, x, y)
		}
		if x.kind == Scalar && a.Text(Node(i)) != b.Text(Node(i)) {
			return fmt.Sprintf("node %d: %q and %q", i, a.Text(Node(i)), b.Text(Node(i)))
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
		if d := sameTree(fast, full); d != "" {
			t.Fatalf("%q: %s", src, d)
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
}
