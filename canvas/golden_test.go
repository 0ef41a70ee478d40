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
	var list []string
	if value != "" {
		list = strings.Split(value, ",")
	}
	find := func() Key {
		if block, place, ok := strings.Cut(what, "/"); ok {
			i, err := strconv.Atoi(place)
			must(t, err)
			return c.Notes(block)[i].Key
		}
		n, _ := c.FindID(what)
		if n == nil {
			t.Fatalf("no note %s", what)
		}
		return n.Key
	}
	change := func(f func(n *Note)) *Canvas { return c.Replace(find(), f) }
	switch verb {
	case "text":
		return change(func(n *Note) { n.Text = value })
	case "question":
		return change(func(n *Note) { n.Question = value })
	case "status":
		return change(func(n *Note) { n.Status = Status(value) })
	case "evidence":
		return change(func(n *Note) { n.Evidence = value })
	case "due":
		return change(func(n *Note) { n.Due = Date(value) })
	case "amount":
		return change(func(n *Note) { n.Amount = value })
	case "who":
		return change(func(n *Note) { n.Who = value })
	case "stage":
		return c.With(func(n *Canvas) { n.Stage = Stage(what) })
	case "until": // until channels-now 2026-12-15
		return c.With(func(n *Canvas) {
			n.FollowUps = slices.Clone(c.FollowUps)
			for i, f := range n.FollowUps {
				if f.Question == what {
					n.FollowUps[i].Due = Date(value)
				}
			}
		})
	case "links":
		return change(func(n *Note) { n.Links = list })
	case "tags":
		return change(func(n *Note) { n.Tags = list })
	case "remove":
		return c.Remove(find())
	case "add": // add channels/0 words
		block, place, _ := strings.Cut(what, "/")
		at, err := strconv.Atoi(place)
		must(t, err)
		c, _ = c.Add(block, Note{Text: value}, at)
		return c
	case "move": // move cs1 channels/0
		block, place, _ := strings.Cut(value, "/")
		at, err := strconv.Atoi(place)
		must(t, err)
		return c.Move(find(), block, at)
	case "answered":
		return c.SetAnswered(what, !slices.Contains(c.Answered, what))
	case "park":
		return c.AddFollowUp(FollowUp{Block: Channels, Question: what, Note: value, Asked: "2026-11-22"})
	case "unpark":
		return c.ClearSetAside(what)
	case "review":
		return c.With(func(n *Canvas) {
			n.Reviews = append(slices.Clone(c.Reviews), Review{Date: "2026-11-22", By: what, Changed: value})
		})
	case "updated":
		return c.With(func(n *Canvas) { n.Updated = Date(what) })
	case "name":
		return c.With(func(n *Canvas) { n.Name = rest })
	}
	t.Fatalf("no such edit: %s", line)
	return nil
}
