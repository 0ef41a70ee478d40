// What is no note: the keys at the top of the file, and lists item by item.

package merge

import (
	"cmp"
	"slices"

	"bmcanvas/canvas"
)

// mergeList merges lists item by item: what one side removed and the other left
// alone goes, what either added stays. The order is that of ours.
func mergeList[T comparable](base, ours, theirs []T) []T {
	switch {
	case slices.Equal(ours, theirs), slices.Equal(base, theirs):
		return ours
	case slices.Equal(base, ours):
		return theirs
	}
	b, o, t := counted(base), counted(ours), counted(theirs)
	left := make(map[T]int, len(o)+len(t)) // how often each is still to be put in
	for _, counts := range []map[T]int{o, t} {
		for item := range counts {
			left[item] = times(b[item], o[item], t[item])
		}
	}
	var kept []T
	places := map[T][]int{} // in kept
	for _, item := range ours {
		if left[item] > 0 {
			left[item]--
			places[item] = append(places[item], len(kept))
			kept = append(kept, item)
		}
	}
	added := map[int][]T{} // by the place in kept that they come after
	at := -1               // the place of what comes before in theirs
	for _, item := range theirs {
		if left[item] == 0 {
			if there := places[item]; len(there) > 0 {
				at, places[item] = max(at, there[0]), there[1:]
			}
			continue
		}
		left[item]--
		for len(added[at]) == 0 && at+1 < len(kept) && t[kept[at+1]] == 0 {
			at++ // ours has it there alone
		}
		added[at] = append(added[at], item)
	}
	merged := slices.Clone(added[-1])
	for i, item := range kept {
		merged = append(append(merged, item), added[i]...)
	}
	return merged
}

// times returns how often an item is to be in a merged list that is so often in
// the base, in ours and in theirs.
func times(base, ours, theirs int) int {
	switch {
	case ours >= base && theirs >= base:
		return max(ours, theirs)
	case ours < base && theirs < base:
		return min(ours, theirs)
	}
	return max(0, ours+theirs-base)
}

func counted[T comparable](list []T) map[T]int {
	counts := make(map[T]int, len(list))
	for _, item := range list {
		counts[item]++
	}
	return counts
}

// canvas returns the merged canvas, without the follow-ups of clashes.
func (m *merger) canvas() *canvas.Canvas {
	base, ours, theirs := m.v[inBase].canvas, m.v[inOurs].canvas, m.v[inTheirs].canvas
	c := *ours
	m.texts(base, ours, theirs, &c)
	c.Answered = mergeList(base.Answered, ours.Answered, theirs.Answered)
	c.NotApplicable = mergeList(base.NotApplicable, ours.NotApplicable, theirs.NotApplicable)
	m.mergeEntries(&c)
	c.Blocks = m.mergedBlocks()
	return &c
}

// texts merges the keys at the top that hold one text.
func (m *merger) texts(base, ours, theirs, c *canvas.Canvas) {
	field := func(key, base, ours, theirs string) string {
		text, clash := three(base, ours, theirs)
		if clash {
			m.clashes = append(m.clashes, Clash{Key: key, Ours: ours, Theirs: theirs})
		}
		return text
	}
	c.Name = field("name", base.Name, ours.Name, theirs.Name)
	c.Guide = field("guide", base.Guide, ours.Guide, theirs.Guide)
	c.Language = field("language", base.Language, ours.Language, theirs.Language)
	c.Stage = canvas.Stage(field("stage", string(base.Stage), string(ours.Stage), string(theirs.Stage)))
	// Where a copy came from is said of the file, not of the business: without a
	// base, ours is not a copy because theirs is one.
	if base.Kind != "" {
		c.DerivedFrom, _ = three(base.DerivedFrom, ours.DerivedFrom, theirs.DerivedFrom)
	}
	c.Format = max(ours.Format, theirs.Format)
	c.Updated = max(ours.Updated, theirs.Updated)
	c.Created = ours.Created
	if c.Created == "" || theirs.Created != "" && theirs.Created < c.Created {
		c.Created = theirs.Created
	}
}

// mergedBlocks returns the blocks of ours and, at their places, those that only
// theirs has.
func (m *merger) mergedBlocks() []canvas.Block {
	ours, theirs := m.v[inOurs].canvas, m.v[inTheirs].canvas
	blocks := slices.Clone(ours.Blocks)
	has := func(id string) bool {
		return slices.ContainsFunc(blocks, func(b canvas.Block) bool { return b.ID == id })
	}
	for _, b := range theirs.Blocks {
		if has(b.ID) || len(m.blocks[b.ID]) == 0 {
			continue
		}
		at := len(blocks)
		for i, there := range blocks {
			if cmp.Compare(ours.Kind.Order(there.ID), ours.Kind.Order(b.ID)) > 0 {
				at = i
				break
			}
		}
		blocks = slices.Insert(blocks, at, canvas.Block{ID: b.ID})
	}
	for i, b := range blocks {
		entries := m.blocks[b.ID]
		same := len(entries) == len(b.Notes)
		notes := make([]*canvas.Note, len(entries))
		for j, e := range entries {
			notes[j] = e.note
			same = same && e.note == b.Notes[j]
		}
		if !same {
			blocks[i].Notes = notes
		}
	}
	return blocks
}
