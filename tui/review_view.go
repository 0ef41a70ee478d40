// Drawing the review: groups under headings, in a wide window the story beside them.

package tui

import (
	"strings"

	"bmcanvas/internal/interview"
	"bmcanvas/internal/text"
	"bmcanvas/tui/keys"
)

// wideReview is the width from which on the story stands beside the other groups.
const wideReview = 120

// broad says that the story stands beside the groups where there is room.
func (v *reviewScreen) broad() bool { return true }

func (v *reviewScreen) view(w, h int) []string {
	v.gather()
	room := w - 2*margin
	column := min(room, measure)
	head := v.titled(v.heading, "", room)
	if v.summed {
		head[1] = v.set.Join(head[1], "   ", v.sheet.Second.Render(v.cut(v.sum(), max(room-text.Width(head[1])-1, 1))))
	}
	rest := h - len(head)
	if w < wideReview || !v.summed {
		p := v.page(column, func(bool) bool { return true })
		return append(head, v.itemWindow(p, v.indented(p.lines), rest)...)
	}
	column = (room - betweenEnds) / 2
	left := v.page(column, func(beside bool) bool { return !beside })
	right := v.page(column, func(beside bool) bool { return beside })
	drawn := v.columns(v.itemWindow(left, left.lines, rest), v.itemWindow(right, right.lines, rest), column+betweenEnds)
	return append(head, v.indented(drawn)...)
}

// itemWindow cuts the lines of a page to height h. If the item with the cursor is on the
// page, it is seen, as much of it as fits.
func (v *reviewScreen) itemWindow(p *page, lines []string, h int) []string {
	if p.last == 0 {
		return v.window(lines, h, 0, 0)
	}
	if v.below = false; len(lines) <= h {
		v.past = 0
		return lines
	}
	first := max(p.first-1+v.past, 0)
	v.below = p.last > windowTop(len(lines), h, first, p.last)+h-1
	return v.window(lines, h, first, p.last)
}

// sum says in numbers how the canvas stands.
func (v *reviewScreen) sum() string {
	count := func(n int, words func(n int, pairs ...any) string) string {
		if n == 0 {
			return ""
		}
		return words(n)
	}
	late := 0
	for _, d := range interview.DueDays(v.iv.Canvas(), v.today(), v.iv.Text) {
		if d.Late {
			late++
		}
	}
	l := v.words.CanvasList
	return v.parts(v.words.HowFar(v.iv.Survey().Progress), count(v.counted.gaps, v.words.Header.Gaps.For),
		count(len(interview.Unresolved(v.iv.Canvas())), l.Guesses.For), count(late, l.Overdue.For))
}

// page draws the groups that are wanted.
func (v *reviewScreen) page(column int, wanted func(beside bool) bool) *page {
	p, drawing := &page{}, true
	for i, item := range v.items {
		if item.heading != "" {
			if drawing = wanted(item.beside); drawing {
				p.gap()
				bar := v.set.Join(item.bar.Render(v.sheet.Marks.Bar), " ")
				p.add(v.set.Join(bar, v.sheet.Title.Render(v.cut(item.heading, column-barWidth))))
			}
			continue
		}
		if !drawing {
			continue
		}
		lines := v.itemLines(item, column, i == v.at)
		lines = v.clickRows(lines, column, func() outcome {
			if !v.items[i].choosable() {
				return stay
			}
			v.at, v.past = i, 0
			return pressKey(keys.Enter)
		})
		if i == v.at {
			p.show(lines...)
		} else {
			p.add(lines...)
		}
	}
	return p
}

// itemLines draws an item; one with the cursor with what there is more of it.
func (v *reviewScreen) itemLines(item reviewItem, column int, here bool) []string {
	r := item.row(v.env, column)
	lines := r.lines(v.env, column, here, 0)
	if here && r.note == "" {
		item.more = strings.TrimPrefix(item.note+"\n"+item.more, "\n")
	}
	if here && item.more != "" {
		lines = append(lines, v.hang(text.Spaces(max(r.lead(v.env)-2, 4)), item.more, column, v.sheet.Second)...)
	}
	return lines
}

// row is the item as a row of a list. A note that would take a line of its own
// is left out; it is shown below while the item has the cursor.
func (i reviewItem) row(e *env, w int) row {
	r := row{label: i.text, note: i.note, mark: i.mark}
	if r.lead(e)-2+e.set.Width(i.text)+2+e.set.Width(i.note) > w {
		r.note = ""
	}
	return r
}
