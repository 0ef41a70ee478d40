// Modes: who does the ordering, this program or the terminal, and how to tell.

package bidi

import "strings"

// Mode says who orders text that runs from right to left.
type Mode uint8

// The modes. The zero Mode leaves everything alone.
const (
	Off      Mode = iota // nobody: text as it is
	App                  // this program: joined letters in the order in which they stand
	Terminal             // the terminal: text as it is read, with marks that keep its cells apart
)

var modeNames = [...]string{Off: "off", App: "app", Terminal: "terminal"}

// String is the mode's name in settings and on the command line.
func (m Mode) String() string { return modeNames[m] }

// AutoName is what to write in place of a mode's name to have it guessed: see Detect.
const AutoName = "auto"

// Names are all that can be written for a mode, what is usual first.
func Names() []string { return []string{AutoName, App.String(), Terminal.String(), Off.String()} }

// ParseMode is the mode of that name, and whether there is one. AutoName is none.
func ParseMode(name string) (Mode, bool) {
	for m, n := range modeNames {
		if n == name {
			return Mode(m), true
		}
	}
	return Off, false
}

// Detect guesses the mode from the environment, for there is no way to ask a
// terminal. It is sure if the environment names a terminal that is known to do
// one thing whatever its settings are; otherwise only a reader's eye is. See
// also Kitty.
func Detect(getenv func(string) string) (mode Mode, sure bool) {
	multiplexed := getenv("TMUX") != "" || getenv("STY") != ""
	switch {
	case Kitty(getenv):
		return App, false
	case getenv("VTE_VERSION") != "", mlterm(getenv):
		// They stop ordering when they are asked to, but tmux and screen do not pass that on.
		if multiplexed {
			return Terminal, false
		}
		return App, true
	case orders(getenv):
		return Terminal, !multiplexed
	}
	return App, ordersNot(getenv)
}

// orders reports whether the terminal is one that orders text by itself and
// cannot be asked not to.
func orders(getenv func(string) string) bool {
	program := getenv("TERM_PROGRAM")
	return getenv("KONSOLE_VERSION") != "" || program == "Apple_Terminal" ||
		program == "iTerm.app" || getenv("LC_TERMINAL") == "iTerm2"
}

// ordersNot reports whether the terminal is one that leaves text as it comes,
// or does as Switches ask. XTERM_VERSION and WT_SESSION are set by the terminal
// itself; where tmux runs in it, it is still the one that draws.
func ordersNot(getenv func(string) string) bool {
	if getenv("XTERM_VERSION") != "" || getenv("WT_SESSION") != "" || getenv("ALACRITTY_WINDOW_ID") != "" {
		return true
	}
	switch getenv("TERM_PROGRAM") {
	case "vscode", "mintty", "ghostty", "Alacritty":
		return true
	}
	name, _, _ := strings.Cut(getenv("TERM"), "-")
	return name == "alacritty" || name == "foot" || getenv("TERM") == "xterm-ghostty"
}

// Kitty reports whether the terminal is kitty, which turns each word round by
// itself: mode App reads right there only with "force_ltr yes" in kitty's settings.
func Kitty(getenv func(string) string) bool {
	return getenv("KITTY_WINDOW_ID") != "" || getenv("TERM") == "xterm-kitty"
}

// Switches are what to send to the terminal before the first screen, and what
// takes it back: in mode App they ask terminals that could do the ordering not
// to (BDSM, ECMA-48 8.3.19). mlterm does not know that, but has a switch of its
// own. Terminals that know none of it ignore it.
func (m Mode) Switches(getenv func(string) string) (on, off string) {
	switch {
	case m != App:
		return "", ""
	case mlterm(getenv):
		return "\x1b]5379;use_ctl=false\a", "\x1b]5379;use_ctl=true\a"
	}
	return "\x1b[8l", "\x1b[8h"
}

// Printed is the mode for what stays on the screen when the program has ended
// and taken its switches back: mlterm's is for all that it shows.
func (m Mode) Printed(getenv func(string) string) Mode {
	if m == App && mlterm(getenv) {
		return Terminal
	}
	return m
}

// mlterm reports whether the terminal is mlterm.
func mlterm(getenv func(string) string) bool {
	return getenv("MLTERM") != "" || strings.HasPrefix(getenv("TERM"), "mlterm")
}
