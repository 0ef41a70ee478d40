// Import: how people and other programs write canvases, and what becomes of it. The cases are in testdata/imports.txt.

package export

import (
	"fmt"
	"strings"
	"testing"

	"bmcanvas/internal/golden"
)

// importCase is a source and what its import makes of it.
type importCase struct{ name, file, source string }

// importCases reads testdata/imports.txt: for each case a line with its name and
// the name of its file, the source, in which ⏎ stands for a CR, and after @ what
// comes of it.
func importCases(t *testing.T) (cases []importCase) {
	t.Helper()
	for text := range strings.SplitSeq(string(readFile(t, "testdata/imports.txt")), "=== ") {
		head, rest, _ := strings.Cut(text, "\n")
		name, file, ok := strings.Cut(head, " · ")
		if !ok {
			continue
		}
		source, _, _ := strings.Cut(rest, "\n@ ")
		cases = append(cases, importCase{name, file, strings.ReplaceAll(strings.TrimSuffix(source, "\n"), "⏎", "\r")})
	}
	return cases
}

func TestImportOfWhatPeopleWrite(t *testing.T) {
	var b strings.Builder
	cases := importCases(t)
	for _, c := range cases {
		fmt.Fprintf(&b, "=== %s · %s\n%s\n", c.name, c.file, strings.ReplaceAll(c.source, "\r", "⏎"))
		got, err := Import(c.file, []byte(c.source), "", options())
		if err != nil {
			fmt.Fprintf(&b, "@ error: %v\n", err)
			continue
		}
		made := got.Document.Canvas()
		fmt.Fprintf(&b, "@ %s: %s\n%s", made.Kind, made.Name, notesOf(made))
		for _, l := range got.Elsewhere {
			fmt.Fprintf(&b, "@ kept elsewhere: %d: %q\n", l.Line, l.Text)
		}
		for _, l := range got.LeftOut {
			fmt.Fprintf(&b, "@ left out: %d: %q\n", l.Line, l.Text)
		}
	}
	if len(cases) < 90 {
		t.Errorf("only %d cases", len(cases))
	}
	golden.Compare(t, "imports.txt", b.String())
}
