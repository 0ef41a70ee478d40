// What is counted of a difference.

package canvas

import (
	"strings"
	"testing"
)

func TestTally(t *testing.T) {
	const was = `canvas: business-model
name: x
blocks:
  customer_segments:
    - {id: cs1, note: Cafés, question: who}
    - {id: cs2, note: Offices, status: assumption}
    - {id: cs3, note: Hotels}
  channels:
    - {id: ch1, note: Bicycle, links: [cs1]}
follow_ups:
  - {block: channels, question: cheapest, note: Ask}
answered: [most-important]
reviews:
  - {date: 2026-11-01, changed: nothing}
`
	for _, c := range []struct {
		name string
		edit []string // old and new in turn
		want Tally
		adds bool
	}{
		{"nothing", nil, Tally{}, true},
		{"the name and a review", []string{"name: x", "name: y", "changed: nothing", "changed: all"}, Tally{}, true},
		{"added", []string{"channels:\n", "channels:\n    - {id: ch2, note: Shop, status: assumption}\n"}, Tally{Added: 1}, true},
		{"removed, and the link to it", []string{"    - {id: cs1, note: Cafés, question: who}\n", "", "[cs1]", "[]"}, Tally{Removed: 1}, false},
		{"reworded", []string{"note: Cafés", "note: Small cafés"}, Tally{Reworded: 1}, false},
		{"to another block", []string{"    - {id: cs3, note: Hotels}\n", "", "channels:\n", "channels:\n    - {id: cs3, note: Hotels}\n"}, Tally{Moved: 1}, false},
		{"to another question", []string{"question: who", "question: whom"}, Tally{Moved: 1}, false},
		{"linked", []string{"[cs1]", "[cs1, cs2]"}, Tally{Linked: 1}, true},
		{"no longer linked", []string{", links: [cs1]", ""}, Tally{Linked: 1}, true},
		{"confirmed, with evidence", []string{"status: assumption", "status: confirmed, evidence: They said so"}, Tally{Described: 1, Confirmed: 1}, false},
		{"rejected and reworded", []string{"Offices, status: assumption", "Few offices, status: rejected"}, Tally{Reworded: 1, Rejected: 1}, false},
		{"doubted", []string{"note: Hotels", "note: Hotels, status: unclear"}, Tally{Unresolved: 1}, false},
		{"nothing claimed any more", []string{", status: assumption", ""}, Tally{Described: 1}, false},
		{"a follow-up more", []string{"answered:", "  - {block: channels, note: Really}\nanswered:"}, Tally{FollowUpsAdded: 1}, true},
		{"a follow-up less", []string{"follow_ups:\n  - {block: channels, question: cheapest, note: Ask}\n", ""}, Tally{FollowUpsRemoved: 1}, true},
		{"questions closed and opened", []string{"[most-important]", "[a, b]"}, Tally{Closed: 3}, true},
	} {
		is := strings.NewReplacer(c.edit...).Replace(was)
		got := NewTally(Diff(mustParse(t, was).Canvas(), mustParse(t, is).Canvas()))
		if got != c.want || got.OnlyAdds() != c.adds {
			t.Errorf("%s: %+v, only adds %t", c.name, got, got.OnlyAdds())
		}
	}
}
