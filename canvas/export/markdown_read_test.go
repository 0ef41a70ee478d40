// The Markdown reader: what markup leaves of a text.

package export

import (
	"slices"
	"testing"
)

func TestPlainTextHasNoMarkup(t *testing.T) {
	for markdown, want := range map[string]string{
		"**bold** and _thin_":                 "bold and thin",
		"5 * 3 and snake_case":                "5 * 3 and snake_case",
		"~~old~~ new, 5~6":                    "old new, 5~6",
		"`code`":                              "code",
		`\*star\* and C:\\temp`:               `*star* and C:\temp`,
		"[us](http://x.y)":                    "us (http://x.y)",
		"[http://x.y](http://x.y)":            "http://x.y",
		"[](http://x.y)":                      "http://x.y",
		"[[Page]] and [[Page|alias]]":         "Page and alias",
		"[no link]":                           "[no link]",
		"<https://x.y> and <mailto:a@x.y>":    "https://x.y and mailto:a@x.y",
		"a < b and <i>":                       "a < b and <i>",
		"Q&amp;A, two<br>lines<BR/>and three": "Q&A, two\nlines\nand three",
	} {
		if got := plainText(markdown); got != want {
			t.Errorf("%q is %q, want %q", markdown, got, want)
		}
	}
}

func TestLinesOfAParagraphAreJoined(t *testing.T) {
	for src, want := range map[string]string{
		"- one\n  two":     "one two",
		"- one  \n  two":   "one\ntwo",
		"- one\\\n  two":   "one\ntwo",
		"- one\n\n  two":   "one\ntwo",
		"- one\n\ntwo":     "one|two",
		"one\ntwo\n\ntres": "one two|tres",
	} {
		_, _, pieces := readMarkdown(src)
		got := ""
		for i, p := range pieces {
			if i > 0 {
				got += "|"
			}
			got += plainText(p.text)
		}
		if got != want {
			t.Errorf("%q is %q, want %q", src, got, want)
		}
	}
}

func TestOnlyACommentAtTheEndIsCut(t *testing.T) {
	for _, test := range []struct {
		text, rest string
		words      []string
	}{
		{"Shop <!-- ch1 question=q -->", "Shop", []string{"ch1", "question=q"}},
		{"Shop <!-- ch1 --> in Kopli", "Shop <!-- ch1 --> in Kopli", nil},
		{`Shop \<!-- ch1 -->`, `Shop \<!-- ch1 -->`, nil},
		{`Shop \\<!-- ch1 -->`, `Shop \\`, []string{"ch1"}},
		{"<!-- block=swot -->", "", []string{"block=swot"}},
		{"a --> b -->", "a --> b -->", nil},
		{"<!-->", "<!-->", nil},
	} {
		if rest, words := cutComment(test.text); rest != test.rest || !slices.Equal(words, test.words) {
			t.Errorf("%q is %q and %q, want %q and %q", test.text, rest, words, test.rest, test.words)
		}
	}
}
