// The scalars and flow lists that the fast reader knows.

package splice

import "strings"

// plain reads a plain scalar that ends on its line.
func (q *fastReader) plain(self node, c byte) {
	// Only characters that can begin nothing but a plain scalar.
	if !(c >= 0x80 || wordByte(c) && c != '-' || strings.IndexByte("(/$.+~=;^_\\<", c) >= 0) {
		q.fail()
		return
	}
	i := int(self.start)
	line := q.src[i:]
	if n := strings.IndexByte(line, '\n'); n >= 0 {
		line = strings.TrimSuffix(line[:n], "\r")
	}
	if n := strings.Index(line, " #"); n >= 0 {
		line = line[:n]
	}
	line = strings.TrimRight(line, " ")
	if strings.HasSuffix(line, ":") || strings.Contains(line, ": ") {
		q.fail()
		return
	}
	self.style, self.end = Plain, int32(i+len(line))
	q.add(self)
	q.endLine(i + len(line))
}

// double reads a double-quoted scalar that ends on its line.
func (q *fastReader) double(self node) {
	raw, ok := q.quoted(self)
	text := raw
	if strings.IndexByte(raw, '\\') >= 0 {
		text, ok = unescape(raw)
	}
	if !ok {
		q.fail()
		return
	}
	self.style, self.end = Double, self.start+int32(len(raw)+2)
	q.setText(q.add(self), text)
	q.endLine(int(self.end))
}

// quoted is the source between the quotes of a scalar that ends on its line.
func (q *fastReader) quoted(self node) (raw string, ok bool) {
	start := int(self.start)
	end := quotedEnd(q.src, start)
	if end < 0 || strings.IndexByte(q.src[start:end], '\n') >= 0 {
		return "", false
	}
	return q.src[start+1 : end-1], true
}

// unescape decodes \", \\, \n and \t; ok is false if there are other escapes.
func unescape(s string) (text string, ok bool) {
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case '"', '\\':
			b.WriteByte(s[i])
		case 'n':
			b.WriteByte('\n')
		case 't':
			b.WriteByte('\t')
		default:
			return "", false
		}
	}
	return b.String(), true
}

// single reads a single-quoted scalar that ends on its line.
func (q *fastReader) single(self node) {
	raw, ok := q.quoted(self)
	if !ok {
		q.fail()
		return
	}
	self.style, self.end = Single, self.start+int32(len(raw)+2)
	q.setText(q.add(self), strings.ReplaceAll(raw, "''", "'"))
	q.endLine(int(self.end))
}

// words reads a flow list of plain words on one line.
func (q *fastReader) words(self node) {
	self.kind, self.style, self.empty = Sequence, Flow, true
	list := q.add(self)
	i := q.spaces(int(self.start) + 1)
	last := None
	for i < len(q.src) && q.src[i] != ']' {
		end := i
		for end < len(q.src) && wordByte(q.src[end]) {
			end++
		}
		if end == i || q.src[i] == '-' {
			q.fail()
			return
		}
		if last != None {
			q.node(last).next = int32(q.next())
		}
		last = q.add(node{lead: int32(i), start: int32(i), end: int32(end), style: Plain})
		q.node(list).empty = false
		i = q.spaces(end)
		if i < len(q.src) && q.src[i] == ',' {
			i = q.spaces(i + 1)
		} else if i < len(q.src) && q.src[i] != ']' {
			q.fail()
			return
		}
	}
	if i >= len(q.src) {
		q.fail()
		return
	}
	q.node(list).end = int32(i + 1)
	q.endLine(i + 1)
}

// spaces is the first offset from i on that has no space.
func (q *fastReader) spaces(i int) int {
	for i < len(q.src) && q.src[i] == ' ' {
		i++
	}
	return i
}

// literal reads a literal scalar that has no indentation indicator and no lines
// of blanks.
func (q *fastReader) literal(self node, column int) {
	i := int(self.start) + 1
	chomp := i < len(q.src) && q.src[i] == '-'
	if chomp {
		i++
	}
	if i < len(q.src) && q.src[i] != '\n' && q.src[i] != '\r' {
		q.fail()
		return
	}
	i = q.nextLine(i)
	indent := q.spaces(i) - i
	if indent <= column || i+indent == len(q.src) || q.src[i+indent] == '\n' || q.src[i+indent] == '\r' {
		q.fail()
		return
	}
	var text strings.Builder
	empty, end, ended := 0, i, true
	for i < len(q.src) && !q.failed {
		next := q.nextLine(i)
		line := strings.TrimSuffix(strings.TrimSuffix(q.src[i:next], "\n"), "\r")
		words := strings.TrimLeft(line, " ")
		if words == "" && len(line) > 0 {
			q.fail()
			return
		}
		if words == "" {
			empty++
			i = next
			continue
		}
		if len(line)-len(words) < indent {
			break
		}
		for ; empty > 0; empty-- {
			text.WriteByte('\n')
		}
		text.WriteString(line[indent:])
		text.WriteByte('\n')
		end, i, ended = i+len(line), next, next > i+len(line)
	}
	value := text.String()
	if chomp || !ended {
		value = value[:len(value)-1]
	}
	self.style, self.end = Literal, int32(end)
	q.setText(q.add(self), value)
	q.at = i
	q.nextContent()
	if q.column > column {
		q.fail()
	}
}
