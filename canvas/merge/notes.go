// Which notes stay, and what they say: field by field.

package merge

import (
	"slices"

	"bmcanvas/canvas"
)

// decide finds out which notes stay. A note that one side removed goes, unless
// the other changed it or made a link to it.
func (m *merger) decide() {
	m.resolveLinks()
	linked := map[side]map[*entry]bool{inOurs: m.newlyLinked(inOurs), inTheirs: m.newlyLinked(inTheirs)}
	for _, e := range m.entries {
		if !e.in(inBase) {
			continue
		}
		switch ours, theirs := e.in(inOurs), e.in(inTheirs); {
		case !ours && !theirs:
			e.gone = true
		case ours != theirs:
			by := inOurs // who removed it
			if ours {
				by = inTheirs
			}
			if m.changed(e, by.other()) || linked[by.other()][e] {
				e.kept = by
			} else {
				e.gone = true
			}
		}
	}
}

// changed reports whether the side changed the note. That it is linked no more
// to a note that the side removed was not its own change.
func (m *merger) changed(e *entry, s side) bool {
	old, n := e.at[inBase], e.at[s]
	if old.block != n.block {
		return true
	}
	a, b := *old.note, *n.note
	a.ID, b.ID, a.Links, b.Links = "", "", nil, nil
	if !a.Equal(&b) || !sameOthers(m.v[inBase].others.Notes[old.note.Key], m.v[s].others.Notes[n.note.Key]) {
		return true
	}
	if slices.ContainsFunc(n.links, func(l link) bool { return !slices.Contains(old.links, l) }) {
		return true
	}
	return slices.ContainsFunc(old.links, func(l link) bool {
		return (l.to == nil || l.to.in(s)) && !slices.Contains(n.links, l)
	})
}

// mergeNotes merges the fields of the notes that stay, but for ids and links.
func (m *merger) mergeNotes() {
	for _, e := range m.entries {
		if e.gone {
			continue
		}
		switch ours, theirs := e.in(inOurs), e.in(inTheirs); {
		case ours && theirs:
			m.mergeNote(e)
		case ours:
			e.note, e.block = e.at[inOurs].note, e.at[inOurs].block
		default:
			e.note, e.block = e.at[inTheirs].note, e.at[inTheirs].block
		}
		e.key = e.note.Key
		if e.kept != inBase {
			e.clash = append(e.clash, Clash{Removed: e.at[inBase].note.Text})
		}
	}
}

// mergeNote merges the fields of a note that both sides have.
func (m *merger) mergeNote(e *entry) {
	var base canvas.Note
	block := ""
	if e.in(inBase) {
		base, block = *e.at[inBase].note, e.at[inBase].block
	}
	ours, theirs := e.at[inOurs], e.at[inTheirs]
	place, clash := three(block, ours.block, theirs.block)
	if clash {
		e.clash = append(e.clash, Clash{Key: KeyBlock, Ours: ours.block, Theirs: theirs.block})
	}
	e.block = place
	e.note = ours.note
	if ours.note == theirs.note || theirs.note.Equal(&base) || theirs.note.Equal(ours.note) {
		return
	}
	note := *ours.note
	merging := fields{e: e, base: &base, ours: ours.note, theirs: theirs.note, note: &note}
	for _, key := range canvas.Keys(canvas.OfNote) {
		switch key.Key {
		case "id", "links", "since": // see links.go and status
		case "status":
			merging.status()
		default:
			merging.field(key)
		}
	}
	if !note.Equal(ours.note) {
		e.note = &note
	}
}

// fields merges the fields of one note.
type fields struct {
	e                  *entry
	base, ours, theirs *canvas.Note
	note               *canvas.Note // the result
}

// field merges one field by itself.
func (f *fields) field(p canvas.Property) {
	base, ours, theirs := f.base.Property(p.Key), f.ours.Property(p.Key), f.theirs.Property(p.Key)
	if p.Kind == canvas.ListValue {
		p.List = mergeList(base.List, ours.List, theirs.List)
		f.note.Set(p)
		return
	}
	text, clash := three(base.Text, ours.Text, theirs.Text)
	if clash {
		f.e.clash = append(f.e.clash, Clash{Key: p.Key, Ours: ours.Text, Theirs: theirs.Text})
	}
	p.Text = text
	f.note.Set(p)
}

// status merges the status with its date, which are one field. Two dates of one
// status are no clash: the later holds.
func (f *fields) status() {
	status, clash := three(f.base.Status, f.ours.Status, f.theirs.Status)
	if clash {
		f.e.clash = append(f.e.clash, Clash{
			Key: "status", Ours: string(f.ours.Status), Theirs: string(f.theirs.Status), Since: f.theirs.Since,
		})
	}
	f.note.Status = status
	switch {
	case clash || f.theirs.Status != status:
		f.note.Since = f.ours.Since
	case f.ours.Status != status:
		f.note.Since = f.theirs.Since
	default:
		since, twice := three(f.base.Since, f.ours.Since, f.theirs.Since)
		if twice {
			since = max(f.ours.Since, f.theirs.Since)
		}
		f.note.Since = since
	}
}

// three merges one value. It is a clash if both sides changed it in two ways;
// then ours stays.
func three[T comparable](base, ours, theirs T) (value T, clash bool) {
	switch {
	case ours == theirs || theirs == base:
		return ours, false
	case ours == base:
		return theirs, false
	}
	return ours, true
}
