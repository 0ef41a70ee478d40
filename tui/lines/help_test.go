// What "?" prints.

package lines

import (
	"maps"
	"slices"
	"strings"
	"testing"
)

// Each command has a line of its own, in every language.
func TestHelpHasEveryCommand(t *testing.T) {
	for _, language := range []string{"en", "et", "nl", "fa"} {
		f := newFolder(t)
		o := f.options()
		o.Language = language
		transcript := strings.ReplaceAll(f.run(o, "?"), "\u200e", "") // a mark keeps < from being mirrored
		for _, c := range commands {
			if !strings.Contains(transcript, "\n:"+c.name+":") && !strings.Contains(transcript, "\n:"+c.name+" ") {
				t.Errorf("%s: ? does not print :%s", language, c.name)
			}
		}
		for _, line := range []string{"\n< (", "\n> (", "\n::", `\`} {
			if !strings.Contains(transcript, line) {
				t.Errorf("%s: ? does not print %q", language, line)
			}
		}
	}
	names := map[string]bool{}
	for _, c := range commands {
		names[c.name] = true
	}
	want := []string{"by", "done", "drop", "edit", "find", "go", "later", "link", "more", "none", "q", "review", "show", "stage", "status", "step", "to", "undo"}
	if got := slices.Sorted(maps.Keys(names)); !slices.Equal(got, want) {
		t.Errorf("the commands are %v, want %v", got, want)
	}
}
