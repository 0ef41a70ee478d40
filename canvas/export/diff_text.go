// Differences between two canvases as lines of text, plain or coloured, for people.

package export

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// DiffWords are the words of differences besides those in Words. Sentences have
// placeholders, which Fill replaces: it takes names and values in turn, as in
// Fill("{n} of {of}", "n", 1, "of", 3).
type DiffWords struct {
	File     string            // the heading over the file's own keys
	Fields   map[string]string // names of the file's keys; without one, the key is written
	Moved    string            // moved within its block: {from} {to}, places from 1
	From     string            // moved from another block: {block}
	Linked   string            // links to {notes} now
	Unlinked string            // no longer links to {notes}
	Set      string            // {label} had no value and is {new}
	Unset    string            // {label} was {old} and has no value
	Changed  string            // {label} was {old} and is {new}

	Renumbered string // a note has another id; the words do not say which
	Reordered  string // {label} has the same entries in another order

	Fill  func(sentence string, pairs ...any) string
	Value func(key, value, question string) string // a value that is an id in words; question is that of the note; nil: the id
}

func (d *DiffWords) value(key, value, question string) string {
	if d.Value == nil {
		return value
	}
	return d.Value(key, value, question)
}

// DiffLine is a line of a difference.
type DiffLine struct {
	Indent int
	Spans  []DiffSpan
}

// DiffSpan is a piece of a line.
type DiffSpan struct {
	Kind DiffKind
	Text string
}

// DiffKind is the kind of a piece of a line. New and removed pieces also have
// signs, because not everybody sees colours.
type DiffKind uint8

// The kinds of pieces.
const (
	DiffSame    DiffKind = iota
	DiffHeading          // a block's title
	DiffNew
	DiffOld
	DiffAside // another change of a note
)

// DiffLines returns the changes in words, in their order: under each block's title
// a line for each note, and below that its other changes. The text is in logical
// order, in every script. A line break in a text begins a new line.
func DiffLines(changes []canvas.Change, words *Words, d *DiffWords) []DiffLine {
	t := diffWriter{words: words, diff: d}
	for i := range changes {
		c := &changes[i]
		t.heading(c)
		if c.Of == canvas.OfNote {
			t.note(c)
		} else {
			t.entry(c)
		}
	}
	return t.lines
}

// diffWriter gathers the lines.
type diffWriter struct {
	words *Words
	diff  *DiffWords
	title string // of the last heading
	lines []DiffLine
}

// add adds a line, or several if its spans have line breaks.
func (t *diffWriter) add(indent int, spans ...DiffSpan) {
	line := DiffLine{Indent: indent}
	for _, s := range spans {
		first := true
		for text := range strings.SplitSeq(visible(s.Text), "\n") {
			if !first {
				t.lines = append(t.lines, line)
				line = DiffLine{Indent: indent + 2}
			}
			first = false
			if text != "" {
				line.Spans = append(line.Spans, DiffSpan{s.Kind, text})
			}
		}
	}
	t.lines = append(t.lines, line)
}

// heading adds the heading of the part of the canvas, if that differs from the
// last one.
func (t *diffWriter) heading(c *canvas.Change) {
	var title string
	switch c.Of {
	case canvas.OfFile:
		title = t.diff.File
	case canvas.OfFollowUp:
		title = t.words.Labels.FollowUps
	case canvas.OfReview:
		title = t.words.Labels.Reviews
	default:
		title = t.words.block(c.Block)
	}
	if title == t.title {
		return
	}
	if t.title != "" {
		t.add(0)
	}
	t.title = title
	t.add(0, DiffSpan{DiffHeading, title})
}

func (t *diffWriter) note(c *canvas.Change) {
	switch {
	case c.Added():
		t.add(2, DiffSpan{DiffNew, "+ " + t.words.note(c.New)})
		return
	case c.Removed():
		t.add(2, DiffSpan{DiffOld, "- " + t.words.note(c.Old)})
		return
	}
	spans := []DiffSpan{{DiffSame, "~ "}}
	if c.Text == nil {
		spans = append(spans, DiffSpan{DiffSame, t.words.note(c.New)})
	}
	for _, p := range c.Text {
		switch p.In {
		case canvas.InOld:
			spans = append(spans, DiffSpan{DiffOld, "[-" + p.Text + "-]"})
		case canvas.InNew:
			spans = append(spans, DiffSpan{DiffNew, "{+" + p.Text + "+}"})
		default:
			spans = append(spans, DiffSpan{DiffSame, p.Text})
		}
	}
	t.add(2, spans...)
	switch {
	case c.Moved && c.From.Block != c.To.Block:
		t.aside(t.diff.From, "block", t.words.block(c.From.Block))
	case c.Moved:
		t.aside(t.diff.Moved, "from", c.From.Index+1, "to", c.To.Index+1)
	}
	if c.Linked != nil {
		t.aside(t.diff.Linked, "notes", t.notes(c.Linked))
	}
	if c.Unlinked != nil {
		t.aside(t.diff.Unlinked, "notes", t.notes(c.Unlinked))
	}
	t.fields(c.Fields, questionOf(c))
}

// questionOf returns the question that the note answers.
func questionOf(c *canvas.Change) string {
	if c.New != nil {
		return c.New.Question
	}
	return c.Old.Question
}

// entry adds a change of the file's keys, a follow-up or a review.
func (t *diffWriter) entry(c *canvas.Change) {
	switch {
	case c.Of == canvas.OfFile:
		t.fields(c.Fields, "")
	case c.Added():
		t.addedOrRemoved(c, DiffNew, "+ ", func(f canvas.FieldChange) []string { return f.New })
	case c.Removed():
		t.addedOrRemoved(c, DiffOld, "- ", func(f canvas.FieldChange) []string { return f.Old })
	default:
		t.add(2, DiffSpan{DiffSame, "~ " + c.Entry})
		t.fields(c.Fields, "")
	}
}

// addedOrRemoved adds a follow-up or review that was added or removed: its text, or
// else its first field, and below that the other fields.
func (t *diffWriter) addedOrRemoved(c *canvas.Change, kind DiffKind, sign string, side func(canvas.FieldChange) []string) {
	first := max(slices.IndexFunc(c.Fields, func(f canvas.FieldChange) bool { return f.Key == "note" || f.Key == "changed" }), 0)
	t.add(2, DiffSpan{kind, sign + t.value(c.Fields[first].Key, side(c.Fields[first]), "")})
	for i, f := range c.Fields {
		if i != first {
			t.aside(t.diff.Set, "label", t.label(f.Key), "new", t.value(f.Key, side(f), ""))
		}
	}
}

func (t *diffWriter) label(key string) string {
	if said := t.diff.Fields[key]; said != "" {
		return said
	}
	return key
}

// fields adds the keys of a note that answers the question, or of something else.
func (t *diffWriter) fields(fields []canvas.FieldChange, question string) {
	for _, f := range fields {
		label, before, now := t.label(f.Key), t.value(f.Key, f.Old, question), t.value(f.Key, f.New, question)
		switch {
		case f.Key == "id":
			t.aside(t.diff.Renumbered)
		case f.Key == "links", canvas.KindOfKey(f.Key) == canvas.ListValue && sameEntries(f.Old, f.New):
			t.aside(t.diff.Reordered, "label", label)
		case f.Old == nil:
			t.aside(t.diff.Set, "label", label, "new", now)
		case f.New == nil:
			t.aside(t.diff.Unset, "label", label, "old", before)
		default:
			t.aside(t.diff.Changed, "label", label, "old", before, "new", now)
		}
	}
}

// sameEntries reports whether the lists have the same entries.
func sameEntries(a, b []string) bool {
	return slices.Equal(slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b)))
}

func (t *diffWriter) aside(sentence string, pairs ...any) {
	t.add(6, DiffSpan{DiffAside, t.diff.Fill(sentence, pairs...)})
}

// value is the value of a key in words. question is that of the note.
func (t *diffWriter) value(key string, entries []string, question string) string {
	said := make([]string, len(entries))
	for i, e := range entries {
		switch key {
		case "status":
			e = t.words.status(canvas.Status(e))
		case "tags":
			if said := t.words.tag(e); said != oneLine(e) {
				e = said
			} else {
				e = t.diff.value(key, e, question)
			}
		case "block":
			e = t.words.block(e)
		case "since", "due", "asked", "date", "created":
			e = t.words.date(canvas.Date(e))
		case "amount":
			e = t.words.amount(e)
		default:
			e = t.diff.value(key, e, question)
		}
		said[i] = e
	}
	return joined(t.words.Comma, said)
}

// notes are the texts of the notes; a note without a text is named by its id.
func (t *diffWriter) notes(list []*canvas.Note) string {
	said := make([]string, len(list))
	for i, n := range list {
		if said[i] = oneLine(t.words.note(n)); said[i] == "" {
			said[i] = oneLine(n.ID)
		}
	}
	return joined(t.words.Semicolon, said)
}

// diffColour returns the code for terminals of a kind; "" for what has no colour.
func diffColour(k DiffKind) string {
	switch k {
	case DiffHeading:
		return "1"
	case DiffNew:
		return "32"
	case DiffOld:
		return "31"
	case DiffAside:
		return "2"
	}
	return ""
}

// WriteDiff writes the lines, with coloured in colours for a terminal. The error is
// the writer's.
func WriteDiff(w io.Writer, lines []DiffLine, coloured bool) error {
	out := bufio.NewWriter(w)
	for _, line := range lines {
		if len(line.Spans) > 0 {
			out.WriteString(strings.Repeat(" ", line.Indent))
		}
		for _, s := range line.Spans {
			if colour := diffColour(s.Kind); coloured && colour != "" {
				fmt.Fprintf(out, "\x1b[%sm%s\x1b[0m", colour, s.Text)
			} else {
				out.WriteString(s.Text)
			}
		}
		out.WriteByte('\n')
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing differences: %w", err)
	}
	return nil
}
