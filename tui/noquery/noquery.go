// Package noquery keeps the terminal from being asked for its colours before
// main has begun. Bubble Tea v1 asks in its init and waits up to five seconds
// for an answer (charmbracelet/lipgloss#73). Go initialises packages by
// dependency and then by path, and this one's path sorts before Bubble Tea's:
// it answers first. A test in a real terminal holds that nothing is asked.
package noquery

import "github.com/charmbracelet/lipgloss"

func init() {
	// Which of the two does not matter: style uses the terminal's own colours only.
	lipgloss.SetHasDarkBackground(true)
}
