// Copying from one text to another: a key with its value as it stands there, and comments.

package splice

import "strings"

// CopyPair gives the key of the mapping the value that it has in a mapping of
// another tree, written as it is there where both are in block style.
func (e *Edit) CopyPair(m Node, key string, from *Tree, source Node) {
	k, v := from.Find(source, key)
	if k == None || e.t.Kind(m) != Mapping || e.t.node(m).empty {
		e.fail()
		return
	}
	if from.Style(source) == Flow || e.t.Style(m) == Flow || !from.ownLines(v) {
		value, ok := from.ValueOf(v)
		if !ok {
			e.fail()
			return
		}
		e.Set(m, key, value, nil)
		return
	}
	lead := int(from.node(k).lead)
	text := from.src[lead:nextLine(from.src, int(from.node(v).end))]
	column := int(e.t.node(m).col)
	text = shift(withBreaks(text, e.layout.EOL), column-int(from.node(source).col), false)
	old, value := e.t.Find(m, key)
	if old == None {
		for _, last := range e.t.Pairs(m) {
			value = last
		}
		end := int(e.t.node(value).end)
		e.requireLineEnd(end)
		at := e.belowComments(e.nextLine(end), column)
		e.cut(at, at, spaces(column)+text)
		return
	}
	end := int(e.t.node(value).end)
	e.requireLineEnd(end)
	e.cut(int(e.t.node(old).lead), e.nextLine(end), text)
}

// belowComments returns where the comments end that stand at the place and begin
// to the right of the column: below a literal they would become part of it.
func (e *Edit) belowComments(at, column int) int {
	for at < len(e.t.src) {
		text := skipBlanks(e.t.src, at)
		if text >= len(e.t.src) || e.t.src[text] != '#' || text-at <= column {
			break
		}
		at = e.nextLine(at)
	}
	return at
}

// ownLines reports whether nothing but a comment follows the node on its last line.
func (t *Tree) ownLines(n Node) bool {
	end := int(t.node(n).end)
	rest := strings.TrimLeft(t.src[end:lineEnd(t.src, end)], " \t")
	return rest == "" || rest[0] == '#'
}

// SameItem reports whether an item is written in one sequence as another is in
// another tree: indentation and line breaks aside, byte for byte.
func SameItem(a *Tree, seqA, itemA Node, b *Tree, seqB, itemB Node) bool {
	if a.Style(seqA) != b.Style(seqB) {
		return false
	}
	x, y := a.itemText(seqA, itemA), b.itemText(seqB, itemB)
	by := int(a.node(seqA).col) - int(b.node(seqB).col)
	if x == y {
		return by == 0 || a.Style(seqA) == Flow
	}
	if a.Style(seqA) == Flow || by == 0 && a.EOL() == b.EOL() {
		return false
	}
	return withBreaks(x, "\n") == shift(withBreaks(y, "\n"), by, true)
}

// itemText is the item as it is written: in block style whole lines.
func (t *Tree) itemText(seq, item Node) string {
	d := t.node(item)
	if t.Style(seq) == Flow {
		return t.src[d.lead:d.end]
	}
	return t.src[lineStart(t.src, int(d.lead)):nextLine(t.src, int(d.end))]
}

// WithBreaks returns the value with these line breaks, if it has any.
func (v Value) WithBreaks(eol string) Value {
	if v.form == formLines {
		v.text = withBreaks(v.text, eol)
	}
	return v
}

// withBreaks is the text with these line breaks, and one at its end.
func withBreaks(text, eol string) string {
	if !strings.ContainsRune(text, '\r') && eol == "\n" && strings.HasSuffix(text, "\n") {
		return text
	}
	text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	if !strings.HasSuffix(text, "\n") {
		text += "\n"
	}
	return strings.ReplaceAll(text, "\n", eol)
}

// ReplaceItem writes the value in the place of an item of the sequence. What
// stands around it stays.
func (e *Edit) ReplaceItem(seq, item Node, v Value) {
	d := e.t.node(item)
	if e.t.Style(seq) == Flow {
		e.cut(int(d.lead), int(d.end), e.layout.flow(v, e.json(seq)))
		return
	}
	from, to := e.lines(item)
	e.cut(from, to, e.layout.item(v, int(e.t.node(seq).col)))
}

// SamePair reports whether both mappings say the same under the key.
func SamePair(a *Tree, m Node, b *Tree, n Node, key string) bool {
	k, v := a.Find(m, key)
	l, w := b.Find(n, key)
	return k != None && l != None && sameValue(a, v, b, w)
}

// CommentBefore writes the comment into a line of its own before that of the
// offset, at which its line begins but for blanks.
func (e *Edit) CommentBefore(at int, comment string) {
	start := lineStart(e.t.src, at)
	e.cut(start, start, e.t.src[start:at]+comment+e.layout.EOL)
}

// CommentBehind writes the comment behind a key and its value on one line, behind
// the key of a collection that begins on the next line or, if k and v are the
// same, behind an item. gap is the blanks before it. It reports false if
// something stands there.
func (e *Edit) CommentBehind(k, v Node, gap, comment string) bool {
	end := int(e.t.node(v).end)
	if e.t.Style(v) == Block {
		end = int(e.t.node(k).end)
	}
	stop := lineEnd(e.t.src, int(e.t.node(k).start))
	if e.t.Style(v) == Literal || e.t.Style(v) == Folded || end > stop || strings.Trim(e.t.src[end:stop], ": \t") != "" {
		return false
	}
	e.cut(stop, stop, gap+comment)
	return true
}

// CommentAtEnd writes the comment into a line of its own at the end of the text.
func (e *Edit) CommentAtEnd(comment string) {
	end := e.nextLine(max(len(e.t.src)-1, 0))
	e.cut(end, end, comment+e.layout.EOL)
}

// CommentAtStart writes the comment into a line of its own before the text.
func (e *Edit) CommentAtStart(comment string) {
	at := 0
	if strings.HasPrefix(e.t.src, bom) {
		at = len(bom)
	}
	e.cut(at, at, comment+e.layout.EOL)
}

// DropLine takes the line away on which a comment stands alone.
func (e *Edit) DropLine(at int) { e.cut(lineStart(e.t.src, at), e.nextLine(at), "") }

// GapBefore returns the blanks before the offset on its line.
func (t *Tree) GapBefore(at int) string { return t.src[skipBack(t.src, at):at] }

// Alone reports whether nothing but blanks stands before the offset on its line.
func (t *Tree) Alone(at int) bool {
	return strings.Trim(t.src[lineStart(t.src, at):at], " \t") == ""
}
