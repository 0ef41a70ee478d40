// Differences between two canvases as JSON, for programs.

package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"bmcanvas/canvas"
)

// DiffJSON writes the changes as a JSON list, [] for none. Each is an object:
//
//	of       "note", "file" (its own keys), "follow-up" or "review"
//	block    where it is, or was if it is removed
//	id       of the note, if it has one
//	note     its text, or its former text if it is removed
//	entry    of a follow-up or review: its text, likewise
//	changes  "added", "removed", or any of "reworded", "moved", "linked", "unlinked", "fields"
//	from, to where a note was and is: {block, place}, the first place is 1; an added one has no from, a removed one no to
//	words    the text of a reworded note, in reading order: {both}, {old} and {new}
//	linked   the notes that it links to now: {id, note}
//	unlinked the notes that it no longer links to, likewise
//	fields   other keys of the file: {key, old, new}; texts, or lists of texts; a missing one was or is empty
//
// The error is the writer's.
func DiffJSON(w io.Writer, changes []canvas.Change) error {
	list := make([]any, len(changes))
	for i := range changes {
		list[i] = changeValue(&changes[i])
	}
	return writeJSON(w, list)
}

// SideJSON writes two canvases side by side as a JSON object:
//
//	related  whether they are versions of one canvas
//	blocks   {block, notes}, in order
//	notes    {in, old, new, change}: in is "both", "old" or "new"; old and new are {id, note}; change is what
//	         differs, as in DiffJSON, if anything does
//
// The error is the writer's.
func SideJSON(w io.Writer, compared canvas.Comparison) error {
	var blocks []any
	for _, b := range compared.Blocks {
		var notes []any
		for _, p := range b.Pairs {
			in := "both"
			switch {
			case p.Old == nil:
				in = "new"
			case p.New == nil:
				in = "old"
			}
			o := object{{Key: "in", Value: in}}
			if p.Old != nil {
				o = append(o, canvas.Other{Key: "old", Value: noteNames([]*canvas.Note{p.Old})[0]})
			}
			if p.New != nil {
				o = append(o, canvas.Other{Key: "new", Value: noteNames([]*canvas.Note{p.New})[0]})
			}
			if p.Change != nil {
				o = append(o, canvas.Other{Key: "change", Value: changeValue(p.Change)})
			}
			notes = append(notes, []canvas.Other(o))
		}
		blocks = append(blocks, []canvas.Other{{Key: "block", Value: b.ID}, {Key: "notes", Value: notes}})
	}
	return writeJSON(w, []canvas.Other{{Key: "related", Value: compared.Related}, {Key: "blocks", Value: blocks}})
}

// writeJSON writes a value.
func writeJSON(w io.Writer, value any) error {
	out := bufio.NewWriter(w)
	e := jsonWriter{Writer: out}
	e.strings = json.NewEncoder(&e.buffer)
	e.strings.SetEscapeHTML(false)
	e.value(value, "")
	out.WriteByte('\n')
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing differences: %w", err)
	}
	return nil
}

func changeValue(c *canvas.Change) any {
	var o object
	o.text("of", string(c.Of))
	o.text("block", c.Block)
	n := c.New
	if n == nil {
		n = c.Old
	}
	if n != nil {
		o.text("id", n.ID)
		o = append(o, canvas.Other{Key: "note", Value: n.Text})
	} else {
		o.text("entry", c.Entry)
	}
	o.words("changes", kindsOf(c))
	if c.Old != nil {
		o = append(o, placeValue("from", c.From))
	}
	if c.New != nil {
		o = append(o, placeValue("to", c.To))
	}
	var words []any
	for _, p := range c.Text {
		words = append(words, []canvas.Other{{Key: string(p.In), Value: p.Text}})
	}
	o.list("words", words)
	o.list("linked", noteNames(c.Linked))
	o.list("unlinked", noteNames(c.Unlinked))
	var fields []any
	for _, f := range c.Fields {
		field := object{{Key: "key", Value: f.Key}}
		for _, side := range []struct {
			key     string
			entries []string
		}{{"old", f.Old}, {"new", f.New}} {
			switch {
			case canvas.KindOfKey(f.Key) == canvas.ListValue:
				field.words(side.key, side.entries)
			case len(side.entries) > 0:
				field.text(side.key, side.entries[0])
			}
		}
		fields = append(fields, []canvas.Other(field))
	}
	o.list("fields", fields)
	return []canvas.Other(o)
}

// kindsOf names the kinds of the change.
func kindsOf(c *canvas.Change) []string {
	var kinds []string
	for _, k := range []struct {
		name string
		is   bool
	}{
		{"added", c.Added()}, {"removed", c.Removed()}, {"reworded", c.Text != nil}, {"moved", c.Moved},
		{"linked", c.Linked != nil}, {"unlinked", c.Unlinked != nil}, {"fields", c.Fields != nil},
	} {
		if k.is {
			kinds = append(kinds, k.name)
		}
	}
	return kinds
}

func placeValue(key string, p canvas.Place) canvas.Other {
	return canvas.Other{Key: key, Value: []canvas.Other{
		{Key: "block", Value: p.Block}, {Key: "place", Value: canvas.Number(fmt.Sprint(p.Index + 1))},
	}}
}

func noteNames(notes []*canvas.Note) []any {
	var names []any
	for _, n := range notes {
		var o object
		o.text("id", n.ID)
		o.text("note", n.Text)
		names = append(names, []canvas.Other(o))
	}
	return names
}
