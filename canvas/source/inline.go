// Markdown within a line: escapes, emphasis, code, links, comments, tags.

package source

import (
	"html"
	"strings"

	"bmcanvas/canvas/pattern"
)

// Inline reads the text of one piece of Markdown. refs are the addresses of its
// references, by foldRef of their names. last reports whether the last comment ends
// the text.
func inline(s string, refs map[string]string) (spans []Span, comments []string, last bool) {
	s = strings.Trim(s, " \t\x00")
	r := &inlineReader{src: s, refs: refs}
	r.read()
	r.emphasize()
	return r.spans(), r.comments, r.last
}

// PlainText returns the text of Markdown without its markup.
func PlainText(markdown string) string {
	spans, _, _ := inline(strings.ReplaceAll(markdown, "\n", Soft), nil)
	return TextOf(spans)
}

// token is a piece of text, or a run of marks that may begin or end emphasis.
type token struct {
	text        string
	mark        byte // '*', '_' or '~'; 0 for text
	opens, ends bool
	run         int // how many marks are left of it
	style       Span
}

type inlineReader struct {
	src      string
	at       int
	refs     map[string]string
	tokens   []token
	comments []string
	last     bool
	style    Span // of HTML tags that are open

	pending      strings.Builder // text that is no token yet
	pendingStyle Span

	ends      map[string]int // where the last end tag of an element stands; -1: nowhere
	unclosed  bool           // no comment ends in the rest
	codeTried map[int]bool   // the lengths of runs of backquotes to which the rest has no end
}

func (r *inlineReader) text(s string) {
	if s == "" {
		return
	}
	if r.pending.Len() > 0 && r.pendingStyle != r.style {
		r.endText()
	}
	r.pendingStyle = r.style
	r.pending.WriteString(s)
	r.last = r.last && strings.Trim(s, " \x00") == ""
}

// endText makes a token of the text that has been read.
func (r *inlineReader) endText() {
	if r.pending.Len() > 0 {
		r.tokens = append(r.tokens, token{text: r.pending.String(), style: r.pendingStyle})
		r.pending.Reset()
	}
}

// token adds a token that is no plain text.
func (r *inlineReader) token(t token) {
	r.endText()
	r.tokens = append(r.tokens, t)
}

// read makes the source tokens.
func (r *inlineReader) read() {
	for r.at < len(r.src) {
		rest := r.src[r.at:]
		next := strings.IndexAny(rest, "\\&`<![*_~ ")
		switch {
		case next < 0:
			next = len(rest)
			fallthrough
		case next > 0:
			r.text(rest[:next])
			r.at += next
		default:
			r.mark(rest)
		}
	}
	r.endText()
}

// mark reads what begins with a character that may be markup.
func (r *inlineReader) mark(rest string) {
	switch rest[0] {
	case '\\':
		r.backslash(rest)
		return
	case ' ':
		r.blanks(rest)
		return
	case '&':
		if e := entity.Regexp().FindString(rest); e != "" {
			r.text(html.UnescapeString(e))
			r.at += len(e)
			return
		}
	case '`':
		if r.code(rest) {
			return
		}
	case '<':
		if r.angle(rest) {
			return
		}
	case '!', '[':
		if r.link(rest) {
			return
		}
	case '*', '_', '~':
		r.run(rest)
		return
	}
	r.text(rest[:1])
	r.at++
}

func (r *inlineReader) backslash(rest string) {
	switch {
	case len(rest) > 1 && rest[1] == 0:
		r.text("\n")
		r.at += 2
	case len(rest) > 1 && punctuation(rest[1]):
		r.text(rest[1:2])
		r.at += 2
	default:
		r.text(`\`)
		r.at++
	}
}

// blanks reads blanks: two or more before a line end are a line break.
func (r *inlineReader) blanks(rest string) {
	n := len(rest) - len(strings.TrimLeft(rest, " "))
	after := rest[n:]
	switch {
	case strings.HasPrefix(after, "<!--") && strings.Contains(after, "-->"):
		r.at += n // a comment is not part of the text
	case !strings.HasPrefix(after, Soft):
		r.text(rest[:n])
		r.at += n
	case n >= 2:
		r.text("\n")
		r.at += n + 1
	default:
		r.text(Soft)
		r.at += n + 1
	}
}

// code reads code between runs of as many backquotes.
func (r *inlineReader) code(rest string) bool {
	n := len(rest) - len(strings.TrimLeft(rest, "`"))
	for at := n; at < len(rest) && !r.codeTried[n]; {
		i := strings.IndexByte(rest[at:], '`')
		if i < 0 {
			break
		}
		at += i
		m := len(rest[at:]) - len(strings.TrimLeft(rest[at:], "`"))
		if m == n {
			r.text(strings.Trim(strings.ReplaceAll(rest[n:at], Soft, " "), " "))
			r.at += at + n
			return true
		}
		at += m
	}
	if r.codeTried == nil {
		r.codeTried = map[int]bool{}
	}
	r.codeTried[n] = true
	r.text(rest[:n])
	r.at += n
	return true
}

var (
	entity    = pattern.Of(`^&#?[0-9A-Za-z]+;`)
	mdBreak   = pattern.Of(`^<[bB][rR] ?/?>`)
	autolink  = pattern.Of(`^<([a-zA-Z][a-zA-Z0-9+.-]*:[^<>\x00 ]*|[\w.+-]+@[\w-]+\.[\w.-]+)>`)
	inlineTag = pattern.Of(`^(?i:a|b|i|u|s|q|em|code|small|strong|mark|sub|sup)$`)
	anyTag    = pattern.Of(`^<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:[ \x00][^<>]*)?)/?>`)
)

// angle reads a comment, an address or a tag.
func (r *inlineReader) angle(rest string) bool {
	if strings.HasPrefix(rest, "<!--") {
		end := -1
		if !r.unclosed {
			end = strings.Index(rest[4:], "-->")
		}
		if end < 0 {
			r.unclosed = true
			return false
		}
		r.comments = append(r.comments, strings.TrimSpace(strings.ReplaceAll(rest[4:4+end], Soft, "\n")))
		r.last = true
		r.at += 4 + end + 3
		return true
	}
	if m := mdBreak.Regexp().FindString(rest); m != "" {
		r.text("\n")
		r.at += len(m)
		return true
	}
	if m := autolink.Regexp().FindStringSubmatch(rest); m != nil {
		r.text(m[1])
		r.at += len(m[0])
		return true
	}
	m := anyTag.Regexp().FindStringSubmatch(rest)
	if m == nil || !htmlTags()[strings.ToLower(m[2])] || m[1] == "" && m[3] == "" && inlineTag.Regexp().MatchString(m[2]) && !r.closed(strings.ToLower(m[2])) {
		return false // a style that is never closed is text
	}
	r.tag(m[1] == "/", strings.ToLower(m[2]), m[3])
	r.at += len(m[0])
	return true
}

// closed reports whether an end tag of the element follows.
func (r *inlineReader) closed(name string) bool {
	if r.ends == nil {
		r.ends = map[string]int{}
	}
	at, known := r.ends[name]
	if !known {
		at = strings.LastIndex(strings.ToLower(r.src), "</"+name)
		r.ends[name] = at
	}
	return at > r.at
}

// tag changes the style, and keeps what a tag says in words.
func (r *inlineReader) tag(end bool, name, attributes string) {
	switch name {
	case "b", "strong":
		r.style.Bold = !end
	case "i", "em":
		r.style.Italic = !end
	case "s", "del", "strike":
		r.style.Struck = !end
	}
	if end {
		return
	}
	for _, said := range saidBy(attributes) {
		r.token(token{text: said + " ", style: Span{Image: name == "img"}})
	}
}

// spans are the tokens as text, those of one style together.
func (r *inlineReader) spans() []Span {
	var spans []Span
	var text strings.Builder
	var style Span
	end := func() {
		if text.Len() > 0 {
			style.Text = text.String()
			spans = append(spans, style)
			text.Reset()
		}
	}
	for _, t := range r.tokens {
		said := t.text
		if t.mark != 0 {
			said = t.text[:t.run]
		}
		t.style.Text, style.Text = "", ""
		if said != "" && t.style != style {
			end()
			style = t.style
		}
		text.WriteString(said)
	}
	end()
	if n := len(spans); n > 0 {
		spans[n-1].Text = strings.TrimRight(spans[n-1].Text, Soft)
	}
	return spans
}

func punctuation(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
