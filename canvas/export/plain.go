// A canvas as plain text for tools that compare lines, such as git: one thing a line,
// and no line that depends on where something else stands.

package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"bmcanvas/canvas"
)

// Plain writes all that the document says, one thing a line. Notes are named by
// their ids, so that other words of one note change one line. The day of the last
// change is left out. names are what keys are called; a key without one goes by
// itself. The error is the writer's.
func Plain(out io.Writer, doc *canvas.Document, w *Words, names map[string]string) error {
	b := bufio.NewWriter(out)
	p := plainWriter{out: b, words: w, names: names}
	c, others := doc.Canvas(), doc.Others()
	for _, field := range c.Properties() {
		if field.Key != "updated" && field.Key != "format" {
			p.property("", field)
		}
	}
	p.others("", others.Top)
	for _, block := range c.Blocks {
		if len(block.Notes) == 0 {
			continue
		}
		p.section(w.block(block.ID))
		for _, n := range block.Notes {
			p.note(n, others.Notes[n.Key])
		}
	}
	if len(c.FollowUps) > 0 {
		p.section(w.Labels.FollowUps)
	}
	for i, f := range c.FollowUps {
		p.entry(f.Properties(), "note", others.FollowUps, i)
	}
	if len(c.Reviews) > 0 {
		p.section(w.Labels.Reviews)
	}
	for i, r := range c.Reviews {
		p.entry(r.Properties(), "changed", others.Reviews, i)
	}
	if err := b.Flush(); err != nil {
		return fmt.Errorf("writing text: %w", err)
	}
	return nil
}

// plainWriter writes the lines.
type plainWriter struct {
	out   *bufio.Writer
	words *Words
	names map[string]string
}

func (p *plainWriter) section(title string) { fmt.Fprintf(p.out, "\n%s\n", oneLine(title)) }

// text writes a text after a lead. Its further lines stand below its first.
func (p *plainWriter) text(lead, text string) {
	for i, line := range strings.Split(visible(text), "\n") {
		if i > 0 {
			lead = strings.Repeat(" ", len(lead))
		}
		p.out.WriteString(strings.TrimRight(lead+line, " ") + "\n")
	}
}

func (p *plainWriter) name(key string) string {
	if said := p.names[key]; said != "" {
		return said
	}
	return visible(key)
}

// note writes a note: its words, and each field on a line of its own. The status
// and its day are one thing.
func (p *plainWriter) note(n *canvas.Note, others []canvas.Other) {
	lead := "- "
	if n.ID != "" {
		lead += "[" + oneLine(n.ID) + "] "
	}
	p.text(lead, p.words.note(n))
	for _, field := range n.Properties() {
		switch field.Key {
		case "id", "note", "since":
		case "status":
			said := p.words.status(n.Status)
			if n.Since != "" {
				said += " (" + string(n.Since) + ")"
			}
			p.text("    "+p.name("status")+": ", said)
		case "question":
			p.text("    "+p.name("question")+": ", p.question(n.Question))
		default:
			p.property("    ", field)
		}
	}
	if n.Status == canvas.NoStatus && n.Since != "" {
		p.text("    "+p.name("since")+": ", string(n.Since))
	}
	p.others("    ", others)
}

// question returns the question's words; its id if they are not known.
func (p *plainWriter) question(id string) string {
	if p.words.Question != nil {
		if said := p.words.Question(id); said != "" {
			return said
		}
	}
	return id
}

// property writes a key with its value; each item of a list has a line.
func (p *plainWriter) property(indent string, field canvas.Property) {
	lead := indent + p.name(field.Key) + ": "
	if field.Kind != canvas.ListValue {
		p.text(lead, field.Text)
		return
	}
	for _, item := range field.List {
		switch field.Key {
		case "tags":
			item = p.words.tag(item)
		case "answered", "not_applicable":
			item = p.question(item)
		}
		p.text(lead, item)
	}
}

// entry writes a follow-up or a review: what it says, and its other keys.
func (p *plainWriter) entry(properties []canvas.Property, first string, others [][]canvas.Other, i int) {
	said := ""
	for _, field := range properties {
		if field.Key == first {
			said = field.Text
		}
	}
	p.text("- ", said)
	for _, field := range properties {
		switch field.Key {
		case first:
		case "block":
			p.text("    "+p.name("block")+": ", p.words.block(field.Text))
		case "question":
			p.text("    "+p.name("question")+": ", p.question(field.Text))
		default:
			p.property("    ", field)
		}
	}
	if i < len(others) {
		p.others("    ", others[i])
	}
}

// others writes the keys that the program does not know.
func (p *plainWriter) others(indent string, others []canvas.Other) {
	for _, o := range others {
		p.text(indent+visible(o.Key)+": ", otherText(o.Value))
	}
}

// otherText returns what an unknown key holds.
func otherText(value any) string {
	switch v := value.(type) {
	case nil:
		return ""
	case []any:
		items := make([]string, len(v))
		for i, item := range v {
			items[i] = otherText(item)
		}
		return "[" + strings.Join(items, ", ") + "]"
	case []canvas.Other:
		pairs := make([]string, len(v))
		for i, o := range v {
			pairs[i] = o.Key + ": " + otherText(o.Value)
		}
		return "{" + strings.Join(pairs, ", ") + "}"
	}
	return fmt.Sprint(value)
}
