// Where lines, white space and scalars begin and end in YAML text, by the rules of yaml.v3.

package splice

import "strings"

const bom = "\ufeff"

// breakAt is the length of the line break at i, 0 if there is none. In YAML 1.1,
// which yaml.v3 follows, U+0085, U+2028 and U+2029 are breaks, too.
func breakAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	switch s[i] {
	case '\n':
		return 1
	case '\r':
		if i+1 < len(s) && s[i+1] == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if i+1 < len(s) && s[i+1] == 0x85 {
			return 2
		}
	case 0xE2:
		if i+2 < len(s) && s[i+1] == 0x80 && (s[i+2] == 0xA8 || s[i+2] == 0xA9) {
			return 3
		}
	}
	return 0
}

// blank reports whether there is a space or TAB at i.
func blank(s string, i int) bool { return i < len(s) && (s[i] == ' ' || s[i] == '\t') }

// spaceAt reports whether there is a blank, a line break or the end at i.
func spaceAt(s string, i int) bool { return i >= len(s) || blank(s, i) || breakAt(s, i) > 0 }

// lineStart is where the line of i begins. A byte order mark does not belong to
// the first line.
func lineStart(s string, i int) int {
	for ; i > 0; i-- {
		switch s[i-1] {
		case '\n', '\r':
			return i
		case 0x85:
			if i >= 2 && s[i-2] == 0xC2 {
				return i
			}
		case 0xA8, 0xA9:
			if i >= 3 && s[i-3] == 0xE2 && s[i-2] == 0x80 {
				return i
			}
		case 0xBF:
			if i == len(bom) && s[:i] == bom {
				return i
			}
		}
	}
	return 0
}

// lineEnd is where the line of i ends, before its break.
func lineEnd(s string, i int) int {
	for i < len(s) && breakAt(s, i) == 0 {
		i++
	}
	return i
}

// nextLine is the offset of the line after that of i.
func nextLine(s string, i int) int {
	i = lineEnd(s, i)
	return i + breakAt(s, i)
}

// skipBlanks is the first offset from i on without a space or TAB.
func skipBlanks(s string, i int) int {
	for blank(s, i) {
		i++
	}
	return i
}

// skipSpace is the first offset from i on without a blank, line break or
// comment.
func skipSpace(s string, i int) int {
	for i < len(s) {
		switch n := breakAt(s, i); {
		case n > 0:
			i += n
		case blank(s, i):
			i++
		case s[i] == '#':
			i = lineEnd(s, i)
		default:
			return i
		}
	}
	return i
}

// skipProperties is the first offset after the anchor and the tag at i, if there
// are any, and after the space behind them.
func skipProperties(s string, i int) int {
	for i < len(s) && (s[i] == '&' || s[i] == '!') {
		for !spaceAt(s, i) {
			i++
		}
		i = skipSpace(s, i)
	}
	return i
}

// quotedEnd is the offset after the closing quote of the scalar that begins at
// i; -1 if there is none.
func quotedEnd(s string, i int) int {
	quote := s[i]
	for i++; i < len(s); i++ {
		switch {
		case quote == '"' && s[i] == '\\':
			i++
		case s[i] == quote && quote == '\'' && i+1 < len(s) && s[i+1] == quote:
			i++
		case s[i] == quote:
			return i + 1
		}
	}
	return -1
}

// plainEnd is where the plain scalar that begins at i ends. It is in a flow
// collection, or in a block collection at the column indent, -1 for none.
func plainEnd(s string, i, indent int, flow bool) int {
	end, column := i, 1
	for i < len(s) && s[i] != '#' && (column > 0 || !documentMark(s, i)) {
		for !spaceAt(s, i) {
			if s[i] == ':' && spaceAt(s, i+1) || flow && strings.IndexByte(",?[]{}", s[i]) >= 0 {
				return end
			}
			i++
			end = i
		}
		lines := 0
		for i < len(s) && spaceAt(s, i) {
			if n := breakAt(s, i); n > 0 {
				i, column = i+n, 0
				lines++
				continue
			}
			i++
			column++
		}
		if lines > 0 && !flow && column <= indent {
			return end
		}
	}
	return end
}

// documentMark reports whether --- or ... is at i, followed by space.
func documentMark(s string, i int) bool {
	return (strings.HasPrefix(s[i:], "---") || strings.HasPrefix(s[i:], "...")) && spaceAt(s, i+3)
}

// blockScalar says where the parts of a literal or folded scalar are.
type blockScalar struct {
	header int // the end of the indicators: "|-2"
	body   int // the beginning of the first line after the header
	indent int // the column of its text
	end    int // the end of its last line, before the break
}

// scanBlock finds the parts of the literal or folded scalar at i, in a block
// collection at the column indent, -1 for none.
func scanBlock(s string, i, indent int) blockScalar {
	var b blockScalar
	keep := false
	column := 0
	for i++; i < len(s); i++ {
		if s[i] == '+' {
			keep = true
		} else if s[i] >= '1' && s[i] <= '9' {
			column = max(indent, 0) + int(s[i]-'0')
		} else if s[i] != '-' {
			break
		}
	}
	b.header, b.end = i, i
	b.body = nextLine(s, i)
	if column == 0 {
		column = max(detectIndent(s, b.body), indent+1, 1)
	}
	b.indent = column
	for i = b.body; i < len(s); {
		text := i
		for text < len(s) && text-i < column && s[text] == ' ' {
			text++
		}
		end := lineEnd(s, text)
		switch {
		case text-i == column && text < end:
			b.end = end
		case text < end:
			return b
		case keep:
			b.end = end
		}
		if breakAt(s, end) == 0 {
			break
		}
		i = end + breakAt(s, end)
	}
	return b
}

// detectIndent is the column of the text of a block scalar whose body begins at
// i: that of its first line with text, or of a longer line of spaces before it.
func detectIndent(s string, i int) int {
	deepest := 0
	for i < len(s) {
		text := i
		for text < len(s) && s[text] == ' ' {
			text++
		}
		deepest = max(deepest, text-i)
		n := breakAt(s, text)
		if n == 0 {
			break
		}
		i = text + n
	}
	return deepest
}
