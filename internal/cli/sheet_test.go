// Question sheets, and guides as files.

package cli

import (
	"os"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

func TestSheet(t *testing.T) {
	t.Chdir(t.TempDir())
	fa, err := prompts.LoadGuide("nine-step", "fa", "")
	if err != nil {
		t.Fatal(err)
	}
	ask := fa.Parts[0].Blocks[0].Questions[0].Ask
	for to, want := range map[string]string{
		"":         `<div dir="rtl" lang="fa">`,
		"markdown": `<div dir="rtl" lang="fa">`,
		"html":     `<html lang="fa" dir="rtl">`,
	} {
		args := []string{"sheet", "nine-step", "--lang", "fa"}
		if to != "" {
			args = append(args, "--to", to)
		}
		out, errs, code := run(t, nil, args...)
		if code != 0 || errs != "" || !strings.Contains(out, want) || !strings.Contains(out, ask) {
			t.Errorf("%v: status %d, %s\n%.300s", args, code, errs, out)
		}
	}
	for _, args := range [][]string{{"sheet"}, {"sheet", "nothing"}, {"sheet", "classic", "--to", "pdf"}, {"sheet", "."}} {
		out, errs, code := run(t, nil, args...)
		if code != 2 || out != "" || strings.Count(errs, "\n") != 2 {
			t.Errorf("%v: status %d, printed %.100q, said %s", args, code, out, errs)
		}
	}
}

// --to yaml prints the guide byte for byte, a built-in one and one of one's own.
func TestSheetOfOnesOwnGuide(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, l := range prompts.Languages {
		for _, id := range prompts.GuideIDs {
			source, ok := prompts.GuideSource(id, l.Code)
			out, _, code := run(t, nil, "sheet", id, "--to", "yaml", "--lang", l.Code)
			if !ok || code != 0 || out != string(source) {
				t.Errorf("%s in %s: status %d, not the file byte for byte", id, l.Code, code)
			}
		}
	}
	source, _ := prompts.GuideSource("workshop", "et")
	own := "# minu oma\r\n" + strings.ReplaceAll(string(source), "\n", "\r\n")
	if err := os.WriteFile("my.yaml", []byte(own), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, errs, code := run(t, nil, "sheet", "my.yaml", "--to", "yaml"); code != 0 || out != own {
		t.Errorf("status %d, %s; not the file byte for byte", code, errs)
	}
	// The words around the questions are in the language of the questions.
	out, _, code := run(t, map[string]string{"LANG": "nl"}, "sheet", "my.yaml")
	if w := prompts.LoadWords("et").Sheet; code != 0 || !strings.Contains(out, w.ChooseMany) || !strings.Contains(out, w.Date) {
		t.Errorf("status %d:\n%.300s", code, out)
	}
	if err := os.WriteFile("wrong.yaml", []byte("guide: wrong\nlanguage: en\ncanvas: business-model\ntitle: Wrong\npart: []\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{"yaml", "html", "markdown"} {
		if out, errs, code := run(t, nil, "sheet", "wrong.yaml", "--to", to); code != 2 || out != "" || !strings.Contains(errs, "wrong.yaml:5") {
			t.Errorf("--to %s: status %d, printed %q, said %s", to, code, out, errs)
		}
	}
}
