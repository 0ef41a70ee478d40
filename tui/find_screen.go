// Finding notes by a few letters. With nothing typed it lists the places that one
// has jumped from or, without any, the notes of the canvas.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/internal/interview"
	"bmcanvas/internal/interview/search"
	"bmcanvas/tui/keys"
	"bmcanvas/tui/poster"
)

// mostHits is how many notes are listed at most.
const mostHits = 50

// findScreen lists the notes with the typed letters.
type findScreen struct {
	*env
	*work
	input *input
	hits  []search.Hit
	at    int // -1: on no note, as long as nothing is typed
	past  itemScroll
}

func newFind(w *work) screen {
	v := &findScreen{env: w.env, work: w, input: line("", "")}
	v.search()
	return v
}

// search lists the notes with the typed words. Among all notes the cursor is on none: enter
// that was on its way goes nowhere.
func (v *findScreen) search() {
	v.hits, v.at = nil, 0
	switch {
	case !v.input.field.Empty():
		v.hits = search.Notes(v.iv.Canvas(), v.input.field.Text(), mostHits)
	case len(v.trail()) == 0:
		for _, b := range v.iv.Canvas().Blocks {
			for _, n := range b.Notes {
				v.hits = append(v.hits, search.Hit{Note: n, Block: b.ID})
			}
		}
		v.hits, v.at = v.hits[:min(len(v.hits), mostHits)], -1
	}
}

func (v *findScreen) update(p keys.Press, w, h int) outcome {
	if v.past.press(p.Intent, func() (n, rest, first, last int) {
		head, lines, first, last := v.drawn(w, h)
		return len(lines), h - len(head), first, last
	}) {
		return stay
	}
	switch p.Intent {
	case keys.Up, keys.PreviousField:
		v.at = max(v.at-1, min(v.at, 0))
	case keys.Down, keys.NextField:
		v.at = max(min(v.at+1, max(len(v.hits), len(v.trail()))-1), 0)
	case keys.Enter:
		return v.enter()
	case keys.Back, keys.Find:
		return shut
	default:
		if !v.input.update(p, v.set) {
			return unknown
		}
		v.search()
	}
	return stay
}

// trail is the places that one has jumped from, as long as nothing is typed.
func (v *findScreen) trail() []interview.Place {
	if !v.input.field.Empty() {
		return nil
	}
	return v.iv.Trail()
}

// enter goes to the note or place under the cursor.
func (v *findScreen) enter() outcome {
	trail := v.trail()
	switch {
	case len(trail) > 0:
		v.iv.Jump(func() bool { v.iv.GoToPlace(trail[v.at]); return true })
	case v.unfound() != "" && v.editable(): // words for a note, typed without looking
		return v.typeOn(keys.Press{Intent: keys.Typed, Text: v.unfound()}).byEnter()
	case len(v.hits) == 0, v.at < 0:
		return stay
	case !v.iv.Jump(func() bool { return v.openNote(v.hits[v.at].Note.Key) }):
		return stay.warning(v.words.Notices.NotAsked)
	default:
		v.found = poster.Found{Note: v.hits[v.at].Note.Key, Words: v.input.field.Text()}
	}
	return finish
}

// unfound returns the typed words if they find no note.
func (v *findScreen) unfound() string {
	if len(v.hits) > 0 {
		return ""
	}
	return v.input.field.Text()
}

func (v *findScreen) view(w, h int) []string {
	head, lines, first, last := v.drawn(w, h)
	return append(head, v.past.window(v.env, lines, h-len(head), first, last)...)
}

// drawn is the field, and the whole list; first and last are the lines of the row under
// the cursor.
func (v *findScreen) drawn(w, h int) (head, lines []string, first, last int) {
	column := min(w-2*margin, measure)
	head = v.titled(v.words.Find.Title, "", column, h)
	head = append(head, v.indented(v.fieldLines(v.input, column, 1, true, v.words.Find.Placeholder, nil))...)
	head = append(head, tightHead([]string{""}, h)...)
	if len(v.hits) == 0 && !v.input.field.Empty() {
		return head, v.indented(v.paragraph(v.words.Find.Nothing, column, v.sheet.Second)), 0, 0
	}
	l := list{at: v.at}
	l.enterOnClick(&v.at)
	if trail := v.trail(); len(trail) > 0 {
		head = append(head, v.indented([]string{v.sheet.Second.Render(v.cut(v.words.Find.Trail, column))})...)
		for _, p := range trail {
			stop := v.iv.Walk().Stops[p.Stop]
			l.rows = append(l.rows, row{label: stop.Question.Ask, note: stop.Block.Title})
		}
	}
	gutter := v.gutter()
	for _, hit := range v.hits {
		mark := ""
		if gutter > 1 { // else none of them is there for a segment
			mark = v.poster().Gutter(v.iv.Canvas(), hit.Note, gutter)
		}
		r := row{mark: mark, label: v.iv.Text(hit.Note), note: v.title(hit.Block), found: v.input.field.Text()}
		if v.input.field.Empty() { // they stand in the order of the blocks
			r.group, r.note = r.note, ""
		}
		l.rows = append(l.rows, r)
	}
	lines, first, last = l.drawGroups(v.env, column, w-2*margin, h-len(head), false)
	return head, v.indented(lines), first, last
}

// gutter is the width of the bars and letters before the notes.
func (v *findScreen) gutter() int {
	notes := make([]*canvas.Note, len(v.hits))
	for i, hit := range v.hits {
		notes[i] = hit.Note
	}
	return v.poster().GutterWidth(v.iv.Canvas(), notes)
}

func (v *findScreen) keyHints() []keyHint {
	if len(v.trail()) > 0 {
		return []keyHint{{"enter", v.words.Line.Back}, {"↑↓", v.words.Line.Move}, {"esc", v.words.Line.Close}}
	}
	switch {
	case len(v.hits) == 0:
		return []keyHint{{"esc", v.words.Line.Close}}
	case v.at < 0:
		return []keyHint{{"↑↓", v.words.Line.Move}, {"esc", v.words.Line.Close}}
	}
	return []keyHint{{"enter", v.words.Line.Open}, {"↑↓", v.words.Line.Move}, {"esc", v.words.Line.Close}}
}
