// What is said when something goes wrong: with files, and in the program itself.

package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"bmcanvas/canvas"
	"bmcanvas/prompts"
	"bmcanvas/tui"
)

// A folder is no source of an import, and is named as what it is.
func TestImportOfAFolder(t *testing.T) {
	t.Chdir(t.TempDir())
	want := prompts.LoadWords("en").Errors.Canvas[canvas.IsFolder].What
	if _, errs, code := run(t, nil, "import", ".", "--out", "a.yaml"); code != exitError || !strings.Contains(errs, want) {
		t.Errorf("status %d, said %s", code, errs)
	}
}

// A wrong number of arguments, or an unknown value, is named as such, with what is right.
func TestUsageErrors(t *testing.T) {
	t.Chdir(t.TempDir())
	w := prompts.LoadWords("en")
	written := func(usage, command string) string {
		return w.Fill(w.Command.Written, "usage", usage, "command", command)
	}
	values := func(all ...string) string { return w.Fill(w.Command.Values, "values", w.List(all...)) }
	help := func(command string) string { return w.Fill(w.Command.SeeHelp, "command", command) }
	bad := func(flag string) string { return w.Fill(w.Command.BadValue, "found", flag) }
	for args, want := range map[string][2]string{
		"show":                  {w.Command.WrongCount, written("bmcanvas show FILE", "bmcanvas show")},
		"diff - -":              {w.Command.WrongCount, written("bmcanvas diff OLD NEW", "bmcanvas diff")},
		"check a --level bad":   {bad("--level bad"), values("error", "warning", "hint")},
		"check":                 {w.Command.WrongCount, written("bmcanvas check FILE...", "bmcanvas check")},
		"shwo a.yaml":           {w.Fill(w.Command.DidYouMean, "found", "shwo", "command", "show"), w.Fill(w.Command.DidYouMeanDo, "found", "shwo", "command", "show")},
		"a b":                   {w.Command.WrongCount, written("bmcanvas [FILE]", "bmcanvas")},
		"--bidi left":           {bad("--bidi left"), values("auto", "app", "terminal", "off")},
		"--stage soon":          {bad("--stage soon"), values("idea", "first-customers", "running")},
		"--ascii=perhaps":       {bad("--ascii perhaps"), values("true", "false")},
		"--lang xx":             {w.Fill(w.Command.UnknownLanguage, "found", "xx"), values("en", "et", "nl", "fa")},
		"export a --to doc":     {bad("--to doc"), values(exportNames()...)},
		"import a --from doc":   {bad("--from doc"), values("markdown", "html", "json", "yaml", "bmml")},
		"sheet classic --to ps": {bad("--to ps"), values(sheetFormats()...)},
		"show --nothing":        {w.Fill(w.Command.UnknownFlag, "found", "--nothing"), help("bmcanvas show")},
		"show -x":               {w.Fill(w.Command.UnknownFlag, "found", "-x"), help("bmcanvas show")},
		"sheet classic --to":    {w.Fill(w.Command.FlagNeedsValue, "found", "--to"), help("bmcanvas sheet")},
		"export a":              {w.Fill(w.Command.FlagNeedsValue, "found", "--to"), values(exportNames()...)},
		"import a.md":           {w.Fill(w.Command.FlagNeedsValue, "found", "--out"), w.Command.ImportWhere},
		"completion sh":         {w.Fill(w.Command.UnknownCommand, "found", "completion sh"), values("bash", "zsh", "fish", "powershell")},
	} {
		out, errs, code := run(t, nil, strings.Fields(args)...)
		if said := "bmcanvas: " + want[0] + "\n" + want[1] + "\n"; code != exitError || out != "" || errs != said {
			t.Errorf("%s: status %d, printed %q, said %q, want %q", args, code, out, errs, said)
		}
	}
}

// What is no file, and what is no folder, is named as that, in words of the language
// and none of the system; standard input is named as such.
func TestErrorsOfWrongPlaces(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("a.yaml", []byte("canvas: business-model\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		for args, want := range map[string]struct {
			problem canvas.Problem
			where   string
		}{
			"list a.yaml":                {canvas.NotAFolder, "a.yaml"},
			"list --deep a.yaml":         {canvas.NotAFolder, "a.yaml"},
			"merge a.yaml " + os.DevNull: {canvas.NotAFile, os.DevNull},
			"diff a.yaml -":              {canvas.NotACanvas, w.Command.StandardInput + ":1"},
		} {
			_, errs, code := runWithInput(t, "", append(strings.Fields(args), "--lang", l.Code)...)
			for _, said := range []string{w.Errors.Canvas[want.problem].What, want.where} {
				if code != exitError || !strings.Contains(errs, said) {
					t.Errorf("%s, %s: status %d, said %q, want %q", l.Code, args, code, errs, said)
				}
			}
		}
	}
}

// After a fault in the program two lines say, in each language, what happened,
// that everything is saved or where the words are, and where the details are.
func TestFaultInWords(t *testing.T) {
	disk := &tui.NotSaved{Err: &canvas.Error{Problem: canvas.DiskFull, File: "a.yaml"}, Kept: "/state/x.record"}
	for _, l := range prompts.Languages {
		w := prompts.LoadWords(l.Code)
		for name, tc := range map[string]struct {
			err  error
			want []string
		}{
			"saved":     {&tui.Fault{Cause: "index\n\x1b[2Jout", Report: "/state/fault.txt"}, []string{"index [2Jout", w.Safety.FaultDo, "/state/fault.txt"}},
			"no report": {&tui.Fault{Cause: "index"}, []string{"index", w.Safety.FaultDo}},
			"not saved": {&tui.Fault{Cause: "index", Report: "/state/fault.txt", Err: disk}, []string{"index", "/state/x.record", "/state/fault.txt"}},
			"copied":    {&tui.NotSaved{Err: disk.Err, Copy: "/tmp/b.yaml"}, []string{"/tmp/b.yaml"}},
			"printed":   {&tui.NotSaved{Err: disk.Err}, []string{w.Safety.Printed}},
		} {
			var out bytes.Buffer
			p := &program{errText: newOrderedOutput(&out, w.RightToLeft(), func(string) string { return "" }), words: w}
			p.printError(tc.err)
			said := out.String()
			if strings.Count(said, "\n") != 2 || !strings.HasPrefix(said, "bmcanvas: ") || strings.ContainsAny(said, "\x1b{}") {
				t.Errorf("%s, %s: said %q", l.Code, name, said)
			}
			for _, want := range tc.want {
				if !strings.Contains(said, want) {
					t.Errorf("%s, %s: %q is not said: %q", l.Code, name, want, said)
				}
			}
			if name == "not saved" && strings.Contains(said, w.Safety.FaultDo) {
				t.Errorf("%s: said to be saved: %q", l.Code, said)
			}
		}
	}
}

// What goes wrong is said in two lines. Nothing is printed, and no file changes.
func TestErrorsOfExportImportAndDiff(t *testing.T) {
	t.Chdir(t.TempDir())
	files := map[string]string{
		"a.yaml": smallCanvas, "there.yaml": "mine", "bad.yaml": "canvas: [", "bad.json": `{"canvas": `, "nothing.md": "# Hello\n",
		"cx.yaml": "canvas: customer-experience\nblocks:\n  customers: [People]\n",
	}
	for name, text := range files {
		write(t, name, text)
	}
	for _, args := range []string{
		"export", "export a.yaml", "export a.yaml --to docx", "export a.yaml --to", "export missing.yaml --to json", "export bad.yaml --to html",
		"export a.yaml --to json --out a.yaml", "export a.yaml --to json --out .", "export a.yaml --to json --out none/a.json",
		"export cx.yaml --to bmml", "export cx.yaml --to bmml --out cx.bmml",
		"import a.md", "import missing.md --out new.yaml", "import . --out new.yaml", "import bad.json --out new.yaml", "import nothing.md --out new.yaml",
		"import nothing.md --from pdf --out new.yaml", "import bad.json --out there.yaml", "import nothing.md --out none/new.yaml",
		"diff", "diff a.yaml", "diff - -", "diff a.yaml missing.yaml", "diff a.yaml bad.yaml", "diff . a.yaml", "diff - a.yaml", "schema x",
	} {
		out, errs, code := runWithInput(t, "", strings.Fields(args)...)
		if code != 2 || out != "" || strings.Count(errs, "\n") != 2 || !strings.HasPrefix(errs, "bmcanvas: ") {
			t.Errorf("%s: status %d, printed %.100q, said %s", args, code, out, errs)
		}
	}
	entries, _ := os.ReadDir(".")
	if len(entries) != len(files) {
		t.Errorf("there are %v", entries)
	}
	for name, text := range files {
		if contents(t, name) != text {
			t.Errorf("%s was touched", name)
		}
	}
}
