// Markdown: a canvas as headings and lists that people and other tools can read, and that can be imported again.
//
// This is the form, on which the import relies:
//
//	---                          the file's own keys that have no other place:
//	canvas: business-model       canvas, guide, language, stage, created, updated,
//	answered: [most-important]   derived_from, not_applicable, answered
//	---
//
//	# Hõbe Coffee                the name, if there is one
//
//	## Value propositions        a heading for each block of the kind, by its title,
//	                             next steps only with notes; then other blocks with
//	                             notes, as "## swot <!-- block=swot -->"
//
//	- Roasted today *For: Cafés; Landlords* <!-- vp1 question=value-delivered links=cs1,cs2 -->
//	  - **Status:** assumption (2026-11-21)
//	  - **Evidence:** Three of five cafés said so
//	  - They lose an hour a day <!-- vp2 question=problem-solved detail=true links=vp1 -->
//
// A note is one line, a top-level item, in the order of the canvas. A detail is an
// item under the first note of its block that it links to, after the fields of
// that note; a detail of notes in other blocks, or of details, is a top-level
// item. A field is an item with a bold label. Text of a note never begins with a
// bold label, because its asterisks are escaped. Values are in words, days as in
// the file; the day after a status is the day on which the note got it. A line
// break in a text is <br>, at its beginning and end a character reference.
//
// A note's links stand in its own line, so that a program that moves lines moves
// them along: in words, italic, after For, and as ids in the comment. The ids
// count; a name that somebody adds to the words links too. A detail under the only
// note that it links to needs no words for that.
//
// A comment holds what words do not. A bare word in it is the note's id.
// question=, option=, tags=a,b, detail=true, links=a,b and block= are the keys of
// the file with these names. Characters that would end a word or the comment are
// percent-encoded. Without its comments a document loses links, questions, options
// and tags, and nothing else.
//
// A heading can have the title in another language in brackets after it. The
// values of the front matter are quoted, except for days.
//
// After the blocks come the story, which is not imported, the follow-ups and the
// reviews, each if there are any. The item of a follow-up is its note; without a
// note it begins with the first of its fields. The item of a review is what it
// changed. The credit is the last paragraph.

package export

import (
	"bufio"
	"io"
	"strings"

	"bmcanvas/canvas"
)

// Markdown writes the canvas as Markdown. The form is described at the head of
// markdown.go. The error is the writer's.
func Markdown(w io.Writer, c *canvas.Canvas, words *Words, o Options) error {
	m := markdown{Writer: bufio.NewWriter(w), canvas: c, words: words, headings: o.Headings, names: !o.NoNames, byID: c.NotesByID()}
	m.frontMatter()
	if name := oneLine(c.Name); name != "" {
		m.line("# ", escapeMarkdown(name))
		m.line()
	}
	for _, id := range c.Kind.Blocks() {
		if notes := c.Notes(id); id != canvas.NextSteps || len(notes) > 0 {
			m.block(id, notes)
		}
	}
	for _, b := range c.Blocks {
		if !c.Kind.Has(b.ID) && len(b.Notes) > 0 {
			m.block(b.ID, b.Notes)
		}
	}
	m.story()
	m.followUps()
	m.reviews()
	m.line(escapeMarkdown(words.credit(c.Kind)))
	return m.Flush()
}

// markdown writes one canvas. Writer keeps the first error for Flush.
type markdown struct {
	*bufio.Writer
	canvas   *canvas.Canvas
	words    *Words
	headings *Words // the titles of blocks in another language beside those of words; nil for none
	names    bool
	byID     map[string]*canvas.Note
}

func (m *markdown) line(parts ...string) {
	for _, p := range parts {
		m.WriteString(p)
	}
	m.WriteByte('\n')
}

func (m *markdown) block(id string, notes []*canvas.Note) {
	m.line("## ", escapeMarkdown(m.title(id)), m.blockComment(id))
	m.line()
	if len(notes) == 0 {
		return
	}
	heads, under := withDetails(notes)
	for _, n := range heads {
		m.note("- ", n, nil)
		for _, d := range under[n] {
			m.note("  - ", d, n)
		}
	}
	m.line()
}

// title is the title of a block, with that in the other language after it.
func (m *markdown) title(id string) string {
	title := m.words.block(id)
	if m.headings == nil || m.headings.Blocks[id] == "" || m.headings.block(id) == title {
		return title
	}
	return title + " (" + m.headings.block(id) + ")"
}

// blockComment is the comment with the id of a block that has no title.
func (m *markdown) blockComment(id string) string {
	if m.canvas.Kind.Has(id) {
		return ""
	}
	return comment(pair("block", id))
}

// note writes a note and its fields. head is the note above it that it describes,
// nil if there is none.
func (m *markdown) note(bullet string, n, head *canvas.Note) {
	detail := ""
	if n.Detail {
		detail = "true"
	}
	m.line(strings.TrimRight(bullet+escapeMarkdown(m.words.note(n))+m.links(n, head)+comment(
		encoded(n.ID), pair("question", n.Question), pair("option", n.Option), pair("tags", n.Tags...), pair("detail", detail), pair("links", n.Links...),
	), " "))
	indent := strings.Repeat(" ", len(bullet))
	l := &m.words.Labels
	if n.Status != canvas.NoStatus {
		since := ""
		if n.Since != "" {
			since = " (" + string(n.Since) + ")"
		}
		m.field(indent, l.Status, m.words.status(n.Status)+since, "")
	}
	if len(n.Tags) > 0 {
		m.field(indent, l.Tags, m.words.tags(n), "")
	}
	m.field(indent, l.Evidence, n.Evidence, "")
	m.field(indent, l.Test, n.Test, "")
	m.field(indent, l.Due, string(n.Due), "")
	m.field(indent, l.Amount, n.Amount, "")
	if m.names {
		m.field(indent, l.By, n.By, "")
		m.field(indent, l.Who, n.Who, "")
	}
}

// field writes a field of the item above, if it has a value.
func (m *markdown) field(indent, label, value, comment string) {
	if value = escapeMarkdown(visible(value)); value+comment != "" {
		m.line(indent, "- **", escapeMarkdown(label), ":** ", value, comment)
	}
}

// links are the notes that the note links to, in words. A detail that links only
// to the note above it needs none: its place says so.
func (m *markdown) links(n, head *canvas.Note) string {
	var texts []string
	for _, id := range n.Links {
		switch to := m.byID[id]; {
		case to == nil:
			texts = append(texts, oneLine(id))
		case to != head:
			texts = append(texts, oneLine(m.words.note(to)))
		}
	}
	named := strings.TrimSpace(strings.Join(texts, m.words.Semicolon))
	if named == "" {
		return ""
	}
	return " *" + escapeMarkdown(m.words.Labels.For+": "+named) + "*"
}
