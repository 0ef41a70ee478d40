// The page docs/keys.md against the table of keys.

package keys

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"bmcanvas/internal/docpage"
)

// written are the names of keys as the page has them, where Bubble Tea's are others.
var written = strings.NewReplacer("pgdown", "pgdn", "up", "↑", "down", "↓", "left", "←", "right", "→", " ", "space")

// asWritten is a key of the table as the page has it.
func asWritten(key string) string {
	if key == "pgup" || key == "pgdown" {
		return strings.Replace(key, "own", "n", 1)
	}
	return written.Replace(key)
}

var looksLikeKey = regexp.MustCompile(`^((ctrl|alt|shift)\+.+|f[0-9]+|[←→↑↓]|enter|tab|esc|space|home|end|pgup|pgdn|backspace|delete)$`)

func TestPageHasEveryKey(t *testing.T) {
	page := docpage.Codes(docpage.Read(t, "keys.md"))
	known := map[string]bool{}
	for _, b := range Table {
		for _, key := range b.Keys() {
			name := asWritten(key)
			known[name] = true
			if b.Intent == Link && key != "alt+1" && key != "alt+9" {
				continue // the page says "alt+1 to alt+9"
			}
			if !slices.Contains(page, name) {
				t.Errorf("docs/keys.md does not have `%s`", name)
			}
		}
	}
	for _, name := range page {
		if looksLikeKey.MatchString(name) && !known[name] {
			t.Errorf("docs/keys.md has `%s`, which no row of the table has", name)
		}
	}
}
