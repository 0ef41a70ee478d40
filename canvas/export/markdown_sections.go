// Markdown: what comes before and after the blocks: the front matter, the story, follow-ups and reviews.

package export

import (
	"strings"

	"gopkg.in/yaml.v3"

	"bmcanvas/canvas"
)

func (m *markdown) frontMatter() {
	c := m.canvas
	front := yaml.Node{Kind: yaml.MappingNode}
	put := func(key string, value yaml.Node) {
		front.Content = append(front.Content, &yaml.Node{Kind: yaml.ScalarNode, Value: key}, &value)
	}
	for _, kv := range [][2]string{
		{"canvas", string(c.Kind)}, {"guide", c.Guide}, {"language", c.Language}, {"stage", string(c.Stage)}, {"created", string(c.Created)},
		{"updated", string(c.Updated)}, {"derived_from", c.DerivedFrom},
	} {
		if kv[1] != "" {
			put(kv[0], scalar(kv[1]))
		}
	}
	for _, list := range []struct {
		key string
		ids []string
	}{{"not_applicable", c.NotApplicable}, {"answered", c.Answered}} {
		if len(list.ids) == 0 {
			continue
		}
		seq := yaml.Node{Kind: yaml.SequenceNode, Style: yaml.FlowStyle}
		for _, id := range list.ids {
			item := scalar(id)
			seq.Content = append(seq.Content, &item)
		}
		put(list.key, seq)
	}
	out, err := yaml.Marshal(&front)
	if err != nil {
		return // never: the node holds plain strings
	}
	m.line("---")
	m.Write(out)
	m.line("---")
	m.line()
}

// scalar is a YAML scalar in quotes, so that every program reads it as text; a day has no
// quotes.
func scalar(s string) yaml.Node {
	if _, err := canvas.Date(s).Time(); err == nil {
		return yaml.Node{Kind: yaml.ScalarNode, Tag: "!!timestamp", Value: s}
	}
	return yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Style: yaml.DoubleQuotedStyle, Value: s}
}

func (m *markdown) story() {
	if len(m.words.Story) == 0 {
		return
	}
	m.heading(m.words.Labels.Story)
	for _, p := range m.words.Story {
		var b strings.Builder
		for _, s := range p.Spans {
			b.WriteString(s.Text)
		}
		m.line(escapeMarkdown(visible(b.String())))
		m.line()
	}
}

func (m *markdown) heading(title string) {
	m.line("## ", escapeMarkdown(oneLine(title)))
	m.line()
}

func (m *markdown) followUps() {
	if len(m.canvas.FollowUps) == 0 {
		return
	}
	m.heading(m.words.Labels.FollowUps)
	for _, f := range m.canvas.FollowUps {
		ids := comment(pair("block", f.Block), pair("question", f.Question))
		block := ""
		if f.Block != "" {
			block = m.words.block(f.Block)
		}
		who := ""
		if m.names {
			who = f.Who
		}
		m.item(visible(f.Note), ids, [][2]string{
			{m.words.Labels.Question, m.words.question(f.Question)}, {m.words.Labels.Block, block},
			{m.words.Labels.Who, who}, {m.words.Labels.Asked, string(f.Asked)}, {m.words.Labels.Due, string(f.Due)},
		})
	}
	m.line()
}

func (m *markdown) reviews() {
	if len(m.canvas.Reviews) == 0 {
		return
	}
	m.heading(m.words.Labels.Reviews)
	for _, r := range m.canvas.Reviews {
		by := ""
		if m.names {
			by = r.By
		}
		m.item(visible(r.Changed), "", [][2]string{{m.words.Labels.Date, string(r.Date)}, {m.words.Labels.By, by}})
	}
	m.line()
}

// item writes an entry of a section with its fields. Without a text it begins
// with the first field that has a value.
func (m *markdown) item(text, comment string, known [][2]string) {
	indent := "  "
	if text != "" {
		m.line("- ", escapeMarkdown(text), comment)
		comment = ""
	} else {
		indent = ""
	}
	for _, k := range known {
		if k[1] == "" {
			continue
		}
		m.field(indent, k[0], k[1], comment)
		indent, comment = "  ", ""
	}
	if comment != "" {
		m.line("-", comment)
	}
}
