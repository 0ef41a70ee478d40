//go:build unix

// The program as git's merge driver and diff driver, set up as the README says.

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// repository is a git repository that uses the program.
type repository struct {
	t   *testing.T
	dir string
	l   launch
}

// newRepository makes a repository with the lines that the README gives.
func newRepository(t *testing.T) *repository {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("NOT TESTED: there is no git")
	}
	path, err := binary()
	must(t, err)
	r := &repository{t: t, dir: t.TempDir(), l: launchIn(t.TempDir())}
	r.git("init", "-q", "-b", "main")
	readme, err := os.ReadFile(filepath.Join("..", "..", "README.md"))
	must(t, err)
	attributes := regexp.MustCompile(`(?m)^\s*echo '(.+)' >> \.gitattributes$`).FindStringSubmatch(string(readme))
	configs := regexp.MustCompile(`(?m)^\s*git config (\S+) "(.+)"$`).FindAllStringSubmatch(string(readme), -1)
	if attributes == nil || len(configs) != 3 {
		t.Fatalf("the README has %q and %q", attributes, configs)
	}
	write(t, filepath.Join(r.dir, ".gitattributes"), attributes[1]+"\n")
	for _, c := range configs {
		r.git("config", c[1], strings.Replace(c[2], "bmcanvas ", path+" ", 1))
	}
	r.git("add", ".gitattributes")
	r.commit("attributes")
	return r
}

// try runs git and returns what it says.
func (r *repository) try(args ...string) (string, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = r.dir
	cmd.Env = append(r.l.environment(), "GIT_CONFIG_NOSYSTEM=1", "GIT_EDITOR=true",
		"GIT_AUTHOR_NAME=Mari", "GIT_AUTHOR_EMAIL=mari@example.org", "GIT_COMMITTER_NAME=Mari", "GIT_COMMITTER_EMAIL=mari@example.org")
	out, err := cmd.CombinedOutput()
	return string(out), err
}

// git runs git, which must succeed.
func (r *repository) git(args ...string) string {
	r.t.Helper()
	out, err := r.try(args...)
	if err != nil {
		r.t.Fatalf("git %v: %v\n%s", args, err, out)
	}
	return out
}

func (r *repository) commit(message string) { r.t.Helper(); r.git("commit", "-qam", message) }

const planFile = "plan.bmcanvas.yaml"

// save writes the canvas and commits it.
func (r *repository) save(message, text string) {
	r.t.Helper()
	write(r.t, filepath.Join(r.dir, planFile), text)
	r.git("add", planFile)
	r.commit(message)
}

func (r *repository) plan() string { return contents(r.t, filepath.Join(r.dir, planFile)) }

// canvasOf is a canvas of channels with these notes, last changed on the day of the
// month.
func canvasOf(day string, notes ...string) string {
	src := "canvas: business-model\nlanguage: en\nupdated: 2026-11-" + day + "\nblocks:\n  channels:\n"
	for _, n := range notes {
		id, text, _ := strings.Cut(n, " ")
		src += "    - id: " + id + "\n      note: " + text + "\n"
	}
	return src
}

// Both add a note at the end of a block, with one id, and on different days: what
// git calls a conflict three times.
func TestGitMerge(t *testing.T) {
	r := newRepository(t)
	r.save("begin", canvasOf("21", "ch1 Shop"))
	r.git("checkout", "-qb", "jaan")
	r.save("jaan", canvasOf("23", "ch1 Shop", "ch2 Post"))
	r.git("checkout", "-q", "main")
	r.save("mari", canvasOf("22", "ch1 Shop", "ch2 Web"))
	r.git("merge", "-q", "jaan", "-m", "merge")
	if got, want := r.plan(), canvasOf("23", "ch1 Shop", "ch2 Web", "ch3 Post"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	// And the other way round: jaan takes what main has.
	r.git("checkout", "-q", "jaan")
	r.save("jaan again", canvasOf("24", "ch1 Shop", "ch2 Post office"))
	r.git("merge", "-q", "main", "-m", "merge main")
	if got, want := r.plan(), canvasOf("24", "ch1 Shop", "ch2 Web", "ch3 Post office"); got != want {
		t.Errorf("back: got\n%s\nwant\n%s", got, want)
	}
}

// A note whose id was renewed when the first commit was picked is found again by
// those that follow.
func TestGitRebaseAndCherryPick(t *testing.T) {
	for _, way := range []string{"rebase", "cherry-pick"} {
		t.Run(way, func(t *testing.T) {
			r := newRepository(t)
			r.save("begin", canvasOf("21", "ch1 Shop"))
			r.git("checkout", "-qb", "jaan")
			r.save("add", canvasOf("22", "ch1 Shop", "ch2 Post"))
			r.save("reword", canvasOf("23", "ch1 Shop", "ch2 Letters"))
			r.save("first", canvasOf("24", "ch2 Letters", "ch1 Shop"))
			r.save("remove", canvasOf("25", "ch2 Letters"))
			r.git("checkout", "-q", "main")
			r.save("mari", canvasOf("22", "ch1 Shop", "ch2 Web"))
			if way == "rebase" {
				r.git("checkout", "-q", "jaan")
				r.git("rebase", "-q", "main")
			} else {
				r.git("cherry-pick", "main..jaan")
			}
			if got, want := r.plan(), canvasOf("25", "ch3 Letters", "ch2 Web"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// What clashes is told as git tells a conflict; the file is a canvas all the same.
func TestGitClash(t *testing.T) {
	r := newRepository(t)
	r.save("begin", canvasOf("21", "ch1 Shop"))
	r.git("checkout", "-qb", "jaan")
	r.save("jaan", canvasOf("21", "ch1 The shop"))
	r.git("checkout", "-q", "main")
	r.save("mari", canvasOf("21", "ch1 Shops"))
	if out, err := r.try("merge", "-q", "jaan"); err == nil {
		t.Errorf("merged: %s", out)
	}
	if status := r.git("status", "--porcelain", planFile); !strings.HasPrefix(status, "UU") {
		t.Errorf("git says %q", status)
	}
	want := canvasOf("21", "ch1 Shops") + "follow_ups:\n  - block: channels\n    note: \"“Shops”: the other version says “The shop”\"\n"
	if got := r.plan(); !strings.HasPrefix(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	r.commit("decided")
}

// Both sides begin the canvas: git gives an empty base.
func TestGitAddedOnBothSides(t *testing.T) {
	r := newRepository(t)
	r.git("checkout", "-qb", "jaan")
	r.save("jaan", canvasOf("22", "ch1 Post", "ch2 Shop"))
	r.git("checkout", "-q", "main")
	r.save("mari", canvasOf("21", "ch1 Shop"))
	r.git("merge", "-q", "jaan", "-m", "merge")
	if got, want := r.plan(), canvasOf("22", "ch3 Post", "ch1 Shop"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Without the driver git leaves its markers, and merge FILE puts that right.
func TestGitConflictMarkers(t *testing.T) {
	r := newRepository(t)
	r.git("rm", "-q", ".gitattributes")
	r.save("begin", canvasOf("21", "ch1 Shop"))
	r.git("checkout", "-qb", "jaan")
	r.save("jaan", canvasOf("23", "ch1 Shop", "ch2 Post"))
	r.git("checkout", "-q", "main")
	r.save("mari", canvasOf("22", "ch1 Shop", "ch2 Web"))
	if out, err := r.try("merge", "-q", "jaan"); err == nil || !strings.Contains(r.plan(), "<<<<<<<") {
		t.Fatalf("git left no conflict: %s", out)
	}
	l := launchIn(r.dir)
	if _, errs, status := l.run(t, "", "show", planFile); status != 2 || !strings.Contains(errs, "unfinished merge") {
		t.Errorf("show: status %d, %s", status, errs)
	}
	if out, errs, status := l.run(t, "", "merge", planFile); status != 0 {
		t.Errorf("merge: status %d, %s%s", status, out, errs)
	}
	if got, want := r.plan(), canvasOf("23", "ch1 Shop", "ch2 Web", "ch3 Post"); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A status that is changed is a line that is changed.
func TestGitDiff(t *testing.T) {
	r := newRepository(t)
	r.save("begin", canvasOf("21", "ch1 Shop", "ch2 Web"))
	write(t, filepath.Join(r.dir, planFile), strings.Replace(canvasOf("22", "ch1 Shop", "ch2 Web"), "note: Web", "note: Web\n      status: assumption\n      since: 2026-11-22", 1))
	out := r.git("diff", "-U0")
	var changed []string
	for line := range strings.Lines(out) {
		if (line[0] == '+' || line[0] == '-') && !strings.HasPrefix(line, "+++") && !strings.HasPrefix(line, "---") {
			changed = append(changed, strings.TrimSpace(line))
		}
	}
	if len(changed) != 1 || changed[0] != "+    Status: assumption (2026-11-22)" {
		t.Errorf("%q\n%s", changed, out)
	}
}

// A version that is no canvas is shown as it stands, so that git can show the others.
func TestGitDiffOfAVersionThatIsNoCanvas(t *testing.T) {
	r := newRepository(t)
	r.save("begin", canvasOf("21", "ch1 Shop"))
	r.save("broken", "canvas: business-model\nblocks: {channels: [\n")
	r.save("mended", canvasOf("22", "ch1 Shop", "ch2 Web"))
	out := r.git("log", "-p")
	for _, want := range []string{"+blocks: {channels: [\n", "-blocks: {channels: [\n", "+- [ch2] Web\n", "+- [ch1] Shop\n"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
}
