// What a line does that is no command: it is a note, or numbers.

package lines

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/prompts"
)

// answer takes a line as an answer to the question.
func (t *talk) answer(line string) {
	picks, numbers := readPicks(line)
	switch t.iv.Question().Kind() {
	case prompts.Rank:
		t.order(picks)
	case prompts.EachPick, prompts.EachLink:
		t.pick(picks)
	case prompts.Choice:
		if numbers {
			t.pick(picks)
			return
		}
		t.note(line)
	default:
		if numbers && t.forLinks(picks) {
			t.pick(picks)
			return
		}
		t.note(line)
	}
}

// held is the note at hand; nil if there is none.
func (t *talk) held() *canvas.Note {
	n, _ := t.iv.Canvas().Find(t.hand)
	return n
}

// forLinks reports whether the numbers are meant for the notes to link to and
// are no note: any that follow a note, and before one those that would fit.
func (t *talk) forLinks(picks []pick) bool {
	offered := len(t.iv.Candidates())
	return offered > 0 && (t.held() != nil || within(picks, offered))
}

// within reports whether all the numbers are from 1 to n.
func within(picks []pick, n int) bool {
	return !slices.ContainsFunc(picks, func(p pick) bool { return p.number < 1 || p.number > n })
}

// note gives the text as a note.
func (t *talk) note(text string) {
	switch t.iv.Question().Kind() {
	case prompts.Rank, prompts.EachPick, prompts.EachLink:
		t.tell(t.say.WantNumbers)
		return
	case prompts.EachTest:
		if subject, _, _ := t.iv.Subject(); subject != nil && subject.Test != "" {
			text = subject.Test + "\n" + text
		}
	}
	key, err := t.iv.Add(interview.Draft{Text: text})
	if t.refused(err, text) || key == 0 {
		return
	}
	t.hand = key
	t.tellGiven()
}

// refused tells that the text is too long, if that is the error. It stays in
// the recovery record.
func (t *talk) refused(err error, text string) bool {
	if err != nil {
		t.fill(t.say.TooLong, "n", canvas.MaxNote)
		t.tooLong = append(slices.Clone(t.tooLong), t.draft(text))
	}
	return err != nil
}

// offered is how many options and notes to link to the question has; they are
// numbered in one row.
func (t *talk) offered() (options, links int) {
	return len(t.iv.Question().Options), len(t.iv.Candidates())
}

// pick chooses the options and links the notes with these numbers; those with
// a minus are taken back. A line with a wrong number does nothing.
func (t *talk) pick(picks []pick) {
	options, links := t.offered()
	if !t.fit(picks, options+links) {
		return
	}
	choices, ties := split(picks, options)
	chosen := slices.DeleteFunc(slices.Clone(choices), func(p pick) bool { return p.back })
	subject, _, _ := t.iv.Subject()
	if subject != nil {
		t.hand = subject.Key
	}
	switch {
	case len(chosen) > 1 && t.iv.Question().Choose == prompts.ChooseOne:
		t.tell(t.say.OnlyOne)
		return
	case len(ties) > 0 && len(chosen) == 0 && t.held() == nil:
		t.tell(t.say.NoteFirst)
		return
	}
	t.iv.Together(func() {
		for _, p := range choices {
			t.choose(p)
		}
		for _, p := range ties {
			t.link(p)
		}
	})
	if len(choices) > 0 {
		t.tellChosen()
	}
	if len(ties) > 0 {
		t.tellLinks(t.held())
	}
}

// fit reports whether there are numbers, all from 1 to n, and tells what to
// write if not.
func (t *talk) fit(picks []pick, n int) bool {
	if len(picks) == 0 {
		t.tell(t.say.WantNumbers)
		return false
	}
	for _, p := range picks {
		if !within([]pick{p}, n) {
			t.fill(t.say.BadNumber, "n", p.number, "of", n)
			return false
		}
	}
	return true
}

// split divides the numbers into those of options and those of notes to link
// to; the latter count from 1 again.
func split(picks []pick, options int) (choices, ties []pick) {
	for _, p := range picks {
		if p.number <= options {
			choices = append(choices, p)
			continue
		}
		p.number -= options
		ties = append(ties, p)
	}
	return choices, ties
}

// choose picks an option or takes it back, whichever is not so yet. What was
// chosen is the note at hand.
func (t *talk) choose(p pick) {
	o := t.iv.Question().Options[p.number-1]
	if t.iv.Picked(o.ID) == p.back {
		t.iv.Toggle(p.number - 1)
	}
	if n := t.iv.Chosen(o.ID); n != nil {
		t.hand = n.Key
	}
}

// link links the note at hand or takes the link away, whichever is not so yet.
func (t *talk) link(p pick) {
	to := t.iv.Candidates()[p.number-1]
	if canvas.Linked(t.held(), to) == p.back {
		t.iv.ToggleLink(t.hand, to.Key)
	}
}

// order puts the notes with these numbers first, in this order.
func (t *talk) order(picks []pick) {
	given := t.iv.Given()
	if slices.ContainsFunc(picks, func(p pick) bool { return p.back }) {
		picks = nil
	}
	if !t.fit(picks, len(given)) {
		return
	}
	t.iv.Together(func() {
		for i, p := range picks {
			if n, now := given[p.number-1], t.iv.Given()[i]; n.Key != now.Key {
				t.iv.Swap(n.Key, now.Key)
			}
		}
		t.iv.Accept()
	})
	t.tell(t.say.Order)
	t.tellNotes()
}
