// The language of the commands: which one it is, and that they all speak it.

package cli

import (
	"os"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// The flag counts before the file, the file before the environment, and there
// LC_ALL before LC_MESSAGES before LANG. A language that there is not is English.
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
		out, errs, code := run(t, env, strings.Fields(c.args)...)
		if code != 0 || errs != "" || !strings.Contains(out, title(c.want)) {
			t.Errorf("%s bmcanvas %s: status %d, %s, not in %s:\n%s", c.env, c.args, code, errs, c.want, out)
		}
	}
}

// After "--" there are files, whatever they are called: --lang names no language
// there.
func TestLangAfterTheEndOfTheFlags(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"--lang", "--lang=fa", "--lang=xx"} {
		write(t, name, "canvas: business-model\nblocks:\n  channels: [Shop]\n")
	}
	for args, language := range map[string]string{
		"show -- --lang":                "nl",
		"show -- --lang=fa":             "nl",
		"show -- --lang=xx":             "nl",
		"show --lang et -- --lang=fa":   "et",
		"show --lang=et -- --lang=xx":   "et",
		"check -- --lang --lang=xx":     "",
		"export --to json -- --lang=fa": "",
	} {
		out, errs, code := run(t, map[string]string{"LANG": "nl"}, strings.Fields(args)...)
		if code == exitError || errs != "" {
			t.Errorf("%s: status %d, %s", args, code, errs)
		}
		if want := prompts.LoadWords(language).BlockTitle("business-model", "channels"); language != "" && !strings.Contains(out, want) {
			t.Errorf("%s: %q is not in\n%s", args, want, out)
		}
	}
	_, errs, _ := run(t, map[string]string{"LANG": "nl"}, "show", "--", "--lang=fa", "more") // an error is in Dutch, too
	if want := prompts.LoadWords("nl").Command.WrongCount; !strings.Contains(errs, want) {
		t.Errorf("%q is not in\n%s", want, errs)
	}
}

func TestErrorsAndHelpInEachLanguage(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		env := map[string]string{"LANG": l.Code}
		if _, errs, code := run(t, env, "show", "missing.yaml"); code != 2 || !strings.Contains(errs, w.Errors.Canvas["not-found"].What) {
			t.Errorf("%s: status %d, said %s", l.Code, code, errs)
		}
		for _, args := range [][]string{{"--help"}, {"help", "sheet"}} {
			out, errs, code := run(t, env, args...)
			if code != 0 || errs != "" || strings.Contains(out, "[flags]") || !strings.Contains(out, w.Command.Usage) || !strings.Contains(out, w.Command.FlagLang) {
				t.Errorf("%s %v: status %d, %s\n%s", l.Code, args, code, errs, out)
			}
		}
		_, errs, code := run(t, env, "guides", "--lang", "tlh")
		if code != 2 || !strings.Contains(errs, w.Fill(w.Command.UnknownLanguage, "found", "tlh")) {
			t.Errorf("%s: status %d, said %s", l.Code, code, errs)
		}
	}
}
