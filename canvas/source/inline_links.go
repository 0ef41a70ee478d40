// Markdown within a line: links, images, references.

package source

import (
	"strings"
	"unicode"

	"bmcanvas/canvas/pattern"
)

// link reads a link, an image, a link between notes or a reference.
func (r *inlineReader) link(rest string) bool {
	image := rest[0] == '!'
	from := rest
	if image {
		from = rest[1:]
	}
	if m := wikiLink.Regexp().FindStringSubmatch(from); m != nil {
		said := m[2]
		switch {
		case said == "":
			said = m[1]
		case said != m[1]:
			said += " (" + m[1] + ")"
		}
		r.linked(said, image, len(rest)-len(from)+len(m[0]))
		return true
	}
	end := closing(from)
	if end < 0 {
		return false
	}
	inner, after := from[1:end], from[end+1:]
	address, title, length, ok := destination(after)
	if !ok {
		if image {
			return false
		}
		address, length, ok = r.reference(inner, after)
	}
	if !ok {
		return false
	}
	spans, comments, _ := inline(inner, r.refs)
	r.comments = append(r.comments, comments...)
	said := strings.TrimSpace(TextOf(spans))
	switch {
	case said == "":
		said = address
	case address != "" && address != said:
		said += " (" + address + ")"
	}
	if title != "" {
		said += " (" + title + ")"
	}
	r.linked(said, image, len(rest)-len(from)+end+1+length)
	return true
}

// linked adds the text of a link or an image.
func (r *inlineReader) linked(said string, image bool, length int) {
	if image {
		r.token(token{text: said, style: Span{Image: true}})
		r.last = false
	} else {
		r.text(said)
	}
	r.at += length
}

var wikiLink = pattern.Of(`^\[\[([^\]|\x00]*)(?:\|([^\]\x00]*))?\]\]`)

// closing is where the bracket that s begins with is closed; -1 if it is not.
func closing(s string) int {
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '[':
			depth++
		case ']':
			if depth--; depth == 0 {
				return i
			}
		}
		if depth > 20 {
			return -1
		}
	}
	return -1
}

// destination is the address and the title in the round brackets with which s
// begins, and their length.
func destination(s string) (address, title string, length int, ok bool) {
	m := linkTarget.Regexp().FindStringSubmatch(s[:min(len(s), longestTarget)])
	if m == nil {
		return "", "", 0, false
	}
	address = m[1]
	if address == "" {
		address = m[2]
	}
	title = strings.Trim(m[3], ` "'`)
	return unescaped(address), unescaped(strings.ReplaceAll(title, Soft, " ")), len(m[0]), true
}

// longestTarget is how long the address of a link with its title may be.
const longestTarget = 4000

var linkTarget = pattern.Of(`^\([ \x00]*(?:<([^<>\x00]*)>|((?:[^()\x00 ]|\([^()\x00 ]*\))*))([ \x00]+(?:"[^"]*"|'[^']*'))?[ \x00]*\)`)

// reference is the address of a reference, and how much of after belongs to it.
func (r *inlineReader) reference(inner, after string) (address string, length int, ok bool) {
	name := inner
	if m := refName.Regexp().FindStringSubmatch(after); m != nil {
		length = len(m[0])
		if m[1] != "" {
			name = m[1]
		}
	}
	address, ok = r.refs[foldRef(name)]
	return address, length, ok
}

var refName = pattern.Of(`^\[([^\[\]]*)\]`)

func foldRef(name string) string {
	return strings.ToLower(strings.Join(strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == 0 }), " "))
}

// unescaped is an address or a title without escapes and character references.
func unescaped(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	return PlainText(strings.NewReplacer("*", `\*`, "_", `\_`, "[", `\[`, "<", `\<`, "`", "\\`", "~", `\~`).Replace(s))
}
