// Scalars: how texts are written, and that they are read as the same texts.

package splice

import (
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
	"pgregory.net/rapid"
)

func TestWriteText(t *testing.T) {
	block := scalarContext{eol: "\n", indent: 4}
	for _, test := range []struct {
		text string
		s    scalarContext
		want string
	}{
		{"Independent cafés", block, "Independent cafés"},
		{"می‌خواهند 👨‍👩‍👧", block, "می‌خواهند 👨‍👩‍👧"},
		{"", block, `""`},
		{"two\n\nlines", block, "|-\n    two\n\n    lines"},
		{"two\nlines", scalarContext{eol: "\r\n", indent: 2}, "|-\r\n  two\r\n  lines"},
		{"two\nlines", scalarContext{flow: true}, `"two\nlines"`},
		{"two\nlines\n", block, `"two\nlines\n"`},
		{" two\nlines", block, `" two\nlines"`},
		{"two \nlines", block, `"two \nlines"`},
		{"two\n\tlines", block, `"two\n\tlines"`},
		{"a\u0085b\u2028c\ufeffd\x07", block, `"a\u0085b\u2028c\ufeffd\u0007"`},
		{"a, b", scalarContext{flow: true}, `"a, b"`},
		{"a, b", block, "a, b"},
		{"it's", scalarContext{like: Single}, "'it''s'"},
		{"a\nb", scalarContext{eol: "\n", indent: 2, like: Single}, "|-\n  a\n  b"},
		{"plain", scalarContext{like: Double}, `"plain"`},
		{"plain", scalarContext{flow: true, json: true}, `"plain"`},
		{"2026-11-21", scalarContext{unquoted: true}, "2026-11-21"},
		{"2026-11-21", scalarContext{unquoted: true, like: Single}, "'2026-11-21'"},
		{"2026-11-21", scalarContext{unquoted: true, json: true}, `"2026-11-21"`},
		{"true", scalarContext{unquoted: true, json: true}, "true"},
		{"2026-11-21", block, `"2026-11-21"`},
		{"2026-11-21 10:30:00", block, `"2026-11-21 10:30:00"`},   // a time to YAML 1.1
		{"2026-11-21T10:30:00Z", block, `"2026-11-21T10:30:00Z"`}, // also in this form
	} {
		first, body := writeText(test.text, test.s)
		if first+body != test.want {
			t.Errorf("%q %+v: got %s, want %s", test.text, test.s, first+body, test.want)
		}
	}
}

// TestWrittenIsRead: yaml.v3 reads any text, wherever it is written,
// as that string.
func TestWrittenIsRead(t *testing.T) {
	pieces := []string{"a", "b c", " ", "\n", "\t", "#", ":", "-", "?", "'", "\"", "\\", "|", ">", "&", "*", "!", "%", "@", "`", "{", "}", "[", "]", ",", "=", "<<", "~",
		"0", "12", ".", "e", "+", "_", "x", "yes", "null", "---", "...", "õ", "o\u0303", "می‌خواهند", "😀", "\u0085", "\u2028", "\ufeff", "\x00", "\x7f", "\u009f", "\u00a0", "\uffff"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(pieces), 0, 6).Draw(t, "pieces"), "")
		like := Style(rapid.IntRange(0, int(Folded)).Draw(t, "like"))
		eol := rapid.SampledFrom([]string{"\n", "\r\n"}).Draw(t, "eol")
		first, body := writeText(text, scalarContext{eol: eol, indent: 6, like: like})
		flow, _ := writeText(text, scalarContext{flow: true, like: like})
		json, _ := writeText(text, scalarContext{flow: true, json: true, like: like})
		src := "a:" + eol + "  - " + first + body + eol + "  - k: " + first + body + eol + "  - [" + flow + ", " + flow + "]" + eol + "  - {k: " + flow + "}" + eol + "  - {\"k\": " + json + "}" + eol
		tree, err := readFull(src)
		if err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
		var said []string
		for i := range tree.nodes {
			if tree.nodes[i].kind == Scalar && tree.Text(Node(i)) != "k" {
				said = append(said, tree.Text(Node(i)))
			}
		}
		for _, s := range said[1:] {
			if s != text {
				t.Fatalf("%q is read as %q:\n%s", text, s, src)
			}
		}
		var v struct{ A []any }
		if err := yaml.Unmarshal([]byte(src), &v); err != nil {
			t.Fatalf("%v\n%s", err, src)
		}
		if s, ok := v.A[0].(string); !ok && !strings.Contains(text, bom) {
			t.Fatalf("%q is read as a %T", s, v.A[0])
		}
	})
}
