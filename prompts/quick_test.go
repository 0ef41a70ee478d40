// The quick reader against yaml.v3: the same nodes, or none.

package prompts

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// tree writes kinds, lines and values of a node and all within it.
func tree(n *yaml.Node) string {
	var b strings.Builder
	var write func(n *yaml.Node, depth int)
	write = func(n *yaml.Node, depth int) {
		null := n.Kind == yaml.ScalarNode && n.Tag == "!!null"
		fmt.Fprintf(&b, "%*s%d:%d %q %v %q\n", depth, "", n.Line, n.Kind, n.Value, null, n.Anchor)
		for _, child := range n.Content {
			write(child, depth+1)
		}
	}
	write(n, 0)
	return b.String()
}

// sameAsYAML fails if the quick reader reads data otherwise than yaml.v3, and
// reports whether it read it at all.
func sameAsYAML(t *testing.T, data []byte) bool {
	t.Helper()
	quick, ok := quickParse(data)
	if !ok {
		return false
	}
	decoder := yaml.NewDecoder(strings.NewReader(string(data)))
	var document yaml.Node
	if err := decoder.Decode(&document); err != nil {
		t.Fatalf("reads what is not YAML: %v\n%s", err, data)
	}
	if err := decoder.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		t.Fatalf("reads what has more documents\n%s", data)
	}
	if got, want := tree(quick), tree(document.Content[0]); got != want {
		t.Fatalf("reads\n%s\nas\n%s\nand not\n%s", data, got, want)
	}
	return true
}

// Our own files are to be read quickly, and rightly.
func TestQuickParseReadsOurFiles(t *testing.T) {
	for _, files := range []fs.FS{guideFiles, wordFiles} {
		paths, err := fs.Glob(files, "*/*.yaml")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range paths {
			data, err := fs.ReadFile(files, path)
			if err != nil {
				t.Fatal(err)
			}
			if !sameAsYAML(t, data) {
				t.Errorf("%s has something that slows it down: see quickParse", path)
			}
		}
	}
}

func TestQuickParse(t *testing.T) {
	for text, want := range map[string]bool{
		"a: b\n":                           true,
		"a: b":                             false,
		"# c\n\na: b\n# d\n":               true,
		"a:\n  b: c\n  d: e\nf: g\n":       true,
		"a:\n  b: c\n d: e\n":              false,
		"a: b\n  c\n":                      false,
		"a:\n- b\n":                        false,
		"a:\n  - b\n  - c: d\n    e: f\n":  true,
		"a:\n  -   b: c\n      d: e\n":     true,
		"a:\n  - - b\n":                    false,
		"a:\n":                             false,
		"a: null\n":                        false,
		"null: a\n":                        false,
		"a: ~\n":                           false,
		"a: (b) c, d? e! “f”\n":            true,
		"a: سلام\n":                        true,
		"a: b: c\n":                        false,
		"a: b # c\n":                       false,
		"a: b#c\n":                         true,
		"a: 'b'\n":                         false,
		"a: \"b: c # d\"\n":                true,
		`a: "b \"c\" \\ d"` + "\n":         true,
		`a: "b \n"` + "\n":                 false,
		"a: \"b\" c\n":                     false,
		"a: \"b\n":                         false,
		"a: [b, c-d]\n":                    true,
		"a: []\nb: {}\n":                   true,
		"a: [b,c]\n":                       false,
		"a: [b, ]\n":                       false,
		"a: [b c]\n":                       false,
		"a: [b\n":                          false,
		"a: {b: \"c\", d: [e, {f: g}]}\n":  true,
		"a: {b: c: d}\n":                   false,
		"a: {b:c}\n":                       false,
		"a: [b: c]\n":                      false,
		"a: >-\n  b\n  c\n\n  d\n\ne: f\n": true,
		"a: >\n  b\n  c\n\n\n  d\n":        true,
		"a: |\n  b\n  c\n\n  d\n":          true,
		"a: |-\n  b\n# c\nd: e\n":          true,
		"a: >-\n  # b\n  c\n":              true,
		"a: >-\n  b\n    c\n":              false,
		"a: >-\n    b\n  c\n":              false,
		"a: >-\n\n  b\n":                   false,
		"a: >-\n":                          false,
		"a: >-\nb: c\n":                    false,
		"a: |+\n  b\n":                     false,
		"a: &b c\n":                        false,
		"a: *b\n":                          false,
		"<<: b\n":                          false,
		"a: !!str b\n":                     false,
		"---\na: b\n":                      false,
		"a: b\n---\n":                      false,
		"a: b\r\n":                         false,
		"a:\tb\n":                          false,
		"\ufeffa: b\n":                     false,
		"- a\n- b\n":                       true,
		"a\n":                              false,
		"":                                 false,
		"a: b  \n":                         true,
		"a:  b\n":                          true,
		"a : b\n":                          false,
	} {
		if got := sameAsYAML(t, []byte(text)); got != want {
			t.Errorf("%q is read: %v, want %v", text, got, want)
		}
	}
}

func FuzzQuickParse(f *testing.F) {
	for _, seed := range []string{
		"a: b\n", "a:\n  - b: c\n    d: >-\n      e\n\n      f\n  - [g, \"h\"]\n", "a: {b: \"c\", d: e}\n", "a: |\n  b\nc: (d)\n", fullGuide,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { sameAsYAML(t, data) })
}
