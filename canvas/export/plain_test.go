package export

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

const plainFile = `canvas: business-model
format: 1
name: Coffee
updated: 2026-11-21
mine: {a: [1, b]}
blocks:
  customer_segments:
    - id: cs1
      note: Cafés
      tags: [buyer, user]
    - Landlords
  value_propositions:
    - id: vp1
      note: |-
        Beans roasted
        the same morning
      links: [cs1]
      amount: 40 EUR
      status: assumption
      since: 2026-11-21
      evidence: Three of five
      test: Ask
      due: 2026-12-15
      by: Mari
      theirs: x
follow_ups:
  - {block: channels, note: Ask the landlord, who: Mari}
answered: [most-important]
reviews:
  - {date: 2026-11-21, changed: 3 notes added}
`

const plainLines = `canvas: business-model
name: Coffee
answered: most-important
mine: {a: [1, b]}

Customers
- [cs1] Cafés
    tags: buyer
    tags: user
- Landlords

value_propositions
- [vp1] Beans roasted
        the same morning
    links: cs1
    amount: 40 EUR
    Status: assumption (2026-11-21)
    evidence: Three of five
    test: Ask
    due: 2026-12-15
    by: Mari
    theirs: x

To come back to
- Ask the landlord
    block: channels
    who: Mari

Reviews
- 3 notes added
    date: 2026-11-21
`

func plainOf(t *testing.T, src string) string {
	t.Helper()
	doc, err := canvas.Parse("x", []byte(src))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	words := &Words{Blocks: map[string]string{"customer_segments": "Customers"}, Labels: Labels{FollowUps: "To come back to", Reviews: "Reviews"}}
	if err := Plain(&b, doc, words, map[string]string{"status": "Status"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPlain(t *testing.T) {
	if got := plainOf(t, plainFile); got != plainLines {
		t.Errorf("got\n%s\nwant\n%s", got, plainLines)
	}
}

// One thing that is changed is one line that is changed.
func TestPlainChangesOneLine(t *testing.T) {
	for _, c := range [][2]string{
		{"status: assumption\n      since: 2026-11-21", "status: confirmed\n      since: 2026-11-30"},
		{"note: Cafés", "note: Small cafés"},
		{"amount: 40 EUR", "amount: 45 EUR"},
		{"evidence: Three", "evidence: Four"},
		{"tags: [buyer, user]", "tags: [buyer, payer]"},
		{"note: Ask the landlord", "note: Ask them"},
		{"updated: 2026-11-21\n", "updated: 2026-11-30\n"},
		{"name: Coffee\n", "name: Tea\n"},
	} {
		before := strings.Split(plainOf(t, plainFile), "\n")
		after := strings.Split(plainOf(t, strings.Replace(plainFile, c[0], c[1], 1)), "\n")
		changed := 0
		for _, line := range after {
			if !slices.Contains(before, line) {
				changed++
			}
		}
		want := 1
		if strings.HasPrefix(c[0], "updated") {
			want = 0
		}
		if changed != want || len(before) != len(after) {
			t.Errorf("%q: %d lines changed\n%s", c[1], changed, strings.Join(after, "\n"))
		}
	}
}
