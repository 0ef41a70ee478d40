// The review: what is wrong with the canvas, what is a guess, what is open,
// and the canvas told as a story; each with the way to what mends it.

package tui

import (
	"strings"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
)

// reviewScreen lists all that is worth a look, in groups.
type reviewScreen struct {
	*session
	of    *canvas.Canvas // what items was made from
	items []reviewItem
	at    int // an item that can be chosen
}

// reviewItem is a heading, something to jump to, or something to read.
type reviewItem struct {
	heading string
	text    string
	more    string // said while the cursor is on it
	jump    func() bool
}

func newReview(s *session) *reviewScreen {
	v := &reviewScreen{session: s}
	v.gather()
	v.move(0, 1)
	return v
}

// again is the review of the canvas as it is now, the cursor near where it was.
func (v *reviewScreen) again() *reviewScreen {
	v.gather()
	if v.items[v.at].jump == nil {
		v.move(v.at, 1)
	}
	return v
}

// gather makes the list, if the canvas has changed since it was made.
func (v *reviewScreen) gather() {
	c := v.iv.Canvas()
	if v.of == c {
		return
	}
	v.of, v.items = c, nil
	w := v.words.Review
	findings := canvas.Check(c, prompts.CheckContext(c, v.iv.Walk().Guide, v.today()))
	v.findings(w.Findings, findings, func(f canvas.Finding) bool { return f.Severity != canvas.Hint })
	v.assumptions()
	v.questions(w.Open, prompts.Unanswered)
	v.questions(w.Parked, prompts.Parked)
	v.raised()
	v.findings(w.Hints, findings, func(f canvas.Finding) bool { return f.Severity == canvas.Hint })
	v.story(findings)
	v.journey()
	v.group(w.Done, []reviewItem{{text: w.LookedThrough, more: w.LookedThroughMore, jump: v.lookedThrough}}, false)
	v.at = min(v.at, len(v.items)-1) // there is always the last group
}

// group adds a heading, with the number of what stands under it, and the items.
func (v *reviewScreen) group(heading string, items []reviewItem, counted bool) {
	if len(items) == 0 {
		return
	}
	if counted {
		heading += "  " + v.words.Digits(len(items))
	}
	v.items = append(append(v.items, reviewItem{heading: heading}), items...)
}

func (v *reviewScreen) findings(heading string, all []canvas.Finding, wanted func(canvas.Finding) bool) {
	words := prompts.LoadChecks(v.words.Language)
	var items []reviewItem
	for _, f := range all {
		if !wanted(f) {
			continue
		}
		said := words.Tell(v.iv.Canvas(), v.iv.Walk().Guide, f)
		items = append(items, reviewItem{text: said.What, more: said.Do + "\n" + said.Why, jump: v.mend(f)})
	}
	v.group(heading, items, true)
}

// mend goes to the question that mends the finding, else to the note or the
// block concerned.
func (v *reviewScreen) mend(f canvas.Finding) func() bool {
	return func() bool {
		if f.Question != "" && v.iv.GoTo(f.Question) {
			return true
		}
		return len(f.Notes) > 0 && v.iv.GoToNote(f.Notes[0].Key) || v.iv.GoToBlock(f.Block)
	}
}

// assumptions lists what still waits to be found true or false, the riskiest first.
func (v *reviewScreen) assumptions() {
	w := v.words.Review
	var items []reviewItem
	for _, a := range canvas.Assumptions(v.iv.Canvas()) {
		n := a.Note
		mark, _ := v.mark(n.Status)
		more := v.list(v.words.Status(n.Status), w.Hanging.For(a.Reach))
		if n.Due != "" {
			more = v.list(more, v.words.Fill(w.Due, "date", v.date(n.Due)))
		}
		if n.Test != "" {
			more += "\n" + v.words.Fill(w.Test, "text", n.Test)
		}
		if n.Evidence != "" {
			more += "\n" + v.words.Fill(w.Evidence, "text", n.Evidence)
		}
		items = append(items, reviewItem{text: mark + " " + v.noteText(n), more: more, jump: func() bool { return v.iv.GoToNote(n.Key) }})
	}
	v.group(w.Assumptions, items, true)
}

// questions lists the questions in a state.
func (v *reviewScreen) questions(heading string, state prompts.State) {
	var items []reviewItem
	walk, survey := v.iv.Walk(), v.iv.Survey()
	for i, s := range survey.States {
		q := walk.Stops[i].Question
		if s != state || q == nil {
			continue
		}
		more := walk.Stops[i].Block.Title
		if f, parked := v.iv.Canvas().Parked(q.ID); parked {
			more = v.set.Series(": ", more, v.list(f.Note, f.Who, v.date(f.Asked)))
		}
		items = append(items, reviewItem{text: q.Ask, more: more, jump: func() bool { v.iv.Go(i); return true }})
	}
	v.group(heading, items, true)
}

// raised lists what somebody challenged.
func (v *reviewScreen) raised() {
	var items []reviewItem
	for _, f := range v.iv.Canvas().FollowUps {
		if f.Question == "" {
			items = append(items, reviewItem{
				text: f.Note,
				more: v.list(v.title(f.Block), f.Who, v.date(f.Asked)),
				jump: func() bool { return v.iv.GoToBlock(f.Block) },
			})
		}
	}
	v.group(v.words.Review.Raised, items, true)
}

// story tells the canvas, a paragraph for each segment.
func (v *reviewScreen) story(findings []canvas.Finding) {
	var items []reviewItem
	for _, p := range v.tale(findings) {
		items = append(items, reviewItem{text: p.String(), jump: func() bool { return v.iv.GoToNote(p.Segment.Key) }})
	}
	v.group(v.words.Review.Story, items, false)
}

func (s *session) tale(findings []canvas.Finding) []prompts.Paragraph {
	c := s.iv.Canvas()
	return prompts.LoadChecks(s.words.Language).Tale(c.Kind, canvas.Story(c, findings))
}

// journey tells, for each segment, at which stages nothing meets it.
func (v *reviewScreen) journey() {
	stages := prompts.LoadChecks(v.words.Language).Stages
	for _, scheme := range canvas.Schemes() {
		if !scheme.InUse(v.iv.Canvas()) {
			continue
		}
		j := canvas.NewJourney(v.iv.Canvas(), scheme)
		if j == nil {
			continue
		}
		var items []reviewItem
		for _, row := range j.Rows {
			missing := ""
			cells := make([]string, len(j.Stages))
			for i, stage := range j.Stages {
				mark := v.sheet.Marks.Done
				if len(row.Cells[i]) == 0 {
					mark = v.sheet.Marks.Open
					if missing == "" {
						missing = stage
					}
				}
				cells[i] = mark + " " + stages[stage]
			}
			question := scheme.Question(missing)
			items = append(items, reviewItem{
				text: v.noteText(row.Segment),
				more: strings.Join(cells, "   "),
				jump: func() bool { return question != "" && v.iv.GoTo(question) || v.iv.GoToBlock(canvas.Channels) },
			})
		}
		v.group(v.words.Review.Journey, items, false)
	}
}

// lookedThrough writes a line into the file's reviews.
func (v *reviewScreen) lookedThrough() bool {
	v.iv.LookedThrough(v.words)
	v.say(v.words.Notices.Noted)
	return false
}

// move puts the cursor on the next item from at on, in the direction, that
// can be chosen; if there is none, it stays.
func (v *reviewScreen) move(at, by int) {
	for ; at >= 0 && at < len(v.items); at += by {
		if v.items[at].jump != nil {
			v.at = at
			return
		}
	}
}

func (v *reviewScreen) update(p keys.Press) outcome {
	v.gather()
	switch p.Intent {
	case keys.Up, keys.PreviousField:
		v.move(v.at-1, -1)
	case keys.Down, keys.NextField:
		v.move(v.at+1, 1)
	case keys.Previous:
		v.section(-1)
	case keys.Next:
		v.section(1)
	case keys.Home:
		v.move(0, 1)
	case keys.End:
		v.move(len(v.items)-1, -1)
	case keys.Enter, keys.Break, keys.Space:
		if len(v.items) > 0 && v.items[v.at].jump() {
			v.back = v
			return finish
		}
		v.gather()
	case keys.Back, keys.Review:
		return shut
	default:
		return unknown
	}
	return stay
}

// section moves to the first item of the next or the previous group.
func (v *reviewScreen) section(by int) {
	at := v.at
	if by < 0 {
		for at > 0 && v.items[at].heading == "" {
			at--
		}
		at--
	}
	for at += by; at > 0 && at < len(v.items)-1 && v.items[at].heading == ""; {
		at += by
	}
	v.move(max(min(at, len(v.items)-1), 0), 1)
}

func (v *reviewScreen) keep() {}

func (v *reviewScreen) view(w, h int) []string {
	column := min(w-2*margin, measure)
	head := titled(v.session, v.words.Review.Title, "", column)
	p := &page{}
	for i, item := range v.items {
		if item.heading != "" {
			p.gap()
			p.add(v.sheet.Title.Render(v.cut(item.heading, column)))
			continue
		}
		here := i == v.at
		r := row{label: item.text}
		lines := r.lines(v.session, column, here, 0)
		if here && item.more != "" {
			lines = append(lines, v.hang("    ", item.more, column, v.sheet.Faint)...)
		}
		if here {
			p.show(lines...)
		} else {
			p.add(lines...)
		}
	}
	rest := h - len(head)
	return append(head, window(v.session, v.indented(p.lines), rest, max(p.first-1, 0), p.last)...)
}

func (v *reviewScreen) hints() []hint {
	l := v.words.Line
	return []hint{{"enter", l.Open}, {"↑↓", l.Move}, {"pgdn", l.Section}, {"esc", l.Close}}
}
