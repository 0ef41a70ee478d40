// Package recovery is what keeps every word when a program ends as none
// should: a record of what is not in the canvas file yet, kept at most a
// second behind the keys, and a lock that tells a second program of the
// first. It knows no screen and does not read canvas files.
//
// There is one record and one lock for each canvas file, in the state folder,
// under a hash of the file's real path. This file says what is in a record,
// codec.go how it is written down.
package recovery

import (
	"bmcanvas/canvas"
	"slices"
	"time"
)

// Record is what would be lost if the program ended now, and where in the
// interview that would be. A record that was handed to a Journal, with all
// its slices, must not be changed any more.
type Record struct {
	Place   Place
	Drafts  []Draft         // what is typed and no note yet
	Unsaved *Unsaved        // the canvas, if the file does not say it yet
	Later   func() *Unsaved // makes Unsaved when it is wanted, for that takes time; nil: it is there, or there is none
}

// Make makes Unsaved, if that was left for later.
func (r *Record) Make() {
	if r.Later != nil {
		r.Unsaved, r.Later = r.Later(), nil
	}
}

// Place is a place in an interview.
type Place struct {
	Question string // its id; "" at none
	Subject  Ref    // the note it is asked of, if it is asked of each
}

// Draft is a text that is typed and no note yet, with what was chosen for it.
type Draft struct {
	Place
	Field  string // which one, where a place has several ("evidence", "name"); "" for the one of its notes
	Note   Ref    // the note being edited; zero for a new one
	Text   string
	Status string // of the note to be
	Links  []Ref  // of the note to be
}

// Unsaved is a canvas file as it was to be written.
type Unsaved struct {
	Base string // tells which file it was to replace, in whatever way the caller tells files apart; "" for none
	Data []byte
}

// Words reports whether the record holds words that are nowhere else: whether
// there is something to offer.
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

// Found is a record that an earlier run of the program left behind.
type Found struct {
	Record
	File string    // the real path of the canvas file
	When time.Time // when it was last written
}
