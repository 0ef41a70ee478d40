// Values that run the other way than the sentence they stand in.

package prompts

import "unicode"

// The marks around a part of a line that runs from left to right: its numbers and
// signs stay on their sides, and the text after it does not join it.
const isolateLeftToRight, popIsolate = "\u2066", "\u2069"

// standsForWords reports whether the placeholder stands for what people wrote: notes,
// names and the like. Names of files and commands are not among them, because people copy
// those.
func standsForWords(placeholder string) bool {
	switch placeholder {
	case "note", "notes", "other", "name", "names", "segment", "text",
		"value", "values", "old", "new", "words", "first", "last", "links":
		return true
	}
	return false
}

// isolated returns the value as it stands in a sentence of the language: between marks
// if the sentence runs from right to left and the value from left to right, such as
// "360° Kogemus". Without them its number would change places with its sign.
func isolated(language, value string) string {
	if !leftToRight(value) || !LoadWords(language).RightToLeft() {
		return value
	}
	return isolateLeftToRight + value + popIsolate
}

// leftToRight reports whether the value begins with a letter that is read from left to
// right, or has no letters but ASCII digits. An amount, "۱۲ EUR", begins with Persian
// digits and does not.
func leftToRight(value string) bool {
	digits := false
	for _, r := range value {
		switch {
		case r == '\u2066' || r == '\u2067' || r == '\u2068':
			return false // isolated already, at least its beginning
		case r >= '0' && r <= '9':
			digits = true
		case unicode.IsDigit(r), unicode.In(r, unicode.Arabic, unicode.Hebrew):
			return false
		case unicode.IsLetter(r):
			return true
		}
	}
	return digits
}

// isolated returns the parts as they stand beside each other in the language.
func (w *Words) isolated(parts []string) []string {
	if !w.RightToLeft() {
		return parts
	}
	return mapped(parts, func(part string) string { return isolated(w.Language, part) })
}
