// A canvas in other formats.

package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/creack/pty"

	"bmcanvas/canvas/source"
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
		"pdf":      {"%PDF-1.7", "%%EOF"},
		"png":      {"PNG"},
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
			"Not answered yet", "Also in this block", "Ask the landlord", "Paid by these customers, but nobody uses it", " answered<", "The full canvas, question by question", "&lt;b&gt;roasted&lt;/b&gt;", "Strategyzer.com"},
		"../../examples/coolblue.yaml": {`<html lang="nl" dir="ltr">`, "Vraag voor vraag", "Wie zijn je ideale klanten?", "Hoge klantwaarde", "tlfresearch.com"},
		"../../examples/digikala.yaml": {`<html lang="fa" dir="rtl">`, "پرسش به پرسش", "Strategyzer.com"},
	} {
		out, errs, code := runWithInput(t, "", "export", path, "--to", "html", "--report")
		out = strings.ReplaceAll(out, source.WordBreak, "")
		if code != 0 || errs != "" {
			t.Errorf("%s: status %d, said %s", path, code, errs)
		}
		for _, part := range want {
			if !strings.Contains(out, part) {
				t.Errorf("%s: %q is not in the report", path, part)
			}
		}
	}
	if out, errs, code := runWithInput(t, "", "export", "../../examples/ikea.yaml", "--to", "svg", "--report"); code != exitError || out != "" || !strings.Contains(errs, "--report and --to svg") {
		t.Errorf("as SVG: status %d, printed %q, said %q", code, out, errs)
	}
	// Without its guide, every note stands under its block.
	write(t, filepath.Join(dir, "gone.yaml"), strings.Replace(smallCanvas, "guide: classic", "guide: gone.guide.yaml", 1))
	if out, errs, code := runWithInput(t, "", "export", filepath.Join(dir, "gone.yaml"), "--to", "html", "--report"); code != 0 || strings.Count(errs, "\n") != 2 || strings.Count(strings.ReplaceAll(out, source.WordBreak, ""), "Independent cafés") < 2 {
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

// The flat form has the texts of each block, and names what it leaves out.
func TestExportFlat(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", strings.Replace(smallCanvas, "status: assumption", "status: rejected", 1))
	out, errs, code := runWithInput(t, "", "export", "a.yaml", "--to", "json", "--flat")
	if code != 0 || !strings.Contains(out, `"customerSegments": [`) || !strings.Contains(out, `"Independent cafés"`) || strings.Contains(out, "roasted") {
		t.Errorf("status %d, printed\n%s", code, out)
	}
	if !strings.Contains(errs, "Beans <b>roasted</b> today") {
		t.Errorf("it does not say which note is left out: %s", errs)
	}
	if _, errs, code := runWithInput(t, "", "export", "a.yaml", "--to", "svg", "--flat"); code != exitError || !strings.Contains(errs, "--flat and --to svg") {
		t.Errorf("as SVG: status %d, said %s", code, errs)
	}
}

// Names are left out of forms for people when asked for.
func TestExportWithoutNames(t *testing.T) {
	t.Chdir(t.TempDir())
	named := strings.Replace(smallCanvas, "question: for-whom", "question: for-whom, by: Mari Tamm", 1)
	write(t, "a.yaml", strings.Replace(named, "links: [cs1]", "links: [cs1], by: Jaan Kask", 1))
	for _, args := range [][]string{{"html"}, {"html", "--report"}, {"svg"}, {"markdown"}} {
		args = append([]string{"export", "a.yaml", "--to"}, args...)
		with, _, _ := runWithInput(t, "", args...)
		without, _, code := runWithInput(t, "", append(args, "--no-names")...)
		if code != 0 || !strings.Contains(with, "Jaan Kask") || strings.Contains(without, "Jaan Kask") || strings.Contains(without, "Mari") {
			t.Errorf("%v: status %d; with names %v, without %v", args, code, strings.Contains(with, "Jaan Kask"), strings.Contains(without, "Jaan Kask"))
		}
	}
}

// --open hands the file to the system, and prints where it is; also if there is
// nothing that opens it.
func TestExportOpens(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, "a.bmcanvas.yaml", smallCanvas)
	t.Setenv("PATH", dir)
	t.Setenv("DISPLAY", ":0")
	t.Setenv("TMPDIR", dir)
	out, errs, code := runWithInput(t, "", "export", "a.bmcanvas.yaml", "--to", "html", "--open")
	path := strings.TrimSpace(out)
	if code != 0 || filepath.Base(path) != "a.html" || !strings.HasPrefix(contents(t, path), "<!doctype html>") || !strings.Contains(errs, "no desktop or program here") {
		t.Errorf("status %d, printed %s, said %s", code, out, errs)
	}
	for _, opener := range []string{"xdg-open", "open"} {
		write(t, opener, "#!/bin/sh\necho \"$1\" > opened\n")
		if err := os.Chmod(opener, 0o700); err != nil {
			t.Fatal(err)
		}
	}
	out, errs, code = runWithInput(t, "", "export", "a.bmcanvas.yaml", "--to", "svg", "--open", "--out", "b.svg")
	if code != 0 || errs != "" || contents(t, "opened") != out || !strings.HasPrefix(contents(t, "b.svg"), "<svg") {
		t.Errorf("status %d, printed %s, said %s, opened %s", code, out, errs, contents(t, "opened"))
	}
	if _, errs, code := runWithInput(t, "", "export", "a.bmcanvas.yaml", "--to", "svg", "--open", "--out", "-"); code != exitError || !strings.Contains(errs, "--open and --out -") {
		t.Errorf("status %d, said %s", code, errs)
	}
}

// PDF and PNG are not printed to a terminal; the error says how to get them.
func TestExportPrintsNoPictureToATerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.bmcanvas.yaml", smallCanvas)
	terminal, other, err := pty.Open()
	if err != nil {
		t.Skip(err) // there are no terminals here
	}
	defer terminal.Close()
	defer other.Close()
	for _, to := range []string{"pdf", "png"} {
		var errs bytes.Buffer
		code := Run([]string{"export", "a.bmcanvas.yaml", "--to", to, "--lang", "en"}, other, other, &errs)
		if want := "bmcanvas: " + to + " cannot be shown in a terminal\nName a file for it: --out a." + to + "\n"; code != exitError || errs.String() != want {
			t.Errorf("status %d, said %q, want %q", code, errs.String(), want)
		}
		if out, errs, code := runWithInput(t, "", "export", "a.bmcanvas.yaml", "--to", to); code != 0 || errs != "" || len(out) < 5000 {
			t.Errorf("%s to a pipe: status %d, %d bytes, said %s", to, code, len(out), errs)
		}
	}
}
