// What the question screen does for each kind of question. A new kind gets a
// row here; what the rest of the program knows of it is in prompts.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// questionKind is how the screen asks one kind of question.
type questionKind struct {
	// areas are the parts of the screen, from top to bottom. The notes and the
	// links have a part only while there are any, unless it is the only one.
	areas []prompts.Area

	ordered       bool // the notes are numbered, and enter accepts their order
	asksOfSubject bool // keys act on the note that the question is asked of
	showsBlock    bool // the subject is shown with its block and status: it may be in any block
	linksSubject  bool // the links are those of the subject, which needs no saying

	// hidesLinks is set where every note is linked to the subject, so that the
	// numbers of its links say nothing.
	hidesLinks bool
	// ownText is the subject's text that the field opens with and changes; nil:
	// the field takes new notes.
	ownText func(subject *canvas.Note) string
	// placeholder is what the empty field says; nil: that of any question.
	placeholder func(*prompts.QuestionWords) string
}

// noteAreas are the areas of a question that is answered with notes.
var noteAreas = []prompts.Area{prompts.AreaNotes, prompts.AreaField, prompts.AreaLinks}

var questionKinds = map[prompts.QuestionKind]*questionKind{
	prompts.Open: {areas: noteAreas},
	prompts.Choice: {
		areas:       append([]prompts.Area{prompts.AreaOptions}, noteAreas...),
		placeholder: func(w *prompts.QuestionWords) string { return w.PlaceholderChoice },
	},
	prompts.EachPick: {areas: []prompts.Area{prompts.AreaOptions}, asksOfSubject: true},
	prompts.EachLink: {areas: []prompts.Area{prompts.AreaLinks}, asksOfSubject: true, linksSubject: true},
	prompts.EachLine: {areas: noteAreas, hidesLinks: true},
	prompts.EachTest: {
		areas: noteAreas, showsBlock: true,
		ownText: func(subject *canvas.Note) string { return subject.Test },
	},
	prompts.Rank: {areas: []prompts.Area{prompts.AreaNotes}, ordered: true},
}

// kind is how the question is asked.
func (q *questionScreen) kind() *questionKind { return questionKinds[q.question().Kind()] }

// areas lists the parts of the screen there are now, from top to bottom.
func (q *questionScreen) areas() []prompts.Area {
	all := q.kind().areas
	if len(all) == 1 {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(a prompts.Area) bool {
		return a == prompts.AreaNotes && len(q.iv.Given()) == 0 || a == prompts.AreaLinks && len(q.iv.Candidates()) == 0
	})
}

// opensIn is the area that has the cursor when the question opens: the notes
// instead of the field, if one goes through the questions again.
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
			q.drawField(p, w, h)
		}
	}
	q.drawLinks(p, w, h)
}
