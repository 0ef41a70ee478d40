// The commands that do without the tree of commands do what it does.

package cli

import (
	"os"
	"testing"
)

func TestShortcutsDoWhatTheTreeDoes(t *testing.T) {
	t.Chdir(t.TempDir())
	t.Setenv("XDG_STATE_HOME", t.TempDir())
	write(t, "a.yaml", smallCanvas)
	write(t, "show", smallCanvas) // a file with the name of a command
	if err := os.Mkdir("folder.d", 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		short, through []string
		isShort        bool
	}{
		{[]string{"--version"}, []string{"--version", "--plain"}, true},
		{[]string{"a.yaml"}, []string{"a.yaml", "--plain"}, true},
		{[]string{"./show"}, []string{"./show", "--plain"}, true},
		{[]string{"show"}, []string{"show", "--lang", "en"}, false},
		{[]string{"folder.d"}, []string{"folder.d", "--plain"}, false},
		{[]string{"none.yaml"}, []string{"none.yaml", "--plain"}, false},
		{[]string{"--no.such"}, []string{"--no.such", "--plain"}, false},
		{nil, []string{"--plain"}, false},
	} {
		ran := len(c.short) == 1 && (c.short[0] == "--version" || isPlainFile(c.short[0]))
		if ran != c.isShort {
			t.Errorf("%q is short: %v", c.short, ran)
		}
		out1, errs1, code1 := run(t, map[string]string{"LANG": "en"}, c.short...)
		out2, errs2, code2 := run(t, map[string]string{"LANG": "en"}, c.through...)
		if out1 != out2 || errs1 != errs2 || code1 != code2 {
			t.Errorf("%q: status %d\n%s%s\n%q: status %d\n%s%s", c.short, code1, out1, errs1, c.through, code2, out2, errs2)
		}
	}
}
