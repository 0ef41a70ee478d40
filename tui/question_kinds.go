// How the question screen asks each kind of question. A new kind gets a row
// here; the rest of the program asks the methods of prompts.QuestionKind.

package tui

import (
	"slices"

	"bmcanvas/prompts"
)

// questionKind is how the screen asks one kind of question.
type questionKind struct {
	// areas are the parts of the screen, from top to bottom. The notes, the
	// probe and the links have a part only while there are any.
	areas []prompts.Area

	// opensField shows the field only while it has the cursor or a text: it is for
	// another note of the block.
	opensField bool

	ordered bool      // the notes are numbered, and enter accepts their order
	table   tableKind // what the table has, if one of the areas is a table

	// placeholder returns the text in the empty field; nil: the usual one.
	placeholder func(*prompts.QuestionWords) string
}

// noteAreas are the areas of a question whose answers are notes.
var noteAreas = []prompts.Area{prompts.AreaNotes, prompts.AreaField, prompts.AreaProbe, prompts.AreaLinks}

// tableAreas are the areas of a table that also takes notes of its own.
var tableAreas = []prompts.Area{prompts.AreaTable, prompts.AreaNotes, prompts.AreaField}

var questionKinds = map[prompts.QuestionKind]*questionKind{
	prompts.Open: {areas: noteAreas},
	prompts.Choice: {
		areas:       append([]prompts.Area{prompts.AreaOptions}, noteAreas...),
		placeholder: func(w *prompts.QuestionWords) string { return w.PlaceholderChoice },
	},
	prompts.Rank:     {areas: []prompts.Area{prompts.AreaNotes, prompts.AreaField}, opensField: true, ordered: true},
	prompts.EachPick: {areas: []prompts.Area{prompts.AreaTable, prompts.AreaField}, table: optionTable},
	prompts.EachLink: {areas: tableAreas, table: linkTable},
	prompts.EachLine: {areas: []prompts.Area{prompts.AreaTable}, table: cellTable},
	prompts.EachTest: {areas: []prompts.Area{prompts.AreaTable}, table: cellTable},
	prompts.Figures:  {areas: []prompts.Area{prompts.AreaTable}, table: cellTable},
	prompts.Pick:     {areas: tableAreas, table: markTable},
}

// marking is how the screen has notes marked as assumptions, before it asks of those
// that are.
var marking = &questionKind{areas: []prompts.Area{prompts.AreaTable, prompts.AreaField}, table: markTable}

// kind is how the screen asks the present question.
func (q *questionScreen) kind() *questionKind {
	if q.iv.Marking() {
		return marking
	}
	return questionKinds[q.question().Kind()]
}

// areas lists the parts that the screen has now, from top to bottom.
func (q *questionScreen) areas() []prompts.Area {
	return slices.DeleteFunc(slices.Clone(q.kind().areas), func(a prompts.Area) bool {
		switch a {
		case prompts.AreaNotes:
			return len(q.iv.Given()) == 0
		case prompts.AreaLinks:
			return len(q.iv.Candidates()) == 0
		case prompts.AreaProbe:
			return q.probed == 0
		}
		return false
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
		case prompts.AreaTable:
			q.drawTable(p, w, h)
		case prompts.AreaProbe:
			q.drawProbe(p, w, h)
		case prompts.AreaLinks:
			q.drawLinks(p, w, h)
		}
	}
}
