// What shells offer.

package cli

import (
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
	t.Chdir(t.TempDir())
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
	for command, want := range map[string]string{"merge": ":8", "diff": ":8", "list": ":16"} { // YAML files, or folders
		if got := offered(command, ""); !slices.Contains(got, want) || want == ":8" && !slices.Contains(got, "yaml") {
			t.Errorf("%s offers %q", command, got)
		}
	}
	for command, flag := range map[string]string{"merge": "--out", "diff": "--side", "list": "--deep"} {
		if !slices.Contains(offered(command, "--"), flag) {
			t.Errorf("%s %s is not offered", command, flag)
		}
	}
	for _, g := range offered("--guide", "")[:5] {
		if _, err := prompts.LoadGuide(g, "en", ""); err != nil {
			t.Errorf("--guide %s is offered: %v", g, err)
		}
	}
	if got := offered("--by", ""); got[0] != ":4" { // cobra's sign that there is nothing, no files either
		t.Errorf("after --by there is offered %v", got)
	}
	for _, command := range []string{"show", "check", "diff", "export"} {
		if got := offered(command, ""); !slices.Equal(got, []string{"yaml", "yml", ":8"}) { // cobra's sign for files with these endings
			t.Errorf("after %s there is offered %v", command, got)
		}
	}
	if got := offered(""); !slices.Contains(got, "yaml") || !slices.Contains(got, "show") || !slices.Contains(got, ":8") {
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
