// The answers of a filled-in sheet, taken into a canvas at the command line.

package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/creack/pty"

	"bmcanvas/prompts"
)

// filledSheet prints the sheet of classic, with an answer to its first question.
func filledSheet(t *testing.T) string {
	t.Helper()
	blank, errs, code := run(t, nil, "sheet", "classic", "--lang", "en")
	if code != exitDone || errs != "" {
		t.Fatalf("status %d, said %s", code, errs)
	}
	const mark = "<!-- question=for-whom -->"
	if !strings.Contains(blank, mark) {
		t.Fatalf("the sheet has no mark of its question:\n%.2000s", blank)
	}
	by := prompts.LoadWords("en").Sheet.By + ": "
	return strings.Replace(strings.Replace(blank, mark, mark+"\n\nHotels", 1), by+"______________________________________________________", by+"Mari Tamm", 1)
}

// Without a terminal and without --yes nothing is added; what would be is shown.
func TestSheetIsTakenInAfterAYes(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "a.yaml", smallCanvas)
	write(t, "sheet.md", filledSheet(t))
	w := prompts.LoadWords("en")
	out, errs, code := runWithInput(t, "yes\n", "import", "sheet.md", "--into", "a.yaml")
	if code != exitError || !strings.Contains(out, "+ Hotels") || !strings.Contains(errs, w.Fill(w.Convert.NobodyToAsk, "file", "a.yaml")) || contents(t, "a.yaml") != smallCanvas {
		t.Errorf("status %d, printed\n%s\nsaid %s", code, out, errs)
	}
	out, errs, code = runWithInput(t, "", "import", "sheet.md", "--into", "a.yaml", "--yes")
	if code != exitDone || errs != "" || !strings.Contains(out, "+ Hotels") {
		t.Errorf("status %d, printed\n%s\nsaid %s", code, out, errs)
	}
	for _, part := range []string{"note: Hotels\n", "question: for-whom\n", "by: Mari Tamm\n", "reviews:\n", "- {id: cs1, note: Independent cafés, question: for-whom, tags: [buyer]}\n"} {
		if got := contents(t, "a.yaml"); !strings.Contains(got, part) {
			t.Errorf("%q is not in\n%s", part, got)
		}
	}
	before := contents(t, "a.yaml")
	out, errs, code = runWithInput(t, "", "import", "sheet.md", "--into", "a.yaml")
	if code != exitDone || errs != "" || !strings.Contains(out, w.Convert.NothingNew) || contents(t, "a.yaml") != before {
		t.Errorf("the second time: status %d, printed\n%s\nsaid %s", code, out, errs)
	}
}

// On a terminal it is asked, in the person's words.
func TestSheetIsAskedAboutOnATerminal(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "sheet.md", filledSheet(t))
	for answer, added := range map[string]bool{"jah\r": true, "ei\r": false, "\r": false, "\x04": false} {
		write(t, "a.yaml", strings.Replace(smallCanvas, "language: en", "language: et", 1))
		person, terminal, err := pty.Open()
		if err != nil {
			t.Skip("NOT TESTED: there is no pseudo-terminal here")
		}
		if _, err := person.WriteString(answer); err != nil {
			t.Fatal(err)
		}
		out, err := os.Create("out")
		if err != nil {
			t.Fatal(err)
		}
		var errs bytes.Buffer
		code := Run([]string{"import", "sheet.md", "--into", "a.yaml"}, terminal, out, &errs)
		terminal.Close()
		person.Close()
		out.Close()
		if got := strings.Contains(contents(t, "a.yaml"), "Hotels"); got != added || (code == exitDone) != added {
			t.Errorf("%q: status %d, added: %v, printed\n%s\nsaid %s", answer, code, got, contents(t, "out"), errs.String())
		}
	}
}

func TestSheetsThatCannotBeTakenIn(t *testing.T) {
	t.Chdir(t.TempDir())
	w := prompts.LoadWords("en")
	write(t, "a.yaml", smallCanvas)
	write(t, "notes.md", "# Notes\n\n- Shop\n")
	write(t, "other.md", filledSheet(t))
	write(t, "experience.yaml", "canvas: customer-experience\nformat: 1\nname: A\n")
	for _, test := range []struct {
		args, said string
	}{
		{"notes.md --into a.yaml --yes", w.Fill(w.Convert.NoSheet, "file", "notes.md")},
		{"other.md --into experience.yaml --yes", w.Fill(w.Convert.OtherCanvas, "file", "other.md", "kind", w.Kinds["business-model"])},
		{"other.md --into missing.yaml --yes", "missing.yaml"},
		{"missing.md --into a.yaml --yes", "missing.md"},
		{"other.md --into a.yaml --out b.yaml", w.Fill(w.Command.NotWith, "found", "--into", "with", "--out")},
		{"other.md --into a.yaml --from json", w.Fill(w.Command.NotWith, "found", "--into", "with", "--from")},
		{"other.md --yes", w.Fill(w.Command.FlagNeedsValue, "found", "--into")},
		{"- --into a.yaml", w.Fill(w.Convert.NobodyToAsk, "file", "a.yaml")},
	} {
		out, errs, code := runWithInput(t, "", append([]string{"import"}, strings.Fields(test.args)...)...)
		if code != exitError || out != "" || !strings.Contains(errs, test.said) || strings.Count(errs, "\n") < 2 {
			t.Errorf("%s: status %d, printed %q, said\n%s", test.args, code, out, errs)
		}
	}
	if contents(t, "a.yaml") != smallCanvas {
		t.Error("the canvas has changed")
	}
}

// A filled-in sheet can begin a canvas of its own.
func TestSheetBeginsACanvas(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "sheet.md", filledSheet(t))
	if _, errs, code := runWithInput(t, "", "import", "sheet.md", "--out", "hotel-bikes.yaml"); code != exitDone || errs != "" {
		t.Fatalf("status %d, said %s", code, errs)
	}
	got := contents(t, "hotel-bikes.yaml")
	for _, part := range []string{"name: Hotel bikes\n", "guide: classic\n", "note: Hotels\n", "question: for-whom\n", "by: Mari Tamm\n"} {
		if !strings.Contains(got, part) {
			t.Errorf("%q is not in\n%s", part, got)
		}
	}
	if strings.Count(got, "note: ") != 1 {
		t.Errorf("printed words became notes:\n%s", got)
	}
}

// A sheet of a person's own guide finds it by its id: beside the canvas, beside the sheet
// or among the guides. Where it is nowhere, the answer says what to do.
func TestAnswersToOnesOwnGuide(t *testing.T) {
	config := t.TempDir()
	t.Setenv("XDG_CONFIG_HOME", config)
	source, _ := prompts.GuideSource("nine-step", "en")
	own := strings.Replace(string(source), "guide: nine-step", "guide: harbour", 1)
	t.Chdir(t.TempDir())
	write(t, "made.yaml", own)
	blank, errs, code := run(t, nil, "sheet", "made.yaml", "--lang", "en")
	if code != exitDone || errs != "" {
		t.Fatalf("status %d, said %s", code, errs)
	}
	const mark = "<!-- question=for-whom -->"
	filled := strings.Replace(blank, mark, mark+"\n\nHotels", 1)
	for _, place := range []string{"canvases/my-guide.yaml", "sheets/other.yaml", config + "/bmcanvas/guides/harbour.yaml", ""} {
		t.Chdir(t.TempDir())
		if err := os.RemoveAll(config + "/bmcanvas/guides"); err != nil {
			t.Fatal(err)
		}
		for _, folder := range []string{"canvases", "sheets", config + "/bmcanvas/guides"} {
			if err := os.MkdirAll(folder, 0o700); err != nil {
				t.Fatal(err)
			}
		}
		write(t, "canvases/a.yaml", smallCanvas)
		write(t, "sheets/sheet.md", filled)
		if place == "" {
			_, errs, code := run(t, nil, "import", "sheets/sheet.md", "--into", "canvases/a.yaml", "--yes")
			if code != exitError || !strings.Contains(errs, "“harbour”") || !strings.Contains(errs, "--guide") || strings.Contains(contents(t, "canvases/a.yaml"), "Hotels") {
				t.Errorf("without the guide: status %d, said %s", code, errs)
			}
			continue
		}
		write(t, place, own)
		out, errs, code := run(t, nil, "import", "sheets/sheet.md", "--into", "canvases/a.yaml", "--yes")
		if code != exitDone || errs != "" || !strings.Contains(contents(t, "canvases/a.yaml"), "Hotels") {
			t.Errorf("%s: status %d, printed\n%s\nsaid %s", place, code, out, errs)
		}
		if _, errs, code = run(t, nil, "import", "sheets/sheet.md", "--out", "canvases/b.yaml"); code != exitDone || errs != "" {
			t.Errorf("%s: a new canvas: status %d, said %s", place, code, errs)
		}
		if strings.HasPrefix(place, "sheets") { // a canvas opens no guide outside its folder
			continue
		}
		if _, errs, code = run(t, nil, "show", "canvases/b.yaml"); code != exitDone || errs != "" {
			t.Errorf("%s: the new canvas names no guide that is found: %s\n%s", place, errs, contents(t, "canvases/b.yaml"))
		}
	}
}
