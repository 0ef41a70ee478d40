// Modes: who does the ordering, this program or the terminal, and how to tell.

package bidi

import "strings"

// Mode says who orders text that runs from right to left.
type Mode uint8

// The modes. The zero Mode leaves everything alone.
const (
	Off      Mode = iota // nobody: text as it is
	App                  // this program: joined letters in the order in which they stand
	Terminal             // the terminal: text as it is, with borders fenced
)

var modeNames = [...]string{Off: "off", App: "app", Terminal: "terminal"}

// String is the mode's name in settings and on the command line.
func (m Mode) String() string { return modeNames[m] }

// ParseMode is the mode of that name, and whether there is one. "auto" is none: see Detect.
func ParseMode(name string) (Mode, bool) {
	for m, n := range modeNames {
		if n == name {
			return Mode(m), true
		}
	}
	return Off, false
}

// Detect guesses the mode from the environment, for there is no way to ask a
// terminal. Only a reader's eye is sure. See also Kitty.
func Detect(getenv func(string) string) Mode {
	program := getenv("TERM_PROGRAM")
	multiplexed := getenv("TMUX") != "" || getenv("STY") != ""
	switch {
	case Kitty(getenv):
		return App
	case getenv("VTE_VERSION") != "":
		// VTE stops ordering when Start asks it to, but tmux and screen do not pass that on.
		if multiplexed {
			return Terminal
		}
		return App
	case getenv("KONSOLE_VERSION") != "", getenv("MLTERM") != "", strings.HasPrefix(getenv("TERM"), "mlterm"),
		program == "Apple_Terminal", program == "iTerm.app", getenv("LC_TERMINAL") == "iTerm2":
		return Terminal
	}
	return App
}

// Kitty reports whether the terminal is kitty, which turns each word round by
// itself: mode App reads right there only with "force_ltr yes" in kitty's settings.
func Kitty(getenv func(string) string) bool {
	return getenv("KITTY_WINDOW_ID") != "" || getenv("TERM") == "xterm-kitty"
}

// Start is what to send to the terminal before the first screen: in mode App
// it asks terminals that could do the ordering not to (BDSM, ECMA-48 8.3.19).
// Terminals that do not know it ignore it.
func (m Mode) Start() string {
	if m == App {
		return "\x1b[8l"
	}
	return ""
}

// Stop takes back what Start did.
func (m Mode) Stop() string {
	if m == App {
		return "\x1b[8h"
	}
	return ""
}

// Fence is border with, in mode Terminal, a left-to-right mark on both sides. A
// border has no direction of its own, so that without the marks a terminal
// takes two Persian cells beside it for one sentence and swaps them.
func (m Mode) Fence(border string) string {
	const mark = "\u200e"
	if m == Terminal && border != "" {
		return mark + border + mark
	}
	return border
}
