// Package merge puts two versions of a canvas together, note by note and field
// by field, with the version that both come from to tell who changed what.
//
// What either side added, changed, moved or removed is in the merged canvas. A
// clash is one field that both changed in two ways, or a note that one side
// removed and the other changed or linked to: then OURS stays, or the note does,
// and what the other side wants becomes a follow-up. So no word of either side
// is lost, and the result is always a canvas that opens.
//
// This file is what callers use. match.go finds out which notes are the same,
// notes.go merges their fields, links.go their ids and links, order.go where
// they stand, lists.go what is no note, others.go the keys that the program does
// not know.
package merge

import (
	"bytes"
	"errors"

	"bmcanvas/canvas"
)

// Options are what a merge needs besides the versions.
type Options struct {
	Day canvas.Date              // when the follow-ups are asked
	Say func(clash Clash) string // the words of a clash's follow-up, with all that the other side wants
}

// Result is what a merge led to.
type Result struct {
	Document *canvas.Document
	Clashes  []Clash // in the order of the canvas, those of the canvas itself last
}

// Clash is something that both sides want in two ways.
type Clash struct {
	Block string       // the note's block in the merged canvas; "" of the canvas itself
	Note  *canvas.Note // as it is in the merged canvas; nil of the canvas itself
	Key   string       // the field, or KeyBlock; "" if one side removed the note

	Removed string // of a note that one side removed: its words there, before that

	Ours, Theirs string          // what the sides have there; "" for nothing
	Since        canvas.Date     // of a status: since when THEIRS has it
	FollowUp     canvas.FollowUp // that holds what the other side wants
}

// KeyBlock is the Key of a clash about the block that a note stands in.
const KeyBlock = "block"

// Documents merges theirs into ours. The result has the bytes of ours where
// nothing is to be changed. base is the version that both come from; nil or a
// document without bytes if that is not known: then notes of the same words are
// all that both have in common. The error is a *canvas.Error: both are not of
// one kind, or the result cannot be written.
func Documents(base, ours, theirs *canvas.Document, o Options) (*Result, error) {
	if a, b := ours.Canvas().Kind, theirs.Canvas().Kind; a != b {
		return nil, &canvas.Error{Problem: canvas.OtherKind, File: theirs.Name(), Found: string(b), Expected: string(a)}
	}
	if base == nil || base.Source() == "" || base.Canvas().Kind != ours.Canvas().Kind {
		base = canvas.Blank()
	}
	was, mine, other := base.Bytes(), ours.Bytes(), theirs.Bytes()
	switch {
	case bytes.Equal(mine, other), bytes.Equal(was, other):
		return &Result{Document: ours}, nil
	case bytes.Equal(was, mine):
		return &Result{Document: theirs}, nil
	}
	m := newMerger(base, ours, theirs)
	m.mergeAll()
	return m.finish(o)
}

// mergeAll merges all notes, and finds the unknown keys to be taken over.
func (m *merger) mergeAll() {
	m.match()
	m.decide()
	m.mergeNotes()
	m.arrange()
	m.nameNotes()
	m.linkNotes()
	m.mergeOthers()
}

// The sides of a merge.
type side int

const (
	inBase side = iota
	inOurs
	inTheirs
)

// other returns the side that is merged with this one.
func (s side) other() side { return inOurs + inTheirs - s }

// version is one of the canvases that are merged.
type version struct {
	doc    *canvas.Document // nil if there is only a canvas
	canvas *canvas.Canvas
	notes  []*standing
	byID   map[string]*standing // of several with one id the first
	others canvas.Others
}

// standing is a note where it stands in a version.
type standing struct {
	note  *canvas.Note
	block string
	index int // among all notes of the version
	entry *entry
	links []link
}

// entry is one note, with what each version says of it.
type entry struct {
	at [3]*standing // by side; nil where it is not

	gone   bool // it is in none of the sides any more, or is to go
	kept   side // the side that removed it, though it stays; inBase if none did
	block  string
	id     string
	key    canvas.Key
	note   *canvas.Note // as it is to be
	clash  []Clash
	placed bool
}

// in reports whether the version has the note.
func (e *entry) in(s side) bool { return e.at[s] != nil }

// merger merges three versions.
type merger struct {
	v       [3]*version
	entries []*entry
	blocks  map[string][]*entry // in the order in which they are to stand
	clashes []Clash             // of the canvas itself
	keys    []canvas.KeyCopy
}

func newMerger(base, ours, theirs *canvas.Document) *merger {
	m := &merger{blocks: map[string][]*entry{}}
	for s, doc := range []*canvas.Document{base, ours, theirs} {
		m.v[s] = newVersion(doc.Canvas(), doc.Others())
		m.v[s].doc = doc
	}
	return m
}

func newVersion(c *canvas.Canvas, others canvas.Others) *version {
	v := &version{canvas: c, byID: map[string]*standing{}, others: others}
	notes := make([]standing, 0, c.Count())
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			notes = append(notes, standing{note: n, block: b.ID, index: len(notes)})
		}
	}
	v.notes = make([]*standing, len(notes))
	for i := range notes {
		v.notes[i] = &notes[i]
		if id := notes[i].note.ID; id != "" && v.byID[id] == nil {
			v.byID[id] = &notes[i]
		}
	}
	return v
}

// finish makes the merged document. If keys that the program does not know cannot
// be written where they belong, they go into follow-ups.
func (m *merger) finish(o Options) (*Result, error) {
	c := m.canvas()
	r, err := m.write(c, o)
	var problem *canvas.Error
	if errors.As(err, &problem) && problem.Key != "" {
		m.keysToClashes()
		r, err = m.write(c, o)
	}
	return r, err
}

// write makes the document that says the canvas, with a follow-up for each clash.
func (m *merger) write(c *canvas.Canvas, o Options) (*Result, error) {
	clashes := m.collectClashes(c)
	c = c.With(func(c *canvas.Canvas) {
		for i := range clashes {
			c.FollowUps, clashes[i].FollowUp = withFollowUp(c.FollowUps, canvas.FollowUp{
				Block: clashes[i].Block, Note: o.Say(clashes[i]), Asked: o.Day,
			})
		}
	})
	doc, err := m.v[inOurs].doc.Merge(c, canvas.Versions{
		Base: m.v[inBase].doc, Other: m.v[inTheirs].doc, Twins: m.twins(), Keys: m.keys,
	})
	if err != nil {
		return nil, err
	}
	return &Result{Document: doc, Clashes: clashes}, nil
}

// twins tells which notes of the versions the merged notes are.
func (m *merger) twins() map[canvas.Key]canvas.Twin {
	twins := make(map[canvas.Key]canvas.Twin, len(m.entries))
	for _, e := range m.entries {
		if e.gone {
			continue
		}
		var twin canvas.Twin
		if e.in(inBase) {
			twin.Base = e.at[inBase].note.Key
		}
		if e.in(inTheirs) {
			twin.Other = e.at[inTheirs].note.Key
		}
		twins[e.key] = twin
	}
	return twins
}

// collectClashes returns all clashes, with the notes as they are in c.
func (m *merger) collectClashes(c *canvas.Canvas) []Clash {
	var all []Clash
	for _, b := range c.Blocks {
		for _, e := range m.blocks[b.ID] {
			for _, clash := range e.clash {
				clash.Block, clash.Note = b.ID, e.note
				all = append(all, clash)
			}
		}
	}
	return append(all, m.clashes...)
}

// withFollowUp returns the list with the follow-up at its end, unless one that
// says the same is in it, and the one that is in it.
func withFollowUp(list []canvas.FollowUp, f canvas.FollowUp) ([]canvas.FollowUp, canvas.FollowUp) {
	for _, there := range list {
		if there.Block == f.Block && there.Note == f.Note && there.Question == "" {
			return list, there
		}
	}
	return append(list[:len(list):len(list)], f), f
}
