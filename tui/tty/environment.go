// The environment: what it says the terminal can show. The terminal itself is
// not asked.

package tty

import (
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"bmcanvas/internal/text/bidi"
)

// TextOrder returns who orders right-to-left text: the first of names that is
// one of bidi.Names, else a guess from the environment. It reports guessed if no
// name counts and the guess is uncertain: a person who reads such text should
// then be asked.
func TextOrder(getenv func(string) string, names ...string) (mode bidi.Mode, guessed bool) {
	for _, name := range names {
		if mode, ok := bidi.ParseMode(name); ok {
			return mode, false
		}
		if name == bidi.AutoName {
			mode, _ := bidi.Detect(getenv)
			return mode, false
		}
	}
	mode, sure := bidi.Detect(getenv)
	return mode, !sure
}

// ASCII reports whether to draw borders and marks in ASCII: on terminals without
// box drawing characters or with a font that lacks the marks, and if the locale
// names a charset other than UTF-8. If no locale is set, as in many containers
// and over ssh, the terminal usually takes UTF-8.
func ASCII(getenv func(string) string) bool {
	switch name := getenv("TERM"); {
	case name == "linux", name == "ansi", strings.HasPrefix(name, "vt"):
		return true
	}
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale := getenv(name); locale != "" {
			return !inUTF8(locale)
		}
	}
	return false
}

// inUTF8 reports whether the locale's charset is UTF-8 or is not named: true for
// et_EE.UTF-8, C.utf8, en and the bare UTF-8 of macOS; false for C and POSIX.
func inUTF8(locale string) bool {
	locale, _, _ = strings.Cut(locale, "@")
	language, charset, named := strings.Cut(locale, ".")
	switch {
	case named:
		return strings.EqualFold(strings.ReplaceAll(charset, "-", ""), "utf8")
	case language == "C", language == "POSIX":
		return false
	}
	return true
}

// Colour reports whether colours may be used: NO_COLOR and CLICOLOR=0 do not
// forbid them, and the terminal has them. Bold, faint and reverse are not colours.
func Colour(getenv func(string) string) bool {
	if getenv("NO_COLOR") != "" || getenv("CLICOLOR") == "0" {
		return false
	}
	name := getenv("TERM")
	return name != "dumb" && !strings.HasPrefix(name, "vt") && !strings.HasSuffix(name, "-mono") && !strings.HasSuffix(name, "-m")
}

// Coloured reports whether text printed to out may have colours: out is a
// terminal, and Colour allows them.
func Coloured(out *os.File, getenv func(string) string) bool {
	return Colour(getenv) && term.IsTerminal(out.Fd())
}
