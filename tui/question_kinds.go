// How the question screen asks each kind of question. A new kind gets a row
// here; the rest of the program asks the methods of prompts.QuestionKind.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// questionKind is how the screen asks one kind of question.
type questionKind struct {
	// areas are the parts of the screen, from top to bottom. The notes and the
	// links have a part only while there are any.
	areas []prompts.Area

	// opensField shows the field only while it has the cursor or a text: it is for
	// another note of the block.
	opensField bool

	ordered       bool // the notes are numbered, and enter accepts their order
	asksOfSubject bool // keys act on the note that the question is asked of
	showsBlock    bool // the subject is shown with its block and status: it may be in any block
	linksSubject  bool // the links are those of the subject, so they get no title

	// hidesLinks leaves out the numbers of a note's links: every note is linked
	// to the subject.
	hidesLinks bool
	// ownText returns the text of the subject that the field holds and changes;
	// nil: the field takes new notes.
	ownText func(subject *canvas.Note) string
	// placeholder returns the text in the empty field; nil: the usual one.
	placeholder func(*prompts.QuestionWords) string
}

// noteAreas are the areas of a question whose answers are notes.
var noteAreas = []prompts.Area{prompts.AreaNotes, prompts.AreaField, prompts.AreaLinks}

var questionKinds = map[prompts.QuestionKind]*questionKind{
	prompts.Open: {areas: noteAreas},
	prompts.Choice: {
		areas:       append([]prompts.Area{prompts.AreaOptions}, noteAreas...),
		placeholder: func(w *prompts.QuestionWords) string { return w.PlaceholderChoice },
	},
	prompts.EachPick: {areas: []prompts.Area{prompts.AreaOptions, prompts.AreaField}, opensField: true, asksOfSubject: true},
	prompts.EachLink: {areas: []prompts.Area{prompts.AreaLinks, prompts.AreaField}, opensField: true, asksOfSubject: true, linksSubject: true},
	prompts.EachLine: {areas: noteAreas, hidesLinks: true},
	prompts.EachTest: {
		areas: noteAreas, showsBlock: true,
		ownText: func(subject *canvas.Note) string { return subject.Test },
	},
	prompts.Rank: {areas: []prompts.Area{prompts.AreaNotes, prompts.AreaField}, opensField: true, ordered: true},
}

// kind is how the screen asks the present question.
func (q *questionScreen) kind() *questionKind { return questionKinds[q.question().Kind()] }

// areas lists the parts that the screen has now, from top to bottom.
func (q *questionScreen) areas() []prompts.Area {
	return slices.DeleteFunc(slices.Clone(q.kind().areas), func(a prompts.Area) bool {
		return a == prompts.AreaNotes && len(q.iv.Given()) == 0 || a == prompts.AreaLinks && len(q.iv.Candidates()) == 0
	})
}

// opensIn is the area that has the cursor when the question opens. If it is
// asked again and has notes, they have the cursor in place of the field.
func (q *questionScreen) opensIn() prompts.Area {
	opens := q.question().Kind().OpensIn()
	if opens == prompts.AreaField && q.again() {
		return prompts.AreaNotes
	}
	return opens
}

// drawAreas draws the parts of the screen.
func (q *questionScreen) drawAreas(p *page, w, h int) {
	for _, a := range q.kind().areas {
		switch a {
		case prompts.AreaOptions:
			q.drawOptions(p, w)
			if len(q.kind().areas) > 1 {
				p.gap()
			}
		case prompts.AreaNotes:
			q.drawNotes(p, w, h)
		case prompts.AreaField:
			if !q.kind().opensField || q.area == prompts.AreaField || q.input.changed() {
				q.drawField(p, w, h)
			}
		}
	}
	q.drawLinks(p, w, h)
}
