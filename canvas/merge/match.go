// Which notes of the versions are the same.

package merge

import (
	"fmt"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/words"
)

// match makes an entry for each note of any version. Those of a side are
// compared with the base; what is left of both sides then with each other.
func (m *merger) match() {
	base, ours, theirs := m.v[inBase], m.v[inOurs], m.v[inTheirs]
	for _, s := range base.notes {
		m.add(inBase, s)
	}
	for _, s := range []side{inOurs, inTheirs} {
		found := matchBase(base.notes, m.v[s].notes)
		for i, n := range m.v[s].notes {
			if was := found[i]; was != nil {
				n.entry = was.entry
				was.entry.at[s] = n
			}
		}
	}
	for _, n := range ours.notes {
		if n.entry == nil {
			m.add(inOurs, n)
		}
	}
	m.matchAdded()
	for _, n := range theirs.notes {
		if n.entry == nil {
			m.add(inTheirs, n)
		}
	}
}

// add makes the entry of a note.
func (m *merger) add(s side, n *standing) {
	n.entry = &entry{}
	n.entry.at[s] = n
	m.entries = append(m.entries, n.entry)
}

// matchAdded joins the notes that both sides added alike.
func (m *merger) matchAdded() {
	rules := []func(n *standing) likeness{
		func(n *standing) likeness { // the same note, where there is no base
			return likeness{id: n.note.ID, text: n.note.Text}
		},
		func(n *standing) likeness {
			return likeness{block: n.block, text: n.note.Text, question: n.note.Question, option: n.note.Option}
		},
		func(n *standing) likeness { // one option, in two wordings
			return likeness{block: n.block, question: n.note.Question, option: n.note.Option}
		},
		func(n *standing) likeness { // one of the two may say nothing but its words
			return likeness{block: n.block, text: n.note.Text}
		},
	}
	if doubled(m.v[inOurs].notes) || doubled(m.v[inTheirs].notes) {
		rules = slices.Insert(rules, 0, func(n *standing) likeness { return likeness{id: n.note.ID, text: wholeText(n)} })
	}
	for i, rule := range rules {
		free := map[likeness][]*standing{}
		for _, n := range m.v[inOurs].notes {
			if l := rule(n); !n.entry.in(inBase) && !n.entry.in(inTheirs) && l.tells() {
				free[l] = append(free[l], n)
			}
		}
		if len(free) == 0 {
			continue
		}
		for _, n := range m.v[inTheirs].notes {
			l := rule(n)
			if n.entry != nil || len(free[l]) == 0 {
				continue
			}
			mine := free[l][0]
			if i == len(rules)-1 && !mine.note.OnlyText() && !n.note.OnlyText() {
				continue
			}
			free[l] = free[l][1:]
			n.entry = mine.entry
			mine.entry.at[inTheirs] = n
		}
	}
}

// likeness is what may tell that two notes were added alike.
type likeness struct{ id, block, text, question, option string }

// tells reports whether notes that have it in common are one.
func (l likeness) tells() bool {
	return l.id != "" && l.text != "" || l.block != "" && (l.text != "" || l.question != "" && l.option != "")
}

// mostAlike bounds how many pairs of notes are compared word by word.
const mostAlike = 10_000

// leastAlike is how much of their words two wordings of one note share.
const leastAlike = 0.5

// matchBase returns, for each note of a side, the one of the base that it is;
// nil for none. A note is known by its id; one without an id, in either version,
// by its words.
func matchBase(base, notes []*standing) []*standing {
	m := pairing{base: base, notes: notes, found: make([]*standing, len(notes)), taken: make([]bool, len(base))}
	m.by(func(n *standing) feature { return feature{key: n.note.Key} })
	if doubled(base) || doubled(notes) { // two notes share an id: prefer the unchanged one
		m.by(func(n *standing) feature { return withID(n, feature{id: n.note.ID, text: wholeText(n)}) })
	}
	m.by(func(n *standing) feature { return withID(n, feature{id: n.note.ID, text: n.note.Text}) })
	m.renewed()
	m.by(func(n *standing) feature { return withID(n, feature{id: n.note.ID}) })
	for _, said := range []func(n *standing) feature{
		func(n *standing) feature { return feature{block: n.block, text: n.note.Text} },
		func(n *standing) feature { return feature{text: n.note.Text} },
	} {
		m.pair(said, func(old *standing) bool { return old.note.ID == "" }, anyNote)
		m.pair(said, anyNote, func(n *standing) bool { return n.note.ID == "" })
	}
	m.alike()
	return m.found
}

// wholeText is all that a note says.
func wholeText(n *standing) string { return fmt.Sprint(n.note.Properties()) }

// doubled reports whether two notes have one id.
func doubled(notes []*standing) bool {
	seen := make(map[string]bool, len(notes))
	for _, n := range notes {
		if seen[n.note.ID] {
			return true
		}
		seen[n.note.ID] = n.note.ID != ""
	}
	return false
}

// feature is what may tell that two notes are one; the zero feature does not.
type feature struct {
	key             canvas.Key
	id, block, text string
}

// withID returns the feature of a note that has an id.
func withID(n *standing, f feature) feature {
	if n.note.ID == "" {
		return feature{}
	}
	return f
}

// pairing pairs notes of a side with those of the base.
type pairing struct {
	base, notes []*standing
	found       []*standing // by the place in notes
	taken       []bool      // by the place in base
}

func (m *pairing) join(old *standing, i int) { m.found[i], m.taken[old.index] = old, true }

func anyNote(*standing) bool { return true }

// by pairs, in order, what is left and has the same feature.
func (m *pairing) by(of func(n *standing) feature) { m.pair(of, anyNote, anyNote) }

// pair is by for notes of the base and of the side that may be paired.
func (m *pairing) pair(of func(n *standing) feature, old, new func(n *standing) bool) {
	free := map[feature][]*standing{}
	for i, n := range m.base {
		if m.taken[i] || !old(n) {
			continue
		}
		if f := of(n); f != (feature{}) {
			free[f] = append(free[f], n)
		}
	}
	if len(free) == 0 {
		return
	}
	for i, n := range m.notes {
		if m.found[i] != nil || !new(n) {
			continue
		}
		if f := of(n); len(free[f]) > 0 {
			m.join(free[f][0], i)
			free[f] = free[f][1:]
		}
	}
}

// renewed finds the notes whose ids an earlier merge renewed, because the other
// side had given the same id to another note: the id now stands with words that
// have little in common with those of the base, and the words with a new id.
func (m *pairing) renewed() {
	known := map[string]bool{}
	for _, old := range m.base {
		known[old.note.ID] = true
	}
	holders := map[string]*standing{}
	type place struct{ block, text string }
	added := map[place][]int{} // notes with ids that the base does not have
	for i, n := range m.notes {
		switch {
		case m.found[i] != nil || n.note.ID == "":
		case known[n.note.ID]:
			holders[n.note.ID] = n
		default:
			at := place{n.block, n.note.Text}
			added[at] = append(added[at], i)
		}
	}
	for i, old := range m.base {
		at := place{old.block, old.note.Text}
		holder := holders[old.note.ID]
		if m.taken[i] || holder == nil || len(added[at]) == 0 {
			continue
		}
		if words.Likeness(words.Bag(old.note.Text), words.Bag(holder.note.Text)) < leastAlike {
			m.join(old, added[at][0])
			added[at] = added[at][1:]
		}
	}
}

// alike pairs what is left of a block and has much of its words in common, if
// not both have ids; the most alike first come first.
func (m *pairing) alike() {
	left := map[string][]int{}
	for i, n := range m.notes {
		if m.found[i] == nil {
			left[n.block] = append(left[n.block], i)
		}
	}
	compared := 0
	for i, old := range m.base {
		if m.taken[i] || len(left[old.block]) == 0 {
			continue
		}
		bag := words.Bag(old.note.Text)
		best, most := -1, 0.0
		for _, j := range left[old.block] {
			if compared++; m.found[j] != nil || old.note.ID != "" && m.notes[j].note.ID != "" || compared > mostAlike {
				continue
			}
			if alike := words.Likeness(bag, words.Bag(m.notes[j].note.Text)); alike >= leastAlike && alike > most {
				best, most = j, alike
			}
		}
		if best >= 0 {
			m.join(old, best)
		}
	}
}
