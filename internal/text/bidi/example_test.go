package bidi_test

import (
	"fmt"

	"bmcanvas/internal/text/bidi"
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
