// Package noquery keeps the program from asking the terminal for its colours
// before main begins. Bubble Tea v1 asks in its init function and waits up to
// five seconds for an answer (charmbracelet/lipgloss#73). Go initializes packages
// by dependency and then by path. The path of this package sorts before Bubble
// Tea's, so it answers first. A test in a real terminal checks that nothing is asked.
package noquery

import "github.com/charmbracelet/lipgloss"

func init() {
	// The answer does not matter: package style uses only the terminal's own colours.
	lipgloss.SetHasDarkBackground(true)
}
