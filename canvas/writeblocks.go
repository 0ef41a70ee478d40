// Writing the lists of the file: the notes of the blocks, follow-ups and reviews.

package canvas

import (
	"slices"

	"bmcanvas/canvas/splice"
)

// blocks writes the notes that are new, changed, moved or removed.
func (w *writer) blocks() {
	w.rememberRemoved()
	mapping := w.d.blocks
	if len(w.d.places) == 0 {
		w.firstBlocks()
		return
	}
	left := 0
	for range w.d.tree.Pairs(mapping) {
		left++
	}
	ids := w.ids()
	for _, id := range ids { // first, so that nothing is inserted beside what is removed
		if p := w.d.places[id]; len(p.items) > 0 && len(w.notes(id)) == 0 {
			left--
			w.edit.Clear(mapping, id, left > 0)
			for _, item := range p.items {
				w.allowLoss(item)
			}
		}
	}
	for _, id := range ids {
		p := w.d.places[id]
		notes := w.notes(id)
		switch {
		case len(notes) == 0 || w.unchanged(id):
		case len(p.items) == 0:
			var items []splice.Value
			for _, n := range notes {
				value, _ := w.value(n)
				items = append(items, value)
			}
			w.edit.Set(mapping, id, splice.List(items...), ids)
		default:
			w.arrange(id, p, notes)
		}
	}
}

// ids lists the blocks of both canvases, those of the new one in its order.
func (w *writer) ids() []string {
	return idsOfBlocks(w.to.Blocks, w.from.Blocks)
}

// firstBlocks writes `blocks` into a file that has none.
func (w *writer) firstBlocks() {
	var pairs []splice.Pair
	for _, b := range w.to.Blocks {
		var items []splice.Value
		for _, n := range b.Notes {
			value, _ := w.value(n)
			items = append(items, value)
		}
		if len(items) > 0 {
			pairs = append(pairs, splice.Pair{Key: b.ID, Value: splice.List(items...)})
		}
	}
	switch {
	case len(pairs) == 0:
	case w.d.blocks != splice.None && w.d.tree.Kind(w.d.blocks) == splice.Mapping:
		for _, p := range pairs {
			w.edit.Set(w.d.blocks, p.Key, p.Value, w.ids())
		}
	default:
		w.edit.Set(w.d.tree.Root(), "blocks", splice.Map(pairs...), topKeys)
	}
}

// allowLoss allows that comments among the lines of the item are lost.
func (w *writer) allowLoss(item splice.Node) {
	w.lossy = append(w.lossy, w.d.tree.ItemSpan(item))
}

// arrange writes the notes of a block that has some.
func (w *writer) arrange(id string, p place, notes []*Note) {
	changed := w.part(id)
	notes = changed.of(notes)
	placed := make([]splice.Placed, len(notes))
	for i, n := range notes {
		o, known := w.source[n.Key]
		if !known || o.block != id || w.rewritten[n.Key] {
			value, before := w.value(n)
			placed[i] = splice.Placed{Node: splice.None, Value: value, Before: before}
			continue
		}
		placed[i].Node = o.item
		if c, there := w.copyOf(n); there {
			placed[i].Edits = w.d.tree.Edit()
			placed[i].Edits.ReplaceItem(p.list, o.item, c.value(n, w.d.tree.EOL()))
			w.allowLoss(o.item)
			continue
		}
		if o.note != n && !o.note.Equal(n) {
			placed[i].Edits = noteEdit(w.d.tree, o.list, o.item, o.note, n)
			w.allowLoss(o.item)
		}
	}
	for _, item := range w.edit.ArrangePart(p.list, p.items[changed.head:len(p.items)-changed.tail], placed) {
		w.allowLoss(item)
	}
}

// value returns the note to be inserted: as it stands elsewhere in the file, as it
// stood before it was removed, or new. before is the lines that stood before it
// when it was removed.
func (w *writer) value(n *Note) (v splice.Value, before string) {
	if c, there := w.copyOf(n); there {
		return c.value(n, w.d.tree.EOL()), ""
	}
	if o, known := w.source[n.Key]; known {
		if !w.rewritten[n.Key] {
			return w.d.tree.Raw(o.list, o.item, noteEdit(w.d.tree, o.list, o.item, o.note, n)), ""
		}
		if old, ok := w.d.tree.ValueOf(o.item); ok && w.d.tree.Kind(o.item) == splice.Mapping {
			return old.WithPairs(pairsOf(n.Properties()), noteKeys), ""
		}
		return noteValue(n), ""
	}
	old := w.removed.find(n.Key)
	if old == nil || w.tried > 1 {
		return noteValue(n), ""
	}
	if old.note.Equal(n) {
		return old.raw, old.linesBefore
	}
	lines := old.raw.Lines()
	if lines == "" {
		return old.raw.WithPairs(pairsOf(n.Properties()), noteKeys), ""
	}
	t, err := splice.Parse(lines)
	if err != nil {
		return noteValue(n), ""
	}
	for item := range t.Items(t.Root()) {
		return t.Raw(t.Root(), item, noteEdit(t, t.Root(), item, old.note, n)), old.linesBefore
	}
	return noteValue(n), ""
}

// noteEdit returns the edit by which an item of a list that says from says to; nil
// if both say the same.
func noteEdit(t *splice.Tree, list, item splice.Node, from, to *Note) *splice.Edit {
	if from == to || from.Equal(to) {
		return nil
	}
	e := t.Edit()
	if t.Kind(item) == splice.Mapping {
		change(e, item, noteTable.properties(from), noteTable.properties(to), noteKeys)
		return e
	}
	if to.OnlyText() {
		e.Scalar(list, item, splice.Text(to.Text))
		return e
	}
	var pairs []splice.Pair
	for _, p := range noteTable.properties(to) {
		if !p.Empty() || p.Key == "note" {
			pairs = append(pairs, splice.Pair{Key: p.Key, Value: p.YAML()})
		}
	}
	e.Wrap(list, item, "note", pairs)
	return e
}

// rememberRemoved adds the notes that are removed to removed, as they stand.
func (w *writer) rememberRemoved() {
	stays := make(map[splice.Node]bool, len(w.source))
	for _, b := range w.to.Blocks {
		if w.unchanged(b.ID) {
			continue
		}
		for _, n := range w.part(b.ID).of(b.Notes) {
			if o, known := w.source[n.Key]; known {
				stays[o.item] = true
			}
		}
	}
	t := w.d.tree
	for _, b := range w.from.Blocks {
		if w.unchanged(b.ID) {
			continue
		}
		p, changed := w.d.places[b.ID], w.part(b.ID)
		before := splice.None
		if changed.head > 0 {
			before = p.items[changed.head-1]
		}
		for i := changed.head; i < len(p.items)-changed.tail; i++ {
			item := p.items[i]
			lines := t.LinesBefore(p.list, before, item)
			before = item
			if stays[item] {
				continue
			}
			w.removed = &removedNote{
				key: p.notes[i].Key, note: p.notes[i],
				raw: t.Raw(p.list, item, nil), linesBefore: lines, next: w.removed,
			}
		}
	}
}

// writeEntries writes the list of mappings under a key at the top of the file:
// the follow-ups or the reviews. Those that another version has, too, are written
// as they stand there.
func writeEntries[T comparable](w *writer, key string, keys table[T], p place, from, to []T, other otherEntries[T]) {
	if slices.Equal(from, to) {
		return
	}
	value := func(entry T) splice.Value {
		if v, there := other.value(entry, w.d.tree.EOL()); there {
			return v
		}
		return splice.Map(pairsOf(keys.said(&entry))...)
	}
	root := w.d.tree.Root()
	switch {
	case len(to) == 0:
		for _, item := range p.items {
			w.allowLoss(item)
		}
		w.edit.Clear(root, key, true)
		return
	case len(p.items) == 0:
		w.edit.Set(root, key, splice.List(values(to, value)...), topKeys)
		return
	}
	match := splice.Match(len(from), len(to), func(i, j int) bool { return from[i] == to[j] })
	changed := pairUp(match, len(from))
	placed := make([]splice.Placed, len(to))
	for j, i := range match {
		if i < 0 {
			placed[j] = splice.Placed{Node: splice.None, Value: value(to[j])}
			continue
		}
		placed[j].Node = p.items[i]
		if changed[j] {
			placed[j].Edits = w.d.tree.Edit()
			change(placed[j].Edits, p.items[i], keys.properties(&from[i]), keys.properties(&to[j]), keys.names())
			w.allowLoss(p.items[i])
		}
	}
	for _, item := range w.edit.Arrange(p.list, placed) {
		w.allowLoss(item)
	}
}

// pairUp adds matches between two that are there, if as many old as new items are
// left between them: these were changed. It reports which new items those are.
func pairUp(match []int, old int) (changed []bool) {
	changed = make([]bool, len(match))
	before := -1
	for j := 0; j < len(match); j++ {
		if match[j] >= 0 {
			before = match[j]
			continue
		}
		end := j
		for end < len(match) && match[end] < 0 {
			end++
		}
		after := old
		if end < len(match) {
			after = match[end]
		}
		if after-before-1 == end-j {
			for ; j < end; j++ {
				before++
				match[j], changed[j] = before, true
			}
		}
		j = end - 1
	}
	return changed
}
