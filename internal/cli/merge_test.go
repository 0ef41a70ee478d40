// Merging two versions.

package cli

import (
	"os"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// Status 0 if all goes together, 1 if something is to be decided, 2 if nothing was
// written; the result is in OURS, or where --out says.
func TestMerge(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	mine := strings.Replace(smallCanvas, "Independent cafés", "Small cafés", 1)
	other := strings.Replace(smallCanvas, "status: assumption", "status: confirmed", 1)
	both := strings.Replace(mine, "status: assumption", "status: confirmed", 1)
	marked := strings.Replace(smallCanvas, "name: Hõbe Coffee\n", "<<<<<<< HEAD\nname: Hõbe Coffee\nupdated: 2026-11-22\n=======\nname: Hõbe Coffee\nstage: idea\n>>>>>>> other\n", 1)
	marked = strings.Replace(marked, "updated: 2026-11-21\n", "", 1)
	files := map[string]string{
		"base.yaml": smallCanvas, "mine.yaml": mine, "other.yaml": other, "empty.yaml": "", "marked.yaml": marked,
		"bars.yaml": strings.Replace(smallCanvas, "Independent cafés", "Bars", 1), "broken.yaml": "canvas: [",
		"experience.yaml": "canvas: customer-experience\n",
	}
	for _, c := range []struct {
		args, result, want string
		says               string
		code               int
	}{
		{"merge base.yaml mine.yaml other.yaml", "mine.yaml", both, "Merged: 1 assumption confirmed", 0},
		{"merge base.yaml mine.yaml other.yaml --out new.yaml", "new.yaml", both, "Merged: 1 assumption confirmed", 0},
		{"merge base.yaml mine.yaml other.yaml --out base.yaml", "base.yaml", both, "Merged: 1 assumption confirmed", 0},
		{"merge base.yaml mine.yaml base.yaml", "mine.yaml", mine, "Nothing to merge: mine.yaml already has everything", 0},
		{"merge empty.yaml mine.yaml mine.yaml", "mine.yaml", mine, "Nothing to merge", 0},
		{"merge base.yaml mine.yaml bars.yaml", "mine.yaml", "note: \"“Small cafés”: the other version says “Bars”\"", "1 thing to decide. It is kept as a follow-up:\n  “Small cafés”: the other version says “Bars”\n", 1},
		{"merge base.yaml mine.yaml bars.yaml --lang et", "mine.yaml", "“Small cafés”: the other version says “Bars”", "1 asi vajab otsust.", 1},
		{"merge marked.yaml", "marked.yaml", "stage: idea", "Merged: marked.yaml", 0},
		{"merge mine.yaml", "mine.yaml", mine, "Nothing to merge", 0},
		{"merge base.yaml broken.yaml mine.yaml", "broken.yaml", "canvas: [", "", 2},
		{"merge mine.yaml experience.yaml", "mine.yaml", mine, "", 2},
		{"merge mine.yaml none.yaml", "mine.yaml", mine, "", 2},
		{"merge", "mine.yaml", mine, "", 2},
		{"show marked.yaml", "marked.yaml", marked, "", 2},
	} {
		for name, text := range files {
			write(t, name, text)
		}
		os.Remove("new.yaml")
		out, errs, code := runWithInput(t, "", strings.Fields(c.args)...)
		if code != c.code || (errs != "") != (code == 2) || !strings.Contains(out, c.says) || !strings.Contains(contents(t, c.result), c.want) {
			t.Errorf("%s: status %d, %q, %q\n%s", c.args, code, out, errs, contents(t, c.result))
		}
	}
	for _, l := range prompts.Languages {
		write(t, "marked.yaml", marked)
		what := prompts.LoadWords(l.Code).Errors.Canvas["unmerged"].What
		for _, command := range []string{"show", "check", "diff mine.yaml", "export --to json"} {
			_, errs, code := runWithInput(t, "", append(strings.Fields(command), "marked.yaml", "--lang", l.Code)...)
			if code != 2 || !strings.Contains(errs, what) || !strings.Contains(errs, "marked.yaml:3") || !strings.Contains(errs, "bmcanvas merge marked.yaml") {
				t.Errorf("%s, %s: status %d, %s", l.Code, command, code, errs)
			}
		}
	}
}
