package beside

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/canvas/export"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/internal/text/typeset"
	"bmcanvas/tui/style"
)

var rows = []export.SideRow{
	{Kind: export.SideTitle, Cells: [2][]string{{"Channels"}, nil}},
	{Kind: export.SideBoth, Cells: [2][]string{{"Shop"}, {"Shop"}}},
	{Kind: export.SideDiffer, Cells: [2][]string{{"Web", "Status: assumption"}, {"Web shop", "Status: confirmed"}}},
	{Kind: export.SideOld, Cells: [2][]string{{"Post"}, nil}},
	{Kind: export.SideNew, Cells: [2][]string{nil, {"Couriers who ride through the whole town"}}},
	{Kind: export.SideNew, Cells: [2][]string{nil, {"Fax"}}},
}

func TestRows(t *testing.T) {
	d := Drawer{Sheet: &style.Sheet{}}
	for _, test := range []struct {
		w    int
		want string
	}{
		{66, `
Channels
= Shop                            = Shop
~ Web                             ~ Web shop
    Status: assumption                Status: confirmed
< Post                            > Couriers who ride through the
                                    whole town
                                  > Fax
`},
		{40, `
Channels
= Shop
~ Web
    Status: assumption
> Web shop
    Status: confirmed
< Post
> Couriers who ride through the whole
  town
> Fax
`},
	} {
		var got strings.Builder
		for _, row := range d.Rows(rows, test.w) {
			got.WriteString(d.Set.Fit(row, test.w) + "\n")
		}
		if got.String() != test.want {
			t.Errorf("%d wide:\n%s", test.w, got.String())
		}
	}
}

// On a screen that begins at the right the first side is there, and no row is too wide
// in either direction.
func TestSidesOfAPersianScreen(t *testing.T) {
	d := Drawer{Sheet: &style.Sheet{}, Set: typeset.Compositor{Mode: bidi.App, Base: bidi.RTL}}
	for _, w := range []int{40, 66, 100} {
		head := d.Head([2]string{"Old", "New"}, w)
		if line := d.Set.Fit(head[0], w); w >= From && strings.Index(line, "New") > strings.Index(line, "Old") {
			t.Errorf("%q", line)
		}
		for _, row := range append(head, d.Rows(rows, w)...) {
			if text.Width(d.Set.Fit(row, w)) > w || text.Width(row) > w {
				t.Errorf("%q is wider than %d", row, w)
			}
		}
	}
	if got := d.Head([2]string{"Old", "New"}, 40); len(got) != 2 || !slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "New") }) {
		t.Errorf("%q", got)
	}
}
