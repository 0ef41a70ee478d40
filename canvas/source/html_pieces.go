// The pieces of an HTML document, from its tags and texts.

package source

import "strings"

// HTML reads an HTML document or a fragment of one.
func HTML(text string) *Document {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", Soft, "").Replace(text)
	return &Document{Pieces: fragment(text, 1)}
}

func fragment(text string, line int) []Piece {
	b := &htmlBuilder{around: Piece{Kind: Paragraph}}
	tokens := tokensFrom(text, line)
	for i := 0; i < len(tokens); i++ {
		t := tokens[i]
		b.line = t.Line
		if isBadge(tokens[i:]) {
			i += 2
			continue
		}
		switch t.Kind {
		case TextToken:
			b.text(t.Text, t.Line)
		case CommentToken:
			b.flush()
			if t.Text != "" {
				b.pieces = append(b.pieces, Piece{Kind: Comment, Line: t.Line, Spans: []Span{{Text: t.Text}}, Quoted: b.quoted > 0})
			}
		case StartTag:
			b.start(&t)
		case EndTag:
			b.end(&t)
		}
	}
	b.closeTables(0)
	b.flush()
	return b.pieces
}

// htmlBuilder makes pieces of tags and texts.
type htmlBuilder struct {
	pieces  []Piece
	current Piece // its text has begun, or its kind is known
	line    int

	bold, italic, struck, quoted, lists, pre, svg int

	inItem bool // the next text is that of the item that has begun
	item   int  // the index of the item that further paragraphs belong to, and 1; 0: none
	links  []link
	tables []htmlTable
	around Piece // what the picture that is open has interrupted

	poster  bool // the page is one of this program
	outside int  // open elements of it that stand outside of its poster
}

// link is an open link, with the length of the text before it.
type link struct {
	address string
	before  int
}

// text adds text, with white space as a browser shows it.
func (b *htmlBuilder) text(s string, line int) {
	if b.pre > 0 {
		b.code(s, line)
		return
	}
	lead := strings.TrimLeft(s, " \t\n\f")
	line += strings.Count(s[:len(s)-len(lead)], "\n")
	blank := len(lead) < len(s)
	said := strings.Join(strings.FieldsFunc(lead, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\f' }), " ")
	if said == "" {
		if blank && len(b.current.Spans) > 0 {
			b.append(Span{Text: " "})
		}
		return
	}
	if blank && len(b.current.Spans) > 0 {
		said = " " + said
	}
	if strings.TrimRight(lead, " \t\n\f") != lead {
		said += " "
	}
	if b.current.Line == 0 {
		b.current.Line = line
	}
	b.append(Span{Text: said})
}

func (b *htmlBuilder) append(s Span) {
	s.Bold, s.Italic, s.Struck = b.bold > 0, b.italic > 0, b.struck > 0
	if n := len(b.current.Spans); n > 0 {
		last := &b.current.Spans[n-1]
		if strings.HasPrefix(s.Text, " ") && (strings.HasSuffix(last.Text, " ") || strings.HasSuffix(last.Text, "\n")) {
			s.Text = s.Text[1:]
		}
		if last.Bold == s.Bold && last.Italic == s.Italic && last.Struck == s.Struck && last.Image == s.Image {
			last.Text += s.Text
			return
		}
	}
	if b.current.Line == 0 {
		b.current.Line = b.line
	}
	b.current.Spans = append(b.current.Spans, s)
}

// code adds the lines of preformatted text.
func (b *htmlBuilder) code(s string, line int) {
	for l := range strings.SplitSeq(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			b.pieces = append(b.pieces, Piece{Kind: Code, Line: line, Spans: []Span{{Text: l}}, Quoted: b.quoted > 0})
		}
		line++
	}
}

// flush ends the text that has begun.
func (b *htmlBuilder) flush() {
	p := b.current
	b.current = Piece{Kind: Paragraph}
	b.links = nil
	if n := len(p.Spans); n > 0 {
		p.Spans[n-1].Text = strings.TrimRight(p.Spans[n-1].Text, " ")
	}
	if strings.TrimSpace(p.Text()) == "" {
		if p.Kind == Heading || p.Kind == Item && !b.inItem {
			return
		}
		b.current.Kind, b.current.Level, b.current.Box = p.Kind, p.Level, p.Box
		return
	}
	p.Quoted = b.quoted > 0
	if b.outside > 0 {
		p.Kind = Aside
	}
	switch {
	case p.Kind == Item:
		b.pieces = append(b.pieces, p)
		b.inItem, b.item = false, len(b.pieces)
		return
	case p.Kind == Paragraph && b.lists > 0 && b.item == len(b.pieces) && b.item > 0:
		last := &b.pieces[b.item-1]
		last.Spans = append(append(last.Spans, Span{Text: "\n"}), p.Spans...)
		return
	case p.Kind == Paragraph && b.lists > 0 && b.item > 0:
		p.Kind, p.Level = Item, b.lists*2
	}
	b.pieces = append(b.pieces, p)
	b.item = 0
}

// begin ends the text that has begun; the next is of the kind.
func (b *htmlBuilder) begin(kind Kind, level int) {
	b.flush()
	if kind == Paragraph && b.inItem {
		return // the first paragraph of an item is its text
	}
	b.current = Piece{Kind: kind, Level: level}
}

func (b *htmlBuilder) start(t *Token) {
	switch t.Name {
	case "b", "strong":
		b.bold++
	case "i", "em":
		b.italic++
	case "s", "del", "strike":
		b.struck++
	case "h1", "h2", "h3", "h4", "h5", "h6":
		b.inItem = false
		b.begin(Heading, int(t.Name[1]-'0'))
	case "ul", "ol", "menu", "dl":
		b.flush()
		b.lists++
	case "li", "dd":
		b.flush()
		b.inItem, b.item = true, 0
		b.current = Piece{Kind: Item, Level: b.lists * 2}
	case "dt":
		b.inItem, b.item = false, 0
		b.begin(Paragraph, 0)
		b.bold++
	case "summary", "caption", "figcaption", "legend":
		b.begin(Label, 0)
	case "title":
		b.begin(Title, 0)
		if b.svg > 0 {
			b.current.Kind = Aside
		}
	case "main":
		class, _ := t.Attr("class")
		b.poster = class == "sheet"
		b.begin(Paragraph, 0)
	case "footer", "aside":
		b.begin(Paragraph, 0)
		if b.poster {
			b.outside++
		}
	case "svg":
		if b.svg == 0 && strings.TrimSpace(b.current.Text()) == "" { // a picture before the words of a heading
			b.around, b.current = b.current, Piece{Kind: Paragraph}
		}
		b.flush()
		b.svg++
	case "blockquote":
		b.flush()
		b.quoted++
	case "pre":
		b.flush()
		b.pre++
	case "br":
		if len(b.current.Spans) > 0 {
			b.append(Span{Text: "\n"})
		}
	case "a":
		address, _ := t.Attr("href")
		b.links = append(b.links, link{address, len(TextOf(b.current.Spans))})
	case "img":
		b.image(t)
		return
	case "input":
		b.input(t)
	case "table", "tr", "td", "th":
		b.tableTag(t)
	default:
		b.other(t)
	}
	b.aside(t)
}

// other begins a paragraph, or keeps words between angles that are no element.
func (b *htmlBuilder) other(t *Token) {
	switch {
	case paragraphTags()[t.Name]:
		b.begin(Paragraph, 0)
	case !htmlTags()[t.Name] && b.svg == 0 && !strings.Contains(t.Name, "-"):
		b.append(Span{Text: "<" + t.Text + ">"})
	}
}

func (b *htmlBuilder) end(t *Token) {
	switch t.Name {
	case "b", "strong":
		b.bold = max(0, b.bold-1)
	case "i", "em":
		b.italic = max(0, b.italic-1)
	case "s", "del", "strike":
		b.struck = max(0, b.struck-1)
	case "dt":
		b.flush()
		b.bold = max(0, b.bold-1)
	case "ul", "ol", "menu", "dl":
		b.flush()
		b.lists = max(0, b.lists-1)
		b.inItem = false
		if b.lists == 0 {
			b.item = 0
		}
	case "li", "dd":
		b.flush()
		b.inItem, b.item = false, 0
		b.current = Piece{Kind: Paragraph}
	case "footer", "aside":
		b.begin(Paragraph, 0)
		b.outside = max(0, b.outside-1)
	case "svg":
		b.flush()
		if b.svg = max(0, b.svg-1); b.svg == 0 {
			b.current, b.around = b.around, Piece{Kind: Paragraph}
		}
	case "blockquote":
		b.flush()
		b.quoted = max(0, b.quoted-1)
	case "pre":
		b.pre = max(0, b.pre-1)
	case "a":
		b.endLink()
	case "table", "tr", "td", "th":
		b.tableEnd(t.Name)
	default:
		if paragraphTags()[t.Name] || blockEnds()[t.Name] {
			b.flush()
			if !b.inItem {
				b.current = Piece{Kind: Paragraph}
			}
		}
	}
}

// endLink adds the address of a link to its text, unless it is the text.
func (b *htmlBuilder) endLink() {
	n := len(b.links)
	if n == 0 {
		return
	}
	l := b.links[n-1]
	b.links = b.links[:n-1]
	text := TextOf(b.current.Spans)
	said := strings.TrimSpace(text[min(l.before, len(text)):])
	switch bare := strings.TrimPrefix(l.address, "mailto:"); {
	case l.address == "", strings.HasPrefix(l.address, "#"), said == bare, said == l.address:
	case said == "":
		b.append(Span{Text: l.address})
	default:
		b.append(Span{Text: " (" + l.address + ")"})
	}
}
