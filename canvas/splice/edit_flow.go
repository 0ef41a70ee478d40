// Edits of collections in flow style: entries between commas.

package splice

import "strings"

// removeFlow takes a key and its value, or an item, out of a collection in flow style.
func (e *Edit) removeFlow(m, k Node) {
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
	e.dropFlow(m, entries, stays)
}

// entryEnd is where the entry of the collection ends: an item, or the value of a key.
func (e *Edit) entryEnd(m, entry Node) int {
	if e.t.Kind(m) == Mapping {
		entry = e.t.next(entry)
	}
	return int(e.t.nodes[entry].end)
}

// dropFlow takes away the entries that do not stay, and the commas that
// belonged to them.
func (e *Edit) dropFlow(m Node, entries []Node, stays []bool) {
	src := e.t.src
	last := -1
	for i := range entries {
		if stays[i] {
			last = i
		}
	}
	if last >= 0 && last < len(entries)-1 {
		// All after the last that stays go, with the comma before them.
		final := entries[len(entries)-1]
		from, to := e.entryEnd(m, entries[last]), e.entryEnd(m, final)
		if !e.commented(entries[last+1], e.t.past(final), from, to) {
			e.cut(from, to, "")
			entries = entries[:last+1]
		} else if comma := skipGap(src, from); src[comma] == ',' && src[skipGap(src, to)] != ',' {
			e.cut(comma, comma+1, "")
		}
	}
	for i, entry := range entries {
		if stays[i] {
			continue
		}
		from, to := int(e.t.nodes[entry].lead), e.entryEnd(m, entry)
		comma := skipGap(src, to)
		switch {
		case comma >= len(src) || src[comma] != ',':
			e.cut(from, to, "")
		case e.commented(0, 0, to, comma):
			e.cut(from, to, "")
			e.cut(comma, comma+1, "")
		default:
			from, to = e.tidy(from, comma+1)
			e.cut(from, to, "")
		}
	}
}

// tidy widens what is taken away to the blanks behind it, or to its whole lines.
func (e *Edit) tidy(from, to int) (int, int) {
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

// commented reports whether there is a comment between the offsets, where the
// text of the nodes stands.
func (e *Edit) commented(from, to Node, start, end int) bool {
	for range e.t.comments(from, to, start, end) {
		return true
	}
	return false
}

// arrangeFlow is arrangeBlock for a sequence in flow style.
func (e *Edit) arrangeFlow(seq Node, old []Node, stays []bool, items []Placed) {
	e.dropFlow(seq, old, stays)
	json := e.json(seq)
	separator := " "
	if len(old) > 0 {
		separator = e.between(old[0])
	}
	var head []string // what comes before the first that stays
	after := None
	for _, p := range items {
		switch {
		case p.Node != None:
			if after == None && len(head) > 0 {
				lead := int(e.t.nodes[p.Node].lead)
				e.cut(lead, lead, strings.Join(head, ","+separator)+","+separator)
			}
			after, head = p.Node, nil
		case after != None:
			end := int(e.t.nodes[after].end)
			e.cut(end, end, ","+separator+e.layout.flow(p.Value, json))
		default:
			head = append(head, e.layout.flow(p.Value, json))
		}
	}
	if after == None && len(head) > 0 {
		start := int(e.t.nodes[seq].start) + 1
		e.cut(start, start, strings.Join(head, ","+separator))
	}
}
