// What shells offer.

package cli

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bmcanvas/internal/text/bidi"
	"bmcanvas/prompts"
)

// The shell offers what can be written, and nothing that cannot.
func TestCompletion(t *testing.T) {
	inFolderWithGuides(t) // where there is a canvas, a.yaml
	write(t, "b c.yml", smallCanvas)
	write(t, "my-guide.yaml", twoQuestions)
	write(t, "compose.yaml", "services: {}\n")
	write(t, "notes.txt", smallCanvas)
	if err := os.MkdirAll("folder/below", 0o755); err != nil {
		t.Fatal(err)
	}
	write(t, "folder/in.bmcanvas.yaml", smallCanvas)
	offered := func(args ...string) []string {
		out, _, code := run(t, nil, append([]string{"__complete"}, args...)...)
		if code != 0 {
			t.Fatalf("%v: exit status %d", args, code)
		}
		var values []string
		for line := range strings.Lines(out) {
			value, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			values = append(values, value)
		}
		return values
	}
	for _, name := range bidi.Names() {
		if !slices.Contains(offered("--bidi", ""), name) {
			t.Errorf("--bidi %s is not offered", name)
		}
	}
	for _, l := range prompts.Languages {
		if !slices.Contains(offered("show", "--lang", ""), l.Code) {
			t.Errorf("--lang %s is not offered", l.Code)
		}
	}
	for command, want := range map[string]string{"list": ":16", "schema": ":4"} { // folders, and nothing
		if got := offered(command, ""); !slices.Equal(got, []string{want}) {
			t.Errorf("%s offers %q", command, got)
		}
	}
	for command, flag := range map[string]string{"merge": "--out", "diff": "--side", "list": "--deep"} {
		if !slices.Contains(offered(command, "--"), flag) {
			t.Errorf("%s %s is not offered", command, flag)
		}
	}
	for _, args := range [][]string{{"--guide", ""}, {"sheet", ""}} {
		got := offered(args...)
		if want := append(slices.Clone(prompts.GuideIDs[:]), "my-guide", ":0"); !slices.Equal(got, want) { // with :0, files if none begins so
			t.Errorf("after %v there is offered %q", args, got)
		}
	}
	if got := offered("--by", ""); got[0] != ":4" { // cobra's sign that there is nothing, no files either
		t.Errorf("after --by there is offered %v", got)
	}
	canvases := []string{"a.yaml", "b c.yml", "folder/", ":6"} // no other files, and no blank after a folder
	for _, args := range [][]string{{"show"}, {"check"}, {"diff"}, {"export"}, {"merge"}, {"figures"}, {"import", "--into"}} {
		if got := offered(append(args, "")...); !slices.Equal(got, canvases) {
			t.Errorf("after %v there is offered %q", args, got)
		}
	}
	if got := offered("diff", "a.yaml", ""); !slices.Equal(got, canvases[1:]) {
		t.Errorf("after a canvas the same is offered again: %q", got)
	}
	if got := offered("show", "folder/"); !slices.Equal(got, []string{"folder/below/", "folder/in.bmcanvas.yaml", ":6"}) {
		t.Errorf("in a folder there is offered %q", got)
	}
	if got := offered("show", "nowhere/"); !slices.Equal(got, []string{":4"}) {
		t.Errorf("in a folder that is not there is offered %q", got)
	}
	if got := offered(""); !slices.Contains(got, "a.yaml") || slices.Contains(got, "compose.yaml") || !slices.Contains(got, "show") {
		t.Errorf("without a command there is offered %v", got)
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if out, _, code := run(t, nil, "completion", shell); code != 0 || !strings.Contains(out, "bmcanvas") {
			t.Errorf("the script for %s: exit status %d, %d bytes", shell, code, len(out))
		}
	}
}

// Every command says what its arguments are, and every flag that takes a value which
// values; files are left to the shell only where any file will do.
func TestCompletionOfEveryCommandAndFlag(t *testing.T) {
	t.Chdir(t.TempDir())
	root := (&program{words: prompts.LoadWords("en"), today: today}).rootCommand()
	anyFile := []string{"import", "import --out", "export --out", "merge --out", "import --into", "sheet", "--guide"}
	directive := func(args ...string) string {
		out, errs, code := run(t, nil, append([]string{"__complete"}, args...)...)
		lines := strings.Split(strings.TrimSpace(out), "\n")
		if code != 0 || len(lines) == 0 {
			t.Errorf("%v: status %d, %s", args, code, errs)
		}
		return lines[len(lines)-1]
	}
	checked := 0
	check := func(name string, args ...string) {
		checked++
		if got := directive(args...); got == ":0" && !slices.Contains(anyFile, name) {
			t.Errorf("after %v the shell is told nothing", args)
		}
	}
	flagsOf := func(c *cobra.Command, name string) {
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Value.Type() == "string" {
				args := append(strings.Fields(name), "--"+f.Name, "")
				check(strings.TrimSpace(name+" --"+f.Name), args...)
			}
		})
	}
	flagsOf(root, "")
	for _, c := range root.Commands() {
		check(c.Name(), c.Name(), "")
		flagsOf(c, c.Name())
	}
	if checked < 20 {
		t.Errorf("only %d places", checked)
	}
}
