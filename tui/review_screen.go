// The review: groups of items worth a look. Enter goes to the place that mends
// one. The groups are in review_items.go.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/text"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/style"
)

// reviewScreen lists items in groups: those of the review or of the agenda.
type reviewScreen struct {
	*env
	*work
	heading string // of the screen
	fill    func(*reviewScreen)
	of      *canvas.Canvas // the canvas that items was made from
	items   []reviewItem
	at      int // an item that can be chosen
	past    itemScroll
	summed  bool                   // it says in numbers how the canvas stands
	bar     style.Pen              // of the groups that are added next
	beside  bool                   // they stand beside the others in a wide window
	whole   map[prompts.State]bool // the questions of the state are all listed
}

// reviewItem is a heading, something to jump to, or something to read.
type reviewItem struct {
	heading string
	bar     style.Pen    // of a heading: how much the group matters
	beside  bool         // of a heading: in a wide window its group stands beside the others
	about   *canvas.Note // whose bar and letters stand before the text; nil: none
	mark    string       // them
	text    string
	note    string         // beside it, if there is room
	more    string         // below it while it has the cursor: why it matters, and what to do
	jump    func() bool    // goes to the place that mends it; reports whether there is one
	does    func() outcome // what enter does in place of a jump
	drop    func()         // takes it off the list; nil: it stays
}

// choosable reports whether the cursor can be on the item.
func (i reviewItem) choosable() bool { return i.jump != nil || i.does != nil }

func newReview(w *work) *reviewScreen {
	v := newGroups(w, w.env.words.Review.Title, (*reviewScreen).everything)
	v.summed = true
	return v
}

// newGroups is a screen with the groups that fill adds.
func newGroups(w *work, heading string, fill func(*reviewScreen)) *reviewScreen {
	v := &reviewScreen{env: w.env, work: w, heading: heading, fill: fill, whole: map[prompts.State]bool{}}
	v.gather()
	return v
}

// refreshed is the list for the present canvas, with the cursor near its old place.
func (v *reviewScreen) refreshed() *reviewScreen {
	v.gather()
	return v
}

// gather makes the list, if the canvas has changed since it was made.
func (v *reviewScreen) gather() {
	c := v.iv.Canvas()
	if v.of == c {
		return
	}
	v.of, v.items = c, nil
	v.fill(v)
	v.at = min(v.at, len(v.items)-1) // there is always something
	if v.move(v.at, 1); !v.items[v.at].choosable() {
		v.move(v.at, -1)
	}
}

// everything adds the groups of the review.
func (v *reviewScreen) everything() {
	words, findings := v.words.Review, v.runChecks()
	v.bar, v.beside = v.sheet.Bad, false
	v.findings(words.Findings, findings, func(f check.Finding) bool { return f.Severity != check.Hint })
	v.bar = v.sheet.Warn
	v.assumptions()
	v.bar = v.sheet.Plain
	v.questions(words.Open, prompts.Unanswered)
	v.questions(words.SetAside, prompts.SetAside)
	v.challenges()
	v.nextSteps()
	v.findings(words.Hints, findings, func(f check.Finding) bool { return f.Severity == check.Hint })
	v.beside = true
	v.story(findings)
	v.journey()
	v.bar = v.sheet.Good
	v.group(words.Done, []reviewItem{{text: words.LookedThrough, more: words.LookedThroughMore, does: v.lookedThrough}}, false)
}

// group adds a heading, with the number of items if they are counted, and the
// items.
func (v *reviewScreen) group(heading string, items []reviewItem, counted bool) {
	if len(items) == 0 {
		return
	}
	if counted {
		heading += "  " + v.words.Digits(len(items))
	}
	v.markNotes(items)
	v.items = append(append(v.items, reviewItem{heading: heading, bar: v.bar, beside: v.beside}), items...)
}

// markNotes puts the bars and letters of their notes before the items, in one width; before
// those without any, blanks.
func (v *reviewScreen) markNotes(items []reviewItem) {
	p, c := v.poster(), v.iv.Canvas()
	var notes []*canvas.Note
	for _, item := range items {
		if item.about != nil {
			notes = append(notes, item.about)
		}
	}
	width := p.GutterWidth(c, notes)
	if width == 1 {
		return // none of them is there for a segment
	}
	for i := range items {
		if items[i].mark = text.Spaces(width); items[i].about != nil {
			items[i].mark = p.Gutter(c, items[i].about, width)
		}
	}
}

// move puts the cursor on the next choosable item from at on, in the direction;
// without one it stays.
func (v *reviewScreen) move(at, by int) {
	for ; at >= 0 && at < len(v.items); at += by {
		if v.items[at].choosable() {
			v.at, v.past = at, 0
			return
		}
	}
}

func (v *reviewScreen) update(p keys.Press, w, h int) outcome {
	v.gather()
	if v.past.press(p.Intent, func() (n, rest, first, last int) {
		page, rest := v.pageOfCursor(w, h)
		return len(page.lines), rest, page.first, page.last
	}) {
		return stay
	}
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
	case keys.Enter, keys.Break:
		return v.enter(v.items[v.at])
	case keys.Delete, keys.Backspace:
		if drop := v.items[v.at].drop; drop != nil {
			drop()
			return stay.saying(v.words.Notices.Removed)
		}
	case keys.Back, keys.Review:
		return shut
	default:
		return unknown
	}
	return stay
}

// enter does what the item offers, or goes to the place that mends it.
func (v *reviewScreen) enter(item reviewItem) outcome {
	switch {
	case item.does != nil:
		return item.does()
	case item.jump != nil && v.iv.Jump(item.jump):
		v.question.back = v
		return finish
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

func (v *reviewScreen) keyHints() []keyHint {
	v.gather()
	l := v.words.Line
	hints := []keyHint{{"enter", l.Open}, {"↑↓", l.Move}, {"pgdn", l.Section}, {"esc", l.Close}}
	if v.items[v.at].drop != nil {
		hints = append(hints, keyHint{"del", l.TakeOff})
	}
	return hints
}
