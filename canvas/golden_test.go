// Edits of files as one can look at them: testdata/edits.txt.

package canvas

import (
	"flag"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the files after the edits into testdata/edits.txt anew")

// TestGolden makes the edits of testdata/edits.txt, which shows each file
// before and after, and undoes them.
func TestGolden(t *testing.T) {
	const path = "testdata/edits.txt"
	data, err := os.ReadFile(path)
	must(t, err)
	head, rest, _ := strings.Cut(string(data), "\n### ")
	out := head
	for _, part := range strings.Split(rest, "\n### ") {
		title, rest, _ := strings.Cut(part, "\n")
		before, rest, _ := strings.Cut(rest, ">>>\n")
		edits, after, _ := strings.Cut(rest, ">>>\n")
		t.Run(title, func(t *testing.T) {
			got := golden(t, before, strings.Split(strings.TrimSpace(edits), "\n"))
			if got != after && !*update {
				t.Errorf("got\n%s\nwant\n%s", got, after)
			}
			after = got
		})
		out += "\n### " + title + "\n" + before + ">>>\n" + edits + ">>>\n" + after
	}
	if *update {
		must(t, os.WriteFile(path, []byte(out), 0o644))
	}
}

// golden makes the edits one by one, and undoes them one by one.
func golden(t *testing.T, before string, edits []string) (after string) {
	t.Helper()
	documents := []*Document{mustParse(t, before)}
	for _, line := range edits {
		d := documents[len(documents)-1]
		documents = append(documents, mustWith(t, d, script(t, d.Canvas(), line)))
	}
	d := documents[len(documents)-1]
	after = string(d.Bytes())
	for _, earlier := range slices.Backward(documents[:len(documents)-1]) {
		if d = mustWith(t, d, earlier.Canvas()); string(d.Bytes()) != string(earlier.Bytes()) {
			t.Errorf("undone:\n%s\nbefore:\n%s", d.Bytes(), earlier.Bytes())
		}
	}
	return after
}

// script returns c after an edit such as "text cs1 New words". A note is named by
// its id, or by its block and place: channels/0.
func script(t *testing.T, c *Canvas, line string) *Canvas {
	t.Helper()
	verb, rest, _ := strings.Cut(line, " ")
	what, value, _ := strings.Cut(rest, " ")
	value = strings.NewReplacer(`\n`, "\n", `\s`, " ").Replace(value)
	switch verb {
	case "remove":
		return c.Remove(named(t, c, what))
	case "add": // add channels/0 words
		block, at := placeIn(t, what)
		c, _ = c.Add(block, Note{Text: value}, at)
		return c
	case "move": // move cs1 channels/0
		block, at := placeIn(t, value)
		return c.Move(named(t, c, what), block, at)
	case "answered":
		return c.SetAnswered(what, !slices.Contains(c.Answered, what))
	case "aside":
		return c.AddFollowUp(FollowUp{Block: Channels, Question: what, Note: value, Asked: "2026-11-22"})
	case "until": // until channels-now 2026-12-15
		f, _ := c.SetAside(what)
		f.Due = Date(value)
		return c.AddFollowUp(f)
	case "reopen":
		return c.ClearSetAside(what)
	case "review":
		return c.With(func(n *Canvas) {
			n.Reviews = append(slices.Clone(c.Reviews), Review{Date: "2026-11-22", By: what, Changed: value})
		})
	case "updated":
		return c.With(func(n *Canvas) { n.Updated = Date(what) })
	case "stage":
		return c.With(func(n *Canvas) { n.Stage = Stage(what) })
	case "name":
		return c.With(func(n *Canvas) { n.Name = rest })
	}
	return setKey(t, c, named(t, c, what), verb, value)
}

// setKey is c with a key of the note changed, "text" for its words.
func setKey(t *testing.T, c *Canvas, k Key, key, value string) *Canvas {
	t.Helper()
	p := Property{Key: key, Text: value}
	if key == "text" {
		p.Key = "note"
	}
	if value != "" {
		p.List = strings.Split(value, ",")
	}
	return c.Replace(k, func(n *Note) {
		if !n.Set(p) {
			t.Fatalf("no such edit: %s", key)
		}
	})
}

// named returns the note of this id, or at this block and place.
func named(t *testing.T, c *Canvas, name string) Key {
	t.Helper()
	if strings.Contains(name, "/") {
		block, at := placeIn(t, name)
		return c.Notes(block)[at].Key
	}
	n, _ := c.FindID(name)
	if n == nil {
		t.Fatalf("no note %s", name)
	}
	return n.Key
}

// placeIn splits a place such as channels/0.
func placeIn(t *testing.T, place string) (block string, at int) {
	t.Helper()
	block, number, _ := strings.Cut(place, "/")
	at, err := strconv.Atoi(number)
	must(t, err)
	return block, at
}
