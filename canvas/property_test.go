// What every edit of every file promises: only its own lines change, and it can be undone.

package canvas

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas/splice"
)

// readFile draws a file and reads it; what is read must be what was written.
func readFile(t *rapid.T) *Document {
	c, src := file(t)
	d, err := Parse("test.yaml", []byte(src))
	if err != nil {
		t.Fatalf("%v\n%s", err, src)
	}
	if !d.Canvas().Equal(c) {
		t.Fatalf("read differently:\n%s\n%s", src, difference(c, d.Canvas()))
	}
	return d
}

// difference returns the first note that differs.
func difference(a, b *Canvas) string {
	for _, block := range a.Blocks {
		other := b.Notes(block.ID)
		for i, n := range block.Notes {
			if i >= len(other) {
				return "missing: " + n.Text
			}
			if !n.Equal(other[i]) {
				return strings.Join([]string{"want", strings.Join(slices.Collect(fieldTexts(n)), "|"), "got", strings.Join(slices.Collect(fieldTexts(other[i])), "|")}, " ")
			}
		}
	}
	return "elsewhere"
}

func fieldTexts(n *Note) func(func(string) bool) {
	return func(yield func(string) bool) {
		for _, p := range n.Properties() {
			if !yield(p.Key + "=" + p.Text + strings.Join(p.List, ",")) {
				return
			}
		}
	}
}

// edit draws a change of one note; affected are the notes whose lines may change.
func edit(t *rapid.T, c *Canvas) (next *Canvas, affected []Key, what string) {
	var keys []Key
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			keys = append(keys, n.Key)
		}
	}
	what = "add"
	if len(keys) > 0 {
		what = rapid.SampledFrom([]string{"add", "text", "text", "fields", "remove", "remove", "move", "move across", "link", "unlink"}).Draw(t, "edit")
	}
	block := rapid.SampledFrom([]string{CustomerSegments, ValuePropositions, Channels, NextSteps, "side_notes"}).Draw(t, "to block")
	at := rapid.IntRange(-1, 5).Draw(t, "at")
	if what == "add" {
		n := drawNote(t)
		next, added := c.Add(block, n, at)
		return next, []Key{added.Key}, what
	}
	k := rapid.SampledFrom(keys).Draw(t, "note")
	n, from := c.Find(k)
	switch what {
	case "text":
		text := simpleText().Draw(t, "new text")
		return c.Replace(k, func(n *Note) { n.Text = text }), []Key{k}, what
	case "fields":
		return c.Replace(k, func(n *Note) {
			n.Status, n.Since, n.Evidence, n.Tags = Confirmed, "2026-12-01", simpleText().Draw(t, "new evidence"), nil
			n.Detail = !n.Detail
			n.Amount, n.Who = drawAmount().Draw(t, "new amount"), simpleText().Draw(t, "new who")
		}), []Key{k}, what
	case "remove":
		affected = []Key{k}
		for _, b := range c.Blocks {
			for _, other := range b.Notes {
				if slices.Contains(other.Links, n.ID) {
					affected = append(affected, other.Key)
				}
			}
		}
		return c.Remove(k), affected, what
	case "move", "move across":
		if what == "move" {
			block = from
		}
		// Of two neighbours that change places, either may be the one that is moved.
		next = c.Move(k, block, at)
		was, is := slices.Index(keysOfNotes(c.Notes(from)), k), slices.Index(keysOfNotes(next.Notes(from)), k)
		affected = []Key{k}
		if is >= 0 && (was-is == 1 || is-was == 1) {
			affected = append(affected, c.Notes(from)[is].Key)
		}
		return next, affected, what
	case "link":
		other := rapid.SampledFrom(keys).Draw(t, "other")
		return c.Link(k, other), []Key{k, other}, what
	}
	other := rapid.SampledFrom(keys).Draw(t, "other")
	return c.Unlink(k, other), []Key{k, other}, what
}

func keysOfNotes(notes []*Note) []Key {
	var keys []Key
	for _, n := range notes {
		keys = append(keys, n.Key)
	}
	return keys
}

// without returns the lines of the document that are not those of the notes, nor
// of keys of blocks.
func (d *Document) without(keys []Key) []string {
	src := d.tree.Source()
	skip := make([]bool, len(src)+1)
	mark := func(s splice.Span) {
		start := strings.LastIndexByte(src[:s.Start], '\n') + 1
		for i := start; i < min(s.End, len(src)); i++ {
			skip[i] = true
		}
	}
	for _, p := range d.places {
		for i, n := range p.notes {
			if slices.Contains(keys, n.Key) {
				mark(d.tree.ItemSpan(p.items[i]))
			}
		}
	}
	var lines []string
	at := 0
	for at < len(src) {
		end := strings.IndexByte(src[at:], '\n')
		if end < 0 {
			end = len(src) - at - 1
		}
		line := src[at : at+end+1]
		if !skip[at] && !blockKey(line) {
			lines = append(lines, strings.TrimRight(line, "\r\n"))
		}
		at += end + 1
	}
	return lines
}

// comments lists the lines that are comments, without their margins. Each has
// a number of its own.
func comments(lines []string) []string {
	var list []string
	for _, line := range lines {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			list = append(list, line)
		}
	}
	return list
}

func blockKey(line string) bool {
	key := strings.Trim(strings.TrimSpace(line), `":`)
	return BusinessModel.Has(key) || key == "side_notes" || key == "blocks"
}

// TestEdits returns the promise: only the lines of the note change, what is read
// back is what was meant, and what was done can be undone to the byte.
func TestEdits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := readFile(t)
		if same, err := d.With(d.Canvas()); err != nil || same != d {
			t.Fatalf("no change: %v", err)
		}
		for range rapid.IntRange(1, 3).Draw(t, "edits") {
			c, affected, what := edit(t, d.Canvas())
			next, err := d.With(c)
			if err != nil {
				t.Fatalf("%s: %v\n%s", what, err, d.Bytes())
			}
			checkStep(t, d, next, c, affected, what)
			back, err := next.With(d.Canvas())
			if err != nil || string(back.Bytes()) != string(d.Bytes()) {
				t.Fatalf("undo of %s: %v\n%s\nthen\n%s\nthen\n%s", what, err, d.Bytes(), next.Bytes(), back.Bytes())
			}
			d = next
		}
	})
}

func checkStep(t *rapid.T, d, next *Document, c *Canvas, affected []Key, what string) {
	again, err := Parse("test.yaml", next.Bytes())
	if err != nil {
		t.Fatalf("%s: %v\n%s\nbecame\n%s", what, err, d.Bytes(), next.Bytes())
	}
	if !again.Canvas().Equal(c) {
		t.Fatalf("%s reads differently:\n%s\nbecame\n%s", what, d.Bytes(), next.Bytes())
	}
	if !next.Canvas().identical(c) {
		t.Fatalf("%s: other keys", what)
	}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if next.NoteLine(n.Key) == 0 {
				t.Fatalf("%s: no line for %q", what, n.Text)
			}
		}
	}
	got, want := next.without(affected), d.without(affected)
	// A blank line above the last key of a note, or in a block that is empty
	// now, may come to stand within or outside of what changed.
	if extra := slices.DeleteFunc(comments(got), func(c string) bool { return strings.Contains(string(d.Bytes()), c) }); len(extra) > 0 {
		t.Fatalf("%s: comments from nowhere: %q", what, extra)
	}
	for _, c := range comments(want) {
		if !strings.Contains(string(next.Bytes()), c) {
			t.Fatalf("%s: %q is lost", what, c)
		}
	}
	aside := func(line string) bool { return line == "" || strings.HasPrefix(strings.TrimSpace(line), "#") }
	got, want = slices.DeleteFunc(got, aside), slices.DeleteFunc(want, aside)
	if !slices.Equal(got, want) {
		t.Fatalf("%s changed other lines:\n%s\nbecame\n%s\n%q\n%q", what, d.Bytes(), next.Bytes(), want, got)
	}
	if strings.HasPrefix(string(d.Bytes()), "\ufeff") != strings.HasPrefix(string(next.Bytes()), "\ufeff") {
		t.Fatal("the byte order mark")
	}
	if strings.Contains(string(d.Bytes()), "\r\n") && strings.Contains(strings.ReplaceAll(string(next.Bytes()), "\r\n", ""), "\n") {
		t.Fatalf("%s: a bare LF in\n%q", what, next.Bytes())
	}
	blankBefore := strings.Contains(string(d.Bytes()), "\n\n") || strings.Contains(string(d.Bytes()), "\r\n\r\n")
	if strings.HasSuffix(string(d.Bytes()), "\n") != strings.HasSuffix(string(next.Bytes()), "\n") && !blankBefore {
		t.Fatalf("%s: the final line break:\n%q\n%q", what, d.Bytes(), next.Bytes())
	}
}

// TestManyEditsAtOnce saves only now and then, as a saver does that is
// overtaken by the person.
func TestManyEditsAtOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := readFile(t)
		first := d
		for range rapid.IntRange(1, 3).Draw(t, "saves") {
			c := d.Canvas()
			for range rapid.IntRange(1, 8).Draw(t, "edits") {
				c, _, _ = edit(t, c)
				if rapid.IntRange(0, 3).Draw(t, "more") == 3 {
					question := rapid.SampledFrom([]string{"q0", "q1", "most-important", "new"}).Draw(t, "question")
					switch rapid.IntRange(0, 5).Draw(t, "what") {
					case 0:
						c = c.SetAnswered(question, !slices.Contains(c.Answered, question))
					case 1:
						c = c.SetNotApplicable(question, !slices.Contains(c.NotApplicable, question))
					case 2:
						c = c.AddFollowUp(FollowUp{Block: Channels, Question: question, Note: simpleText().Draw(t, "why"), Who: "Mari"})
					case 3:
						c = c.ClearSetAside(question)
					case 4:
						review := Review{Date: "2026-12-01", By: simpleText().Draw(t, "by"), Changed: "a note"}
						c = c.With(func(n *Canvas) { n.Updated, n.Reviews = "2026-12-01", append(slices.Clone(c.Reviews), review) })
					case 5:
						stage := rapid.SampledFrom(append(Stages(), NoStage)).Draw(t, "new stage")
						c = c.With(func(n *Canvas) { n.Stage = stage })
					}
				}
			}
			next, err := d.With(c)
			if err != nil {
				t.Fatalf("%v\n%s", err, d.Bytes())
			}
			again, err := Parse("test.yaml", next.Bytes())
			if err != nil || !again.Canvas().Equal(c) {
				t.Fatalf("%v\n%s\nbecame\n%s", err, d.Bytes(), next.Bytes())
			}
			d = next
		}
		back, err := d.With(first.Canvas())
		if err != nil || string(back.Bytes()) != string(first.Bytes()) {
			t.Fatalf("undone: %v\n%s\nthen\n%s\nthen\n%s", err, first.Bytes(), d.Bytes(), back.Bytes())
		}
	})
}
