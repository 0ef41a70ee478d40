// No text is left untranslated: what is the same in two languages is listed, with the reason.

package prompts

import (
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// everyText adds all texts in a value of any type to the list.
func everyText(v reflect.Value, to *[]string) {
	switch v.Kind() {
	case reflect.String:
		*to = append(*to, v.String())
	case reflect.Pointer:
		if !v.IsNil() {
			everyText(v.Elem(), to)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				everyText(v.Field(i), to)
			}
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			everyText(v.Index(i), to)
		}
	case reflect.Map:
		for _, key := range v.MapKeys() {
			everyText(v.MapIndex(key), to)
		}
	}
}

// guideTexts returns the texts of a guide, without its ids.
func guideTexts(g *Guide) []string {
	texts := []string{g.Title, g.Description, g.Credit, g.Intro}
	for _, part := range g.Parts {
		texts = append(texts, part.Title, part.Intro)
		if part.Pause != nil {
			texts = append(texts, part.Pause.Title, part.Pause.Text)
		}
		for _, b := range part.Blocks {
			texts = append(texts, b.Title, b.Purpose, b.Output, b.Tip)
			for _, q := range b.Questions {
				texts = append(texts, q.Ask, q.Hint, q.Example)
				for _, o := range q.Options {
					texts = append(texts, o.Label, o.Hint)
				}
			}
		}
	}
	return texts
}

// textsIn returns all texts of the program by language.
func textsIn() map[string][]string {
	texts := map[string][]string{}
	for _, g := range guidesAtHand() {
		texts[g.Language] = append(texts[g.Language], guideTexts(g)...)
	}
	for _, l := range Languages {
		var said []string
		everyText(reflect.ValueOf(*LoadWords(l.Code)), &said)
		everyText(reflect.ValueOf(LoadChecks(l.Code)), &said)
		texts[l.Code] = append(texts[l.Code], said...)
		slices.Sort(texts[l.Code])
		texts[l.Code] = slices.Compact(texts[l.Code])
	}
	return texts
}

// translatable reports whether a text has words besides placeholders.
func translatable(s string) bool {
	return strings.ContainsFunc(placeholder.ReplaceAllString(s, ""), unicode.IsLetter)
}

// listed reads testdata/same.txt: languages, a text that is the same in them, and why.
func listed(t *testing.T) map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/same.txt")
	if err != nil {
		t.Fatal(err)
	}
	reasons := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.SplitN(strings.TrimSpace(line), " | ", 3)
		if len(fields) < 3 || fields[2] == "" {
			t.Fatalf("not languages, text and reason: %s", line)
		}
		reasons[fields[0]+" | "+fields[1]] = fields[2]
	}
	return reasons
}

func TestNoTextStandsInAnotherLanguage(t *testing.T) {
	reasons := listed(t)
	in := map[string][]string{} // by text: the languages that have it
	for _, l := range Languages {
		for _, text := range textsIn()[l.Code] {
			arabic := strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) })
			switch {
			case !translatable(text):
			case l.Code == "fa" && !arabic:
				in[text] = append(in[text], "fa")
			case l.Code != "fa" && arabic && text != "؟" && reasons["en et nl fa | "+text] == "":
				t.Errorf("%s has Arabic letters: %s", l.Code, text)
			default:
				in[text] = append(in[text], l.Code)
			}
		}
	}
	for text, languages := range in {
		alone := len(languages) == 1 && (languages[0] != "fa" || strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }))
		if alone {
			continue
		}
		entry := strings.Join(languages, " ") + " | " + text
		if _, known := reasons[entry]; !known {
			t.Errorf("not in testdata/same.txt: %s | why?", entry)
		}
		delete(reasons, entry)
	}
	for entry := range reasons {
		t.Errorf("in testdata/same.txt, but no longer so: %s", entry)
	}
}

// markers are short words that only one of the languages has: a sentence with one of
// them is in that language.
var markers = map[string][]string{
	"en": {"the", "your", "which", "they", "what"},
	"et": {"või", "teie", "kui", "kes", "seda"},
	"nl": {"het", "een", "niet", "voor", "wordt", "je"},
}

func TestNoSentenceStandsInAnotherLanguage(t *testing.T) {
	for language, texts := range textsIn() {
		for _, text := range texts {
			own := placeholder.ReplaceAllString(strings.ReplaceAll(text, "The Leadership Factor", ""), "")
			words := strings.FieldsFunc(strings.ToLower(own), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
			for other, small := range markers {
				if other == language {
					continue
				}
				for _, word := range small {
					if slices.Contains(words, word) {
						t.Errorf("%s has %q, which is %s: %s", language, word, other, text)
					}
				}
			}
		}
	}
}
