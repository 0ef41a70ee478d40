// The keys that the program does not know: they are merged as fields are, and
// kept as they stand in the file.

package merge

import (
	"reflect"
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// mergeOthers finds out which keys of theirs are to be taken over.
func (m *merger) mergeOthers() {
	base, ours, theirs := &m.v[inBase].others, &m.v[inOurs].others, &m.v[inTheirs].others
	m.clashes = append(m.clashes, m.mergeKeys(base.Top, ours.Top, theirs.Top, canvas.Part{Of: canvas.OfFile}, canvas.Part{Of: canvas.OfFile})...)
	m.clashes = append(m.clashes, m.mergeKeys(base.Blocks, ours.Blocks, theirs.Blocks, canvas.Part{Of: canvas.OfBlocks}, canvas.Part{Of: canvas.OfBlocks})...)
	for _, e := range m.entries {
		if e.gone || !e.in(inTheirs) {
			continue
		}
		said := [3][]canvas.Other{}
		for s, n := range e.at {
			if n != nil {
				said[s] = m.v[s].others.Notes[n.note.Key]
			}
		}
		e.clash = append(e.clash, m.mergeKeys(said[inBase], said[inOurs], said[inTheirs],
			canvas.Part{Of: canvas.OfNote, Note: e.key}, canvas.Part{Of: canvas.OfNote, Note: e.at[inTheirs].note.Key})...)
	}
}

// mergeEntries merges follow-ups and reviews, and their unknown keys. They are the
// same in the versions if they say the same.
func (m *merger) mergeEntries(c *canvas.Canvas) {
	var followUps [3]entries[canvas.FollowUp]
	var reviews [3]entries[canvas.Review]
	for s, v := range m.v {
		followUps[s] = entries[canvas.FollowUp]{v.canvas.FollowUps, v.others.FollowUps}
		reviews[s] = entries[canvas.Review]{v.canvas.Reviews, v.others.Reviews}
	}
	c.FollowUps = mergeEntryLists(m, canvas.OfFollowUp, followUps)
	c.Reviews = mergeEntryLists(m, canvas.OfReview, reviews)
}

// entries is the follow-ups or reviews of a version with their unknown keys.
type entries[T comparable] struct {
	list   []T
	others [][]canvas.Other
}

// find returns the place of the entry, from the place on; -1 if it is not there.
func (e entries[T]) find(entry T, from int) int {
	for i := from; i < len(e.list); i++ {
		if e.list[i] == entry {
			return i
		}
	}
	return -1
}

func (e entries[T]) plain() bool {
	return !slices.ContainsFunc(e.others, func(o []canvas.Other) bool { return len(o) > 0 })
}

// with returns the list with the entries that another version has and the base
// has with other unknown keys: removing them here does not hold against that.
func (e entries[T]) with(base, changed entries[T]) []T {
	list := e.list
	for i, entry := range changed.list {
		old := base.find(entry, 0)
		if old >= 0 && e.find(entry, 0) < 0 && !sameOthers(base.others[old], changed.others[i]) {
			list = append(slices.Clip(list), entry)
		}
	}
	return list
}

func mergeEntryLists[T comparable](m *merger, of canvas.Subject, v [3]entries[T]) []T {
	base, ours, theirs := v[inBase], v[inOurs], v[inTheirs]
	if ours.plain() && theirs.plain() {
		return mergeList(base.list, ours.list, theirs.list)
	}
	merged := mergeList(base.list, ours.with(base, theirs), theirs.with(base, ours))
	next := [3]map[T]int{{}, {}, {}} // where to look on, of several that say the same
	for i, entry := range merged {
		said := [3][]canvas.Other{}
		from := -1
		for s := range v {
			at := v[s].find(entry, next[s][entry])
			if at < 0 {
				continue
			}
			said[s], next[s][entry] = v[s].others[at], at+1
			if side(s) == inTheirs {
				from = at
			}
		}
		if from >= 0 {
			m.clashes = append(m.clashes, m.mergeKeys(said[inBase], said[inOurs], said[inTheirs],
				canvas.Part{Of: of, Index: i}, canvas.Part{Of: of, Index: from})...)
		}
	}
	return merged
}

// keysToClashes makes clashes of the keys that were to be taken over.
func (m *merger) keysToClashes() {
	owners := map[canvas.Key]*entry{}
	for _, e := range m.entries {
		if !e.gone {
			owners[e.key] = e
		}
	}
	others := &m.v[inTheirs].others
	for _, k := range m.keys {
		if k.Remove {
			continue
		}
		var said []canvas.Other
		switch k.From.Of {
		case canvas.OfFile:
			said = others.Top
		case canvas.OfBlocks:
			said = others.Blocks
		case canvas.OfFollowUp:
			said = others.FollowUps[k.From.Index]
		case canvas.OfReview:
			said = others.Reviews[k.From.Index]
		default:
			said = others.Notes[k.From.Note]
		}
		clash := Clash{Key: k.Key, Theirs: valueText(byKey(said)[k.Key])}
		if e := owners[k.To.Note]; k.To.Of == canvas.OfNote && e != nil {
			e.clash = append(e.clash, clash)
		} else {
			m.clashes = append(m.clashes, clash)
		}
	}
	m.keys = nil
}

// mergeKeys merges the unknown keys of one mapping and returns the clashes. A key
// that one side changed and the other removed stays.
func (m *merger) mergeKeys(base, ours, theirs []canvas.Other, to, from canvas.Part) []Clash {
	if sameOthers(ours, theirs) || sameOthers(base, theirs) {
		return nil
	}
	was, mine, other := byKey(base), byKey(ours), byKey(theirs)
	var clashes []Clash
	for _, t := range theirs {
		old, had := was[t.Key]
		now, has := mine[t.Key]
		unchanged := had && reflect.DeepEqual(old, t.Value)
		switch {
		case unchanged, has && reflect.DeepEqual(now, t.Value):
		case !has, had && reflect.DeepEqual(old, now):
			m.keys = append(m.keys, canvas.KeyCopy{To: to, From: from, Key: t.Key})
		default:
			clashes = append(clashes, Clash{Key: t.Key, Ours: valueText(now), Theirs: valueText(t.Value)})
		}
	}
	for _, b := range base {
		now, has := mine[b.Key]
		if _, stays := other[b.Key]; !stays && has && reflect.DeepEqual(now, b.Value) {
			m.keys = append(m.keys, canvas.KeyCopy{To: to, Key: b.Key, Remove: true})
		}
	}
	return clashes
}

func sameOthers(a, b []canvas.Other) bool {
	return len(a) == 0 && len(b) == 0 || reflect.DeepEqual(a, b)
}

func byKey(list []canvas.Other) map[string]any {
	values := make(map[string]any, len(list))
	for _, o := range list {
		values[o.Key] = o.Value
	}
	return values
}

// valueText returns what a key holds, on as few lines as can be.
func valueText(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case canvas.Number:
		return string(v)
	case bool:
		if v {
			return "true"
		}
		return "false"
	case []any:
		var items []string
		for _, item := range v {
			items = append(items, valueText(item))
		}
		return "[" + strings.Join(items, ", ") + "]"
	case []canvas.Other:
		var pairs []string
		for _, o := range v {
			pairs = append(pairs, o.Key+": "+valueText(o.Value))
		}
		return "{" + strings.Join(pairs, ", ") + "}"
	}
	return ""
}
