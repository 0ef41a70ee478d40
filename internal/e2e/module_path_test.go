// The path of the module, on which hangs in which order Go initializes packages.

package e2e

import (
	"os/exec"
	"strings"
	"testing"
)

// Bubble Tea asks the terminal for its colours while packages are initialized, in the order
// of their paths. The package that answers first must come before it.
func TestModulePathComesBeforeBubbleTea(t *testing.T) {
	out, err := exec.Command("go", "list", "../../tui/noquery").Output()
	if err != nil {
		t.Fatal(err)
	}
	if path := strings.TrimSpace(string(out)); path >= "github.com/charmbracelet/bubbletea" {
		t.Errorf("%s is initialized after Bubble Tea: give the module a path that comes before, see docs/releasing.md", path)
	}
}
