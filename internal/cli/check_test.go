// What check prints of each file, and its exit status.

package cli

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// faultyCanvas has a fault in a note with an id, one in notes without, one in a
// block that is there, and a guide that is not.
const faultyCanvas = `# by hand
canvas: business-model
guide: gone.yaml
blocks:
  channels:
    - Shop
    - Shop
  customer_segments:
    - id: cs1
      note: Cafés
      status: assumption
      due: 2020-01-01
      test: Ask ten of them
  value_propositions:
`

// A finding has the line of the first note concerned, else of the block, else of
// "blocks:", so that editors can jump there; its notes have ids, or their words.
func TestCheckPrintsLinesAndNotes(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", faultyCanvas)
	write(t, "b.yaml", strings.ReplaceAll(faultyCanvas, "  value_propositions:\n", ""))
	text, errs, code := run(t, nil, "check", "a.yaml")
	if code != exitFound || strings.Count(errs, "\n") != 2 || !strings.Contains(errs, "gone.yaml") {
		t.Errorf("status %d, said %s", code, errs)
	}
	for _, want := range []string{"a.yaml:9: hint: Due: Cafés [overdue]\n    ", "a.yaml:6: hint: The same words more than once: Shop; Shop [repeated-note]\n    ", "a.yaml:14: hint: Still empty: "} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	if text, _, _ := run(t, nil, "check", "b.yaml"); !strings.Contains(text, "b.yaml:4: hint: Still empty: ") {
		t.Errorf("not at the line of \"blocks:\":\n%s", text)
	}
	out, _, code := run(t, nil, "check", "--json", "a.yaml")
	var list []finding
	if err := json.Unmarshal([]byte(out), &list); err != nil || code != exitFound {
		t.Fatalf("status %d, %v\n%s", code, err, out)
	}
	notes := map[string][]string{}
	for _, f := range list {
		notes[string(f.Rule)] = f.Notes
	}
	if !slices.Equal(notes["overdue"], []string{"cs1"}) || !slices.Equal(notes["repeated-note"], []string{"Shop", "Shop"}) {
		t.Errorf("the notes are %v", notes)
	}
}

// ownGuide is a guide of one's own, with its own titles for two blocks.
const ownGuide = `guide: own
language: nl
canvas: business-model
title: Eigen
parts:
  - title: Een
    blocks:
      - block: key_resources
        title: Spullen
        questions:
          - {id: wat, ask: Wat}
      - block: channels
        title: Hoe dan
        questions:
          - {id: hoe, ask: Hoe}
`

// Findings are in the language of the canvas. They call blocks what its guide
// calls them, which lies beside it, and take its answers into account.
func TestCheckInTheWordsOfTheCanvas(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "own.yaml", ownGuide)
	write(t, "a.yaml", "canvas: business-model\nguide: own.yaml\nlanguage: nl\nblocks:\n  customer_segments: [Cafés, Hotels]\n  value_propositions: [Brood]\nnot_applicable: [hoe]\n")
	out, errs, code := run(t, nil, "check", "a.yaml")
	if code != exitFound || errs != "" {
		t.Errorf("status %d, said %s", code, errs)
	}
	for _, want := range []string{"a.yaml:6: waarschuwing: ", "; Spullen; "} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	for _, not := range []string{"Hoe dan;", "Kanalen;"} { // its only question does not apply
		if strings.Contains(out, not) {
			t.Errorf("%q is in\n%s", not, out)
		}
	}
}

// A file that cannot be read keeps no other from being checked, and the status is
// that of an error, whatever was found.
func TestCheckOfFilesOfWhichSomeCannotBeRead(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", faultyCanvas)
	write(t, "bad.yaml", "canvas: [\n")
	for _, args := range []string{"check missing.yaml a.yaml bad.yaml", "check bad.yaml missing.yaml a.yaml", "check a.yaml bad.yaml missing.yaml"} {
		out, errs, code := run(t, nil, strings.Fields(args)...)
		if code != exitError || !strings.Contains(out, "a.yaml:9: ") {
			t.Errorf("%s: status %d, printed %s", args, code, out)
		}
		if strings.Count(errs, "\n") != 6 || !strings.Contains(errs, "bad.yaml:1") || !strings.Contains(errs, "missing.yaml") {
			t.Errorf("%s: said %s", args, errs)
		}
	}
}

// The level decides what is listed, and what counts for the exit status.
func TestCheckLevel(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "hints.yaml", strings.Replace(faultyCanvas, "gone.yaml", "classic", 1))
	write(t, "errors.yaml", "canvas: business-model\nblocks:\n  channels:\n    - {id: ch1, note: Shop, links: [cs9]}\n  customer_segments: [Cafés]\n")
	for _, c := range []struct {
		file, level string
		code        int
		want, not   string
	}{
		{"hints.yaml", "hint", exitFound, ": hint: ", ": error: "},
		{"hints.yaml", "error", exitDone, "", ": "},
		{"errors.yaml", "error", exitFound, ": error: ", ": hint: "},
		{"errors.yaml", "warning", exitFound, ": error: ", ": hint: "},
		{"errors.yaml", "hint", exitFound, ": hint: ", "fatal"},
		{"errors.yaml", "fatal", exitError, "", ": "},
	} {
		out, errs, code := run(t, nil, "check", "--level", c.level, c.file)
		if code != c.code || !strings.Contains(out, c.want) || strings.Contains(out, c.not) || (errs != "") != (c.code == exitError) {
			t.Errorf("%s at %s: status %d, printed %s, said %s", c.file, c.level, code, out, errs)
		}
		out, _, code = run(t, nil, "check", "--json", "--level", c.level, c.file)
		if code != c.code || c.code == exitDone && out != "[]\n" || c.level == "error" && strings.Contains(out, `"severity": "hint"`) {
			t.Errorf("%s at %s as JSON: status %d, printed %s", c.file, c.level, code, out)
		}
	}
}

// Where nothing is found, nothing is printed, in JSON an empty list.
func TestCheckFindsNothing(t *testing.T) {
	for args, want := range map[string]string{"check": "", "check --json": "[]\n"} {
		out, errs, code := run(t, nil, append(strings.Fields(args), "../../examples/coolblue.yaml", "../../examples/digikala.yaml")...)
		if code != exitDone || out != want || errs != "" {
			t.Errorf("%s: status %d, printed %q, said %s", args, code, out, errs)
		}
	}
}
