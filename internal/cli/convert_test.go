// A canvas in other forms and back, and the differences between two: as a person at the command line meets them.

package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// small is a canvas that the tests convert and compare.
const small = `canvas: business-model
format: 1
name: Hõbe Coffee
guide: classic
language: en
created: 2026-11-21
updated: 2026-11-21
blocks:
  customer_segments:
    - {id: cs1, note: Independent cafés, question: for-whom, tags: [buyer]}
    - {question: niche-or-mass, option: niche, note: Niche market}
  value_propositions:
    - {id: vp1, note: "Beans <b>roasted</b> today", links: [cs1], status: assumption, since: 2026-11-21}
follow_ups:
  - {block: channels, note: Ask the landlord, who: Mari}
`

// feeds is speaks with something on standard input.
func feeds(t *testing.T, input string, args ...string) (out, errs string, code int) {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "in"), input)
	in, err := os.Open(filepath.Join(dir, "in"))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	to, err := os.Create(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer to.Close()
	var said bytes.Buffer
	code = Run(args, in, to, &said)
	return contents(t, to.Name()), said.String(), code
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func contents(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// Each form says what it should, the same to a file as to standard output, in
// the language of the canvas or the one asked for.
func TestExport(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", small)
	for to, want := range map[string][]string{
		"markdown": {"# Hõbe Coffee\n", "\n## Customer segments\n", "**Status:** assumption (2026-11-21)", "Strategyzer.com"},
		"html":     {`<html lang="en" dir="ltr">`, "&lt;b&gt;roasted&lt;/b&gt;", "Ask the landlord", "Strategyzer.com"},
		"svg":      {"<svg", "Strategyzer.com"},
		"json":     {`"name": "Hõbe Coffee"`, `"links": ["cs1"]`},
		"bmml":     {`version: "2.0"`, "id: cs-1"},
	} {
		out, errs, code := feeds(t, "", "export", "a.yaml", "--to", to)
		if code != 0 || (errs != "") != (to == "bmml") {
			t.Errorf("%s: status %d, said %s", to, code, errs)
		}
		for _, part := range want {
			if !strings.Contains(out, part) {
				t.Errorf("%s: %q is not in\n%.600s", to, part, out)
			}
		}
		write(t, "made", "what was there before")
		printed, _, code := feeds(t, "", "export", "a.yaml", "--to", to, "--out", "made")
		if code != 0 || printed != "" || contents(t, "made") != out {
			t.Errorf("%s: status %d, printed %.100q, and the file is not what standard output had", to, code, printed)
		}
	}
	if entries, _ := os.ReadDir("."); len(entries) != 2 || contents(t, "a.yaml") != small {
		t.Errorf("there are %v, or the canvas was changed", entries)
	}
	out, _, _ := feeds(t, "", "export", "a.yaml", "--to", "html", "--lang", "fa")
	if !strings.Contains(out, `<html lang="fa" dir="rtl">`) {
		t.Errorf("not in Persian:\n%.300s", out)
	}
}

// A report tells the interview in the guide's words, for both kinds of canvas.
func TestReport(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.yaml"), small)
	for path, want := range map[string][]string{
		filepath.Join(dir, "a.yaml"): {`<html lang="en" dir="ltr">`, "size: A4 portrait", "Which people or firms are better off because of what you do?", "Independent cafés",
			"Not answered yet", "Also in this block", "Ask the landlord", "They pay, and nobody is said to use it", "of 4", "The nine blocks in full", "&lt;b&gt;roasted&lt;/b&gt;", "Strategyzer.com"},
		"../../examples/coolblue.yaml": {`<html lang="nl" dir="ltr">`, "Vraag voor vraag", "Wie zijn je ideale klanten?", "Hoge klantwaarde", "tlfresearch.com"},
		"../../examples/digikala.yaml": {`<html lang="fa" dir="rtl">`, "پرسش به پرسش", "Strategyzer.com"},
	} {
		out, errs, code := feeds(t, "", "export", path, "--to", "html", "--report")
		if code != 0 || errs != "" {
			t.Errorf("%s: status %d, said %s", path, code, errs)
		}
		for _, part := range want {
			if !strings.Contains(out, part) {
				t.Errorf("%s: %q is not in the report", path, part)
			}
		}
	}
	if out, errs, code := feeds(t, "", "export", "../../examples/ikea.yaml", "--to", "svg", "--report"); code != exitWrong || out != "" || !strings.Contains(errs, "--report does not go with --to svg") {
		t.Errorf("as SVG: status %d, printed %q, said %q", code, out, errs)
	}
	// Of a guide that is gone, every note is told by its block.
	write(t, filepath.Join(dir, "gone.yaml"), strings.Replace(small, "guide: classic", "guide: gone.guide.yaml", 1))
	if out, errs, code := feeds(t, "", "export", filepath.Join(dir, "gone.yaml"), "--to", "html", "--report"); code != 0 || errs != "" || strings.Count(out, "Independent cafés") < 2 {
		t.Errorf("without its guide: status %d, said %s", code, errs)
	}
}

// What BMML cannot hold is told in the language of the canvas, by the names of keys.
func TestExportTellsWhatIsLost(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		write(t, "a.yaml", strings.Replace(small, "language: en", "language: "+l.Code, 1))
		_, errs, code := feeds(t, "", "export", "a.yaml", "--to", "bmml")
		status := w.Fill(w.Convert.Some, "label", w.Convert.Labels.Status, "n", 1, "notes", "Beans <b>roasted</b> today")
		guide := w.Fill(w.Convert.Count, "label", w.Differences.Fields["guide"], "n", 1)
		if code != 0 || !strings.HasPrefix(errs, w.Convert.Lost+"\n") || !strings.Contains(errs, "  "+status+"\n") || !strings.Contains(errs, "  "+guide+"\n") {
			t.Errorf("%s: status %d, said\n%s", l.Code, code, errs)
		}
	}
}

// What was written comes back with nothing changed, in whatever language it was
// written; of BMML the names do.
func TestThereAndBack(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", small)
	for _, l := range prompts.Languages {
		for _, to := range []string{"markdown", "json"} {
			file := l.Code + "-" + to
			if _, errs, code := feeds(t, "", "export", "a.yaml", "--lang", l.Code, "--to", to, "--out", "made"); code != 0 {
				t.Fatal(file, errs)
			}
			if _, errs, code := feeds(t, contents(t, "made"), "import", "-", "--from", to, "--out", file+".yaml"); code != 0 || errs != "" {
				t.Errorf("%s: status %d, said %s", file, code, errs)
			}
			if out, errs, code := feeds(t, "", "diff", "a.yaml", file+".yaml"); code != 0 {
				t.Errorf("%s: status %d, %s\n%s", file, code, errs, out)
			}
		}
	}
	feeds(t, "", "export", "a.yaml", "--to", "bmml", "--out", "a.bmml")
	if _, errs, code := feeds(t, "", "import", "a.bmml", "--out", "b.yaml"); code != 0 || !strings.Contains(contents(t, "b.yaml"), "Independent cafés") {
		t.Errorf("bmml: status %d, said %s", code, errs)
	}
}

// What has no place is told with its line; a name is made of the file's.
func TestImportTellsWhatIsLeft(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "notes.md", "## Channels\n\n- Shop\n\n| a | b |\n|---|---|\n")
	_, errs, code := feeds(t, "", "import", "notes.md", "--out", "my-shop.yaml")
	if w := prompts.LoadWords("en"); code != 0 || !strings.HasPrefix(errs, w.Convert.Left+"\nnotes.md:5: | a | b |") {
		t.Errorf("status %d, said\n%s", code, errs)
	}
	_, doc, err := canvas.Open("my-shop.yaml")
	if err != nil || doc.Canvas().Name != "My shop" || doc.Canvas().Notes(canvas.Channels)[0].Text != "Shop" {
		t.Errorf("%v\n%s", err, doc.Bytes())
	}
}

// Of two versions, either from standard input: nothing and 0, or what changed
// and 1.
func TestDiff(t *testing.T) {
	t.Chdir(t.TempDir())
	later := strings.Replace(strings.Replace(small, "status: assumption", "status: confirmed", 1), "Independent cafés", "Small cafés", 1)
	write(t, "a.yaml", small)
	write(t, "b.yaml", later)
	want := `Customer segments
  ~ [-Independent-]{+Small+} cafés

Value propositions
  ~ Beans <b>roasted</b> today
      Status: assumption → confirmed
`
	for _, tc := range []struct {
		args, input string
		want        string
		code        int
	}{
		{"diff a.yaml b.yaml", "", want, 1},
		{"diff - b.yaml", small, want, 1},
		{"diff a.yaml -", later, want, 1},
		{"diff a.yaml a.yaml", "", "", 0},
		{"diff b.yaml -", later, "", 0},
		{"diff a.yaml a.yaml --json", "", "[]\n", 0},
		{"diff /dev/null /dev/null", "", "", 0},
	} {
		out, errs, code := feeds(t, tc.input, strings.Fields(tc.args)...)
		if code != tc.code || errs != "" || out != tc.want {
			t.Errorf("%s: status %d, %s\n%s", tc.args, code, errs, out)
		}
	}
	out, _, code := feeds(t, "", "diff", "a.yaml", "b.yaml", "--json")
	var list []map[string]any
	if err := json.Unmarshal([]byte(out), &list); err != nil || len(list) != 2 || code != 1 {
		t.Errorf("status %d, %v\n%s", code, err, out)
	}
	for _, pair := range []string{"/dev/null a.yaml", "a.yaml /dev/null"} { // as git calls a difftool
		if out, errs, code := feeds(t, "", append([]string{"diff"}, strings.Fields(pair)...)...); code != 1 || errs != "" || !strings.Contains(out, "Independent cafés") {
			t.Errorf("%s: status %d, %s\n%s", pair, code, errs, out)
		}
	}
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		status := w.Fill(w.Differences.Changed, "label", w.Convert.Labels.Status, "old", w.Status(canvas.Assumption), "new", w.Status(canvas.Confirmed))
		if out, _, _ := feeds(t, "", "diff", "a.yaml", "b.yaml", "--lang", l.Code); !strings.Contains(out, "      "+status+"\n") {
			t.Errorf("%s: %q is not in\n%s", l.Code, status, out)
		}
	}
}

func TestSchema(t *testing.T) {
	out, errs, code := feeds(t, "", "schema")
	var schema map[string]any
	if err := json.Unmarshal([]byte(out), &schema); err != nil || code != 0 || errs != "" || schema["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
		t.Errorf("status %d, %s%v\n%.200s", code, errs, err, out)
	}
}

// What goes wrong is told in two lines, prints nothing, and touches no file.
func TestConvertingGoesWrong(t *testing.T) {
	t.Chdir(t.TempDir())
	files := map[string]string{
		"a.yaml": small, "there.yaml": "mine", "bad.yaml": "canvas: [", "bad.json": `{"canvas": `, "nothing.md": "# Hello\n",
		"cx.yaml": "canvas: customer-experience\nblocks:\n  customers: [People]\n",
	}
	for name, text := range files {
		write(t, name, text)
	}
	for _, args := range []string{
		"export", "export a.yaml", "export a.yaml --to pdf", "export a.yaml --to", "export missing.yaml --to json", "export bad.yaml --to html",
		"export a.yaml --to json --out a.yaml", "export a.yaml --to json --out .", "export a.yaml --to json --out none/a.json",
		"export cx.yaml --to bmml", "export cx.yaml --to bmml --out cx.bmml",
		"import a.md", "import missing.md --out new.yaml", "import . --out new.yaml", "import bad.json --out new.yaml", "import nothing.md --out new.yaml",
		"import nothing.md --from pdf --out new.yaml", "import bad.json --out there.yaml", "import nothing.md --out none/new.yaml",
		"diff", "diff a.yaml", "diff - -", "diff a.yaml missing.yaml", "diff a.yaml bad.yaml", "diff . a.yaml", "diff - a.yaml", "schema x",
	} {
		out, errs, code := feeds(t, "", strings.Fields(args)...)
		if code != 2 || out != "" || strings.Count(errs, "\n") != 2 || !strings.HasPrefix(errs, "bmcanvas: ") {
			t.Errorf("%s: status %d, printed %.100q, said %s", args, code, out, errs)
		}
	}
	entries, _ := os.ReadDir(".")
	if len(entries) != len(files) {
		t.Errorf("there are %v", entries)
	}
	for name, text := range files {
		if contents(t, name) != text {
			t.Errorf("%s was touched", name)
		}
	}
}
