package text_test

import (
	"testing"

	"bmcanvas/internal/text"

	"pgregory.net/rapid"
)

func TestASCIIReplacesTypography(t *testing.T) {
	for in, want := range map[string]string{
		"plain":                      "plain",
		"“a” ‘b’ „c“ «d»":            `"a" 'b' "c" "d"`,
		"3 – 4 · x… →":               "3 - 4 - x. >",
		"\x1b[1mõ مشتری ۱۲ 👍\x1b[0m": "\x1b[1mõ مشتری ۱۲ 👍\x1b[0m",
	} {
		if got := text.ASCII(in); got != want {
			t.Errorf("ASCII(%q) = %q, want %q", in, got, want)
		}
	}
}

// A text in ASCII takes as many cells as before.
func TestASCIIKeepsWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringOf(rapid.SampledFrom([]rune("aõ“”„«»‘’–—·•…×°←→↑↓\u00a0\u202f م۱👍新e\u0301"))).Draw(t, "s")
		if got := text.ASCII(s); text.Width(got) != text.Width(s) {
			t.Fatalf("ASCII(%q) = %q: %d cells for %d", s, got, text.Width(got), text.Width(s))
		}
	})
}
