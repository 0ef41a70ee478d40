// Edits of collections in flow style: entries between commas. An entry is an
// item, or a key with its value.

package splice

import "strings"

// removeFlowEntry removes an entry, given by its item or key, from the collection.
func (e *Edit) removeFlowEntry(m, k Node) {
	var entries []Node
	for c := e.t.first(m); c != None; c = e.t.next(c) {
		entries = append(entries, c)
		if e.t.Kind(m) == Mapping {
			c = e.t.next(c)
		}
	}
	stays := make([]bool, len(entries))
	for i, entry := range entries {
		stays[i] = entry != k
	}
	e.removeFlowEntries(m, entries, stays)
}

// entryEnd is where the entry of the collection ends.
func (e *Edit) entryEnd(m, entry Node) int {
	if e.t.Kind(m) == Mapping {
		entry = e.t.next(entry)
	}
	return int(e.t.node(entry).end)
}

// removeFlowEntries removes the entries that do not stay, with their commas.
func (e *Edit) removeFlowEntries(m Node, entries []Node, stays []bool) {
	src := e.t.src
	last := -1
	for i := range entries {
		if stays[i] {
			last = i
		}
	}
	if last >= 0 && last < len(entries)-1 {
		// All entries after the last one that stays go, with the comma before them.
		final := entries[len(entries)-1]
		from, to := e.entryEnd(m, entries[last]), e.entryEnd(m, final)
		if !e.hasComment(entries[last+1], e.t.nodeAfter(final), from, to) {
			e.cut(from, to, "")
			entries = entries[:last+1]
		} else if comma := skipSpace(src, from); src[comma] == ',' && src[skipSpace(src, to)] != ',' {
			e.cut(comma, comma+1, "")
		}
	}
	for i, entry := range entries {
		if stays[i] {
			continue
		}
		from, to := int(e.t.node(entry).lead), e.entryEnd(m, entry)
		comma := skipSpace(src, to)
		switch {
		case comma >= len(src) || src[comma] != ',':
			e.cut(from, to, "")
		case e.hasComment(0, 0, to, comma):
			e.cut(from, to, "")
			e.cut(comma, comma+1, "")
		default:
			from, to = e.widened(from, comma+1)
			e.cut(from, to, "")
		}
	}
}

// widened is the removed piece with the blanks behind it or, if it is alone on
// its lines, these lines.
func (e *Edit) widened(from, to int) (int, int) {
	src := e.t.src
	after := skipBlanks(src, to)
	before := skipBack(src, from)
	alone := lineStart(src, before) == before && before > 0
	switch comment := after < len(src) && src[after] == '#'; {
	case alone && breakAt(src, after) > 0:
		return before, after + breakAt(src, after)
	case breakAt(src, after) > 0 || comment && !alone:
		return from, to
	}
	return from, after
}

// hasComment reports whether there is a comment between the offsets; from and
// to are as for comments.
func (e *Edit) hasComment(from, to Node, start, end int) bool {
	for range e.t.comments(from, to, start, end) {
		return true
	}
	return false
}

// arrangeFlow does the work of Arrange in flow style.
func (e *Edit) arrangeFlow(seq Node, old []Node, stays []bool, items []Placed) {
	e.removeFlowEntries(seq, old, stays)
	json := e.json(seq)
	separator := " "
	if len(old) > 0 {
		separator = e.afterComma(old[0])
	}
	var head []string // new items before the first one that stays
	after := None
	for _, p := range items {
		switch {
		case p.Node != None:
			if after == None && len(head) > 0 {
				lead := int(e.t.node(p.Node).lead)
				e.cut(lead, lead, strings.Join(head, ","+separator)+","+separator)
			}
			after, head = p.Node, nil
		case after != None:
			end := int(e.t.node(after).end)
			e.cut(end, end, ","+separator+e.layout.flow(p.Value, json))
		default:
			head = append(head, e.layout.flow(p.Value, json))
		}
	}
	if after == None && len(head) > 0 {
		start := int(e.t.node(seq).start) + 1
		e.cut(start, start, strings.Join(head, ","+separator))
	}
}
