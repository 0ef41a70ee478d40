// Checks of edited documents: a wrong edit is noticed.

package splice

import (
	"strings"
	"testing"
)

func TestCheckUntouchedNoticesWhatAnEditDidBesides(t *testing.T) {
	for _, test := range []struct {
		name  string
		src   string // with the cut piece between « and »
		put   string // instead of the piece
		part  string // from which comments may go
		wrong string // in the error; "" for none
	}{
		{"a changed value", "a: «x»\nb: y # c\n", "z", "", ""},
		{"a removed comment", "a: x« # c»\nb: y\n", "", "", `"# c" would be lost`},
		{"a removed comment in a part of its own", "a: x« # c»\nb: y\n", "", "x # c", ""},
		{"a comment within a new literal", "a: «x»\n  # c\nb: y\n", "|-\n  x", "", `"# c" is missing`},
		{"a text that becomes a comment", "a: «|-\n  x»\n  # y\n", "x", "", `"# y" has become a comment`},
		{"a key that is deeper than before", "a: x\n«»b: y\n", "c:\n  ", "", `"b" became`},
		{"a literal with one more line", "a: |+\n  x\n«»b: y\n", "\n", "", `"x\n" became "x\n\n"`},
		{"a new key between others", "a: x\n«»b: y\n", "c: z\n", "", ""},
		{"nothing", "a: x\n«»b: y\n", "", "", ""},
	} {
		before, rest, _ := strings.Cut(test.src, "«")
		piece, after, _ := strings.Cut(rest, "»")
		src := before + piece + after
		old, err := Parse(src)
		if err != nil {
			t.Fatal(err)
		}
		e := old.Edit()
		e.cut(len(before), len(before)+len(piece), test.put)
		changed, err := e.Apply()
		if err != nil {
			t.Fatal(err)
		}
		edited, err := Parse(changed)
		if err != nil {
			t.Fatalf("%s: %v\n%s", test.name, err, changed)
		}
		var parts []Span
		if test.part != "" {
			from := strings.Index(src, test.part)
			parts = []Span{{from, from + len(test.part)}}
		}
		err = e.CheckUntouched(edited, parts)
		if test.wrong == "" && err != nil || test.wrong != "" && (err == nil || !strings.Contains(err.Error(), test.wrong)) {
			t.Errorf("%s: %v, want %q", test.name, err, test.wrong)
		}
	}
}

func TestCheckWrittenNoticesWhatYAMLReadsDifferently(t *testing.T) {
	const src = "blocks:\n  channels:\n    - note: Shops\n      links: [cs1]\nreviews: x\n"
	edit := func() (*Edit, *Tree) {
		old, err := Parse(src)
		if err != nil {
			t.Fatal(err)
		}
		e := old.Edit()
		at := strings.Index(src, "Shops")
		e.cut(at, at+len("Shops"), "Visits")
		changed, err := e.Apply()
		if err != nil {
			t.Fatal(err)
		}
		edited, _ := readFast(changed)
		if edited == nil {
			t.Fatalf("the fast reader gives up at\n%s", changed)
		}
		return e, edited
	}
	text := func(tree *Tree, text string) *node {
		for i := range tree.nodes {
			if tree.nodes[i].kind == Scalar && tree.Text(Node(i)) == text {
				return &tree.nodes[i]
			}
		}
		t.Fatalf("no %q", text)
		return nil
	}
	for name, change := range map[string]func(*Tree){
		"another text": func(tree *Tree) {
			tree.texts = append(tree.texts, "Shops")
			text(tree, "Visits").text = int32(len(tree.texts))
		},
		"another end":   func(tree *Tree) { text(tree, "Visits").end-- },
		"another style": func(tree *Tree) { text(tree, "cs1").style = Single },
		"another kind":  func(tree *Tree) { n := text(tree, "Visits"); n.kind, n.empty = Sequence, true },
	} {
		e, edited := edit()
		change(edited)
		if err := e.CheckWritten(edited); err == nil {
			t.Errorf("%s is not noticed", name)
		}
	}
	if e, edited := edit(); e.CheckWritten(edited) != nil {
		t.Errorf("a right edit is refused: %v", e.CheckWritten(edited))
	}
}
