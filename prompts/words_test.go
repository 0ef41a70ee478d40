// Reading words, and filling sentences with values.

package prompts

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"bmcanvas/canvas"
)

func TestReadingWordsNamesWhatIsWrong(t *testing.T) {
	english := source(t, "words/en.yaml")
	before, _, _ := strings.Cut(string(english), "direction: ltr")
	after := fmt.Sprint("line ", strings.Count(before, "\n")+2) // where what is put in after the direction stands
	for _, c := range []struct{ old, new, want string }{
		{"direction: ltr\n", "", "the key for Direction is missing"},
		{"direction: ltr", "direction:", "words.direction: is empty"},
		{"direction: ltr", "direction: ltr\ndirections: both", after + ": words: has no key directions"},
		{"direction: ltr", "direction: ltr\nDirection: rtl", after + ": words: has no key Direction"},
		{"direction: ltr", "direction: ltr\ndirection: rtl", "words.direction: stands there twice"},
		{"direction: ltr", "direction: [ltr]", "words.direction: should be a text"},
		{"counts:", "counts: 3\nothers:", "words.counts: should be a mapping"},
		{`one: "{n} note"`, `ones: "{n} note"`, "words.counts.notes: has no key ones"},
		{"is-folder:", "not-found:", "not-found stands there twice"},
		{string(english), "", "no words in it"},
		{string(english), "- a", "words: should be a mapping"},
		{string(english), "a: b: c", "mapping values are not allowed"},
	} {
		text := strings.Replace(string(english), c.old, c.new, 1)
		if _, err := readWords([]byte(text)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q for %q: %v; want %s", c.new, c.old, err, c.want)
		}
	}
}

func TestLoadWordsFallsBackToEnglish(t *testing.T) {
	for _, code := range []string{"", "de", "../guides/classic.en", "en"} {
		if w := LoadWords(code); w.Language != "en" || w.RightToLeft() || w.Kinds[canvas.BusinessModel] == "" {
			t.Errorf("%q: %+v", code, w)
		}
	}
}

func TestFill(t *testing.T) {
	en, fa := &Words{Language: "en"}, &Words{Language: "fa"}
	for _, c := range []struct {
		words    *Words
		sentence string
		pairs    []any
		want     string
	}{
		{en, "no holes", nil, "no holes"},
		{en, "{n} of {total}", []any{"n", 3, "total", 12}, "3 of 12"},
		{fa, "{n} از {total}", []any{"n", 3, "total", 12}, "۳ از ۱۲"},
		{fa, "{name}:", []any{"name", "Q3 2026"}, "\u2066Q3 2026\u2069:"},
		{fa, "{note}:", []any{"note", "360° Kogemus"}, "\u2066360° Kogemus\u2069:"},
		{fa, "{note}:", []any{"note", "کافه‌های Tallinn"}, "کافه‌های Tallinn:"},
		{fa, "{value}:", []any{"value", "۱۲ EUR"}, "۱۲ EUR:"},
		{fa, "{notes}:", []any{"notes", LoadWords("fa").List("Bolt", "کافه")}, "\u2066Bolt\u2069، کافه:"},
		{fa, "bmcanvas show {file}", []any{"file", "hobe.yaml"}, "bmcanvas show hobe.yaml"},
		{en, "{note}:", []any{"note", "360° Kogemus"}, "360° Kogemus:"},
		{en, "{n}{n}", []any{"n", 1}, "11"},
		{en, "{unknown} stays", []any{"n", 1}, "{unknown} stays"},
		{en, "{a} {b}", []any{"a", "{b}", "b", "{a}"}, "{b} {a}"},
		{en, "{ {n} {", []any{"n", 1}, "{ 1 {"},
		{en, "{{n}}", []any{"n", 1}, "{1}"},
		{en, "{n}", []any{"n"}, "{n}"},
		{en, "{n}", []any{7, "n", "n", 2.5}, "2.5"},
		{en, "{e}", []any{"e", fmt.Errorf("an error")}, "an error"},
		{en, "{}", []any{"", "x"}, "x"},
	} {
		if got := c.words.Fill(c.sentence, c.pairs...); got != c.want {
			t.Errorf("%q with %v: %q, want %q", c.sentence, c.pairs, got, c.want)
		}
	}
	if got := fa.Digits(2026); got != "۲۰۲۶" {
		t.Error(got)
	}
}

func TestPlural(t *testing.T) {
	english, persian := LoadWords("en"), LoadWords("fa")
	for n, want := range map[int][2]string{
		0: {"0 notes", "۰ یادداشت"}, 1: {"1 note", "۱ یادداشت"}, 2: {"2 notes", "۲ یادداشت"}, -1: {"-1 note", "-۱ یادداشت"}, 1_000_001: {"1000001 notes", "۱۰۰۰۰۰۱ یادداشت"},
	} {
		if got := [2]string{english.Counts.Notes.For(n), persian.Counts.Notes.For(n)}; got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	if got := (Plural{One: "one in {block}", Other: "{n} in {block}", Language: "en"}).For(1, "block", "Costs"); got != "one in Costs" {
		t.Errorf("a form with a placeholder of its own: %q", got)
	}
	if got := (Plural{Other: "{n} left", Language: "en"}).For(1); got != "1 left" {
		t.Errorf("a form that is not there: %q", got)
	}
	if got := (Plural{Other: "{n} left"}).For(1); got != "1 left" {
		t.Errorf("a plural without a language: %q", got)
	}
}

// The rules are those of Unicode, as a package with all of them knows them.
func TestPluralRulesAreThoseOfUnicode(t *testing.T) {
	for _, l := range Languages {
		for n := range 2000 {
			category := plural.Cardinal.MatchPlural(language.Make(l.Code), n, 0, 0, 0, 0)
			if category != plural.One && category != plural.Other {
				t.Fatalf("%s has a plural category for %d that a Plural has no form for: %v", l.Code, n, category)
			}
			for _, n := range []int{n, -n} {
				if isOne(l.Code, n) != (category == plural.One) {
					t.Errorf("%s: %d is of the category %v", l.Code, n, category)
				}
			}
		}
	}
}

func BenchmarkLoadWords(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		wordsRead.Clear()
		LoadWords("en")
	}
}

func BenchmarkFill(b *testing.B) {
	w := LoadWords("en")
	b.ReportAllocs()
	for b.Loop() {
		w.Fill("{n} of {total} · {block}", "n", 3, "total", 9, "block", "Channels")
	}
}
