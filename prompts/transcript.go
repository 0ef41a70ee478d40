// The transcript of an interview: question by question, how a canvas answers a
// guide. Reports are made of it.

package prompts

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
)

// BlockTranscript is what was answered in one block of a guide. A block that the
// guide does not ask about has only Others.
type BlockTranscript struct {
	Block   string
	Title   string // in the guide; "" if the guide does not ask about the block
	Replies []Reply
	Others  []*canvas.Note // notes of the block that answer no question of the guide
}

// Reply is what was answered to one question.
type Reply struct {
	Question *Question
	State    State
	FollowUp canvas.FollowUp // why it was set aside, and who is to be asked; empty in other states
	Notes    []*canvas.Note  // notes that carry the question; for an order given, the block's notes in this order first
	Each     []NoteReply     // by note, if the question is asked of each of several notes; for a Pick, the marked notes
}

// NoteReply is what was answered about one note.
type NoteReply struct {
	Of     *canvas.Note
	Picked []*Option      // options picked for it
	Notes  []*canvas.Note // notes linked with it, and details of it
	Test   string
	Amount string
}

// Transcript returns what the canvas answers, in the order of the guide's blocks
// and questions; blocks that the guide does not ask about come last. Questions
// that are passed over are left out. Every note of the canvas is in the transcript.
func (w *Walk) Transcript(c *canvas.Canvas) []BlockTranscript {
	t := newTranscriber(w, c)
	survey := w.Survey(c)
	var blocks []BlockTranscript
	for i, stop := range w.Stops {
		if stop.Kind != AtQuestion {
			continue
		}
		if stop.Opening {
			blocks = append(blocks, BlockTranscript{Block: stop.Block.ID, Title: stop.Block.Title, Others: t.others[stop.Block.ID]})
		}
		reply := t.reply(stop.Question, survey.States[i])
		if last := &blocks[len(blocks)-1]; reply.State != PassedOver || reply.hasNotes() {
			last.Replies = append(last.Replies, reply)
		}
	}
	for _, id := range t.unaskedBlocks() {
		blocks = append(blocks, BlockTranscript{Block: id, Others: t.others[id]})
	}
	return blocks
}

// transcriber writes a transcript.
type transcriber struct {
	canvas *canvas.Canvas
	walk   *Walk
	asked  map[string][]*canvas.Note // by the question of the guide that they carry
	others map[string][]*canvas.Note // by block: notes that carry no question of the guide
	links  *check.Links
}

func newTranscriber(w *Walk, c *canvas.Canvas) *transcriber {
	t := &transcriber{
		canvas: c, walk: w, asked: map[string][]*canvas.Note{}, others: map[string][]*canvas.Note{}, links: check.LinksOf(c),
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if at := w.FindQuestion(n.Question); at >= 0 {
				id := w.Stops[at].Question.ID
				t.asked[id] = append(t.asked[id], n)
			} else {
				t.others[b.ID] = append(t.others[b.ID], n)
			}
		}
	}
	return t
}

// unaskedBlocks returns the blocks with notes that the guide does not ask about,
// in the order of the kind of canvas.
func (t *transcriber) unaskedBlocks() []string {
	var ids []string
	seen := map[string]bool{} // there may be many blocks
	for _, b := range t.canvas.Blocks {
		if len(t.others[b.ID]) > 0 && t.walk.FindBlock(b.ID) < 0 && !seen[b.ID] {
			seen[b.ID] = true
			ids = append(ids, b.ID)
		}
	}
	order := t.canvas.Kind.Order
	slices.SortStableFunc(ids, func(a, b string) int { return order(a) - order(b) })
	return ids
}

// reply returns what was answered to the question.
func (t *transcriber) reply(q *Question, state State) Reply {
	r := Reply{Question: q, State: state, Notes: t.asked[q.ID]}
	if state == SetAside {
		r.FollowUp, _ = q.SetAside(t.canvas)
	}
	switch kind := q.Kind(); {
	case kind == Rank:
		if state == Answered {
			ordered := t.canvas.ModelNotes(q.Rank)
			for _, n := range r.Notes {
				if !slices.Contains(ordered, n) {
					ordered = append(ordered, n)
				}
			}
			r.Notes = ordered
		}
	case kind == Pick:
		for _, n := range q.Subjects(t.canvas) {
			if slices.Contains(n.Tags, q.Tag) {
				r.Each = append(r.Each, NoteReply{Of: n})
			}
		}
	case kind.AskedPerNote():
		r.Each, r.Notes = t.replies(q)
	}
	return r
}

// hasNotes reports whether notes answer the question, whether it applies or not.
func (r *Reply) hasNotes() bool {
	return len(r.Notes) > 0 || slices.ContainsFunc(r.Each, func(e NoteReply) bool { return len(e.Notes) > 0 })
}

// replies returns what was answered for each note the question is asked of, and
// the notes that answer it otherwise.
func (t *transcriber) replies(q *Question) (each []NoteReply, rest []*canvas.Note) {
	used := map[*canvas.Note]bool{}
	for _, subject := range q.Subjects(t.canvas) {
		reply := t.replyFor(q, subject)
		for _, n := range t.links.Among(subject.Key, t.asked[q.ID]) {
			if n.Detail && !slices.Contains(reply.Notes, n) {
				reply.Notes, used[n] = append(reply.Notes, n), true
			}
		}
		each = append(each, reply)
	}
	rest = slices.DeleteFunc(slices.Clone(t.asked[q.ID]), func(n *canvas.Note) bool { return used[n] })
	return each, rest
}

// linked returns the notes of the blocks that the note is linked with.
func (t *transcriber) linked(n *canvas.Note, blocks []string) []*canvas.Note {
	var list []*canvas.Note
	for _, block := range blocks {
		list = append(list, t.links.Among(n.Key, t.canvas.ModelNotes(block))...)
	}
	return list
}

// replyFor returns what the note itself and its links to other notes of the model
// answer. Of is always set.
func (t *transcriber) replyFor(q *Question, n *canvas.Note) NoteReply {
	reply := NoteReply{Of: n}
	switch q.Kind().KeptAs() {
	case KeptAsTags:
		for _, id := range q.Picked(n) {
			reply.Picked = append(reply.Picked, q.Option(id))
		}
	case KeptAsLinks:
		reply.Notes = t.linked(n, q.About)
	case KeptAsTest:
		reply.Test = n.Test
	case KeptAsAmount:
		reply.Amount = n.Amount
	}
	return reply
}
