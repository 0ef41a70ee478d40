// What is said around a question: once, before the first of a guide, a part or
// a block; and what f8 unfolds. Both get what room the question leaves.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

const (
	answerRoom = 5 // lines that an intro leaves to the answer
	airRoom    = 3 // lines more that it leaves if there are blank lines in it
	hintedRoom = 3 // lines that unfolded hints leave to it
)

// once is what is said of the guide and the part before their first questions.
func (q *questionScreen) once() []string {
	stop := q.iv.Stop()
	var said []string
	if q.iv.At() == 0 {
		said = append(said, q.iv.Walk().Guide.Intro)
	}
	if stop.First {
		said = append(said, stop.Part.Intro)
	}
	return paragraphs(said...)
}

// paragraphs takes texts apart into the paragraphs that say something.
func paragraphs(texts ...string) []string {
	var list []string
	for _, s := range texts {
		for p := range strings.SplitSeq(s, "\n") {
			if p = strings.TrimSpace(p); p != "" {
				list = append(list, p)
			}
		}
	}
	return list
}

// ofBlock is what is said before the block's first question: in a guide of
// steps what is to come out of it, else, in a roomy window, what it is about.
func (q *questionScreen) ofBlock(h int) string {
	stop := q.iv.Stop()
	switch {
	case !stop.Opening:
	case q.iv.Walk().Guide.Steps && stop.Block.Output != "":
		return q.words.Fill(q.words.Question.Output, "text", stop.Block.Output)
	case h >= roomy:
		return stop.Block.Purpose
	}
	return ""
}

// intro is what is said before the question, in at most room lines, and
// whether that is all of it. What there is no room for is one key away.
func (q *questionScreen) intro(w, h, room int) (lines []string, all bool) {
	once, block := q.once(), paragraphs(q.ofBlock(h))
	whole := append(slices.Clone(once), block...)
	if lines = q.said(whole, w, 1); len(lines)+airRoom < room {
		return ended(lines), true
	}
	if lines = q.said(whole, w, 0); len(lines) < room {
		return ended(lines), true
	}
	last := q.said(block, w, 0)
	if len(last)+1 >= room {
		last = nil
	}
	if left := room - len(last) - 2; len(once) > 0 && left >= 0 {
		first := q.said(once, w, 0)
		return ended(append(append(first[:min(left, len(first))], q.more()), last...)), false
	}
	return ended(last), false
}

// said is the paragraphs, wrapped, with so many blank lines between them.
func (q *questionScreen) said(paragraphs []string, w, between int) []string {
	var lines []string
	for i, p := range paragraphs {
		if i > 0 {
			lines = append(lines, make([]string, between)...)
		}
		lines = append(lines, q.paragraph(p, w, q.sheet.Faint)...)
	}
	return lines
}

// more says by which key one reads on.
func (q *questionScreen) more() string {
	return q.hintLine(hint{keys.Of(keys.Hint).Show(), q.words.Line.ReadOn})
}

// ended is the lines with a blank one after them, if there are any.
func ended(lines []string) []string {
	if len(lines) == 0 {
		return nil
	}
	return append(lines, "")
}

// told is what f8 unfolds: the intro if there is no room for all of it, hint,
// example, what a good answer looks like, a tip, and at the first question who
// made the guide.
func (q *questionScreen) told(w int, intro bool) []string {
	question, block, form := q.question(), q.iv.Stop().Block, q.words.Question
	var lines []string
	if intro {
		lines = ended(q.said(q.once(), w-2, 1))
	}
	for _, say := range [][2]string{
		{"{text}", question.Hint}, {form.Example, question.Example}, {form.Output, block.Output}, {form.Tip, block.Tip},
	} {
		if say[1] != "" {
			lines = append(lines, q.paragraph(q.words.Fill(say[0], "text", say[1]), w-2, q.sheet.Faint)...)
		}
	}
	if q.iv.At() == 0 {
		lines = append(lines, q.said(paragraphs(q.iv.Walk().Guide.Credit), w-2, 0)...)
	}
	for i, line := range lines {
		if line != "" {
			lines[i] = q.set.Indent(2, line)
		}
	}
	return lines
}

// pages are what f8 unfolds, one at each press, in as many lines as room.
func (q *questionScreen) pages(w, room int, intro bool) [][]string {
	told := q.told(w, intro)
	room = max(room, 3)
	var pages [][]string
	for len(told) > room {
		pages = append(pages, append(told[:room-1:room-1], q.set.Indent(2, q.more())))
		told = told[room-1:]
		for len(told) > 1 && told[0] == "" {
			told = told[1:]
		}
	}
	return append(pages, told)
}

// rooms are the lines that the question and what is fixed around it leave to
// an intro, and to what f8 unfolds.
func (q *questionScreen) rooms(w, h int) (intro, told int) {
	left := h - headerLines - len(q.fixed(w, h))
	return left - answerRoom, left - 1 - hintedRoom
}

// turnHint unfolds the hints, goes on to their next page, or folds them after
// the last.
func (q *questionScreen) turnHint(w, h int) {
	w = q.column(w)
	room, told := q.rooms(w, h)
	_, all := q.intro(w, h, room)
	if q.hint++; q.hint > len(q.pages(w, told, !all)) {
		q.hint = 0
	}
}

// fixed is the question itself, with its place, whether it was set aside, and
// the note that it is asked of.
func (q *questionScreen) fixed(w, h int) []string {
	return append(append(blank(h), q.asked(w)...), q.askedOf(w, h)...)
}

// blank is a blank line, in windows that can spare one.
func blank(h int) []string {
	if h < cramped {
		return nil
	}
	return []string{""}
}

// askedOf is the note that the question is asked of, if it is asked of several,
// with its letters.
func (q *questionScreen) askedOf(w, h int) []string {
	n, at, of := q.iv.Subject()
	if n == nil {
		return nil
	}
	place := q.words.Fill(q.words.Question.Subject, "n", at+1, "of", of)
	if h < cramped {
		words := q.cut(q.iv.Text(n), max(w-q.set.Width(place)-2, 1))
		return []string{q.set.Join(q.sheet.Faint.Render(q.set.Line(place)), "  ", q.sheet.Accent.Render(words))}
	}
	lines := q.paragraph(q.iv.Text(n), w, q.sheet.Accent)
	if most := max(h/6, 2); len(lines) > most {
		lines = append(lines[:most-1], q.sheet.Accent.Render(q.sheet.Marks.Ellipsis))
	}
	lines = q.withLetters(lines, n, w, 0)
	if q.kind().showsBlock {
		_, block := q.iv.Canvas().Find(n.Key)
		place = q.parts(q.title(block), q.words.Status(n.Status), place)
	}
	place = q.sheet.Faint.Render(q.cut(place, w))
	if last := len(lines) - 1; text.Width(lines[last])+2+text.Width(place) <= w {
		lines[last] = q.set.Join(lines[last], "  ", place)
	} else {
		lines = append(lines, place)
	}
	return append([]string{""}, lines...)
}
