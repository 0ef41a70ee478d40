// The arrival screen: what one comes back to.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
)

// arrivalScreen shows a canvas that is opened again: the poster with its
// notes, when it was last looked at and how things stand.
type arrivalScreen struct {
	*session
	top int
}

func newArrival(s *session) *arrivalScreen { return &arrivalScreen{session: s} }

func (v *arrivalScreen) update(p keys.Press) outcome {
	out := v.press(p)
	h := v.height - footer - len(v.head(v.width, v.height-footer))
	v.top = v.drawing(v.width, h, poster.Cursor{}, poster.Whole).Scroll(v.top, h)
	return out
}

func (v *arrivalScreen) press(p keys.Press) outcome {
	blocks := v.iv.Canvas().Kind.Blocks()
	if d := p.ListDigit(); d > 0 {
		if d <= len(blocks) && v.iv.GoToBlock(blocks[d-1]) {
			return shut
		}
		return stay
	}
	switch p.Intent {
	case keys.Enter, keys.Break:
		return shut
	case keys.Home:
		v.iv.Go(0)
		return shut
	case keys.Up:
		v.top--
	case keys.Down:
		v.top++
	case keys.Previous:
		v.top -= v.height / 2
	case keys.Next, keys.Space:
		v.top += v.height / 2
	case keys.Back:
		return replace(newPosterScreen(v.session))
	default:
		return unknown
	}
	return stay
}

func (v *arrivalScreen) keep() {}

func (v *arrivalScreen) broad() bool { return true }

// head is what stands above the poster.
func (v *arrivalScreen) head(w, h int) []string {
	c, room := v.iv.Canvas(), w-2*margin
	name := v.sheet.Strong.Render(v.cut(c.Name, room))
	lines := []string{name, v.sheet.Faint.Render(v.cut(v.standing(c), room))}
	if h >= roomy {
		lines = append(lines, "")
	}
	return v.indented(lines)
}

func (v *arrivalScreen) view(w, h int) []string {
	lines := v.head(w, h)
	room := h - len(lines)
	d := v.drawing(w, room, poster.Cursor{}, poster.Whole)
	return append(lines, d.Lines(d.Scroll(v.top, room), room)...)
}

// standing says when the canvas was last looked at, how far it is, and how
// much of it is still a guess.
func (v *arrivalScreen) standing(c *canvas.Canvas) string {
	survey := v.iv.Survey()
	guesses := 0
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if prompts.Doubtful(n) {
				guesses++
			}
		}
	}
	parts := []string{v.words.Fill(v.words.Header.Progress, "n", survey.Done, "of", survey.Applicable)}
	if last := c.LastLooked(); last != "" {
		parts = append([]string{v.words.Fill(v.words.Arrival.LastLooked, "date", string(last))}, parts...)
	}
	if guesses > 0 {
		parts = append(parts, v.words.Arrival.Guesses.For(guesses))
	}
	return joinFilled(" · ", parts...)
}

func (v *arrivalScreen) hints() []hint {
	l := v.words.Line
	return []hint{{"enter", l.Continue}, {"home", l.FromStart}, {"1-9", l.Blocks}, {"esc", l.Poster}}
}
