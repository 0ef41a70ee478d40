//go:build unix

// In which order Go initializes packages, on which hangs whether the terminal is asked
// for its colours before main begins.

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"bmcanvas/internal/docpage"
)

const bubbleTea = "github.com/charmbracelet/bubbletea"

// initialized lists the packages that do something when the program is initialized, in
// their order.
func initialized(t *testing.T, program string, args ...string) []string {
	t.Helper()
	c := exec.Command(program, args...)
	c.Env = []string{"GODEBUG=inittrace=1", "HOME=" + t.TempDir(), "CI=1"}
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	var packages []string
	for line := range strings.Lines(string(out)) {
		if rest, found := strings.CutPrefix(line, "init "); found {
			name, _, _ := strings.Cut(rest, " ")
			packages = append(packages, name)
		}
	}
	return packages
}

// Bubble Tea asks the terminal while it is initialized. The package that answers first is
// initialized before.
func TestNoQueryIsInitializedBeforeBubbleTea(t *testing.T) {
	path, err := binary()
	must(t, err)
	order := initialized(t, path, "--version")
	first := slices.IndexFunc(order, func(name string) bool { return strings.HasSuffix(name, "/noquery") })
	if first < 0 || first > slices.Index(order, bubbleTea) {
		t.Errorf("the packages are initialized in this order: give the module another path with scripts/module-path\n%s", strings.Join(order, "\n"))
	}
}

// Under a module path that comes late in the alphabet that holds only if the package is a
// module of its own, with a path that comes early. scripts/module-path makes it one.
func TestLatePathNeedsAModuleOfItsOwn(t *testing.T) {
	root := docpage.Root(t)
	source := contents(t, filepath.Join(root, "tui", "noquery", "noquery.go"))
	requires := ""
	for line := range strings.Lines(contents(t, filepath.Join(root, "go.mod"))) {
		if !strings.HasPrefix(line, "module ") && !strings.Contains(line, "noquery") { // which may be a module already
			requires += line
		}
	}
	for path, want := range map[string]bool{"zzz.example/late/noquery": false, "bmcanvas/noquery": true} {
		dir := t.TempDir()
		must(t, os.Mkdir(filepath.Join(dir, "noquery"), 0o755))
		write(t, filepath.Join(dir, "noquery", "noquery.go"), source)
		write(t, filepath.Join(dir, "main.go"), "package main\n\nimport (\n\t_ \""+path+"\"\n\t_ \""+bubbleTea+"\"\n)\n\nfunc main() {}\n")
		write(t, filepath.Join(dir, "go.sum"), contents(t, filepath.Join(root, "go.sum")))
		module := "module zzz.example/late\n\n" + requires
		if want {
			write(t, filepath.Join(dir, "noquery", "go.mod"), "module "+path+"\n")
			module += "\nrequire " + path + " v0.0.0\nreplace " + path + " => ./noquery\n"
		}
		write(t, filepath.Join(dir, "go.mod"), module)
		build := exec.Command("go", "build", "-mod=mod", "-o", "late", ".")
		build.Dir = dir
		if out, err := build.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		order := initialized(t, filepath.Join(dir, "late"))
		first := slices.Index(order, path)
		if before := first >= 0 && first < slices.Index(order, bubbleTea); before != want {
			t.Errorf("%s: before Bubble Tea: %v\n%s", path, before, strings.Join(order, "\n"))
		}
	}
}
