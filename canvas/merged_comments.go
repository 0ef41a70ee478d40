// The comments of a merged document: what the other version added is put before what it stands before there.

package canvas

import (
	"maps"
	"slices"
	"sort"

	"bmcanvas/canvas/splice"
)

// copyComments takes over into merged, which is merged from d, the comments that
// either version added and that are not there yet, and drops lines of comments
// that the other version removed. A comment for which there is no place otherwise
// stands at the end of the file.
func (d *Document) copyComments(merged *Document, v Versions) (*Document, error) {
	base, ours, other, there := commentsOf(v.Base), commentsOf(d), commentsOf(v.Other), commentsOf(merged)
	missing, surplus := map[string]int{}, map[string]int{}
	for _, side := range []map[string][]int{ours, other} {
		for text := range side {
			b, o, t := len(base[text]), len(ours[text]), len(other[text])
			want := max(o, t)
			if min(o, t) < b {
				want = max(0, o+t-b)
			}
			if n := want - len(there[text]); n > 0 && want > b {
				missing[text] = n
			}
		}
	}
	for text, list := range base {
		b, o, t := len(list), len(ours[text]), len(other[text])
		if n := len(there[text]) - max(0, o+t-b); t < b && o >= b && n > 0 {
			surplus[text] = n
		}
	}
	if len(missing)+len(surplus) == 0 {
		return merged, nil
	}
	sources := []commentSource{{v.Other, v.otherKeys()}, {d, nil}}
	for _, place := range []func(*commentPlacer, comment){(*commentPlacer).near, (*commentPlacer).atEnd, (*commentPlacer).atStart} {
		p := newCommentPlacer(merged)
		p.drop(surplus)
		left := maps.Clone(missing)
		for _, from := range sources {
			p.use(from)
			for _, c := range commentList(from.doc) {
				if left[c.text] > c.later {
					left[c.text]--
					place(p, c)
				}
			}
		}
		if next, err := merged.edited(p.edit); err == nil && p.holds(next, missing) {
			return next, nil
		}
		surplus = nil // they stay where they cannot be taken away
	}
	return nil, &Error{Problem: WouldDamage, File: d.name}
}

// comment is a comment of a document.
type comment struct {
	at    int
	text  string
	later int // how many of the same text follow it
}

// commentList lists the comments of a document.
func commentList(d *Document) []comment {
	if d.tree == nil {
		return nil
	}
	var list []comment
	for at, text := range d.tree.Comments() {
		list = append(list, comment{at: at, text: text})
	}
	follow := map[string]int{}
	for i := len(list) - 1; i >= 0; i-- {
		list[i].later = follow[list[i].text]
		follow[list[i].text]++
	}
	return list
}

// commentsOf returns where the comments of a document are, by their texts.
func commentsOf(d *Document) map[string][]int {
	places := map[string][]int{}
	for _, c := range commentList(d) {
		places[c.text] = append(places[c.text], c.at)
	}
	return places
}

// anchor is something in a file that a comment can stand at: a key at the top, a
// block, a note, a follow-up or a review.
type anchor struct {
	key   string // of the file or, with in, of `blocks`
	in    bool
	note  Key
	entry any // a FollowUp or Review
}

// anchorPlace is where an anchor is in a document. key is the node that begins
// it, value what belongs to it on the line.
type anchorPlace struct {
	anchor
	at         int
	key, value splice.Node
}

// anchors lists the anchors of a document in the order of its text.
func (d *Document) anchors() []anchorPlace {
	var list []anchorPlace
	t := d.tree
	add := func(a anchor, key, value splice.Node) {
		list = append(list, anchorPlace{a, t.ItemSpan(key).Start, key, value})
	}
	for k, v := range t.Pairs(t.Root()) {
		add(anchor{key: d.keyText(k)}, k, v)
	}
	if d.blocks != splice.None && t.Kind(d.blocks) == splice.Mapping {
		for k, v := range t.Pairs(d.blocks) {
			add(anchor{key: d.keyText(k), in: true}, k, v)
		}
	}
	for _, p := range d.places {
		for i, item := range p.items {
			add(anchor{note: p.notes[i].Key}, item, item)
		}
	}
	for i, item := range d.followUps.items {
		add(anchor{entry: d.canvas.FollowUps[i]}, item, item)
	}
	for i, item := range d.reviews.items {
		add(anchor{entry: d.canvas.Reviews[i]}, item, item)
	}
	slices.SortStableFunc(list, func(a, b anchorPlace) int { return a.at - b.at })
	return list
}

// commentSource is a version whose comments are taken over.
type commentSource struct {
	doc  *Document
	keys map[Key]Key // from its keys to those of the merged canvas; nil: they are the same
}

// otherKeys leads from the keys of the other version to those of the merged canvas.
func (v Versions) otherKeys() map[Key]Key {
	keys := make(map[Key]Key, len(v.Twins))
	for k, twin := range v.Twins {
		if twin.Other != 0 {
			keys[twin.Other] = k
		}
	}
	return keys
}

// commentPlacer puts comments of versions into the merged document.
type commentPlacer struct {
	merged   *Document
	edit     *splice.Edit
	mine     map[anchor]anchorPlace // of the merged document
	spans    []splice.Span          // of the items of the merged document, in order
	comments map[string][]int       // of the merged document

	from   commentSource
	theirs []anchorPlace // of the source
}

func newCommentPlacer(merged *Document) *commentPlacer {
	p := &commentPlacer{merged: merged, edit: merged.tree.Edit(), mine: map[anchor]anchorPlace{}, comments: commentsOf(merged)}
	for _, a := range merged.anchors() {
		p.mine[a.anchor] = a
		if a.note != 0 {
			p.spans = append(p.spans, merged.tree.ItemSpan(a.key))
		}
	}
	return p
}

// use makes this the version whose comments are put in.
func (p *commentPlacer) use(from commentSource) { p.from, p.theirs = from, from.doc.anchors() }

// holds reports whether next has all that was missing.
func (p *commentPlacer) holds(next *Document, missing map[string]int) bool {
	before, after := p.comments, commentsOf(next)
	for text, n := range missing {
		if len(after[text]) != len(before[text])+n {
			return false
		}
	}
	for text := range after {
		if len(after[text]) > len(before[text])+missing[text] {
			return false
		}
	}
	return true
}

// drop takes away lines of comments that stand outside of notes.
func (p *commentPlacer) drop(surplus map[string]int) {
	if len(surplus) == 0 {
		return
	}
	for text, n := range surplus {
		for _, at := range p.comments[text] {
			if n > 0 && p.merged.tree.Alone(at) && !p.inNote(at) {
				p.edit.DropLine(at)
				n--
			}
		}
	}
}

// inNote reports whether the place is within the lines of a note.
func (p *commentPlacer) inNote(at int) bool {
	i := sort.Search(len(p.spans), func(i int) bool { return p.spans[i].Start > at })
	return i > 0 && at < p.spans[i-1].End
}

// near puts the comment where it stands in its version: behind the same value,
// else before the same note or key.
func (p *commentPlacer) near(c comment) {
	t := p.from.doc.tree
	i := sort.Search(len(p.theirs), func(i int) bool { return p.theirs[i].at > c.at })
	within := i > 0 && (p.theirs[i-1].note != 0 || p.theirs[i-1].entry != nil) && c.at < t.ItemSpan(p.theirs[i-1].key).End
	if !t.Alone(c.at) && i > 0 && p.behind(p.theirs[i-1], c) {
		return
	}
	if within {
		i--
	}
	for ; i < len(p.theirs); i++ {
		a, there := p.find(p.theirs[i].anchor)
		if !there {
			continue
		}
		if p.merged.tree.Alone(a.at) {
			p.edit.CommentBefore(p.below(c, p.theirs[i].at, a.at), c.text)
			return
		}
	}
	p.atEnd(c)
}

// below returns the place before which the comment is to stand: that of the next
// comment of its version which the merged document has above the anchor, too, else
// the anchor's. anchor and place are where that is in both.
func (p *commentPlacer) below(c comment, anchor, place int) int {
	for at, text := range p.from.doc.tree.Comments() {
		if at <= c.at || at >= anchor || !p.from.doc.tree.Alone(at) {
			continue
		}
		if there := p.comments[text]; len(there) == 1 && there[0] < place && p.merged.tree.Alone(there[0]) && !p.inNote(there[0]) {
			return there[0]
		}
	}
	return place
}

// find returns where the anchor of the version is in the merged document.
func (p *commentPlacer) find(a anchor) (anchorPlace, bool) {
	if a.note != 0 && p.from.keys != nil {
		a.note = p.from.keys[a.note]
	}
	place, there := p.mine[a]
	return place, there
}

// behind puts the comment behind the value that it stands behind in its version,
// if the merged document has that value and nothing stands there. It reports
// whether it did.
func (p *commentPlacer) behind(a anchorPlace, c comment) bool {
	here, there := p.find(a.anchor)
	if !there {
		return false
	}
	t := p.from.doc.tree
	line, gap := t.LineAt(c.at), t.GapBefore(c.at)
	if t.Kind(a.value) != splice.Mapping || a.key != a.value { // no note or entry with keys
		return t.Line(a.key) == line && p.edit.CommentBehind(here.key, here.value, gap, c.text)
	}
	if p.merged.tree.Kind(here.value) != splice.Mapping || p.merged.tree.Style(here.value) != splice.Block {
		return false
	}
	for k := range t.Pairs(a.value) {
		if t.Line(k) != line {
			continue
		}
		key := t.Text(k)
		mine, v := p.merged.tree.Find(here.value, key)
		return mine != splice.None && splice.SamePair(t, a.value, p.merged.tree, here.value, key) && p.edit.CommentBehind(mine, v, gap, c.text)
	}
	return false
}

// atEnd puts the comment at the end of the file, where nearly always one can stand.
func (p *commentPlacer) atEnd(c comment) { p.edit.CommentAtEnd(c.text) }

// atStart puts the comment before everything, where one can always stand.
func (p *commentPlacer) atStart(c comment) { p.edit.CommentAtStart(c.text) }
