// The pens against lipgloss, which they are written out for.

package style

import (
	"io"
	"strings"
	"testing"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

func TestPensAreWhatLipglossWrites(t *testing.T) {
	renderer := lipgloss.NewRenderer(io.Discard)
	renderer.SetColorProfile(termenv.ANSI)
	plain := renderer.NewStyle()
	for name, c := range map[string]struct {
		pen   Pen
		style lipgloss.Style
	}{
		"plain": {newPen(""), plain}, "bold": {newPen(bold), plain.Bold(true)}, "faint": {newPen(faint), plain.Faint(true)},
		"reverse": {newPen(reverse), plain.Reverse(true)}, "dark": {newPen(ink(2)), plain.Foreground(lipgloss.Color("2"))},
		"bright": {newPen(ink(14)), plain.Foreground(lipgloss.Color("14"))},
		"struck": {newPen(struck), plain.Strikethrough(true)},
		"both":   {newPen(bold, ink(9)), plain.Bold(true).Foreground(lipgloss.Color("9"))},
	} {
		on, off, _ := strings.Cut(c.style.Render("x"), "x")
		if c.pen.On != on || c.pen.Off != off {
			t.Errorf("%s: %q and %q, lipgloss writes %q and %q", name, c.pen.On, c.pen.Off, on, off)
		}
	}
}
