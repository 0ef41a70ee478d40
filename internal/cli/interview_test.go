// The interview as the command line starts it, in lines where no terminal is.

package cli

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Flags count before what is remembered, and that before the environment.
func TestFlagsOfTheInterview(t *testing.T) {
	home := t.TempDir()
	for _, name := range []string{"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"} {
		t.Setenv(name, home)
	}
	if err := os.Mkdir(filepath.Join(home, "bmcanvas"), 0o700); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(home, "bmcanvas", "config.yaml"), "name: Jaan Kask\nlanguage: et\n")
	for args, want := range map[string][]string{
		"a.yaml": {"language: et\n", "by: Jaan Kask\n", "guide: nine-step\n", "stage: idea\n"},
		"a.yaml --lang nl --guide classic --by Mari --stage running": {"language: nl\n", "by: Mari\n", "guide: classic\n", "stage: running\n"},
	} {
		t.Chdir(t.TempDir())
		for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
			t.Setenv(name, "")
		}
		out, errs, code := runWithInput(t, "Cafés\n", strings.Fields(args)...)
		if code != exitDone || errs != "" || out == "" {
			t.Fatalf("%s: status %d, said %s", args, code, errs)
		}
		for _, part := range want {
			if got := contents(t, "a.yaml"); !strings.Contains(got, part) {
				t.Errorf("%s: %q is not in\n%s", args, part, got)
			}
		}
	}
}
