package merge

// Random files, as people write them, and random changes to them: by the program
// and by hand.

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

// writer makes up a base and two versions of it. No two texts are the same, so
// that each can be looked for in the result.
type writer struct {
	t        *rapid.T
	made     int
	versions bool // the base is made
}

func (w *writer) chance(percent int) bool {
	return rapid.IntRange(1, 100).Draw(w.t, "chance") > 100-percent
}

func (w *writer) pick(list ...string) string { return rapid.SampledFrom(list).Draw(w.t, "pick") }

// text makes up a text in one of four scripts.
func (w *writer) text() string {
	w.made++
	text := w.pick("Independent cafés", "Kõrged ootused", "De vroege vogels", "مغازه‌های تهران", "مشتریان تازه", "Väike pood 😀", "yes: no", "# hash", "'q'", "two\nlines", "-", "Shop")
	return fmt.Sprintf("%s %d", text, w.made)
}

var testBlocks = []string{canvas.CustomerSegments, canvas.ValuePropositions, canvas.Channels, canvas.CostStructure, "side_notes"}

// note makes up a note.
func (w *writer) note(ids []string) canvas.Note {
	n := canvas.Note{Text: w.text()}
	if w.chance(50) {
		n.Question = w.pick("for-whom", "value-delivered", "market-type")
	}
	if w.chance(30) {
		n.Status, n.Since = canvas.Status(w.pick("assumption", "unclear", "confirmed", "rejected")), canvas.Date(w.pick("2026-11-21", "2026-11-22"))
	}
	if w.chance(20) {
		n.Tags = []string{w.pick("buyer", "user")}
	}
	if w.chance(10) {
		n.Option = w.pick("niche-market", "mass-market")
	}
	if w.chance(10) {
		n.Detail = true
	}
	if w.chance(20) {
		n.Evidence = w.text()
	}
	if w.chance(10) {
		n.Amount = w.pick("40-55 EUR x 60-90 / month", "45 %", "1200", "4 EUR / sale")
	}
	if w.chance(20) {
		n.By = w.pick("Mari Tamm", "Jaan", "سارا")
	}
	if len(ids) > 0 && w.chance(40) {
		n.Links = []string{rapid.SampledFrom(ids).Draw(w.t, "link")}
	}
	return n
}

// base makes up a file.
func (w *writer) base() *canvas.Document {
	c := canvas.New(canvas.BusinessModel, w.text(), "classic", w.pick("en", "et", "fa"), "2026-11-21")
	var ids []string
	for range rapid.IntRange(0, 7).Draw(w.t, "notes") {
		n := w.note(ids)
		next, added := c.Add(rapid.SampledFrom(testBlocks).Draw(w.t, "block"), n, -1)
		c = next
		ids = append(ids, added.ID)
	}
	if w.chance(40) {
		c = c.AddFollowUp(canvas.FollowUp{Block: canvas.Channels, Note: w.text(), Asked: "2026-11-21"})
	}
	if w.chance(40) {
		c = c.With(func(c *canvas.Canvas) { c.Reviews = []canvas.Review{{Date: "2026-11-21", Changed: w.text()}} })
	}
	if w.chance(40) {
		c = c.SetAnswered("most-important", true)
	}
	doc, err := canvas.Blank().With(c)
	if err != nil {
		w.t.Fatal(err)
	}
	src := string(doc.Bytes())
	for range rapid.IntRange(0, 5).Draw(w.t, "by hand") {
		src = w.byHand(src)
	}
	if w.chance(10) {
		src = strings.ReplaceAll(src, "\n", "\r\n")
	}
	return w.read("base", src)
}

// read reads a file that was made up.
func (w *writer) read(name, src string) *canvas.Document {
	doc, err := canvas.Parse(name, []byte(src))
	if err != nil {
		w.t.Fatalf("%v\n%s", err, src)
	}
	return doc
}

var (
	noteLine  = regexp.MustCompile(`^( +)(- )?note: ["']?[^|>]*$`)
	shortForm = regexp.MustCompile(`^    - [A-Z][^:#]*$`)
	idLine    = regexp.MustCompile(`^    - id: `)
)

// byHand changes the text as an editor does. A change that is no canvas any more
// is not made.
func (w *writer) byHand(src string) string {
	eol := "\n"
	if strings.Contains(src, "\r\n") {
		eol = "\r\n"
	}
	lines := strings.Split(strings.TrimSuffix(src, eol), eol)
	at := rapid.IntRange(0, len(lines)-1).Draw(w.t, "line")
	indent := lines[at][:len(lines[at])-len(strings.TrimLeft(lines[at], " "))]
	w.made++
	switch w.pick("comment", "comment", "tail", "key", "key at the top", "plain note", "quotes", "blank line", "text", "drop", "double", "value", "flow") {
	case "comment":
		lines = slices.Insert(lines, at, fmt.Sprintf("%s# aside %d سلام", indent, w.made))
	case "tail":
		lines[at] += fmt.Sprintf(" # tail %d", w.made)
	case "key":
		if strings.HasPrefix(strings.TrimLeft(lines[at], " "), "- ") && strings.Contains(lines[at], ": ") {
			lines = slices.Insert(lines, at+1, fmt.Sprintf("%s  mine%d: {a: [1, two], b: 'x %d'}", indent, w.made, w.made))
		}
	case "drop":
		lines = slices.Delete(lines, at, at+1)
	case "double":
		if idLine.MatchString(lines[at]) && w.versions {
			end := at + 1
			for end < len(lines) && strings.HasPrefix(lines[end], "      ") {
				end++
			}
			lines = slices.Insert(lines, end, lines[at:end]...)
		}
	case "value":
		lines[at] = strings.Replace(lines[at], "b: 'x ", "b: 'other ", 1)
	case "flow":
		if idLine.MatchString(lines[at]) && at+1 < len(lines) && strings.HasPrefix(lines[at+1], "      note: ") {
			_, id, _ := strings.Cut(lines[at], ": ")
			lines[at] = fmt.Sprintf("    - {id: %s, note: %q}", id, fmt.Sprintf("Flow %d", w.made))
			lines = slices.Delete(lines, at+1, at+2)
		}
	case "key at the top":
		lines = append(lines, fmt.Sprintf("own%d:", w.made), "  - a # here", "  - b: |", fmt.Sprintf("      text %d", w.made))
	case "plain note":
		if idLine.MatchString(lines[at]) || shortForm.MatchString(lines[at]) {
			lines = slices.Insert(lines, at, fmt.Sprintf("    - Landlord %d", w.made))
		}
	case "quotes":
		if noteLine.MatchString(lines[at]) {
			key, value, _ := strings.Cut(lines[at], ": ")
			lines[at] = key + `:   "` + strings.Trim(value, `"'`) + `"`
		}
	case "blank line":
		lines = slices.Insert(lines, at, "")
	case "text":
		if shortForm.MatchString(lines[at]) || noteLine.MatchString(lines[at]) && !strings.HasSuffix(lines[at], `"`) {
			lines[at] += fmt.Sprintf(" by hand %d", w.made)
		}
	}
	next := strings.Join(lines, eol) + eol
	if doc, err := canvas.Parse("by hand", []byte(next)); err != nil || len(doc.Others().Blocks) > 0 { // nor one whose block is no list
		return src
	}
	return next
}

// version makes up another version of a file.
func (w *writer) version(doc *canvas.Document) *canvas.Document {
	w.versions = true
	doc = w.read("version", string(doc.Bytes()))
	for range rapid.IntRange(1, 5).Draw(w.t, "edits") {
		if w.chance(30) {
			doc = w.read("version", w.byHand(string(doc.Bytes())))
			continue
		}
		c := w.edit(doc.Canvas())
		if w.chance(50) {
			c = c.With(func(c *canvas.Canvas) { c.Updated = canvas.Date(w.pick("2026-11-22", "2026-11-23")) })
		}
		if next, err := doc.With(c); err == nil { // a block that is no list any more takes no notes
			doc = next
		}
	}
	return w.read("version", string(doc.Bytes()))
}

// edit makes one change of a canvas, as the program does.
func (w *writer) edit(c *canvas.Canvas) *canvas.Canvas {
	var keys []canvas.Key
	var ids []string
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			keys = append(keys, n.Key)
			if n.ID != "" {
				ids = append(ids, n.ID)
			}
		}
	}
	what := w.pick("add", "add", "add", "text", "text", "status", "status", "field", "remove", "move", "move across", "link", "unlink", "tag", "follow-up", "answer follow-up", "review", "answered", "canvas")
	block := rapid.SampledFrom(testBlocks).Draw(w.t, "to block")
	at := rapid.IntRange(-1, 5).Draw(w.t, "at")
	switch {
	case what == "add" || len(keys) == 0:
		next, _ := c.Add(block, w.note(ids), at)
		return next
	case what == "follow-up":
		return c.AddFollowUp(canvas.FollowUp{Block: block, Note: w.text(), Who: "Mari"})
	case what == "answer follow-up" && len(c.FollowUps) > 0:
		return c.RemoveFollowUp(c.FollowUps[0])
	case what == "review":
		return c.With(func(n *canvas.Canvas) {
			n.Reviews = append(slices.Clone(c.Reviews), canvas.Review{Date: "2026-11-23", Changed: w.text()})
		})
	case what == "answered":
		q := w.pick("most-important", "market-type", "for-whom")
		return c.SetAnswered(q, !slices.Contains(c.Answered, q))
	case what == "canvas":
		name := w.text()
		return c.With(func(c *canvas.Canvas) { c.Name, c.Stage = name, canvas.Stage(w.pick("idea", "running")) })
	}
	return w.editNote(c, keys, what, block, at)
}

// editNote makes one change of a note of these keys, or moves it to at in block.
func (w *writer) editNote(c *canvas.Canvas, keys []canvas.Key, what, block string, at int) *canvas.Canvas {
	k := rapid.SampledFrom(keys).Draw(w.t, "note")
	other := rapid.SampledFrom(keys).Draw(w.t, "other")
	_, from := c.Find(k)
	switch what {
	case "text":
		text := w.text()
		return c.Replace(k, func(n *canvas.Note) { n.Text = text })
	case "status":
		status := canvas.Status(w.pick("", "assumption", "unclear", "confirmed", "rejected"))
		return c.Replace(k, func(n *canvas.Note) { n.Status, n.Since = status, "2026-11-22" })
	case "field":
		text := w.text()
		field := w.pick("evidence", "test", "who", "by", "amount")
		return c.Replace(k, func(n *canvas.Note) { n.Set(canvas.Property{Key: field, Text: text}) })
	case "remove":
		return c.Remove(k)
	case "move":
		return c.Move(k, from, at)
	case "move across":
		return c.Move(k, block, at)
	case "link":
		return c.Link(k, other)
	case "unlink":
		return c.Unlink(k, other)
	case "tag":
		return c.Replace(k, func(n *canvas.Note) { n.Tags = append(n.Tags, w.pick("buyer", "user", "payer")) })
	}
	return c
}
