// The part of YAML that our own files keep to, read quickly: they are on the way to the first screen.

package prompts

import (
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// quickParse reads data if it keeps to a small part of YAML: keys of letters,
// digits, - and _; lists with their dashes; values that are plain or in double
// quotation marks on one line, or blocks of lines after > or |; and [a, b] and
// {a: b} on one line. For anything else, and wherever there is a doubt, it
// reports false, and the file is for yaml.v3, which takes four times as long:
// 6 ms for a guide and the words in a process just started, where all else
// takes 3.
//
// Whatever it does read has the kinds, values and lines that yaml.v3 gives it:
// a test on our own files and a fuzz target hold it to that.
func quickParse(data []byte) (*yaml.Node, bool) {
	if !utf8.Valid(data) {
		return nil, false
	}
	q := &quickReader{rest: string(data)}
	if !strings.HasSuffix(q.rest, "\n") || strings.ContainsFunc(q.rest, notQuick) {
		return nil, false
	}
	if !q.next() || q.indent != 0 {
		return nil, false
	}
	n := q.block()
	if n == nil || !q.done {
		return nil, false
	}
	return n, true
}

// notQuick reports whether YAML could take r for more than a character.
func notQuick(r rune) bool {
	return r < 0x20 && r != '\n' || forbidden(r) || r == '\ufeff' || r == '\ufffe' || r == '\uffff'
}

// quickReader is at a line, which is neither blank nor a comment. Its methods
// give nil where quickParse is to give up.
type quickReader struct {
	rest   string // after the line
	number int    // of the line
	indent int
	text   string // of the line, without blanks around it
	done   bool   // there was no further line

	spare []yaml.Node // to make nodes of
}

// node makes a node that stands on the line.
func (q *quickReader) node(kind yaml.Kind, value string) *yaml.Node {
	if len(q.spare) == 0 {
		q.spare = make([]yaml.Node, 128)
	}
	n := &q.spare[0]
	q.spare = q.spare[1:]
	n.Kind, n.Value, n.Line = kind, value, q.number
	return n
}

// next goes to the next line, past blank lines and comments.
func (q *quickReader) next() bool {
	for q.rest != "" {
		var line string
		line, q.rest, _ = strings.Cut(q.rest, "\n")
		q.number++
		text := strings.TrimLeft(line, " ")
		if text != "" && text[0] != '#' {
			q.indent, q.text = len(line)-len(text), strings.TrimRight(text, " ")
			return true
		}
	}
	q.done, q.indent, q.text = true, -1, ""
	return false
}

// block reads the mapping or the list that begins on the line.
func (q *quickReader) block() *yaml.Node {
	if strings.HasPrefix(q.text, "- ") {
		return q.list()
	}
	return q.mapping()
}

func (q *quickReader) list() *yaml.Node {
	n, indent := q.node(yaml.SequenceNode, ""), q.indent
	for q.indent == indent && strings.HasPrefix(q.text, "- ") {
		text := strings.TrimLeft(q.text[1:], " ")
		var item *yaml.Node
		if _, _, isKey := cutKey(text); isKey {
			q.indent, q.text = indent+len(q.text)-len(text), text
			item = q.mapping()
		} else {
			item = q.value(text)
			q.next()
		}
		if item == nil {
			return nil
		}
		n.Content = append(n.Content, item)
	}
	return n
}

func (q *quickReader) mapping() *yaml.Node {
	n, indent := q.node(yaml.MappingNode, ""), q.indent
	for q.indent == indent {
		key, text, ok := cutKey(q.text)
		if !ok {
			return nil
		}
		keyNode := q.node(yaml.ScalarNode, key)
		var value *yaml.Node
		switch text {
		case "":
			if q.next(); q.indent > indent {
				value = q.block()
			}
		case ">-", ">", "|-", "|":
			value = q.lines(indent, text)
		default:
			value = q.value(text)
			q.next()
		}
		if value == nil {
			return nil
		}
		n.Content = append(n.Content, keyNode, value)
	}
	if q.indent > indent { // a value that goes on, or a mistake
		return nil
	}
	return n
}

// cutKey cuts a text into a key and what follows its colon.
func cutKey(text string) (key, rest string, ok bool) {
	length := 0
	for length < len(text) && isWord(text[length]) {
		length++
	}
	if length == 0 || length > 100 || text[0] == '-' || length == len(text) || text[length] != ':' {
		return "", "", false
	}
	if rest = text[length+1:]; rest != "" && rest[0] != ' ' {
		return "", "", false
	}
	return text[:length], strings.TrimLeft(rest, " "), text[:length] != "null"
}

// isWord reports whether c can be in a key, or in a plain value within
// brackets.
func isWord(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '_' || c == '-'
}

// value reads a value that is all of text, on one line.
func (q *quickReader) value(text string) *yaml.Node {
	if text == "" {
		return nil
	}
	if strings.IndexByte(`"[{`, text[0]) >= 0 {
		if n, rest := q.flow(text); rest == "" {
			return n
		}
		return nil
	}
	safe := text[0] != '-' && isWord(text[0]) || text[0] == '(' || text[0] >= utf8.RuneSelf
	if !safe || strings.Contains(text, ": ") || strings.Contains(text, " #") || strings.HasSuffix(text, ":") || isNull(text) {
		return nil
	}
	return q.node(yaml.ScalarNode, text)
}

func isNull(text string) bool { return text == "null" || text == "Null" || text == "NULL" }

// flow reads a word, a text in quotation marks, a [list] or a {mapping} at the
// beginning of text, and returns the rest of it.
func (q *quickReader) flow(text string) (n *yaml.Node, rest string) {
	switch {
	case text == "":
		return nil, ""
	case text[0] == '"':
		return q.quoted(text[1:])
	case text[0] == '[':
		return q.flowItems(q.node(yaml.SequenceNode, ""), text[1:], ']')
	case text[0] == '{':
		return q.flowItems(q.node(yaml.MappingNode, ""), text[1:], '}')
	}
	length := 0
	for length < len(text) && isWord(text[length]) {
		length++
	}
	if length == 0 || text[0] == '-' || isNull(text[:length]) {
		return nil, ""
	}
	return q.node(yaml.ScalarNode, text[:length]), text[length:]
}

// flowItems reads what stands between brackets, of which the first is read,
// into n.
func (q *quickReader) flowItems(n *yaml.Node, text string, end byte) (*yaml.Node, string) {
	for text != "" && text[0] != end {
		if n.Kind == yaml.MappingNode {
			key, rest, ok := cutKey(text)
			if !ok {
				return nil, ""
			}
			n.Content, text = append(n.Content, q.node(yaml.ScalarNode, key)), rest
		}
		item, rest := q.flow(text)
		if item == nil {
			return nil, ""
		}
		n.Content = append(n.Content, item)
		var more bool
		if text, more = strings.CutPrefix(rest, ", "); more && (text == "" || text[0] == end) {
			return nil, ""
		} else if !more && (text == "" || text[0] != end) {
			return nil, ""
		}
	}
	if text == "" {
		return nil, ""
	}
	return n, text[1:]
}

// quoted reads up to the closing quotation mark. Of the escapes it knows \"
// and \\.
func (q *quickReader) quoted(text string) (*yaml.Node, string) {
	end := strings.IndexAny(text, `"\`)
	if end >= 0 && text[end] == '"' {
		return q.node(yaml.ScalarNode, text[:end]), text[end+1:]
	}
	var b strings.Builder
	for end >= 0 {
		b.WriteString(text[:end])
		if text[end] == '"' {
			return q.node(yaml.ScalarNode, b.String()), text[end+1:]
		}
		if end+1 == len(text) || text[end+1] != '"' && text[end+1] != '\\' {
			return nil, ""
		}
		b.WriteByte(text[end+1])
		text = text[end+2:]
		end = strings.IndexAny(text, `"\`)
	}
	return nil, ""
}

// lines reads the block of lines after > or |, which stand further in than
// the mapping's indent, and goes to the line after it.
func (q *quickReader) lines(indent int, style string) *yaml.Node {
	n := q.node(yaml.ScalarNode, "")
	var b strings.Builder
	inner, blank := 0, 0
	for q.rest != "" {
		line, rest, _ := strings.Cut(q.rest, "\n")
		text := strings.TrimLeft(line, " ")
		at := len(line) - len(text)
		if text != "" && at <= indent {
			break
		}
		q.rest = rest
		q.number++
		switch {
		case text == "" && (inner == 0 || at > inner):
			return nil
		case text == "":
			blank++
			continue
		case inner == 0:
			inner = at
		case style[0] == '|':
			b.WriteString(strings.Repeat("\n", blank+1))
		case blank > 0:
			b.WriteString(strings.Repeat("\n", blank))
		default:
			b.WriteByte(' ')
		}
		if at != inner || strings.HasSuffix(text, " ") {
			return nil
		}
		b.WriteString(text)
		blank = 0
	}
	if inner == 0 {
		return nil
	}
	if style == ">" || style == "|" {
		b.WriteByte('\n')
	}
	n.Value = b.String()
	q.next()
	return n
}
