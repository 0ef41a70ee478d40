package bidi_test

import (
	"fmt"

	"bmcanvas/tui/bidi"
)

// A note is wrapped as it is read; each of its lines begins at the right.
func ExampleWrap() {
	for _, line := range bidi.Wrap("کافه‌های مستقل در Tallinn", 14, bidi.Options{Mode: bidi.App}) {
		fmt.Printf("|%s|\n", line)
	}
	// Output:
	// | ﻞﻘﺘﺴﻣ ﯼﺎﻫﻪﻓﺎﮐ|
	// |    Tallinn ﺭﺩ|
}

// A field draws its cursor as one more style.
func ExampleSpans() {
	spans, cells := bidi.Spans([]bidi.Span{{Text: "قهوه"}, {Text: bidi.Caret, Style: 1}}, bidi.Options{Mode: bidi.App, Base: bidi.RTL})
	fmt.Println(cells)
	for _, s := range spans {
		fmt.Printf("%d %q\n", s.Style, s.Text)
	}
	// Output:
	// 5
	// 1 " "
	// 0 "ﻩﻮﻬﻗ"
}
