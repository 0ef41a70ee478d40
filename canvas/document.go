// Document: a canvas file as it was last read or written, and the next one with another canvas.

package canvas

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"bmcanvas/canvas/splice"
)

// MaxSize is how large a file may be, in bytes.
const MaxSize = 8 << 20

// Document is a canvas file as it was last read or written: its bytes and the
// canvas that they say. It is never changed; With gives the next.
type Document struct {
	name string
	tree *splice.Tree // nil: there are no bytes yet
	reading
	past    []step       // nearest last
	future  []step       // likewise; empty unless this one was gone back to
	removed *removedNote // the newest
	lines   *noteLines
}

// Blank returns the document of a file that does not exist yet. With writes all of
// it, with the keys in the order of Keys.
func Blank() *Document {
	return &Document{reading: reading{canvas: &Canvas{}, blocks: splice.None, followUps: noPlace, reviews: noPlace}}
}

// Parse reads the bytes of a canvas file. The name is only for messages. The
// error is an *Error with a problem of reading.
func Parse(name string, data []byte) (*Document, error) {
	if len(data) > MaxSize {
		return nil, &Error{Problem: TooLarge, File: name}
	}
	return parseText(name, string(data))
}

// parseText is Parse of a text that is not too large.
func parseText(name, src string) (*Document, error) {
	if at := invalidUTF8(src); at >= 0 {
		before := strings.ReplaceAll(src[:at], "\r\n", "\n")
		return nil, &Error{Problem: NotUTF8, File: name, Line: 1 + strings.Count(before, "\n") + strings.Count(before, "\r")}
	}
	d, err := parseDocument(name, src, nil)
	if err != nil {
		if c, unmerged := SplitConflicts([]byte(src)); unmerged {
			err = &Error{Problem: Unmerged, File: name, Line: c.Line}
		}
		return nil, err
	}
	return d, nil
}

// parseDocument returns the document of a text that is valid UTF-8 and not too large. It
// has the notes of want that it says; want may be nil.
func parseDocument(name, src string, want *Canvas) (*Document, *Error) {
	t, err := parse(name, src)
	if err != nil {
		return nil, err
	}
	r, err := read(t, name, want)
	if err != nil {
		return nil, err
	}
	return &Document{name: name, tree: t, reading: *r, lines: new(noteLines)}, nil
}

// invalidUTF8 returns the offset of the first byte that is not UTF-8; -1 if there is none.
func invalidUTF8(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// Name returns what the document is called in messages.
func (d *Document) Name() string { return d.name }

// Canvas returns the canvas that the document says.
func (d *Document) Canvas() *Canvas { return d.canvas }

// Bytes returns a copy of the file's bytes; nil of a Blank one.
func (d *Document) Bytes() []byte {
	if d.tree == nil {
		return nil
	}
	return []byte(d.tree.Source())
}

// Source returns the bytes of the file as a string. Unlike Bytes it copies nothing.
func (d *Document) Source() string {
	if d.tree == nil {
		return ""
	}
	return d.tree.Source()
}

// noteLines holds where the notes are in the file. It is filled when first asked for.
type noteLines struct {
	sync.Once
	items map[Key]splice.Node
}

// NoteLine returns the line of the note, from 1; 0 if the file does not have it.
func (d *Document) NoteLine(k Key) int {
	if d.tree == nil {
		return 0
	}
	d.lines.Do(func() {
		d.lines.items = make(map[Key]splice.Node, d.canvas.Count())
		for _, p := range d.places {
			for i, n := range p.notes {
				d.lines.items[n.Key] = p.items[i]
			}
		}
	})
	item, there := d.lines.items[k]
	if !there {
		return 0
	}
	return d.tree.Line(item)
}

// BlockLine returns the line of the block's key, from 1; 0 if the file does not have it.
func (d *Document) BlockLine(block string) int {
	if d.tree == nil || d.blocks == splice.None || d.tree.Kind(d.blocks) != splice.Mapping {
		return 0
	}
	return d.lineOf(d.blocks, block)
}

// KeyLine returns the line of a key at the top of the file, from 1; 0 if the file
// does not have it.
func (d *Document) KeyLine(key string) int {
	if d.tree == nil {
		return 0
	}
	return d.lineOf(d.tree.Root(), key)
}

func (d *Document) lineOf(mapping splice.Node, key string) int {
	k, _ := d.tree.Find(mapping, key)
	if k == splice.None {
		return 0
	}
	return d.tree.Line(k)
}

// With returns the document that says c; d itself if c is unchanged. The bytes of
// all that did not change stay as they are. If an earlier document said c, the
// bytes are those of that document, so that a change can be undone. The new text
// is read again and compared with c; if it says anything else, the error is an
// *Error WouldDamage. d is never changed.
//
// A note is the same note if it has the same Key. If d has none of c's keys, as
// when c comes from a recovery file, notes are matched by their ids and words.
func (d *Document) With(c *Canvas) (*Document, error) {
	c = keyed(c)
	if d.tree == nil {
		return d.adopt(splice.Render(fileValue(c), splice.DefaultLayout), c)
	}
	if c.identical(d.canvas) {
		return d, nil
	}
	if next := d.recall(c); next != nil {
		return next, nil
	}
	if c.Equal(d.canvas) {
		next := *d
		next.take(c)
		return &next, nil
	}
	return d.writer(c).write()
}

// WithKeys returns the document with other keys for some of its notes.
func (d *Document) WithKeys(keys map[Key]Key) *Document {
	c := d.canvas.mapNotes(func(n *Note) *Note {
		key, other := keys[n.Key]
		if !other {
			return n
		}
		next := *n
		next.Key = key
		return &next
	})
	next := *d
	next.take(c)
	next.past, next.future, next.removed = nil, nil, nil
	return &next
}

// adopt returns a document without a past that has the text. It is an error if the
// text does not say c.
func (d *Document) adopt(src string, c *Canvas) (*Document, error) {
	next, err := parseDocument(d.name, src, c)
	if err != nil {
		return nil, &Error{Problem: WouldDamage, File: d.name, Err: err}
	}
	if !next.canvas.Equal(c) {
		return nil, &Error{Problem: WouldDamage, File: d.name}
	}
	next.take(c)
	return next, nil
}

// take makes c the document's canvas, which says the same.
func (d *Document) take(c *Canvas) {
	d.canvas, d.lines = c, new(noteLines)
	places := make(map[string]place, len(d.places))
	notesOf := c.notesByBlock()
	for id, p := range d.places {
		p.notes = notesOf(id)
		places[id] = p
	}
	d.places = places
}

// keyed returns c with a key for every note; c itself if all have one.
func keyed(c *Canvas) *Canvas {
	missing := func(n *Note) bool { return n.Key == 0 }
	if !slices.ContainsFunc(c.Blocks, func(b Block) bool { return slices.ContainsFunc(b.Notes, missing) }) {
		return c
	}
	return c.mapNotes(func(n *Note) *Note {
		if !missing(n) {
			return n
		}
		next := *n
		next.Key = NewKey()
		return &next
	})
}

// fileValue returns a whole new file that says c.
func fileValue(c *Canvas) splice.Value {
	pairs := map[string]splice.Value{}
	for _, p := range pairsOf(c.Properties()) {
		pairs[p.Key] = p.Value
	}
	if blocks := blocksValue(c.Blocks); len(blocks) > 0 {
		pairs["blocks"] = splice.Map(blocks...)
	}
	if len(c.FollowUps) > 0 {
		pairs["follow_ups"] = splice.List(values(c.FollowUps, followUpValue)...)
	}
	if len(c.Reviews) > 0 {
		pairs["reviews"] = splice.List(values(c.Reviews, reviewValue)...)
	}
	var ordered []splice.Pair
	for _, key := range topKeys {
		if v, ok := pairs[key]; ok {
			ordered = append(ordered, splice.Pair{Key: key, Value: v})
		}
	}
	return splice.Map(ordered...)
}

// blocksValue returns the blocks that have notes, as they are written.
func blocksValue(blocks []Block) []splice.Pair {
	var pairs []splice.Pair
	for _, b := range blocks {
		if len(b.Notes) > 0 {
			pairs = append(pairs, splice.Pair{Key: b.ID, Value: splice.List(values(b.Notes, noteValue)...)})
		}
	}
	return pairs
}

// values returns value of each item.
func values[T any](items []T, value func(T) splice.Value) []splice.Value {
	list := make([]splice.Value, len(items))
	for i, item := range items {
		list[i] = value(item)
	}
	return list
}

// noteValue returns a note as it is written; in the short form if it says nothing
// but its text.
func noteValue(n *Note) splice.Value {
	if n.OnlyText() {
		return splice.Text(n.Text)
	}
	return splice.Map(pairsOf(n.Properties())...)
}

func followUpValue(f FollowUp) splice.Value { return splice.Map(pairsOf(f.Properties())...) }

func reviewValue(r Review) splice.Value { return splice.Map(pairsOf(r.Properties())...) }
