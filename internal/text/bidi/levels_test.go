package bidi

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"
)

// levelCases is lines of text, and the level of each of their characters.
var levelCases = []struct {
	rule, in string
	base     Direction
	want     string // a digit for each character; x: removed by rule X9, any level
}{
	{"P1: a separator ends what was open", "Vl\u2029l", LTR, "x100"},
	{"X2 and X3: embeddings go to the next level of their direction", "lRrLl", LTR, "0x1x2"},
	{"X4: an override to the left turns letters", "Vl1P", LTR, "x11x"},
	{"X5: an override to the right turns letters", "Or1P", RTL, "x22x"},
	{"X5a: an isolate stands as a neutral in the text around it", "r<l}r", LTR, "11211"},
	{"X5b: a left-to-right isolate", "r{r}r", RTL, "11311"},
	{"X5c: an isolate that takes its direction from what is in it, to the left", "l?r}l", RTL, "22322"},
	{"X5c: and to the right", "r?l}r", RTL, "11211"},
	{"X5c: an isolate within it does not count", "r?{l}r}", LTR, "1012110"},
	{"X6a: the end of an isolate ends the embeddings in it", "{Rl}l", LTR, "0x400"},
	{"X6a: an end without a start is a neutral", "r}r", LTR, "111"},
	{"X7: an embedding ends", "lRlPl", LTR, "0x2x0"},
	{"X7: an end of an embedding does not end an isolate", "<P1}", LTR, "0x20"},
	{"X9: removed characters part nothing", "1Z+Z1", RTL, "2x2x2"},
	{"X10: what comes after an isolate goes on from what came before it", "a{l}1%", LTR, "112120"},
	{"W1: a mark is of the class of its letter", "rN", LTR, "11"},
	{"W1: a mark at the start", "Nl", RTL, "12"},
	{"W1: a mark after an isolate is neutral", "l{l}Nr", RTL, "212111"},
	{"W2 and W5: a number after an Arabic letter takes no percent sign", "a1%", LTR, "120"},
	{"W3: Arabic letters run to the left", "a", LTR, "1"},
	{"W4: one separator in a European number", "r1,1", LTR, "1222"},
	{"W4: one separator in an Arabic number", "r١,١", LTR, "1222"},
	{"W4: a plus is none in an Arabic number", "r١+١", LTR, "1212"},
	{"W4: two separators part numbers", "r1,,1", LTR, "12112"},
	{"W5: signs before and after a number", "r$1%", LTR, "1222"},
	{"W6: a separator alone is neutral", "r,r", LTR, "111"},
	{"W7: a number after a Latin letter runs with it", "l1", RTL, "22"},
	{"N0: brackets that hold text along the paragraph", "r(l)r", LTR, "10001"},
	{"N0: brackets that hold the other direction, after it", "r(r)l", LTR, "11110"},
	{"N0: brackets that hold the other direction, not after it", "l(r)r", LTR, "00101"},
	{"N0: a number in brackets counts as the left", "r(1)l", LTR, "11210"},
	{"N0: the brackets of one pair are of one form", "r(r]l", LTR, "11100"},
	{"N0: a mark on a bracket goes with it", "r(r)Nl", LTR, "111110"},
	{"N0: other forms of one angle bracket", "r\u3008r\u232al", LTR, "11110"},
	{"N1: neutrals between one direction take it", "r r", LTR, "111"},
	{"N1: numbers count as the left", "r-1", LTR, "112"},
	{"N2: neutrals between two directions take the paragraph's", "l r", RTL, "211"},
	{"I1: numbers are one deeper", "r1", LTR, "12"},
	{"I2: letters against the paragraph are one deeper", "lr1", RTL, "212"},
	{"L1: blanks at the end have the level of the paragraph", "r  ", LTR, "100"},
	{"L1: and blanks before a tab", "r \tr", LTR, "1001"},
}

// TestLevelsByRule has a small case for each rule of UAX #9; conformance_test.go
// runs Unicode's own tests. In the cases l, r and a are a Latin, a Hebrew and an
// Arabic letter, 1 and ١ a European and an Arabic-Indic digit, N is a mark, and
// signs says which of the others stand for controls.
func TestLevelsByRule(t *testing.T) {
	signs := strings.NewReplacer(
		"r", "א", "a", "ع", "N", "\u0300",
		"L", "\u202a", "R", "\u202b", "P", "\u202c", "O", "\u202d", "V", "\u202e",
		"{", "\u2066", "<", "\u2067", "?", "\u2068", "}", "\u2069", "Z", "\u200b")
	for _, c := range levelCases {
		t.Run(c.rule, func(t *testing.T) {
			s := signs.Replace(c.in)
			got := []byte{}
			for i, level := range resolve(s, c.base) {
				if c.want[min(i, len(c.want)-1)] == 'x' {
					got = append(got, 'x')
				} else {
					got = append(got, '0'+level)
				}
			}
			if string(got) != c.want {
				t.Errorf("levels of %q (%+q) are %s, want %s", c.in, s, got, c.want)
			}
		})
	}
}

func TestEmbeddingsStopAtTheDeepestLevel(t *testing.T) {
	for _, opener := range []string{"\u202b", "\u2067"} {
		s := strings.Repeat(opener, 200) + "א"
		levels := resolve(s, LTR)
		if got := levels[len(levels)-1]; got != maxDepth {
			t.Errorf("a letter in 200 times %+q is at level %d, want %d", opener, got, maxDepth)
		}
	}
	isolates := strings.Repeat("\u2067", 200) + strings.Repeat("\u2069", 200) + "l"
	if levels := resolve(isolates, LTR); levels[len(levels)-1] != 0 {
		t.Errorf("after isolates that were too deep, a letter is at level %d", levels[len(levels)-1])
	}
}

// Time grows with the text, whatever is nested in it.
func TestManyIsolatesTakeLittleTime(t *testing.T) {
	s := strings.Repeat("\u2068", 200_000) + "א" + strings.Repeat("(", 200_000)
	if got := len(resolve(s, LTR)); got != 400_001 {
		t.Errorf("%d levels", got)
	}
}

func TestEveryBracketHasAPartner(t *testing.T) {
	brackets := 0
	for r := rune(0); r < 0x3000; r++ {
		properties, _ := bidi.LookupRune(r)
		if !properties.IsBracket() {
			continue
		}
		brackets++
		partner, _ := bidi.LookupRune(mirror(r))
		opens := properties.IsOpeningBracket()
		if !partner.IsBracket() || partner.IsOpeningBracket() == opens || pairOf(r, opens) != -pairOf(mirror(r), !opens) {
			t.Errorf("the brackets %q and %q are no pair", r, mirror(r))
		}
	}
	if brackets < 90 {
		t.Errorf("only %d brackets", brackets)
	}
}

// TestDirectionsAreThoseOfXText compares with what golang.org/x/text publishes:
// for each character, whether it runs to the left. Brackets are left out, for x/text
// does not pair them by way of its public functions.
func TestDirectionsAreThoseOfXText(t *testing.T) {
	pieces := rapid.SampledFrom([]string{
		"a", "b", "א", "ע", "س", "ل", "1", "23", "۴", "٥", "+", "-", ",", ".", "/", ":", "%", "$", "€", " ", "  ", "!", "؟", "،", "…",
		"\u0300", "\u064b", "\u200b", "\u200c", "\u200e", "\u200f", "\u061c",
		"\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069",
	})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(pieces, 1, 30).Draw(t, "pieces"), "")
		base, option := LTR, bidi.DefaultDirection(bidi.LeftToRight)
		if Base(s) == RTL || rapid.Bool().Draw(t, "leftward") {
			base, option = RTL, bidi.DefaultDirection(bidi.RightToLeft)
		}
		var p bidi.Paragraph
		if _, err := p.SetString(s, option); err != nil {
			t.Fatal(err)
		}
		ordering, err := p.Order()
		if err != nil {
			t.Fatal(err)
		}
		var want, got []bool
		for i := range ordering.NumRuns() {
			run := ordering.Run(i)
			want = append(want, slices.Repeat([]bool{run.Direction() == bidi.RightToLeft}, len([]rune(run.String())))...)
		}
		for i, level := range resolve(s, base) {
			if removed(class([]rune(s)[i])) { // any level is right
				want[i] = level%2 == 1
			}
			got = append(got, level%2 == 1)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("%+q runs to the left at\n%v, in x/text at\n%v", s, got, want)
		}
	})
}
