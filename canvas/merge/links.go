// Ids and links. Within a merge a link is to an entry, so that it holds whatever
// ids the note has in the versions; in the end it becomes an id again.

package merge

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// link is what a note links to: a note, or an id that no note of its version has.
type link struct {
	to *entry
	id string
}

// resolveLinks finds out what the links of each version lead to.
func (m *merger) resolveLinks() {
	for _, v := range m.v {
		for _, n := range v.notes {
			for _, id := range n.note.Links {
				l := link{id: id}
				if to := v.byID[id]; to != nil {
					l = link{to: to.entry}
				}
				n.links = append(n.links, l)
			}
		}
	}
}

// newlyLinked returns the notes to which the side made a link.
func (m *merger) newlyLinked(s side) map[*entry]bool {
	linked := map[*entry]bool{}
	for _, n := range m.v[s].notes {
		var before []link
		if old := n.entry.at[inBase]; old != nil {
			before = old.links
		}
		for _, l := range n.links {
			if l.to != nil && !slices.Contains(before, l) {
				linked[l.to] = true
			}
		}
	}
	return linked
}

// nameNotes gives each note its id: the one it has, or a new one if another note
// has that.
func (m *merger) nameNotes() {
	owners := map[string]*entry{}
	var second []*entry // with an id that another has
	claim := func(of side, may func(e *entry) bool) {
		for _, n := range m.v[of].notes {
			switch e := n.entry; {
			case e.gone || e.id == "" || owners[e.id] == e || !may(e):
			case owners[e.id] == nil:
				owners[e.id] = e
			case !sharedBefore(owners[e.id], e):
				second = append(second, e)
			}
		}
	}
	for _, e := range m.entries {
		if !e.gone {
			e.id = wantedID(e)
		}
	}
	// The ids that the base has stay, then those of ours.
	claim(inBase, (*entry).oldID)
	claim(inOurs, (*entry).oldID)
	claim(inOurs, func(e *entry) bool { return !e.oldID() && e.at[inOurs].note.ID == e.id })
	claim(inOurs, func(e *entry) bool { return !e.oldID() && e.at[inOurs].note.ID != e.id })
	claim(inTheirs, func(e *entry) bool { return !e.oldID() && !e.in(inOurs) })
	if len(second) == 0 {
		return
	}
	highest := m.highestIDs()
	for _, e := range second {
		prefix := m.v[inOurs].canvas.Kind.Prefix(e.block)
		highest[prefix]++
		e.id = prefix + strconv.Itoa(highest[prefix])
	}
}

// oldID reports whether the note had its id before either side changed anything:
// the base has it or, as far as can be told without one, both sides have.
func (e *entry) oldID() bool {
	has := func(s side) bool { return e.in(s) && e.at[s].note.ID == e.id }
	return has(inBase) || !e.in(inBase) && has(inOurs) && has(inTheirs)
}

// wantedID returns the id of the note, as far as it has one.
func wantedID(e *entry) string {
	id := func(s side) string {
		if e.in(s) {
			return e.at[s].note.ID
		}
		return ""
	}
	switch ours, theirs := e.in(inOurs), e.in(inTheirs); {
	case ours && theirs:
		wanted, _ := three(id(inBase), id(inOurs), id(inTheirs))
		return cmp.Or(wanted, id(inOurs), id(inTheirs))
	case ours:
		return id(inOurs)
	}
	return id(inTheirs)
}

// sharedBefore reports whether both notes have the id that both had before
// either side changed anything: that is left as it is.
func sharedBefore(a, b *entry) bool { return a.oldID() && b.oldID() }

// highestIDs returns the highest number of each prefix that any version has in an
// id or a link.
func (m *merger) highestIDs() map[string]int {
	highest := map[string]int{}
	see := func(id string) {
		prefix := strings.TrimRight(id, "0123456789")
		if n, err := strconv.Atoi(id[len(prefix):]); err == nil {
			highest[prefix] = max(highest[prefix], n)
		}
	}
	for _, v := range m.v {
		for _, n := range v.notes {
			see(n.note.ID)
			for _, id := range n.note.Links {
				see(id)
			}
		}
	}
	return highest
}

// linkNotes writes the links of each note, and its id.
func (m *merger) linkNotes() {
	for _, e := range m.entries {
		if e.gone {
			continue
		}
		ids := linkIDs(m.mergeLinks(e))
		if e.note.ID == e.id && slices.Equal(ids, e.note.Links) {
			continue
		}
		note := *e.note
		note.ID = e.id
		if !slices.Equal(ids, note.Links) {
			note.Links = ids
		}
		e.note = &note
	}
}

// mergeLinks merges what the note links to.
func (m *merger) mergeLinks(e *entry) []link {
	var base []link
	if e.in(inBase) {
		base = e.at[inBase].links
	}
	var merged []link
	switch ours, theirs := e.in(inOurs), e.in(inTheirs); {
	case ours && theirs:
		merged = mergeList(base, withKept(base, e.at[inOurs].links, inOurs), withKept(base, e.at[inTheirs].links, inTheirs))
	case ours:
		merged = e.at[inOurs].links
	default:
		merged = e.at[inTheirs].links
	}
	gone := func(l link) bool { return l.to != nil && l.to.gone }
	if slices.ContainsFunc(merged, gone) {
		merged = slices.DeleteFunc(slices.Clone(merged), gone)
	}
	return merged
}

// withKept returns the links of a side with those that went because the side
// removed the note they lead to, which stays all the same.
func withKept(base, links []link, s side) []link {
	for _, l := range base {
		if l.to != nil && l.to.kept == s && !slices.Contains(links, l) {
			links = append(slices.Clip(links), l)
		}
	}
	return links
}

// linkIDs returns the ids of what is linked to.
func linkIDs(links []link) []string {
	var ids []string
	for _, l := range links {
		id := l.id
		if l.to != nil {
			id = l.to.id
		}
		ids = append(ids, id)
	}
	return ids
}
