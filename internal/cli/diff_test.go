// The differences between two versions.

package cli

import (
	"encoding/json"
	"os"
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

const (
	roaster = "canvas: business-model\nguide: classic\nname: Hõbe\nblocks:\n  customer_segments: [{id: cs1, note: Cafés, question: for-whom}, {id: cs2, note: Niche market, question: market-type, option: niche-market}]\n"
	ferry   = "canvas: business-model\nguide: nine-step\nname: Laev\nblocks:\n  customer_segments: [{id: cs1, note: Islanders, question: segments}, {id: cs7, note: Nišš, question: market-type, option: niche-market}]\n"
)

// Two businesses are not one reworded into the other, and nothing is said in ids.
func TestDiffOfTwoBusinesses(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "roaster.yaml", roaster)
	write(t, "ferry.yaml", ferry)
	out, errs, code := runWithInput(t, "", "diff", "roaster.yaml", "ferry.yaml", "--lang", "en")
	if want := "These are two canvases, not two versions of one: “Hõbe” and “Laev”\n"; code != 1 || errs != "" || !strings.HasPrefix(out, want) {
		t.Errorf("status %d, %s\n%s", code, errs, out)
	}
	for _, line := range []string{"  + Islanders\n", "  - Cafés\n"} {
		if !strings.Contains(out, line) {
			t.Errorf("no %q in\n%s", line, out)
		}
	}
	for _, id := range []string{"for-whom", "niche-market", "nine-step", "classic", "cs1", "cs7", "segments:", "[-"} {
		if strings.Contains(out, id) {
			t.Errorf("%q is in\n%s", id, out)
		}
	}
	out, _, code = runWithInput(t, "", "diff", "--side", "roaster.yaml", "ferry.yaml", "--lang", "en")
	want := `< Hõbe                                             > Laev

Customer segments
< Cafés                                            > Islanders
= Niche market                                     = Nišš

= 1 in both
< 1 only in “Hõbe”
> 1 only in “Laev”
`
	if code != 1 || out != want {
		t.Errorf("status %d\n%s", code, out)
	}
}

// A variant is compared with the canvas that it names as its origin, whatever it is
// called now and however little is left of that.
func TestDiffFindsTheOrigin(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "roaster.yaml", roaster)
	if err := os.Mkdir("later", 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, "later/ships.yaml", strings.Replace(strings.Replace(roaster, "name: Hõbe", "name: Ships\nderived_from: ../roaster.yaml", 1), "note: Cafés", "note: Ferries", 1))
	for _, args := range []string{"diff later/ships.yaml", "diff roaster.yaml later/ships.yaml"} {
		out, errs, code := runWithInput(t, "", strings.Fields(args)...)
		if code != 1 || errs != "" || !strings.Contains(out, "  ~ [-Cafés-]{+Ferries+}\n") {
			t.Errorf("%s: status %d, %s\n%s", args, code, errs, out)
		}
	}
	if _, _, code := runWithInput(t, "", "diff", "roaster.yaml"); code != 2 {
		t.Errorf("one file that names no origin: status %d", code)
	}
	out, _, _ := runWithInput(t, "", "diff", "--side", "--json", "later/ships.yaml")
	var side struct {
		Related bool
		Blocks  []struct {
			Block string
			Notes []struct{ In string }
		}
	}
	if err := json.Unmarshal([]byte(out), &side); err != nil || !side.Related || len(side.Blocks) != 1 || len(side.Blocks[0].Notes) != 2 {
		t.Errorf("%v\n%s", err, out)
	}
}

// What only the file's own keeping changes is said without ids, in every language.
func TestDiffSpeaksWords(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", roaster)
	write(t, "b.yaml", strings.NewReplacer("guide: classic", "guide: ten-step\nstage: idea\nlanguage: en", "id: cs1", "id: cs9", "question: for-whom", "question: unheard-of, detail: true",
		"option: niche-market", "option: mass-market, tags: [buyer]").Replace(roaster)+"answered: [most-important]\nnot_applicable: [relationship-fit]\n")
	for _, l := range prompts.Languages {
		out, _, _ := runWithInput(t, "", "diff", "a.yaml", "b.yaml", "--lang", l.Code)
		for _, id := range []string{"cs9", "cs1", "for-whom", "unheard-of", "niche-market", "mass-market", "ten-step", "most-important", "relationship-fit", ": idea", "buyer", "true"} {
			if strings.Contains(out, id) {
				t.Errorf("%s: %q is in\n%s", l.Code, id, out)
			}
		}
	}
}

// Where there was no file, the headings are those of the canvas that there is, and
// the null device is no name of a canvas.
func TestSidesWithoutAFile(t *testing.T) {
	t.Chdir(t.TempDir())
	src := "canvas: business-model\nname: Sabz\nblocks: {customer_segments: [Families]}\n"
	if err := os.WriteFile("a.yaml", []byte(src), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"a.yaml", os.DevNull}, {os.DevNull, "a.yaml"}} {
		out, errs, code := run(t, nil, append([]string{"diff", "--side"}, args...)...)
		for _, want := range []string{"Customer segments", "Families", "Sabz", os.DevNull} {
			if code != exitFound || errs != "" || !strings.Contains(out, want) {
				t.Errorf("%q: status %d, said %q, printed %q without %q", args, code, errs, out, want)
			}
		}
		if strings.Contains(out, "customer_segments") {
			t.Errorf("%q: a block's id in %q", args, out)
		}
	}
}
