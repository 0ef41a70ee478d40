// The poster: the whole canvas, with a cursor that walks over blocks and notes.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
)

// posterScreen shows the canvas; enter opens what the cursor is on.
type posterScreen struct {
	*session
	cursor  poster.Cursor
	top     int
	linking canvas.Key // the note that others are being linked with; 0: none
}

func newPosterScreen(s *session) *posterScreen {
	v := &posterScreen{session: s}
	blocks := s.iv.Canvas().Kind.Blocks()
	v.cursor.Block = blocks[0]
	if stop := s.iv.Stop(); stop.Block != nil {
		v.cursor.Block = stop.Block.ID
	}
	v.top = below
	return v
}

// below is farther down than any poster goes: from there, what the cursor is on
// is scrolled to the top of the window.
const below = 1 << 20

// goTo puts the cursor on the block and shows as much of it as there is room for.
func (v *posterScreen) goTo(block string) { v.cursor, v.top = poster.Cursor{Block: block}, below }

// drawing is the poster in the room there is; the poster keeps the last one.
func (s *session) drawing(w, h int, cursor poster.Cursor, fit poster.Fit) *poster.Drawing {
	return s.drawn(poster.View{Width: w, Height: h, Fit: fit, Cursor: cursor})
}

func (s *session) drawn(view poster.View) *poster.Drawing {
	view.Numbers = true
	view.NextSteps = s.iv.Walk().Guide.Block(canvas.NextSteps) != nil
	if stop := s.iv.Stop(); stop.Block != nil {
		view.Lit = []string{stop.Block.ID}
	}
	return s.poster.Draw(s.iv.Canvas(), view)
}

// room is the height of the drawing in a window of this height.
func (v *posterScreen) room(h int) int { return h - footer - 1 }

func (v *posterScreen) current() *poster.Drawing {
	return v.laidOut(v.width, v.room(v.height))
}

func (v *posterScreen) laidOut(w, h int) *poster.Drawing {
	return v.drawn(poster.View{Width: w, Height: h, Cursor: v.cursor, Anchor: v.linking})
}

func (v *posterScreen) update(p keys.Press) outcome {
	out := v.press(p)
	v.top = v.current().Scroll(v.top, v.room(v.height))
	return out
}

// looking are the keys that change nothing.
var looking = []keys.Intent{keys.Typed, keys.Up, keys.Down, keys.Left, keys.Right, keys.NextField, keys.PreviousField, keys.Next, keys.Previous, keys.Help, keys.Menu}

func (v *posterScreen) press(p keys.Press) outcome {
	if v.held != nil && !slices.Contains(looking, p.Intent) {
		return stay
	}
	blocks := v.iv.Canvas().Kind.Blocks()
	if d := p.ListDigit(); d > 0 {
		if d <= len(blocks) {
			v.goTo(blocks[d-1])
		}
		return stay
	}
	note, block := v.iv.Canvas().Find(v.cursor.Note)
	switch p.Intent {
	case keys.Up:
		v.move(poster.Up)
	case keys.Down:
		v.move(poster.Down)
	case keys.Left:
		v.move(poster.Left)
	case keys.Right:
		v.move(poster.Right)
	case keys.NextField, keys.PreviousField:
		v.nextBlock(p.Intent, blocks)
	case keys.Next:
		v.top += v.height / 2
	case keys.Previous:
		v.top -= v.height / 2
	case keys.Enter, keys.Break:
		return v.open(note)
	case keys.Raise, keys.Lower:
		v.shift(note, block, p.Intent)
	case keys.Status:
		if note != nil {
			return v.stepStatus(note.Key)
		}
	case keys.Space:
		v.link(note)
	case keys.Details:
		return v.sheetOf(note)
	case keys.Throw:
		if note != nil {
			return open(newThrowNote(v.session, note))
		}
		return open(newThrow(v.session, "", func() {}))
	case keys.Delete, keys.Backspace:
		if note != nil {
			v.cursor.Note = neighbourIn(v.iv.Canvas().Notes(block), note)
			v.iv.Remove(note.Key)
			v.say(v.words.Notices.Removed)
		}
	case keys.Back:
		if v.linking != 0 {
			v.linking = 0
			return stay
		}
		return shut
	case keys.Poster:
		return shut
	default:
		return unknown
	}
	return stay
}

// open goes to what the cursor is on: the note's question, or the block's
// first open one.
func (v *posterScreen) open(note *canvas.Note) outcome {
	if !v.iv.Jump(func() bool {
		if note != nil {
			return v.iv.GoToNote(note.Key)
		}
		return v.iv.GoToBlock(v.cursor.Block)
	}) {
		v.warn(v.words.Notices.NotAsked)
		return stay
	}
	return finish
}

func (v *posterScreen) move(to poster.Direction) { v.cursor = v.current().Move(v.cursor, to) }

// nextBlock moves to the next block in the order of the interview.
func (v *posterScreen) nextBlock(to keys.Intent, blocks []string) {
	by := 1
	if to == keys.PreviousField {
		by = len(blocks) - 1
	}
	for i, b := range blocks {
		if b == v.cursor.Block {
			v.goTo(blocks[(i+by)%len(blocks)])
			return
		}
	}
	v.goTo(blocks[0])
}

func (v *posterScreen) shift(note *canvas.Note, block string, to keys.Intent) {
	notes := v.iv.Canvas().Notes(block)
	for i, n := range notes {
		by := i + 1
		if to == keys.Raise {
			by = i - 1
		}
		if n == note && by >= 0 && by < len(notes) {
			v.iv.Swap(note.Key, notes[by].Key)
			return
		}
	}
}

// neighbourIn is the note that gets the cursor when n is removed; 0 for the block itself.
func neighbourIn(notes []*canvas.Note, n *canvas.Note) canvas.Key {
	for i := range notes {
		if notes[i] == n {
			return neighbour(notes, i)
		}
	}
	return 0
}

// heldBy says which program has the file.
func (s *session) heldBy() string {
	if s.held.PID == 0 {
		return s.words.Safety.HeldBySomebody
	}
	return s.words.Fill(s.words.Safety.HeldBy, "pid", s.words.Digits(s.held.PID), "host", text.OneLine(s.held.Host), "since", s.words.InDigits(s.held.Since.Format("15:04")))
}

func (v *posterScreen) keep() {}

func (v *posterScreen) broad() bool { return true }

func (v *posterScreen) view(w, h int) []string {
	d := v.laidOut(w, h-1)
	return append([]string{v.heading(w)}, d.Lines(d.Scroll(v.top, h-1), h-1)...)
}

func (v *posterScreen) hints() []hint {
	l := v.words.Line
	hints := []hint{{"↑↓←→", l.Move}, {"1-9", l.Blocks}}
	if v.held != nil {
		return append(hints, hint{"ctrl+c", l.Leave})
	}
	if v.linking != 0 {
		return append([]hint{{"space", v.linkWord()}, {"esc", l.Done}}, hints...)
	}
	hints = append(hints, hint{"enter", l.Open}, hint{"esc", l.Close})
	if v.cursor.Note != 0 {
		hints = append(hints, hint{"space", l.Link}, hint{"f4", l.Throw}, hint{"f5", l.Status}, hint{"del", l.Remove}, hint{"alt+↑↓", l.Order})
	}
	return hints
}
