// Markdown: the form, and text that stays text. The tests of the import read it back.

package export

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bmcanvas/canvas"
	"bmcanvas/canvas/source"
	"bmcanvas/internal/golden"
)

func marked(t tester, c *canvas.Canvas, w *Words, o Options) []byte {
	return written(t, func(b *bytes.Buffer) error { return Markdown(b, c, w, o) })
}

func TestExportsAreTheGoldens(t *testing.T) {
	for _, s := range samples(t) {
		if !slices.Contains([]string{"cafes", "bakery-fa", "physio-et"}, s.name) {
			continue
		}
		golden.Compare(t, s.name+".md", string(marked(t, s.canvas, s.words, Options{})))
	}
	physio := read(t, "physio-et.yaml")
	golden.Compare(t, "physio-et.svg", string(drawn(t, physio, estonian(), Options{})))
	_, body, _ := bytes.Cut(paged(t, physio, estonian(), Options{}), []byte("</style>")) // the style sheet is page.css
	golden.Compare(t, "physio-et.html", string(body))
}

func TestEscapedMarkdownComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := visible(rapid.OneOf(drawText(), rapid.String()).Draw(t, "text"))
		escaped := escapeMarkdown(s)
		if strings.Contains(escaped, "\n") {
			t.Fatalf("%q is more than a line", escaped)
		}
		if trimmed := strings.TrimSpace(escaped); trimmed != escaped {
			t.Fatalf("%q has white space around it that is lost", escaped)
		}
		if back := source.PlainText(escaped); back != s {
			t.Fatalf("%q came back as %q from %q", s, back, escaped)
		}
	})
}

func TestMarkdownEscapesNoMoreThanNeeded(t *testing.T) {
	for text, want := range map[string]string{
		"Cafés in Tallinn, 20 to 80 people; 12 % more (from May)!": "Cafés in Tallinn, 20 to 80 people; 12 % more (from May)!",
		"https://kohv.ee/tee_nus?a=1&keel=et#osa":                  "https://kohv.ee/tee_nus?a=1&keel=et#osa",
		"C# costs $5":    "C# costs $5",
		"$5 or $6":       `\$5 or \$6`,
		"-5 degrees":     "-5 degrees",
		"- dash":         `\- dash`,
		"1. first":       `1\. first`,
		"1.5 litres":     "1.5 litres",
		"# one":          `\# one`,
		"_so_ *so* ~so~": `\_so\_ \*so\* \~so\~`,
		"AT&T &amp; co":  `AT&T \&amp; co`,
		"<b>":            `\<b>`,
		"[[page|name]]":  `\[\[page\|name\]\]`,
		"a\nb":           "a<br>b",
		" a ":            "&#32;a&#32;",
		"10:30, :smile:": `10:30, \:smile:`,
		"==so== %%so%%":  `\==so\== \%%so\%%`,
		`C:\temp`:        `C:\\temp`,
	} {
		if got := escapeMarkdown(text); got != want {
			t.Errorf("%q is written %q, want %q", text, got, want)
		}
	}
}

func TestCommentWordsComeBackAndEndNoComment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.OneOf(rapid.SampledFrom([]string{"cs1", "a--b", "-->", "-", "a b", "x=y,z", "قهوه", "50%"}), rapid.String()).Draw(t, "id")
		w := source.EncodeWord(id)
		if strings.ContainsAny(w, " \n\t=,<>") || strings.Contains(w, "--") || strings.HasSuffix(w, "-") {
			t.Fatalf("%q is written %q", id, w)
		}
		if back := source.DecodeWord(w); back != id {
			t.Fatalf("%q came back as %q from %q", id, back, w)
		}
	})
	if got := source.EncodeWord("customer-experience_2.1"); got != "customer-experience_2.1" {
		t.Errorf("an id of the usual form is written %q", got)
	}
}
