// BMML export: the file, and the list of what it does not hold.

package export

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"bmcanvas/canvas"
	"bmcanvas/canvas/splice"
)

// mapping builds a mapping of keys that have a value.
type mapping []splice.Pair

func (m *mapping) put(key string, v splice.Value) { *m = append(*m, splice.Pair{Key: key, Value: v}) }

func (m *mapping) text(key, s string) {
	if s != "" {
		m.put(key, splice.Text(s))
	}
}

func (m *mapping) list(key string, items []splice.Value) {
	if len(items) > 0 {
		m.put(key, splice.List(items...))
	}
}

func (m *mapping) pairs(key string, inner mapping) {
	if len(inner) > 0 {
		m.put(key, splice.Map(inner...))
	}
}

// file is the whole file.
func (b *bmmlWriter) file(others canvas.Others) splice.Value {
	var m mapping
	m.text("version", bmmlVersion)
	m.pairs("meta", b.meta(others))
	for i := range bmmlSections {
		s := &bmmlSections[i]
		var items []splice.Value
		for _, e := range b.entries {
			if e.host == nil && e.section == s {
				items = append(items, splice.Map(e.pairs()...))
			}
		}
		m.list(s.key, items)
		if s.block == canvas.ValuePropositions {
			m.list("fits", b.fits())
		}
	}
	return splice.Map(m...)
}

func (b *bmmlWriter) meta(others canvas.Others) mapping {
	tagline, portfolio, stage := keptMeta(others)
	var m mapping
	m.put("name", splice.Text(b.canvas.Name))
	m.text("tagline", tagline)
	m.text("created", string(b.canvas.Created))
	m.text("updated", string(b.canvas.Updated))
	m.text("portfolio", portfolio)
	m.text("stage", stage)
	m.text("derived_from", b.canvas.DerivedFrom)
	return m
}

// keptMeta are the values that the canvas file keeps for BMML. Invalid ones are
// replaced by the defaults.
func keptMeta(others canvas.Others) (tagline, portfolio, stage string) {
	for _, o := range others.Top {
		kept, _ := o.Value.([]canvas.Other)
		for _, k := range kept {
			text, _ := k.Value.(string)
			switch {
			case o.Key != bmmlKey:
			case k.Key == "tagline":
				tagline = text
			case k.Key == "portfolio":
				portfolio = text
			case k.Key == "stage":
				stage = text
			}
		}
	}
	if bmmlStages[portfolio] == nil {
		portfolio = bmmlPortfolios[0]
	}
	if !slices.Contains(bmmlStages[portfolio], stage) {
		stage = bmmlStages[portfolio][0]
	}
	return tagline, portfolio, stage
}

// pairs are the keys of an entry.
func (e *bmmlEntry) pairs() mapping {
	var m mapping
	m.text("id", e.id)
	m.put("name", splice.Text(e.note.Text))
	m.text("description", strings.Join(e.description, "\n\n"))
	for i := range bmmlParts {
		var items []splice.Value
		for _, p := range e.parts {
			if p.part == &bmmlParts[i] {
				items = append(items, splice.Map(splice.Pair{Key: "id", Value: splice.Text(p.id)}, splice.Pair{Key: p.part.text, Value: splice.Text(p.note.Text)}))
			}
		}
		m.list(bmmlParts[i].key, items)
	}
	m.pairs("from", e.relations(e.section.from))
	m.pairs("for", e.relations(e.section.to))
	return m
}

// relations are the ids of the related entries in these sections.
func (e *bmmlEntry) relations(sections []string) mapping {
	var m mapping
	for _, key := range sections {
		if list := e.related[key]; len(list) > 0 {
			m.put(key, splice.FlowList(idsOf(list)))
		}
	}
	return m
}

func idsOf(entries []*bmmlEntry) []string {
	ids := make([]string, len(entries))
	for i, e := range entries {
		ids[i] = e.id
	}
	return ids
}

// fits are the links between propositions and segments, a fit for each
// proposition.
func (b *bmmlWriter) fits() []splice.Value {
	var fits []splice.Value
	segments := bmmlSections[0].key
	for _, e := range b.entries {
		if e.host != nil || e.section.block != canvas.ValuePropositions || len(e.related[segments]) == 0 {
			continue
		}
		var m, between mapping
		m.text("id", "fit-"+strings.TrimPrefix(e.id, e.section.prefix+"-"))
		between.put(e.section.key, splice.FlowList([]string{e.id}))
		between.put(segments, splice.FlowList(idsOf(e.related[segments])))
		m.pairs("for", between)
		var tuples []splice.Value
		for _, t := range b.mappings[e] {
			tuples = append(tuples, splice.FlowList(t[:]))
		}
		m.list("mappings", tuples)
		fits = append(fits, splice.Map(m...))
	}
	return fits
}

// lost lists what the BMML file does not hold.
func (b *bmmlWriter) lost(others canvas.Others) []Lost {
	byKey := map[string]*Lost{}
	addLost := func(key string, n *canvas.Note, count int) {
		if count == 0 {
			return
		}
		l := byKey[key]
		if l == nil {
			l = &Lost{Key: key}
			byKey[key] = l
		}
		l.Count += count
		if n != nil {
			l.Notes = append(l.Notes, n)
		}
	}
	for _, block := range b.canvas.Blocks {
		for _, n := range block.Notes {
			e := b.of[n]
			if e == nil {
				addLost("note", n, 1)
				continue
			}
			b.addLostFields(e, addLost)
			for _, o := range others.Notes[n.Key] {
				addLost(o.Key, n, 1)
			}
		}
	}
	c := b.canvas
	for _, p := range c.Properties() {
		if !slices.Contains(heldAtTop, p.Key) {
			addLost(p.Key, nil, max(len(p.List), 1))
		}
	}
	addLost("follow_ups", nil, len(c.FollowUps))
	addLost("reviews", nil, len(c.Reviews))
	for _, o := range slices.Concat(others.Blocks, others.Top) {
		if o.Key != bmmlKey {
			addLost(o.Key, nil, 1)
		}
	}
	return sortedLost(byKey)
}

// addLostFields lists the fields of an entry's note that the file does not hold.
func (b *bmmlWriter) addLostFields(e *bmmlEntry, addLost func(key string, n *canvas.Note, count int)) {
	n := e.note
	asked := n.Question
	if e.part != nil && asked == e.part.question {
		asked = ""
	}
	held := map[string]bool{"note": true, "detail": true, "id": !b.idChanged[n], "question": asked == "", "links": !b.droppedLink[n]}
	for _, p := range n.Properties() {
		if !held[p.Key] {
			addLost(p.Key, n, 1)
		}
	}
}

// heldAtTop are the top-level keys that BMML has a place for or does not need.
var heldAtTop = []string{"canvas", "format", "name", "created", "updated", "derived_from"}

// lostOrder is the order of lost keys: whole notes, then the keys of the file in
// their order; keys that this program does not know follow.
var lostOrder = sync.OnceValue(func() []string {
	order := []string{"note"}
	for _, p := range slices.Concat(canvas.Keys(canvas.OfNote), canvas.Keys(canvas.OfFile)) {
		order = append(order, p.Key)
	}
	return order
})

func sortedLost(byKey map[string]*Lost) []Lost {
	lost := make([]Lost, 0, len(byKey))
	for _, l := range byKey {
		lost = append(lost, *l)
	}
	place := func(l Lost) int {
		if at := slices.Index(lostOrder(), l.Key); at >= 0 {
			return at
		}
		return len(lostOrder())
	}
	slices.SortFunc(lost, func(a, b Lost) int { return cmp.Or(cmp.Compare(place(a), place(b)), cmp.Compare(a.Key, b.Key)) })
	return lost
}
