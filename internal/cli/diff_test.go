// The differences between two versions.

package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
)

// Of two versions, either from standard input: nothing and status 0, or what
// changed and status 1.
func TestDiff(t *testing.T) {
	t.Chdir(t.TempDir())
	later := strings.Replace(strings.Replace(smallCanvas, "status: assumption", "status: confirmed", 1), "Independent cafés", "Small cafés", 1)
	write(t, "a.yaml", smallCanvas)
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
		{"diff - b.yaml", smallCanvas, want, 1},
		{"diff a.yaml -", later, want, 1},
		{"diff a.yaml a.yaml", "", "", 0},
		{"diff b.yaml -", later, "", 0},
		{"diff a.yaml a.yaml --json", "", "[]\n", 0},
		{"diff /dev/null /dev/null", "", "", 0},
	} {
		out, errs, code := runWithInput(t, tc.input, strings.Fields(tc.args)...)
		if code != tc.code || errs != "" || out != tc.want {
			t.Errorf("%s: status %d, %s\n%s", tc.args, code, errs, out)
		}
	}
	out, _, code := runWithInput(t, "", "diff", "a.yaml", "b.yaml", "--json")
	var list []map[string]any
	if err := json.Unmarshal([]byte(out), &list); err != nil || len(list) != 2 || code != 1 {
		t.Errorf("status %d, %v\n%s", code, err, out)
	}
	for _, pair := range []string{"/dev/null a.yaml", "a.yaml /dev/null"} { // as git calls a difftool
		if out, errs, code := runWithInput(t, "", append([]string{"diff"}, strings.Fields(pair)...)...); code != 1 || errs != "" || !strings.Contains(out, "Independent cafés") {
			t.Errorf("%s: status %d, %s\n%s", pair, code, errs, out)
		}
	}
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		status := w.Fill(w.Differences.Changed, "label", w.Convert.Labels.Status, "old", w.Status(canvas.Assumption), "new", w.Status(canvas.Confirmed))
		if out, _, _ := runWithInput(t, "", "diff", "a.yaml", "b.yaml", "--lang", l.Code); !strings.Contains(out, "      "+status+"\n") {
			t.Errorf("%s: %q is not in\n%s", l.Code, status, out)
		}
	}
}
