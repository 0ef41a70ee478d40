// A canvas in other formats.

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// Each format says what it should, the same to a file as to standard output, in
// the language of the canvas or the one asked for.
func TestExport(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", smallCanvas)
	for to, want := range map[string][]string{
		"markdown": {"# Hõbe Coffee\n", "\n## Customer segments\n", "**Status:** assumption (2026-11-21)", "Strategyzer.com"},
		"html":     {`<html lang="en" dir="ltr">`, "&lt;b&gt;roasted&lt;/b&gt;", "Ask the landlord", "Strategyzer.com"},
		"svg":      {"<svg", "Strategyzer.com"},
		"json":     {`"name": "Hõbe Coffee"`, `"links": ["cs1"]`},
		"bmml":     {`version: "2.0"`, "id: cs-1"},
	} {
		out, errs, code := runWithInput(t, "", "export", "a.yaml", "--to", to)
		if code != 0 || (errs != "") != (to == "bmml") {
			t.Errorf("%s: status %d, said %s", to, code, errs)
		}
		for _, part := range want {
			if !strings.Contains(out, part) {
				t.Errorf("%s: %q is not in\n%.600s", to, part, out)
			}
		}
		write(t, "made", "what was there before")
		printed, _, code := runWithInput(t, "", "export", "a.yaml", "--to", to, "--out", "made")
		if code != 0 || printed != "" || contents(t, "made") != out {
			t.Errorf("%s: status %d, printed %.100q, and the file is not what standard output had", to, code, printed)
		}
	}
	if entries, _ := os.ReadDir("."); len(entries) != 2 || contents(t, "a.yaml") != smallCanvas {
		t.Errorf("there are %v, or the canvas was changed", entries)
	}
	out, _, _ := runWithInput(t, "", "export", "a.yaml", "--to", "html", "--lang", "fa")
	if !strings.Contains(out, `<html lang="fa" dir="rtl">`) {
		t.Errorf("not in Persian:\n%.300s", out)
	}
}

// A report has the interview in the words of the guide, for both kinds of canvas.
func TestReport(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.yaml"), smallCanvas)
	for path, want := range map[string][]string{
		filepath.Join(dir, "a.yaml"): {`<html lang="en" dir="ltr">`, "size: A4 portrait", "For whom are you creating value?", "Independent cafés",
			"Not answered yet", "Also in this block", "Ask the landlord", "They pay, and nobody is said to use it", " of 30 answered", "The full canvas, question by question", "&lt;b&gt;roasted&lt;/b&gt;", "Strategyzer.com"},
		"../../examples/coolblue.yaml": {`<html lang="nl" dir="ltr">`, "Vraag voor vraag", "Wie zijn je ideale klanten?", "Hoge klantwaarde", "tlfresearch.com"},
		"../../examples/digikala.yaml": {`<html lang="fa" dir="rtl">`, "پرسش به پرسش", "Strategyzer.com"},
	} {
		out, errs, code := runWithInput(t, "", "export", path, "--to", "html", "--report")
		if code != 0 || errs != "" {
			t.Errorf("%s: status %d, said %s", path, code, errs)
		}
		for _, part := range want {
			if !strings.Contains(out, part) {
				t.Errorf("%s: %q is not in the report", path, part)
			}
		}
	}
	if out, errs, code := runWithInput(t, "", "export", "../../examples/ikea.yaml", "--to", "svg", "--report"); code != exitError || out != "" || !strings.Contains(errs, "--report does not go with --to svg") {
		t.Errorf("as SVG: status %d, printed %q, said %q", code, out, errs)
	}
	// Without its guide, every note stands under its block.
	write(t, filepath.Join(dir, "gone.yaml"), strings.Replace(smallCanvas, "guide: classic", "guide: gone.guide.yaml", 1))
	if out, errs, code := runWithInput(t, "", "export", filepath.Join(dir, "gone.yaml"), "--to", "html", "--report"); code != 0 || errs != "" || strings.Count(out, "Independent cafés") < 2 {
		t.Errorf("without its guide: status %d, said %s", code, errs)
	}
}

// What BMML cannot hold is printed in the language of the canvas, by the names of keys.
func TestExportNamesWhatBMMLCannotHold(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		write(t, "a.yaml", strings.Replace(smallCanvas, "language: en", "language: "+l.Code, 1))
		_, errs, code := runWithInput(t, "", "export", "a.yaml", "--to", "bmml")
		status := w.Fill(w.Convert.Some, "label", w.Convert.Labels.Status, "n", 1, "notes", "Beans <b>roasted</b> today")
		guide := w.Fill(w.Convert.Count, "label", w.Differences.Fields["guide"], "n", 1)
		if code != 0 || !strings.HasPrefix(errs, w.Convert.Lost+"\n") || !strings.Contains(errs, "  "+status+"\n") || !strings.Contains(errs, "  "+guide+"\n") {
			t.Errorf("%s: status %d, said\n%s", l.Code, code, errs)
		}
	}
}
