// The page docs/keys.md against the commands of line mode.

package lines

import (
	"slices"
	"strings"
	"testing"

	"bmcanvas/internal/docpage"
)

func TestPageHasEveryCommand(t *testing.T) {
	var page []string
	for _, code := range docpage.Codes(docpage.Section(t, docpage.Read(t, "keys.md"), "## Line mode")) {
		if name, isCommand := strings.CutPrefix(code, ":"); isCommand && !strings.HasPrefix(name, ":") {
			name, _ = cutWord(name)
			page = append(page, name)
		}
	}
	var known []string
	for _, c := range commands {
		known = append(known, c.name)
		if !slices.Contains(page, c.name) {
			t.Errorf("docs/keys.md does not have the command :%s", c.name)
		}
	}
	for _, name := range page {
		if !slices.Contains(known, name) {
			t.Errorf("docs/keys.md has the command :%s, which line mode does not know", name)
		}
	}
}
