package bidi

import (
	"slices"
	"testing"
)

func TestSpans(t *testing.T) {
	for _, c := range []struct {
		name  string
		o     Options
		in    []Span
		want  []Span
		cells int
	}{
		{"plain", Options{App, LTR}, []Span{{"› ", 1}, {"kohv", 0}}, []Span{{"› ", 1}, {"kohv", 0}}, 6},
		{"a bullet and a note", Options{App, RTL}, []Span{{"• ", 1}, {"SAZM", 0}}, []Span{{"MZAS", 0}, {" •", 1}}, 6},
		{"a word found", Options{App, RTL}, []Span{{"BDH ", 0}, {"SAZM", 1}, {" kohv", 0}},
			[]Span{{"kohv ", 0}, {"MZAS", 1}, {" HDB", 0}}, 13},
		{"a word found over two directions", Options{App, RTL}, []Span{{"SA", 0}, {"ZM ko", 1}, {"hv", 0}},
			[]Span{{"ko", 1}, {"hv", 0}, {" MZ", 1}, {"AS", 0}}, 9},
		{"the cursor behind the end", Options{App, RTL}, []Span{{"SAZM", 0}, {Caret, 1}}, []Span{{" ", 1}, {"MZAS", 0}}, 5},
		{"the terminal orders", Options{Terminal, RTL}, []Span{{"SAZM", 0}, {Caret, 1}}, []Span{{"SAZM", 0}, {" ", 1}}, 5},
		{"the cursor behind Latin", Options{App, LTR}, []Span{{"kohv", 0}, {Caret, 1}}, []Span{{"kohv", 0}, {" ", 1}}, 5},
		{"empty spans", Options{App, RTL}, []Span{{"", 1}, {"SA", 0}, {"", 2}}, []Span{{"AS", 0}}, 2},
		{"controls are left out", Options{App, RTL}, []Span{{"\u200f", 1}, {"SA", 0}}, []Span{{"AS", 0}}, 2},
		{"none", Options{App, RTL}, nil, nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i := range c.in {
				c.in[i].Text = logical(c.in[i].Text)
			}
			got, cells := Spans(c.in, c.o)
			for i := range got {
				got[i].Text = capitals(got[i].Text)
			}
			for i := range c.want {
				c.want[i].Text = capitals(c.want[i].Text)
			}
			if !slices.Equal(got, c.want) || cells != c.cells {
				t.Errorf("%v in %d cells, want %v in %d", got, cells, c.want, c.cells)
			}
		})
	}
}

func TestSpansJoinAndShareCells(t *testing.T) {
	got, _ := Spans([]Span{{"سل", 0}, {"ا", 1}, {"م", 0}}, Options{App, RTL})
	if want := []Span{{"ﻡ", 0}, {"ﻼ", 1}, {"ﺳ", 0}}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
