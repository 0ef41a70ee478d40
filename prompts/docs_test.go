// The pages docs/guides.md and docs/glossary.md against the loader of guides and the words.

package prompts

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"bmcanvas/internal/docpage"
)

// guideMappings are the mappings of a guide, with the place in the page's
// example at which an unknown key makes the loader say which it knows.
var guideMappings = []struct{ heading, before, indent string }{
	{"## Keys of the guide", "title: Two questions\n", ""},
	{"## Keys of a part", "blocks:\n", "    "},
	{"## Keys of a block", "title: Customers\n", "        "},
	{"## Keys of a question", "ask: For whom are you creating value?\n", "            "},
}

func TestPageHasEveryGuideKey(t *testing.T) {
	page := docpage.Read(t, "guides.md")
	example := docpage.Block(t, page, "yaml")
	if _, err := ParseGuide("docs/guides.md", []byte(example)); err != nil {
		t.Fatal("the example of the page:", err)
	}
	for _, m := range guideMappings {
		if !strings.Contains(example, m.before) {
			t.Fatalf("the example has no line %q", m.before)
		}
		text := strings.Replace(example, m.before, "zzz: 1\n"+m.indent+m.before, 1)
		comparePage(t, m.heading, docpage.Tables(docpage.Section(t, page, m.heading))[0], keysExpected(t, text))
	}
	for _, inner := range []struct {
		heading string
		table   int
		text    string
	}{
		{"## Keys of a part", 1, example + "    pause: {zzz: 1}\n"},
		{"## Keys of a question", 1, example + "            choose: one\n            options: [{zzz: 1}]\n"},
	} {
		comparePage(t, inner.heading, docpage.Tables(docpage.Section(t, page, inner.heading))[inner.table], keysExpected(t, inner.text))
	}
}

// keysExpected lists the keys that the loader knows where the guide has zzz.
func keysExpected(t *testing.T, text string) []string {
	t.Helper()
	_, err := ParseGuide("my.yaml", []byte(text))
	var wrong *GuideError
	if !errors.As(err, &wrong) || wrong.Problem != UnknownKey || wrong.Key != "zzz" {
		t.Fatalf("%v for\n%s", err, text)
	}
	return strings.Split(wrong.Expected, ", ")
}

// comparePage fails for each key that one has and the other does not.
func comparePage(t *testing.T, heading string, page, known []string) {
	t.Helper()
	for _, key := range known {
		if !slices.Contains(page, key) {
			t.Errorf("docs/guides.md, %s: no `%s`", heading, key)
		}
	}
	for _, key := range page {
		if !slices.Contains(known, key) {
			t.Errorf("docs/guides.md, %s: `%s`, which a guide cannot have", heading, key)
		}
	}
}

// A word of the glossary is one that the program says.
func TestGlossaryHasTheProgramsWords(t *testing.T) {
	rows := docpage.Rows(docpage.Section(t, docpage.Read(t, "glossary.md"), "## Words people see"))
	if len(rows) < 20 {
		t.Fatalf("only %d rows", len(rows))
	}
	for i, code := range []string{"en", "", "et", "nl", "fa"} { // by column
		if code == "" {
			continue
		}
		said := saidIn(t, code)
		for _, cells := range rows {
			for _, term := range strings.FieldsFunc(cells[i], func(r rune) bool { return strings.ContainsRune(",;،", r) }) {
				if term = strings.ToLower(strings.TrimSpace(term)); !hasWords(said, term) {
					t.Errorf("docs/glossary.md has %q, which is not in the words of %s", term, code)
				}
			}
		}
	}
}

// hasWords reports whether the text has the term as words of their own.
func hasWords(text, term string) bool {
	apart := func(r rune) bool { return !unicode.IsLetter(r) }
	for at := 0; ; {
		found := strings.Index(text[at:], term)
		if found < 0 {
			return false
		}
		from, to := at+found, at+found+len(term)
		before, _ := utf8.DecodeLastRuneInString(text[:from])
		after, _ := utf8.DecodeRuneInString(text[to:])
		if apart(before) && apart(after) {
			return true
		}
		at = to
	}
}

// saidIn is the words of the language as they stand in their files, in lower case.
func saidIn(t *testing.T, code string) string {
	t.Helper()
	var all strings.Builder
	for _, file := range []string{"words/", "checks/"} {
		data, err := os.ReadFile(file + code + ".yaml")
		if err != nil {
			t.Fatal(err)
		}
		all.Write(data)
	}
	return strings.ToLower(all.String())
}
