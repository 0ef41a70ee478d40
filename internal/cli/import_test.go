// Canvas files made of other formats.

package cli

import (
	"io"
	"os"
	"path/filepath"
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
	write(t, "notes.md", "## Channels\n\n- Shop\n\n## SWOT\n\n- Strong\n")
	_, errs, code := runWithInput(t, "", "import", "notes.md", "--out", "my-shop.yaml")
	if w := prompts.LoadWords("en"); code != 0 || !strings.HasPrefix(errs, w.Convert.Left+"\nnotes.md:5: SWOT\nnotes.md:7: Strong\n") {
		t.Errorf("status %d, said\n%s", code, errs)
	}
	_, doc, err := canvas.Open("my-shop.yaml")
	if err != nil || doc.Canvas().Name != "My shop" || doc.Canvas().Notes(canvas.Channels)[0].Text != "Shop" {
		t.Errorf("%v\n%s", err, doc.Bytes())
	}
}

// JSON with its indents may be larger than a canvas file may be.
func TestImportOfALargeSource(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", smallCanvas)
	out, _, _ := run(t, nil, "export", "a.yaml", "--to", "json")
	indented := strings.Replace(out, "{", "{"+strings.Repeat(" ", canvas.MaxSize), 1)
	if _, errs, code := runWithInput(t, indented, "import", "-", "--from", "json", "--out", "b.yaml"); code != exitDone || errs != "" {
		t.Errorf("status %d, said %.300s", code, errs)
	}
	if out, _, code := run(t, nil, "diff", "a.yaml", "b.yaml"); code != exitDone {
		t.Errorf("status %d, not the same canvas:\n%s", code, out)
	}
}

// The new canvas is in the language of --lang.
func TestImportInALanguage(t *testing.T) {
	t.Chdir(t.TempDir())
	_, errs, code := runWithInput(t, "## Kanalen\n\n- Winkel\n", "import", "-", "--from", "markdown", "--lang", "nl", "--out", "a.yaml")
	if code != exitDone || errs != "" || !strings.Contains(contents(t, "a.yaml"), "language: nl\n") {
		t.Errorf("status %d, said %s; the file says\n%s", code, errs, contents(t, "a.yaml"))
	}
}

// An import makes a new file, and touches none that is there.
func TestImportOverAFile(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", smallCanvas)
	out, errs, code := runWithInput(t, "## Channels\n\n- Shop\n", "import", "-", "--from", "markdown", "--out", "a.yaml")
	what := prompts.LoadWords("en").Errors.Canvas[canvas.AlreadyThere].What
	if code != exitError || out != "" || !strings.Contains(errs, what) || contents(t, "a.yaml") != smallCanvas {
		t.Errorf("status %d, said %s; the file says\n%s", code, errs, contents(t, "a.yaml"))
	}
}

// Of an endless source no more is read than a canvas can be made of.
func TestImportOfAnEndlessSource(t *testing.T) {
	t.Chdir(t.TempDir())
	in, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	wrote := make(chan int)
	go func() {
		n, blanks := 0, make([]byte, 1<<16)
		for n < 2*maxInput {
			m, err := w.Write(blanks)
			if n += m; err != nil {
				break
			}
		}
		w.Close()
		wrote <- n
	}()
	code := Run([]string{"import", "-", "--from", "json", "--out", "a.yaml"}, in, nil, io.Discard)
	in.Close()
	if n := <-wrote; code != exitError || n > maxInput+1<<20 {
		t.Errorf("status %d after %d bytes", code, n)
	}
}

// Amounts in a document are kept as if they had been typed here, those of JSON as they are.
func TestImportReadsAmountsAsPeopleWriteThem(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "priced.yaml", strings.Replace(pricedCanvas, "amount: 25 EUR x 20 / month", "amount: 25 euros each week", 1))
	for _, to := range []string{"markdown", "json"} {
		if _, errs, code := runWithInput(t, "", "export", "priced.yaml", "--to", to, "--out", "a."+to); code != 0 {
			t.Fatalf("status %d, %s", code, errs)
		}
		if _, errs, code := runWithInput(t, "", "import", "a."+to, "--from", to, "--out", to+".yaml"); code != 0 {
			t.Fatalf("status %d, %s", code, errs)
		}
	}
	for file, want := range map[string]string{"markdown.yaml": "amount: 25 EUR / week\n", "json.yaml": "25 euros each week"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, amount := range []string{want, "40-55 EUR x 60-90 / month", "some day", "4 EUR / sale"} {
			if !strings.Contains(string(data), amount) {
				t.Errorf("%s has no %q:\n%s", file, amount, data)
			}
		}
	}
}

// BMML has no place for amounts, and the export says so.
func TestExportToBMMLNamesAmounts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "priced.yaml")
	write(t, path, pricedCanvas)
	out, errs, code := runWithInput(t, "", "export", path, "--to", "bmml")
	if code != 0 || strings.Contains(out, "EUR") || !strings.Contains(errs, "  Amount (7): Subscription; Beans; Courses; Bags; Rent; Insurance; Roaster\n") {
		t.Errorf("status %d, %s\n%s", code, errs, out)
	}
}
