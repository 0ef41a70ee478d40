// The Markdown reader: what markup leaves of a text.

package source

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
		"[[Page]] and [[Page|alias]]":         "Page and alias (Page)",
		"[no link]":                           "[no link]",
		"<https://x.y> and <mailto:a@x.y>":    "https://x.y and mailto:a@x.y",
		"a < b and <i>":                       "a < b and <i>",
		"Q&amp;A, two<br>lines<BR/>and three": "Q&A, two\nlines\nand three",
	} {
		if got := PlainText(markdown); got != want {
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
		got := ""
		for i, p := range Markdown(src).Pieces {
			if i > 0 {
				got += "|"
			}
			got += p.Text()
		}
		if got != want {
			t.Errorf("%q is %q, want %q", src, got, want)
		}
	}
}

func TestCommentsAreCutFromTheText(t *testing.T) {
	for _, test := range []struct {
		text, rest string
		comments   []string
		last       bool
	}{
		{"Shop <!-- ch1 question=q -->", "Shop", []string{"ch1 question=q"}, true},
		{"Shop <!-- ch1 --> in Kopli", "Shop in Kopli", []string{"ch1"}, false},
		{`Shop \<!-- ch1 -->`, `Shop <!-- ch1 -->`, nil, false},
		{`Shop \\<!-- ch1 -->`, `Shop \`, []string{"ch1"}, true},
		{"<!-- block=swot -->", "", []string{"block=swot"}, true},
		{"a --> b -->", "a --> b -->", nil, false},
		{"<!-->", "<!-->", nil, false},
	} {
		spans, comments, last := inline(test.text, nil)
		if rest := TextOf(spans); rest != test.rest || !slices.Equal(comments, test.comments) || last != test.last {
			t.Errorf("%q is %q, %q and %v, want %q, %q and %v", test.text, rest, comments, last, test.rest, test.comments, test.last)
		}
	}
}
