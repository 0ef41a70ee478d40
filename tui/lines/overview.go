// The whole at a glance: help, and the canvas as an outline.

package lines

import (
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/poster"
	"bmcanvas/tui/style"
)

// tellHelp says more about the question, and then what can be written.
func (t *talk) tellHelp() {
	q, block := t.iv.Question(), t.iv.Stop().Block
	t.tellForm(t.words.Question.Example, q.Example)
	t.tellForm(t.words.Question.Output, block.Output)
	t.tellForm(t.words.Question.Tip, block.Tip)
	t.tell(t.how())
	h := t.say.Help
	for _, line := range []string{
		h.Next, h.Help, h.Back, h.Skip, h.Numbers, h.Later, h.None, h.Done, h.Status,
		h.Edit, h.Drop, h.Undo, h.Show, h.Review, h.Quit, h.Colon, h.More,
	} {
		t.tell(line)
	}
}

// show reads out the canvas as a nested list.
func (t *talk) show(string) {
	c := t.iv.Canvas()
	p := poster.New(style.New(false, true), typeset.Compositor{}, poster.Words{
		Title: func(block string) string { return t.iv.Title(block, t.words) },
		Note:  t.iv.Text,
	})
	outline := p.Outline(c, t.heading(), poster.OutlineWords{
		Spoken: true,
		Series: t.words.Series,
		Status: t.words.Status, Links: t.words.Poster.For, Empty: t.words.Poster.Empty,
	})
	for line := range strings.Lines(outline) {
		if line = strings.TrimRight(line, "\n"); line != "" {
			t.tell(line)
		}
	}
}

func (t *talk) heading() string {
	if name := text.OneLine(t.iv.Canvas().Name); name != "" {
		return name
	}
	return t.words.Kinds[t.iv.Canvas().Kind]
}
