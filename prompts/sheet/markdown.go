// Markdown: a sheet that reads well as plain text and when rendered.

package sheet

import (
	"bufio"
	"io"
	"strings"

	"bmcanvas/canvas/source"
	"bmcanvas/prompts"
)

const (
	blankLine  = "______________________________________________________" // rendered as a line across the page
	shortBlank = "____________"
	tick       = "☐"
)

// Markdown writes the blank sheet of a guide to w as Markdown: lists with boxes,
// lines to write on, and a table for each question that is asked of several notes.
// The words should be in the guide's language. The error is that of w.
func Markdown(w io.Writer, g *prompts.Guide, words *prompts.Words) error {
	b := bufio.NewWriter(w)
	markdown{b}.sheet(layOut(g, words))
	return b.Flush()
}

// markdown writes paragraphs. The writer keeps its first error until it is flushed.
type markdown struct{ *bufio.Writer }

// par writes a paragraph of the lines, and a blank line.
func (m markdown) par(lines ...string) {
	for _, l := range lines {
		_, _ = m.WriteString(l + "\n")
	}
	_ = m.WriteByte('\n')
}

func (m markdown) sheet(s *sheet) {
	m.par(mark("bmcanvas-sheet", s.Guide, "language", s.Language))
	if s.Direction == "rtl" {
		m.par(`<div dir="rtl" lang="` + s.Language + `">`)
	}
	m.par("# " + escape(s.Title))
	m.par(escape(strings.Join(s.Facts, s.Between)))
	m.texts(s.About)
	m.par("*" + strings.Replace(escape(s.Fill), `\[x\]`, "`[x]`", 1) + "*")
	for _, f := range s.Fields {
		m.par(escape(f.Label) + ": " + blankLine + " " + mark("field", f.ID))
	}
	m.texts(s.Intro)
	for _, p := range s.Parts {
		m.part(&p)
	}
	if s.Credit != "" {
		m.par("---")
		m.par(escape(oneLine(s.Credit)))
	}
	if s.Direction == "rtl" {
		m.par("</div>")
	}
}

func (m markdown) texts(paragraphs []string) {
	for _, p := range paragraphs {
		m.par(escape(p))
	}
}

func (m markdown) part(p *part) {
	if p.Title != "" {
		m.par("## " + escape(p.Title))
	}
	m.texts(p.Intro)
	for _, b := range p.Blocks {
		m.par("### " + escape(b.Title) + " " + mark("block", b.ID))
		m.texts(b.Said)
		for _, q := range b.Questions {
			m.question(&q)
		}
	}
	if p.Pause != nil {
		m.par("### " + escape(p.Pause.Title) + " " + mark("pause", "yes"))
		m.par(escape(p.Pause.Text))
		m.lines(make([]string, p.Pause.Lines))
	}
}

func (m markdown) question(q *question) {
	m.par("**" + q.Number + " " + escape(q.Ask) + "** " + mark("question", q.ID))
	for _, said := range append([]string{q.Hint, q.Example}, q.Asks...) {
		if said != "" {
			m.par(escape(said))
		}
	}
	if q.How != "" {
		m.par("*" + escape(q.How) + "*")
	}
	if len(q.Boxes) > 0 {
		m.boxes(q)
	}
	if q.Table != nil {
		m.table(q.Table)
		return
	}
	for _, over := range []string{q.Own, q.About} {
		if over != "" {
			m.par(escape(over))
		}
	}
	m.lines(q.Lines)
}

// boxes writes the options as lists, one for each heading: with boxes, unless a table
// below has these.
func (m markdown) boxes(q *question) {
	lead := "- [ ] "
	if q.Table != nil {
		lead = "- "
	}
	var lines []string
	for _, b := range q.Boxes {
		if b.Heading != "" {
			if len(lines) > 0 {
				m.par(lines...)
			}
			lines = nil
			m.par(escape(b.Heading) + ":")
		}
		line := lead + escape(b.Label)
		if b.Hint != "" {
			line += ": " + escape(b.Hint)
		}
		if q.Table == nil {
			line += " " + mark("option", b.ID)
		}
		lines = append(lines, line)
	}
	m.par(lines...)
}

func (m markdown) lines(lines []string) {
	for _, number := range lines {
		if number != "" {
			m.par(number + `\. ` + blankLine)
		} else {
			m.par(blankLine)
		}
	}
}

func (m markdown) table(t *table) {
	head, rule, row := make([]string, len(t.Head)), make([]string, len(t.Head)), make([]string, len(t.Head))
	for i, h := range t.Head {
		head[i], rule[i], row[i] = escape(h), "---", shortBlank
		if i > 0 && t.Boxes {
			row[i] = tick
		}
	}
	lines := []string{cells(head), cells(rule)}
	for range t.Rows {
		lines = append(lines, cells(row))
	}
	m.par(lines...)
}

// mark is a comment that is not shown: what the place is for, so that the sheet can be
// taken in when it is filled in. It has pairs of keys and values.
func mark(pairs ...string) string {
	said := "<!--"
	for i := 0; i+1 < len(pairs); i += 2 {
		said += " " + pairs[i] + "=" + source.EncodeWord(pairs[i+1])
	}
	return said + " -->"
}

func cells(texts []string) string { return "| " + strings.Join(texts, " | ") + " |" }

// escape returns the text with its special characters of Markdown escaped.
func escape(s string) string {
	s = special.Replace(s)
	marker := strings.TrimLeft(s, "#")
	if marker == s {
		marker = strings.TrimLeft(s, "0123456789")
	}
	at := len(s) - len(marker)
	switch {
	case strings.HasPrefix(s, "#") && strings.HasPrefix(marker, " "):
		return `\` + s
	case marker != "" && strings.ContainsRune("-+", rune(s[0])), at > 0 && marker != "" && strings.ContainsRune(".)", rune(marker[0])):
		return s[:at] + `\` + marker
	}
	return s
}

var special = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`)
