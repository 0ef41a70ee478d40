// The layout of the poster: nothing overlaps, everything has room, and the text is as large as possible.

package export

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/canvastest"
)

func sheetOf(c *canvas.Canvas, w *Words) *sheet {
	p := newPoster(c, w, Options{})
	l := p.layout()
	return fit(a3, l, p.measureAll(l, p.boards(l), widthOf), w.RightToLeft)
}

func TestSheetHasRoomForEveryNote(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, w := drawCanvas(t), drawWords(t)
		s := sheetOf(c, w)
		area, count := 0.0, 0
		for i := range s.boxes {
			b := &s.boxes[i]
			area += b.w * b.h
			inside(t, 0, b.x, b.y, b.w, b.h, s.width, s.height)
			var taken [][4]float64
			for _, k := range b.cards {
				taken = append(taken, [4]float64{k.x, k.y, k.w, k.h})
			}
			for _, k := range b.chips {
				taken = append(taken, [4]float64{k.x, k.y, k.w, k.h})
			}
			for i, r := range taken {
				inside(t, blockPad*s.em, r[0], r[1], r[2], r[3], b.w, b.h)
				for _, o := range taken[:i] {
					if r[0] < o[0]+o[2] && o[0] < r[0]+r[2] && r[1] < o[1]+o[3] && o[1] < r[1]+r[3] {
						t.Fatalf("%v is over %v", r, o)
					}
				}
			}
			count += len(b.chips)
			for _, k := range b.cards {
				count += 1 + len(k.details)
			}
		}
		if math.Abs(area-s.width*s.height) > 1 {
			t.Fatalf("the blocks take %.1f of %.1f", area, s.width*s.height)
		}
		if count != c.Count() {
			t.Fatalf("%d of %d notes are there", count, c.Count())
		}
	})
}

func inside(t *rapid.T, pad, x, y, w, h, width, height float64) {
	t.Helper()
	const little = 0.01
	if x < pad-little || y < pad-little || x+w > width-pad+little || y+h > height-pad+little {
		t.Fatalf("%.1f %.1f %.1f %.1f is not inside %.1f %.1f less %.1f", x, y, w, h, width, height, pad)
	}
}

func TestTextIsAsLargeAsTheSheetLetsItBe(t *testing.T) {
	cafes := read(t, "cafes.yaml")
	last := math.Inf(1)
	for _, times := range []int{1, 2, 3, 5, 40} {
		s := sheetOf(long(cafes, times), english())
		if s.em > last {
			t.Errorf("with %d times the notes the text grows to %.1f", times, s.em)
		}
		last = s.em
		one := sheetHeight - 2*sheetMargin - headHeight - footHeight
		if fits := s.height <= one; fits != (times < 40) && times != 5 {
			t.Errorf("with %d times the notes the poster is %.0f high, the sheet %.0f", times, s.height, one)
		}
	}
	if last != smallest {
		t.Errorf("the longest canvas has text of %.1f, want the smallest", last)
	}
}

func TestWrapKeepsTextAndWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text, width := visible(drawText().Draw(t, "text")), rapid.Float64Range(0.5, 20).Draw(t, "width")
		lines := measure(text, widthOf).wrap(width)
		if got, want := strings.Join(strings.Fields(strings.Join(lines, "")), ""), strings.Join(strings.Fields(text), ""); got != want {
			t.Fatalf("%q became %q", want, got)
		}
		for i, line := range lines {
			seen := seenIn(line)
			if wide := widthOf(strings.TrimRightFunc(line, unseen)); wide > width+0.001 && seen > 1 {
				t.Fatalf("%q is %.2f wide, the room %.2f", line, wide, width)
			}
			if !strings.ContainsAny(text, "\n\u2028") && seen == 0 && len(lines) > 1 {
				t.Fatalf("line %d of %q shows nothing", i+1, lines)
			}
		}
	})
}

// seenIn counts the characters that are seen.
func seenIn(line string) (n int) {
	for g := uniseg.NewGraphemes(line); g.Next(); {
		if strings.TrimFunc(g.Str(), unseen) != "" {
			n++
		}
	}
	return n
}

func TestWrapBreaksWhereWordsDo(t *testing.T) {
	for _, test := range []struct {
		text  string
		width float64
		want  string
	}{
		{"Beans roasted the same morning", 11, "Beans roasted the|same morning"},
		{"one\n\ntwo", 11, "one||two"},
		{"hobekohv.ee/tellimine", 10, "hobekohv.ee/|tellimine"},
		{"ettevõtlusmudel", 5, "ettevõtlu|smudel"},
		{"", 5, ""},
		{"焙煎してお届け", 4, "焙煎し|てお届|け"},
		{"\u200c😀", 1, "\u200c😀"},
		{"\u2060😀😀", 1, "\u2060😀|😀"},
		{"😀\u200b", 1, "😀\u200b"},
		{"😀 😀", 1, "😀|😀"},
		{"😀\u00a0😀", 1, "😀|😀"},
		{"nn\u00a0\u200c", 1, "n|n\u00a0\u200c"},
		{"\u00a0\u200c b", 0.5, "\u200cb"},
		{"  Beans roasted", 5, "Beans|roasted"},
		{"a \u200c😀", 1, "a \u200c|😀"},
	} {
		if got := strings.Join(measure(test.text, widthOf).wrap(test.width), "|"); got != test.want {
			t.Errorf("%q in %.0f is %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

func TestSharesAreReadFromText(t *testing.T) {
	for _, test := range []struct {
		text string
		want float64 // 0: none
	}{
		{"60 %", 60}, {"About 55%", 55}, {"30 percent", 30}, {"12,5 %", 12.5}, {"۷۰٪", 70}, {"٪۷۰", 70}, {"حدود ۳۰ درصد", 30}, {"%30", 30},
		{"70 % in 2027", 70}, {"between 60 and 70", 0}, {"60 % or 70 %", 0}, {"most of it", 0}, {"140 %", 0}, {"0", 0}, {"", 0},
	} {
		if got, ok := percentIn(test.text); ok != (test.want > 0) || ok && got != test.want {
			t.Errorf("%q is %v, %v, want %v", test.text, got, ok, test.want)
		}
	}
	c := read(t, "cafes.yaml")
	var got []float64
	for _, s := range shares(c.Notes(canvas.RevenueStreams), canvas.RevenueStreams) {
		got = append(got, s.percent)
	}
	if len(got) != 3 || got[0] != 55 || got[1] != 30 || got[2] != 10 {
		t.Errorf("the shares are %v", got)
	}
}

// TestSharesOfWhatIsNotRejected: a share that turned out wrong is not counted,
// nor is that of a stream that was given up or of what is no stream.
func TestSharesOfWhatIsNotRejected(t *testing.T) {
	c := canvastest.Sketch(t, canvas.BusinessModel, `
		rs1 Subscription
		rs2 Courses
		rs3 Advice | status=rejected
		rs4 Leasing | option=leasing
		rs5 60% | question=revenue-shares detail status=rejected | rs1
		rs6 55% | question=revenue-shares detail | rs1
		rs7 30% | question=revenue-shares detail status=rejected | rs2
		rs8 20% | question=revenue-shares detail | rs3
		rs9 10% | question=revenue-shares detail | rs4
	`)
	var got []string
	for _, s := range shares(c.Notes(canvas.RevenueStreams), canvas.RevenueStreams) {
		got = append(got, fmt.Sprint(s.stream.ID, " ", s.percent))
	}
	if want := []string{"rs1 55"}; !slices.Equal(got, want) {
		t.Errorf("the shares are %v, want %v", got, want)
	}
}

func TestLongWordsAreBrokenAtJointsAndAfterSyllables(t *testing.T) {
	m := measure("ettevõtlusmudel kohv", widthOf)
	m.breaks = func(word string) (breaks []Break) {
		for _, head := range []string{"et", "ette", "ettevõt", "ettevõtlus", "ettevõtlusmu"} {
			breaks = append(breaks, Break{len(head), head == "ettevõtlus"})
		}
		return breaks
	}
	for width, want := range map[float64]string{4.5: "ettevõt-|lus-|mudel|kohv", 6: "ettevõtlus-|mudel kohv", 8: "ettevõtlus-|mudel kohv", 20: "ettevõtlusmudel kohv"} {
		if got := strings.Join(m.wrap(width), "|"); got != want {
			t.Errorf("in %.1f it is %s, want %s", width, got, want)
		}
	}
}
