// Running a command as a person at the command line does, and files for it.

package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// smallCanvas is a canvas that the tests export, import and compare.
const smallCanvas = `canvas: business-model
format: 1
name: Hõbe Coffee
guide: classic
language: en
created: 2026-11-21
updated: 2026-11-21
blocks:
  customer_segments:
    - {id: cs1, note: Independent cafés, question: for-whom, tags: [buyer]}
    - {question: niche-or-mass, option: niche, note: Niche market}
  value_propositions:
    - {id: vp1, note: "Beans <b>roasted</b> today", links: [cs1], status: assumption, since: 2026-11-21}
follow_ups:
  - {block: channels, note: Ask the landlord, who: Mari}
`

// run runs a command whose environment has these variables and no others that
// choose a language. It returns what the command prints and its exit status.
func run(t *testing.T, env map[string]string, args ...string) (out, errs string, code int) {
	t.Helper()
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		t.Setenv(name, env[name])
	}
	return runWithInput(t, "", args...)
}

// runWithInput runs a command with something on its standard input, in the
// environment of the tests.
func runWithInput(t *testing.T, input string, args ...string) (out, errs string, code int) {
	t.Helper()
	dir := t.TempDir()
	write(t, filepath.Join(dir, "in"), input)
	in, err := os.Open(filepath.Join(dir, "in"))
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	to, err := os.Create(filepath.Join(dir, "out"))
	if err != nil {
		t.Fatal(err)
	}
	defer to.Close()
	var errOut bytes.Buffer
	code = Run(args, in, to, &errOut)
	return contents(t, to.Name()), errOut.String(), code
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

func contents(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
