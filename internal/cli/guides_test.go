// The list of guides.

package cli

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

func TestGuidesInEachLanguage(t *testing.T) {
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		out, errs, code := run(t, nil, "guides", "--lang", l.Code)
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
