package tui

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/internal/text/bidi"
)

func TestOrdered(t *testing.T) {
	const persian = "a.yaml:3: خطا: یادداشت تکراری"
	for _, test := range []struct {
		name        string
		mode        bidi.Mode
		rightToLeft bool
		want        string
	}{
		{"to a file", bidi.Off, true, "One line\n  " + persian + "\nNo end"},
		{"in English", bidi.App, false, "One line\n  " + bidi.Line(persian, 0, bidi.Options{Mode: bidi.App, Base: bidi.LTR}).Text + "\nNo end"},
		{"in Persian", bidi.App, true, "                                One line\n         " + bidi.Line(persian, 0, bidi.Options{Mode: bidi.App, Base: bidi.RTL}).Text + "\n                                  No end"},
	} {
		var b strings.Builder
		o := NewOrdered(&b, test.rightToLeft, func(string) string { return "" })
		o.order(test.mode, 40)
		// However it is cut, the same comes out.
		for _, part := range []string{"One ", "line\n  a.yaml:3: خطا: ", "یادداشت تکراری\nNo ", "end"} {
			if n, err := fmt.Fprint(o, part); err != nil || n != len(part) {
				t.Fatalf("%s: %d, %v", test.name, n, err)
			}
		}
		if err := o.Close(); err != nil {
			t.Fatal(err)
		}
		if got := b.String(); got != test.want {
			t.Errorf("%s: got\n%q\nwant\n%q", test.name, got, test.want)
		}
	}
}
