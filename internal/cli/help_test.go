// What --help, help and --version print.

package cli

import (
	"strings"
	"testing"

	"bmcanvas/prompts"
)

// In a language that runs from right to left, a mark before each flag keeps its
// hyphens in front of its name.
func TestHelpOfFlagsInPersian(t *testing.T) {
	for language, want := range map[string]string{"fa": "\n  \u200e--json", "en": "\n  --json"} {
		if out, _, code := run(t, nil, "check", "--help", "--lang", language); code != exitDone || !strings.Contains(out, want) {
			t.Errorf("%s: status %d, %q is not in\n%s", language, code, want, out)
		}
	}
}

// help prints the help of the command that it names, and knows no other.
func TestHelpOfACommand(t *testing.T) {
	w := prompts.LoadWords("en").Command
	if out, _, code := run(t, nil, "help", "check"); code != exitDone || !strings.HasPrefix(out, w.CheckLong) {
		t.Errorf("status %d, printed\n%s", code, out)
	}
	for _, args := range []string{"help nothing", "help check more"} {
		if out, errs, code := run(t, nil, strings.Fields(args)...); code != exitError || out != "" || !strings.Contains(errs, strings.TrimPrefix(args, "help ")) {
			t.Errorf("%s: status %d, printed %q, said %s", args, code, out, errs)
		}
	}
}

func TestVersion(t *testing.T) {
	if out, errs, code := run(t, nil, "--version"); code != exitDone || !strings.HasPrefix(out, "bmcanvas "+development+" (") || errs != "" {
		t.Errorf("status %d, printed %q, said %s", code, out, errs)
	}
}
