// Measuring against wrapping.

package text

import (
	"testing"

	"pgregory.net/rapid"
)

func TestMeasure(t *testing.T) {
	words := rapid.SampledFrom([]string{"a", "of", "the", "cafés", "Tallinn,", "self-service", "and/or", "\n", "  ", " ", "-", "", "extraordinarily", "https://example.org/a", "می‌خواهم", "👨‍👩‍👧", "«x»", "\t"})
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for range rapid.IntRange(0, 9).Draw(t, "words") {
			s += words.Draw(t, "word") + rapid.SampledFrom([]string{"", " ", " ", " "}).Draw(t, "between")
		}
		language := rapid.SampledFrom([]string{"", "en", "nl", "fa"}).Draw(t, "language")
		width := rapid.IntRange(-1, 30).Draw(t, "width")
		wrapped := Wrap(s, width, language)
		lines, last := Measure(s, width, language)
		if lines != len(wrapped) || last != Width(wrapped[len(wrapped)-1]) {
			t.Fatalf("%q in %d: %d lines, the last of %d; want %q", s, width, lines, last, wrapped)
		}
	})
	if _, _, ok := measurePlain("A market in the square", 10); !ok {
		t.Error("a plain text is not known as one")
	}
}
