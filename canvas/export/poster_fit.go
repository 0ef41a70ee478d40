// Fitting the poster on its paper: how wide the columns, how high the rows and how large the text.

package export

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"bmcanvas/canvas"
)

// paper is the room for the blocks on a sheet, and the largest and smallest em on it.
type paper struct{ width, height, largest, smallest float64 }

// The papers: of a poster, of a poster that is never higher than its sheet, and of a
// poster within a report.
var (
	a3    = paper{sheetWidth - 2*sheetMargin, sheetHeight - 2*sheetMargin - headHeight - footHeight, largest, smallest}
	fixed = paper{a3.width, a3.height, largest, 1}
	a4    = paper{reportWidth, reportHeight, reportLargest, reportSmallest}
)

// plan is how a sheet is laid out before the size of its text is known.
type plan struct {
	air     float64   // of the space around notes: 1, or less if the sheet is crowded
	columns []float64 // how wide they are, in parts of the sheet
}

// Below comfortable, in CSS pixels, notes are set closer together and the columns
// of full boxes become wider.
const (
	comfortable = 14.5
	lessAir     = 0.68
)

// fit lays the blocks out in the largest size in which the notes of every box fit
// on the paper, and then enlarges the text of the boxes that have room left. If even
// the smallest size does not fit, the sheet is higher.
func fit(on paper, l canvas.Layout, sets []measuredBoard, rightToLeft bool) *sheet {
	even := make([]float64, l.Columns)
	for i := range even {
		even[i] = 1 / float64(l.Columns)
	}
	leading := leadingOf(rightToLeft)
	best := on.largestFit(l, sets, plan{1, even}, leading)
	if best.height <= on.height && best.em < comfortable {
		for _, better := range []func() plan{
			func() plan { return plan{lessAir, even} },
			func() plan { return plan{lessAir, best.balanced(l)} },
			func() plan { return plan{lessAir, best.balanced(l)} },
		} {
			if s := on.largestFit(l, sets, better(), leading); s.em > best.em && s.height <= on.height {
				best = s
			}
		}
	}
	for i := range best.boxes {
		best.enlarge(&best.boxes[i], on.largest)
	}
	return best
}

// largestFit lays the blocks out by the plan in the largest size that fits.
func (on paper) largestFit(l canvas.Layout, sets []measuredBoard, p plan, leading float64) *sheet {
	at := func(em float64) *sheet { return layOut(on.width, l, sets, em, on.height, leading, p) }
	best := at(on.largest) // most canvases fit
	if best.height > on.height {
		best = at(on.smallest)
	}
	for low, high := best.em, on.largest; best.height <= on.height && high-low > step; {
		if s := at((low + high) / 2); s.height <= on.height {
			best, low = s, s.em
		} else {
			high = s.em
		}
	}
	return best
}

// How much wider or narrower than even a column can become.
const (
	widestColumn   = 1.3
	narrowestOfAll = 0.75
)

// grid is the widths of the columns as CSS has them; "" if they are even.
func (p plan) grid() string {
	if slices.Min(p.columns) == slices.Max(p.columns) {
		return ""
	}
	var widths []string
	for _, part := range p.columns {
		widths = append(widths, fmt.Sprintf("%.2ffr", part*float64(len(p.columns))))
	}
	return strings.Join(widths, " ")
}

// balanced are widths for the columns with which the boxes of the first row, and
// those below them in the same columns, would need about the same height. Columns
// that one box spans have the same width.
func (s *sheet) balanced(l canvas.Layout) []float64 {
	need := make([]float64, l.Columns) // of the boxes in a column, together
	for i := range s.boxes {
		b := &s.boxes[i]
		if b.cell.Cols > l.Columns/3 { // it spans columns of several boxes
			continue
		}
		for c := b.cell.Col; c < b.cell.Col+b.cell.Cols; c++ {
			need[c] += b.need
		}
	}
	columns := slices.Clone(s.plan.columns)
	sum := 0.0
	for i, n := range need {
		if n > 0 {
			columns[i] *= math.Sqrt(n)
		} else {
			return s.plan.columns // some column has no box of its own
		}
		sum += columns[i]
	}
	even, total := 1/float64(l.Columns), 0.0
	for i := range columns {
		columns[i] = min(widestColumn*even, max(narrowestOfAll*even, columns[i]/sum))
		total += columns[i]
	}
	for i := range columns {
		columns[i] /= total
	}
	return columns
}

// mostLarger limits the text of a box to so many times the size of the fullest box's.
const mostLarger = 1.6

// enlarge sets the notes of the box in the largest size that fits in the box.
func (s *sheet) enlarge(b *box, largest float64) {
	for low, high := s.em, min(largest, s.em*mostLarger); high-low > step/2; {
		larger := box{measuredBoard: b.measuredBoard, em: (low + high) / 2, x: b.x, y: b.y, w: b.w, h: b.h}
		if s.fill(&larger); larger.need <= b.h {
			*b, low = larger, larger.em
		} else {
			high = larger.em
		}
	}
}

// leadingOf is the height of a line in em. Arabic letters need more of it.
func leadingOf(rightToLeft bool) float64 {
	if rightToLeft {
		return 1.6
	}
	return 1.35
}

// layOut lays the blocks out in the width, and in the height or a larger one.
func layOut(width float64, l canvas.Layout, sets []measuredBoard, em, height, leading float64, p plan) *sheet {
	s := &sheet{em: em, title: max(em, min(smallestTitle, 1.45*em)), leading: leading, width: width, boxes: make([]box, len(sets)), plan: p}
	lefts := make([]float64, l.Columns+1)
	for i, part := range p.columns {
		lefts[i+1] = lefts[i] + part*width
	}
	for i := range sets {
		t := &sets[i]
		left := lefts[t.cell.Col]
		s.boxes[i] = box{measuredBoard: t, em: em, x: left, w: lefts[t.cell.Col+t.cell.Cols] - left}
		s.fill(&s.boxes[i])
	}
	rows := s.rows(l.Rows)
	natural := 0.0
	for _, r := range rows {
		natural += r
	}
	spare := max(0, height-natural) / float64(max(l.Rows, 1))
	s.height = max(height, natural)
	tops := make([]float64, len(rows)+1)
	for r := range rows {
		tops[r+1] = tops[r] + rows[r] + spare
	}
	for i := range s.boxes {
		b := &s.boxes[i]
		b.y, b.h = tops[b.cell.Row], tops[b.cell.Row+b.cell.Rows]-tops[b.cell.Row]
	}
	return s
}

// rows are the heights of the rows: as high as the blocks of one row need, then
// higher by equal parts for the blocks of several rows.
func (s *sheet) rows(count int) []float64 {
	rows := make([]float64, count)
	order := make([]*box, len(s.boxes))
	for i := range s.boxes {
		order[i] = &s.boxes[i]
	}
	slices.SortStableFunc(order, func(a, b *box) int { return a.cell.Rows - b.cell.Rows })
	for _, b := range order {
		missing := b.need
		spanned := rows[b.cell.Row : b.cell.Row+b.cell.Rows]
		for _, r := range spanned {
			missing -= r
		}
		for i := range spanned {
			spanned[i] += max(0, missing) / float64(len(spanned))
		}
	}
	return rows
}
