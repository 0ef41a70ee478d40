// Which questions are worth another look, and why.

package prompts

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
)

const revisitGuide = `guide: round
language: en
canvas: business-model
title: Round
parts:
  - blocks:
      - block: customer_segments
        title: Segments
        questions:
          - {id: who, ask: Who}
          - {id: order, ask: Order, rank: customer_segments}
      - block: channels
        title: Channels
        questions:
          - {id: how, ask: How}
          - {id: when, ask: When}
    pause: {id: half, title: Half, text: Look., minutes: 5}
  - blocks:
      - block: key_partnerships
        title: Partners
        questions:
          - {id: partners, ask: Who}
          - {id: gives, ask: Gives}
`

func TestRevisits(t *testing.T) {
	g, err := ParseGuide("round.yaml", []byte(revisitGuide))
	if err != nil {
		t.Fatal(err)
	}
	w := NewWalk(g)
	for _, c := range []struct{ name, blocks, want string }{
		{"nothing yet", "{}", ""},
		{"the first questions answered", "{customer_segments: [{note: a, question: who}]}", ""},
		{"one passed over", "{customer_segments: [{note: a, question: who}], channels: [{note: b, question: when}]}", "how skipped"},
		{"a block that was not come to", "{customer_segments: [{note: a, question: who}, {note: b}], key_partnerships: [{note: b, question: gives}]}", "order skipped; partners skipped"},
		{"unclear", "{customer_segments: [{note: a, question: who, status: unclear, since: 2026-11-20}]}", "who unclear"},
		{"a fresh guess", "{customer_segments: [{note: a, question: who, status: assumption, since: 2026-11-08}]}", ""},
		{"a stale guess", "{customer_segments: [{note: a, question: who, status: assumption, since: 2026-11-07}]}", "who stale"},
		{"a guess of an unknown age", "{customer_segments: [{note: a, question: who, status: assumption}]}", "who stale"},
		{"due today", "{customer_segments: [{note: a, question: who, status: assumption, since: 2026-11-20, due: 2026-11-21}]}", "who due"},
		{"due tomorrow", "{customer_segments: [{note: a, question: who, status: assumption, since: 2026-11-20, due: 2026-11-22}]}", ""},
		{"due, and found out", "{customer_segments: [{note: a, question: who, status: confirmed, due: 2026-11-01}]}", ""},
		{"several reasons of several notes", "{customer_segments: [{note: a, question: who, status: assumption, due: 2026-11-01}, {note: b, question: who, status: unclear}, {note: c, question: who, status: unclear}]}", "who unclear due stale"},
		{"of no question here", "{channels: [{note: a, question: elsewhere, status: unclear}]}", "how unclear"},
		{"of no block here", "{cost_structure: [{note: a, status: unclear}]}", ""},
		{"set aside", "{}\nfollow_ups: [{block: channels, question: when, note: ask}]", "when follow-up"},
		{"challenged", "{}\nfollow_ups: [{block: channels, note: really}]", "how follow-up"},
		{"does not apply", "{channels: [{note: b, question: when}]}\nnot_applicable: [how, who]", ""},
	} {
		doc, err := canvas.Parse("a.yaml", []byte("canvas: business-model\nblocks: "+c.blocks+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, v := range w.Revisits(doc.Canvas(), "2026-11-21") {
			said := w.Stops[v.Stop].Question.ID
			for _, r := range v.Reasons {
				said += " " + string(r)
			}
			got = append(got, said)
		}
		if all := strings.Join(got, "; "); all != c.want {
			t.Errorf("%s: %q, want %q", c.name, all, c.want)
		}
	}
}

// Every language has words for each reason, and no others.
func TestEveryReasonHasWords(t *testing.T) {
	eachLanguage(t, func(t *testing.T, w *Words) {
		for _, r := range Reasons() {
			if w.Arrival.Reasons[string(r)] == "" {
				t.Errorf("%s is not said", r)
			}
		}
		if len(w.Arrival.Reasons) != len(Reasons()) {
			t.Errorf("said are %v", w.Arrival.Reasons)
		}
	})
}
