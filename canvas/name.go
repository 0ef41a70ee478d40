// Names: the file name for a canvas's name, and the other way round.

package canvas

import (
	"path/filepath"
	"strings"
	"unicode"
)

// longestName is how many characters of a canvas's name its file's name has at most.
const longestName = 60

// FileName returns the name of a new file for a canvas of this name: in lower case,
// with hyphens for blanks, the letters and digits of any script with their marks
// and joiners, and nothing else; "canvas.yaml" if nothing is left.
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

// NameFromFile returns a name for the canvas in the file: the file's name without its
// ending, with blanks for hyphens and underscores and a capital first letter; ""
// for "".
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
