// Canvas files made of other formats.

package cli

import (
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Importing an export changes nothing, in whatever language it was written; BMML
// keeps the notes.
func TestImportOfAnExportIsTheSameCanvas(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", smallCanvas)
	for _, l := range prompts.Languages {
		for _, to := range []string{"markdown", "json"} {
			file := l.Code + "-" + to
			if _, errs, code := runWithInput(t, "", "export", "a.yaml", "--lang", l.Code, "--to", to, "--out", "made"); code != 0 {
				t.Fatal(file, errs)
			}
			if _, errs, code := runWithInput(t, contents(t, "made"), "import", "-", "--from", to, "--out", file+".yaml"); code != 0 || errs != "" {
				t.Errorf("%s: status %d, said %s", file, code, errs)
			}
			if out, errs, code := runWithInput(t, "", "diff", "a.yaml", file+".yaml"); code != 0 {
				t.Errorf("%s: status %d, %s\n%s", file, code, errs, out)
			}
		}
	}
	runWithInput(t, "", "export", "a.yaml", "--to", "bmml", "--out", "a.bmml")
	if _, errs, code := runWithInput(t, "", "import", "a.bmml", "--out", "b.yaml"); code != 0 || !strings.Contains(contents(t, "b.yaml"), "Independent cafés") {
		t.Errorf("bmml: status %d, said %s", code, errs)
	}
}

// A line that has no place on a canvas is printed with its number. The canvas is
// named after the file.
func TestImportNamesLinesThatHaveNoPlace(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "notes.md", "## Channels\n\n- Shop\n\n| a | b |\n|---|---|\n")
	_, errs, code := runWithInput(t, "", "import", "notes.md", "--out", "my-shop.yaml")
	if w := prompts.LoadWords("en"); code != 0 || !strings.HasPrefix(errs, w.Convert.Left+"\nnotes.md:5: | a | b |") {
		t.Errorf("status %d, said\n%s", code, errs)
	}
	_, doc, err := canvas.Open("my-shop.yaml")
	if err != nil || doc.Canvas().Name != "My shop" || doc.Canvas().Notes(canvas.Channels)[0].Text != "Shop" {
		t.Errorf("%v\n%s", err, doc.Bytes())
	}
}
