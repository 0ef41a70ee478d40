// Edits of mappings and of the scalars in them.

package splice

import (
	"slices"
	"strings"
)

// Set gives the key of the mapping a value. A new key is put in at its place
// in order; a key that is there keeps its place and as much of its look as it can.
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
	case v.form == words && e.t.Kind(old) == Sequence && !e.t.nodes[old].empty:
		e.setWords(old, v)
	case e.t.Null(old) || e.t.nodes[old].empty:
		e.fill(m, old, v)
	default:
		e.fail()
	}
}

// json reports whether the collection is written as JSON is: in flow style,
// and the keys around it or in it are quoted.
func (e *Edit) json(n Node) bool {
	if e.t.Style(n) != Flow {
		return false
	}
	quoted := false
	for c := e.t.Root(); c != None; c = e.t.toward(c, n) {
		if e.t.Style(c) == Flow && e.t.Kind(c) == Mapping && !e.t.nodes[c].empty {
			quoted = e.t.Style(e.t.first(c)) == Double
		}
		if c == n {
			break
		}
	}
	return quoted
}

// toward is the child of n that the node further is, or is in.
func (t *Tree) toward(n, further Node) Node {
	found := None
	for c := t.first(n); c != None && c <= further; c = t.next(c) {
		found = c
	}
	return found
}

// fill writes v where nothing stands yet: an absent value, null, [] or {}.
func (e *Edit) fill(m, old Node, v Value) {
	d := &e.t.nodes[old]
	start, end := e.t.Span(old)
	src := e.t.src
	if d.props {
		e.fail()
		return
	}
	if e.t.Style(m) == Flow || v.scalar() || v.form == words {
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
	// The value goes onto the lines below, behind what is left of this one.
	if d.style != Absent {
		blank := ""
		if end < len(src) && src[end] == '#' {
			blank = " "
		}
		e.cut(skipBack(src, start), end, blank)
	}
	stop := lineEnd(src, end)
	e.cut(stop, stop, e.layout.after(v, int(e.t.nodes[m].col)))
}

// skipBack is where the blanks before i begin.
func skipBack(src string, i int) int {
	for i > 0 && (src[i-1] == ' ' || src[i-1] == '\t') {
		i--
	}
	return i
}

// setWords changes a list of strings, keeping the items that stay as they stand.
func (e *Edit) setWords(seq Node, v Value) {
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

// insertPair puts a key into the mapping at its place in order.
func (e *Edit) insertPair(m Node, key string, v Value, order []string) {
	rank := slices.Index(order, key)
	before, last, next := None, None, None // values of the keys after which it goes, and the key before which
	best, nearest := -1, len(order)
	for k, value := range e.t.Pairs(m) {
		if slices.Contains(e.gone, k) {
			continue
		}
		last = value
		r := -1
		if e.t.Kind(k) == Scalar {
			r = slices.Index(order, e.t.Text(k))
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
	if before == None && next == None && !e.t.nodes[m].empty {
		e.fail() // all that is there goes
		return
	}
	if e.t.Style(m) == Flow {
		e.insertFlowPair(m, before, next, key, v)
		return
	}
	column := int(e.t.nodes[m].col)
	text := e.layout.key(key) + ":" + e.layout.after(v, column) + e.layout.EOL
	if before != None {
		_, end := e.t.Span(before)
		e.lineOf(end)
		at := e.nextLine(end)
		e.cut(at, at, spaces(column)+text)
		return
	}
	lead := int(e.t.nodes[next].lead)
	if e.t.leads(next) {
		at := lineStart(e.t.src, lead)
		e.cut(at, at, spaces(column)+text)
		return
	}
	e.cut(lead, lead, text+spaces(column))
}

// lineOf checks that nothing but a comment follows the place on its line.
func (e *Edit) lineOf(end int) {
	if rest := strings.TrimLeft(e.t.src[end:lineEnd(e.t.src, end)], " \t"); rest != "" && rest[0] != '#' {
		e.fail()
	}
}

// insertFlowPair puts a key into a mapping in flow style.
func (e *Edit) insertFlowPair(m, before, next Node, key string, v Value) {
	start, _ := e.t.Span(m)
	if e.t.src[start] != '{' || !e.t.nodes[m].empty && int(e.t.nodes[e.t.first(m)].lead) == start {
		e.fail() // [a: b]
		return
	}
	pair := e.layout.flowPair(Pair{key, v}, e.json(m))
	switch {
	case before != None:
		_, end := e.t.Span(before)
		e.cut(end, end, ","+e.between(e.t.first(m))+pair)
	case next != None:
		lead := int(e.t.nodes[next].lead)
		e.cut(lead, lead, pair+","+e.between(next))
	default:
		e.cut(start+1, start+1, pair)
	}
}

// between is what stands between the comma and an entry like this one: a
// break and the margin if it begins its line, else a space.
func (e *Edit) between(entry Node) string {
	lead := int(e.t.nodes[entry].lead)
	start := lineStart(e.t.src, lead)
	if margin := e.t.src[start:lead]; strings.TrimLeft(margin, " \t") == "" && start > 0 {
		return e.layout.EOL + margin
	}
	return " "
}

// Remove takes the key and its value out of the mapping. Comments among its
// lines stay.
func (e *Edit) Remove(m Node, key string) {
	k, v := e.t.Find(m, key)
	if k == None {
		return
	}
	e.gone = append(e.gone, k)
	if e.t.Style(m) == Flow {
		e.removeFlow(m, k)
		return
	}
	lead, end := int(e.t.nodes[k].lead), int(e.t.nodes[v].end)
	e.lineOf(end)
	next := e.t.next(v)
	if start := int(e.t.nodes[v].start); e.layout.careful && !e.t.nodes[v].props {
		e.cut(skipBack(e.t.src, start), end, "")
		return
	}
	if !e.t.leads(k) {
		// It stands behind a dash.
		if next == None {
			e.fail()
			return
		}
		stop := int(e.t.nodes[next].lead)
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
	for _, comment := range e.t.comments(k, e.t.past(v), lead, stop) {
		kept += spaces(int(e.t.nodes[m].col)) + comment + e.layout.EOL
	}
	e.cut(lineStart(e.t.src, lead), e.nextLine(end), kept)
}
