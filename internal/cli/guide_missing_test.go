// A canvas whose guide is not there says so in every command, and a person's own guide
// is found by its name.

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// twoQuestions is a guide that says no language.
const twoQuestions = `guide: two
canvas: business-model
title: Two questions
parts:
  - blocks:
      - {block: customer_segments, title: Those who buy, questions: [{id: for-whom, ask: Who buys}]}
      - {block: value_propositions, title: Offers, questions: [{id: value-delivered, ask: What do they get, about: [customer_segments]}]}
`

const canvasOfOwnGuide = `canvas: business-model
name: Hõbe Coffee
guide: my-guide
language: en
blocks:
  customer_segments:
    - {id: cs1, note: Cafés, question: for-whom}
  value_propositions:
    - {id: vp1, note: Beans, question: value-delivered, links: [cs1]}
`

// inFolderWithGuides changes to a new folder with a canvas, and returns the folder for
// guides, which is not there yet.
func inFolderWithGuides(t *testing.T) (guides string) {
	t.Helper()
	home := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, "config"))
	t.Setenv("XDG_STATE_HOME", filepath.Join(home, "state"))
	t.Chdir(t.TempDir())
	write(t, "a.yaml", canvasOfOwnGuide)
	return filepath.Join(home, "config", "bmcanvas", "guides")
}

// everyCommand lists what can be done with the canvas a.yaml.
func everyCommand(t *testing.T) map[string][]string {
	t.Helper()
	write(t, "old.yaml", strings.Replace(canvasOfOwnGuide, "guide: my-guide\n", "guide: classic\n", 1))
	write(t, "theirs.yaml", canvasOfOwnGuide)
	sheet, _, code := run(t, nil, "sheet", "nine-step")
	if code != 0 {
		t.Fatal("no sheet")
	}
	write(t, "sheet.md", sheet)
	return map[string][]string{
		"show": {"show", "a.yaml"}, "show --text": {"show", "--text", "a.yaml"}, "show --story": {"show", "--story", "a.yaml"},
		"check": {"check", "a.yaml"}, "figures": {"figures", "a.yaml"}, "diff": {"diff", "old.yaml", "a.yaml"},
		"export": {"export", "a.yaml", "--to", "markdown"}, "merge": {"merge", "a.yaml", "theirs.yaml"},
		"import": {"import", "sheet.md", "--into", "a.yaml", "--yes"}, "list": {"list"}, "interview": {"--plain", "a.yaml"},
	}
}

func TestMissingGuideIsToldByEveryCommand(t *testing.T) {
	inFolderWithGuides(t)
	for name, args := range everyCommand(t) {
		out, errs, code := run(t, nil, args...)
		if code == 2 || !strings.Contains(out+errs, "my-guide") || !strings.Contains(out+errs, "there is no guide and no file with this name") && name != "interview" {
			t.Errorf("%s: status %d\n%s\n%s", name, code, out, errs)
		}
		if name == "interview" && !strings.Contains(out, "my-guide cannot be used") {
			t.Errorf("the interview says\n%s", out)
		}
	}
	out, _, _ := run(t, nil, "list", "--json")
	if !strings.Contains(out, `"guide_error": "`) {
		t.Errorf("list says\n%s", out)
	}
}

func TestOwnGuideIsFoundByItsName(t *testing.T) {
	for _, place := range []string{"beside", "guides"} {
		guides := inFolderWithGuides(t)
		path := "my-guide.yaml"
		if place == "guides" {
			if err := os.MkdirAll(guides, 0o700); err != nil {
				t.Fatal(err)
			}
			path = filepath.Join(guides, path)
		}
		write(t, path, twoQuestions)
		for name, args := range everyCommand(t) {
			out, errs, code := run(t, nil, args...)
			if code == 2 || strings.Contains(out+errs, "cannot be used") {
				t.Errorf("%s, %s: status %d\n%s\n%s", place, name, code, out, errs)
			}
			if name == "show" && !strings.Contains(out, "Those who buy") {
				t.Errorf("%s: the guide's titles are not used:\n%s", place, out)
			}
		}
		out, _, code := run(t, nil, "guides")
		if code != 0 || !strings.Contains(out, "my-guide\n  Two questions\n") || !strings.Contains(out, path+"\n") {
			t.Errorf("%s: guides says\n%s", place, out)
		}
		if out, _, code := run(t, nil, "sheet", "my-guide", "--lang", "et"); code != 0 || !strings.Contains(out, "Who buys") || !strings.Contains(out, "Two questions") {
			t.Errorf("%s: the sheet is\n%s", place, out)
		}
		if out, errs, code := run(t, nil, "--plain", "--guide", "my-guide", "new.yaml"); code != 0 || !strings.Contains(out, "Two questions") {
			t.Errorf("%s: status %d\n%s\n%s", place, code, out, errs)
		}
	}
}

// What cannot be used says why, and what another guide's name hides says which.
func TestGuidesTellsWhatCannotBeUsed(t *testing.T) {
	guides := inFolderWithGuides(t)
	if err := os.MkdirAll(guides, 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(guides, "broken.yaml"), strings.Replace(twoQuestions, "title:", "titel:", 1))
	write(t, filepath.Join(guides, "classic.yaml"), twoQuestions)
	write(t, filepath.Join(guides, "my-guide.yaml"), twoQuestions)
	write(t, filepath.Join(guides, "my-guide.et.yaml"), strings.Replace(twoQuestions, "Two questions", "Kaks küsimust", 1))
	write(t, "my-guide.yml", twoQuestions)
	out, errs, code := run(t, nil, "guides")
	if code != 0 || errs != "" {
		t.Errorf("status %d, %s", code, errs)
	}
	for _, want := range []string{
		"broken\n  " + filepath.Join(guides, "broken.yaml") + ":3: ",
		"By this name you get classic; ", "By this name you get my-guide.yml; ", "  my-guide.yml\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if strings.Contains(out, "a.yaml") {
		t.Errorf("a canvas is taken for a guide:\n%s", out)
	}
	if err := os.Remove("my-guide.yml"); err != nil {
		t.Fatal(err)
	}
	if out, _, _ := run(t, nil, "guides", "--lang", "et"); !strings.Contains(out, "my-guide\n  Kaks küsimust\n") {
		t.Errorf("the guide in the language of the session is not taken:\n%s", out)
	}
}
