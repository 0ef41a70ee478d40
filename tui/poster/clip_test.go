package poster

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/canvas/check"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/style"

	"pgregory.net/rapid"
)

// clippedBox returns a box of notes of the heights, clipped to the lines, with the
// cursor on the at-th note (or on none: -1), and all entries.
func clippedBox(heights []int, at, lines int) (*box, []*entry) {
	m, b := boxOf(heights, at)
	m.clip(b, lines)
	return b, b.entries
}

// boxOf returns the box of clippedBox before it is clipped, and what clips it.
func boxOf(heights []int, at int) (*lineMaker, *box) {
	c := canvas.New(canvas.BusinessModel, "", "", "", "")
	for i, h := range heights {
		text := strings.TrimRight(strings.Repeat("note "+strconv.Itoa(i)+"\n", h), "\n")
		c, _ = c.Add(canvas.Channels, canvas.Note{Text: text}, -1)
	}
	p := New(style.New(false, false), typeset.Compositor{}, Words{Title: func(b string) string { return b }, More: strconv.Itoa})
	br := lineMaker{Poster: p, content: newContent(c)}
	b := &box{right: 31, entries: br.blocks[canvas.Channels]}
	if at >= 0 {
		br.current = b.entries[at].note
		br.cursor = Cursor{canvas.Channels, br.current.Key}
	}
	return &br, b
}

func TestClippedBoxesCountHiddenNotes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heights := rapid.SliceOfN(rapid.IntRange(1, 4), 1, 12).Draw(t, "heights")
		at := rapid.IntRange(-1, len(heights)-1).Draw(t, "cursor")
		lines := rapid.IntRange(3, 20).Draw(t, "lines")
		b, entries := clippedBox(heights, at, lines)
		if len(b.body) > lines {
			t.Fatalf("%d lines of %d", len(b.body), lines)
		}
		counted, showing := 0, map[canvas.Key]int{}
		for _, l := range b.body {
			if l.note != 0 {
				showing[l.note]++
				continue
			}
			_, said, _ := strings.Cut(plainText(l.spans[1:]), " ")
			n, err := strconv.Atoi(said)
			if err != nil || n < 1 {
				t.Fatalf("says %q", said)
			}
			counted += n
		}
		if len(showing)+counted != len(entries) {
			t.Fatalf("%d notes show and %d are counted, of %d", len(showing), counted, len(entries))
		}
		if at >= 0 {
			if got := showing[entries[at].note.Key]; got != min(heights[at], got) || got == 0 || got < heights[at] && heights[at] <= lines-2 {
				t.Fatalf("%d lines show of the cursor's %d", got, heights[at])
			}
		}
	})
}

func TestClippedBoxesOfAnyHeightShowTheCursor(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heights := rapid.SliceOfN(rapid.IntRange(1, 4), 1, 12).Draw(t, "heights")
		at := rapid.IntRange(0, len(heights)-1).Draw(t, "cursor")
		lines := rapid.IntRange(1, 20).Draw(t, "lines")
		b, entries := clippedBox(heights, at, lines)
		if !slices.ContainsFunc(b.body, func(l line) bool { return l.note == entries[at].note.Key }) {
			t.Fatalf("the cursor's note is not among the %d lines", len(b.body))
		}
	})
}

func TestClippedBoxesShowNotesAroundTheCursor(t *testing.T) {
	for _, c := range []struct {
		name    string
		heights []int
		at      int
		lines   int
		want    []string
	}{
		{"all fit", []int{1, 2}, -1, 3, []string{"• note 0", "• note 1", "  note 1"}},
		{"a count at the end", []int{1, 1, 1, 1}, -1, 3, []string{"• note 0", "• note 1", "↓ 2"}},
		{"a note cut, so that the next are seen", []int{3, 1, 1}, -1, 3, []string{"• note 0…", "• note 1", "• note 2"}},
		{"two notes cut", []int{4, 4, 1, 1}, -1, 5, []string{"• note 0", "  note 0…", "• note 1", "  note 1…", "↓ 2"}},
		{"the last note cut needs no count", []int{1, 4}, -1, 3, []string{"• note 0", "• note 1", "  note 1…"}},
		{"in the middle", []int{1, 1, 1, 1, 1, 1, 1, 1}, 4, 5, []string{"↑ 3", "• note 3", "• note 4", "• note 5", "↓ 2"}},
		{"at the end", []int{1, 1, 1, 1, 1, 1, 1}, 6, 4, []string{"↑ 4", "• note 4", "• note 5", "• note 6"}},
		{"two lines, the cursor below the first note", []int{1, 1, 1, 1}, 1, 2, []string{"• note 1", "↓ 2"}},
		{"two lines, the cursor on the last note", []int{1, 1, 1}, 2, 2, []string{"• note 2"}},
		{"one line for many", []int{1, 1}, -1, 1, []string{"↓ 2"}},
		{"one line for the cursor", []int{1, 1, 1}, 1, 1, []string{"• note 1"}},
		{"no line", []int{1}, 0, 0, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, _ := clippedBox(c.heights, c.at, c.lines)
			var got []string
			for _, l := range b.body {
				got = append(got, plainText(l.spans[1:]))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("shows %q, want %q", got, c.want)
			}
		})
	}
}

// A line that counts notes has the mark of the nearest connection among them, few notes
// being connected or many.
func TestCountsSayWhatIsConnected(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		heights := rapid.SliceOfN(rapid.IntRange(1, 3), 4, 30).Draw(t, "heights")
		at := rapid.IntRange(-1, len(heights)-1).Draw(t, "cursor")
		distances := map[canvas.Key]check.Distance{}
		m, b := boxOf(heights, at)
		for i, e := range b.entries {
			if d := rapid.SampledFrom([]check.Distance{0, 0, 0, check.Far, check.Near}).Draw(t, "distance"); d != 0 {
				distances[e.note.Key] = d
				b.connected = append(b.connected, i)
			}
		}
		if m.distances = distances; rapid.Bool().Draw(t, "many") {
			b.connected = nil
			for k := canvas.Key(1 << 40); len(distances) <= mostSorted; k++ {
				distances[k] = check.Far // elsewhere
			}
		}
		m.clip(b, rapid.IntRange(3, 20).Draw(t, "lines"))
		shown := map[canvas.Key]bool{}
		for _, l := range b.body {
			shown[l.note] = true
		}
		for i, l := range b.body {
			if l.note != 0 {
				continue
			}
			want, passed := " ", false
			for _, e := range b.entries {
				if passed = passed || shown[e.note.Key]; shown[e.note.Key] || passed == (i == 0 && len(b.body) > 1) {
					continue
				}
				switch d := distances[e.note.Key]; {
				case d == check.Near:
					want = m.marks.Near
				case d == check.Far && want == " ":
					want = m.marks.Far
				}
			}
			if got := l.spans[0].text; got != want {
				t.Fatalf("line %d, %q: marked %q, not %q", i, plainText(l.spans), got, want)
			}
		}
	})
}
