package merge

// What holds of every merge. `go test -run TestRandom -rapid.checks=10000` tries
// as many pairs of versions.

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
)

func TestRandomMerges(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := &writer{t: t}
		base := w.base()
		ours, theirs := w.version(base), w.version(base)
		show := func() string {
			return fmt.Sprintf("--- base\n%s--- ours\n%s--- theirs\n%s", base.Bytes(), ours.Bytes(), theirs.Bytes())
		}
		known := base
		if w.chance(15) {
			known = nil
		}
		r, err := Documents(known, ours, theirs, testOptions)
		if err != nil {
			t.Fatalf("%v\n%s", err, show())
		}
		result := w.read("result", string(r.Document.Bytes()))
		if !result.Canvas().Equal(r.Document.Canvas()) {
			t.Fatalf("reads differently:\n%s", result.Bytes())
		}
		fail := func(format string, args ...any) {
			t.Helper()
			t.Fatalf("%s\n%s--- result\n%s", fmt.Sprintf(format, args...), show(), result.Bytes())
		}
		was := base
		if known == nil {
			was = canvas.Blank()
		}
		nothingLost(fail, was, ours, result)
		nothingLost(fail, was, theirs, result)
		if r.Document != ours && r.Document != theirs {
			idsHold(fail, base, ours, theirs, result)
		}
		bytesStay(fail, known != nil, base, ours, theirs, result)

		sameTheOtherWayRound(fail, known, base, ours, theirs, r)
		sameAgain(fail, w, known, ours, theirs, r)
	})
}

// sameTheOtherWayRound holds the merge of theirs with ours to the clashes of r
// and, without a clash, to its content.
func sameTheOtherWayRound(fail func(string, ...any), known, base, ours, theirs *canvas.Document, r *Result) {
	back, err := Documents(known, theirs, ours, testOptions)
	if err != nil {
		fail("the other way round: %v", err)
	}
	if len(back.Clashes) != len(r.Clashes) {
		fail("%d clashes, and %d the other way round", len(r.Clashes), len(back.Clashes))
	}
	if len(r.Clashes) == 0 {
		if a, b := content(r.Document, base), content(back.Document, base); a != b {
			fail("--- one way\n%s\n--- the other way\n%s\n%s", a, b, back.Document.Bytes())
		}
	}
}

// sameAgain holds merges that are made again to the result: another one with theirs
// adds no follow-up and, with theirs as the base, changes no byte. Nor does the
// merge of a side with itself.
func sameAgain(fail func(string, ...any), w *writer, known, ours, theirs *canvas.Document, r *Result) {
	result := w.read("result", string(r.Document.Bytes()))
	again, err := Documents(theirs, r.Document, theirs, testOptions)
	if err != nil || !bytes.Equal(again.Document.Bytes(), r.Document.Bytes()) {
		fail("merged again: %v\n%s", err, again.Document.Bytes())
	}
	again, err = Documents(known, w.read("result", string(result.Bytes())), theirs, testOptions)
	if err != nil {
		fail("merged once more: %v", err)
	}
	if known != nil && !twoOfOneID(ours) && !twoOfOneID(theirs) && len(again.Document.Canvas().FollowUps) != len(result.Canvas().FollowUps) {
		fail("merged once more, with other follow-ups:\n%s", again.Document.Bytes())
	}
	for _, doc := range []*canvas.Document{ours, theirs} {
		self, err := Documents(known, doc, w.read("self", string(doc.Bytes())), testOptions)
		if err != nil || !bytes.Equal(self.Document.Bytes(), doc.Bytes()) || len(self.Clashes) > 0 {
			fail("merged with itself: %v\n%s", err, self.Document.Bytes())
		}
	}
}

// nothingLost holds the result to every text and status that a side has and the
// base has not: it stands in the result or in a follow-up. Comments and unknown
// keys stand there, too.
func nothingLost(fail func(string, ...any), base, side, result *canvas.Document) {
	there := texts(result.Canvas())
	for text := range texts(side.Canvas()) {
		if texts(base.Canvas())[text] == 0 && there[text] == 0 && !inFollowUp(result.Canvas(), text) {
			fail("%q is gone", text)
		}
	}
	before := base.Canvas().NotesByID()
	for _, b := range side.Canvas().Blocks {
		for _, n := range b.Notes {
			old := before[n.ID]
			if n.Status == "" || old != nil && old.Status == n.Status {
				continue
			}
			if !hasStatus(result.Canvas(), n) && !inFollowUp(result.Canvas(), string(n.Status)) {
				fail("%s of %q is gone", n.Status, n.Text)
			}
		}
	}
	for _, line := range handwritten(side) {
		if !strings.Contains(string(base.Bytes()), line) && !strings.Contains(string(result.Bytes()), line) {
			// An unknown key of a clash stands in a follow-up, in other words.
			fail("%q is gone", line)
		}
	}
}

// texts counts what was written into a canvas.
func texts(c *canvas.Canvas) map[string]int {
	found := map[string]int{c.Name: 1}
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			for _, text := range []string{n.Text, n.Evidence, n.Test, n.Who, n.By, n.Amount} {
				found[text]++
			}
		}
	}
	for _, f := range c.FollowUps {
		found[f.Note]++
	}
	for _, r := range c.Reviews {
		found[r.Changed]++
	}
	delete(found, "")
	return found
}

func inFollowUp(c *canvas.Canvas, text string) bool {
	return slices.ContainsFunc(c.FollowUps, func(f canvas.FollowUp) bool { return strings.Contains(f.Note, text) })
}

// hasStatus reports whether a note of these words or this id has the status.
func hasStatus(c *canvas.Canvas, n *canvas.Note) bool {
	for _, b := range c.Blocks {
		for _, m := range b.Notes {
			if (m.Text == n.Text || m.ID == n.ID && n.ID != "") && m.Status == n.Status {
				return true
			}
		}
	}
	return false
}

// handwritten lists the comments and keys that the program does not know.
func handwritten(doc *canvas.Document) []string {
	var found []string
	for line := range strings.Lines(string(doc.Bytes())) {
		for _, mark := range []string{"# aside ", "# tail ", "mine", "own"} {
			if at := strings.Index(line, mark); at >= 0 {
				end := at + len(mark)
				for end < len(line) && line[end] >= '0' && line[end] <= '9' {
					end++
				}
				if end > at+len(mark) {
					found = append(found, line[at:end])
				}
			}
		}
	}
	return found
}

// idsHold holds the result to ids that are there once, and links that lead
// somewhere, but for what was otherwise before.
func idsHold(fail func(string, ...any), base, ours, theirs, result *canvas.Document) {
	seen := map[string]int{}
	for _, b := range result.Canvas().Blocks {
		for _, n := range b.Notes {
			if n.ID != "" {
				seen[n.ID]++
			}
		}
	}
	before := map[string]int{}
	for _, b := range base.Canvas().Blocks {
		for _, n := range b.Notes {
			before[n.ID]++
		}
	}
	for id, n := range seen {
		if n > max(1, before[id]) {
			fail("%s is there %d times", id, n)
		}
	}
	loose := danglingLinks(ours)
	maps.Copy(loose, danglingLinks(theirs))
	for id := range danglingLinks(result) {
		if !loose[id] {
			fail("a link to %s, which is not there", id)
		}
	}
}

// danglingLinks returns the ids that notes link to and no note has.
func danglingLinks(doc *canvas.Document) map[string]bool {
	loose := map[string]bool{}
	ids := doc.Canvas().NotesByID()
	for _, b := range doc.Canvas().Blocks {
		for _, n := range b.Notes {
			for _, id := range n.Links {
				if ids[id] == nil {
					loose[id] = true
				}
			}
		}
	}
	return loose
}

// bytesStay holds the result to the bytes of the notes that neither side changed.
func bytesStay(fail func(string, ...any), known bool, base, ours, theirs, result *canvas.Document) {
	if !strings.Contains(string(result.Bytes()), "\r\n") == strings.Contains(string(ours.Bytes()), "\r\n") {
		fail("other line breaks")
	}
	if twoOfOneID(ours) || twoOfOneID(theirs) {
		return // it cannot be told which of the two is the old one
	}
	mine, other := chunks(ours), chunks(theirs)
	for chunk := range chunks(base) {
		if mine[chunk] && other[chunk] && !strings.Contains(string(result.Bytes()), chunk) && !relinked(known, ours, theirs, result, chunk) {
			fail("what nobody changed is another:\n%s", chunk)
		}
	}
}

// twoOfOneID reports whether two notes have one id.
func twoOfOneID(doc *canvas.Document) bool {
	seen := map[string]bool{}
	for _, b := range doc.Canvas().Blocks {
		for _, n := range b.Notes {
			if n.ID != "" && seen[n.ID] {
				return true
			}
			seen[n.ID] = true
		}
	}
	return false
}

// relinked reports whether a note that this one is linked to has gone from the result,
// or has another id there, so that its links must differ. known says that the base was.
func relinked(known bool, ours, theirs, result *canvas.Document, chunk string) bool {
	_, list, has := strings.Cut(chunk, "links: [")
	if !has {
		return false
	}
	list, _, _ = strings.Cut(list, "]")
	text := func(doc *canvas.Document, id string) string {
		if n := doc.Canvas().NotesByID()[id]; n != nil {
			return n.Text
		}
		return ""
	}
	for _, id := range strings.Split(list, ", ") {
		is, mine, other := text(result, id), text(ours, id), text(theirs, id)
		if is == "" || is != mine && is != other || !known && mine != other { // two notes of one id: one has another now
			return true
		}
	}
	return false
}

// chunks are the notes of a file, as they are written.
func chunks(doc *canvas.Document) map[string]bool {
	found := map[string]bool{}
	chunk := ""
	for line := range strings.Lines(string(doc.Bytes())) {
		if strings.HasPrefix(line, "    - id: ") || strings.HasPrefix(line, "      ") && chunk != "" {
			if strings.HasPrefix(line, "    - ") {
				found[chunk] = chunk != ""
				chunk = ""
			}
			chunk += line
			continue
		}
		found[chunk] = chunk != ""
		chunk = ""
	}
	found[chunk] = chunk != ""
	for chunk := range found {
		if chunk == "" || strings.HasSuffix(strings.TrimRight(chunk, "\r\n"), "|-") { // cut off at a blank line
			delete(found, chunk)
		}
	}
	return found
}
