// Canvases and texts, drawn for the property tests.

package canvas

import (
	"fmt"
	"strings"

	"pgregory.net/rapid"
)

// noteText draws what people write.
func noteText() *rapid.Generator[string] {
	pieces := []string{
		"Independent cafés in Tallinn", "Kõrgepinge ettevõtlus", "مشتریان می‌خواهند", "مغازه‌های تهران", "De vroege vogels", "ko\u0303rv",
		"😀", "👩🏽‍🚀 👨‍👩‍👧", "🇪🇪", "yes", "no", "012", "1e3", "12:30", "2026-11-21", "~", "null", "- dash", "# hash", "a: b", "a #b", "'q'", "\"q\"",
		"{x}", "[y]", "*z", "&w", "!t", "%p", "@m", "`c`", "|", ">", "=", "<<", "?", ":", "---", "...", "\\n", "x:", "a,b", "100%", "C:\\temp", " ", "  ", "\n", "\n\n",
		"two words", "three short words", "tail ", "\u200c", "\u00a0", "\u2028", "\ufeff", "\u0085",
	}
	return rapid.Custom(func(t *rapid.T) string {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 1, 4).Draw(t, "pieces"), rapid.SampledFrom([]string{"", " ", " "}).Draw(t, "between"))
		if rapid.IntRange(0, 300).Draw(t, "long") == 300 {
			text = strings.Repeat("دراز Lång ", 30)
		}
		return text
	})
}

// simpleText draws text that needs no quotes more often than not.
func simpleText() *rapid.Generator[string] {
	return rapid.OneOf(rapid.SampledFrom([]string{"Cafés", "Early birds of the town", "مغازه‌های تهران", "Väike pood", "One line\nand another", "Word"}), noteText())
}

// drawCanvas draws a canvas with a few notes.
func drawCanvas(t *rapid.T) *Canvas {
	c := New(BusinessModel, "Mine", "classic", "en", "2026-11-21")
	stage := rapid.SampledFrom([]Stage{NoStage, Idea, FirstCustomers, "sleeping"}).Draw(t, "stage")
	c = c.With(func(c *Canvas) { c.Stage = stage })
	count := rapid.IntRange(0, 9).Draw(t, "notes")
	var keys []Key
	for i := range count {
		block := rapid.SampledFrom([]string{CustomerSegments, ValuePropositions, Channels, "side_notes"}).Draw(t, "block")
		n := drawNote(t)
		var added *Note
		c, added = c.Add(block, n, -1)
		if rapid.IntRange(0, 3).Draw(t, "short") == 0 && i > 0 {
			c = c.Replace(added.Key, func(n *Note) { *n = Note{Text: n.Text} })
			c = c.mapNotes(func(n *Note) *Note {
				if n.Key == added.Key {
					return &Note{Key: n.Key, Text: n.Text}
				}
				return n
			})
		}
		if len(keys) > 0 && rapid.Bool().Draw(t, "link") {
			c = c.Link(added.Key, rapid.SampledFrom(keys).Draw(t, "to"))
		}
		keys = append(keys, added.Key)
	}
	if rapid.Bool().Draw(t, "answered") {
		c = c.SetAnswered("most-important", true).SetAnswered("for-whom", true)
	}
	for range rapid.IntRange(0, 2).Draw(t, "reviews") {
		r := Review{Date: "2026-11-21", Changed: simpleText().Draw(t, "changed")}
		c = c.With(func(c *Canvas) { c.Reviews = append(c.Reviews[:len(c.Reviews):len(c.Reviews)], r) })
	}
	for i := range rapid.IntRange(0, 2).Draw(t, "follow-ups") {
		due := rapid.SampledFrom([]Date{"", "2026-12-15"}).Draw(t, "due")
		c = c.AddFollowUp(FollowUp{Block: Channels, Question: fmt.Sprint("q", i), Note: simpleText().Draw(t, "why"), Asked: "2026-11-21", Due: due})
	}
	return c
}

// drawAmount draws amounts as they are typed, kept, and misunderstood by YAML.
func drawAmount() *rapid.Generator[string] {
	return rapid.SampledFrom([]string{
		"45", "1.200", "40-55", "40-55 EUR x 60-90 / month", "45 %", "4 EUR / sale", "0", "012", "1_000", "0x1f", "1e3", "12:30", "-5", "+3", ".5", "5.", "1,5 €",
		"2026-11-21", "yes", "~", "۱۲۰۰ تومان", "€ 40 # a month", "two\nlines", "40 - 55",
	})
}

func drawNote(t *rapid.T) Note {
	n := Note{Text: simpleText().Draw(t, "text")}
	if rapid.Bool().Draw(t, "more") {
		n.Question = "for-whom"
		n.Status = rapid.SampledFrom([]Status{NoStatus, Assumption, "maybe"}).Draw(t, "status")
		n.Tags = rapid.SampledFrom([][]string{nil, {"buyer"}, {"buyer", "user"}}).Draw(t, "tags")
	}
	if rapid.IntRange(0, 3).Draw(t, "most") == 0 {
		n.Evidence = simpleText().Draw(t, "evidence")
		n.Due = "2026-12-01"
		n.Detail = true
		n.Who = simpleText().Draw(t, "who")
	}
	if rapid.IntRange(0, 3).Draw(t, "figure") == 0 {
		n.Amount = drawAmount().Draw(t, "amount")
	}
	return n
}
