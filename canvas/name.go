// From a canvas's name to its file's name, and back.

package canvas

import (
	"path/filepath"
	"strings"
	"unicode"
)

// longestName is how many characters of a canvas's name its file's name takes.
const longestName = 60

// FileName returns the name of a new file for a canvas of this name: lower case,
// blanks to hyphens, letters and digits of any script kept with their marks
// and joiners, everything else left out; "canvas.yaml" if nothing remains.
func FileName(name string) string {
	var b strings.Builder
	gap, count := false, 0
	for _, r := range strings.ToLower(name) {
		joiner := r == '\u200c' || r == '\u200d'
		switch {
		case unicode.IsLetter(r), unicode.IsNumber(r), unicode.IsMark(r), joiner && b.Len() > 0:
			if gap && b.Len() > 0 {
				b.WriteByte('-')
			}
			gap = false
			b.WriteRune(r)
			count++
		case unicode.IsSpace(r), r == '-', r == '_', r == '/', r == '\\':
			gap = true
		}
		if count == longestName {
			break
		}
	}
	if b.Len() == 0 {
		return "canvas.yaml"
	}
	return strings.TrimRight(b.String(), "\u200c\u200d") + ".yaml"
}

// NameFromFile returns the canvas's name that a file's name suggests: without its
// ending, hyphens and underscores to blanks, the first letter a capital. It is
// "" for "".
func NameFromFile(path string) string {
	if path == "" {
		return ""
	}
	base := filepath.Base(path)
	name := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(base, ".yaml"), ".yml"), ".canvas")
	name = strings.Join(strings.FieldsFunc(name, func(r rune) bool {
		return unicode.IsSpace(r) || r == '-' || r == '_'
	}), " ")
	for i, r := range name {
		if i == 0 {
			return string(unicode.ToUpper(r)) + name[len(string(r)):]
		}
	}
	return name
}
