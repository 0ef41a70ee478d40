// When colours may be written outside the screens.

package tui

import (
	"os"

	"github.com/charmbracelet/x/term"
)

// Coloured reports whether what is printed to out may have colours: it goes to
// a terminal that has them, and NO_COLOR is not set.
func Coloured(out *os.File, getenv func(string) string) bool {
	return getenv("NO_COLOR") == "" && getenv("TERM") != "dumb" && term.IsTerminal(out.Fd())
}
