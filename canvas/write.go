// Writing: the edits of a file's text that lead from the canvas it says to another.

package canvas

import (
	"errors"
	"slices"

	"bmcanvas/canvas/splice"
)

// attempts is how many ways of writing are tried: the smallest edits; then those
// notes written anew that did not read back; then all changed notes and their
// blocks written anew.
const attempts = 3

// writer makes a document that says the canvas to, from one that says from.
type writer struct {
	d         *Document
	from      *Canvas
	to        *Canvas
	notes     func(block string) []*Note // of to
	source    map[Key]origin             // where those notes of to stand that are in the file
	parts     map[string]part            // of the blocks that changed: see part
	tried     int
	rewritten map[Key]bool // notes to be written anew, not edited

	other   *Document       // of a merge: the other version
	copies  map[Key]copied  // notes to be written as they stand in another version
	copying map[string]bool // the blocks of these

	edit    *splice.Edit
	lossy   []splice.Span // of the old text: where comments may be lost
	removed *removedNote
}

// origin is a note in the file.
type origin struct {
	note  *Note
	block string
	list  splice.Node
	item  splice.Node
}

// writer returns a writer that leads from d to c.
func (d *Document) writer(c *Canvas) *writer {
	w := &writer{d: d, from: d.canvas, to: c, notes: c.notesByBlock(), rewritten: map[Key]bool{}}
	w.locate()
	return w
}

// locate fills source. In the first attempt it leaves out blocks in which nothing
// changed, for there may be ten thousand notes.
func (w *writer) locate() {
	w.source, w.parts = make(map[Key]origin), make(map[string]part)
	known := false
	for id, p := range w.d.places {
		if w.unchanged(id) {
			known = known || len(p.notes) > 0
			continue
		}
		changed := w.part(id)
		known = known || len(changed.of(p.notes)) < len(p.notes)
		for i, n := range changed.of(p.notes) {
			w.source[n.Key] = origin{n, id, p.list, p.items[changed.head+i]}
		}
	}
	for _, b := range w.to.Blocks {
		known = known || slices.ContainsFunc(b.Notes, func(n *Note) bool { return w.source[n.Key].note != nil })
	}
	if !known {
		w.source = matchWithoutKeys(w.source, w.d, w.to)
	}
}

// part is the part of a block in which notes are to be written: there are so many before
// and after it that stay as they are.
type part struct{ head, tail int }

// partBetween returns the part that differs: before it and after it both lists have the
// same notes.
func partBetween(old, new []*Note) (p part) {
	for p.head < min(len(old), len(new)) && old[p.head] == new[p.head] {
		p.head++
	}
	for p.tail < min(len(old), len(new))-p.head && old[len(old)-1-p.tail] == new[len(new)-1-p.tail] {
		p.tail++
	}
	return p
}

// of returns the notes in the part, of the old block or of the new one.
func (p part) of(notes []*Note) []*Note { return notes[p.head : len(notes)-p.tail] }

// part returns the part of a block that changed, with the note before it and that after it.
// It is all of the block where the first attempt has failed, and in flow style.
func (w *writer) part(block string) part {
	p, known := w.parts[block]
	if known {
		return p
	}
	from := w.d.places[block]
	if w.tried <= 1 && !w.copying[block] && len(from.notes) > 0 && w.d.tree.Style(from.list) == splice.Block {
		p = partBetween(from.notes, w.notes(block))
		p = part{max(p.head-1, 0), max(p.tail-1, 0)}
	}
	w.parts[block] = p
	return p
}

// unchanged reports whether there is nothing to write in a block.
func (w *writer) unchanged(block string) bool {
	return w.tried <= 1 && !w.copying[block] && slices.Equal(w.d.places[block].notes, w.notes(block))
}

// matchWithoutKeys finds the notes of c that are in the file by what they say, for
// they have other keys: by id and words or, without an id, by block and words;
// and if most are found so, the others by id.
func matchWithoutKeys(have map[Key]origin, d *Document, c *Canvas) map[Key]origin {
	found := make(map[Key]origin)
	free := make(map[string][]origin) // by name, those not matched yet
	name := func(n *Note, block string) string {
		if n.ID != "" {
			return "id\x00" + n.ID + "\x00" + n.Text
		}
		return "text\x00" + block + "\x00" + n.Text
	}
	for _, b := range d.canvas.Blocks {
		for _, n := range d.places[b.ID].notes {
			free[name(n, b.ID)] = append(free[name(n, b.ID)], have[n.Key])
		}
	}
	match := func(key string, n *Note) {
		if list := free[key]; len(list) > 0 {
			found[n.Key], free[key] = list[0], list[1:]
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			match(name(n, b.ID), n)
		}
	}
	if 2*len(found) < len(have) {
		return found
	}
	left := free
	free = make(map[string][]origin)
	for _, list := range left {
		for _, o := range list {
			if o.note.ID != "" {
				free[o.note.ID] = append(free[o.note.ID], o)
			}
		}
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if _, done := found[n.Key]; !done && n.ID != "" {
				match(n.ID, n)
			}
		}
	}
	return found
}

// write tries until what is written reads as it should. The error is an *Error
// WouldDamage.
func (w *writer) write() (*Document, error) {
	var first error
	for range attempts {
		next, err := w.attempt()
		if err == nil {
			return next, nil
		}
		if first == nil {
			first = err
		}
	}
	return nil, &Error{Problem: WouldDamage, File: w.d.name, Err: first}
}

var errReadsDifferently = errors.New("what was written reads differently")

// attempt makes the edits, and checks that the result says what it should.
func (w *writer) attempt() (*Document, error) {
	w.tried++
	w.edit, w.lossy, w.removed = w.d.tree.Edit(), nil, w.d.removed
	if w.tried > 1 {
		w.edit.Conservative()
		w.locate()
	}
	w.blocks()
	// In the order of the keys, for insertions at one place are made in the order of the calls.
	writeEntries(w, "follow_ups", followUpTable, w.d.followUps, w.from.FollowUps, w.to.FollowUps,
		entriesOf(w, func(d *Document) (place, []FollowUp) { return d.followUps, d.canvas.FollowUps }))
	w.fields()
	writeEntries(w, "reviews", reviewTable, w.d.reviews, w.from.Reviews, w.to.Reviews,
		entriesOf(w, func(d *Document) (place, []Review) { return d.reviews, d.canvas.Reviews }))
	src, err := w.edit.Apply()
	if err != nil {
		w.rewriteChanged()
		return nil, err
	}
	next, problem := parseDocument(w.d.name, src, w.to)
	if problem != nil {
		w.rewriteChanged()
		return nil, problem
	}
	if !next.canvas.Equal(w.to) {
		if !w.rewriteDifferent(next.canvas) {
			w.rewriteChanged()
		}
		return nil, errReadsDifferently
	}
	slices.SortFunc(w.lossy, func(a, b splice.Span) int { return a.Start - b.Start })
	if err := errors.Join(w.edit.CheckUntouched(next.tree, w.lossy), w.edit.CheckWritten(next.tree), w.checkUnknown(next)); err != nil {
		w.rewriteChanged()
		return nil, err
	}
	back, err := w.edit.Inverse()
	if err != nil {
		return nil, err
	}
	next.take(w.to)
	next.removed = w.removed
	next.past = withStep(w.d.past, newStep(w.to, w.from, back))
	return next, nil
}

// rewriteChanged marks all notes that are not just as they were to be written anew.
func (w *writer) rewriteChanged() {
	for _, b := range w.to.Blocks {
		if w.unchanged(b.ID) {
			continue
		}
		for _, n := range w.part(b.ID).of(b.Notes) {
			if o, known := w.source[n.Key]; !known || o.block != b.ID || !o.note.Equal(n) {
				w.rewritten[n.Key] = true
			}
		}
	}
}

// rewriteDifferent marks the notes that read differently in got to be written anew.
// It reports whether one of them was not marked before.
func (w *writer) rewriteDifferent(got *Canvas) bool {
	found := false
	notesOf := got.notesByBlock()
	for _, b := range w.to.Blocks {
		notes := notesOf(b.ID)
		for i, n := range b.Notes {
			if (i >= len(notes) || !notes[i].Equal(n)) && !w.rewritten[n.Key] {
				w.rewritten[n.Key], found = true, true
			}
		}
	}
	return found
}

// checkUnknown returns an error if a note that was moved or written anew has lost
// a key that this program does not know.
func (w *writer) checkUnknown(next *Document) error {
	for id, p := range next.places {
		if w.unchanged(id) {
			continue
		}
		changed := w.part(id)
		for i, n := range changed.of(w.notes(id)) {
			o, ok := w.source[n.Key]
			if _, copied := w.copyOf(n); copied || !ok || o.note == n && o.block == id || w.d.tree.Kind(o.item) != splice.Mapping {
				continue
			}
			if !splice.SameOtherKeys(w.d.tree, o.item, next.tree, p.items[changed.head+i], noteKeys) {
				return errors.New("an unknown key would be lost")
			}
		}
	}
	return nil
}

// fields writes the keys at the top of the file, but for blocks, follow-ups and
// reviews.
func (w *writer) fields() {
	root := w.d.tree.Root()
	from, to := canvasTable.properties(w.from), canvasTable.properties(w.to)
	change(w.edit, root, from, to, topKeys)
	for i := range from {
		if !from[i].equal(to[i]) {
			w.lossy = append(w.lossy, w.d.tree.PairSpan(root, from[i].Key)...)
		}
	}
}

// change writes into a mapping the properties that are new or different, and
// removes those that are gone.
func change(e *splice.Edit, m splice.Node, from, to []Property, order []string) {
	for i, p := range to {
		switch {
		case p.equal(from[i]):
		case p.Empty():
			e.Remove(m, p.Key)
		default:
			e.Set(m, p.Key, p.YAML(), order)
		}
	}
}
