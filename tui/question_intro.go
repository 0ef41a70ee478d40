// The texts around a question: the intro above the first question of a guide, a
// part or a block, and the hint, example and tip that f8 unfolds. Both get the lines that the
// question leaves.

package tui

import (
	"slices"
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

const (
	answerRoom = 5 // lines that an intro leaves for the answer
	othersRoom = 3 // further lines that it leaves for the other notes of the block, if there are any
	airRoom    = 3 // further lines that an intro with blank lines leaves
	hintedRoom = 3 // lines that unfolded hints leave for the answer
	notesRoom  = 4 // notes of each kind that a hint shown unasked leaves room for
	optionRoom = 8 // lines that a hint shown unasked leaves for a list of options
)

// guideIntro is the intro of the guide, with the company that gives its examples, and
// that of the part, before their first questions.
func (q *questionScreen) guideIntro() []string {
	stop := q.iv.Stop()
	var texts []string
	if q.iv.At() == 0 {
		guide := q.iv.Walk().Guide
		texts = append(texts, guide.Intro, guide.Company)
	}
	if stop.First {
		texts = append(texts, stop.Part.Intro)
	}
	return paragraphs(texts...)
}

// paragraphs lists the paragraphs of the texts that are not empty.
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

// blockIntro is the text before the block's first question: in a guide of steps
// the result of the step, else, in a roomy window, the purpose of the block.
func (q *questionScreen) blockIntro(h int) string {
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

// intro is the text before the question in at most room lines; all reports
// whether that is the whole text. One key shows the rest. What introduces the guide
// and the part is shown until there is an answer.
func (q *questionScreen) intro(w, h, room int) (lines []string, all bool) {
	once, block := q.guideIntro(), paragraphs(q.blockIntro(h))
	if len(once) > 0 && !q.unanswered() {
		lines = q.wrapAll(block, w, 0)
		if len(lines) >= room {
			lines = nil
		}
		return withBlankAfter(lines), false
	}
	whole := append(slices.Clone(once), block...)
	if lines = q.wrapAll(whole, w, 1); len(lines)+airRoom < room {
		return withBlankAfter(lines), true
	}
	if lines = q.wrapAll(whole, w, 0); len(lines) < room {
		return withBlankAfter(lines), true
	}
	last := q.wrapAll(block, w, 0)
	if len(last)+1 >= room {
		last = nil
	}
	if left := room - len(last) - 2; len(once) > 0 && left >= 0 {
		first := q.wrapAll(once, w, 0)
		return withBlankAfter(append(append(first[:min(left, len(first))], q.readOnHint()), last...)), false
	}
	return withBlankAfter(last), false
}

// wrapAll is the paragraphs, wrapped, with so many blank lines between them.
func (q *questionScreen) wrapAll(paragraphs []string, w, between int) []string {
	var lines []string
	for i, p := range paragraphs {
		if i > 0 {
			lines = append(lines, make([]string, between)...)
		}
		lines = append(lines, q.paragraph(p, w, q.sheet.Second)...)
	}
	return lines
}

// readOnHint is the key by which one reads on.
func (q *questionScreen) readOnHint() string {
	return q.keyHintLine(keyHint{keys.Of(keys.Hint).Show(), q.words.Line.ReadOn})
}

// withBlankAfter is the lines with a blank one after them, if there are any.
func withBlankAfter(lines []string) []string {
	if len(lines) == 0 {
		return nil
	}
	return append(lines, "")
}

// hintLines are the lines that f8 unfolds: the intro if there is no room for all
// of it, the hint, the example, the result of the step, the tip and, at the
// first question, the authors of the guide.
func (q *questionScreen) hintLines(w int, intro bool) []string {
	question, block, form := q.question(), q.iv.Stop().Block, q.words.Question
	var lines []string
	if intro {
		lines = withBlankAfter(q.wrapAll(q.guideIntro(), w-2, 1))
	}
	for _, say := range [][2]string{
		{"{text}", question.Hint}, {form.Example, question.Example}, {form.Output, block.Output}, {form.Tip, block.Tip},
	} {
		if say[1] != "" {
			lines = append(lines, q.paragraph(q.words.Fill(say[0], "text", say[1]), w-2, q.sheet.Second)...)
		}
	}
	if q.iv.At() == 0 {
		lines = append(lines, q.wrapAll(paragraphs(q.iv.Walk().Guide.Credit), w-2, 0)...)
	}
	for i, line := range lines {
		if line != "" {
			lines[i] = q.set.Indent(2, line)
		}
	}
	return lines
}

// hintPages are the hints in pages of at most room lines. Each press of f8 shows
// the next one.
func (q *questionScreen) hintPages(w, room int, intro bool) [][]string {
	lines := q.hintLines(w, intro)
	room = max(room, 3)
	var pages [][]string
	for len(lines) > room {
		pages = append(pages, append(lines[:room-1:room-1], q.set.Indent(2, q.readOnHint())))
		lines = lines[room-1:]
		for len(lines) > 1 && lines[0] == "" {
			lines = lines[1:]
		}
	}
	return append(pages, lines)
}

// fixedRoom is how many lines the question and the fixed lines around it leave
// for the intro and for the hints.
func (q *questionScreen) fixedRoom(w, h int) (intro, hints int) {
	left := h - headerLines - len(q.fixedLines(w, h))
	answers := answerRoom
	if len(q.iv.Others()) > 0 && len(q.guideIntro()) > 0 {
		answers += othersRoom
	}
	return left - answers, left - 1 - hintedRoom
}

// unanswered reports whether nothing is given to the question yet. A question for an order
// has notes from the start: they are its answer once they were put in order.
func (q *questionScreen) unanswered() bool {
	if q.kind().ordered {
		return q.iv.State() != prompts.Answered
	}
	picked := func(o prompts.Option) bool { return q.iv.Picked(o.ID) }
	return len(q.iv.Given()) == 0 && !slices.ContainsFunc(q.question().Options, picked)
}

// showsHints reports whether hint and example are shown unasked: until there is an
// answer, unless the person has folded them.
func (q *questionScreen) showsHints() bool { return !q.foldHints && q.unanswered() }

// shortHint is the hint of the question, where it leaves room in h lines for the
// answer and for the notes that stand beside it.
func (q *questionScreen) shortHint(w, h int) []string {
	if !q.showsHints() || q.question().Hint == "" {
		return nil
	}
	lines := q.paragraph(q.question().Hint, w, q.sheet.Plain)
	room := max(answerRoom, min(len(q.question().Options), optionRoom), q.tableNeeds(w))
	for _, notes := range [][]*canvas.Note{q.iv.Others(), q.iv.Candidates()} {
		if n := min(len(notes), notesRoom); n > 0 {
			room += n + 2 // a title and a blank line
		}
	}
	if len(lines)+1+room > h {
		return nil
	}
	return append(blank(h), lines...)
}

// nextHintPage shows the next page of the hints and, after the last, folds them.
// Folded hints are unfolded first, as they are shown unasked.
func (q *questionScreen) nextHintPage(w, h int) {
	if q.foldHints && q.unanswered() && q.hint == 0 {
		q.setFoldHints(false)
		return
	}
	column := q.column(w)
	room, hintRoom := q.fixedRoom(column, h)
	_, all := q.intro(column, h, room)
	if q.hint++; q.hint > len(q.hintPages(column, hintRoom, !all)) {
		q.hint = 0
		if q.unanswered() {
			q.setFoldHints(true)
			q.say(q.words.Notices.HintsFolded)
		}
	}
}

// fixedLines are the lines of the question, with its place and how it was set aside.
func (q *questionScreen) fixedLines(w, h int) []string {
	return append(append(blank(h), q.titleLines(w, h)...), q.questionLines(w)...)
}

// blank is a blank line in windows that are not cramped, else nothing.
func blank(h int) []string {
	if h < cramped {
		return nil
	}
	return []string{""}
}
