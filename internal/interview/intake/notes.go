// Texts, ticks and orders of a sheet, as notes of the canvas.

package intake

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/prompts/sheet"
)

// text adds a text as a note of the question's block, unless it is there. A text at
// a table or an order is another note to ask of.
func (t *taker) text(q *prompts.Question, block string, a *sheet.Answer) {
	asks := q.ID
	detail := q.Detail
	switch q.Takes() {
	case prompts.TakesRow:
		block, asks, detail = t.rowBlock(q, block), t.walk.MainID(t.rowBlock(q, block)), false
	case prompts.TakesDetail:
		detail = true
	case prompts.TakesCell:
		block, asks = t.rowBlock(q, block), t.walk.MainID(t.rowBlock(q, block))
	}
	n := t.note(block, canvas.Note{Text: a.Text, Question: asks, Detail: detail}, a.Line)
	if n == nil {
		return
	}
	t.link(n, q.About, a)
}

// note adds a note, or returns the one that is there with its words: nil if it is too
// long or empty.
func (t *taker) note(block string, n canvas.Note, line int) *canvas.Note {
	text, fits := canvas.CleanText(n.Text)
	if text == "" || !fits {
		t.leaveOut(line, n.Text)
		return nil
	}
	for _, there := range t.canvas.Notes(block) {
		if there.Text == text && there.Detail == n.Detail && there.Option == n.Option && (n.Option == "" || there.Question == n.Question) {
			return there
		}
	}
	n.Text, n.By = text, t.by
	var added *canvas.Note
	t.canvas, added = t.canvas.Add(block, n, -1)
	return added
}

// link links a note to those that the sheet names beside it; without a name to the
// only one there is.
func (t *taker) link(n *canvas.Note, blocks []string, a *sheet.Answer) {
	if len(blocks) == 0 {
		t.leaveOut(a.Line, a.About)
		return
	}
	if a.About == "" {
		var all []*canvas.Note
		for _, b := range blocks {
			all = append(all, t.canvas.ModelNotes(b)...)
		}
		if len(all) == 1 && all[0].Key != n.Key {
			t.canvas = t.canvas.Link(n.Key, all[0].Key)
		}
		return
	}
	found, rest := t.named(a.About, blocks)
	for _, to := range found {
		if to.Key != n.Key {
			t.canvas = t.canvas.Link(n.Key, to.Key)
		}
	}
	t.leaveOut(a.Line, strings.Join(rest, "; "))
}

// named are the notes of the blocks that a text names, and the words that name none.
func (t *taker) named(text string, blocks []string) (found []*canvas.Note, rest []string) {
	if n := t.lookUp(text, blocks); n != nil {
		return []*canvas.Note{n}, nil
	}
	for _, marks := range []string{";؛/|\n", ";؛/|\n,،"} {
		found, rest = nil, nil
		for part := range strings.FieldsFuncSeq(text, func(c rune) bool { return strings.ContainsRune(marks, c) }) {
			part = strings.TrimSpace(part)
			if n := t.lookUp(part, blocks); n != nil {
				found = append(found, n)
			} else if part != "" {
				rest = append(rest, part)
			}
		}
		if len(rest) == 0 {
			break
		}
	}
	return found, rest
}

// lookUp is the model note of the blocks with these words, else the only one that
// has them in it, or is in them; nil for none.
func (t *taker) lookUp(text string, blocks []string) *canvas.Note {
	want := fold(text)
	var near []*canvas.Note
	for _, b := range blocks {
		for _, n := range t.canvas.ModelNotes(b) {
			switch has := fold(n.Text); {
			case want == "":
			case has == want:
				return n
			case len(want) >= 5 && strings.Contains(has, want), len(has) >= 5 && strings.HasPrefix(want, has):
				near = append(near, n)
			}
		}
	}
	if len(near) == 1 {
		return near[0]
	}
	return nil
}

// choose picks an option, unless another one is picked and only one can be.
func (t *taker) choose(q *prompts.Question, block string, a *sheet.Answer) {
	o := q.Option(a.Option)
	if o == nil {
		t.leaveOut(a.Line, a.Option)
		return
	}
	for _, n := range t.canvas.Notes(block) {
		if !q.HasID(n.Question) || n.Option == "" {
			continue
		}
		if n.Option == o.ID {
			return
		}
		if q.Choose == prompts.ChooseOne {
			t.leaveOut(a.Line, o.Label)
			return
		}
	}
	t.note(block, canvas.Note{Text: o.Label, Question: q.ID, Option: o.ID}, a.Line)
}

// rank puts the notes that a sheet lists before the others, in its order. What is no
// note yet becomes one.
func (t *taker) rank(q *prompts.Question, answers []sheet.Answer) {
	var order []canvas.Key
	for i := range answers {
		a := &answers[i]
		n := t.lookUp(a.Text, []string{q.Rank})
		if n == nil {
			n = t.note(q.Rank, canvas.Note{Text: a.Text, Question: t.walk.MainID(q.Rank)}, a.Line)
		}
		if n != nil && !slices.Contains(order, n.Key) {
			order = append(order, n.Key)
		}
		t.leaveOut(a.Line, a.About)
	}
	for i, k := range order {
		if notes := t.canvas.Notes(q.Rank); i < len(notes) && notes[i].Key != k {
			t.canvas = t.canvas.Move(k, q.Rank, i)
		}
	}
	if len(order) > 1 {
		t.canvas = t.canvas.SetAnswered(q.ID, true)
	}
}

// rowBlock is the block to which another note belongs that the question can be asked of.
func (t *taker) rowBlock(q *prompts.Question, block string) string {
	if blocks := q.RowBlocks(); len(blocks) > 0 {
		return blocks[0]
	}
	if q.Rank != "" {
		return q.Rank
	}
	return block
}
