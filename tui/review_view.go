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
	head, pages := v.pages(w, h)
	rest := h - len(head)
	if len(pages) == 1 {
		p := pages[0]
		return append(head, v.past.window(v.env, v.indented(p.lines), rest, p.first, p.last)...)
	}
	drawn := make([][]string, len(pages))
	for i, p := range pages {
		if p.last > 0 {
			drawn[i] = v.past.window(v.env, p.lines, rest, p.first, p.last)
		} else {
			drawn[i] = v.window(p.lines, rest, 0, 0)
		}
	}
	return append(head, v.indented(v.columns(drawn[0], drawn[1], v.column(w)+betweenEnds))...)
}

// pages are the lines above the groups, and the groups: in a wide window in two columns.
func (v *reviewScreen) pages(w, h int) (head []string, pages []*page) {
	room := w - 2*margin
	head = v.titled(v.heading, "", room, h)
	if at := len(head) - len(tightHead([]string{""}, h)) - 1; v.summed {
		head[at] = v.set.Join(head[at], "   ", v.sheet.Second.Render(v.set.Line(v.sum(room-text.Width(head[at])-1))))
	}
	column := v.column(w)
	if w < wideReview || !v.summed {
		return head, []*page{v.page(column, false, func(bool) bool { return true })}
	}
	column = min(column, measure) // longer lines do not read well
	left := v.page(column, false, func(beside bool) bool { return !beside })
	right := v.page(column, true, func(beside bool) bool { return beside })
	if len(right.lines) > h-len(head) {
		right = v.page(column, false, func(beside bool) bool { return beside })
	}
	return head, []*page{left, right}
}

// column is the width of a column of groups in a window of width w.
func (v *reviewScreen) column(w int) int {
	if w < wideReview || !v.summed {
		return min(w-2*margin, measure)
	}
	return (w - 2*margin - betweenEnds) / 2
}

// pageOfCursor is the column with the item under the cursor, and its height.
func (v *reviewScreen) pageOfCursor(w, h int) (p *page, room int) {
	head, pages := v.pages(w, h)
	p = pages[0]
	if last := pages[len(pages)-1]; last.last > 0 {
		p = last
	}
	return p, h - len(head)
}

// sum says in numbers how the canvas stands, as much of that as fits in w cells.
func (v *reviewScreen) sum(w int) string {
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
	return v.fitting(w, v.words.HowFar(v.iv.Survey().Progress), count(v.counted.gaps, v.words.Header.Gaps.For),
		count(len(interview.Unresolved(v.iv.Canvas())), l.Guesses.For), count(late, l.Overdue.For))
}

// page draws the groups that are wanted, if so asked with a blank line between items.
func (v *reviewScreen) page(column int, apart bool, wanted func(beside bool) bool) *page {
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
		if apart && v.items[i-1].heading == "" {
			p.gap()
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
