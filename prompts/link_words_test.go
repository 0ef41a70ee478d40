// Every question about other blocks has a verb for them.

package prompts

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// blockPair is the block of a question and one that it is about.
type blockPair struct {
	kind     canvas.Kind
	from, to string
}

// linkedBlocks returns the pairs of blocks that the built-in guides ask to be linked by
// notes of their own.
func linkedBlocks(t *testing.T) map[blockPair]bool {
	t.Helper()
	pairs := map[blockPair]bool{}
	for _, info := range Guides("en") {
		g := loaded(t, info.ID)
		for _, stop := range NewWalk(g).Stops {
			if q := stop.Question; q != nil && !q.Detail {
				for _, about := range q.About {
					pairs[blockPair{g.Canvas, stop.Block.ID, about}] = true
				}
			}
		}
	}
	return pairs
}

func TestEveryLinkHasAVerb(t *testing.T) {
	pairs := linkedBlocks(t)
	if len(pairs) < 20 {
		t.Fatalf("only %d pairs of blocks", len(pairs))
	}
	for _, l := range Languages {
		w := LoadWords(l.Code)
		for p := range pairs {
			if w.Links.Verbs[p.kind][p.from][p.to] == "" {
				t.Errorf("%s: no verb for %s and %s", l.Code, p.from, p.to)
			}
		}
		for kind, from := range w.Links.Verbs {
			for block, to := range from {
				for about, verb := range to {
					if !pairs[blockPair{kind, block, about}] {
						t.Errorf("%s: no guide links %s with %s", l.Code, block, about)
					}
					if strings.Count(verb, "{note}") != 1 {
						t.Errorf("%s: %q does not name the note once", l.Code, verb)
					}
				}
			}
		}
	}
}

func TestLinkSentence(t *testing.T) {
	w := LoadWords("en")
	for _, test := range []struct {
		from, to string
		detail   bool
		want     string
	}{
		{"value_propositions", "customer_segments", false, "“Beans” is for"},
		{"revenue_streams", "customer_segments", false, "“Beans” is paid by"},
		{"key_resources", "channels", false, "“Beans” is needed for"},
		{"value_propositions", "customer_segments", true, "“Beans” is about"},
		{"channels", "key_partnerships", false, "“Beans” belongs to"},
	} {
		name := w.Fill(w.Links.Quoted, "note", "Beans")
		if got := w.LinkSentence(canvas.BusinessModel, test.from, test.to, test.detail, name); got != test.want {
			t.Errorf("from %s to %s: %q, want %q", test.from, test.to, got, test.want)
		}
	}
}
