// The languages the program speaks, how one is chosen, and the digits of each.

package prompts

import (
	"strconv"
	"strings"
)

// Language is a language that the program speaks.
type Language struct {
	Code string // ISO 639-1
	Name string // what its speakers call it
}

// Languages are the languages that the program speaks, in the order in which they
// are offered.
var Languages = [...]Language{
	{"en", "English"},
	{"et", "eesti"},
	{"nl", "Nederlands"},
	{"fa", "فارسی"},
}

// DefaultLanguage is the code of the language that is used if no other is chosen.
const DefaultLanguage = "en"

// MatchLanguage returns the code of the language that s names, as a code or as a
// locale: et, et_EE.UTF-8, nl-BE, FA. It reports false if the program does not
// speak it.
func MatchLanguage(s string) (string, bool) {
	code := s
	if end := strings.IndexAny(s, "_-.@"); end >= 0 {
		code = s[:end]
	}
	for _, l := range Languages {
		if strings.EqualFold(l.Code, code) {
			return l.Code, true
		}
	}
	return "", false
}

// HasWords reports whether the program speaks the language with this code.
func HasWords(code string) bool { return dataOf(code) != nil }

// LanguageFromEnvironment returns the code of the language that the first of
// LC_ALL, LC_MESSAGES and LANG to be set names. It returns DefaultLanguage if none
// is set, or if the program does not speak that language (C and POSIX among them).
func LanguageFromEnvironment(getenv func(string) string) string {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		locale := getenv(name)
		if locale == "" {
			continue
		}
		if code, ok := MatchLanguage(locale); ok {
			return code
		}
		break
	}
	return DefaultLanguage
}

// zeros are the digits 0 that people type: European, Persian and Arabic. The
// other nine digits of each script follow its 0.
var zeros = [...]rune{'0', '۰', '٠'}

// DigitValue returns the value of a digit: 0-9, ۰-۹ or ٠-٩. It reports false for
// any other character.
func DigitValue(r rune) (int, bool) {
	for _, zero := range zeros {
		if zero <= r && r <= zero+9 {
			return int(r - zero), true
		}
	}
	return 0, false
}

// FormatInt returns n in the digits of the language.
func FormatInt(language string, n int) string { return inDigits(language, strconv.Itoa(n)) }

// inDigits returns s with its digits as those of the language.
func inDigits(language, s string) string {
	if language != "fa" {
		return s
	}
	return strings.Map(func(r rune) rune {
		if d, ok := DigitValue(r); ok {
			return '۰' + rune(d)
		}
		return r
	}, s)
}
