// Markdown: a canvas as headings and lists that people read and other tools know, and that can come back.
//
// The form, which the import relies on:
//
//	---                          the file's own keys that no other place says:
//	canvas: business-model       canvas, guide, language, stage, created, updated,
//	answered: [most-important]   derived_from, not_applicable, answered
//	---
//
//	# Hõbe Coffee                the name, if there is one
//
//	## Value propositions        a heading for each block of the kind, by its title,
//	                             next steps only with notes; then other blocks that
//	                             hold notes, as "## swot <!-- block=swot -->"
//
//	- Roasted today <!-- vp1 question=value-delivered -->
//	  - **Status:** assumption (2026-11-21)
//	  - **For:** Cafés; Landlords <!-- cs1 cs2 -->
//	  - **Evidence:** Three of five cafés said so
//	  - They lose an hour a day <!-- vp2 question=problem-solved detail=true -->
//
// A note is one line, a top-level item, in the order of the canvas. A detail
// is an item under the first note of its block that it links to, after what is
// known of that note; one that describes notes of other blocks, or details,
// stands at the top level. What begins with a bold label is something known of
// the note above, never a note: user text cannot begin so, for its asterisks are
// escaped. Values are words, days are as in the file, and the day after a
// status is when the note got it. Line breaks in a text are <br>.
//
// A comment says what words cannot. A bare word in it is an id: the note's, or
// after For those of the notes linked to, in order; a detail under a note that
// links to nothing else has no For. question=, option=, tags=a,b, detail=true
// and block= say what the file's keys of that name do. What would end a word or
// the comment is percent-encoded. Without comments all of it is still read but
// for links, questions, options and tags.
//
// After the blocks come the sections that hold something: the story (for people
// only), follow-ups and reviews. A follow-up's item is its note; without a note
// it begins with the first of its labels. A review's is what it changed. The
// credit is the last paragraph.

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
	m := markdown{Writer: bufio.NewWriter(w), canvas: c, words: words, names: !o.NoNames, byID: c.NotesByID()}
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
	canvas *canvas.Canvas
	words  *Words
	names  bool
	byID   map[string]*canvas.Note
}

func (m *markdown) line(parts ...string) {
	for _, p := range parts {
		m.WriteString(p)
	}
	m.WriteByte('\n')
}

func (m *markdown) block(id string, notes []*canvas.Note) {
	m.line("## ", escapeMarkdown(m.words.block(id)), m.blockComment(id))
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

// blockComment names a block that no title tells.
func (m *markdown) blockComment(id string) string {
	if m.canvas.Kind.Has(id) {
		return ""
	}
	return comment(pair("block", id))
}

// note writes a note and what is known of it. head is the note above it that
// it describes, nil if there is none.
func (m *markdown) note(bullet string, n, head *canvas.Note) {
	detail := ""
	if n.Detail {
		detail = "true"
	}
	m.line(strings.TrimRight(bullet+escapeMarkdown(m.words.note(n))+comment(
		word(n.ID), pair("question", n.Question), pair("option", n.Option), pair("tags", n.Tags...), pair("detail", detail),
	), " "))
	indent := strings.Repeat(" ", len(bullet))
	l := &m.words.Labels
	if n.Status != canvas.NoStatus {
		since := ""
		if n.Since != "" {
			since = " (" + string(n.Since) + ")"
		}
		m.known(indent, l.Status, m.words.status(n.Status)+since, "")
	}
	if len(n.Tags) > 0 {
		m.known(indent, l.Tags, m.words.tags(n), "")
	}
	m.links(indent, n, head)
	m.known(indent, l.Evidence, n.Evidence, "")
	m.known(indent, l.Test, n.Test, "")
	m.known(indent, l.Due, string(n.Due), "")
	if m.names {
		m.known(indent, l.By, n.By, "")
	}
}

// known writes a line about the item above, if there is a value.
func (m *markdown) known(indent, label, value, comment string) {
	if value = escapeMarkdown(visible(value)); value+comment != "" {
		m.line(indent, "- **", escapeMarkdown(label), ":** ", value, comment)
	}
}

// links writes what the note links to, in words and as ids. For a detail that
// links to nothing but the note above it, its place says that.
func (m *markdown) links(indent string, n, head *canvas.Note) {
	if len(n.Links) == 0 || head != nil && len(n.Links) == 1 {
		return
	}
	var texts, ids []string
	for _, id := range n.Links {
		ids = append(ids, word(id))
		switch to := m.byID[id]; {
		case to == nil:
			texts = append(texts, oneLine(id))
		case to != head:
			texts = append(texts, oneLine(m.words.note(to)))
		}
	}
	m.known(indent, m.words.Labels.For, strings.Join(texts, m.words.Semicolon), comment(ids...))
}
