// Edits of single scalars, as values of keys and as items of lists.

package splice

import "strings"

// Scalar writes the scalar v in the place of the scalar at the node, which is
// an item or a key's value of the collection parent.
func (e *Edit) Scalar(parent, n Node, v Value) {
	column := int(e.t.nodes[parent].col)
	e.scalar(n, v, column, column+2, e.t.Style(parent) == Flow, e.json(parent))
}

// scalar does that in a block collection at the column, whose literals have
// their text at indent, or in a flow collection.
func (e *Edit) scalar(n Node, v Value, column, indent int, flow, json bool) {
	src, d := e.t.src, &e.t.nodes[n]
	start, end := e.t.Span(n)
	s := setting{eol: e.layout.EOL, indent: indent, oneLine: e.layout.careful, flow: flow, json: json, like: d.style, bare: v.form == bare}
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
	if v.form == source {
		first, body = v.text, ""
	}
	if body != "" && header == "" && rest != "" {
		// The comment behind it moves to the first line of the literal.
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

// Wrap makes an item that is a scalar a mapping of these pairs. The scalar
// becomes the value of the key among them; if the pair there says the same,
// it stays as it stands.
func (e *Edit) Wrap(seq, item Node, key string, pairs []Pair) {
	src, d := e.t.src, &e.t.nodes[item]
	begin, end := skipBlanks(src, int(d.lead)), int(d.end)
	flow, json := e.t.Style(seq) == Flow, e.json(seq)
	column := int(e.t.nodes[seq].col)
	if !flow {
		begin = skipBlanks(src, int(d.lead)+1)
	}
	indent := column + begin - int(d.lead)
	if d.style == Absent || begin > int(d.start) || breakAt(src, begin) > 0 || src[begin] == '#' {
		// There is nothing behind the dash to put a key before.
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
			before += e.layout.key(p.Key) + ":" + e.layout.after(p.Value, indent) + e.layout.EOL + spaces(indent)
		default:
			after += spaces(indent) + e.layout.key(p.Key) + ":" + e.layout.after(p.Value, indent) + e.layout.EOL
		}
	}
	name, _ := writeText(key, setting{json: json})
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
	e.lineOf(end)
	below := e.nextLine(end)
	e.cut(below, below, after)
}
