// Unicode's own tests of the algorithm, over levels, order and whole lines.

package bidi

import (
	"bufio"
	"compress/bzip2"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// hidden stands for the level of characters that rule X9 removes.
const hidden = 255

// want is the result that a test file gives for a paragraph. Its order does not
// have the characters that rule X9 removes.
type want struct {
	base   uint8
	levels []uint8
	order  []int
}

func TestUnicodesCharacterTests(t *testing.T) {
	cases := 0
	for number, line := range dataLines(t, "testdata/BidiCharacterTest.txt.bz2") {
		f := strings.Split(line, ";")
		var s strings.Builder
		for hex := range strings.FieldsSeq(f[0]) {
			r, err := strconv.ParseInt(hex, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			s.WriteRune(rune(r))
		}
		base := map[string]Direction{"0": LTR, "1": RTL, "2": Auto}[f[1]]
		check(t, number, s.String(), base, want{levelsOf(t, f[2])[0], levelsOf(t, f[3]), numbers(t, f[4])})
		cases++
	}
	if cases != 91707 {
		t.Errorf("%d cases, want those of Unicode 17", cases)
	}
}

func TestUnicodesClassTests(t *testing.T) {
	stand := strings.NewReplacer( // a character of each class
		"LRE", "\u202a", "RLE", "\u202b", "PDF", "\u202c", "LRO", "\u202d", "RLO", "\u202e",
		"LRI", "\u2066", "RLI", "\u2067", "FSI", "\u2068", "PDI", "\u2069",
		"NSM", "\u0300", "AL", "ج", "AN", "٣", "BN", "\u200b", "CS", ",", "EN", "3", "ES", "-", "ET", "%",
		"ON", "!", "WS", "\u2003", "B", "\u2029", "L", "a", "R", "א", "S", "\t", " ", "")
	var w want
	cases := 0
	for number, line := range dataLines(t, "testdata/BidiTest-part.txt.bz2") {
		if levels, ok := strings.CutPrefix(line, "@Levels:"); ok {
			w.levels = levelsOf(t, levels)
			continue
		}
		if order, ok := strings.CutPrefix(line, "@Reorder:"); ok {
			w.order = numbers(t, order)
			continue
		}
		classes, bits, _ := strings.Cut(line, ";")
		s := stand.Replace(classes)
		directions, err := strconv.ParseUint(strings.TrimSpace(bits), 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		for i, base := range []Direction{Auto, LTR, RTL} {
			if directions&(1<<i) != 0 {
				w.base = base.Or(Base(s)).level()
				check(t, number, s, base, w)
				cases++
			}
		}
	}
	if cases < 190_000 {
		t.Errorf("only %d cases", cases)
	}
}

// check compares every step with the wanted result.
func check(t *testing.T, number int, s string, base Direction, w want) {
	t.Helper()
	if got := base.Or(Base(s)).level(); got != w.base {
		t.Fatalf("line %d: %+q runs at level %d, want %d", number, s, got, w.base)
	}
	levels := resolve(s, base.Or(Base(s)))
	var kept []uint8
	var at []int // where in s the kept are
	for i, l := range levels {
		if w.levels[i] == hidden {
			continue
		}
		if l != w.levels[i] {
			t.Fatalf("line %d: levels of %+q are %d, want %d", number, s, levels, w.levels)
		}
		kept, at = append(kept, l), append(at, i)
	}
	var got []int
	for _, i := range order(kept) {
		got = append(got, at[i])
	}
	if !slices.Equal(got, w.order) {
		t.Fatalf("line %d: order of %+q is %d, want %d", number, s, got, w.order)
	}
	if got := lineOrder(s, base, w.levels); !slices.Equal(got, w.order) {
		t.Fatalf("line %d: cells of %+q are in the order %d, want %d", number, s, got, w.order)
	}
}

// lineOrder returns the order of the characters in the cells of a displayed line.
// Within a cell, where the terminal puts marks on their letter, it follows rule L2.
func lineOrder(s string, base Direction, levels []uint8) []int {
	var runeAt []int // for each byte
	for i, r := range []rune(s) {
		for range len(string(r)) {
			runeAt = append(runeAt, i)
		}
	}
	d := NewParagraph(s, Options{Mode: App, Base: base}).Line(0, len(s), 0)
	var all []int
	for _, c := range d.Cells() {
		var cell []int
		for i := c.Start; i < c.End; i++ {
			if r := runeAt[i]; levels[r] != hidden && (len(cell) == 0 || cell[len(cell)-1] != r) {
				cell = append(cell, r)
			}
		}
		if len(cell) > 0 && levels[cell[0]]%2 == 1 {
			slices.Reverse(cell)
		}
		all = append(all, cell...)
	}
	return all
}

// dataLines yields the lines of a test file that are not comments, with their numbers.
func dataLines(t *testing.T, name string) func(yield func(int, string) bool) {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return func(yield func(int, string) bool) {
		var in io.Reader = bzip2.NewReader(f)
		scanner := bufio.NewScanner(in)
		for n := 1; scanner.Scan(); n++ {
			line := strings.TrimSpace(scanner.Text())
			if line != "" && line[0] != '#' && !strings.HasPrefix(line, "@Type") && !yield(n, line) {
				return
			}
		}
		if err := scanner.Err(); err != nil {
			t.Fatal(err)
		}
	}
}

func levelsOf(t *testing.T, s string) (levels []uint8) {
	for _, n := range numbers(t, strings.ReplaceAll(s, "x", strconv.Itoa(hidden))) {
		levels = append(levels, uint8(n))
	}
	return levels
}

func numbers(t *testing.T, s string) (all []int) {
	for field := range strings.FieldsSeq(s) {
		n, err := strconv.Atoi(field)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, n)
	}
	return all
}
