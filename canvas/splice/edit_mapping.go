// Edits of mappings.

package splice

import (
	"slices"
	"strings"
)

// Set gives the key of the mapping m the value v. A new key is inserted where
// order, a list of keys, says. A key that is there keeps its place and as much of
// its style as it can.
func (e *Edit) Set(m Node, key string, v Value, order []string) {
	if e.t.Kind(m) != Mapping {
		e.fail()
		return
	}
	k, old := e.t.Find(m, key)
	switch {
	case k == None:
		e.insertPair(m, key, v, order)
	case v.scalar() && e.t.Kind(old) == Scalar:
		e.Scalar(m, old, v)
	case v.form == formFlowList && e.t.Kind(old) == Sequence && !e.t.node(old).empty:
		e.setStrings(old, v)
	case e.t.Null(old) || e.t.node(old).empty:
		e.fill(m, old, v)
	default:
		e.fail()
	}
}

// json reports whether the collection is written like JSON: in flow style, and
// the keys in it or around it are quoted.
func (e *Edit) json(n Node) bool {
	if e.t.Style(n) != Flow {
		return false
	}
	quoted := false
	for c := e.t.Root(); c != None; c = e.t.childToward(c, n) {
		if e.t.Style(c) == Flow && e.t.Kind(c) == Mapping && !e.t.node(c).empty {
			quoted = e.t.Style(e.t.first(c)) == Double
		}
		if c == n {
			break
		}
	}
	return quoted
}

// childToward is the child of n that is the node further, or contains it.
func (t *Tree) childToward(n, further Node) Node {
	found := None
	for c := t.first(n); c != None && c <= further; c = t.next(c) {
		found = c
	}
	return found
}

// fill writes v as the value of a key that has none yet: it is absent, null, []
// or {}.
func (e *Edit) fill(m, old Node, v Value) {
	d := e.t.node(old)
	start, end := e.t.Span(old)
	src := e.t.src
	if d.props {
		e.fail()
		return
	}
	if e.t.Style(m) == Flow || v.scalar() || v.form == formFlowList {
		text := e.layout.flow(v, e.json(m))
		if d.style == Absent {
			text = " " + text
			if src[start-1] != ':' {
				text = ":" + text
			}
		}
		e.cut(start, end, text)
		return
	}
	if d.kind != Scalar && strings.IndexByte(src[start:end], '#') >= 0 {
		e.cut(start+1, start+1, e.layout.flowItems(v))
		return
	}
	// The value goes onto the lines below this one.
	if d.style != Absent {
		blank := ""
		if end < len(src) && src[end] == '#' {
			blank = " "
		}
		e.cut(skipBack(src, start), end, blank)
	}
	stop := lineEnd(src, end)
	e.cut(stop, stop, e.layout.afterColon(v, int(e.t.node(m).col)))
}

// skipBack is where the blanks before i begin.
func skipBack(src string, i int) int {
	for i > 0 && (src[i-1] == ' ' || src[i-1] == '\t') {
		i--
	}
	return i
}

// setStrings changes a list of strings. Items that stay keep their bytes.
func (e *Edit) setStrings(seq Node, v Value) {
	var have []Node
	for item := range e.t.Items(seq) {
		if e.t.Kind(item) != Scalar {
			e.fail()
			return
		}
		have = append(have, item)
	}
	placed := make([]Placed, len(v.items))
	match := Match(len(have), len(v.items), func(i, j int) bool { return e.t.Text(have[i]) == v.items[j].text })
	for j, i := range match {
		placed[j] = Placed{Node: None, Value: v.items[j]}
		if i >= 0 {
			placed[j].Node = have[i]
		}
	}
	e.Arrange(seq, placed)
}

// ranks returns a function that finds the place of a key in the order; -1 if it has
// none. A long order is looked up in a map.
func ranks(order []string) func(key string) int {
	if len(order) <= 32 {
		return func(key string) int { return slices.Index(order, key) }
	}
	places := make(map[string]int, len(order))
	for i, key := range order {
		if _, twice := places[key]; !twice {
			places[key] = i
		}
	}
	return func(key string) int {
		if at, known := places[key]; known {
			return at
		}
		return -1
	}
}

// insertPair inserts a key into the mapping where order says.
func (e *Edit) insertPair(m Node, key string, v Value, order []string) {
	rankOf := ranks(order)
	rank := rankOf(key)
	// The new key goes after the value before, or else before the key next.
	before, last, next := None, None, None
	best, nearest := -1, len(order)
	for k, value := range e.t.Pairs(m) {
		if slices.Contains(e.removed, k) {
			continue
		}
		last = value
		r := -1
		if e.t.Kind(k) == Scalar {
			r = rankOf(e.t.Text(k))
		}
		if r >= 0 && r < rank && r > best {
			best, before = r, value
		}
		if r > rank && rank >= 0 && r < nearest {
			nearest, next = r, k
		}
	}
	if before == None && next == None {
		before = last
	}
	if before == None && next == None && !e.t.node(m).empty {
		e.fail() // all keys that are there are removed
		return
	}
	if e.t.Style(m) == Flow {
		e.insertFlowPair(m, before, next, key, v)
		return
	}
	column := int(e.t.node(m).col)
	text := e.layout.key(key) + ":" + e.layout.afterColon(v, column) + e.layout.EOL
	if before != None {
		_, end := e.t.Span(before)
		e.requireLineEnd(end)
		at := e.nextLine(end)
		e.cut(at, at, spaces(column)+text)
		return
	}
	lead := int(e.t.node(next).lead)
	if e.t.startsLine(next) {
		at := lineStart(e.t.src, lead)
		e.cut(at, at, spaces(column)+text)
		return
	}
	e.cut(lead, lead, text+spaces(column))
}

// requireLineEnd fails the edit if anything but a comment follows on the line.
func (e *Edit) requireLineEnd(end int) {
	if rest := strings.TrimLeft(e.t.src[end:lineEnd(e.t.src, end)], " \t"); rest != "" && rest[0] != '#' {
		e.fail()
	}
}

// insertFlowPair inserts a key into a mapping in flow style.
func (e *Edit) insertFlowPair(m, before, next Node, key string, v Value) {
	start, _ := e.t.Span(m)
	if e.t.src[start] != '{' || !e.t.node(m).empty && int(e.t.node(e.t.first(m)).lead) == start {
		e.fail() // [a: b]
		return
	}
	pair := e.layout.flowPair(Pair{key, v}, e.json(m))
	switch {
	case before != None:
		_, end := e.t.Span(before)
		e.cut(end, end, ","+e.afterComma(e.t.first(m))+pair)
	case next != None:
		lead := int(e.t.node(next).lead)
		e.cut(lead, lead, pair+","+e.afterComma(next))
	default:
		e.cut(start+1, start+1, pair)
	}
}

// afterComma is what belongs between the comma and an entry like this one: a
// line break and the margin if the entry begins its line, else a space.
func (e *Edit) afterComma(entry Node) string {
	lead := int(e.t.node(entry).lead)
	start := lineStart(e.t.src, lead)
	if margin := e.t.src[start:lead]; strings.TrimLeft(margin, " \t") == "" && start > 0 {
		return e.layout.EOL + margin
	}
	return " "
}

// Remove removes the key and its value from the mapping m. Comments between its
// lines stay. A key that is not there is no error.
func (e *Edit) Remove(m Node, key string) {
	k, v := e.t.Find(m, key)
	if k == None {
		return
	}
	e.removed = append(e.removed, k)
	if e.t.Style(m) == Flow {
		e.removeFlowEntry(m, k)
		return
	}
	lead, end := int(e.t.node(k).lead), int(e.t.node(v).end)
	e.requireLineEnd(end)
	next := e.t.next(v)
	if start := int(e.t.node(v).start); e.layout.conservative && !e.t.node(v).props {
		e.cut(skipBack(e.t.src, start), end, "")
		return
	}
	if !e.t.startsLine(k) {
		// The key follows a dash.
		if next == None {
			e.fail()
			return
		}
		stop := int(e.t.node(next).lead)
		for range e.t.comments(k, next, lead, stop) {
			stop = end
			break
		}
		e.cut(lead, stop, "")
		return
	}
	if next == None && e.t.first(m) == k {
		e.fail() // nothing would be left
		return
	}
	kept := ""
	stop := lineEnd(e.t.src, end)
	for _, comment := range e.t.comments(k, e.t.nodeAfter(v), lead, stop) {
		kept += spaces(int(e.t.node(m).col)) + comment + e.layout.EOL
	}
	e.cut(lineStart(e.t.src, lead), e.nextLine(end), kept)
}
