// The commands in four languages: which one is spoken, the list of guides, and a sheet of any of them.

package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// speaks runs a command in a folder of its own, in an environment that has the
// variables and no others that choose a language.
func speaks(t *testing.T, env map[string]string, args ...string) (out, errs string, code int) {
	t.Helper()
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		t.Setenv(name, env[name])
	}
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var said bytes.Buffer
	code = Run(args, nil, file, &said)
	data, err := os.ReadFile(file.Name())
	if err != nil {
		t.Fatal(err)
	}
	return string(data), said.String(), code
}

// The flag counts before the file, the file before the environment, and there
// LC_ALL before LC_MESSAGES before LANG; what is not spoken is English.
func TestWhichLanguage(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	for name, language := range map[string]string{"fa.yaml": "language: fa\n", "none.yaml": "", "other.yaml": "language: de\n"} {
		if err := os.WriteFile(name, []byte("canvas: business-model\nname: A\n"+language+"blocks:\n  channels: [Shop]\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	title := func(language string) string {
		return prompts.LoadWords(language).BlockTitle("business-model", "channels")
	}
	for _, c := range []struct {
		env  string
		args string
		want string
	}{
		{"", "show none.yaml", "en"},
		{"LANG=et_EE.UTF-8", "show none.yaml", "et"},
		{"LANG=et_EE.UTF-8 LC_MESSAGES=nl_NL", "show none.yaml", "nl"},
		{"LANG=et_EE.UTF-8 LC_MESSAGES=nl_NL LC_ALL=fa", "show none.yaml", "fa"},
		{"LANG=et LC_ALL=C.UTF-8", "show none.yaml", "en"},
		{"LANG=de_DE.UTF-8", "show none.yaml", "en"},
		{"LANG=nl", "show fa.yaml", "fa"},
		{"LANG=nl", "show other.yaml", "nl"},
		{"LANG=nl LC_ALL=et", "show fa.yaml --lang en", "en"},
		{"LANG=nl", "--lang=et show fa.yaml", "et"},
		{"LANG=nl", "show none.yaml --lang fa_IR", "fa"},
	} {
		env := map[string]string{}
		for _, set := range strings.Fields(c.env) {
			name, value, _ := strings.Cut(set, "=")
			env[name] = value
		}
		out, errs, code := speaks(t, env, strings.Fields(c.args)...)
		if code != 0 || errs != "" || !strings.Contains(out, title(c.want)) {
			t.Errorf("%s bmcanvas %s: status %d, %s, not in %s:\n%s", c.env, c.args, code, errs, c.want, out)
		}
	}
}

func TestErrorsAndHelpInEachLanguage(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		env := map[string]string{"LANG": l.Code}
		if _, errs, code := speaks(t, env, "show", "missing.yaml"); code != 2 || !strings.Contains(errs, w.Errors.Canvas["not-found"].What) {
			t.Errorf("%s: status %d, said %s", l.Code, code, errs)
		}
		for _, args := range [][]string{{"--help"}, {"help", "sheet"}} {
			out, errs, code := speaks(t, env, args...)
			if code != 0 || errs != "" || strings.Contains(out, "[flags]") || !strings.Contains(out, w.Command.Usage) || !strings.Contains(out, w.Command.FlagLang) {
				t.Errorf("%s %v: status %d, %s\n%s", l.Code, args, code, errs, out)
			}
		}
		_, errs, code := speaks(t, env, "guides", "--lang", "tlh")
		if code != 2 || !strings.Contains(errs, w.Fill(w.Command.UnknownLanguage, "found", "tlh")) {
			t.Errorf("%s: status %d, said %s", l.Code, code, errs)
		}
	}
}

func TestGuidesInEachLanguage(t *testing.T) {
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		out, errs, code := speaks(t, nil, "guides", "--lang", l.Code)
		if code != 0 || errs != "" {
			t.Errorf("%s: status %d, %s", l.Code, code, errs)
		}
		for _, g := range prompts.Guides(l.Code) {
			for _, want := range []string{g.ID + "\n", g.Title, w.Counts.Questions.For(g.Questions), w.Counts.Minutes.For(g.Minutes), "en et nl fa"} {
				if !strings.Contains(out, want) {
					t.Errorf("%s: %q is not in\n%s", l.Code, want, out)
				}
			}
		}
	}
}

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
		out, errs, code := speaks(t, nil, args...)
		if code != 0 || errs != "" || !strings.Contains(out, want) || !strings.Contains(out, ask) {
			t.Errorf("%v: status %d, %s\n%.300s", args, code, errs, out)
		}
	}
	for _, args := range [][]string{{"sheet"}, {"sheet", "nothing"}, {"sheet", "classic", "--to", "pdf"}, {"sheet", "."}} {
		out, errs, code := speaks(t, nil, args...)
		if code != 2 || out != "" || strings.Count(errs, "\n") != 2 {
			t.Errorf("%v: status %d, printed %.100q, said %s", args, code, out, errs)
		}
	}
}

// The guide that is printed is the one that is built in; saved under another
// name it is a guide of one's own, and is printed as it lies there.
func TestSheetOfAGuideOfOnesOwn(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, l := range prompts.Languages {
		for _, id := range prompts.GuideIDs {
			source, ok := prompts.GuideSource(id, l.Code)
			out, _, code := speaks(t, nil, "sheet", id, "--to", "yaml", "--lang", l.Code)
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
	if out, errs, code := speaks(t, nil, "sheet", "my.yaml", "--to", "yaml"); code != 0 || out != own {
		t.Errorf("status %d, %s; not the file byte for byte", code, errs)
	}
	// The words around the questions are in the language of the questions.
	out, _, code := speaks(t, map[string]string{"LANG": "nl"}, "sheet", "my.yaml")
	if w := prompts.LoadWords("et").Sheet; code != 0 || !strings.Contains(out, w.ChooseMany) || !strings.Contains(out, w.Date) {
		t.Errorf("status %d:\n%.300s", code, out)
	}
	if err := os.WriteFile("wrong.yaml", []byte("guide: wrong\nlanguage: en\ncanvas: business-model\ntitle: Wrong\npart: []\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, to := range []string{"yaml", "html", "markdown"} {
		if out, errs, code := speaks(t, nil, "sheet", "wrong.yaml", "--to", to); code != 2 || out != "" || !strings.Contains(errs, "wrong.yaml:5") {
			t.Errorf("--to %s: status %d, printed %q, said %s", to, code, out, errs)
		}
	}
}
