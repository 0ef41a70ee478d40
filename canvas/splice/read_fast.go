// The quick reader: documents in the common layout, without yaml.v3. Block
// style, plain keys, every scalar on its line or a plain literal, flow lists
// of words. At anything else it gives up, so it never has to judge.

package splice

import (
	"strings"
	"unicode/utf8"
)

// readQuickly is the tree that parseFully would give; nil if it cannot tell,
// and where it stopped then.
func readQuickly(src string) (t *Tree, stopped int) {
	if !ordinary(src) {
		return nil, 0
	}
	q := quick{t: &Tree{src: src, nodes: make([]node, 0, len(src)/12)}, src: src}
	if strings.HasPrefix(src, bom) {
		q.at = len(bom)
	}
	q.nextContent()
	if q.at == len(src) || q.column != 0 || src[q.at] == '-' {
		return nil, q.at
	}
	q.mapping(node{lead: int32(q.at)}, 0, 0)
	if q.failed || q.at < len(src) {
		return nil, q.at
	}
	return q.t, q.at
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
