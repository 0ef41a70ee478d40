// What show prints, at every width: whole, and within the width.

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"bmcanvas/internal/golden"
	"bmcanvas/internal/text"
	"bmcanvas/internal/text/bidi"
	"bmcanvas/tui/style"
)

// openExample reads an example, or a file in testdata.
func openExample(t *testing.T, name string, mode bidi.Mode) *canvasPrinter {
	t.Helper()
	path := filepath.Join("..", "..", "examples", name+".yaml")
	if _, err := os.Stat(path); err != nil {
		path = filepath.Join("testdata", "show", name+".yaml")
	}
	doc, err := (&program{}).openDocument(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := newCanvasPrinter(path, doc, showOptions{fallback: "en", today: today}, style.New(false, false), mode)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// showParts are what show can be asked for.
var showParts = map[string]showOptions{"poster": {}, "story": {story: true}, "journey": {journey: true}, "follow-ups": {followUps: true}}

func TestShow(t *testing.T) {
	for _, test := range []struct {
		name  string
		mode  bidi.Mode
		parts []string
	}{
		{"mill", bidi.Off, []string{"poster", "story", "journey", "follow-ups"}},
		{"coolblue", bidi.Off, []string{"poster", "story", "journey", "follow-ups"}},
		{"bolt", bidi.Off, []string{"poster"}},
		{"digikala", bidi.App, []string{"poster", "story"}},
	} {
		r := openExample(t, test.name, test.mode)
		for _, part := range test.parts {
			var b strings.Builder
			for _, width := range []int{40, 60, 80, 100, 120, 200} {
				fmt.Fprintf(&b, "=== %d\n", width)
				for line := range strings.Lines(ansi.Strip(r.print(showParts[part], width, true))) {
					line = strings.TrimSuffix(line, "\n")
					if text.Width(line) > width {
						t.Errorf("%s %s: a line is %d wide, not %d: %q", test.name, part, text.Width(line), width, line)
					}
					b.WriteString(strings.TrimRight(line, " ") + "\n")
				}
			}
			golden.Compare(t, "show/"+test.name+"-"+part+".txt", b.String())
		}
	}
}

// What does not go to a screen is in the order in which it is read, a line for
// each note, for git and for pipes.
func TestShowToAFile(t *testing.T) {
	for _, name := range []string{"mill", "digikala"} {
		golden.Compare(t, "show/"+name+"-outline.txt", openExample(t, name, bidi.Off).print(showOptions{}, outlineWidth, false))
	}
}

// A terminal that has only ASCII gets the borders and marks in it; the letters of
// the notes stay.
func TestShowInASCII(t *testing.T) {
	p := openExample(t, "mill", bidi.Off)
	p.sheet = style.New(false, true)
	for _, part := range []string{"poster", "story", "journey", "follow-ups"} {
		printed := ansi.Strip(p.print(showParts[part], 100, true))
		if mark := strings.IndexFunc(printed, func(r rune) bool { return r >= 0x80 && !unicode.IsLetter(r) }); mark >= 0 {
			t.Errorf("%s: not in ASCII: %q", part, printed[mark:min(len(printed), mark+20)])
		}
	}
}
