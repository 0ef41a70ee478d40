package canvas

import (
	"errors"
	"strings"
	"testing"
)

func TestSplitConflicts(t *testing.T) {
	for _, c := range []struct {
		name, src, base, ours, theirs string
		whole, ok                     bool
	}{
		{"none", "a\n=======\nb\n", "", "", "", false, false},
		{"one", "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n", "a\nd\n", "a\nb\nd\n", "a\nc\nd\n", false, true},
		{"with the base", "<<<<<<< HEAD\nb\n||||||| 1a2b\nx\n=======\n>>>>>>> other\n", "x\n", "b\n", "", true, true},
		{"two, one with the base", "<<<<<<<\nb\n|||||||\nx\n=======\n>>>>>>>\n<<<<<<<\n=======\nc\n>>>>>>>\n", "x\n", "b\n", "c\n", false, true},
		{"CRLF", "<<<<<<< HEAD\r\nb\r\n=======\r\nc\r\n>>>>>>> other\r\n", "", "b\r\n", "c\r\n", false, true},
		{"no end", "<<<<<<< HEAD\nb\n=======\nc\n", "", "", "", false, false},
		{"out of order", ">>>>>>> x\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n", "", "", "", false, false},
		{"longer lines", "<<<<<<<< x\n=======\n>>>>>>> y\n", "", "", "", false, false},
	} {
		got, ok := SplitConflicts([]byte(c.src))
		if ok != c.ok || ok && (string(got.Base) != c.base || string(got.Ours) != c.ours || string(got.Theirs) != c.theirs || got.WholeBase != c.whole) {
			t.Errorf("%s: %t, %+v", c.name, ok, got)
		}
	}
}

// An unfinished merge is told as such, at its first marker.
func TestUnmerged(t *testing.T) {
	src := "canvas: business-model\nname: A\nblocks:\n  channels:\n    - Shop\n<<<<<<< HEAD\n    - Web\n=======\n    - Post\n>>>>>>> other\n"
	for _, src := range []string{src, strings.ReplaceAll(src, "\n", "\r\n")} {
		_, err := Parse("a.yaml", []byte(src))
		var e *Error
		if !errors.As(err, &e) || e.Problem != Unmerged || e.Line != 6 {
			t.Errorf("%v", err)
		}
	}
}
