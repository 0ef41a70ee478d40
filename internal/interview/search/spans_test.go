package search

import (
	"strings"
	"testing"
)

func TestSpans(t *testing.T) {
	for _, test := range []struct {
		text, query string
		mirrored    bool
		want        string
	}{
		{"Beans roasted the same morning", "bean", false, "[Bean]s roasted the same morning"},
		{"Hõbe Coffee", "hobe", false, "[Hõbe] Coffee"},
		{"Ho\u0303be", "hobe", false, "[Ho\u0303be]"},
		{"a bean, two beans", "bean two", false, "a [bean], [two] [bean]s"},
		{"كافه", "کافه", false, "[كافه]"},
		{"می‌خواهم", "میخواهم", false, "[می‌خواهم]"},
		{"ﻪﻓﺎﮐ", "کافه", true, "[ﻪﻓﺎﮐ]"},
		{"cafés", "tea", false, "cafés"},
		{"cafés", " ", false, "cafés"},
	} {
		var b strings.Builder
		at := 0
		for _, s := range Spans(test.text, test.query, test.mirrored) {
			b.WriteString(test.text[at:s.Start] + "[" + test.text[s.Start:s.End] + "]")
			at = s.End
		}
		if got := b.String() + test.text[at:]; got != test.want {
			t.Errorf("%q in %q: %s, want %s", test.query, test.text, got, test.want)
		}
	}
}
