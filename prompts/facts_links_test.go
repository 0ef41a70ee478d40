package prompts

import (
	"fmt"
	"maps"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// Beyond the first blocks there are no bits: it is known all the same what is linked.
func TestBlockLinksOfManyBlocks(t *testing.T) {
	c := &canvas.Canvas{Kind: canvas.BusinessModel}
	const blocks = firstBlocks + 6
	for i := range blocks {
		n := &canvas.Note{Key: canvas.NewKey(), ID: fmt.Sprint("x", i), Text: "n"}
		if i%3 != 0 { // with the block before, and with that at the other end
			n.Links = []string{fmt.Sprint("x", i-1), fmt.Sprint("x", blocks-1-i)}
		}
		c.Blocks = append(c.Blocks, canvas.Block{ID: fmt.Sprint("b", i), Notes: []*canvas.Note{n}})
	}
	links := check.LinksOf(c)
	l := newBlockLinks(c, links.Numbers())
	want := map[[2]int]bool{}
	for i, b := range c.Blocks {
		for _, to := range links.Of(b.Notes[0].Key) {
			l.add(b.Notes[0], to)
			at, _ := links.Numbers().Of(to.Key)
			want[[2]int{i, at}] = true
		}
	}
	for i, b := range c.Blocks {
		for j, other := range c.Blocks {
			if got := l.has(b.Notes[0].Key, other.ID); got != want[[2]int{i, j}] {
				t.Errorf("the note of block %d is linked with block %d: %v", i, j, got)
			}
		}
	}
	got := map[[2]int]bool{}
	for from, there := range l.pairs() {
		got[[2]int{from, there}] = true
	}
	if !maps.Equal(got, want) || len(want) < blocks {
		t.Errorf("the pairs are %v, want %v", got, want)
	}
	if l.has(canvas.NewKey(), "b1") || l.has(c.Blocks[1].Notes[0].Key, "none") || (&blockLinks{}).has(1, "b1") {
		t.Error("what is not there is linked")
	}
}
