// What is found, in four scripts.

package search

import (
	"testing"

	"bmcanvas/canvas"
)

func TestFold(t *testing.T) {
	for _, tc := range []struct{ a, b string }{
		{"Hõbe", "hobe"},
		{"Ho\u0303be", "HÕBE"},
		{"ŠOKOLAAD", "sokolaad"},
		{"كيك", "کیک"},
		{"می‌خواهم", "میخواهم"},
		{"۱۲۳", "123"},
		{"٤٥", "45"},
		{"مُشتَري", "مشتری"},
		{"coördinatie", "COORDINATIE"},
	} {
		if Fold(tc.a) != Fold(tc.b) {
			t.Errorf("Fold(%q) = %q, Fold(%q) = %q", tc.a, Fold(tc.a), tc.b, Fold(tc.b))
		}
	}
}

func TestNotes(t *testing.T) {
	c := canvas.New(canvas.BusinessModel, "x", "classic", "en", "2026-11-21")
	c, cafes := c.Add(canvas.CustomerSegments, canvas.Note{Text: "Independent cafés in Tallinn"}, -1)
	c, tests := c.Add(canvas.ValuePropositions, canvas.Note{Text: "Fresh beans", Test: "Ask two cafés", Evidence: "Three hotels signed"}, -1)
	for _, tc := range []struct {
		query string
		want  []canvas.Key
	}{
		{"cafes", []canvas.Key{cafes.Key, tests.Key}},
		{"TALLINN cafes", []canvas.Key{cafes.Key}},
		{"hotels", []canvas.Key{tests.Key}},
		{"beans hotels", []canvas.Key{tests.Key}},
		{"beans tallinn", nil},
		{"  ", nil},
	} {
		hits := Notes(c, tc.query, 10)
		if len(hits) != len(tc.want) {
			t.Errorf("%q: %d hits, want %d", tc.query, len(hits), len(tc.want))
			continue
		}
		for i, h := range hits {
			if h.Note.Key != tc.want[i] {
				t.Errorf("%q: hit %d is %q", tc.query, i, h.Note.Text)
			}
		}
	}
	if hits := Notes(c, "cafes", 1); len(hits) != 1 {
		t.Errorf("at most one: got %d", len(hits))
	}
}
