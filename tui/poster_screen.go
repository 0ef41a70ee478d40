// The poster: the whole canvas, with a cursor over its blocks and notes.

package tui

import (
	"slices"

	"bmcanvas/canvas"
	"bmcanvas/canvas/figures"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
)

// posterScreen shows the canvas. Enter opens the block or note under the cursor.
type posterScreen struct {
	*env
	*work
	cursor  poster.Cursor
	opened  poster.Cursor // where the cursor was when the poster was opened
	run     run           // what was typed since the last other key
	top     int
	linking canvas.Key // the note that others are being linked with; 0: none
}

func newPosterScreen(w *work) *posterScreen {
	v := &posterScreen{env: w.env, work: w}
	blocks := v.iv.Canvas().Kind.Blocks()
	v.cursor.Block = blocks[0]
	if stop := v.iv.Stop(); stop.Block != nil {
		v.cursor.Block = stop.Block.ID
	}
	v.opened, v.top = v.cursor, below
	return v
}

// below is a line below any poster: scrolling back from there puts the block or
// note under the cursor at the top of the window.
const below = 1 << 20

// goTo puts the cursor on the block and shows as much of the block as fits.
func (v *posterScreen) goTo(block string) { v.cursor, v.top = poster.Cursor{Block: block}, below }

// laidOut is the poster as view draws it in a window of w by h.
func (v *posterScreen) laidOut(w, h int) *poster.Drawing {
	return v.draw(poster.View{Width: w - 2*margin, Height: h - 1, Cursor: v.cursor, Anchor: v.linking})
}

func (v *posterScreen) update(p keys.Press, w, h int) outcome {
	out := v.press(p, w, h)
	d := v.laidOut(w, h)
	v.top = d.Scroll(v.top, rowsSeen(d, h-1))
	return out
}

// looking are the keys that change nothing: only they work where another program
// has the file.
var looking = []keys.Intent{keys.Typed, keys.Up, keys.Down, keys.Left, keys.Right, keys.NextField, keys.PreviousField, keys.Next, keys.Previous, keys.Help, keys.Menu}

// directions are where the arrows move the cursor.
var directions = map[keys.Intent]poster.Direction{keys.Up: poster.Up, keys.Down: poster.Down, keys.Left: poster.Left, keys.Right: poster.Right}

func (v *posterScreen) press(p keys.Press, w, h int) outcome {
	if v.heldBy != nil && !slices.Contains(looking, p.Intent) {
		return stay
	}
	blocks := v.iv.Canvas().Kind.Blocks()
	switch {
	case v.heldBy == nil && v.run.turns(p):
		return v.typeRunOn(&v.run, p)
	case p.InRun():
		v.run.add(p, v.beforeRun)
	default:
		v.run.end()
	}
	if p.InRun() && p.Intent != keys.Space {
		v.goToNumber(p, blocks)
		return stay
	}
	note, block := v.iv.Canvas().Find(v.cursor.Note)
	switch p.Intent {
	case keys.Up, keys.Down, keys.Left, keys.Right:
		if v.scrolled(p.Intent, w, h) {
			return stay
		}
		v.cursor = v.laidOut(w, h).Move(v.cursor, directions[p.Intent])
	case keys.NextField, keys.PreviousField:
		v.nextBlock(p.Intent, blocks)
	case keys.Next:
		v.top += (h + footer) / 2
	case keys.Previous:
		v.top -= (h + footer) / 2
	case keys.Enter, keys.Break:
		return v.open(note)
	case keys.Raise, keys.Lower:
		v.shift(note, block, p.Intent)
	case keys.Status:
		if note != nil {
			return stepStatus(v.work, note.Key)
		}
	case keys.Space:
		return v.link(note)
	case keys.Details:
		return openDetails(v.work, note)
	case keys.Menu:
		return open(newMenuOf(v.work, note))
	case keys.Throw:
		return v.throw(note)
	case keys.Delete, keys.Backspace:
		return v.remove(note, block)
	case keys.Back:
		return v.stepBack()
	case keys.Poster:
		return shut
	default:
		if v.heldBy == nil && (p.Intent == keys.Pasted || p.Intent == keys.Typed && !p.AsksHelp()) {
			return v.typeOn(p)
		}
		return unknown
	}
	return stay
}

// scrolled shows more of what is under the cursor, if it is higher than the window and goes
// on where the arrow leads; it reports whether it does.
func (v *posterScreen) scrolled(i keys.Intent, w, h int) bool {
	d := v.laidOut(w, h)
	seen := rowsSeen(d, h-1)
	top, step := d.Scroll(v.top, seen), max(seen-1, 1) // one row stays in sight
	switch {
	case d.Bottom-d.Top <= seen:
		return false
	case i == keys.Down && d.Bottom > top+seen:
		v.top = top + step
	case i == keys.Up && d.Top < top:
		v.top = top - step
	default:
		return false
	}
	return true
}

// stepBack ends linking, else closes the poster.
func (v *posterScreen) stepBack() outcome {
	if v.linking == 0 {
		return shut
	}
	v.linking = 0
	return stay
}

// throw asks where the note goes, or a new one without a note under the cursor.
func (v *posterScreen) throw(note *canvas.Note) outcome {
	if note != nil {
		return open(newThrowNote(v.work, note))
	}
	return open(newThrow(v.work, "", func() {}))
}

// remove removes the note under the cursor, which goes to the note beside it.
func (v *posterScreen) remove(note *canvas.Note, block string) outcome {
	if note == nil {
		return stay
	}
	v.cursor.Note = neighbourIn(v.iv.Canvas().Notes(block), note)
	v.iv.Remove(note.Key)
	return stay.saying(v.words.Notices.Removed)
}

// beforeRun remembers what a run may change, and returns what takes it back.
func (v *posterScreen) beforeRun() func() func() {
	cursor, linking, mark := v.cursor, v.linking, v.iv.Mark()
	return func() func() {
		v.cursor, v.linking = cursor, linking
		v.iv.TakeBack(mark)
		return func() {}
	}
}

// goToNumber goes to the block with the typed number; 0 to those past nine, one
// after the other.
func (v *posterScreen) goToNumber(p keys.Press, blocks []string) {
	at := p.ListDigit()
	if at == 0 {
		next := slices.Index(blocks, v.cursor.Block) + 1
		if next < 9 || next == len(blocks) {
			next = 9
		}
		at = next + 1
	}
	if at > 0 && at <= len(blocks) {
		v.goTo(blocks[at-1])
	}
}

// typeOn goes on with what is typed: at the question that one came from or, once the
// cursor has moved, at the main question of the block under it.
func (v *posterScreen) typeOn(p keys.Press) outcome {
	if v.cursor.Block != v.opened.Block {
		v.iv.Jump(func() bool { return v.goToBlock(v.cursor.Block) }) // else the guide does not ask about it: the words go to the question all the same
	}
	return v.work.typeOn(p)
}

// typeRunOn is typeOn for a run and the letter that follows it.
func (v *posterScreen) typeRunOn(r *run, p keys.Press) outcome {
	text, _ := r.turn(p)
	return v.typeOn(keys.Press{Intent: keys.Typed, Text: text})
}

// open goes to the question of the note under the cursor, or to the first open
// question of the block.
func (v *posterScreen) open(note *canvas.Note) outcome {
	if !v.iv.Jump(func() bool {
		if note != nil {
			return v.openNote(note.Key)
		}
		return v.goToBlock(v.cursor.Block)
	}) {
		return stay.warning(v.words.Notices.NotAsked)
	}
	return finish
}

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
			v.iv.Reorder(note.Key, notes[by].Key)
			return
		}
	}
}

// neighbourIn is the note that gets the cursor when n is removed; 0: the block
// gets it.
func neighbourIn(notes []*canvas.Note, n *canvas.Note) canvas.Key {
	for i := range notes {
		if notes[i] == n {
			return neighbour(notes, i)
		}
	}
	return 0
}

// clicked puts the cursor there. A second click opens what is there, as enter does.
func (v *posterScreen) clicked(at poster.Cursor) outcome {
	if v.cursor == at && v.heldBy == nil {
		return pressKey(keys.Enter)
	}
	v.cursor = at
	return stay
}

func (v *posterScreen) broad() bool { return true }

func (v *posterScreen) view(w, h int) []string {
	d := v.laidOut(w, h)
	top := d.Scroll(v.top, rowsSeen(d, h-1))
	before := ""
	if top > 0 {
		before = v.beyond(v.sheet.Marks.Up, top)
	}
	head := v.set.Join(v.heading(w-text.Width(before)), before)
	return append([]string{head}, v.posterWindow(d, top, h-1, v.clicked)...)
}

func (v *posterScreen) keyHints() []keyHint {
	l := v.words.Line
	hints := []keyHint{{"↑↓←→", l.Move}, {"1-9", l.Blocks}}
	if v.heldBy != nil {
		return append(hints, keyHint{"ctrl+c", l.Leave})
	}
	if v.linking != 0 {
		return append([]keyHint{{"space", v.linkWord()}, {"esc", l.Done}}, hints...)
	}
	hints = append(hints, keyHint{"enter", l.Open}, keyHint{"esc", l.Close})
	if n, _ := v.iv.Canvas().Find(v.cursor.Note); n != nil && takesAmount(v.iv.Canvas(), n) && figures.HasAmounts(v.iv.Canvas()) {
		hints = append(hints, keyHint{"f10", l.Amount})
	}
	if v.cursor.Note != 0 {
		hints = append(hints, keyHint{"space", l.Link}, keyHint{"f4", l.Throw}, keyHint{"f5", l.Status}, keyHint{"del", l.Remove}, keyHint{"alt+↑↓", l.Order})
	}
	return hints
}
