// Putting findings of the checks in words.

package prompts

import (
	"strings"
	"unicode"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"

	"github.com/rivo/uniseg"
)

const (
	mostNamed    = 12 // how many notes a sentence names
	longestNamed = 60 // how many graphemes of each
)

// Explain puts a finding about the canvas in words: the sentences for its rule,
// with the notes named in it. Blocks and questions are called as the guide
// calls them; it may be nil.
func (w *CheckWords) Explain(c *canvas.Canvas, g *Guide, f check.Finding) Advice {
	advice := w.Rules[f.Rule]
	if len(f.Facts.Missing) == 1 && f.Facts.Missing[0] == "user" {
		advice = w.PayersWithoutUser
	}
	names := make([]string, 0, len(f.Notes))
	for _, n := range f.Notes {
		names = append(names, w.name(n))
	}
	pairs := []any{
		"notes", w.listed(names),
		"ids", w.listed(f.Facts.IDs),
		"values", w.listed(f.Facts.Values),
		"blocks", w.listed(mapped(f.Facts.Blocks, func(b string) string { return w.blockTitle(c, g, b) })),
		"stages", w.listed(mapped(f.Facts.Stages, func(s string) string { return w.Stages[s] })),
		"missing", w.listed(mapped(f.Facts.Missing, func(m string) string { return w.Missing[m] })),
		"days", f.Facts.Days,
	}
	what := fill(w.Language, advice.What, pairs)
	if len(names) == 0 {
		what = strings.TrimSuffix(what, ": ") // the stage of the canvas is no note's
	}
	return Advice{
		What: what,
		Do:   fill(w.Language, advice.Do, pairs),
		Why:  fill(w.Language, advice.Why, pairs),
	}
}

// name returns what a sentence calls a note: its words on one line, cut if they
// are many.
func (w *CheckWords) name(n *canvas.Note) string {
	return isolated(w.Language, cut(w.whole(n), longestNamed))
}

// whole returns the words of a note on one line.
func (w *CheckWords) whole(n *canvas.Note) string {
	if text := printable(strings.Join(strings.Fields(n.Text), " ")); text != "" {
		return text
	}
	return w.Lists.Nameless
}

// cut returns the first graphemes of the text. It ends with a whole word if that
// is more than half of them.
func cut(text string, most int) string {
	if len(text) <= most {
		return text
	}
	rest, state, length := text, -1, 0
	for n := 0; rest != "" && n < most; n++ {
		var cluster string
		cluster, rest, _, state = uniseg.FirstGraphemeClusterInString(rest, state)
		length += len(cluster)
	}
	if rest == "" {
		return text
	}
	head := text[:length]
	if space := strings.LastIndexByte(head, ' '); space > length/2 {
		head = head[:space]
	}
	return strings.TrimRightFunc(head, func(r rune) bool { return unicode.IsSpace(r) || unicode.IsPunct(r) }) + "…"
}

// listed returns the items as a finding names them.
func (w *CheckWords) listed(items []string) string {
	if left := len(items) - mostNamed; left > 1 {
		items = append(items[:mostNamed:mostNamed], w.Lists.More.For(left))
	}
	return strings.Join(items, w.Lists.Listed+" ")
}

// blockTitle returns the title of the block in the guide, else in the language,
// else its id.
func (w *CheckWords) blockTitle(c *canvas.Canvas, g *Guide, block string) string {
	if g != nil {
		if b := g.Block(block); b != nil {
			return b.Title
		}
	}
	if title := LoadWords(w.Language).BlockTitle(c.Kind, block); title != "" {
		return title
	}
	return printable(block)
}

// mapped returns f of each item.
func mapped(items []string, f func(string) string) []string {
	list := make([]string, len(items))
	for i, item := range items {
		list[i] = f(item)
	}
	return list
}
