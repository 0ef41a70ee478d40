// Rows of a sheet's tables: what is said of one note.

package intake

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// row takes in a row: the note in its first cell, which is added if it is not there,
// and what the other cells say of it.
func (t *taker) row(q *prompts.Question, block string, a *sheet.Answer) {
	cells := strings.TrimSpace(strings.Join(a.Cells, " "))
	if strings.TrimSpace(a.Text) == "" {
		if q.Takes() == prompts.TakesDetail {
			t.note(block, canvas.Note{Text: cells, Question: q.ID, Detail: true}, a.Line)
			return
		}
		t.leaveOut(a.Line, cells)
		return
	}
	n := t.subject(q, block, a)
	if n == nil {
		t.leaveOut(a.Line, cells)
		return
	}
	switch q.Kind().KeptAs() {
	case prompts.KeptAsTags:
		t.tag(q, n, a)
	case prompts.KeptAsLinks:
		found, rest := t.named(cells, q.About)
		for _, to := range found {
			t.canvas = t.canvas.Link(n.Key, to.Key)
		}
		t.unnamed(q, block, n, a, strings.Join(rest, "; "))
	case prompts.KeptAsTest:
		t.cell(n, a, cells, func(n *canvas.Note) *string { return &n.Test })
	case prompts.KeptAsAmount:
		t.cell(n, a, t.kept(n, cells), func(n *canvas.Note) *string { return &n.Amount })
	default:
		t.detail(q, block, n, a, cells)
	}
}

// subject is the note of a row.
func (t *taker) subject(q *prompts.Question, block string, a *sheet.Answer) *canvas.Note {
	blocks := q.RowBlocks()
	if blocks == nil {
		blocks = t.guide.Canvas.Blocks()
	}
	if n := t.lookUp(a.Text, blocks); n != nil {
		return n
	}
	to := t.rowBlock(q, block)
	n := canvas.Note{Text: a.Text, Question: t.walk.MainID(to)}
	if q.Kind() == prompts.EachTest {
		n.Status, n.Since = canvas.Assumption, t.day
	}
	return t.note(to, n, a.Line)
}

// tag gives a note the tags that are ticked; one only if the question takes only one.
func (t *taker) tag(q *prompts.Question, n *canvas.Note, a *sheet.Answer) {
	had := q.Picked(n)
	for _, tag := range a.Ticked {
		if slices.Contains(n.Tags, tag) || slices.Contains(had, tag) {
			continue
		}
		if q.Choose == prompts.ChooseOne && len(had) > 0 {
			if o := q.Option(tag); o != nil {
				t.leaveOut(a.Line, a.Text+": "+o.Label)
			}
			continue
		}
		had = append(had, tag)
		t.canvas = t.canvas.Replace(n.Key, func(n *canvas.Note) { n.Tags = append(slices.Clone(n.Tags), tag) })
	}
	t.leaveOut(a.Line, strings.Join(a.Cells, " "))
}

// unnamed keeps the words of a table of links that name no note: as a detail where
// the question takes details.
func (t *taker) unnamed(q *prompts.Question, block string, n *canvas.Note, a *sheet.Answer, words string) {
	switch {
	case words == "":
	case q.Takes() == prompts.TakesDetail:
		t.detail(q, block, n, a, words)
	default:
		t.leaveOut(a.Line, a.Text+": "+words)
	}
}

// cell sets a text of a note, unless it has another.
func (t *taker) cell(n *canvas.Note, a *sheet.Answer, said string, field func(*canvas.Note) *string) {
	text, fits := canvas.CleanText(said)
	if text == "" {
		return
	}
	if had := *field(n); !fits || had != "" && had != text {
		if fold(had) != fold(text) {
			t.leaveOut(a.Line, a.Text+": "+said)
		}
		return
	}
	t.canvas = t.canvas.Replace(n.Key, func(n *canvas.Note) { *field(n) = text })
}

// detail adds a detail of a note.
func (t *taker) detail(q *prompts.Question, block string, n *canvas.Note, a *sheet.Answer, text string) {
	if text = strings.TrimSpace(text); text == "" {
		return
	}
	for _, there := range t.canvas.Notes(block) {
		if there.Detail && there.Text == text && q.HasID(there.Question) {
			t.canvas = t.canvas.Link(there.Key, n.Key)
			return
		}
	}
	if d := t.note(block, canvas.Note{Text: text, Question: q.ID, Detail: true}, a.Line); d != nil {
		t.canvas = t.canvas.Link(d.Key, n.Key)
	}
}

// kept is an amount as a file keeps it; as it is written if it cannot be read.
func (t *taker) kept(n *canvas.Note, said string) string {
	said = strings.TrimSpace(said)
	if said == "" {
		return ""
	}
	_, block := t.canvas.Find(n.Key)
	kept, _ := prompts.AmountLexicon(t.guide.Language).Keep(block, said)
	return kept
}
