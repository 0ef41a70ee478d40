// Persian words whose parts are written apart.

package check

import (
	"slices"
	"testing"

	"bmcanvas/canvas/words"
)

func TestSplitJoinsPersianAffixes(t *testing.T) {
	for _, tc := range []struct {
		apart, joined string
	}{
		{"کافه های کوچک", "کافه‌های کوچک"},
		{"كافه هاي كوچك", "کافه‌های کوچک"},
		{"همه ی مردم می خواهند", "همه‌ی مردم می‌خواهند"},
		{"ارزان ترین", "ارزان‌ترین"},
		{"می", "می"},
		{"ها", "ها"},
		{"۱۵ می 2027", "۱۵ می 2027"},
	} {
		if got, want := split(words.Fold(tc.apart)), words.Split(words.Fold(tc.joined)); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", tc.apart, got, want)
		}
	}
}
