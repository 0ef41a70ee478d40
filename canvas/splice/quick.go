// The quick reader: documents in the common layout, without yaml.v3. Block
// style, plain keys, every scalar on its line or a plain literal, flow lists
// of words. At anything else it gives up, so it never has to judge.

package splice

import (
	"strings"
	"unicode/utf8"
)

// readQuickly is the tree that parseFully would give; nil if it cannot tell.
func readQuickly(src string) *Tree {
	if !ordinary(src) {
		return nil
	}
	q := quick{t: &Tree{src: src, nodes: make([]node, 0, len(src)/12)}, src: src}
	if strings.HasPrefix(src, bom) {
		q.at = len(bom)
	}
	q.nextContent()
	if q.at == len(src) || q.column != 0 || src[q.at] == '-' {
		return nil
	}
	q.mapping(node{lead: int32(q.at)}, 0, 0)
	if q.failed || q.at < len(src) {
		return nil
	}
	return q.t
}

// ordinary reports whether the text has only characters whose meaning does
// not depend on where they stand.
func ordinary(src string) bool {
	if !utf8.ValidString(src) {
		return false
	}
	for i := 0; i < len(src); i++ {
		switch c := src[i]; {
		case c == '\n' || c >= ' ' && c < 0x7F:
		case c == '\r':
			if i+1 == len(src) || src[i+1] != '\n' {
				return false
			}
		case c < ' ' || c == 0x7F:
			return false
		case c == 0xC2:
			if src[i+1] < 0xA0 {
				return false
			}
		case c == 0xE2:
			if breakAt(src, i) > 0 {
				return false
			}
		case c == 0xEF:
			if i > 0 && src[i:i+3] == bom || src[i+1] == 0xBF && src[i+2] >= 0xBE {
				return false
			}
		}
	}
	return true
}

// quick reads line by line. Between lines it stands at the first character
// of the next line that has something on it.
type quick struct {
	t      *Tree
	src    string
	at     int // where it stands
	column int // of at, when it stands before content
	failed bool
}

const (
	deepest    = 32  // nesting
	longestKey = 128 // yaml.v3 allows 1,024 characters
)

func (q *quick) fail() { q.failed = true }

// nextContent goes on to the first line from here that is not empty and no
// comment. It must stand at the beginning of a line.
func (q *quick) nextContent() {
	for q.at < len(q.src) {
		i := q.spaces(q.at)
		if i < len(q.src) && q.src[i] != '\n' && q.src[i] != '\r' && q.src[i] != '#' {
			q.column = i - q.at
			q.at = i
			return
		}
		q.at = q.nextLine(i)
	}
	q.column = -1
}

// nextLine is where the line after that of i begins. There are no breaks but LF and CRLF here.
func (q *quick) nextLine(i int) int {
	if n := strings.IndexByte(q.src[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(q.src)
}

// endLine goes on after a value that ends at i, if nothing but a comment follows it.
func (q *quick) endLine(i int) {
	text := q.spaces(i)
	if text < len(q.src) && q.src[text] != '\n' && q.src[text] != '\r' && (q.src[text] != '#' || text == i) {
		q.fail()
		return
	}
	q.at = q.nextLine(text)
	q.nextContent()
}

// mapping reads the block mapping whose first key stands here, at the column.
func (q *quick) mapping(self node, column, depth int) {
	self.kind, self.style, self.start, self.col = Mapping, Block, int32(q.at), int32(column)
	m := q.t.add(self)
	last := None
	if depth > deepest {
		q.fail()
	}
	for !q.failed {
		if last != None {
			q.t.nodes[last].next = int32(len(q.t.nodes))
		}
		colon := q.keyEnd(q.at)
		if colon < 0 {
			q.fail()
			return
		}
		k := q.t.add(node{lead: int32(q.at), start: int32(q.at), end: int32(colon), style: Plain})
		last = Node(len(q.t.nodes))
		q.t.nodes[k].next = int32(last)
		q.at = colon + 1
		q.value(node{lead: int32(colon)}, column, depth+1, true)
		if q.column < column {
			break
		}
		if q.column > column {
			q.fail()
		}
	}
	if !q.failed {
		q.t.nodes[m].end = q.t.nodes[last].end
	}
}

// keyEnd is where the colon of the key that begins at i stands; -1 if there
// is no simple key.
func (q *quick) keyEnd(i int) int {
	end := i
	for end < len(q.src) && wordByte(q.src[end]) {
		end++
	}
	if end == i || end-i > longestKey || end == len(q.src) || q.src[end] != ':' || q.src[i] == '-' || !gapAt(q.src, end+1) {
		return -1
	}
	return end
}

func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// sequence reads the block sequence whose first dash stands here. If it is
// indentless, it may end with a key at its own column.
func (q *quick) sequence(self node, column, depth int, indentless bool) {
	self.kind, self.style, self.start, self.col = Sequence, Block, int32(q.at), int32(column)
	s := q.t.add(self)
	last := None
	if depth > deepest {
		q.fail()
	}
	for !q.failed {
		if !q.atDash() {
			q.fail()
			return
		}
		if last != None {
			q.t.nodes[last].next = int32(len(q.t.nodes))
		}
		last = Node(len(q.t.nodes))
		q.item(node{lead: int32(q.at)}, column, depth+1)
		if q.column < column || q.column == column && indentless && !q.atDash() {
			break
		}
		if q.column > column {
			q.fail()
		}
	}
	if !q.failed {
		q.t.nodes[s].end = q.t.nodes[last].end
	}
}

// atDash reports whether the dash of an item stands here.
func (q *quick) atDash() bool {
	return q.at < len(q.src) && q.src[q.at] == '-' && gapAt(q.src, q.at+1)
}

// item reads what follows the dash that stands here.
func (q *quick) item(self node, column, depth int) {
	i := q.spaces(q.at + 1)
	if i == len(q.src) || q.src[i] == '\n' || q.src[i] == '\r' || q.src[i] == '#' {
		q.fail()
		return
	}
	if q.keyEnd(i) >= 0 {
		column += i - q.at
		q.at = i
		q.mapping(self, column, depth)
		return
	}
	q.at++
	q.value(self, column, depth, false)
}

// value reads what follows the indicator before this place, which belongs to
// a block collection at the column.
func (q *quick) value(self node, column, depth int, ofKey bool) {
	i := q.spaces(q.at)
	self.start = int32(i)
	if i == len(q.src) || q.src[i] == '\n' || q.src[i] == '\r' || q.src[i] == '#' && i > q.at {
		q.below(self, column, depth)
		return
	}
	switch c := q.src[i]; {
	case c == '|':
		q.literal(self, column)
		return
	case c == '"':
		q.double(self)
	case c == '\'':
		q.single(self)
	case c == '[' && ofKey:
		q.words(self)
	default:
		q.plain(self, c)
	}
	if !q.failed && q.column > column {
		q.fail() // it goes on on the next line
	}
}

// below reads the value of a key that stands on the lines below it, or nowhere.
func (q *quick) below(self node, column, depth int) {
	after := q.at
	q.at = q.nextLine(q.at)
	q.nextContent()
	switch {
	case q.column > column && q.atDash():
		q.sequence(self, q.column, depth, false)
	case q.column > column && q.keyEnd(q.at) >= 0:
		q.mapping(self, q.column, depth)
	case q.column > column:
		q.fail()
	case q.column == column && q.atDash():
		q.sequence(self, q.column, depth, true)
	default:
		self.start, self.end = int32(after), int32(after)
		q.t.add(self)
	}
}

// plain reads a plain scalar that ends on its line.
func (q *quick) plain(self node, c byte) {
	// What may begin a plain scalar and nothing else.
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
	q.t.add(self)
	q.endLine(i + len(line))
}

// double reads a double-quoted scalar that ends on its line.
func (q *quick) double(self node) {
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
	q.t.setText(q.t.add(self), text)
	q.endLine(int(self.end))
}

// quoted is what stands between the quotes of a scalar that ends on its line.
func (q *quick) quoted(self node) (raw string, ok bool) {
	start := int(self.start)
	end := quotedEnd(q.src, start)
	if end < 0 || strings.IndexByte(q.src[start:end], '\n') >= 0 {
		return "", false
	}
	return q.src[start+1 : end-1], true
}

// unescape decodes the escapes that JSON also has, and says whether there were others.
func unescape(s string) (string, bool) {
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
func (q *quick) single(self node) {
	raw, ok := q.quoted(self)
	if !ok {
		q.fail()
		return
	}
	self.style, self.end = Single, self.start+int32(len(raw)+2)
	q.t.setText(q.t.add(self), strings.ReplaceAll(raw, "''", "'"))
	q.endLine(int(self.end))
}

// words reads a flow list of plain words on one line.
func (q *quick) words(self node) {
	self.kind, self.style, self.empty = Sequence, Flow, true
	list := q.t.add(self)
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
			q.t.nodes[last].next = int32(len(q.t.nodes))
		}
		last = q.t.add(node{lead: int32(i), start: int32(i), end: int32(end), style: Plain})
		q.t.nodes[list].empty = false
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
	q.t.nodes[list].end = int32(i + 1)
	q.endLine(i + 1)
}

// spaces is the first place from i on that has no space.
func (q *quick) spaces(i int) int {
	for i < len(q.src) && q.src[i] == ' ' {
		i++
	}
	return i
}

// literal reads a literal scalar without an indentation indicator, whose
// text has no lines of blanks.
func (q *quick) literal(self node, column int) {
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
	said := text.String()
	if chomp || !ended {
		said = said[:len(said)-1]
	}
	self.style, self.end = Literal, int32(end)
	q.t.setText(q.t.add(self), said)
	q.at = i
	q.nextContent()
	if q.column > column {
		q.fail()
	}
}
