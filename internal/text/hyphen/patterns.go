// Patterns: where syllables end, by Frank Liang's method, as TeX finds it.

package hyphen

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"sort"
	"strings"
	"sync"
)

// The patterns of each language, packed from those in patterns/.
//
//go:generate go run ./internal/pack patterns
var (
	//go:embed patterns/et.deflate
	packedEstonian string
	//go:embed patterns/nl.deflate
	packedDutch string
	//go:embed patterns/en.deflate
	packedEnglish string
)

// table is the patterns of a language: a line for each, sorted by its letters. After
// the letters and a blank come its values as digits, one before each letter and one
// after the last. Zeros at the end are left out.
type table struct {
	lines  string
	starts []int // of the lines
	right  int   // how many letters a break leaves after it
}

// rulesOfOthers are those of languages without patterns: their Latin words are mostly
// names and English.
const rulesOfOthers = "en"

// rules are the patterns of the languages, unpacked when a word is first broken in one.
var rules = map[string]func() *table{
	"et": unpacked(&packedEstonian, 3),
	"nl": unpacked(&packedDutch, 2),
	"en": unpacked(&packedEnglish, 3),
}

// unpacked returns the table that was packed. It panics if the data is damaged, which a
// test would show.
func unpacked(packed *string, right int) func() *table {
	return sync.OnceValue(func() *table {
		data, err := io.ReadAll(flate.NewReader(strings.NewReader(*packed)))
		if err != nil {
			panic("hyphenation patterns: " + err.Error())
		}
		t := &table{lines: string(data), starts: make([]int, 0, bytes.Count(data, []byte("\n"))), right: right}
		for at := 0; at < len(data); at += bytes.IndexByte(data[at:], '\n') + 1 {
			t.starts = append(t.starts, at)
		}
		return t
	})
}

// left is how many letters a break leaves before it.
const left = 2

// syllables reports, for each letter of a word in lower case, whether a syllable ends
// before it.
func (t *table) syllables(letters []rune) []bool {
	dotted := "." + string(letters) + "." // the patterns mark both ends of a word with a dot
	offsets := make([]int, 0, len(letters)+3)
	for at := range dotted {
		offsets = append(offsets, at)
	}
	offsets = append(offsets, len(dotted))
	highest := make([]byte, len(offsets))
	for from := range offsets[:len(offsets)-1] {
		t.apply(dotted, offsets[from:], highest[from:])
	}
	ends := make([]bool, len(letters))
	for i := left; i <= len(letters)-t.right; i++ {
		ends[i] = highest[i+1]%2 == 1 // '0' is even
	}
	return ends
}

// apply raises the values to those of each pattern with which the word begins at the
// first of the offsets.
func (t *table) apply(word string, offsets []int, highest []byte) {
	low, high := 0, len(t.starts)
	for _, end := range offsets[1:] {
		prefix := word[offsets[0]:end]
		low += sort.Search(high-low, func(i int) bool { return t.line(low+i) >= prefix })
		first := low
		high = first + sort.Search(high-first, func(i int) bool { return !strings.HasPrefix(t.line(first+i), prefix) })
		if low == high {
			return
		}
		line := t.line(low) // a pattern with just these letters comes first
		if len(line) > len(prefix) && line[len(prefix)] == ' ' {
			for i, value := range []byte(line[len(prefix)+1:]) {
				highest[i] = max(highest[i], value)
			}
		}
	}
}

// line returns the i-th line, without its end.
func (t *table) line(i int) string {
	if i+1 < len(t.starts) {
		return t.lines[t.starts[i] : t.starts[i+1]-1]
	}
	return t.lines[t.starts[i] : len(t.lines)-1]
}
