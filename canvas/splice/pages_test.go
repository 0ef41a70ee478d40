// Long lists: their nodes are not kept, and are the same whenever they are read again.

package splice

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

// longList is a text with a list of so many items under a key below the top, and others
// before and after it.
func longList(items int) string {
	var b strings.Builder
	b.WriteString("a:\n  first:\n    - one\n  long:\n")
	for i := range items {
		fmt.Fprintf(&b, "    - id: x%d\n      text: 'it''s %d' # comment\n      links: [a, b%d]\n", i, i, i)
		if i%7 == 0 {
			fmt.Fprintf(&b, "      more:\n        - \"%d\\n\"\n        - k: |\n            lines\n", i)
		}
	}
	b.WriteString("  last:\n    - two\nb: end\n")
	return b.String()
}

// keptNodes counts the nodes that the tree keeps.
func keptNodes(t *Tree) int {
	if t.pages == nil {
		return len(t.nodes)
	}
	sum := 0
	for _, p := range t.pages.list {
		if p.kept != nil {
			sum += len(p.kept.nodes)
		}
	}
	return sum
}

func TestNodesOfALongListAreNotKept(t *testing.T) {
	short, _ := readFast(longList(pageItems))
	if short.pages != nil {
		t.Error("a short list has pages")
	}
	long, _ := readFast(longList(5000))
	if kept, all := keptNodes(long), int(long.count()); kept > keptNodes(short)+1 || all < 5000*9 {
		t.Errorf("%d of %d nodes are kept, of a short list %d", kept, all, keptNodes(short))
	}
}

func TestLongListIsReadAsYAML(t *testing.T) {
	src := longList(300)
	full, err := readFull(src)
	if err != nil {
		t.Fatal(err)
	}
	long, _ := readFast(src)
	var readers sync.WaitGroup
	for range 4 { // at once
		readers.Go(func() {
			if d := sameTree(long, full); d != "" {
				t.Error(d)
			}
			if d := sameWalk(long, full); d != "" {
				t.Error(d)
			}
		})
	}
	readers.Wait()
	comments := 0
	for range long.Comments() {
		comments++
	}
	if comments != 300 {
		t.Errorf("%d comments", comments)
	}
}

// A list with many keys keeps its nodes in pieces, which are not moved when it grows.
func TestManyKeysAreKeptInPieces(t *testing.T) {
	var b strings.Builder
	for i := range mostKept {
		fmt.Fprintf(&b, "k%d: [v]\n", i)
	}
	fast, _ := readFast(b.String())
	full, err := readFull(b.String())
	if err != nil || len(fast.pages.list) != 4 {
		t.Fatalf("%d pieces, %v", len(fast.pages.list), err)
	}
	if d := sameTree(fast, full); d != "" {
		t.Error(d)
	}
}
