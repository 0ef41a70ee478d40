// What a person reads when a guide of their own has a wrong value.

package prompts

import (
	"fmt"
	"os"
	"strings"
	"testing"
)

// Each wrong key and value of fullGuide and askingGuide is told in the sentences of
// testdata/guide_errors.txt: where and what is wrong, and what to do.
func TestGuideErrorsInWords(t *testing.T) {
	w := LoadWords("en")
	var got []string
	tell := func(guide, old, wrong string) {
		_, err := ParseGuide("my.yaml", []byte(strings.Replace(guide, old, wrong, 1)))
		if err == nil {
			return
		}
		what, where, do := w.Explain(err)
		got = append(got, fmt.Sprintf("%s\n%s: %s\n%s\n", beginningOf(old)+" > "+beginningOf(wrong), where, what, do))
	}
	for _, f := range guideFaults {
		if f.want.Key != "" {
			tell(fullGuide, f.old, f.new)
		}
	}
	for _, f := range askingFaults {
		tell(askingGuide, f.old, f.new)
	}
	data, err := os.ReadFile("testdata/guide_errors.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n\n")
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(want):
			t.Errorf("is told, and not in the file:\n%s", got[i])
		case i >= len(got):
			t.Errorf("is in the file, and not told:\n%s", want[i])
		case strings.TrimSpace(got[i]) != strings.TrimSpace(want[i]):
			t.Errorf(" got %s\nwant %s", got[i], want[i])
		}
	}
}

// beginningOf is the beginning of a text, in one line.
func beginningOf(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > 60 {
		return string(r[:60]) + "…"
	}
	return s
}
