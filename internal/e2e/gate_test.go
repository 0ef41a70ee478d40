//go:build unix

// The check as a gate: the hook of git, that of pre-commit, and the GitHub Action, as the
// files in this repository say.

package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"bmcanvas/internal/docpage"
	"bmcanvas/prompts"
)

const (
	soundCanvas = "canvas: business-model\nblocks:\n  customer_segments:\n    - {id: cs1, note: Cafés}\n  value_propositions:\n    - {id: vp1, note: Beans, links: [cs1]}\n"
	brokenLink  = "canvas: business-model\nblocks:\n  customer_segments:\n    - {id: cs1, note: Cafés, links: [vp9]}\n"
)

// matcher is one of a file of problem matchers.
type matcher struct {
	Owner, Severity string
	Pattern         []struct {
		Regexp                    string
		File, Line, Message, Code int
	}
}

// matchers reads the problem matchers.
func matchers(t *testing.T) []matcher {
	t.Helper()
	var file struct{ ProblemMatcher []matcher }
	must(t, json.Unmarshal([]byte(contents(t, filepath.Join(docpage.Root(t), "scripts", "check-matcher.json"))), &file))
	return file.ProblemMatcher
}

// Each finding is matched once, in each language, with its place and its severity.
func TestMatcherFindsWhatCheckPrints(t *testing.T) {
	path, err := binary()
	must(t, err)
	dir := t.TempDir()
	write(t, filepath.Join(dir, "a.bmcanvas.yaml"), brokenLink)
	levels := map[string]string{"error": "error", "warning": "warning", "hint": "notice"}
	for _, l := range prompts.Languages {
		c := exec.Command(path, "check", "--lang", l.Code, "a.bmcanvas.yaml")
		c.Dir, c.Env = dir, launchIn(t.TempDir()).environment()
		printed, _ := c.Output()
		c = exec.Command(path, "check", "--lang", l.Code, "--json", "a.bmcanvas.yaml")
		c.Dir, c.Env = dir, launchIn(t.TempDir()).environment()
		listed, _ := c.Output()
		var want []struct {
			Line                    int
			Severity, Message, Rule string
		}
		must(t, json.Unmarshal(listed, &want))
		var found []string
		for line := range strings.Lines(string(printed)) {
			for _, m := range matchers(t) {
				p := m.Pattern[0]
				if at := regexp.MustCompile(p.Regexp).FindStringSubmatch(strings.TrimRight(line, "\n")); at != nil {
					found = append(found, fmt.Sprint(m.Severity, at[p.File], at[p.Line], at[p.Message], at[p.Code]))
				}
			}
		}
		if len(want) < 2 || len(found) != len(want) {
			t.Fatalf("%s: %d are matched, %d are there:\n%s", l.Code, len(found), len(want), printed)
		}
		for i, w := range want {
			if said := fmt.Sprint(levels[w.Severity], "a.bmcanvas.yaml", fmt.Sprint(w.Line), w.Message, w.Rule); found[i] != said {
				t.Errorf("%s: matched %q, want %q", l.Code, found[i], said)
			}
		}
	}
	for _, l := range prompts.Languages { // the severities that the canvas above does not have, too
		for severity, word := range prompts.LoadChecks(l.Code).Severities {
			at := 0
			for _, m := range matchers(t) {
				if regexp.MustCompile(m.Pattern[0].Regexp).MatchString("a.yaml:1: " + word + ": What [a-rule]") {
					at++
					if m.Severity != levels[string(severity)] {
						t.Errorf("%s: %s is taken for %s", l.Code, word, m.Severity)
					}
				}
			}
			if at != 1 {
				t.Errorf("%s: %s is matched %d times", l.Code, word, at)
			}
		}
	}
}

// gitIn returns what runs git in a new repository with the script as its hook, and what
// its environment is.
func gitIn(t *testing.T) (dir string, git func(args ...string) (string, error)) {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("NOT TESTED: there is no git")
	}
	path, err := binary()
	must(t, err)
	dir = t.TempDir()
	env := append(launchIn(t.TempDir()).environment(), "BMCANVAS="+path,
		"GIT_AUTHOR_NAME=Mari", "GIT_AUTHOR_EMAIL=mari@example.org", "GIT_COMMITTER_NAME=Mari", "GIT_COMMITTER_EMAIL=mari@example.org")
	git = func(args ...string) (string, error) {
		c := exec.Command("git", args...)
		c.Dir, c.Env = dir, env
		out, err := c.CombinedOutput()
		return string(out), err
	}
	if out, err := git("init", "-q"); err != nil {
		t.Fatal(out)
	}
	must(t, os.MkdirAll(filepath.Join(dir, ".git", "hooks"), 0o755))
	hook := filepath.Join(dir, ".git", "hooks", "pre-commit")
	must(t, os.WriteFile(hook, []byte(contents(t, filepath.Join(docpage.Root(t), "scripts", "check-canvases"))), 0o755))
	return dir, git
}

// The hook refuses what the index says, whatever the folder says.
func TestHookRefusesABadCanvas(t *testing.T) {
	dir, git := gitIn(t)
	file := filepath.Join(dir, "my idea.bmcanvas.yaml")
	commit := func(staged, there string) (string, error) {
		write(t, file, staged)
		if out, err := git("add", "."); err != nil {
			t.Fatal(out)
		}
		write(t, file, there)
		return git("commit", "-qm", "a canvas")
	}
	bad := strings.Replace(soundCanvas, "links: [cs1]", "links: [cs9]", 1)
	if out, err := commit(bad, soundCanvas); err == nil || !strings.Contains(out, "my idea.bmcanvas.yaml:6: error: ") {
		t.Errorf("a bad canvas: %v\n%s", err, out)
	}
	if out, err := commit("canvas: [\n", soundCanvas); err == nil || !strings.Contains(out, "my idea.bmcanvas.yaml:1") {
		t.Errorf("no canvas: %v\n%s", err, out)
	}
	if out, err := commit(soundCanvas, bad); err != nil {
		t.Errorf("a good canvas: %v\n%s", err, out)
	}
	write(t, filepath.Join(dir, "notes.yaml"), "a: [\n")
	if out, err := git("add", "notes.yaml"); err != nil {
		t.Fatal(out)
	}
	if out, err := git("commit", "-qm", "another file"); err != nil {
		t.Errorf("a file that is no canvas: %v\n%s", err, out)
	}
}

// The Action's steps but the first two, which set up Go and build, are run as they stand.
func TestActionChecksTheRepository(t *testing.T) {
	dir, git := gitIn(t)
	var action struct {
		Inputs map[string]struct{ Default string }
		Runs   struct {
			Steps []struct {
				Run string
				Env map[string]string
			}
		}
	}
	root := docpage.Root(t)
	must(t, yaml.Unmarshal([]byte(contents(t, filepath.Join(root, "action.yml"))), &action))
	steps := action.Runs.Steps
	check := steps[len(steps)-1]
	path, err := binary()
	must(t, err)
	fill := strings.NewReplacer("${{ runner.temp }}/bmcanvas", path, "${{ inputs.level }}", action.Inputs["level"].Default)
	env := append(launchIn(t.TempDir()).environment(), "GITHUB_ACTION_PATH="+root)
	for name, value := range check.Env {
		env = append(env, name+"="+fill.Replace(value))
	}
	for _, c := range []struct {
		text, want string
		fails      bool
	}{{soundCanvas, "::add-matcher::", false}, {brokenLink, "a.bmcanvas.yaml:4: error: ", true}} {
		write(t, filepath.Join(dir, "a.bmcanvas.yaml"), c.text)
		if out, err := git("add", "."); err != nil {
			t.Fatal(out)
		}
		run := exec.Command("bash", "-e", "-c", check.Run)
		run.Dir, run.Env = dir, env
		out, err := run.CombinedOutput()
		if (err != nil) != c.fails || !strings.Contains(string(out), c.want) {
			t.Errorf("%v\n%s", err, out)
		}
		for line := range strings.Lines(string(out)) {
			if file, added := strings.CutPrefix(strings.TrimSpace(line), "::add-matcher::"); added {
				contents(t, file) // it is there
			}
		}
	}
}

// The hook of pre-commit names a command and files that there are.
func TestPreCommitHook(t *testing.T) {
	path, err := binary()
	must(t, err)
	var hooks []struct {
		Entry, Files string
		Args         []string
	}
	must(t, yaml.Unmarshal([]byte(contents(t, filepath.Join(docpage.Root(t), ".pre-commit-hooks.yaml"))), &hooks))
	hook := hooks[0]
	for file, want := range map[string]bool{"work/a.bmcanvas.yaml": true, "a.bmcanvas.yml": true, "my-guide.yaml": false, "a.bmcanvas.yaml.orig": false} {
		if regexp.MustCompile(hook.Files).MatchString(file) != want {
			t.Errorf("%s is taken: %v", file, !want)
		}
	}
	dir := t.TempDir()
	for text, fails := range map[string]bool{soundCanvas: false, brokenLink: true} {
		write(t, filepath.Join(dir, "a.bmcanvas.yaml"), text)
		args := append(append(strings.Fields(hook.Entry)[1:], hook.Args...), "a.bmcanvas.yaml")
		c := exec.Command(path, args...)
		c.Dir, c.Env = dir, launchIn(t.TempDir()).environment()
		if out, err := c.CombinedOutput(); (err != nil) != fails {
			t.Errorf("%v: %v\n%s", args, err, out)
		}
	}
}
