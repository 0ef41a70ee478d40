// Markdown import: of documents in the form that this program writes, which markdown.go describes, and in similar ones.
//
// In documents of people and other tools a heading of any level that names a
// block begins the block. Items and paragraphs under it are its notes; an item
// under another is a detail of the outermost one. Markup for bold, links and the
// like is removed. Tables, quotations, code and everything outside blocks are left
// out, and listed.

package export

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
)

func importMarkdown(name string, data []byte, o ImportOptions) (*Imported, error) {
	front, frontLine, pieces := readMarkdown(string(data))
	r := &mdImport{file: name, canvas: &canvas.Canvas{}, names: usualNames().with(o.Words), blocks: map[string][]*canvas.Note{}}
	if err := r.frontMatter(front, frontLine); err != nil {
		return nil, err
	}
	language := r.canvas.Language
	if language == "" {
		language = o.Language
	}
	r.labels = newLabels(o.Words, language)
	if r.canvas.Kind == "" {
		r.canvas.Kind = r.names.kindOf(titles(pieces))
	}
	if r.canvas.Kind == "" {
		return nil, &canvas.Error{Problem: canvas.NothingToImport, File: name}
	}
	for i := range pieces {
		r.titled = r.titled || pieces[i].kind == mdHeading && pieces[i].level > 1 && r.blockOf(&pieces[i]) != ""
	}
	for i := range pieces {
		r.piece(&pieces[i])
	}
	r.linkAndOrder()
	d, err := documentOf(r.canvas, o)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(r.leftOut, func(a, b LeftOut) int { return a.Line - b.Line })
	return &Imported{Document: d, LeftOut: r.leftOut}, nil
}

// titles are the headings, each whole and without its remark.
func titles(pieces []mdPiece) []string {
	var titles []string
	for _, p := range pieces {
		if p.kind == mdHeading {
			titles = append(titles, plainText(p.text), withoutRemark(plainText(p.text)))
		}
	}
	return titles
}

// withoutRemark is a title without a remark such as "(how?)" in "Channels (how?)".
func withoutRemark(title string) string {
	if at := strings.IndexAny(title, "(:–—|/"); at > 0 {
		return title[:at]
	}
	return title
}

// mdImport makes a canvas of pieces of Markdown.
type mdImport struct {
	file    string
	canvas  *canvas.Canvas
	names   blockNames
	labels  labels
	leftOut []LeftOut

	ownForm bool // the front matter says which canvas it is
	titled  bool // blocks have headings below the first level, so that a heading of the first is the name

	block         string // that the heading above names; "" outside blocks
	section       label  // that the heading above names, if any
	level         int    // of that heading
	order         []string
	blocks        map[string][]*canvas.Note
	above         []mdNote // the notes that the item may belong to, the outermost first
	implicitLinks []mdDetail
	linksByText   []mdTextLink
	entry         bool // a follow-up or review has begun
}

// mdNote is a note with the column of its bullet.
type mdNote struct {
	note   *canvas.Note
	column int
}

// mdDetail is a detail and the note above it, which it links to if it has no
// links of its own.
type mdDetail struct {
	note, head *canvas.Note
	block      string // of the head
}

// mdTextLink is the links of a note in words.
type mdTextLink struct {
	note *canvas.Note
	text string
	line int
}

func (r *mdImport) piece(p *mdPiece) {
	switch {
	case p.kind == mdHeading:
		r.heading(p)
	case p.text == "" && (p.kind != mdItem || r.block == "" && r.section == ""):
	case p.kind == mdParagraph && (r.section == labelStory || strings.Contains(strings.ToLower(p.text), credits[r.canvas.Kind].site)):
	case r.section == labelFollowUps && p.kind == mdItem:
		r.followUp(p)
	case r.section == labelReviews && p.kind == mdItem:
		r.review(p)
	case p.kind == mdItem && r.block != "":
		r.item(p)
	case p.kind == mdParagraph && r.block != "":
		p.level = 0
		r.above = nil
		r.item(p)
	default:
		r.leaveOut(p)
	}
}

// leaveOut lists the piece among those that are left out.
func (r *mdImport) leaveOut(p *mdPiece) {
	text := p.text
	if p.kind != mdOther {
		text = plainText(text)
	}
	r.leftOut = append(r.leftOut, LeftOut{p.line, text})
}

// heading begins a block or a section, or gives the canvas its name.
func (r *mdImport) heading(p *mdPiece) {
	title := plainText(p.text)
	block := r.blockOf(p)
	section := r.labels.labels[foldLabel(title)]
	r.above, r.entry = nil, false
	switch {
	case p.level == 1 && r.titled && r.canvas.Name == "" && r.block == "":
		r.name(title)
	case block != "":
		r.block, r.section, r.level = block, "", p.level
		if _, known := r.blocks[block]; !known {
			r.blocks[block] = nil
			r.order = append(r.order, block)
		}
	case section == labelStory || section == labelFollowUps || section == labelReviews:
		r.block, r.section, r.level = "", section, p.level
	case p.level == 1 && r.canvas.Name == "" && r.block == "":
		r.name(title)
	default:
		r.leaveOut(p)
		if r.block == "" || p.level <= r.level {
			r.block, r.section = "", ""
		}
	}
}

// blockOf is the block that a heading names; "" if it names none.
func (r *mdImport) blockOf(p *mdPiece) string {
	if block := value(p.comment, "block"); block != "" {
		return block
	}
	title, names := plainText(p.text), r.names[r.canvas.Kind]
	if block := names[foldTitle(title)]; block != "" {
		return block
	}
	return names[foldTitle(withoutRemark(title))]
}

// name makes the title the canvas's name, unless it only names the kind of canvas.
func (r *mdImport) name(title string) {
	if r.ownForm || !r.labels.kinds[foldTitle(title)] {
		r.canvas.Name = title
	}
}

// value is the value of the first word key=value in a comment; "" if there is none.
func value(comment []string, key string) string {
	for _, w := range comment {
		if v, ok := strings.CutPrefix(w, key+"="); ok {
			return decodeWord(v)
		}
	}
	return ""
}

// ids are the words in a comment that have no key.
func ids(comment []string) []string {
	var ids []string
	for _, w := range comment {
		if !strings.Contains(w, "=") {
			ids = append(ids, decodeWord(w))
		}
	}
	return ids
}
