// Package recovery keeps every word when the program is killed or cannot save: a
// record of what is not in the canvas file yet, at most a second behind the keys,
// and a lock by which a second program sees the first. It knows no screen and does
// not read canvas files.
//
// There is one record and one lock for each canvas file, in the state folder, named
// by a hash of the file's real path. This file is what a record has, codec.go its
// bytes, journal.go writes it, folder.go finds it, lock.go is the lock.
package recovery

import (
	"slices"
	"time"

	"bmcanvas/canvas"
)

// Record is what would be lost if the program ended now, and where the interview
// stands. A record that was handed to a Journal, with its slices, must not be
// changed any more.
type Record struct {
	Place   Place
	Drafts  []Draft         // texts that are typed and not yet notes
	Says    string          // names the bytes that the file said, or was just about to say; "" if that is not known
	Unsaved *Unsaved        // the canvas, if it is not saved
	Later   func() *Unsaved // makes Unsaved when the record is written, for it takes time; nil: nothing to make
}

// Make makes Unsaved, if Later is to make it.
func (r *Record) Make() {
	if r.Later != nil {
		r.Unsaved, r.Later = r.Later(), nil
	}
}

// Place is a place in an interview, for another run of the program.
type Place struct {
	Question string // its id; "" at a pause or the end
	Subject  Ref    // the note that it is asked of, if it is asked of each
}

// Draft is a text that is typed and not yet a note, with what was chosen for it.
type Draft struct {
	Place
	Field  string // which one, where a place has several ("evidence", "name"); "" for the one of its notes
	Note   Ref    // the note that the field belongs to; zero for a new one
	Block  string // the block that the field belongs to; "" for the one of its place
	Base   string // what the field said before it was edited
	Text   string
	Status string // of the note to be
	Links  []Ref  // of the note to be
	Under  string // the question that the note to be is to carry; "" if it is Question
	Option string // the option for which it was typed
	Kept   string // the text as it is kept, if that is not as it was typed; "" if it is
}

// Unsaved is a canvas file that is not written yet. The caller names bytes.
type Unsaved struct {
	Base string // the bytes that it is to replace; "" for none
	Was  []byte // those bytes, if they are kept
	Data []byte
}

// Follows reports whether what was not saved comes after the bytes of that name: then no
// other program has written the file since.
func (r *Record) Follows(name string) bool {
	return r.Unsaved != nil && (name == r.Unsaved.Base || name == r.Says)
}

// Words reports whether the record has words that are nowhere else.
func (r *Record) Words() bool { return len(r.Drafts) > 0 || r.Unsaved != nil || r.Later != nil }

// Empty reports whether there is nothing in the record at all.
func (r *Record) Empty() bool { return !r.Words() && r.Place == Place{} }

// WithOlder returns the record with those drafts of an older one that are neither
// in it nor on the canvas: after a fault, what it has lost.
func (r Record) WithOlder(older Record, c *canvas.Canvas) Record {
	for _, d := range older.Drafts {
		same := func(other Draft) bool { return other.Text == d.Text }
		if !d.In(c) && !slices.ContainsFunc(r.Drafts, same) {
			r.Drafts = append(slices.Clip(r.Drafts), d)
		}
	}
	return r
}

// With returns the record with the drafts of a newer one. If it has no unsaved canvas, it
// takes that of the newer one, and leaves out what c, the canvas by now, has.
func (r Record) With(newer Record, c *canvas.Canvas) Record {
	if r.Unsaved == nil && r.Later == nil {
		place := r.Place
		r = newer.WithOlder(r, c)
		r.Place = place
		return r
	}
	r.Drafts = append(slices.Clip(r.Drafts), newer.Drafts...)
	return r
}

// Found is a record that an earlier run of the program left.
type Found struct {
	Record
	File string    // the real path of the canvas file
	When time.Time // when it was last written
}
