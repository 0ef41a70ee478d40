// JSON export: the flat form that many tools read, a list of texts for each block.

package export

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"bmcanvas/canvas"
)

// FlatJSON writes the canvas in the flat form that many tools read: one object
// with the name, and for each block the list of the texts of its notes, under the
// block's name as JavaScript writes it ("customerSegments"). Choices are in the
// words of the language. A block of the kind is there even if it is empty, except
// for the next steps, which other tools do not know.
//
// Rejected notes are left out, because the form cannot say that they are rejected.
// FlatJSON returns them, and the error of the writer. [Import] reads the form.
func FlatJSON(w io.Writer, c *canvas.Canvas, words *Words) ([]Lost, error) {
	notes := map[string][]string{}
	lost := Lost{Key: "note"}
	var foreign []string
	for _, b := range c.Blocks {
		if _, twice := notes[b.ID]; !twice && !c.Kind.Has(b.ID) {
			foreign = append(foreign, b.ID)
		}
		for _, n := range b.Notes {
			if n.Status == canvas.Rejected {
				lost.Count++
				lost.Notes = append(lost.Notes, n)
				continue
			}
			notes[b.ID] = append(notes[b.ID], words.plainNote(n))
		}
	}
	var flat object
	flat.text("name", c.Name)
	for _, id := range append(c.Kind.Blocks(), foreign...) {
		texts := make([]any, len(notes[id]))
		for i, text := range notes[id] {
			texts[i] = text
		}
		if len(texts) > 0 || id != canvas.NextSteps && c.Kind.Has(id) {
			flat = append(flat, canvas.Other{Key: camelCase(id), Value: texts})
		}
	}
	out := bufio.NewWriter(w)
	e := jsonWriter{Writer: out}
	e.strings = json.NewEncoder(&e.buffer)
	e.strings.SetEscapeHTML(false)
	e.value([]canvas.Other(flat), "")
	out.WriteByte('\n')
	if err := out.Flush(); err != nil {
		return nil, fmt.Errorf("writing JSON: %w", err)
	}
	if lost.Count == 0 {
		return nil, nil
	}
	return []Lost{lost}, nil
}

// plainNote is the text of the note, that of a choice in the language, with all
// its characters.
func (w *Words) plainNote(n *canvas.Note) string {
	if w.Note == nil {
		return n.Text
	}
	return w.Note(n)
}

// camelCase is an id with its words joined: "customerSegments".
func camelCase(id string) string {
	first, rest, _ := strings.Cut(id, "_")
	var b strings.Builder
	b.WriteString(first)
	for word := range strings.SplitSeq(rest, "_") {
		for i, r := range word {
			if i == 0 {
				r = unicode.ToUpper(r)
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}
