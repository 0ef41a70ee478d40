// The man page.

package cli

import (
	"os/exec"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// The page names every command and every flag, in every language.
func TestManualHasEverything(t *testing.T) {
	for _, l := range prompts.Languages {
		page := Manual(l.Code, "1.2.3", "2026-11-29")
		root := (&program{words: prompts.LoadWords(l.Code), today: today}).rootCommand()
		for _, c := range root.Commands() {
			for _, want := range []string{`\fBbmcanvas ` + c.Name() + `\fR`, escaped(strings.TrimSpace(strings.Split(c.Long, "\n")[0]))} {
				if !strings.Contains(page, want) {
					t.Errorf("%s: no %q", l.Code, want)
				}
			}
		}
		for _, flag := range []string{"guide", "lang", "by", "stage", "plain", "bidi", "ascii", "mouse", "json", "deep", "story", "report"} {
			if !strings.Contains(page, `\fB`+escaped("--"+flag)+`\fR`) {
				t.Errorf("%s: no --%s", l.Code, flag)
			}
		}
		if l.Code != "en" && strings.Contains(page, "Exit status") {
			t.Errorf("%s: English in the page", l.Code)
		}
	}
}

// groff reads the page without a warning. Where there is no groff, nothing is checked.
func TestManualIsRoff(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("NOT TESTED: there is no groff")
	}
	for _, l := range prompts.Languages {
		command := exec.Command(groff, "-man", "-Kutf8", "-Tutf8", "-wall", "-z")
		command.Stdin = strings.NewReader(Manual(l.Code, "1.2.3", "2026-11-29"))
		if out, err := command.CombinedOutput(); err != nil || len(out) > 0 && l.Code != "fa" {
			t.Errorf("%s: %v\n%s", l.Code, err, out)
		}
	}
}
