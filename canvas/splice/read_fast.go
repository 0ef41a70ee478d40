// The fast reader: documents in the usual layout, without yaml.v3. It knows
// block style, plain keys, scalars on one line, simple literals and flow lists of
// words, and gives up at anything else.

package splice

import (
	"strings"
	"unicode/utf8"
)

// readFast returns the tree that readFull would return; nil if it gives up, and
// the offset where it did.
func readFast(src string) (t *Tree, stopped int) { return readPaged(src, pageItems) }

// readPaged is readFast with so many items in a page.
func readPaged(src string, perPage int) (t *Tree, stopped int) {
	if !onlyOrdinary(src) {
		return nil, 0
	}
	// A note of two lines has five nodes.
	q := fastReader{src: src, perPage: perPage, run: run{nodes: make([]node, 0, min(strings.Count(src, "\n")*5/2+16, mostKept))}}
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
	return q.tree(), q.at
}

// onlyOrdinary reports whether the text has only characters that yaml.v3 reads
// as themselves anywhere.
func onlyOrdinary(src string) bool {
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

// fastReader reads line by line. Between lines it is at the first character of
// the next line that has content.
type fastReader struct {
	src    string
	at     int // the offset that it is at
	column int // of at, between lines
	failed bool

	run     run    // the nodes read last
	pages   []page // before them
	open    page   // of the run, if it is items that are not kept
	inPage  bool   // it is
	perPage int
}

const (
	deepest    = 32  // collections within one another
	longestKey = 128 // yaml.v3 allows 1,024 characters
)

func (q *fastReader) fail() { q.failed = true }

// nextContent goes on to the first line from here that is neither empty nor a
// comment. It must be at the beginning of a line.
func (q *fastReader) nextContent() {
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

// nextLine is the offset of the line after that of i. Here all breaks are LF or CRLF.
func (q *fastReader) nextLine(i int) int {
	if n := strings.IndexByte(q.src[i:], '\n'); n >= 0 {
		return i + n + 1
	}
	return len(q.src)
}

// endLine goes on to the next content after a value that ends at i. It fails if
// anything but a comment follows the value.
func (q *fastReader) endLine(i int) {
	text := q.spaces(i)
	if text < len(q.src) && q.src[text] != '\n' && q.src[text] != '\r' && (q.src[text] != '#' || text == i) {
		q.fail()
		return
	}
	q.at = q.nextLine(text)
	q.nextContent()
}

// mapping reads the block mapping whose first key is here, at the column.
func (q *fastReader) mapping(self node, column, depth int) {
	self.kind, self.style, self.start, self.col = Mapping, Block, int32(q.at), int32(column)
	m := q.add(self)
	last := None
	if depth > deepest {
		q.fail()
	}
	for !q.failed {
		if last != None {
			q.node(last).next = int32(q.next())
		}
		colon := q.keyEnd(q.at)
		if colon < 0 {
			q.fail()
			return
		}
		k := q.add(node{lead: int32(q.at), start: int32(q.at), end: int32(colon), style: Plain})
		last = q.next()
		q.node(k).next = int32(last)
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
		q.node(m).end = q.node(last).end
	}
}

// keyEnd is the offset of the colon of the key that begins at i; -1 if there is
// no simple key.
func (q *fastReader) keyEnd(i int) int {
	end := i
	for end < len(q.src) && wordByte(q.src[end]) {
		end++
	}
	if end == i || end-i > longestKey || end == len(q.src) || q.src[end] != ':' || q.src[i] == '-' || !spaceAt(q.src, end+1) {
		return -1
	}
	return end
}

func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-'
}

// sequence reads the block sequence whose first dash is here. An indentless
// sequence, which has the column of the key above it, can end at the next key.
func (q *fastReader) sequence(self node, column, depth int, indentless bool) {
	self.kind, self.style, self.start, self.col = Sequence, Block, int32(q.at), int32(column)
	s := q.add(self)
	last := None
	if depth > deepest {
		q.fail()
	}
	within := q.inPage
	for items := 0; !q.failed; items++ {
		if !q.atDash() {
			q.fail()
			return
		}
		if last != None {
			q.node(last).next = int32(q.next())
		}
		if !within && depth <= deepestPaged && items > 0 && items%q.perPage == 0 {
			q.turn()
			q.inPage, q.open = true, page{at: int32(q.at), column: int32(column), depth: int32(depth)}
		}
		if q.inPage && !within {
			q.open.items++
		}
		last = q.next()
		q.item(node{lead: int32(q.at)}, column, depth+1)
		if q.column < column || q.column == column && indentless && !q.atDash() {
			break
		}
		if q.column > column {
			q.fail()
		}
	}
	if q.failed {
		return
	}
	end := q.node(last).end
	if q.inPage && !within {
		q.open.last = true
		q.turn()
	}
	q.node(s).end = end
}

// atDash reports whether the dash of an item is here.
func (q *fastReader) atDash() bool {
	return q.at < len(q.src) && q.src[q.at] == '-' && spaceAt(q.src, q.at+1)
}

// item reads the item whose dash is here.
func (q *fastReader) item(self node, column, depth int) {
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

// value reads the value after the dash or colon before this place, in a block
// collection at the column.
func (q *fastReader) value(self node, column, depth int, ofKey bool) {
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
		q.fail() // the value continues on the next line
	}
}

// below reads a value on the lines below its key or dash; it may be absent.
func (q *fastReader) below(self node, column, depth int) {
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
		q.add(self)
	}
}
