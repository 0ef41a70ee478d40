// Modes: who orders text, this program or the terminal, and how to guess it.

package bidi

import "strings"

// Mode says who orders text that runs from right to left.
type Mode uint8

// The modes. The zero Mode changes nothing.
const (
	Off      Mode = iota // nobody: text as it is
	App                  // this program: joined letters in visual order
	Terminal             // the terminal: text in logical order, with marks that keep cells apart
)

var modeNames = [...]string{Off: "off", App: "app", Terminal: "terminal"}

// String returns the mode's name in settings and on the command line.
func (m Mode) String() string { return modeNames[m] }

// AutoName in place of a mode's name asks for a guess: see Detect.
const AutoName = "auto"

// Names returns AutoName and the names of all modes, the most usual first.
func Names() []string { return []string{AutoName, App.String(), Terminal.String(), Off.String()} }

// ParseMode returns the mode of the name, and whether there is one. AutoName is
// not the name of a mode.
func ParseMode(name string) (Mode, bool) {
	for m, n := range modeNames {
		if n == name {
			return Mode(m), true
		}
	}
	return Off, false
}

// Detect guesses the mode from the environment, because a terminal cannot be
// asked. It is sure if the environment names a terminal that does the same
// whatever its settings are; otherwise a reader must look. See also Kitty.
func Detect(getenv func(string) string) (mode Mode, sure bool) {
	multiplexed := getenv("TMUX") != "" || getenv("STY") != ""
	switch {
	case isKitty(getenv):
		return App, false
	case getenv("VTE_VERSION") != "", mlterm(getenv):
		// They stop ordering when asked to, but tmux and screen do not pass that on.
		if multiplexed {
			return Terminal, false
		}
		return App, true
	case orders(getenv):
		return Terminal, !multiplexed
	}
	return App, ordersNot(getenv)
}

// orders reports whether the terminal orders text itself and cannot be asked to
// stop.
func orders(getenv func(string) string) bool {
	program := getenv("TERM_PROGRAM")
	return getenv("KONSOLE_VERSION") != "" || program == "Apple_Terminal" ||
		program == "iTerm.app" || getenv("LC_TERMINAL") == "iTerm2"
}

// ordersNot reports whether the terminal draws text in the order in which it
// comes, or follows Switches. The terminal itself sets XTERM_VERSION and
// WT_SESSION; if tmux runs in it, it still draws.
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

// isKitty reports whether the terminal is kitty, which reverses each word itself.
// There, mode App is right only with "force_ltr yes" in kitty's settings.
func isKitty(getenv func(string) string) bool {
	return getenv("KITTY_WINDOW_ID") != "" || getenv("TERM") == "xterm-kitty"
}

// Switches returns what to send to the terminal before the first screen, and what
// undoes that. In mode App they ask terminals that order text to stop (BDSM,
// ECMA-48 8.3.19). mlterm does not know that but has its own switch. Other
// terminals ignore both.
func (m Mode) Switches(getenv func(string) string) (on, off string) {
	switch {
	case m != App:
		return "", ""
	case mlterm(getenv):
		return "\x1b]5379;use_ctl=false\a", "\x1b]5379;use_ctl=true\a"
	}
	return "\x1b[8l", "\x1b[8h"
}

// Printed returns the mode for text that stays on the screen after the program
// has ended and undone its switches. mlterm's switch affects all that it shows,
// so there the terminal orders such text.
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
