// Differences as text and as JSON.

package export

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

func diffWords() *DiffWords {
	return &DiffWords{
		File: "The file", Fields: map[string]string{"status": "Status", "name": "Name", "asked": "Asked"},
		Moved: "moved from place {from} to {to}", From: "from {block}", Linked: "now for: {notes}", Unlinked: "no longer for: {notes}",
		Set: "{label}: {new}", Unset: "{label}: no longer {old}", Changed: "{label}: {old} → {new}",
		Fill: func(s string, pairs ...any) string {
			for i := 0; i < len(pairs); i += 2 {
				s = strings.ReplaceAll(s, fmt.Sprint("{", pairs[i], "}"), fmt.Sprint(pairs[i+1]))
			}
			return s
		},
	}
}

const before = `canvas: business-model
name: Hõbe
blocks:
  customer_segments: [{id: cs1, note: Cafés in Tallinn, status: assumption}, {id: cs2, note: Offices}, {id: cs3, note: Gone}]
  value_propositions: [{id: vp1, note: Beans, links: [cs1]}, {id: vp2, note: A machine}]
follow_ups: [{block: channels, note: Ask, asked: 2026-11-21}]
`

const after = `canvas: business-model
name: Hõbe Coffee
updated: 2026-12-01
blocks:
  customer_segments: [{id: cs2, note: Offices}, {id: cs1, note: Small cafés in Tallinn, status: confirmed, evidence: "Three\nsaid so"}, "New\x1b[31m\nones"]
  channels: [{id: vp2, note: A machine, tags: [buyer]}]
  value_propositions: [{id: vp1, note: Beans, links: [cs2]}]
reviews: [{date: 2026-12-01, by: Mari}]
`

func TestDiffLines(t *testing.T) {
	changes := canvas.Diff(mustParse(t, before).Canvas(), mustParse(t, after).Canvas())
	lines := DiffLines(changes, english(), diffWords())
	got := string(written(t, func(b *bytes.Buffer) error { return WriteDiff(b, lines, false) }))
	want := `The file
      Name: Hõbe → Hõbe Coffee

Customer segments
  ~ Offices
      moved from place 2 to 1
  ~ [-Cafés-]{+Small cafés+} in Tallinn
      Status: assumption → confirmed
      evidence: Three
        said so
  + New[31m
    ones
  - Gone

Value propositions
  ~ Beans
      now for: Offices
      no longer for: Small cafés in Tallinn

Channels
  ~ A machine
      from Value propositions
      tags: they pay

To come back to
  - Ask
      block: Channels
      Asked: 2026-11-21

Reviews
  + 2026-12-01
      by: Mari
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	coloured := string(written(t, func(b *bytes.Buffer) error { return WriteDiff(b, lines, true) }))
	if !strings.Contains(coloured, "\x1b[31m[-Cafés-]\x1b[0m\x1b[32m{+Small cafés+}\x1b[0m in Tallinn\n") {
		t.Errorf("%q", coloured)
	}
}

func TestDiffJSON(t *testing.T) {
	changes := canvas.Diff(mustParse(t, before).Canvas(), mustParse(t, after).Canvas())
	data := written(t, func(b *bytes.Buffer) error { return DiffJSON(b, changes) })
	var list []map[string]any
	if err := json.Unmarshal(data, &list); err != nil || len(list) != len(changes) {
		t.Fatalf("%v\n%s", err, data)
	}
	var flat bytes.Buffer
	if err := json.Compact(&flat, data); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`{"of":"file","changes":["fields"],"fields":[{"key":"name","old":"Hõbe","new":"Hõbe Coffee"}]}`,
		`"changes":["reworded","fields"],"from":{"block":"customer_segments","place":1},"to":{"block":"customer_segments","place":2},` +
			`"words":[{"old":"Cafés"},{"new":"Small cafés"},{"both":" in Tallinn"}]`,
		`"linked":[{"id":"cs2","note":"Offices"}],"unlinked":[{"id":"cs1","note":"Small cafés in Tallinn"}]`,
		`{"key":"tags","new":["buyer"]}`,
	} {
		if !strings.Contains(flat.String(), want) {
			t.Errorf("no\n%s\nin\n%s", want, flat.String())
		}
	}
	if none := written(t, func(b *bytes.Buffer) error { return DiffJSON(b, nil) }); string(none) != "[]\n" {
		t.Errorf("%q", none)
	}
}

func TestDiffSaysDaysAsPeopleWriteThem(t *testing.T) {
	words := english()
	words.Date = func(d canvas.Date) string { return "day " + string(d) }
	changes := canvas.Diff(
		mustParse(t, "canvas: business-model\nblocks:\n  channels: [{id: ch1, note: A, due: 2026-12-01}]\n").Canvas(),
		mustParse(t, "canvas: business-model\nblocks:\n  channels: [{id: ch1, note: A, due: 2026-12-02}]\n").Canvas())
	got := string(written(t, func(b *bytes.Buffer) error { return WriteDiff(b, DiffLines(changes, words, diffWords()), false) }))
	if !strings.Contains(got, "due: day 2026-12-01 → day 2026-12-02\n") {
		t.Error(got)
	}
}

func TestDiffNamesANoteWithoutTextByItsID(t *testing.T) {
	const file = "canvas: business-model\nblocks:\n  channels: [{id: ch1, note: A%s}]\n  key_resources: [{id: kr1, note: \"\", tags: [x]}]\n"
	changes := canvas.Diff(mustParse(t, fmt.Sprintf(file, "")).Canvas(), mustParse(t, fmt.Sprintf(file, ", links: [kr1]")).Canvas())
	got := string(written(t, func(b *bytes.Buffer) error { return WriteDiff(b, DiffLines(changes, english(), diffWords()), false) }))
	if !strings.Contains(got, "now for: kr1\n") {
		t.Error(got)
	}
}

func TestWriteDiffIndentsNoEmptyLine(t *testing.T) {
	lines := []DiffLine{{Indent: 4}, {Indent: 2, Spans: []DiffSpan{{DiffNew, "+ A"}}}}
	if got := string(written(t, func(b *bytes.Buffer) error { return WriteDiff(b, lines, false) })); got != "\n  + A\n" {
		t.Errorf("%q", got)
	}
}
