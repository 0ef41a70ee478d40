// The keys of the file: one table for each of its mappings, from which reading, writing, comparing and other formats know them.

package canvas

var canvasTable = table[Canvas]{
	textEntry("canvas", func(c *Canvas) *Kind { return &c.Kind }),
	numberEntry("format", func(c *Canvas) *int { return &c.Format }),
	textEntry("name", func(c *Canvas) *string { return &c.Name }),
	textEntry("guide", func(c *Canvas) *string { return &c.Guide }),
	textEntry("language", func(c *Canvas) *string { return &c.Language }),
	textEntry("stage", func(c *Canvas) *Stage { return &c.Stage }),
	dateEntry("created", func(c *Canvas) *Date { return &c.Created }),
	dateEntry("updated", func(c *Canvas) *Date { return &c.Updated }),
	textEntry("derived_from", func(c *Canvas) *string { return &c.DerivedFrom }),
	nestedEntry[Canvas]("blocks"),
	nestedEntry[Canvas]("follow_ups"),
	listEntry("not_applicable", func(c *Canvas) *[]string { return &c.NotApplicable }),
	listEntry("answered", func(c *Canvas) *[]string { return &c.Answered }),
	nestedEntry[Canvas]("reviews"),
}

var noteTable = table[Note]{
	textEntry("id", func(n *Note) *string { return &n.ID }),
	textEntry("note", func(n *Note) *string { return &n.Text }),
	textEntry("question", func(n *Note) *string { return &n.Question }),
	textEntry("option", func(n *Note) *string { return &n.Option }),
	truthEntry("detail", func(n *Note) *bool { return &n.Detail }),
	listEntry("tags", func(n *Note) *[]string { return &n.Tags }),
	listEntry("links", func(n *Note) *[]string { return &n.Links }),
	amountEntry("amount", func(n *Note) *string { return &n.Amount }),
	textEntry("status", func(n *Note) *Status { return &n.Status }),
	dateEntry("since", func(n *Note) *Date { return &n.Since }),
	textEntry("evidence", func(n *Note) *string { return &n.Evidence }),
	textEntry("test", func(n *Note) *string { return &n.Test }),
	dateEntry("due", func(n *Note) *Date { return &n.Due }),
	textEntry("by", func(n *Note) *string { return &n.By }),
	textEntry("who", func(n *Note) *string { return &n.Who }),
}

var followUpTable = table[FollowUp]{
	textEntry("block", func(f *FollowUp) *string { return &f.Block }),
	textEntry("question", func(f *FollowUp) *string { return &f.Question }),
	textEntry("note", func(f *FollowUp) *string { return &f.Note }),
	textEntry("who", func(f *FollowUp) *string { return &f.Who }),
	dateEntry("asked", func(f *FollowUp) *Date { return &f.Asked }),
	dateEntry("due", func(f *FollowUp) *Date { return &f.Due }),
}

var reviewTable = table[Review]{
	dateEntry("date", func(r *Review) *Date { return &r.Date }),
	textEntry("by", func(r *Review) *string { return &r.By }),
	textEntry("changed", func(r *Review) *string { return &r.Changed }),
}

var topKeys, noteKeys = canvasTable.names(), noteTable.names()

// Properties lists the keys at the top of the file that are not empty, in the
// order of the file, but for blocks, follow-ups and reviews.
func (c *Canvas) Properties() []Property { return canvasTable.said(c) }

// Properties lists the note's keys that are not empty, in the order of the file.
func (n *Note) Properties() []Property { return noteTable.said(n) }

// Properties lists the follow-up's keys that are not empty, in the order of the file.
func (f FollowUp) Properties() []Property { return followUpTable.said(&f) }

// Properties lists the review's keys that are not empty, in the order of the file.
func (r Review) Properties() []Property { return reviewTable.said(&r) }

// Set gives the note's key of the property's name the property's value, whatever
// its Kind. It reports whether a note has such a key.
func (n *Note) Set(p Property) bool {
	at := noteTable.find(p.Key, 0)
	if at < 0 {
		return false
	}
	if e := &noteTable[at]; e.list != nil {
		*e.list(n) = p.List
	} else {
		e.set(n, p.Text)
	}
	return true
}

// Property returns what the note holds under the key.
func (n *Note) Property(key string) Property {
	at := noteTable.find(key, 0)
	if at < 0 {
		return Property{Key: key}
	}
	return noteTable[at].of(n)
}

// Keys lists the keys that a mapping of the file can have, in the order in
// which they are written, with their kinds and no values.
func Keys(of Subject) []Property {
	switch of {
	case OfFile:
		return keysOf(canvasTable)
	case OfNote:
		return keysOf(noteTable)
	case OfFollowUp:
		return keysOf(followUpTable)
	case OfReview:
		return keysOf(reviewTable)
	}
	return nil
}

func keysOf[T any](ks table[T]) []Property {
	list := make([]Property, len(ks))
	for i := range ks {
		list[i] = ks[i].Property
	}
	return list
}

// KindOfKey returns the kind of value that the key holds in any mapping of the
// file; TextValue for a key that none has. A key that several mappings have is
// of one kind in all of them.
func KindOfKey(key string) ValueKind {
	for _, of := range []Subject{OfFile, OfNote, OfFollowUp, OfReview} {
		for _, p := range Keys(of) {
			if p.Key == key {
				return p.Kind
			}
		}
	}
	return TextValue
}
