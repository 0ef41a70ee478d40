// Listing canvases, and words that are nearly commands.

package cli

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"bmcanvas/prompts"
)

func TestListCanvases(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "plan.yaml", smallCanvas)
	write(t, "plan (Mari's conflicted copy 2026-11-21).yaml", strings.Replace(smallCanvas, "updated: 2026-11-21", "updated: 2026-11-20", 1))
	write(t, "broken.yaml", "canvas: [\n")
	if err := os.Mkdir("clients", 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, "clients/one.yaml", smallCanvas)
	out, errs, code := runWithInput(t, "", "list")
	for _, want := range []string{
		"Hõbe Coffee: plan.yaml\n  The full canvas, question by question; ", "\n  1 gap, 1 unconfirmed\n", "(2026-11-21)\n",
		"a conflicted copy: merge it into plan.yaml\n  To merge it: bmcanvas merge plan.yaml 'plan (Mari'\\''s conflicted copy 2026-11-21).yaml'\n",
		"broken.yaml:1\n  cannot be read: ",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if errs != "" || code != 0 || strings.Contains(out, "clients") {
		t.Errorf("status %d, %s\n%s", code, errs, out)
	}
	for args, files := range map[string]int{"list --json": 3, "list . --json --deep": 4, "list clients --json": 1, "list clients/../clients --json --lang fa": 1} {
		out, _, code := runWithInput(t, "", strings.Fields(args)...)
		var list []map[string]any
		if err := json.Unmarshal([]byte(out), &list); err != nil || len(list) != files || code != 0 {
			t.Errorf("%s: status %d, %v\n%s", args, code, err, out)
		}
	}
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		out, _, _ := runWithInput(t, "", "list", "--lang", l.Code)
		if !strings.Contains(out, w.Fill(w.CanvasList.Copy, "file", "plan.yaml")) {
			t.Errorf("%s:\n%s", l.Code, out)
		}
	}
	if _, errs, code := runWithInput(t, "", "list", "nowhere"); code != 2 || !strings.Contains(errs, "nowhere") {
		t.Errorf("no folder: status %d, %s", code, errs)
	}
	if err := os.Mkdir("empty", 0o755); err != nil {
		t.Fatal(err)
	}
	if out, _, code := runWithInput(t, "", "list", "empty"); code != 0 || out != "There is no canvas in empty\n" {
		t.Errorf("an empty folder: status %d, %s", code, out)
	}
}

func TestDidYouMean(t *testing.T) {
	t.Chdir(t.TempDir())
	for word, command := range map[string]string{"chekc": "check", "lits": "list", "shwo": "show", "exprot": "export", "megre": "merge", "guide": "guides"} {
		_, errs, code := runWithInput(t, "", word)
		if code != 2 || !strings.Contains(errs, "Did you mean the command “"+command+"”?") || !strings.Contains(errs, "bmcanvas "+command) {
			t.Errorf("%s: status %d, %s", word, code, errs)
		}
	}
	for _, word := range []string{"plan", "my-idea", "list.yaml", "café", "short"} {
		if _, errs, _ := runWithInput(t, "", "--plain", word); strings.Contains(errs, "Did you mean") {
			t.Errorf("%s: %s", word, errs)
		}
	}
	write(t, "chekc", smallCanvas)
	if _, errs, _ := runWithInput(t, "", "--plain", "chekc"); strings.Contains(errs, "Did you mean") {
		t.Errorf("a file of this name: %s", errs)
	}
}

// What amounts come to is listed where there are any, and nothing where there are none.
func TestListFigures(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "plain.yaml", smallCanvas)
	write(t, "priced.yaml", pricedCanvas)
	write(t, "income.yaml", strings.Replace(smallCanvas, "blocks:\n", "blocks:\n  revenue_streams:\n    - {id: rs9, note: Beans, amount: 5 EUR x 20 / week}\n", 1))
	out, _, _ := runWithInput(t, "", "list")
	for _, want := range []string{
		"\n  Result: 1,410–3,840\u00a0EUR a month; Break-even: costs are covered at 33% of these sales, between 25% and 47%\n",
		"\n  Income: 428.57\u00a0EUR a month\n",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	out, _, _ = runWithInput(t, "", "list", "--json")
	var list []struct {
		File    string
		Figures []struct {
			Currency  string
			Result    map[string]string
			BreakEven map[string]string `json:"break_even"`
		}
	}
	if err := json.Unmarshal([]byte(out), &list); err != nil {
		t.Fatal(err)
	}
	for _, c := range list {
		switch {
		case c.File == "plain.yaml" && c.Figures != nil:
			t.Errorf("a canvas without amounts has figures:\n%s", out)
		case c.File == "priced.yaml" && (c.Figures[0].Currency != "EUR" || c.Figures[0].Result["low"] != "1410.000000" || c.Figures[0].BreakEven["middle"] != "0.332226"):
			t.Errorf("%+v in\n%s", c.Figures, out)
		}
	}
	if strings.Count(out, `"figures"`) != 2 {
		t.Errorf("not two canvases have figures:\n%s", out)
	}
}
