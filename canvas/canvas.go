// Package canvas is the model of a canvas and its file: blocks, notes, links,
// reading, byte-preserving writing and safe saving. It knows no terminal and
// no language.
//
// A *Canvas and the *Notes in it are never changed once built: every edit
// (edit.go) returns a new Canvas that shares what did not change. So one
// goroutine may save a canvas while another goes on editing.
package canvas

import (
	"slices"
	"sync/atomic"
	"time"
)

// Format is the newest version of the file format this program reads and the
// one it writes.
const Format = 1

// Date is a calendar day as the file has it, such as 2026-11-21; "" is no day.
type Date string

// DateOf returns the day of t in t's own time zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Time returns midnight UTC of the day; the error is time.Parse's.
func (d Date) Time() (time.Time, error) { return time.Parse(time.DateOnly, string(d)) }

// Status says whether a note is taken to be true. A file may hold others than
// these; they are kept.
type Status string

// The statuses, in the order in which they are stepped through.
const (
	NoStatus   Status = ""
	Assumption Status = "assumption"
	Unclear    Status = "unclear"
	Confirmed  Status = "confirmed"
	Rejected   Status = "rejected"
)

// Statuses lists the known statuses in stepping order.
func Statuses() []Status { return []Status{NoStatus, Assumption, Unclear, Confirmed, Rejected} }

// Known reports whether s is one of Statuses.
func (s Status) Known() bool { return slices.Contains(Statuses(), s) }

// Next returns the status after s in stepping order; after the last, and after one
// that is not known, NoStatus.
func (s Status) Next() Status {
	all := Statuses()
	return all[(slices.Index(all, s)+1)%len(all)]
}

// Decided reports whether it was found out whether the note is true. There is
// evidence to ask for then.
func (s Status) Decided() bool { return s == Confirmed || s == Rejected }

// Unresolved reports whether it is still to be found out whether the note is true.
func (s Status) Unresolved() bool { return s == Assumption || s == Unclear }

// Stage is how far the business has come, which decides what is asked. A file
// may hold others than these; they are kept.
type Stage string

// The stages. Without one, everything is asked.
const (
	NoStage        Stage = ""
	Idea           Stage = "idea"
	FirstCustomers Stage = "first-customers"
	Running        Stage = "running"
)

// Stages lists the known stages in the order in which a business goes through them.
func Stages() []Stage { return []Stage{Idea, FirstCustomers, Running} }

// Canvas is all that this program knows of one file. Strings are kept as they were
// written.
type Canvas struct {
	Kind          Kind
	Format        int
	Name          string
	Guide         string // id of a built-in guide, or the path of one's own, from the file
	Language      string // of the words the program wrote: en, et, nl, fa
	Stage         Stage
	Created       Date
	Updated       Date
	DerivedFrom   string
	Blocks        []Block // in the file's order, unknown blocks too; a block without notes may be missing
	FollowUps     []FollowUp
	NotApplicable []string // question ids
	Answered      []string // question ids: answered without a note of their own
	Reviews       []Review
}

// Block is one box of the canvas with its notes, most important first.
type Block struct {
	ID    string
	Notes []*Note
}

// Key identifies a note for as long as the program runs: it stays the same when
// the note is changed, moved, removed and restored. It is never written to a
// file. 0 is no note.
type Key int64

var lastKey atomic.Int64

// NewKey returns a Key that no other note of this process has.
func NewKey() Key { return Key(lastKey.Add(1)) }

// Note is one idea. It is changed by Canvas.Replace.
type Note struct {
	Key      Key    // identity in memory; Canvas.Add gives one
	ID       string // "" in the file's short form, until something links to it or changes it
	Text     string
	Question string
	Option   string // id of the option chosen: the note is a choice
	Detail   bool   // describes the notes it links to
	Tags     []string
	Links    []string // ids of other notes
	Amount   string   // what it earns or costs, as it was written
	Status   Status
	Since    Date // when it got its status
	Evidence string
	Test     string
	Due      Date
	By       string // who said it
	Who      string // who sees to it
}

// Choice reports whether the note is an option that was chosen.
func (n *Note) Choice() bool { return n.Option != "" }

// InModel reports whether the note is a part of the model, so that it can be
// linked to, ranked and asked about: it is no choice, no detail and not rejected.
// Such a note is called a model note.
func (n *Note) InModel() bool { return !n.Choice() && !n.Detail && n.Status != Rejected }

// Waits reports whether the note, in the block with that id, waits for something: to
// be found true or false or, as a next step, to be taken.
func (n *Note) Waits(block string) bool {
	return n.Status.Unresolved() || block == NextSteps && !n.Choice() && !n.Detail && !n.Status.Decided()
}

// Overdue reports whether the note, in the block with that id, waits and is due on the
// day or before.
func (n *Note) Overdue(block string, day Date) bool {
	return n.Waits(block) && n.Due != "" && n.Due <= day
}

// FollowUp is a question that was set aside for later, or something that was raised
// in conversation and belongs to a block.
type FollowUp struct {
	Block    string
	Question string // "" if it was raised, not asked
	Note     string // why, or what
	Who      string
	Asked    Date
	Due      Date // of a canvas without a block for next steps
}

// Review is one time somebody looked through the canvas.
type Review struct {
	Date    Date
	By      string
	Changed string
}

// Notes lists the block's notes in order of priority; nil if it has none.
func (c *Canvas) Notes(block string) []*Note {
	for i := range c.Blocks {
		if c.Blocks[i].ID == block {
			return c.Blocks[i].Notes
		}
	}
	return nil
}

// fewBlocks is the number of blocks up to which a search is faster than a map.
const fewBlocks = 24

// notesByBlock returns a function that does the same as Notes, for a loop over blocks. It
// is fast even if the canvas has many blocks.
func (c *Canvas) notesByBlock() func(block string) []*Note {
	if len(c.Blocks) <= fewBlocks {
		return c.Notes
	}
	notes := make(map[string][]*Note, len(c.Blocks))
	for _, b := range c.Blocks {
		if _, twice := notes[b.ID]; !twice {
			notes[b.ID] = b.Notes
		}
	}
	return func(block string) []*Note { return notes[block] }
}

// idsOfBlocks lists the ids of the blocks, each once.
func idsOfBlocks(blocks ...[]Block) []string {
	var ids []string
	seen := map[string]bool{}
	for _, list := range blocks {
		for _, b := range list {
			if !seen[b.ID] {
				seen[b.ID] = true
				ids = append(ids, b.ID)
			}
		}
	}
	return ids
}

// ModelNotes lists the block's notes that are InModel.
func (c *Canvas) ModelNotes(block string) []*Note {
	var notes []*Note
	for _, n := range c.Notes(block) {
		if n.InModel() {
			notes = append(notes, n)
		}
	}
	return notes
}

// Find returns the note with this key and the block it is in; nil if there is none.
func (c *Canvas) Find(k Key) (*Note, string) {
	if k == 0 {
		return nil, ""
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.Key == k {
				return n, b.ID
			}
		}
	}
	return nil, ""
}

// FindID returns the first note with this id and the block it is in; nil if there
// is none. To look up many ids, use NotesByID.
func (c *Canvas) FindID(id string) (*Note, string) {
	if id == "" {
		return nil, ""
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if n.ID == id {
				return n, b.ID
			}
		}
	}
	return nil, ""
}

// NotesByID returns the notes by their ids: of several with one id the first, as
// FindID does. A note without an id is not in it.
func (c *Canvas) NotesByID() map[string]*Note {
	notes := make(map[string]*Note, c.Count())
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if _, taken := notes[n.ID]; n.ID != "" && !taken {
				notes[n.ID] = n
			}
		}
	}
	return notes
}

// Count returns the number of notes in all blocks.
func (c *Canvas) Count() int {
	sum := 0
	for _, b := range c.Blocks {
		sum += len(b.Notes)
	}
	return sum
}

// Linked reports whether either note links to the other.
func Linked(a, b *Note) bool {
	return b.ID != "" && slices.Contains(a.Links, b.ID) || a.ID != "" && slices.Contains(b.Links, a.ID)
}

// SetAside returns the follow-up that sets the question aside, and whether there is one.
func (c *Canvas) SetAside(question string) (FollowUp, bool) {
	for _, f := range c.FollowUps {
		if f.Question == question && question != "" {
			return f, true
		}
	}
	return FollowUp{}, false
}

// LastLooked returns the later of the last change and the last review.
func (c *Canvas) LastLooked() Date {
	last := c.Updated
	for _, r := range c.Reviews {
		last = max(last, r.Date)
	}
	return last
}
