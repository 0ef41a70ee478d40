// The HTML reader: tags and text, as a browser takes them apart.

package source

import (
	"html"
	"strings"

	"bmcanvas/canvas/pattern"
)

// TokenKind says what a Token is.
type TokenKind uint8

// The kinds of tokens.
const (
	TextToken TokenKind = iota
	StartTag
	EndTag
	CommentToken
)

// Token is a tag, a text or a comment of an HTML document.
type Token struct {
	Kind TokenKind
	Line int    // from 1
	Name string // of a tag, in lower case
	Text string // of a text or a comment; of a tag, its name as it is written
	attr string
}

// Attr returns the value of an attribute of a tag, and whether it has it.
func (t *Token) Attr(name string) (string, bool) {
	for _, m := range attribute.Regexp().FindAllStringSubmatch(t.attr, -1) {
		if strings.EqualFold(m[1], name) {
			return html.UnescapeString(m[2] + m[3] + m[4]), true
		}
	}
	return "", false
}

var attribute = pattern.Of(`([^\s=/>"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?`)

// saidBy are the words in attributes that a reader of the page can see.
func saidBy(attributes string) []string {
	t := Token{attr: attributes}
	var said []string
	for _, name := range []string{"alt", "title", "src", "href"} {
		if v, ok := t.Attr(name); ok && v != "" && !strings.HasPrefix(v, "data:") && !strings.HasPrefix(v, "#") {
			said = append(said, v)
		}
	}
	return said
}

// WordBreak is how pages of this program mark a place at which a word may be broken. The
// style sheet puts the hyphen there, so that it is not copied with the text.
const WordBreak = `<i class="y"></i>`

// Tokens takes HTML apart. What scripts and style sheets hold is left out, and so are
// the places at which a word may be broken.
func Tokens(src string) []Token { return tokensFrom(src, 1) }

func tokensFrom(src string, line int) []Token {
	src = strings.NewReplacer(WordBreak, "", "&shy;", "").Replace(src)
	t := &tokenizer{src: src, line: line}
	for t.at < len(src) {
		t.next()
	}
	return t.tokens
}

type tokenizer struct {
	src    string
	at     int
	line   int // of at
	tokens []Token
}

// next reads a token.
func (t *tokenizer) next() {
	rest := t.src[t.at:]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		said, length := rest[4:], len(rest)
		if end := strings.Index(said, "-->"); end >= 0 {
			said, length = said[:end], 4+end+3
		}
		t.add(Token{Kind: CommentToken, Text: strings.TrimSpace(said)}, length)
		return
	case strings.HasPrefix(rest, "<!"), strings.HasPrefix(rest, "<?"):
		length := strings.IndexByte(rest, '>') + 1
		if length == 0 {
			length = len(rest)
		}
		t.skip(length)
		return
	case rest[0] == '<' && len(rest) > 1 && (isLetter(rest[1]) || rest[1] == '/' && len(rest) > 2 && isLetter(rest[2])):
		t.tag(rest)
		return
	}
	end := strings.IndexByte(rest[1:], '<') + 1
	if end == 0 {
		end = len(rest)
	}
	t.add(Token{Kind: TextToken, Text: html.UnescapeString(rest[:end])}, end)
}

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

func (t *tokenizer) add(k Token, length int) {
	k.Line = t.line
	t.tokens = append(t.tokens, k)
	t.skip(length)
}

func (t *tokenizer) skip(length int) {
	t.line += strings.Count(t.src[t.at:t.at+length], "\n")
	t.at += length
}

// tag reads a tag, and the text of elements that hold nothing but text.
func (t *tokenizer) tag(rest string) {
	end, quote := -1, byte(0)
	for i := 1; i < len(rest) && end < 0; i++ {
		switch c := rest[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case (c == '"' || c == '\'') && rest[i-1] == '=':
			quote = c
		case c == '>':
			end = i
		}
	}
	if end < 0 { // no tag
		t.add(Token{Kind: TextToken, Text: html.UnescapeString(rest)}, len(rest))
		return
	}
	k := Token{Kind: StartTag}
	inner := rest[1:end]
	if inner[0] == '/' {
		k.Kind, inner = EndTag, inner[1:]
	}
	at := strings.IndexAny(inner, " \t\r\n\f/")
	if at < 0 {
		at = len(inner)
	}
	k.Name, k.Text, k.attr = strings.ToLower(inner[:at]), inner[:at], inner[at:]
	t.add(k, end+1)
	if k.Kind == EndTag {
		return
	}
	switch k.Name {
	case "script", "style":
		t.skip(t.rawText(k.Name))
	case "textarea", "title":
		if n := t.rawText(k.Name); n > 0 {
			t.add(Token{Kind: TextToken, Text: html.UnescapeString(t.src[t.at : t.at+n])}, n)
		}
	}
}

// rawText is how much stands before the end tag of the element.
func (t *tokenizer) rawText(name string) int {
	rest := t.src[t.at:]
	for i := 0; i < len(rest); {
		at := strings.Index(rest[i:], "</")
		if at < 0 {
			break
		}
		i += at
		if len(rest) >= i+2+len(name) && strings.EqualFold(rest[i+2:i+2+len(name)], name) {
			return i
		}
		i += 2
	}
	return len(rest)
}

var (
	blockTag = pattern.Of(`(?i)^</?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|link|main|menu|meta|nav|ol|p|pre|section|script|style|summary|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul)(?:[\s/>]|$)|^<![a-zA-Z]`)
	openTag  = pattern.Of(`(?i)<(table|ul|ol|dl|script|style|pre|textarea|p|h[1-6]|li)(?:[\s>]|$)`)
)

// html reads the HTML that begins with the first of the lines, and returns the
// number of its lines; 0 if it is none.
func (r *reader) html(lines []srcLine, trimmed string) int {
	if trimmed[0] != '<' || !blockTag.Regexp().MatchString(trimmed) {
		return 0
	}
	n := 1
	if m := openTag.Regexp().FindStringSubmatch(trimmed); m != nil {
		n = untilClosed(lines, strings.ToLower(m[1]))
	}
	text := make([]string, n)
	for i, l := range lines[:n] {
		text[i] = l.text
	}
	for _, p := range fragment(strings.Join(text, "\n"), lines[0].number) {
		p.Quoted = p.Quoted || r.quoted
		r.pieces = append(r.pieces, raw{Piece: p, done: true})
	}
	r.open = false
	return n
}

// untilClosed is the number of lines up to the end tag of the element; without one
// up to the next blank line.
func untilClosed(lines []srcLine, name string) int {
	depth, blank := 0, 0
	for i, l := range lines {
		lower := strings.ToLower(l.text)
		if blank == 0 && strings.TrimSpace(lower) == "" {
			blank = i
			if name == "p" || name == "li" { // these end without a tag
				return blank
			}
		}
		ends := strings.Count(lower, "</"+name)
		depth += strings.Count(lower, "<"+name) - ends
		if depth <= 0 || ends > 0 && (name == "p" || name == "li") {
			return i + 1
		}
	}
	if blank > 0 {
		return blank
	}
	return len(lines)
}
