// Cleaning of texts.

package canvas

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestCleanText(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{" \t\n words \r\n", "words"},
		{"one\r\ntwo\rthree", "one\ntwo\nthree"},
		{"a\tb\x00c\x1b[31m\x7f\u0085\u009bd", "a bc[31m\nd"},
		{"\u00a0\u2003words\u2028", "words"},
		{"\u200cمی\u200cخواهند\u200d", "\u200cمی\u200cخواهند\u200d"},
		{"ko\u0303rv 👩🏽\u200d🚀\ufe0f", "ko\u0303rv 👩🏽\u200d🚀\ufe0f"},
		{"bad \xff bytes", "bad \ufffd bytes"},
		{"one\vtwo\fthree", "one\ntwo\nthree"},
		{"\u200b\ufeff \u00ad\u2800\u200c\ufe0f", ""},
		{"\u200b.", "\u200b."},
	} {
		if got, ok := CleanText(test.in); got != test.want || !ok {
			t.Errorf("CleanText(%q) = %q, %v; want %q", test.in, got, ok, test.want)
		}
	}
}

func TestCleanTextTooLong(t *testing.T) {
	family := "👨‍👩‍👧"
	for _, test := range []struct {
		text string
		ok   bool
	}{
		{strings.Repeat("õ", MaxNote), true},
		{strings.Repeat("o\u0303", MaxNote), true},
		{strings.Repeat(family, MaxNote), true},
		{strings.Repeat("õ", MaxNote+1), false},
		{strings.Repeat(family, MaxNote+1), false},
	} {
		if got, ok := CleanText(test.text); ok != test.ok || got != test.text {
			t.Errorf("%d bytes: %d, %v; want %v", len(test.text), len(got), ok, test.ok)
		}
	}
}

func TestCleanTextAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, _ := CleanText(rapid.String().Draw(t, "text"))
		if again, _ := CleanText(text); again != text {
			t.Fatalf("%q becomes %q", text, again)
		}
		if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && r != '\n' }) {
			t.Fatalf("%q has control characters", text)
		}
	})
}
