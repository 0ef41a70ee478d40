// What the rules about words got wrong when people tried them, and sentences of each language to hold them to.

package prompts

import (
	"os"
	"strings"
	"testing"

	"bmcanvas/canvas"
)

// Each of these was found by trial: first silence where something was wrong, then
// alarm where nothing was.
func TestWordRulesLearnedFromTrials(t *testing.T) {
	const segments, channels, offers, staff = canvas.CustomerSegments, canvas.Channels, canvas.ValuePropositions, canvas.KeyResources
	for _, c := range []struct{ language, block, text, want string }{
		{"en", channels, "We plan a web shop", "now-and-later"},
		{"en", channels, "We are going to open in Riga", "now-and-later"},
		{"en", channels, "A shop in Riga from 2028", "now-and-later"},
		{"nl", channels, "We gaan in Utrecht een winkel openen", "now-and-later"},
		{"nl", channels, "We willen ook een webwinkel", "now-and-later"},
		{"nl", channels, "Vanaf 2028 ook in Gent", "now-and-later"},
		{"et", channels, "Sügisel avame Tartus poe", "now-and-later"},
		{"et", channels, "2028. aastal pood Riias", "now-and-later"},
		{"fa", channels, "از سال ۱۴۰۷ در اصفهان", "now-and-later"},
		{"fa", channels, "می‌خواهیم در تهران مغازه باز کنیم", "now-and-later"},
		{"en", offers, "Will writing for pensioners", ""},
		{"en", offers, "Later in the day: half price", ""},
		{"nl", segments, "Klanten die later op de dag bestellen", ""},
		{"en", offers, "Recipes from 1928", ""},
		{"en", segments, "Commuters going to work by train", ""},

		{"et", segments, "Pered, kes söövad koos, ja pensionärid, kes söövad üksi", "several-ideas"},
		{"en", segments, "Families who eat late, and pensioners who eat early", "several-ideas"},
		{"nl", segments, "Gezinnen die laat eten, en ouderen die vroeg eten", "several-ideas"},
		{"fa", segments, "خانواده‌هایی که با هم غذا می‌خورند و بازنشستگانی که تنها می‌خورند", "several-ideas"},
		{"et", offers, "Kell 6, enne kui hotell ärkab, on kaup kohal", ""},
		{"en", segments, "People who cook and who like company", ""},
		{"fa", segments, "کسانی که وقت ندارند و می‌خواهند که غذا آماده باشد", ""},

		{"en", segments, "People", "everyone"},
		{"en", staff, "Staff", "bare-category"},
		{"et", staff, "Inimesed", "bare-category"},
		{"nl", staff, "Personeel", "bare-category"},
		{"fa", staff, "نیروی انسانی", "bare-category"},
		{"en", offers, "Quality", "bare-category"},
		{"en", channels, "Online", "bare-category"},
		{"nl", offers, "Diensten en producten", "bare-category"},
		{"fa", offers, "خدمات و محصولات", "bare-category"},
		{"et", segments, "Kõik, kes söövad leiba", "everyone"},
		{"en", segments, "Everyone who eats bread", "everyone"},
		{"nl", segments, "Iedereen die brood eet", "everyone"},
		{"fa", segments, "همهٔ کسانی که نان می‌خورند", "everyone"},
		{"en", segments, "Everyone who cleans offices in the harbour at night", ""},
	} {
		if got := found(c.language, c.block, c.text); got != c.want {
			t.Errorf("%s: %q in %s: %q, want %q", c.language, c.text, c.block, got, c.want)
		}
	}
}

// sentence is a line of testdata/sentences.LANG.txt: what somebody could write in a
// block, and the rule that should find it, "-" if there is nothing to find.
type sentence struct{ block, rule, text string }

// sentences reads the sentences of a language. They stand below lines with a block
// and a rule.
func sentences(t *testing.T, language string) []sentence {
	t.Helper()
	data, err := os.ReadFile("testdata/sentences." + language + ".txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []sentence
	var block, rule string
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSuffix(line, "\n")
		if head, isHead := strings.CutPrefix(line, "= "); isHead {
			block, rule, _ = strings.Cut(head, " ")
			continue
		}
		all = append(all, sentence{block, rule, strings.ReplaceAll(line, `\n`, "\n")})
	}
	return all
}

// Of what is wrong at least 19 in 20 are found, and of what is right less than one in
// fifty gives a false alarm.
func TestWordRulesOnSentences(t *testing.T) {
	for _, l := range Languages {
		faulty, hits, innocent, alarms := 0, 0, 0, 0
		for _, s := range sentences(t, l.Code) {
			got := found(l.Code, s.block, s.text)
			if s.rule == "-" {
				innocent++
				if got != "" {
					alarms++
					t.Logf("%s: false alarm: %q in %s: %s", l.Code, s.text, s.block, got)
				}
				continue
			}
			faulty++
			if got == s.rule {
				hits++
			} else {
				t.Logf("%s: %q in %s: %q, want %s", l.Code, s.text, s.block, got, s.rule)
			}
		}
		t.Logf("%s: %d of %d found, %d false alarms in %d", l.Code, hits, faulty, alarms, innocent)
		if faulty < 90 || innocent < 90 || hits*20 < faulty*19 || alarms*50 >= innocent {
			t.Errorf("%s: %d of %d found, %d false alarms in %d", l.Code, hits, faulty, alarms, innocent)
		}
	}
}
