// Package search finds words in notes. It ignores case, accents, joiners, and the
// difference between Persian letters and their Arabic forms.
package search

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"bmcanvas/canvas"
)

// Hit is a note that was found, and its block.
type Hit struct {
	Note  *canvas.Note
	Block string
}

// Notes returns the notes that have every word of the query in their text, evidence
// or test, in the order of the canvas, but no more than most. A query without words
// finds nothing.
func Notes(c *canvas.Canvas, query string, most int) []Hit {
	words := strings.Fields(Fold(query))
	if len(words) == 0 {
		return nil
	}
	var hits []Hit
	for _, b := range c.Blocks {
		for _, n := range b.Notes {
			if len(hits) == most {
				return hits
			}
			if Has(Fold(n.Text+"\n"+n.Evidence+"\n"+n.Test), words) {
				hits = append(hits, Hit{n, b.ID})
			}
		}
	}
	return hits
}

// Has reports whether the text has all the words. Both are folded (see Fold).
func Has(text string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// persian returns an Arabic letter in the form in which Persian writes it; any other as
// it is.
func persian(r rune) rune {
	switch r {
	case 'ي', 'ى':
		return 'ی'
	case 'ك':
		return 'ک'
	case 'ة', 'ۀ':
		return 'ه'
	}
	return r
}

// Fold returns s in the form in which texts are compared: lower case, decomposed and
// without marks (so õ finds o, and o finds õ), with Persian letters for Arabic ones,
// digits as 0-9, and without ZWNJ and ZWJ.
func Fold(s string) string {
	if ascii(s) {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range norm.NFKD.String(s) {
		switch {
		case unicode.Is(unicode.Mn, r), r == '\u200c', r == '\u200d', r == '\u0640':
			continue
		case r >= '۰' && r <= '۹':
			r = r - '۰' + '0'
		case r >= '٠' && r <= '٩':
			r = r - '٠' + '0'
		}
		b.WriteRune(unicode.ToLower(persian(r)))
	}
	return b.String()
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
