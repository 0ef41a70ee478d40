// Edits of single scalars: the values of keys and the items of lists.

package splice

import "strings"

// Scalar replaces the scalar n, an item of the collection parent or the value of
// one of its keys, by the scalar v, in the style of n where that can be.
func (e *Edit) Scalar(parent, n Node, v Value) {
	column := int(e.t.node(parent).col)
	e.scalar(n, v, column, column+2, e.t.Style(parent) == Flow, e.json(parent))
}

// scalar does that in a flow collection, or in a block collection at the column
// whose literals have their text at indent.
func (e *Edit) scalar(n Node, v Value, column, indent int, flow, json bool) {
	src, d := e.t.src, e.t.node(n)
	start, end := e.t.Span(n)
	s := scalarContext{eol: e.layout.EOL, indent: indent, oneLine: e.layout.conservative, flow: flow, json: json, like: d.style, unquoted: v.form == formUnquoted}
	rest := strings.TrimRight(src[end:lineEnd(src, end)], " \t") // a comment, if this is block style
	header := ""
	if d.style == Literal || d.style == Folded {
		old := scanBlock(src, start, column)
		header = strings.TrimRight(src[old.header:lineEnd(src, old.header)], " \t")
		if indent == column+2 {
			s.indent = old.indent
		}
	}
	first, body := writeText(v.text, s)
	if v.form == formSource {
		first, body = v.text, ""
	}
	if body != "" && header == "" && rest != "" {
		// The comment after the scalar moves to the first line of the literal.
		header, end = rest, lineEnd(src, end)
	}
	if d.style == Absent {
		switch before := src[max(start-1, 0)]; {
		case !d.props && before != ':' && before != '-':
			first = ": " + first // {key}
		case before != ' ':
			first = " " + first
		}
	}
	e.cut(start, end, first+header+body)
}

// Wrap turns an item that is a scalar into a mapping of the pairs, among which
// there must be one of the key. The scalar becomes the value of that key; it
// keeps its bytes if the pair has the same text.
func (e *Edit) Wrap(seq, item Node, key string, pairs []Pair) {
	src, d := e.t.src, e.t.node(item)
	begin, end := skipBlanks(src, int(d.lead)), int(d.end)
	flow, json := e.t.Style(seq) == Flow, e.json(seq)
	column := int(e.t.node(seq).col)
	if !flow {
		begin = skipBlanks(src, int(d.lead)+1)
	}
	indent := column + begin - int(d.lead)
	if d.style == Absent || begin > int(d.start) || breakAt(src, begin) > 0 || src[begin] == '#' {
		// Nothing follows the dash on its line, before which a key could be put.
		item := e.layout.flow(Map(pairs...), json)
		if !flow {
			item = strings.TrimLeft(e.layout.item(Map(pairs...), column), " ")[1:]
			item = strings.TrimSuffix(item, e.layout.EOL)
			begin = int(d.lead) + 1
		}
		e.cut(begin, end, item)
		return
	}
	var before, after string
	if flow {
		before = "{"
	}
	at := -1
	for i, p := range pairs {
		switch {
		case p.Key == key:
			at = i
		case flow:
			if pair := e.layout.flowPair(p, json); at < 0 {
				before += pair + ", "
			} else {
				after += ", " + pair
			}
		case at < 0:
			before += e.layout.key(p.Key) + ":" + e.layout.afterColon(p.Value, indent) + e.layout.EOL + spaces(indent)
		default:
			after += spaces(indent) + e.layout.key(p.Key) + ":" + e.layout.afterColon(p.Value, indent) + e.layout.EOL
		}
	}
	name, _ := writeText(key, scalarContext{json: json})
	e.cut(begin, begin, before+name+": ")
	if value := pairs[at].Value; value.text != e.t.Text(item) {
		e.scalar(item, value, column, indent+2, flow, json)
	} else if raw := src[d.start:end]; !flow && lineEnd(raw, 0) < len(raw) {
		e.cut(int(d.start), end, shift(raw, indent-column, false))
	}
	if flow {
		e.cut(end, end, after+"}")
		return
	}
	e.requireLineEnd(end)
	below := e.nextLine(end)
	e.cut(below, below, after)
}
