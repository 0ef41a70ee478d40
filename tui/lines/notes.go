// Notes in words: which belong to the question, what is said of one, and what
// is said when something was stored.

package lines

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
)

// numbered is a note that answers the question, and the number it has there.
type numbered struct {
	number int
	note   *canvas.Note
	chosen bool // from the options, whose number it has
}

// notes lists the notes that answer the question: what "note 2" means here.
// Where there are options, one row of numbers is for all: the options, the
// notes to link to, and the notes in one's own words.
func (t *talk) notes() []numbered {
	var notes []numbered
	before := 0
	if q := t.iv.Question(); q.Kind() == prompts.Choice {
		for i, o := range q.Options {
			if n := t.iv.Chosen(o.ID); n != nil {
				notes = append(notes, numbered{i + 1, n, true})
			}
		}
		options, links := t.offered()
		before = options + links
	}
	for i, n := range t.iv.Given() {
		notes = append(notes, numbered{before + i + 1, n, false})
	}
	return notes
}

// tested is the note whose test is asked for; nil at any other question.
func (t *talk) tested() *canvas.Note {
	if t.iv.Question().Kind() != prompts.EachTest {
		return nil
	}
	n, _, _ := t.iv.Subject()
	return n
}

// quoted is a note's text on one line, to stand in a sentence.
func (t *talk) quoted(n *canvas.Note) string { return text.OneLine(t.iv.Text(n)) }

// whole is a text with its lines, those after the first set in, so that they
// cannot be taken for the program's own.
func whole(s string) string { return strings.ReplaceAll(text.Display(s), "\n", "\n  ") }

// described is a note's text with its status and the notes beside the question
// that it is linked to.
func (t *talk) described(n *canvas.Note) string {
	said := whole(t.iv.Text(n))
	if n.Status != canvas.NoStatus {
		said = t.words.Fill(t.say.WithStatus, "note", said, "status", text.OneLine(t.words.Status(n.Status)))
	}
	if kind := t.iv.Question().Kind(); kind == prompts.EachLink || kind == prompts.EachLine {
		return said
	}
	if links := t.linksOf(n); links != "" {
		said = t.words.Fill(t.say.WithLinks, "note", said, "links", links)
	}
	return said
}

// linksOf names the notes beside the question that the note is linked to.
func (t *talk) linksOf(n *canvas.Note) string {
	var linked []string
	for _, c := range t.iv.Candidates() {
		if canvas.Linked(n, c) {
			linked = append(linked, t.quoted(c))
		}
	}
	return t.words.Series(linked...)
}

// tellGiven says what the note at hand is now, and its number.
func (t *talk) tellGiven() {
	if subject := t.tested(); subject != nil {
		t.fill(t.say.Test, "note", t.quoted(subject), "text", whole(subject.Test))
		return
	}
	for _, n := range t.notes() {
		if n.note.Key == t.hand {
			t.fill(t.say.Stored, "n", n.number, "note", t.described(n.note))
		}
	}
}

// tellChosen says what is chosen now.
func (t *talk) tellChosen() {
	var chosen []string
	for _, o := range t.iv.Question().Options {
		if t.iv.Picked(o.ID) {
			chosen = append(chosen, text.OneLine(o.Label))
		}
	}
	if len(chosen) == 0 {
		t.tell(t.say.NoneChosen)
		return
	}
	t.fill(t.say.Chosen, "options", t.words.Series(chosen...))
}

// tellLinks says what the note is linked to now.
func (t *talk) tellLinks(n *canvas.Note) {
	if links := t.linksOf(n); links != "" {
		t.fill(t.say.Linked, "note", t.quoted(n), "links", links)
		return
	}
	t.fill(t.say.Unlinked, "note", t.quoted(n))
}
