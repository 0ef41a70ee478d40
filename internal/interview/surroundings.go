// The notes around the present question: those that answer it, those beside it,
// those it is asked of. They are collected once for each canvas and place.

package interview

import (
	"cmp"
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/prompts"
)

// surroundings are the notes around a question, at one place in one canvas.
type surroundings struct {
	canvas *canvas.Canvas
	walk   *prompts.Walk
	place  Place // with the wanted row

	rows       []Row
	row        int // index of the row; the first if the wanted one is gone
	given      []*canvas.Note
	others     []*canvas.Note
	candidates []*canvas.Note
	served     map[canvas.Key]bool  // candidates that are linked with an answer
	probed     bool                 // answers and replied are known
	answers    []*canvas.Note       // that the question's probe can ask about
	replied    bool                 // the probe has a reply about one of them
	numbers    map[canvas.Key][]int // of given notes: the numbers of the candidates they are linked to, from 1
}

// surroundings returns the notes around the present question.
func (iv *Interview) surroundings() *surroundings {
	v := &iv.around
	place := Place{Stop: iv.at, Subject: iv.subject, Marking: iv.marking}
	if v.canvas == iv.canvas && v.walk == iv.walk && v.place == place {
		return v
	}
	*v = surroundings{canvas: iv.canvas, walk: iv.walk, place: place}
	q := iv.Question()
	if q == nil {
		return v
	}
	links := check.LinksOf(v.canvas)
	v.rows = v.rowsOf(q, links)
	v.row = max(slices.IndexFunc(v.rows, func(r Row) bool { return r.Note.Key == iv.subject }), 0)
	v.candidates = v.candidatesOf(q)
	block := iv.canvas.Notes(iv.Stop().Block.ID)
	v.given, v.others = v.givenNotes(q, block), v.otherNotes(q, iv.Stop().Block.ID, block)
	serving := v.given
	if !q.Detail {
		serving = v.canvas.ModelNotes(iv.Stop().Block.ID)
	}
	v.served = v.servedBy(serving, links)
	v.numbers = v.linkNumbers(links)
	return v
}

// rowsOf lists the notes that the question is asked of, or that are to be marked for
// it, each with its details.
func (v *surroundings) rowsOf(q *prompts.Question, links *check.Links) []Row {
	notes := q.Subjects(v.canvas)
	if v.place.Marking {
		notes = q.ToMark(v.canvas)
	}
	if len(notes) == 0 {
		return nil
	}
	blockOf := make([]string, links.Numbers().Count())
	details, at := map[*canvas.Note]int{}, 0
	for _, b := range v.canvas.Blocks {
		for _, n := range b.Notes {
			blockOf[at] = b.ID
			if n.Detail && q.HasID(n.Question) {
				details[n] = at
			}
			at++
		}
	}
	rows := make([]Row, len(notes))
	for i, n := range notes {
		at, _ := links.Numbers().Of(n.Key)
		rows[i] = Row{Note: n, Block: blockOf[at]}
		if q.Kind().AskedPerNote() {
			rows[i].Details = detailsOf(n, details, links)
		}
	}
	return rows
}

// detailsOf lists those of the details that the note is linked with, in their order.
func detailsOf(n *canvas.Note, details map[*canvas.Note]int, links *check.Links) []*canvas.Note {
	var list []*canvas.Note
	for _, o := range links.Of(n.Key) {
		if _, is := details[o]; is {
			list = append(list, o)
		}
	}
	slices.SortFunc(list, func(a, b *canvas.Note) int { return cmp.Compare(details[a], details[b]) })
	return slices.Compact(list)
}

// candidatesOf lists the notes that an answer can be linked to: in a table of costs the
// streams in whose sales the cost of the row comes.
func (v *surroundings) candidatesOf(q *prompts.Question) []*canvas.Note {
	if q.Kind().KeptAs() == prompts.KeptAsAmount && len(v.rows) > 0 {
		return saleStreams(v.canvas, v.rows[v.row].Block, v.rows[v.row].Note)
	}
	return q.Candidates(v.canvas)
}

// givenNotes lists the notes that answer the question.
func (v *surroundings) givenNotes(q *prompts.Question, block []*canvas.Note) []*canvas.Note {
	switch kind := q.Kind(); {
	case kind == prompts.Rank:
		return v.canvas.ModelNotes(q.Rank)
	case kind.AskedPerNote():
		if len(v.rows) == 0 {
			return nil
		}
		return v.rows[v.row].Details
	}
	return withReplies(q, filter(block, func(n *canvas.Note) bool {
		return q.HasID(n.Question) && (!n.Choice() || q.Option(n.Option) == nil)
	}))
}

// otherNotes lists the rest of the block that is not on the screen already: the
// model notes, and those choices and details that no question of this guide asks
// for, since no other place in the interview shows them.
func (v *surroundings) otherNotes(q *prompts.Question, id string, block []*canvas.Note) []*canvas.Note {
	beside := q.Rank == id || slices.Contains(q.RowBlocks(), id) || slices.Contains(q.About, id) // the model notes are on the screen
	return filter(block, func(n *canvas.Note) bool {
		switch {
		case q.HasID(n.Question):
			return false
		case n.Choice() || n.Detail:
			return v.walk.FindQuestion(n.Question) < 0
		}
		return !beside
	})
}

// servedBy returns the candidates that one of the notes is linked with.
func (v *surroundings) servedBy(notes []*canvas.Note, links *check.Links) map[canvas.Key]bool {
	served := map[canvas.Key]bool{}
	if len(v.candidates) == 0 || links.None() {
		return served
	}
	serving := make(map[*canvas.Note]bool, len(notes))
	for _, n := range notes {
		serving[n] = true
	}
	for _, c := range v.candidates {
		if slices.ContainsFunc(links.Of(c.Key), func(n *canvas.Note) bool { return serving[n] }) {
			served[c.Key] = true
		}
	}
	return served
}

// linkNumbers returns, for each given note, the numbers of the candidates that it
// is linked to from either end.
func (v *surroundings) linkNumbers(links *check.Links) map[canvas.Key][]int {
	if len(v.candidates) == 0 {
		return nil
	}
	places := make(map[canvas.Key]int, len(v.candidates)) // from 1
	for i, c := range v.candidates {
		places[c.Key] = i + 1
	}
	numbers := map[canvas.Key][]int{}
	for _, n := range v.given {
		var list []int
		for _, o := range links.Of(n.Key) {
			if place := places[o.Key]; place > 0 {
				list = append(list, place)
			}
		}
		if len(list) > 0 {
			slices.Sort(list)
			numbers[n.Key] = slices.Compact(list)
		}
	}
	return numbers
}

// filter returns the wanted notes.
func filter(notes []*canvas.Note, wanted func(*canvas.Note) bool) []*canvas.Note {
	var list []*canvas.Note
	for _, n := range notes {
		if wanted(n) {
			list = append(list, n)
		}
	}
	return list
}

// Given lists the notes that answer the question so far, for its subject if it has
// one, without those that were chosen from its options. For an order these are the
// notes to put in order.
func (iv *Interview) Given() []*canvas.Note { return iv.surroundings().given }

// Others lists the notes of the question's block that do not answer it.
func (iv *Interview) Others() []*canvas.Note { return iv.surroundings().others }

// Candidates lists the notes beside the question that a note can be linked to.
func (iv *Interview) Candidates() []*canvas.Note { return iv.surroundings().candidates }

// LinkNumbers lists the numbers, from 1, of the candidates that a given note is
// linked to.
func (iv *Interview) LinkNumbers(given canvas.Key) []int { return iv.surroundings().numbers[given] }
