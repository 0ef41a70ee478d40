// The links in the details of a note: the notes that it is linked with, then all
// others that it can be linked with.

package tui

import (
	"bmcanvas/canvas"
	"bmcanvas/tui/keys"
)

// noteLinks is the list of notes to link with. They keep their places while
// links are made and removed.
type noteLinks struct {
	notes []canvas.Key
	at    int
	run   run // the digits and blanks typed since the last other key
}

// newNoteLinks lists the notes that n is linked with, from either end, and then
// the model notes of the other blocks.
func newNoteLinks(c *canvas.Canvas, n *canvas.Note) noteLinks {
	var linked, others []canvas.Key
	_, own := c.Find(n.Key)
	for _, b := range c.Blocks {
		for _, o := range b.Notes {
			switch {
			case o == n:
			case canvas.Linked(n, o):
				linked = append(linked, o.Key)
			case o.InModel() && b.ID != own:
				others = append(others, o.Key)
			}
		}
	}
	return noteLinks{notes: append(linked, others...)}
}

// onLinks reports whether the cursor is below the fields.
func (v *details) onLinks() bool { return v.at == len(v.inputs) }

// leadsToLinks reports whether the key moves from the fields to the links.
func (v *details) leadsToLinks(p keys.Intent) bool {
	if len(v.links.notes) == 0 {
		return false
	}
	last := v.at == len(v.inputs)-1
	return last && (p == keys.Down || p == keys.NextField) || v.at == 0 && p == keys.PreviousField
}

// pressLinks handles a key while the cursor is on the links.
func (v *details) pressLinks(p keys.Press) outcome {
	l := &v.links
	last := len(l.notes) - 1
	switch {
	case l.run.turns(p):
		return v.typeRunOn(&l.run, p)
	case p.InRun():
		l.run.add(p, v.beforeRun)
	default:
		l.run.end()
	}
	if d := p.ListDigit(); d > 0 && d-1 <= last {
		l.at = d - 1
		v.iv.ToggleLinkEitherWay(v.note, l.notes[l.at])
	}
	out := stay
	switch p.Intent {
	case keys.Typed, keys.Pasted:
		if !p.InRun() {
			return unknown // the words begin a note
		}
	case keys.Up:
		if l.at == 0 {
			v.at = len(v.inputs) - 1
			return stay
		}
		l.at--
	case keys.Down:
		l.at = min(l.at+1, last)
	case keys.Home:
		l.at = 0
	case keys.End:
		l.at = last
	case keys.NextField:
		v.at = 0
	case keys.PreviousField:
		v.at = len(v.inputs) - 1
	case keys.Space:
		v.iv.ToggleLinkEitherWay(v.note, l.notes[l.at])
	case keys.Enter, keys.Break:
		return v.done(v.values())
	case keys.Back:
		return v.close()
	case keys.Undo:
		out = v.undo()
	case keys.Redo:
		out = v.redo()
	case keys.Save, keys.Help:
		return unknown
	}
	if n, _ := v.iv.Canvas().Find(v.note); n == nil {
		out.kind = closed // undone
	}
	return out
}

// beforeRun remembers what a run may change, and returns what takes it back.
func (v *details) beforeRun() func() func() {
	at, mark := v.links.at, v.iv.Mark()
	return func() func() {
		v.links.at = at
		v.iv.TakeBack(mark)
		return func() {}
	}
}

// linkNotes are the notes that can be linked.
func (v *details) linkNotes() []*canvas.Note {
	var notes []*canvas.Note
	for _, k := range v.links.notes {
		if n, _ := v.iv.Canvas().Find(k); n != nil {
			notes = append(notes, n)
		}
	}
	return notes
}

// drawLinks draws the links around the cursor, each with its block.
func (v *details) drawLinks(p *page, w, h int) {
	l := v.links
	if len(l.notes) == 0 {
		return
	}
	p.gap()
	p.add(v.sheet.Second.Render(v.cut(v.words.Details.Links, w)))
	c := v.iv.Canvas()
	n, _ := c.Find(v.note)
	from := max(min(l.at-h/2, len(l.notes)-h), 0)
	gutter := v.poster().GutterWidth(c, v.linkNotes())
	for i, k := range l.notes[from:min(from+h, len(l.notes))] {
		o, block := c.Find(k)
		if n == nil || o == nil {
			continue // undone meanwhile
		}
		here := v.onLinks() && from+i == l.at
		lines := v.linkRow(o, canvas.Linked(n, o), w, from+i+1, gutter, here, v.work.title(block))
		lines = v.clickRows(lines, w, func() outcome {
			v.at, v.links.at = len(v.inputs), from+i
			v.iv.ToggleLinkEitherWay(v.note, k)
			return stay
		})
		if here {
			p.show(lines...)
		} else {
			p.add(lines...)
		}
	}
}
