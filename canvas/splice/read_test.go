// Both readers, on YAML that is mostly wrong.

package splice

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// randomYAML draws texts made of pieces of YAML, most of them wrong.
func randomYAML() *rapid.Generator[string] {
	pieces := []string{
		"a: ", "b:", "key: ", "- ", "-", "  ", "    ", " ", "\n", "\n", "\n", "\n  ", "\n    ", "\r\n", "\n\n", "# c", " # c\n",
		"x", "word", "two words", "é", "سلام", "😀", "'", "''", "\"", "\\\"", "\\n", "'q'", "\"q\"", "|", "|-", ">", "|+", "|2", "?", "? ", ":", ": ",
		"[", "]", "[x, y]", "{", "}", "{k: v}", ",", ", ", "&a ", "!!str ", "!t ", "*a", "<<", "---", "...", "--- ", "%", "@", "`", "~", "null", "1", "=",
		"\t", "\u0085", "\u2028", "\ufeff", "- a: 1\n  b: 2\n", "- a\n", "a: |\n  x\n  y\n", "a:\n  - x\n", "  - x\n", "  k: v\n", "\x00", "\u007f",
	}
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 24).Draw(t, "pieces"), "")
	})
}

func within(t *rapid.T, what, src string, do func()) {
	done := make(chan struct{})
	go func() { do(); close(done) }()
	select {
	case <-done:
	case <-time.After(time.Minute):
		t.Fatalf("%s hangs at %q", what, src)
	}
}

func TestBothReadersAgree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := randomYAML().Draw(t, "src")
		var fast, full *Tree
		var err error
		within(t, "fast", src, func() { fast, _ = readFast(src) })
		within(t, "full", src, func() { full, err = readFull(src) })
		if fast != nil {
			if err != nil {
				t.Fatalf("yaml.v3 refuses: %v", err)
			}
			if d := sameTree(fast, full); d != "" {
				t.Fatal(d)
			}
		}
		if full != nil && full.unlocated {
			t.Fatal("a node is not located")
		}
	})
}

// TestSpanOfAScalar: the source of each scalar, read by itself, has the text of the scalar.
func TestSpanOfAScalar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		src := randomYAML().Draw(t, "src")
		tree, err := readFull(src)
		if err != nil {
			return
		}
		for i := range tree.nodes {
			n := Node(i)
			start, end := tree.Span(n)
			raw := src[start:end]
			if tree.Kind(n) != Scalar || tree.Style(n) == Absent {
				continue
			}
			alone, err := readFull(raw)
			if err != nil || alone.Kind(0) != Scalar {
				continue // it needs its surroundings, as "|" with the indent of a parent does
			}
			want, got := strings.TrimRight(tree.Text(n), "\n\u2028\u2029"), strings.TrimRight(alone.Text(0), "\n\u2028\u2029")
			marks := strings.HasPrefix(raw, bom) || strings.HasPrefix(raw, "---") || strings.HasPrefix(raw, "...") || raw[0] == '%'
			if want != got && !marks && !strings.ContainsAny(raw, "0123456789") {
				t.Fatalf("%q has the text %q, alone %q", raw, want, got)
			}
		}
	})
}

// TestByteOrderMarksAnywhere: a byte order mark within a text is read as a
// character, wherever it is in the buffer of yaml.v3, and takes nothing with it.
func TestByteOrderMarksAnywhere(t *testing.T) {
	for length := range 1100 {
		text := strings.Repeat("x", length) + bom + "y"
		tree, err := readFull("a: \"" + text + "\"\n" + bom + "b: z\nc: w\n")
		if err != nil {
			t.Fatal(err)
		}
		_, a := tree.Find(tree.Root(), "a")
		k, _ := tree.Find(tree.Root(), bom+"b")
		if a == None || tree.Text(a) != text || k == None {
			t.Fatalf("after %d characters a mark is lost", length)
		}
	}
}
