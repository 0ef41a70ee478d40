// An account of an interview: question by question what a canvas answers, as a report tells it.

package prompts

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// BlockTranscript tells what was answered in one block of a guide; of a block that the
// guide does not ask about, only Others.
type BlockTranscript struct {
	Block   string
	Title   string // as the guide calls it; "" if it does not ask about it
	Replies []Reply
	Others  []*canvas.Note // notes of the block that answer no question of the guide
}

// Reply is what was said to one question.
type Reply struct {
	Question *Question
	State    State
	FollowUp canvas.FollowUp // of a parked one: why, and who is to be asked
	Notes    []*canvas.Note  // that carry the question; of an order that was given, the block's in this order
	Each     []NoteReply     // of what is asked of each note of a block
}

// NoteReply is what was said of one note.
type NoteReply struct {
	Of     *canvas.Note
	Picked []*Option      // options picked for it
	Notes  []*canvas.Note // written about it, or linked to it
	Test   string         // how it is to be found out
}

// Transcript tells the canvas by the guide: its blocks and questions in order,
// without those there is nothing to ask of, then the blocks that only the
// canvas has. Every note of the canvas is in it.
func (w *Walk) Transcript(c *canvas.Canvas) []BlockTranscript {
	t := &accountant{canvas: c, walk: w, asked: map[string][]*canvas.Note{}, others: map[string][]*canvas.Note{}}
	t.sort()
	survey := w.Survey(c)
	var accounts []BlockTranscript
	for i, stop := range w.Stops {
		if stop.Kind != AtQuestion {
			continue
		}
		if stop.Opening {
			accounts = append(accounts, BlockTranscript{Block: stop.Block.ID, Title: stop.Block.Title, Others: t.others[stop.Block.ID]})
		}
		reply := t.reply(stop.Question, survey.States[i])
		if at := &accounts[len(accounts)-1]; reply.State != PassedOver || len(reply.Notes) > 0 {
			at.Replies = append(at.Replies, reply)
		}
	}
	for _, id := range t.unasked() {
		accounts = append(accounts, BlockTranscript{Block: id, Others: t.others[id]})
	}
	return accounts
}

// accountant gathers an account.
type accountant struct {
	canvas *canvas.Canvas
	walk   *Walk
	asked  map[string][]*canvas.Note // by the question they carry
	others map[string][]*canvas.Note // by block: those that carry none of the guide's
	links  *check.Links              // nil until asked for
}

// sort parts the notes by the questions they answer.
func (t *accountant) sort() {
	asks := map[string]bool{}
	for _, stop := range t.walk.Stops {
		if stop.Question != nil {
			asks[stop.Question.ID] = true
		}
	}
	for _, b := range t.canvas.Blocks {
		for _, n := range b.Notes {
			if asks[n.Question] {
				t.asked[n.Question] = append(t.asked[n.Question], n)
			} else {
				t.others[b.ID] = append(t.others[b.ID], n)
			}
		}
	}
}

// unasked lists the blocks with notes in Others that the guide does not ask
// about, in the order of the kind.
func (t *accountant) unasked() []string {
	var ids []string
	for _, b := range t.canvas.Blocks {
		if len(t.others[b.ID]) > 0 && t.walk.FindBlock(b.ID) < 0 && !slices.Contains(ids, b.ID) {
			ids = append(ids, b.ID)
		}
	}
	order := t.canvas.Kind.Order
	slices.SortStableFunc(ids, func(a, b string) int { return order(a) - order(b) })
	return ids
}

func (t *accountant) reply(q *Question, state State) Reply {
	r := Reply{Question: q, State: state, Notes: t.asked[q.ID]}
	if state == SetAside {
		r.FollowUp, _ = t.canvas.SetAside(q.ID)
	}
	kind := q.Kind()
	switch {
	case kind.KeptAs() == KeptAsOrder:
		if state == Answered {
			things := t.canvas.ModelNotes(q.Rank)
			r.Notes = append(things, slices.DeleteFunc(slices.Clone(r.Notes), func(n *canvas.Note) bool { return slices.Contains(things, n) })...)
		}
	case kind.KeptAs() == KeptAsDetails:
		r.Each, r.Notes = t.lines(q)
	case kind.AskedPerNote():
		for _, n := range q.Subjects(t.canvas) {
			r.Each = append(r.Each, t.replyFor(q, n))
		}
	}
	return r
}

// lines are the notes written about each note of the block, and those about none.
func (t *accountant) lines(q *Question) (each []NoteReply, rest []*canvas.Note) {
	subjects := q.Subjects(t.canvas)
	at := make(map[string]int, len(subjects))
	for i, n := range subjects {
		each = append(each, NoteReply{Of: n})
		if _, twin := at[n.ID]; n.ID != "" && !twin {
			at[n.ID] = i
		}
	}
	for _, n := range t.asked[q.ID] {
		told := false
		for _, id := range n.Links {
			if i, found := at[id]; found && n.Detail {
				each[i].Notes = append(each[i].Notes, n)
				told = true
			}
		}
		if !told {
			rest = append(rest, n)
		}
	}
	return each, rest
}

// linked are the notes of the blocks that the note is linked with, either way,
// in the order of the blocks.
func (t *accountant) linked(n *canvas.Note, blocks []string) []*canvas.Note {
	if t.links == nil {
		t.links = check.NewLinks(t.canvas)
	}
	var list []*canvas.Note
	for _, block := range blocks {
		list = append(list, t.links.Among(n.Key, t.canvas.ModelNotes(block))...)
	}
	return list
}
